/** What own policies demand, beside the product: how each demand stands, and the verdict by the organisation's own rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, UseVerdict } from '../../types/assessment.ts';
import type { Demand } from '../../types/case.ts';
import type { PiaPolicies } from '../../types/pia.ts';
import { ALL, anyHow, anyProfile, anyUse, holds, judge } from '../../../test/rules/arbitraries.ts';
import { CONDITIONS } from '../../../test/rules/make.ts';
import { caseOf } from '../../../test/rules/case.ts';
import { policiesOf, withDemands } from './policies.ts';

type Standing = PiaPolicies['demands'][number]['elements'][number]['standing'];

const VERDICT = {
  value: 'fit',
  asConfigured: 'met',
  reasons: [],
  questions: [],
  conditions: [],
  yours: [],
  wouldChange: [],
} as UseVerdict;

function assessed(standings: Record<string, Standing>, verdict: Partial<UseVerdict> = {}): Assessment {
  const elements = Object.entries(standings).map(([id, standing]) => ({ id, standing }));
  const principles = [{ id: 'p', criteria: [{ id: 'c', elements }] }];
  return { principles, verdict: { ...VERDICT, ...verdict } } as unknown as Assessment;
}

function held(demand: Demand, of: Assessment | null, done: string[] = []): PiaPolicies {
  const one = caseOf({ policies: [{ id: 'p', demands: [demand] }] });
  return policiesOf(one, { assessment: of, own: of, done: new Set(done) });
}

describe('a demand', () => {
  it.each([
    [['shown', 'does-not-apply'], 'fits'],
    [['shown', 'in-part'], 'in-part'],
    [['in-part', 'open'], 'open'],
    [['shown', 'yours'], 'open'],
    [['open', 'short'], 'does-not-fit'],
  ] as const)('of elements that are %s: %s', (standings, fit) => {
    const all = Object.fromEntries(standings.map((standing, at) => [`e${at}`, standing]));
    expect(held({ elements: Object.keys(all) }, assessed(all)).demands).toMatchObject([{ fit, must: false }]);
  });

  it('that is the organisation’s own to do fits once its own evidence shows it', () => {
    expect(held({ elements: ['e'] }, assessed({ e: 'yours' }), ['e']).demands[0]?.fit).toBe('fits');
  });

  it('of what falls short as shipped is open as long as nobody says that no setting changes it', () => {
    const because = ['short-as-shipped' as const];
    const question = { code: 'must-open', element: 'e', because, clients: [], gate: false, shownBy: 'D' };
    const of = assessed({ e: 'short' }, { questions: [question] as UseVerdict['questions'] });
    expect(held({ elements: ['e'], must: true }, of).demands[0]).toMatchObject({ fit: 'open' });
  });

  it('without elements is what people found, and open where nobody did', () => {
    expect(held({ fits: 'does-not-fit' }, null).demands[0]?.fit).toBe('does-not-fit');
    expect(held({ fits: 'fits' }, null).demands[0]?.fit).toBe('fits');
    expect(held({}, null).demands[0]?.fit).toBe('open');
  });

  it('names the settings that would show it', () => {
    const conditions = [
      { code: 'set', setting: 'lock', elements: ['e'], element: null, settings: [] },
      { code: 'set', setting: 'other', elements: ['f'], element: null, settings: [] },
      { code: 'should-short', setting: null, elements: [], element: 'e', settings: ['lock', 'door'] },
    ] as unknown as UseVerdict['conditions'];
    const of = assessed({ e: 'short' }, { conditions });
    expect(held({ elements: ['e'] }, of).demands[0]?.elements[0]?.settings).toEqual(['lock', 'door']);
  });
});

describe('the verdict by own rules', () => {
  it('is there only where a demand is a must and the product has a verdict', () => {
    expect(held({ fits: 'does-not-fit' }, assessed({})).verdict).toBeNull();
    expect(held({ must: true, fits: 'fits' }, null).verdict).toBeNull();
  });

  it.each([
    ['fits', true, 'fit', 'met'],
    ['does-not-fit', true, 'not-fit', 'short'],
    [undefined, true, 'open', 'open'],
  ] as const)('is with a must that people find %s', (fits, must, value, asConfigured) => {
    const demand = fits === undefined ? { must } : { must, fits };
    expect(held(demand, assessed({})).verdict).toEqual({ value, asConfigured });
  });

  it('is held up by a should of people no further than to a condition', () => {
    const one = caseOf({
      policies: [{ id: 'p', demands: [{ must: true, fits: 'fits' }, { fits: 'does-not-fit' }] }],
    });
    const of = { assessment: assessed({}), own: null, done: new Set<string>() };
    expect(policiesOf(one, of).verdict).toEqual({ value: 'fit-with-conditions', asConfigured: 'met' });
  });
});

const demand = fc.record({
  elements: fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 3 }),
  must: fc.boolean(),
});

holds(
  'what policies demand can only lower the verdict, and demands that are no musts no further than to a condition',
  fc.property(
    anyUse,
    anyProfile(),
    anyHow,
    fc.array(demand, { maxLength: 3 }),
    (use, profile, how, demands) => {
      const written = { id: 'use', title: 'Use', summary: 'S.', requirements: use.requirements ?? [] };
      const { requirements = [] } = withDemands(written, caseOf({ policies: [{ id: 'p', demands }] }));
      const law = judge(profile, use, how);
      const own = judge(profile, { ...use, requirements }, how);
      if (law.found.noLongerOffered !== undefined) return true;
      const isShould = demands.every(({ must }) => !must);
      const floor = Math.min(law.rank, CONDITIONS);
      return own.rank <= law.rank && (!isShould || own.rank >= floor);
    },
  ),
);
