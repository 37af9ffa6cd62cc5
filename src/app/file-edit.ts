/** Use cases: a file of ours changed place by place, without anybody's words being lost. */
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { InvalidInput, UserError } from '../errors.ts';
import { bytesOf, decode, hasMark } from '../input/bytes.ts';
import { type Change, changedText, changedTree, saySame, type OrderOf, valueAt } from '../input/edit-text.ts';
import type { Step } from '../input/locate.ts';
import { parseUntrusted } from '../input/untrusted.ts';
import type { Plain } from '../input/yaml-lines.ts';
import { phrase } from '../locale/phrase.ts';
import { sha256 } from '../store/sha256.ts';
import { formOf } from './file-form.ts';
import type { Job } from './job.ts';

/** A file as it stands, whether or not it is valid. */
export interface FileText {
  /** As use cases take it. */
  file: string;
  text: string;
  /** SHA-256 of its bytes: the version that a change starts from. */
  version: string;
  /** It begins with the mark that Windows puts before a text; the text here is without. */
  hasMark: boolean;
  tree: Plain;
}

/** What became of a change. */
export type Edited =
  /** changed: something was written. rebased: the file was changed elsewhere since the version that was named. */
  | { state: 'saved'; now: FileText; changed: boolean; rebased: boolean }
  /** Somebody else changed this place since the version that the change started from; the file is as it was. */
  | { state: 'conflict'; now: FileText };

/** Texts that were shown, by version: what somebody started from can be held against what is there now. */
export class Versions {
  readonly #texts = new Map<string, Plain>();

  keep({ version, tree }: FileText): void {
    this.#texts.delete(version);
    this.#texts.set(version, tree);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_KEPT && oldest !== undefined) this.#texts.delete(oldest);
  }

  treeOf(version: string): Plain | undefined {
    return this.#texts.get(version);
  }
}

const MOST_KEPT = 50;
/** Another program that writes all the time would keep us trying for ever. */
const MOST_TRIES = 5;

/** Reads a file; what was shown before is not parsed again. Throws InvalidInput where it is no YAML, UserError where it is not there. */
export async function readFileText(
  { workspace }: Pick<Job, 'workspace'>,
  file: string,
  versions: Versions,
): Promise<FileText> {
  const stored = await workspace.read(file);
  if (stored === undefined)
    throw new UserError('missing-file', phrase('workbench.gone', { file }), phrase('workbench.gone.fix'));
  const { bytes, sha256: version } = stored;
  const decoded = decode({ file, bytes });
  if (!decoded.ok) throw new InvalidInput(decoded.problems);
  const { text } = decoded.value;
  const tree = versions.treeOf(version) ?? (await parsedTree(text, file));
  const now = { file, text, version, tree, hasMark: hasMark(bytes) };
  versions.keep(now);
  return now;
}

async function parsedTree(text: string, file: string): Promise<Plain> {
  const parsed = await parseUntrusted(text, file);
  if (!parsed.ok) throw new InvalidInput(parsed.problems);
  return parsed.value as Plain;
}

/** A change, begun at a version of the file. */
export interface Edit {
  version: string;
  /** What is to be changed in the file as it stands; throws where it may not be. */
  changeIn: (now: FileText) => Change | Promise<Change>;
  /** Is given the text that would be written; throws where it must not be. */
  check?: (text: string) => Promise<unknown>;
}

/**
 * Makes a change. Where the file was changed since the version at which it was begun, it is made all the same if its
 * place was not. Throws UserError where the place can only be changed in the text of the file.
 */
export async function editFile(
  job: Pick<Job, 'workspace'>,
  file: string,
  { version, changeIn, check }: Edit,
  versions: Versions,
): Promise<Edited> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const now = await readWhole(job, file, versions);
    const change = await changeIn(now);
    if (now.version !== version && !isUntouched(versions.treeOf(version), now.tree, change))
      return { state: 'conflict', now };
    const form = formOf(now.tree);
    const next = await withChange(now, form.fitted(change, now.tree), (path) => form.keysAt(path));
    const rebased = now.version !== version;
    if (next.text === now.text) return { state: 'saved', now, changed: false, rebased };
    await check?.(next.text);
    const bytes = bytesOf(next.text, now.hasMark);
    const written = await job.workspace.replace(file, bytes, now.version);
    if (written !== 'written') continue;
    const saved = { ...now, ...next, version: sha256(bytes) };
    versions.keep(saved);
    return { state: 'saved', now: saved, changed: true, rebased };
  }
  throw busyFile(file);
}

/** Another program changes the file while it is being changed here. */
export function busyFile(file: string): UserError {
  return new UserError('busy-file', phrase('workbench.busy', { file }), phrase('workbench.busy.fix'));
}

/** An editor or a syncing folder that is writing leaves half a file for a moment: what cannot be read is read again. */
async function readWhole(job: Pick<Job, 'workspace'>, file: string, versions: Versions): Promise<FileText> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await readFileText(job, file, versions);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      await delay(50 * tries);
    }
  }
  return readFileText(job, file, versions);
}

/**
 * The place of a change is as it was, and so is the list around it, whose entries may have moved. What is added to a list
 * touches nothing.
 */
function isUntouched(before: Plain | undefined, now: Plain, { kind, path }: Change): boolean {
  if (kind === 'add') return true;
  if (before === undefined) return false;
  const list = path.findIndex((step) => typeof step === 'number');
  const place = list >= 0 ? path.slice(0, list) : path;
  return kind === 'set' && list < 0
    ? saySame(valueAt(before, place), valueAt(now, place))
    : isDeepStrictEqual(valueAt(before, place), valueAt(now, place));
}

/** The text with the change; it has to say what was meant, and nothing else may be said otherwise. */
async function withChange(
  now: FileText,
  change: Change,
  orderOf: OrderOf,
): Promise<Pick<FileText, 'text' | 'tree'>> {
  const wanted = changedTree(now.tree, change);
  const text = changedText(now.text, now.tree, change, orderOf);
  const parsed = text === undefined ? undefined : await parseUntrusted(text, now.file);
  if (text !== undefined && parsed?.ok === true && saySame(parsed.value as Plain, wanted))
    return { text, tree: parsed.value as Plain };
  throw new UserError(
    'only-in-text',
    phrase('workbench.only-text', { place: placeText(change.path) }),
    phrase('workbench.only-text.fix'),
  );
}

function placeText(path: readonly Step[]): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join(' › ');
}
