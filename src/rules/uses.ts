/** One product with the verdict on each of several uses, without all that a whole result for each would hold. */
import type { Assessment } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { VerdictOnDay } from '../types/history.ts';
import { findForUses } from './assess.ts';
import { verdictOf } from './moment.ts';
import { type ResultInput, resultOf } from './result.ts';

/** A use with the verdict on it; null: the edition is no longer offered. */
export interface UseOutcome {
  context: Context;
  verdict: VerdictOnDay | null;
}

/** The assessment, and the verdict on each use in their order. Pure; throws RangeError as `find` does. */
export function assessForUses(
  input: ResultInput,
  contexts: readonly Context[],
): { assessment: Assessment; uses: UseOutcome[] } {
  const [own, ...others] = findForUses(input, [input.context, ...contexts]);
  if (own === undefined) throw new RangeError('nothing was found');
  const uses = others.flatMap((found) => {
    const { context } = found.use;
    return context === undefined ? [] : [{ context, verdict: verdictOf(found) }];
  });
  return { assessment: resultOf(own, input), uses };
}
