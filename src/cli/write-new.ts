/** Writes a file that people will change: only where nothing stands yet, and whole or not at all. */
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { UserError } from '../index.ts';
import { makeFolder } from './make-folder.ts';

/** Throws UserError where something has the name already, even an empty file or a link; that stays as it was. */
export async function writeNew(file: string, text: string): Promise<void> {
  await makeFolder(path.dirname(file)).catch((error: unknown) => refuse(file, error));
  // 'wx' looks and creates in one step, so that nobody's file can come in between.
  const handle = await open(file, 'wx', 0o644).catch((error: unknown) => refuse(file, error));
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    refuse(file, error);
  } finally {
    await handle.close();
  }
}

function refuse(file: string, error: unknown): never {
  const { code, errno, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    throw new UserError(
      'file-exists',
      `'${file}' exists already and stays as it is.`,
      'Name another file, or move that one away.',
    );
  const why = errno === undefined ? message : getSystemErrorMessage(errno);
  const fix = 'Name a file in another folder, one in which you may write.';
  throw new UserError('not-written', `'${file}' could not be written: ${why}.`, fix, { cause: error });
}
