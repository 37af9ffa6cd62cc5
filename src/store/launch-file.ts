/** A file that only its owner can read, and that leads the browser to a secret: no other user sees it on a command line. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWhole } from './write-file.ts';

export interface LaunchFile {
  file: string;
  /** Takes it away; twice is fine. */
  remove: () => Promise<void>;
}

/** In a folder of its own that nobody else may enter. */
export async function writeLaunchFile(page: string): Promise<LaunchFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-start-'));
  const file = path.join(folder, 'start.html');
  await writeWhole(file, Buffer.from(page), 0o600);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
