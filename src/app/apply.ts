/** Use case: what readers settled is put into the profile of the product, as a difference first and then into its file. */
import { UserError } from '../errors.ts';
import { isInstalled, isShipped } from '../input/vendor-names.ts';
import { patchProfile } from '../input/evidence-patch.ts';
import type { Language } from '../locale/language.ts';
import { loadLanguage } from '../locale/languages.ts';
import type { Claim } from '../rules/review/claim.ts';
import { changeOf, type ProfileChange } from '../rules/review/change.ts';
import type { Done, Job } from './job.ts';
import { additions, patchedFile, type PatchedFile, replaceFound, shortened } from './patching.ts';
import { openResponses, type OpenResponse, type ReviewOptions } from './review.ts';
import { phrase } from '../locale/phrase.ts';

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
  if (options.write) {
    assertOwn(profile.file, (options.profiles ?? []).length > 0);
    await replaceFound(job, profile, patched.text);
  }
  return {
    result: { change, file: profile.file, difference: patched.difference, written: options.write },
    notices: [...notices, ...patched.warnings],
  };
}

function patchedProfile(
  { library, today }: Job,
  { reviewable: { profile } }: OpenResponse,
  { sources, findings, asked }: ProfileChange,
): Promise<PatchedFile> {
  const added = additions({ sources, findings, asked });
  return patchProfile(profile, added, library.catalogue, today).then((made) => patchedFile(profile, made));
}

/** What the package ships is changed only on purpose, and not at all where the next update would replace it. */
export function assertOwn(file: string, isNamed: boolean): void {
  if (!isShipped(file) || (isNamed && !isInstalled(file))) return;
  throw new UserError(
    'shipped-profile',
    phrase('job.shipped-profile', { file }),
    isInstalled(file)
      ? phrase('job.shipped.copy.fix', { file })
      : phrase('job.shipped.copy-or-name.fix', { file }),
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

function summaryOf({ answer }: Claim, words: string | undefined, { say }: Language): string {
  const said = words === undefined ? '' : ` ${say('apply.words', { words: shortened(words) })}`;
  return `${say(`apply.summary.${answer}`)}${said}`;
}
