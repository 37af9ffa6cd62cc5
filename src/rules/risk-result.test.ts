/** The register of risks in a result. */
import { describe, expect, it } from 'vitest';
import { FOLD } from '../../test/rules/case.ts';
import {
  duty,
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Risks } from '../types/risks.ts';
import { assess, type ResultInput } from './result.ts';

const [A, B, D] = ['p/c/a', 'p/c/b', 'q/d/a'];
const ALL = [element(A, { gate: true }), duty(B), record(D)];
const page = source('help-page', { ...OWN, published: TODAY });
const made = (draft: ProfileDraft, of: UseDraft = use(ALL), more: Partial<ResultInput> = {}): Assessment =>
  assess({ ...inputOf(draft, of, TODAY), ...more, catalogueVersion: '2', toolVersion: '1' });
const withContext = (more: Partial<Context>): Partial<ResultInput> => ({
  context: { id: 'use', title: 'Use', summary: 'U.', requirements: [], ...more },
});
const risk = {
  id: 'r',
  title: 'R',
  scenario: 'S.',
  events: [],
  advice: 'A.',
  check: 'C.',
  'false-alarm': 'F.',
};
const risks: Risks = {
  events: [],
  risks: [
    { ...risk, severity: { base: 3, reason: 'Grave.' }, drivers: [{ element: B, weight: 2, because: 'B.' }] },
  ],
};
const lacks = { function: 'chat', absent: 'does-not-apply' } as const;
const told = (draft: ProfileDraft, more: Partial<ResultInput> = {}, elements = ALL): unknown =>
  made(draft, use(elements), { risks, fold: FOLD, ...more }).risks;

describe('a risk in a result', () => {
  it('is told with its severity, likelihood, level and drivers', () => {
    const [one] = made({}, use(ALL), { risks, fold: FOLD }).risks;
    expect(one).toMatchObject({
      id: 'r',
      severity: { value: 3, reason: 'Grave.', status: 'proposed' },
      exposure: { value: 0, reason: null },
      shipped: { value: 4 },
      configured: { value: 4, best: 1 },
      level: { shipped: 'high', configured: 'high' },
      drivers: [{ element: B, weight: 2, shown: 0, open: 100, short: 0 }],
    });
  });

  it('is moved by exposure and by settings', () => {
    const exposure = [
      { risk: 'other', shift: 1 as const, reason: 'O.' },
      { risk: 'r', shift: -1 as const, reason: 'Few.' },
    ];
    expect(told({}, withContext({ exposure }))).toMatchObject([
      { exposure: { value: -1, reason: 'Few.' }, shipped: { value: 3 }, configured: { value: 3 } },
    ]);
    const settings = [setting('s', { [B]: 'yes' }, source('contract', { published: TODAY }))];
    expect(
      told({ settings }, { configuration: ['s'] }, [element(A), element(B, { mode: 'is' })]),
    ).toMatchObject([
      { shipped: { value: 4 }, configured: { value: 1 }, level: { shipped: 'high', configured: 'low' } },
    ]);
  });

  it('has no likelihood where no driver applies, no level without a fold, and is none without a use', () => {
    const lacking = { findings: [finding(undefined, page, { lacks: ['chat'] })] };
    expect(told(lacking, {}, [element(B, lacks)])).toMatchObject([
      {
        shipped: null,
        configured: null,
        level: { shipped: null, configured: null },
        drivers: [{ shown: null, open: null, short: null }],
      },
    ]);
    expect(told({}, { fold: undefined })).toMatchObject([
      { configured: { value: 4 }, level: { configured: null } },
    ]);
    expect([told({}, { context: undefined }), told({}, { risks: undefined })]).toEqual([[], []]);
  });
});
