import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrintError } from './print-error.ts';
import { systemReason } from '../store/system-reason.ts';
import { phrase } from '../locale/phrase.ts';

/** Process ids mean something on one machine only, and containers may share a temp folder. */
const PREFIX = `vtc-pia-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`;

/**
 * Makes an empty profile folder, readable by its owner alone, for a browser run by `uid` or by us.
 * @throws PrintError `no-temp-folder`; Error when it cannot be given to that user, who may not exist in a container.
 * Nothing is left behind
 */
export async function makeProfile(uid: number | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`)).catch(refuse);
  if (uid === undefined) return folder;
  try {
    await chown(folder, uid, uid);
    return folder;
  } catch (error) {
    await removeProfile(folder);
    throw error;
  }
}

/** It is not the browser's fault. */
function refuse(error: NodeJS.ErrnoException): never {
  const why =
    error.code === 'ENOENT' ? phrase('print.no-such-folder') : (systemReason(error) ?? error.message);
  throw new PrintError(
    'no-temp-folder',
    phrase('print.no-temp-folder', { folder: tmpdir(), why }),
    phrase('print.no-temp-folder.fix'),
    error,
  );
}

/** Removes profiles whose process ended without removing them (kill -9, power loss). Never throws. */
export async function sweepProfiles(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const stale = names.filter(
    (name) => name.startsWith(PREFIX) && !isAlive(Number.parseInt(name.slice(PREFIX.length))),
  );
  await Promise.all(stale.map((name) => removeProfile(join(tmpdir(), name))));
}

/** Never throws: a folder that resists (somebody else's, a virus scanner holds it) is swept another time. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
}

/** For the last moment of the process, when nothing asynchronous runs any more. */
export function removeProfileNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Swept at the next start.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
