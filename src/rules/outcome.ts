/** What is found of an edition in short, without a use and for each of several; and on which days it is the same. */
import type { Context } from '../types/context.ts';
import type { VerdictOnDay } from '../types/history.ts';
import { type AssessInput, find } from './assess.ts';
import { addDays, type Day } from './dates.ts';
import { turningDays } from './days.ts';
import { elementsOf } from './elements.ts';
import { verdictOf } from './moment.ts';
import { type ResultInput, type Summary, summaryOf } from './result.ts';

/** A use with the verdict on it; null: the edition is no longer offered. */
export interface UseOutcome {
  context: Context;
  verdict: VerdictOnDay | null;
}

/** In the order of the uses; that of the input is not looked at. Pure; throws RangeError as `find` does. */
export function outcomesOf(input: AssessInput, contexts: readonly Context[]): UseOutcome[] {
  return contexts.map((context) => ({ context, verdict: verdictOf(find({ ...input, context })) }));
}

/** What is found as of each day from the first to the last, both included. */
export interface Span {
  from: Day;
  to: Day;
  /** Without a use, as of the first day. */
  summary: Summary;
  /** By the id of a use; null: the edition is no longer offered. */
  verdicts: Readonly<Record<string, VerdictOnDay | null>>;
}

/**
 * What is found from the as-of date of the input to a last day, in spans of days on which it is the same: between two
 * `turningDays` nothing changes. A source that bears a later date counts from its day on. The use of the input is not looked
 * at. Pure; throws RangeError as `find` does.
 */
export function spansOf(input: ResultInput, contexts: readonly Context[], last: Day): Span[] {
  const view = { asOf: last, hindsight: false };
  const turning = turningDays(input.profile, elementsOf(input.principles), view);
  const later = [...new Set([...turning.values()].flat())].filter((day) => day > input.asOf).toSorted();
  const spans: Span[] = [];
  for (const day of [input.asOf, ...later]) {
    const span = spanFrom({ ...input, context: undefined, hindsight: false, asOf: day }, contexts, last);
    const before = spans.at(-1);
    if (before !== undefined && found(before) === found(span)) continue;
    if (before !== undefined) before.to = addDays(day, -1);
    spans.push(span);
  }
  return spans;
}

function spanFrom(input: ResultInput, contexts: readonly Context[], to: Day): Span {
  const verdicts = outcomesOf(input, contexts).map(({ context, verdict }) => [context.id, verdict] as const);
  return {
    from: input.asOf,
    to,
    summary: summaryOf(find(input), input),
    verdicts: Object.fromEntries(verdicts),
  };
}

/** What is found, without the days, as text to compare. */
function found({ summary, verdicts }: Span): string {
  return JSON.stringify([{ ...summary, asOf: '' }, verdicts]);
}
