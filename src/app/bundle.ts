/** Use case: a document with its case and all that belongs to it, in one archive. */
import path from 'node:path';
import { UserError } from '../errors.ts';
import { readAttachment } from '../input/attachments.ts';
import { namesFile } from '../input/folders.ts';
import { phrase } from '../locale/phrase.ts';
import { isReservedName } from '../names.ts';
import type { PackedFile } from '../render/archive.ts';
import { sha256 } from '../store/sha256.ts';
import type { Pia } from '../types/pia.ts';
import type { Job } from './job.ts';

/** What goes into the archive beside the document. */
export interface Bundle {
  id: string;
  /** YYYY-MM-DD; the day that all files in the archive bear. */
  day: string;
  files: readonly PackedFile[];
  /** Files that the case names outside its folder: they stay there. */
  left: readonly string[];
}

/**
 * Gathers the case, its attachments and the files that it names beside it. Throws UserError where an attachment is not as
 * the case records it: an archive is to hold what the document says.
 */
export async function gatherBundle(job: Job, file: string, pia: Pia): Promise<Bundle> {
  const { check, case: one } = pia;
  const wrong = check.attachments.filter(({ state }) => state !== 'unchanged' && state !== 'unrecorded');
  if (wrong.length > 0)
    throw new UserError(
      'attachments-differ',
      phrase('bundle.differ', { file, list: { all: wrong.map((found) => found.file) } }),
      phrase('bundle.differ.fix', { file }),
    );
  const stored = await job.workspace.read(file);
  if (stored === undefined || !pia.inputs.some((input) => input.sha256 === stored.sha256))
    throw new UserError(
      'changed-meanwhile',
      phrase('bundle.changed', { file }),
      phrase('bundle.changed.fix'),
    );
  const named = [one.deployment?.vendor, one.context?.extends, one.logo].filter(
    (name) => name !== undefined && namesFile(name),
  );
  const beside = [...new Set([...named, one.logo].filter((name) => name !== undefined))];
  const attached = check.attachments.map((found) => found.file);
  const read = [...attached, ...beside].map((name) => ({ name, bytes: readAttachment(name, file) }));
  return {
    id: one.id,
    day: pia.asOf,
    files: [
      { name: path.basename(file), bytes: stored.bytes },
      ...read.flatMap(({ name, bytes }) => (typeof bytes === 'string' ? [] : [{ name, bytes }])),
    ],
    left: read.flatMap(({ name, bytes }) => (typeof bytes === 'string' ? [name] : [])),
  };
}

/** The archive: the document, what was gathered, and a list of hashes (as `sha256sum -c` reads it). */
export async function packBundle(
  { id, day, files }: Bundle,
  document: { bytes: Uint8Array; format: string },
): Promise<Uint8Array> {
  const { archive } = await import('../render/archive.ts');
  const named = distinct([{ name: `${id}.${document.format}`, bytes: document.bytes }, ...files]);
  const sums = named.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).toSorted();
  return archive([...named, { name: SUMS, bytes: Buffer.from(sums.join('')) }], day);
}

const SUMS = 'SHA256SUMS';

/** Names that every system can unpack, no two of which differ by capitals alone. */
function distinct(files: readonly PackedFile[]): PackedFile[] {
  const taken = new Set([SUMS.toLowerCase()]);
  return files.map(({ name, bytes }) => {
    const safe = safeName(name);
    let given = safe;
    for (let number = 2; taken.has(given.toLowerCase()); number += 1) given = numbered(safe, number);
    taken.add(given.toLowerCase());
    return { name: given, bytes };
  });
}

function numbered(name: string, number: number): string {
  const { dir, name: base, ext } = path.posix.parse(name);
  return path.posix.join(dir, `${base}-${number}${ext}`);
}

/** Below the folder that it is unpacked in, without signs that mean something to a system. */
function safeName(name: string): string {
  const parts = path.posix.normalize(name.replaceAll('\\', '/')).split('/');
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..').map(safePart);
  return kept.join('/') || 'file';
}

function safePart(part: string): string {
  const plain = part.replaceAll(/[^\p{L}\p{N}\p{M} ()+,._-]/gu, '_').replace(/[. ]+$/, '_');
  return isReservedName(plain) ? `_${plain}` : plain;
}
