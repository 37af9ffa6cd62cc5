/** Writes a file that people will change: only where nothing stands yet, and whole or not at all. */
import { link, lstat, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder } from './make-folder.ts';
import { systemReason } from './system-reason.ts';
import { withTemporary } from './temporary.ts';
import { assertName, writeWhole } from './write-file.ts';
import { whenFree } from './when-free.ts';
import { phrase } from '../locale/phrase.ts';

/** Throws UserError where something has the name already, even an empty file or a link; that stays as it was. */
export async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  assertName(file);
  const folder = path.dirname(file);
  try {
    await makeFolder(folder);
    await withTemporary(folder, async (temporary) => {
      await writeWhole(temporary, typeof content === 'string' ? Buffer.from(content) : content);
      await publish(temporary, file);
    });
  } catch (error) {
    await refuse(file, error);
  }
}

/** A second name for the finished file looks and creates in one step, so that nobody's file can come in between. */
async function publish(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(code)) throw error;
    // Not every disk knows second names: there the name is taken first.
    await (await open(file, 'wx', 0o644)).close();
    await whenFree(() => rename(temporary, file));
  }
}

async function refuse(file: string, error: unknown): Promise<never> {
  if (error instanceof UserError) throw error;
  const there = await lstat(file).catch(() => undefined);
  if ((error as NodeJS.ErrnoException).code === 'EEXIST' && there !== undefined)
    throw new UserError(
      'file-exists',
      there.isDirectory() ? phrase('store.is-folder', { file }) : phrase('store.file-exists', { file }),
      phrase('store.file-exists.fix'),
    );
  const why = systemReason(error) ?? (error as Error).message;
  const fix = phrase('store.another-folder.fix');
  throw new UserError('not-written', phrase('store.not-written', { file, why }), fix, { cause: error });
}
