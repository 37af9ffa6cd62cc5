/** One claim of the review: what was said, what it is worth, what the readers made of it, and where it stands. */
import { isAnswered } from '../ask/answered.ts';
import { levelTest } from '../assess/catalogue.ts';
import { assessCriterion } from '../assess/criterion.ts';
import { firstDay } from '../assess/dates.ts';
import type { Evaluated, Evaluation } from '../assess/evaluate.ts';
import { knownFrom } from '../assess/grade.ts';
import type { AssessedCriterion } from '../types/assessment.ts';
import type { Claim, Statement, VendorResponse } from '../types/response.ts';
import type { ClaimCitation, ClaimStatement, ReviewedClaim } from '../types/review.ts';
import { ANSWER, citedBy } from './claim-evidence.ts';
import { acceptedLevel, differOnApplying, differs, readingsOf } from './readings.ts';
import { type Stated, supportOf, weigh, type Weighed } from './weigh.ts';

/** From this level on a claim that is shown is a good practice; below it there is something to improve. */
const GOOD = 3;

/** Reviews what was said on a criterion; undefined: nobody asked. */
export function reviewedClaim(
  one: Evaluated,
  response: VendorResponse,
  evaluation: Evaluation,
): ReviewedClaim | undefined {
  const claim = response.claims.find((entry) => entry.criterion === one.placed.id);
  if (claim === undefined) return undefined;
  const weighed = weigh(statedBy(claim, response), one, evaluation.view);
  const known = assessCriterion(one, [], evaluation);
  const settled = settle(claim, response, weighed, known);
  const { title, question, kind, gate, ask } = known;
  const { outcome, shown, supported, cappedBy, belowKnown } = weighed;
  return {
    ...{ criterion: claim.criterion, title, question, kind, gate, ...saidBy(claim) },
    // Readers may read less than is known; that is not the vendor claiming less.
    ...{ outcome, shown, supported, cappedBy, belowKnown: belowKnown && claim.level !== null, ...settled },
    known: pick(known),
    contradictions: contradictionsOf(weighed, response),
    evidence: [...new Set(known.sources.map((source) => source.id))],
    citations: citationsOf(claim, one, evaluation),
    readings: readingsOf(response, claim.criterion),
    test: levelTest(one.placed.criterion, settled.reviewed),
    next: levelTest(one.placed.criterion, nextLevel(settled.reviewed)),
    ask,
    ...saidLater(response, claim.criterion),
  };
}

/** What a claim says, for the rules: an answer without a level is weighed at the level that the readers settled on. */
export function statedBy(claim: Claim, response: VendorResponse): Stated {
  const read = acceptedLevel(response, claim.criterion)?.level ?? null;
  const level = claim.level ?? (read === 'unknown' ? null : read);
  const sources = [...new Set(citedBy(claim).map((cited) => cited.source)), ANSWER];
  const answered = response.engagement.outcome !== 'not-answered' && isAnswered(claim);
  return { answered, level, sources };
}

type Settled = Pick<ReviewedClaim, 'group' | 'reviewed' | 'accepted' | 'differs'>;

function settle(
  { criterion, level }: Claim,
  response: VendorResponse,
  weighed: Weighed,
  known: AssessedCriterion,
): Settled {
  const accepted = acceptedLevel(response, criterion);
  const open = { accepted, differs: differs(response, criterion), reviewed: null };
  if (differOnApplying(level, accepted)) return { ...open, group: 'unresolved' };
  const inapplicable = (accepted?.level ?? level) === 'not-applicable';
  if (inapplicable && isSupported(weighed.outcome)) return { ...open, group: 'not-applicable' };
  const reached = reachedLevel(level, weighed, known);
  const isOpen =
    open.differs ||
    inapplicable ||
    reached === null ||
    (weighed.outcome === 'contradicted' && accepted === null);
  if (isOpen || accepted?.level === 'unknown') return { ...open, group: 'unresolved' };
  const reviewed = Math.min(reached, typeof accepted?.level === 'number' ? accepted.level : reached);
  return { ...open, reviewed, group: reviewed >= GOOD ? 'good-practice' : 'improvement' };
}

function isSupported(outcome: Weighed['outcome']): boolean {
  return outcome === 'confirmed' || outcome === 'better-than-known';
}

/** What the evidence leaves of a claim; null: nothing to go by. */
function reachedLevel(level: Claim['level'], weighed: Weighed, known: AssessedCriterion): number | null {
  const { outcome, shown, supported } = weighed;
  const proven = known.proven ?? 0;
  if (outcome === 'confirmed') return Math.min(proven, typeof level === 'number' ? level : proven);
  if (outcome === 'better-than-known') return shown;
  if (outcome === 'partly-confirmed') return Math.max(proven, shown ?? 0);
  return outcome === 'contradicted' ? supported : null;
}

function nextLevel(level: number | null): number | null {
  return level === null || level === 4 ? null : level + 1;
}

function saidBy(
  claim: Claim,
): Pick<ReviewedClaim, 'claimed' | 'answer' | 'implemented' | 'monitored' | 'validated'> {
  const { level, answer, implemented, monitored, validated } = claim;
  return {
    ...{ claimed: level, answer: answer ?? null, implemented: plain(implemented) },
    ...{ monitored: plain(monitored), validated: plain(validated) },
  };
}

function plain({ answer, text }: Statement): ClaimStatement {
  return { answer, text: text ?? null };
}

function pick({ state, claimed, proven, grade, summary }: AssessedCriterion): ReviewedClaim['known'] {
  return { state, claimed, proven, grade, summary };
}

function contradictionsOf(
  { contradictions }: Weighed,
  { engagement }: VendorResponse,
): ReviewedClaim['contradictions'] {
  const received = firstDay(engagement.received ?? '9999');
  return contradictions.map(({ source, level, grade, summary }) => ({
    ...{ document: source.id, level, grade, summary, beforeAnswer: knownFrom(source) < received },
  }));
}

function citationsOf(claim: Claim, one: Evaluated, { view }: Evaluation): ClaimCitation[] {
  return citedBy(claim).map(({ part, source, page }) => {
    const support = supportOf(source, one, view);
    return { document: source, part, page, grade: support?.grade ?? null, cap: support?.cap ?? null };
  });
}

function saidLater(
  { clarifications = [], comments = [] }: VendorResponse,
  criterion: string,
): Pick<ReviewedClaim, 'clarifications' | 'comments'> {
  return {
    clarifications: clarifications
      .filter((one) => one.criterion === criterion)
      .map(({ asked, question, answered, answer }) => ({
        ...{ asked, question, answered: answered ?? null, answer: answer ?? null },
      })),
    comments: comments.filter((one) => one.criterion === criterion).map(({ date, text }) => ({ date, text })),
  };
}
