/** A result of one small catalogue: a behaviour that is a gate, a duty and a record. */
import { assess, type ResultInput } from '../../src/rules/result.ts';
import type { Assessment, AssessedElement } from '../../src/types/assessment.ts';
import type { Context } from '../../src/types/context.ts';
import {
  duty,
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  source,
  TODAY,
  use,
  type UseDraft,
} from './make.ts';

export const [A, B, D] = ['p/c/a', 'p/c/b', 'q/d/a'] as const;
export const ALL = [element(A, { gate: true }), duty(B), record(D)];
export const test = source('independent-research', { published: TODAY });
export const page = source('help-page', { ...OWN, published: TODAY });
export const made = (
  draft: ProfileDraft,
  of: UseDraft = use(ALL),
  more: Partial<ResultInput> = {},
): Assessment => assess({ ...inputOf(draft, of, TODAY), ...more, catalogueVersion: '2', toolVersion: '1' });
export const withContext = (more: Partial<Context>): Partial<ResultInput> => ({
  context: { id: 'use', title: 'Use', summary: 'U.', requirements: [], ...more },
});
export const elementOf = (result: Assessment, id: string): AssessedElement => {
  const all = result.principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
export const yes = finding({ [A]: 'yes' }, page);
