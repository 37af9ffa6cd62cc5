import { chmod, lstat, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from '../store/make-folder.ts';
import type { PrinterOptions } from './types.ts';
import { Reason } from './reason.ts';
import { phrase } from '../locale/phrase.ts';

/** Files of the group or of all others may not be ours. */
const WRITABLE_BY_OTHERS = 0o022;
const PASSABLE_BY_ALL = 0o001;

/**
 * Folders that may hold the unpacked browser, best first. A folder named by the caller is the only one.
 * For root a folder that an unprivileged user can pass comes first, since that user will run the browser.
 */
export function cacheFolders(options: PrinterOptions): string[] {
  if (options.cacheFolder !== undefined) return [options.cacheFolder];
  const env = options.env ?? process.env;
  const folders = [];
  if (isRoot()) folders.push('/var/cache/vtc-pia');
  if (env['XDG_CACHE_HOME']) folders.push(join(env['XDG_CACHE_HOME'], 'vtc-pia'));
  if (env['HOME']) folders.push(join(env['HOME'], '.cache', 'vtc-pia'));
  folders.push(join(tmpdir(), `vtc-pia-${process.getuid?.() ?? 'user'}`));
  return folders;
}

/**
 * Makes the folder unless it is there, for us alone to write to.
 * @throws Error with the reason when it cannot be made or belongs to somebody else
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  const made = await makeFolder(folder, 0o700);
  // Root's browser runs as another user, who must be able to read the program, never to write it.
  if (made && isRoot()) await chmod(folder, 0o755);
  await assertPrivate(folder);
}

/**
 * Refuses a folder that somebody else could have put there or could change: a link, another owner, open to writers.
 * @throws Error with the reason
 */
export async function assertPrivate(folder: string): Promise<void> {
  const info = await lstat(folder);
  if (!info.isDirectory()) throw new Reason(phrase('print.not-a-folder', { folder }));
  const uid = process.getuid?.();
  if (uid === undefined) return;
  // What root unpacked while a container was built serves every user of it.
  if (info.uid !== uid && info.uid !== 0) throw new Reason(phrase('print.of-another-user', { folder }));
  if ((info.mode & WRITABLE_BY_OTHERS) !== 0) throw new Reason(phrase('print.open-to-others', { folder }));
}

/** Whether a user without any rights can get to the file: every folder above it lets all pass. */
export async function reachableByAll(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & PASSABLE_BY_ALL) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
