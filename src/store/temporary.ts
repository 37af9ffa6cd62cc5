/** Names of files that are being written: taken away when the process is told to end, and swept when it could not. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { guard } from './guard.ts';
import { sha256 } from './sha256.ts';

/** Process ids mean something on one machine only, and machines may share a folder. */
const prefix = (): string => `.vtc-pia.${sha256(Buffer.from(hostname())).slice(0, 8)}.`;
const swept = new Set<string>();

/**
 * Calls `write` with the name of a file in the folder that nobody else has. Whatever happens, no such file stays: not
 * after an error, nor after a signal; one of a process that was killed goes with the next run. The name is short,
 * whatever the file is to be called.
 */
export async function withTemporary(
  folder: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  await sweep(folder);
  const name = `${prefix()}${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  const temporary = path.join(folder, name);
  const release = guard(() => rmSync(temporary, { force: true }));
  try {
    await write(temporary);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
    release();
  }
}

/** Once a folder. Never throws: what resists is swept another time. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(path.resolve(folder))) return;
  swept.add(path.resolve(folder));
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => name.startsWith(prefix()) && !isAlive(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true }).catch(() => undefined)));
}

function isAlive(name: string): boolean {
  const pid = Number.parseInt(name.slice(prefix().length));
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
