/** The verdict on each of several uses, without all that a whole result for each would hold. */
import type { Context } from '../types/context.ts';
import type { VerdictOnDay } from '../types/history.ts';
import { type AssessInput, find } from './assess.ts';
import { verdictOf } from './moment.ts';

/** A use with the verdict on it; null: the edition is no longer offered. */
export interface UseOutcome {
  context: Context;
  verdict: VerdictOnDay | null;
}

/** In the order of the uses; that of the input is not looked at. Pure; throws RangeError as `find` does. */
export function outcomesOf(input: AssessInput, contexts: readonly Context[]): UseOutcome[] {
  return contexts.map((context) => ({ context, verdict: verdictOf(find({ ...input, context })) }));
}
