import { join } from 'node:path';

/** Where Chrome, Chromium and Edge are installed on this system, most usual first. */
export function usualPlaces(platform: NodeJS.Platform, env: Record<string, string | undefined>): string[] {
  if (platform === 'darwin') return macPlaces(env['HOME']);
  if (platform === 'win32') return windowsPlaces(env);
  return LINUX;
}

const LINUX = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/usr/local/bin/chromium',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];

function macPlaces(home: string | undefined): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) =>
    join('Applications', `${app}.app`, 'Contents', 'MacOS', app),
  );
  const roots = home === undefined ? ['/'] : ['/', home];
  return apps.flatMap((app) => roots.map((root) => join(root, app)));
}

function windowsPlaces(env: Record<string, string | undefined>): string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
}
