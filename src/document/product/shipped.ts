/** What the settings that are on change against the product as shipped. */
import type { AssessedElement } from '../../types/assessment.ts';
import { elementsOf } from '../wording.ts';
import type { Scene } from './report.ts';

/** True where settings are on, so that there is something to compare with. */
export function otherwise({ shipped }: Scene): boolean {
  return shipped !== undefined;
}

/** 'as shipped: falls short', where the settings make it another. */
export function asShipped(
  { id, standing }: AssessedElement,
  { shipped, language: { say } }: Scene,
): string | undefined {
  if (shipped === undefined) return undefined;
  const before = elementsOf(shipped).get(id)?.standing;
  return before === undefined || before === standing
    ? undefined
    : say('product.as-shipped', { standing: say(`standing.${before}`) });
}
