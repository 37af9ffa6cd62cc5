/** Writes a result whole or not at all, and never over something that somebody else wrote or changed. */
import { type FileHandle, lstat, open, readFile, realpath, rename, stat } from 'node:fs/promises';
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
 * no longer what was read. What another program writes in that very moment is put into the new content. A link stays
 * one: what it leads to is changed. So do its permissions.
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
    const { mode } = await stat(place);
    return await watchingOld(place, read, () => put(place, bytes, mode & 0o777, isAsRead));
  } catch (error) {
    const why = error instanceof UserError ? error.told : notWritten(file, error);
    throw new UserError('not-written', why, phrase('store.may-write.fix'), {
      cause: error,
    });
  }
}

/**
 * Another program may have had the old file open when ours took its place: what it writes there would be in no file. So
 * the old one is looked at once it is replaced, and again when such a program has ended.
 */
async function watchingOld(
  place: string,
  read: Uint8Array,
  replace: () => Promise<boolean>,
): Promise<boolean> {
  const old = await open(place);
  let seen = read;
  const look = async (): Promise<void> => {
    const late = await contentOf(old);
    if (late.equals(seen)) return;
    await bringOver(place, seen, late);
    seen = late;
  };
  let isPut = false;
  try {
    isPut = await replace();
    if (isPut) await look();
  } finally {
    if (isPut)
      setTimeout(
        () =>
          void look()
            .catch(() => undefined)
            .finally(() => old.close()),
        LATEST,
      ).unref();
    else await old.close();
  }
  return isPut;
}

/** Milliseconds after which a program that had opened a file has written to it. */
const LATEST = 300;

async function contentOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
  return buffer.subarray(0, bytesRead);
}

/** What was written into the old file goes into the new one; where that has other words there, into one beside it. */
async function bringOver(place: string, from: Uint8Array, to: Uint8Array): Promise<void> {
  const { applyPatch, structuredPatch } = await import('diff');
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  // By a line before and after it: more would call everything near a save a contradiction to it.
  const change = structuredPatch('', '', text(from), text(to), '', '', { context: 1 });
  for (let isPut = false; !isPut;) {
    const now = await readFile(place);
    const both = applyPatch(text(now), change);
    isPut = both === false ? await putBeside(place, to) : await replaceText(place, now, both);
  }
}

/** pia.yaml → pia-meanwhile.yaml, where there is none. */
async function putBeside(place: string, bytes: Uint8Array): Promise<true> {
  const { dir, name, ext } = path.parse(place);
  const beside = (number: number): string =>
    path.join(dir, `${name}-meanwhile${number === 1 ? '' : `-${String(number)}`}${ext}`);
  for (let number = 1; ; number += 1)
    try {
      await writeWhole(beside(number), bytes);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
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
