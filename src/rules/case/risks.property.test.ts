/** Whatever the measures: they never raise, more of them never make it worse, and their order does not matter. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD } from '../../../test/rules/case.ts';
import type { Case } from '../../types/case.ts';
import type { PiaRisk } from '../../types/pia.ts';
import { treatedRisks } from './risks.ts';

type Measure = NonNullable<Case['measures']>[number];

const four = fc.integer({ min: 1, max: 4 });
const likelihood = fc
  .tuple(four, four, fc.boolean())
  .map(([a, b, raisedByGate]) => ({ value: Math.max(a, b), best: Math.min(a, b), raisedByGate }));
const risk = fc.record({ severity: four, shipped: likelihood, configured: likelihood }).map((one) =>
  assessedRisk('leak', {
    severity: { value: one.severity, reason: 'R.', status: 'proposed' },
    shipped: one.shipped,
    configured: one.configured,
  }),
);
const measure = fc
  .record(
    {
      status: fc.constantFrom(
        'planned' as const,
        'in-progress' as const,
        'done' as const,
        'rejected' as const,
      ),
      likelihood: four,
      severity: four,
      risk: fc.constantFrom('leak', 'mine'),
    },
    { requiredKeys: ['risk'] },
  )
  .map(({ status, ...lowering }): Measure => ({
    id: 'm',
    lowers: [lowering],
    ...(status === undefined ? {} : { status }),
  }));

const LEVELS = ['low', 'medium', 'high'] as const;
const rank = (level: PiaRisk['level']['after']): number => LEVELS.indexOf(level ?? 'low');

function treated(one: ReturnType<typeof assessedRisk>, measures: Measure[]): PiaRisk[] {
  const own = [{ id: 'mine', severity: 4, likelihood: 3 }];
  return treatedRisks([one], caseOf({ measures, 'own-risks': own }), FOLD);
}

it('a measure never raises a risk, and what is open turning out well never does', () => {
  fc.assert(
    fc.property(risk, fc.array(measure, { maxLength: 5 }), (one, measures) => {
      for (const { severity, likelihood: steps, level } of treated(one, measures)) {
        expect(severity.after).toBeLessThanOrEqual(severity.value);
        expect(steps.after).toBeLessThanOrEqual(steps.configured ?? 0);
        expect(rank(level.after)).toBeLessThanOrEqual(rank(level.configured));
        expect(rank(level.best)).toBeLessThanOrEqual(rank(level.after));
      }
    }),
  );
});

it('one more measure never makes a risk graver', () => {
  fc.assert(
    fc.property(risk, fc.array(measure, { maxLength: 4 }), measure, (one, measures, more) => {
      const before = treated(one, measures);
      for (const [at, { level }] of treated(one, [...measures, more]).entries()) {
        expect(rank(level.after)).toBeLessThanOrEqual(rank(before[at]?.level.after ?? 'high'));
        expect(rank(level.best)).toBeLessThanOrEqual(rank(before[at]?.level.best ?? 'high'));
      }
    }),
  );
});

it('the order of measures does not matter to severity, likelihood and level', () => {
  fc.assert(
    fc.property(risk, fc.array(measure, { maxLength: 5 }), (one, measures) => {
      const figures = (list: Measure[]): unknown =>
        treated(one, list).map(({ severity, likelihood: steps, level }) => [severity, steps, level]);
      expect(figures(measures.toReversed())).toEqual(figures(measures));
    }),
  );
});
