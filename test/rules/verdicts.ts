/** Situations for the tests of the verdict: one element `e` that a use demands, what is said of it, and the verdict. */
import type { Verdict } from '../../src/rules/verdict.ts';
import {
  behaviour,
  duty,
  type Facts,
  found,
  idOf,
  paper,
  product,
  said,
  search,
  setting,
  use,
} from './history.ts';
import type { Draft, FindingDraft, SettingDraft, SourceDraft } from './make.ts';

export const E = idOf('e');
/** A source that carries yes and no of a behaviour. */
export const good = (): SourceDraft => paper('reference', { checked: ['2026-06-01'] });
export const yes = said('yes', good());
export const no = said('no', good());
export const on = (client: string, answer: 'yes' | 'no'): FindingDraft =>
  said(answer, good(), { clients: [client] });
export const s1 = (more: Draft<SettingDraft> = {}): SettingDraft => setting('yes', good(), more);

/** It is about what is so as shipped. */
export const IS = { elements: [behaviour('e', { mode: 'is' })] };
export const SHOULD = { use: use([], { requirements: [{ element: E, must: false }] }) };
export const PRESET = {
  ...IS,
  use: use([], { requirements: [{ element: E, must: true, state: 'shipped' }] }),
};
export const TWO = { clients: ['app', 'web'] };
/** A use of which the case names both clients. */
export const BOTH = { use: use(['e'], TWO) };
export const OWN_SERVER = { editions: [{ id: 'x', 'run-by': 'customer' as const }] };
export const YOURS = [duty('e', { 'no-provider': 'yours' })];

/** It is known that no setting changes it. */
export const noSetting = { searches: [search('no-setting', '2026-07-01')] };

/** A use of which `e` is a must, unless another is given. */
export function facts(
  findings: FindingDraft[],
  about: Parameters<typeof product>[1] = {},
  more: Partial<Facts> = {},
): Facts {
  return { product: product(findings, about), use: use(['e']), ...more };
}

/** Throws RangeError where there is none. */
export function verdict(of: Facts): Verdict {
  const { verdict: one } = found(of);
  if (one === undefined) throw new RangeError('no verdict');
  return one;
}
