/**
 * The change to a profile that a response justifies: findings with the sources of the answers that readers settled and
 * that move a standing, and the record of what was asked. What is shown then follows from the rules, as everywhere.
 */
import type { Finding, Profile, Question, Source } from '../../types/profile.ts';
import type { ReviewedAnswer } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { askedOf } from './asked.ts';
import { isVendor, plainName } from '../sources.ts';
import { type Claim, findingsOf, isOfResponse, sourceId, sourcesOfClaims } from './claim.ts';
import type { Outcome } from './outcome.ts';
import { settledOf } from './readings.ts';
import { type ReviewInput, weighResponse, type WeighedAnswer, writtenFor } from './weigh-response.ts';

/** What is added to a profile, and what is not. */
export interface ProfileChange {
  sources: Source[];
  findings: Finding[];
  asked: Question[];
  /** Where each element of the findings stood and stands. */
  moved: {
    element: string;
    before: ReviewedAnswer['before']['standing'];
    after: ReviewedAnswer['before']['standing'];
  }[];
  /** Answers that make no finding, each with the reason. */
  left: { element: string; why: LeftBecause }[];
}

/**
 * not-settled: readers have not finished with it. already-there: the profile cites this response for it. The others are
 * the outcomes that move nothing.
 */
export type LeftBecause =
  'not-settled' | 'already-there' | Exclude<Outcome, 'newly-shown' | 'in-part' | 'worse'>;

/** How what is added is worded. */
export interface ChangeWords {
  /** Title of the answer among the sources. */
  title: string;
  /** The finding in a sentence. */
  summary: (claim: Claim) => string;
  /** In place of title and publisher of a document that is confidential: a profile is read by many. */
  withheld: string;
}

/** The change that a response justifies. Pure; applied to a profile that has it already it is empty. */
export function changeOf(input: ReviewInput, words: ChangeWords): ProfileChange {
  const { response, profile } = input;
  const whole = weighResponse(input);
  const cited = citedFor(profile, response);
  const judged = whole.answers.map((one) => ({ one, why: whyLeft(one, response, cited) }));
  const kept = judged.flatMap(({ one, why }) => (why === undefined ? [one] : []));
  const claims = kept.flatMap(({ claim }) => claim ?? []);
  const written = writtenFor(response, profile, words.summary);
  const findings = kept.flatMap(({ claim, element }) =>
    claim === undefined ? [] : findingsOf(claim, element, written),
  );
  const used = new Set(findings.flatMap(({ sources }) => sources));
  const sources = sourcesOfClaims(claims, { profile, response }, { title: words.title, stated: false });
  return {
    sources: sources.filter(({ id }) => used.has(id)).map((one) => withoutSecret(one, input, words)),
    findings,
    asked: askedOf(response, profile),
    moved: kept.map(({ element: { id } }) => ({
      element: id,
      before: whole.before.results.get(id)?.standing ?? 'open',
      after: whole.after.results.get(id)?.standing ?? 'open',
    })),
    left: judged.flatMap(({ one, why }) => (why === undefined ? [] : [{ element: one.element.id, why }])),
  };
}

/** What it is and when it was published decides what it shows; which one it is stays with who asked. */
function withoutSecret(
  source: Source,
  { response, profile }: ReviewInput,
  { withheld }: ChangeWords,
): Source {
  const { documents = [] } = response;
  const isSecret = documents.some(
    ({ id, confidential }) => confidential !== undefined && sourceId(id, { profile, response }) === source.id,
  );
  if (!isSecret) return source;
  const { url: _, ...rest } = source;
  const { name, names = [] } = profile.provider;
  const isOwn = isVendor(source.publisher, [name, ...names].map(plainName));
  return { ...rest, title: withheld, publisher: isOwn ? name : withheld, citation: source.id };
}

function whyLeft(
  { answer, element, outcome }: WeighedAnswer,
  response: VendorResponse,
  cited: ReadonlySet<string>,
): LeftBecause | undefined {
  if (outcome === 'not-answered' || outcome === 'declined') return outcome;
  if (settledOf(response, answer) === null) return 'not-settled';
  const isLacking = answer.answer === 'does-not-apply' && cited.has(element.function ?? '');
  if (cited.has(element.id) || isLacking) return 'already-there';
  return outcome === 'newly-shown' || outcome === 'in-part' || outcome === 'worse' ? undefined : outcome;
}

/** Elements, and functions that are lacking, for which the profile cites the response. */
function citedFor({ findings }: Profile, response: VendorResponse): ReadonlySet<string> {
  const own = findings.filter(({ sources }) => sources.some((id) => isOfResponse(id, response)));
  return new Set(own.flatMap(({ answers = {}, lacks = [] }) => [...Object.keys(answers), ...lacks]));
}
