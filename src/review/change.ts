/**
 * The change to a profile that accepted claims justify: new findings with the sources of the answer. What is proven
 * follows from their grades as everywhere (rule 5); a contradiction goes into the finding that it stands against.
 */
import { type Evaluated, evaluateCriterion } from '../assess/evaluate.ts';
import { asGoodAs } from '../assess/grade.ts';
import type { Standing } from '../assess/prove.ts';
import { wouldTie } from '../assess/select.ts';
import type { Finding, Profile, Source } from '../types/profile.ts';
import type { AcceptedLevel } from '../types/review.ts';
import type { Claim } from '../types/response.ts';
import { ANSWER, handedId } from './claim-evidence.ts';
import { findingSummary } from './finding-summary.ts';
import { acceptedLevel, differOnApplying } from './readings.ts';
import { editionOf, evaluationFor, type ReviewInput } from './review.ts';
import { statedBy } from './reviewed-claim.ts';
import { claimedFinding, type Outcome as Worth, weigh } from './weigh.ts';

/** What is added to a profile, and what is not. */
export interface ProfileChange {
  sources: Source[];
  findings: Finding[];
  /** Each new finding with where its criterion stood and stands. */
  moved: { criterion: string; before: Standing; after: Standing }[];
  /** Claims that change nothing, each with the reason. */
  left: { criterion: string; why: LeftBecause }[];
}

/**
 * not-answered: nothing was said. not-settled: the readers have not finished, differ, or one of them did not read it.
 * no-level: the readers say that the answer does not tell. always-applies: the criterion has no 'not applicable'.
 * applies-or-not: only one side, the vendor or the readers, says that the criterion does not apply. not-shown: that it
 * does not apply is the vendor's bare word, or the profile knows a level.
 * shows-less: the answer shows no more than the profile knows. same-day: a finding of the profile begins on the day of
 * the answer, and which of the two counts is for people to say. already-there: the profile cites this answer for it.
 * nothing-new: the criterion would stand where it stands.
 */
export type LeftBecause =
  | 'not-answered'
  | 'not-settled'
  | 'no-level'
  | 'always-applies'
  | 'applies-or-not'
  | 'not-shown'
  | 'shows-less'
  | 'same-day'
  | 'already-there'
  | 'nothing-new';

/** The change that a response justifies. Pure; applied to a profile that has it already it is empty. */
export function changeOf(input: ReviewInput): ProfileChange {
  const evaluation = evaluationFor(input);
  const outcomes = input.response.claims.flatMap((claim) => {
    const one = evaluation.criteria.find((entry) => entry.placed.id === claim.criterion);
    return one === undefined ? [] : [outcomeOf(claim, one, input, evaluation)];
  });
  const made = outcomes.flatMap((one) => ('finding' in one ? [one] : []));
  const cited = new Set(made.flatMap(({ finding }) => finding.sources ?? []));
  return {
    sources: newSources(input, evaluation.view.sources).filter((source) => cited.has(source.id)),
    findings: made.map((one) => one.finding),
    moved: made.map(({ finding, before, after }) => ({ criterion: finding.criterion, before, after })),
    left: outcomes.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

type Outcome =
  { criterion: string; why: LeftBecause } | { finding: Finding; before: Standing; after: Standing };

function outcomeOf(
  claim: Claim,
  one: Evaluated,
  input: ReviewInput,
  evaluation: ReturnType<typeof evaluationFor>,
): Outcome {
  const { criterion } = claim;
  const { response, profile } = input;
  if (!statedBy(claim, response).answered) return { criterion, why: 'not-answered' };
  const accepted = acceptedLevel(response, criterion);
  if (accepted === null) return { criterion, why: 'not-settled' };
  if (cites(profile, criterion, response.id)) return { criterion, why: 'already-there' };
  const level = justified(
    claim,
    accepted,
    one,
    weigh(statedBy(claim, response), one, evaluation.view).outcome,
  );
  if (typeof level === 'string' && level !== 'not-applicable') return { criterion, why: level };
  const finding = findingFor(claim, { level, accepted }, one, input, evaluation);
  if (profile.findings.some((other) => wouldTie(finding, other, evaluation.view.sources)))
    return { criterion, why: 'same-day' };
  const after = standingWith(finding, one, input, evaluation);
  if (hidesFailing(one.base, after)) return { criterion, why: 'shows-less' };
  return isNothingNew(one.base, after)
    ? { criterion, why: 'nothing-new' }
    : { finding, before: one.base, after };
}

/** A level 0 does not lapse; a claim that does not lift it would, and take it away with it. */
function hidesFailing(before: Standing, after: Standing): boolean {
  return before.claimed === 0 && after.claimed !== 0 && (after.proven ?? 0) === 0;
}

/** The same levels, on evidence that is no better. */
function isNothingNew(before: Standing, after: Standing): boolean {
  const isSame = (['state', 'claimed', 'proven'] as const).every((key) => before[key] === after[key]);
  return isSame && (after.grade === null || (before.grade !== null && asGoodAs(before.grade, after.grade)));
}

/**
 * The level that goes into the profile: the accepted one, and no more than the vendor claims. A reading says what an
 * answer shows; that lowers what is known from elsewhere only where the vendor itself claims no more.
 */
function justified(
  { level: claimed }: Claim,
  accepted: AcceptedLevel,
  { base, placed }: Evaluated,
  worth: Worth,
): 0 | 1 | 2 | 3 | 4 | 'not-applicable' | LeftBecause {
  const { level } = accepted;
  if (level === 'unknown') return 'no-level';
  if (differOnApplying(claimed, accepted)) return 'applies-or-not';
  if (level === 'not-applicable')
    return placed.criterion['not-applicable'].allowed ? inapplicable(worth) : 'always-applies';
  const target = typeof claimed === 'number' && claimed < level ? claimed : level;
  const isNoMore = target === base.proven && (target === 0 || target < (base.claimed ?? 0));
  const isLess = target < (base.proven ?? 0) || isNoMore;
  return isLess && claimed !== level ? 'shows-less' : target;
}

/** A criterion leaves the score only with a document, and never over evidence that it applies. */
function inapplicable(worth: Worth): 'not-applicable' | 'nothing-new' | 'not-shown' {
  if (worth === 'confirmed') return 'nothing-new';
  return worth === 'better-than-known' ? 'not-applicable' : 'not-shown';
}

function cites(profile: Profile, criterion: string, source: string): boolean {
  return profile.findings.some(
    (finding) => finding.criterion === criterion && (finding.sources ?? []).includes(source),
  );
}

function findingFor(
  claim: Claim,
  { level, accepted }: { level: Finding['level']; accepted: AcceptedLevel },
  one: Evaluated,
  input: ReviewInput,
  { view }: ReturnType<typeof evaluationFor>,
): Finding {
  const { response, profile } = input;
  const stated = statedBy(claim, response);
  const numeric = typeof level === 'number' ? level : null;
  const against = numeric === null ? [] : weigh({ ...stated, level: numeric }, one, view).contradictions;
  const ids = stated.sources.filter((id) => view.sources.has(id));
  const { criterion, sources, ...rest } = claimedFinding(
    level,
    ids.map((id) => profileId(id, input)),
    against,
    claim.criterion,
  );
  const { received } = response.engagement;
  return {
    criterion,
    ...(profile.editions.length > 1 ? { editions: [editionOf(response, profile).id] } : {}),
    ...(received === undefined ? {} : { since: received }),
    ...{
      level: rest.level,
      summary: findingSummary(claim, level, accepted, response),
      sources: sources ?? [],
    },
    ...('contradicted-by' in rest ? { 'contradicted-by': rest['contradicted-by'] } : {}),
  };
}

function standingWith(
  finding: Finding,
  one: Evaluated,
  input: ReviewInput,
  { view }: ReturnType<typeof evaluationFor>,
): Standing {
  const own = input.profile.findings.filter((entry) => entry.criterion === finding.criterion);
  const sources = new Map([...view.sources, ...newSources(input, view.sources).map(byId)]);
  const findings = [...own, finding];
  return evaluateCriterion(one.placed, { findings, effects: [] }, { ...view, sources }, undefined).base;
}

function byId(source: Source): [string, Source] {
  return [source.id, source];
}

/** The sources of the response under the ids that the profile will know them by; those it has already are left out. */
function newSources(input: ReviewInput, sources: ReadonlyMap<string, Source>): Source[] {
  const known = new Set(input.profile.sources.map((source) => source.id));
  return [...sources.values()]
    .filter((source) => source.id === ANSWER || source.id.startsWith(handedId('')))
    .map((source) => ({ ...source, id: profileId(source.id, input) }))
    .filter((source) => !known.has(source.id));
}

/** Longest id that a profile may have. */
const LONGEST = 64;

/**
 * The answer goes by the id of its response, a document by that and its own; one that the profile cites already, by
 * address and date, keeps its id there.
 */
function profileId(id: string, { response, profile }: ReviewInput): string {
  if (id === ANSWER) return response.id;
  if (!id.startsWith(handedId(''))) return id;
  const own = id.slice(handedId('').length);
  const document = response.documents?.find((one) => one.id === own);
  const same = profile.sources.find(
    (one) => one.url !== undefined && one.url === document?.url && one.published === document.published,
  );
  return same?.id ?? `${response.id}-${own}`.slice(-LONGEST).replace(/^[^a-z0-9]+/, '');
}
