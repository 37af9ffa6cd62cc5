/** Opens the user's browser on a page of the disk that leads to the workbench: the key is on no command line. */
import { spawn } from 'node:child_process';

/** The page of the launch file. */
export function launchPage(address: string, words: { title: string; go: string }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}"><title>${words.title}</title></head>
<body><p><a href="${address}">${words.go}</a></p></body></html>
`;
}

/** What opens a file on this system. */
function opener(): readonly string[] {
  if (process.platform === 'darwin') return ['open'];
  return process.platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
}

/** true: something took it. Explorer says nothing of use when it ends, so only what cannot be started counts there. */
export function openInBrowser(file: string, command: readonly string[] = opener()): Promise<boolean> {
  const [program = '', ...before] = command;
  return new Promise((resolve) => {
    const child = spawn(program, [...before, file], { stdio: 'ignore', detached: true });
    const slow = setTimeout(() => resolve(true), 3000);
    slow.unref();
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || process.platform === 'win32'));
    child.unref();
  });
}
