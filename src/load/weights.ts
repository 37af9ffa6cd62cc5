/** The weights file of a comparison: how near to which weights of the principles the drawn ones lie. */
import type { Catalogue } from '../assess/catalogue.ts';
import { suggestion } from '../problem.ts';
import type { Weights } from '../types/weights.ts';
import type { Fault } from './fault.ts';

/** What a schema cannot say of weights: their principles must exist, and one of them must count. */
export function weightsFaults({ principles = {} }: Weights, catalogue: Catalogue): Fault[] {
  const known = catalogue.principles.map((principle) => principle.id);
  const unknown = Object.keys(principles).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    return unknown.map((id) => ({
      ...{ code: 'unknown-principle', message: `'${id}' is no principle that is known.` },
      ...{ hint: suggestion(id, known), path: ['principles'], key: id },
    }));
  if (known.some((id) => principles[id] !== 0)) return [];
  const message = 'All principles have weight 0: nothing would count.';
  const hint = 'Give at least one a weight above 0.';
  return [{ code: 'no-weight', message, hint, path: ['principles'] }];
}
