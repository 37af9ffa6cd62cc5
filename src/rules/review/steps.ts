/** What is to be done after a review, by whom and by which day: it follows from the answers, the readings and the letters. */
import type { Review, ReviewedAnswer, ReviewedEngagement, ReviewStep } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { addDays, DAYS_OF_NOTICE, type Day } from '../dates.ts';
import type { Found } from '../assess.ts';
import { exchangesOf } from './correspondence.ts';

/** What is still to be asked: open or short in part, and not settled by an admission. Declined answers stay declined. */
export function openAnswers({ answers }: Pick<Review, 'answers'>): ReviewedAnswer[] {
  return answers.filter(
    ({ outcome, after }) => (OPEN.has(outcome) || outcome === 'in-part') && after.open + after.short > 0,
  );
}

const OPEN: ReadonlySet<ReviewedAnswer['outcome']> = new Set([
  'contradicted',
  'only-claimed',
  'not-answered',
]);

/** The last day for an answer to a letter sent on the day of the review, so that silence weighs (rule 9). */
export function nextDeadline(asOf: Day): Day {
  return addDays(asOf, DAYS_OF_NOTICE);
}

/** The latest letter to which no answer has come by a day; null: none is waited for. */
export function awaitedOf(response: VendorResponse, asOf: Day): ReviewedEngagement['awaits'] {
  const open = exchangesOf(response, asOf).filter(({ state }) => WAITING.has(state));
  const last = open.toSorted((a, b) => ((a.sent ?? '') < (b.sent ?? '') ? -1 : 1)).at(-1);
  if (last === undefined) return null;
  const { due, daysOver, weighs } = last;
  return { due, daysOver, weighs };
}

const WAITING: ReadonlySet<string> = new Set(['overdue', 'awaited', 'not-dated']);

/** What the steps follow from. */
export type Reviewed = Pick<Review, 'answers' | 'asOf' | 'engagement' | 'publication' | 'status'>;

/** In the order in which they matter: whether to choose the product, then the letters, then the reading. */
export function stepsOf(reviewed: Reviewed, verdict: Found['verdict']): ReviewStep[] {
  return [...choosing(reviewed, verdict), ...writing(reviewed), ...reading(reviewed), ...closing(reviewed)];
}

type More = Partial<Pick<ReviewStep, 'elements' | 'by' | 'daysOver'>>;

function step(who: ReviewStep['who'], what: ReviewStep['what'], more: More = {}): ReviewStep {
  return { who, what, elements: [], by: null, daysOver: null, ...more };
}

function idsOf(list: readonly { element: string }[]): string[] {
  return [...new Set(list.map(({ element }) => element))];
}

function choosing({ engagement: { outcome } }: Reviewed, verdict: Found['verdict']): ReviewStep[] {
  const isOver = outcome !== 'answered' && outcome !== 'not-answered';
  const goOn = isOver ? [step('chooser', 'go-without')] : [];
  if (verdict === undefined) return goOn;
  const open = verdict.questions.filter(({ code }) => code === 'must-open');
  if (verdict.value === 'not-fit') return [...barring(verdict.reasons), ...goOn];
  return verdict.value === 'open' ? [step('chooser', 'wait', { elements: idsOf(open) }), ...goOn] : goOn;
}

/** What falls short has to be mended; what is taken as short because nobody answered, to be answered. */
function barring(reasons: NonNullable<Found['verdict']>['reasons']): ReviewStep[] {
  const [short, silent] = (['must-falls-short', 'asked-and-not-answered'] as const).map((code) =>
    idsOf(reasons.filter((one) => one.code === code)),
  );
  return [
    ...(short === undefined || short.length === 0 ? [] : [step('chooser', 'bar', { elements: short })]),
    ...(silent === undefined || silent.length === 0
      ? []
      : [step('chooser', 'bar-silent', { elements: silent })]),
  ];
}

/** What was asked and is overdue is asked again; while a last day lies ahead, nothing more is asked. */
function writing(reviewed: Reviewed): ReviewStep[] {
  const { asOf, answers, engagement } = reviewed;
  const { awaits, outcome } = engagement;
  const elements = idsOf(openAnswers(reviewed));
  const by = nextDeadline(asOf);
  const isOver = outcome !== 'answered' && outcome !== 'not-answered';
  const { due, daysOver, weighs } = awaits ?? NOTHING_DUE;
  if (due === null) return elements.length === 0 || isOver ? [] : [step('asker', 'ask', { elements, by })];
  if (daysOver === null) return [step('provider', 'answer', { by: due })];
  const silent = idsOf(answers.filter((one) => one.outcome === 'not-answered'));
  const isRecorded = weighs && silent.length > 0;
  return [
    step('asker', 'remind', { elements, by, daysOver }),
    ...(isRecorded ? [step('asker', 'record', { elements: silent })] : []),
  ];
}

const NOTHING_DUE = { due: null, daysOver: null, weighs: false } as const;

function reading({ answers }: Reviewed): ReviewStep[] {
  const unread = answers.filter(({ reading: state }) => UNREAD.has(state));
  const different = answers.filter(({ reading: state }) => state === 'differ');
  return [
    ...(unread.length === 0 ? [] : [step('readers', 'read', { elements: idsOf(unread) })]),
    ...(different.length === 0 ? [] : [step('readers', 'decide', { elements: idsOf(different) })]),
  ];
}

const UNREAD: ReadonlySet<ReviewedAnswer['reading']> = new Set([
  'to-be-read',
  'to-be-read-again',
  'read-by-one',
]);

function closing({ answers, status, publication }: Reviewed): ReviewStep[] {
  const moved = answers.filter(({ outcome }) => MOVES.has(outcome));
  return [
    ...(status === 'final' && moved.length > 0 ? [step('asker', 'apply', { elements: idsOf(moved) })] : []),
    ...(publication?.status === 'planned' ? [step('asker', 'publish', { by: publication.date })] : []),
  ];
}

const MOVES: ReadonlySet<ReviewedAnswer['outcome']> = new Set(['newly-shown', 'in-part', 'worse']);

/** Steps that concern others than those who review. */
export function isPublicStep({ what }: Pick<ReviewStep, 'what'>): boolean {
  return PUBLIC.has(what);
}

const PUBLIC: ReadonlySet<ReviewStep['what']> = new Set([
  'bar',
  'bar-silent',
  'wait',
  'go-without',
  'ask',
  'remind',
  'answer',
]);
