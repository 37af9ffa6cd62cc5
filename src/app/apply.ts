/** Use case: what readers settled is put into the profile of the product, as a difference first and then into its file. */
import { createTwoFilesPatch } from 'diff';
import { unsaid } from '../locale/phrase.ts';
import { InvalidInput, UserError } from '../errors.ts';
import { decode } from '../input/bytes.ts';
import { entryLines } from '../input/entry-lines.ts';
import { isInstalled, isShipped } from '../input/vendor-names.ts';
import { patchProfile } from '../input/evidence-patch.ts';
import type { Language } from '../locale/language.ts';
import { loadLanguage } from '../locale/languages.ts';
import type { Problem } from '../problem.ts';
import type { Claim } from '../rules/review/claim.ts';
import { changeOf, type ProfileChange } from '../rules/review/change.ts';
import type { Done, Job } from './job.ts';
import { openResponses, type OpenResponse, type ReviewOptions } from './review.ts';

export interface ApplyOptions extends ReviewOptions {
  /** Writes the profile; otherwise it is only shown. */
  write: boolean;
}

/** What the response changes in the profile. */
export interface Applied {
  change: ProfileChange;
  /** File of the profile as it was found. */
  file: string;
  /** Unified; empty where nothing changes. */
  difference: string;
  written: boolean;
}

/**
 * Throws InvalidInput for files that are not valid, before or after the change, and UserError where the profile is not
 * the user's to change or was changed by somebody else meanwhile.
 */
export async function applyResponse(job: Job, file: string, options: ApplyOptions): Promise<Done<Applied>> {
  const { result, notices } = await openResponses(job, [file], options);
  const [open] = result;
  if (open === undefined) throw new TypeError('no response was loaded');
  const { profile } = open.reviewable;
  const change = changeOf(open.input, await wordsOf(open));
  const isEmpty = change.findings.length + change.asked.length === 0;
  if (isEmpty) return { result: { change, file: profile.file, difference: '', written: false }, notices };
  const patched = await patchedProfile(job, open, change);
  if (options.write) await write(job, open, patched.text, options);
  return {
    result: { change, file: profile.file, difference: patched.difference, written: options.write },
    notices: [...notices, ...patched.warnings],
  };
}

interface PatchedText {
  text: string;
  difference: string;
  /** What the change brings with it. */
  warnings: Problem[];
}

async function patchedProfile(
  { library, today }: Job,
  { reviewable: { profile } }: OpenResponse,
  { sources, findings, asked }: ProfileChange,
): Promise<PatchedText> {
  const written = <T extends object>(list: readonly T[]) =>
    list.map((value) => ({ value, lines: entryLines(value) }));
  const added = { sources: written(sources), findings: written(findings), asked: written(asked) };
  const patched = await patchProfile(profile, added, library.catalogue, today);
  if (!patched.ok) throw new InvalidInput(patched.problems);
  const before = decode(profile);
  const old = before.ok ? before.value.text : '';
  const { text, warnings } = patched.value;
  const known = new Set(profile.warnings.map(({ code, message }) => `${code} ${unsaid(message)}`));
  return {
    text,
    difference: createTwoFilesPatch(profile.file, profile.file, old, text.replace(/^\uFEFF/, ''), '', ''),
    warnings: warnings.filter(({ code, message }) => !known.has(`${code} ${unsaid(message)}`)),
  };
}

async function write(
  { workspace }: Job,
  { reviewable: { profile } }: OpenResponse,
  text: string,
  { profiles = [] }: ApplyOptions,
): Promise<void> {
  const { file, sha256 } = profile;
  assertOwn(file, profiles.length > 0);
  const written = await workspace.replace(file, new TextEncoder().encode(text), sha256);
  if (written === 'written') return;
  throw new UserError(
    'changed-meanwhile',
    `'${file}' was changed by somebody else meanwhile; nothing was written.`,
    'Run the command again.',
  );
}

/** What the package ships is changed only on purpose, and not at all where the next update would replace it. */
export function assertOwn(file: string, isNamed: boolean): void {
  if (!isShipped(file) || (isNamed && !isInstalled(file))) return;
  const copy = `Copy ${file} beside the response and run the command again`;
  throw new UserError(
    'shipped-profile',
    `'${file}' is the profile that the program ships; nothing was written.`,
    isInstalled(file) ? `${copy}.` : `${copy}, or name it with --profile.`,
  );
}

/** The words that go into the profile, in its language. */
async function wordsOf({ input: { response, profile } }: OpenResponse) {
  const language = await loadLanguage();
  const words = new Map(
    response.answers.map(({ element, words: said, confidential }) => [
      element,
      confidential === undefined ? said : undefined,
    ]),
  );
  return {
    title: language.say('apply.source', { product: profile.name }),
    withheld: language.say('review.claim.withheld'),
    summary: (claim: Claim): string => summaryOf(claim, words.get(claim.element), language),
  };
}

/** As many characters of the vendor's words as a summary holds beside ours. */
const MOST_WORDS = 600;

function summaryOf({ answer }: Claim, words: string | undefined, { say }: Language): string {
  const said = words === undefined ? '' : ` ${say('apply.words', { words: shortened(words) })}`;
  return `${say(`apply.summary.${answer}`)}${said}`;
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MOST_WORDS ? line : `${line.slice(0, MOST_WORDS)}…`;
}
