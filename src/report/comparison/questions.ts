/** Questions besides those that decide whether a product may be used. */
import type { Comparison, ValueOfInformation } from '../../types/comparison.ts';

/** What would make the choice surer, the most useful first; what decides already or changes nothing is left out. */
export function furtherQuestions({ ranking }: Comparison): ValueOfInformation[] {
  return (ranking?.valueOfInformation ?? []).filter((one) => one.decides === null && one.measurable);
}
