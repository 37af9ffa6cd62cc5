/** A user's own file with entries put in: shown as a difference first, then written, unless somebody changed it meanwhile. */
import { createTwoFilesPatch } from 'diff';
import { InvalidInput, UserError } from '../errors.ts';
import { decode, type ReadFile } from '../input/bytes.ts';
import { entryLines } from '../input/entry-lines.ts';
import type { Additions, Patched, Written } from '../input/evidence-patch.ts';
import { phrase, unsaid } from '../locale/phrase.ts';
import type { Checked, Problem } from '../problem.ts';
import { sha256 } from '../store/sha256.ts';
import type { Job } from './job.ts';

/** A file as it was found, with the warnings that it had then. */
export interface FoundFile extends ReadFile {
  warnings: readonly Problem[];
}

/** What putting entries in comes to. */
export interface PatchedFile {
  text: string;
  /** Unified. */
  difference: string;
  /** What the change brings with it; what stood before is not told again. */
  warnings: Problem[];
}

/** Entries with the lines of YAML in which they are written. */
export function additions(lists: {
  [List in keyof Additions]?: readonly Additions[List][number]['value'][];
}): Additions {
  const { sources = [], findings = [], asked = [], searches = [] } = lists;
  return {
    sources: written(sources),
    findings: written(findings),
    asked: written(asked),
    searches: written(searches),
  };
}

function written<T extends object>(list: readonly T[]): Written<T>[] {
  return list.map((value) => ({ value, lines: entryLines(value) }));
}

/** Throws InvalidInput where the changed file would not be valid. */
export function patchedFile(found: FoundFile, made: Checked<Patched>): PatchedFile {
  if (!made.ok) throw new InvalidInput(made.problems);
  const { text, warnings } = made.value;
  const before = decode(found);
  const old = before.ok ? before.value.text : '';
  const known = new Set(found.warnings.map(nameOf));
  return {
    text,
    difference: createTwoFilesPatch(found.file, found.file, old, text.replace(/^\uFEFF/, ''), '', ''),
    warnings: warnings.filter((one) => !known.has(nameOf(one))),
  };
}

/** Lines move with what is put in. */
function nameOf({ code, message }: Problem): string {
  return `${code} ${unsaid(message)}`;
}

/** Throws UserError where the file is no longer what was found. */
export async function replaceFound(
  { workspace }: Job,
  { file, bytes }: ReadFile,
  text: string,
): Promise<void> {
  if ((await workspace.replace(file, new TextEncoder().encode(text), sha256(bytes))) === 'written') return;
  throw new UserError(
    'changed-meanwhile',
    phrase('apply.changed-meanwhile', { file }),
    phrase('apply.changed-meanwhile.hint'),
  );
}

/** As many characters of somebody's words as a summary holds beside ours. */
const MOST_WORDS = 600;

/** On one line, and no longer than a summary can hold. */
export function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MOST_WORDS ? line : `${line.slice(0, MOST_WORDS)}…`;
}
