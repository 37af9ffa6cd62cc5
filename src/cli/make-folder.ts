/** Makes a folder with all that is missing above it. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Node's own recursive form never ends where the system answers 'no such folder' for a parent that is there, as in
 * /proc.
 * Throws what `mkdir` throws.
 */
export async function makeFolder(folder: string): Promise<void> {
  const error = await make(folder);
  const parent = path.dirname(folder);
  if (error === null) return;
  if (error.code !== 'ENOENT' || parent === folder) throw error;
  await makeFolder(parent);
  const again = await make(folder);
  if (again !== null) throw again;
}

/** Null if the folder is there now, else why not. */
async function make(folder: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(folder);
    return null;
  } catch (error) {
    const there = await stat(folder).catch(() => null);
    return there?.isDirectory() === true ? null : (error as NodeJS.ErrnoException);
  }
}
