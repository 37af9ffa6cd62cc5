/** Documents that belong to a case and stay files of their own: looked at where they lie, told by their hash. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { phrase } from '../locale/phrase.ts';
import { sha256 } from '../store/sha256.ts';
import type { Attachment } from '../types/case.ts';
import type { AttachmentResult } from '../types/check.ts';
import { readBytes } from './bytes.ts';
import type { Fault } from './fault.ts';
import { isInside } from './folders.ts';
import { unknownId } from './known-ids.ts';

/** Larger than any contract; what is larger is not hashed. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** How each attachment lies beside the case; `file`: the case. */
export function attachmentsOf(
  { attachments = [] }: { attachments?: readonly Attachment[] },
  file: string,
): AttachmentResult[] {
  return attachments.map((one) => {
    const found = readAttachment(one.file, file);
    if (found === 'missing' || found === 'unreadable')
      return { file: one.file, state: found, sha256: null, bytes: null };
    const hash = sha256(found);
    const state = one.sha256 === undefined ? 'unrecorded' : one.sha256 === hash ? 'unchanged' : 'changed';
    return { file: one.file, state, sha256: hash, bytes: found.byteLength };
  });
}

/** How the approved data of the version that a case replaces lie beside it; null: it replaces none. */
export function replacedOf(
  { replaces }: { replaces?: { data: string; sha256?: string } },
  file: string,
): AttachmentResult | null {
  if (replaces === undefined) return null;
  const { data, ...hash } = replaces;
  return attachmentsOf({ attachments: [{ ...hash, file: data }] }, file)[0] ?? null;
}

/** The bytes of an attachment. A link that leads out of the folder of the case is not followed. */
export function readAttachment(name: string, file: string): Uint8Array | 'missing' | 'unreadable' {
  const folder = path.dirname(file);
  const place = path.join(folder, name);
  try {
    if (!isInside(realpathSync(place), realpathSync(folder))) return 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  const read = readBytes(place, MOST_BYTES);
  return read.ok ? read.value.bytes : 'unreadable';
}

/** Names that lead out of the folder, are there twice, or belong to no source of the case. */
export function attachmentFaults({
  attachments = [],
  evidence,
}: {
  attachments?: readonly Attachment[];
  evidence?: { sources?: readonly { id: string }[] };
}): Fault[] {
  const sources = (evidence?.sources ?? []).map(({ id }) => id);
  return attachments.flatMap((one, at) => [
    ...(isBelow(one.file) ? [] : [outside(one.file, at)]),
    ...(attachments.findIndex((other) => nameOf(other) === nameOf(one)) < at ? [twice(one.file, at)] : []),
    ...(one.source === undefined
      ? []
      : unknownId('source', one.source, sources, ['attachments', at, 'source'])),
  ]);
}

function nameOf({ file }: Attachment): string {
  return path.posix.normalize(file).toLowerCase();
}

/** As seen from the case: with slashes, neither from the root nor from a drive, nor above the folder. */
function isBelow(name: string): boolean {
  const normal = path.posix.normalize(name);
  return !/^\/|^[a-z]:|\\/i.test(name) && normal !== '.' && !normal.startsWith('..') && !normal.endsWith('/');
}

function outside(name: string, at: number): Fault {
  return {
    code: 'attachment-outside',
    message: phrase('problem.attachment-outside', { file: name }),
    hint: phrase('problem.attachment-outside.hint'),
    path: ['attachments', at, 'file'],
  };
}

function twice(name: string, at: number): Fault {
  return {
    code: 'attachment-twice',
    message: phrase('problem.attachment-twice', { file: name }),
    hint: phrase('problem.attachment-twice.hint'),
    path: ['attachments', at, 'file'],
  };
}
