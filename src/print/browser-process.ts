import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { browserArguments } from './browser-arguments.ts';
import { FONTS_FILE } from './fontconfig.ts';
import { guard } from '../store/guard.ts';
import { makeProfile, removeProfile, removeProfileNow } from './profile.ts';
import { shortage } from './shortage.ts';
import type { FoundBrowser } from './types.ts';

/** How to run it: as which user (ours when left out), with the sandbox or without. */
export interface Rights {
  uid?: number;
  sandbox: boolean;
}

/** A browser's process with all its children, and the pipes to talk to it. */
export interface BrowserProcess {
  toBrowser: Writable;
  fromBrowser: Readable;
  /** The end of what it wrote to stderr: why it did not start. */
  complaint(): string;
  /** Resolves when the process is gone, by itself or by us; also when it never started. */
  gone: Promise<void>;
  /** Kills the whole group and removes the profile. Never throws; twice is fine. */
  end: () => Promise<void>;
  /** Calls back when a signal to this process, or its exit, ended it. */
  onInterrupt: (callback: () => void) => void;
}

/** Starts the program in a process group of its own, so that the group can be killed and nothing else. */
export async function startProcess(browser: FoundBrowser, rights: Rights): Promise<BrowserProcess> {
  const profile = await makeProfile(rights.uid);
  const child = await spawned(browser, rights, profile).catch(async (error: unknown) => {
    await removeProfile(profile);
    throw shortage(error) ?? error;
  });
  const complaint = listenTo(child);
  const gone = goneOf(child);
  let interrupted = () => {};
  const onInterrupt = (callback: () => void) => void (interrupted = callback);
  const release = guard(() => {
    interrupted();
    killGroup(child);
    removeProfileNow(profile);
  });
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= endGroup(child, gone, profile).finally(release));
  const [toBrowser, fromBrowser] = child.stdio.slice(3) as [Writable, Readable];
  return { toBrowser, fromBrowser, complaint, gone, end, onInterrupt };
}

/** The running child; throws why there is none. */
async function spawned(browser: FoundBrowser, rights: Rights, profile: string): Promise<ChildProcess> {
  const child = spawn(browser.path, browserArguments(profile, rights.sandbox), {
    cwd: profile,
    env: environment(browser, profile),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    ...(rights.uid === undefined ? {} : { uid: rights.uid, gid: rights.uid }),
  });
  // Without a process there may be no pipes either.
  if (child.pid === undefined) throw (await once(child, 'error'))[0];
  return child;
}

function listenTo(child: ChildProcess): () => string {
  let tail = '';
  child.on('error', (error) => (tail += error.message));
  child.stderr?.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-4000)));
  return () => tail.trim();
}

async function goneOf(child: ChildProcess): Promise<void> {
  await once(child, 'exit').catch(() => {});
}

async function endGroup(child: ChildProcess, gone: Promise<void>, profile: string): Promise<void> {
  killGroup(child);
  await Promise.race([gone, delay(2000, undefined, { ref: false })]);
  // Its children follow at once; what is still listed after this waits for the system's first process to collect it.
  for (let tries = 0; tries < 10 && groupIsAlive(child); tries += 1) await delay(10);
  await removeProfile(profile);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function groupIsAlive(child: ChildProcess): boolean {
  if (child.pid === undefined || process.platform === 'win32') return false;
  try {
    return process.kill(-child.pid, 0);
  } catch {
    return false;
  }
}

/**
 * On Linux a browser gets only what it needs, and a home of its own: whatever it writes goes with the profile, and
 * nothing in the user's home changes how a page looks. Elsewhere browsers need more of the system than we can list.
 */
function environment(browser: FoundBrowser, profile: string): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env;
  const own = { HOME: profile, TMPDIR: profile, TZ: 'UTC', LANG: 'C.UTF-8', PATH: process.env['PATH'] };
  if (process.platform === 'darwin') return { ...process.env, TMPDIR: profile, TZ: 'UTC' };
  if (browser.place !== 'embedded') return own;
  const folder = dirname(browser.path);
  return { ...own, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, FONTS_FILE) };
}
