/** Makes a folder with all that is missing above it. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Node's own recursive form never ends where the system answers 'no such folder' for a parent that is there, as in
 * /proc.
 * Gives true if the folder itself was made, false if it was there. Throws what `mkdir` throws.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<boolean> {
  const outcome = await make(folder, mode);
  if (typeof outcome === 'boolean') return outcome;
  const parent = path.dirname(folder);
  if (outcome.code !== 'ENOENT' || parent === folder) throw outcome;
  await makeFolder(parent, mode);
  const again = await make(folder, mode);
  if (typeof again === 'boolean') return again;
  throw again;
}

/** Whether it was made or was there; else why it cannot be made. */
async function make(folder: string, mode: number): Promise<boolean | NodeJS.ErrnoException> {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    const there = await stat(folder).catch(() => null);
    return there?.isDirectory() === true ? false : (error as NodeJS.ErrnoException);
  }
}
