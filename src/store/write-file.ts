/** Writes a result whole or not at all, and never over something that somebody else wrote or changed. */
import { lstat, open, readFile, realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { phrase, type Words } from '../locale/phrase.ts';
import { isReservedName } from '../names.ts';
import { makeFolder } from './make-folder.ts';
import { isApproved, isOpen, isSealed, seal } from './seal.ts';
import { systemReason } from './system-reason.ts';
import { withTemporary } from './temporary.ts';
import { whenFree } from './when-free.ts';

/**
 * Writes bytes to a file by way of a temporary one in the same folder. An existing file is replaced only if it is
 * as we wrote it (its seal is right), or with `force`. `mode`: permissions, where they are to be others than those of
 * a new file. Throws UserError; then the old file is as it was.
 */
export async function writeResult(
  file: string,
  bytes: Uint8Array,
  force: boolean,
  mode?: number,
): Promise<void> {
  await assertReplaceable(file, force);
  if (!force) await assertNotApproved(file, bytes);
  try {
    await makeFolder(path.dirname(file));
    await put(file, bytes, mode);
  } catch (error) {
    fail(file, error);
  }
}

/** false: what stands there is not to be replaced any more, and was not. */
async function put(
  file: string,
  bytes: Uint8Array,
  mode: number | undefined,
  mayReplace?: () => Promise<boolean>,
): Promise<boolean> {
  const folder = path.dirname(file);
  let isPut = true;
  await withTemporary(folder, async (temporary) => {
    await writeWhole(temporary, bytes, mode);
    isPut = (await mayReplace?.()) ?? true;
    if (!isPut) return;
    await whenFree(() => rename(temporary, file));
    await syncFolder(folder);
  });
  return isPut;
}

/**
 * Puts new content in the place of what was read as these bytes; false, and nothing is written, where the file is
 * no longer what was read. A link stays one: what it leads to is changed. So do its permissions.
 */
export async function replaceText(
  file: string,
  read: Uint8Array,
  content: string | Uint8Array,
): Promise<boolean> {
  try {
    const place = await realpath(file);
    await assertReplaceable(place, true);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // Looked at last, so that nothing that another program writes meanwhile is lost.
    const isAsRead = async (): Promise<boolean> => (await readFile(place)).equals(read);
    return await put(place, bytes, (await stat(place)).mode & 0o777, isAsRead);
  } catch (error) {
    const why = error instanceof UserError ? error.told : notWritten(file, error);
    throw new UserError('not-written', why, phrase('store.may-write.fix'), {
      cause: error,
    });
  }
}

/** What was approved stays as it is: the same bytes may be written again, others only with `force`. */
async function assertNotApproved(file: string, bytes: Uint8Array): Promise<void> {
  const old = await readFile(file).catch(() => undefined);
  if (old === undefined || old.equals(bytes) || !isApproved(old)) return;
  throw new UserError(
    'approved-file',
    phrase('documents.approved', { file }),
    phrase('documents.approved.fix'),
  );
}

/** With its seal filled in, where there is one to fill in. */
export function sealed(bytes: Uint8Array, approved = false): Uint8Array {
  return isOpen(bytes) ? seal(bytes, approved) : bytes;
}

/** Throws if something stands there that must not be replaced; called before the work begins, too. */
export async function assertReplaceable(file: string, force: boolean): Promise<void> {
  assertName(file);
  const stat = await lstat(file).catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : fail(file, error),
  );
  if (stat === undefined) return;
  if (stat.isDirectory())
    throw new UserError('is-folder', phrase('store.is-folder', { file }), phrase('store.is-folder.fix'));
  if (force || (stat.isFile() && isSealed(await readFile(file)))) return;
  throw new UserError(
    'changed-file',
    phrase('store.changed-file', { file }),
    phrase('store.changed-file.fix'),
  );
}

/** Throws where the name cannot be that of a file on every system. */
export function assertName(file: string): void {
  const name = path.basename(file);
  if (!isReservedName(name)) return;
  throw new UserError(
    'reserved-name',
    phrase('store.reserved-name', { name }),
    phrase('store.reserved-name.fix'),
  );
}

/** A disk that is full without saying so. */
class CutShort extends Error {
  readonly why: Words;

  constructor(size: number, bytes: number) {
    super('cut short');
    this.why = phrase('store.cut-short', { size, bytes });
  }
}

/** Loops until every byte is down: one write may be short on a full disk and say nothing. */
export async function writeWhole(file: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(bytes);
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== bytes.byteLength) throw new CutShort(size, bytes.byteLength);
  } finally {
    await handle.close();
  }
}

/** A rename without this can be lost when the power fails. Not every system allows it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function fail(file: string, error: unknown): never {
  if (error instanceof UserError) throw error;
  const isLong = (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG';
  const fix = isLong ? phrase('store.shorter-name.fix') : phrase('store.another-place.fix');
  throw new UserError('not-written', notWritten(file, error), fix, { cause: error });
}

function notWritten(file: string, error: unknown): Words {
  return phrase('store.not-written', { file, why: reasonOf(error) });
}

function reasonOf(error: unknown): Words {
  return error instanceof CutShort ? error.why : (systemReason(error) ?? (error as Error).message);
}
