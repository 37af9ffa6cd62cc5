/** Rule 10 for a case: three points, severity as people decided it, measures that only lower. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loweringsOf, treatedRisks } from '../../../src/assess/case/treated-risks.ts';
import { riskLevel } from '../../../src/assess/risks.ts';
import type { AssessedRisk } from '../../../src/types/assessment.ts';
import type { Case, Measure } from '../../../src/types/case.ts';
import { catalogue } from '../../make.ts';

const { fold } = catalogue().scales;
const HEIGHT = { low: 0, medium: 1, high: 2 };

function assessedRisk(severity: number, shipped: number, configured: number): AssessedRisk {
  return {
    ...{ id: 'intrusion', title: 'Intrusion', scenario: 'Somebody comes in.', events: [], drivers: [] },
    severity: { value: severity, reason: 'Proposed.', status: 'proposed' },
    exposure: { value: 0, reason: null },
    shipped: { value: shipped, mean: null, floor: false, level: 'low' },
    configured: { value: configured, mean: null, floor: true, level: 'low' },
    advice: 'Lock it.',
  } as unknown as AssessedRisk;
}

const measure = (id: string, lowering: object, more: Partial<Measure> = {}): Measure => ({
  id,
  lowers: [{ risk: 'intrusion', ...lowering }],
  ...more,
});

const treated = (one: Partial<Case>, risk = assessedRisk(3, 4, 3)) => {
  const [first] = treatedRisks([risk], { id: 'case', ...one }, fold);
  if (first === undefined) throw new Error('no risk');
  return first;
};

const four = fc.integer({ min: 1, max: 4 });
const someMeasure = fc
  .record({
    id: fc.uuid(),
    status: fc.constantFrom('planned', 'in-progress', 'done', 'rejected', undefined),
    likelihood: fc.option(four, { nil: undefined }),
    severity: fc.option(four, { nil: undefined }),
    risk: fc.constantFrom('intrusion', 'own', 'other'),
  })
  .map(({ id, status, risk, ...to }) => ({ id, status, lowers: [{ risk, ...to }] }) as Measure);
const measures = fc.array(someMeasure, { maxLength: 8 });
const ownRisk = { id: 'own', severity: 3, likelihood: 3 } as const;

/** Severity, likelihood and levels of both risks. */
const figuresOf = (list: Measure[], risk: AssessedRisk) =>
  treatedRisks([risk], { id: 'case', measures: list, 'own-risks': [ownRisk] }, fold).map(
    ({ severity, likelihood, level }) => ({ severity, likelihood, level }),
  );

describe('three points', () => {
  it('as shipped, as configured, after the measures', () => {
    const risk = treated({ measures: [measure('m', { likelihood: 1 })] });
    expect(risk.likelihood).toMatchObject({ shipped: 4, configured: 3, after: 1 });
    expect(risk.severity).toMatchObject({ value: 3, after: 3 });
    expect(risk.level).toEqual({ shipped: 'high', configured: 'high', after: 'low' });
    expect(risk.measures).toEqual(['m']);
  });

  it('without measures the last point is the second', () => {
    const { severity, likelihood, level, measures: by } = treated({});
    expect([severity.after, likelihood.after, level.after, by]).toEqual([3, 3, level.configured, []]);
  });

  it('the lowest of several counts, for each of the two by itself', () => {
    const list = [measure('a', { likelihood: 2, severity: 2 }), measure('b', { likelihood: 3, severity: 1 })];
    expect(treated({ measures: list })).toMatchObject({ severity: { after: 1 }, likelihood: { after: 2 } });
  });

  it('a measure is named once, however often it lowers the risk', () => {
    const twice = { ...measure('a', { likelihood: 2 }) };
    twice.lowers = [...(twice.lowers ?? []), { risk: 'intrusion', severity: 2 }];
    expect(treated({ measures: [twice] }).measures).toEqual(['a']);
  });

  it.each(['planned', 'in-progress', 'done', undefined] as const)('a measure that is %s counts', (status) => {
    const list = [measure('a', { likelihood: 1 }, status === undefined ? {} : { status })];
    expect(treated({ measures: list }).likelihood.after).toBe(1);
  });

  it('levels are read on the fold', () => {
    fc.assert(
      fc.property(four, four, four, measures, (severity, shipped, configured, list) => {
        const risk = treated({ measures: list }, assessedRisk(severity, shipped, configured));
        expect(risk.level).toEqual({
          shipped: riskLevel(severity, shipped, fold),
          configured: riskLevel(severity, configured, fold),
          after: riskLevel(risk.severity.after, risk.likelihood.after, fold),
        });
      }),
    );
  });
});

describe('measures', () => {
  it('never raise anything', () => {
    fc.assert(
      fc.property(four, four, measures, (severity, configured, list) => {
        for (const { severity: s, likelihood, level } of figuresOf(
          list,
          assessedRisk(severity, 4, configured),
        )) {
          expect(s.after).toBeLessThanOrEqual(s.value);
          expect(likelihood.after).toBeLessThanOrEqual(likelihood.configured);
          expect(HEIGHT[level.after]).toBeLessThanOrEqual(HEIGHT[level.configured]);
        }
      }),
    );
  });

  it('one more never raises, and its place in the list does not matter', () => {
    fc.assert(
      fc.property(measures, someMeasure, fc.nat(), (list, more, seed) => {
        const risk = assessedRisk(4, 4, 4);
        const at = list.length === 0 ? 0 : seed % list.length;
        const [before, after] = [figuresOf(list, risk), figuresOf([...list, more], risk)];
        after.forEach(({ severity, likelihood }, index) => {
          expect(severity.after).toBeLessThanOrEqual(before[index]?.severity.after ?? 0);
          expect(likelihood.after).toBeLessThanOrEqual(before[index]?.likelihood.after ?? 0);
        });
        expect(figuresOf(list.toSpliced(at, 0, more), risk)).toEqual(after);
      }),
    );
  });

  it('that are rejected, or name another risk, do nothing', () => {
    fc.assert(
      fc.property(measures, (list) => {
        const live = list.filter((one) => one.status !== 'rejected' && one.lowers?.[0]?.risk !== 'other');
        expect(figuresOf(list, assessedRisk(4, 4, 4))).toEqual(figuresOf(live, assessedRisk(4, 4, 4)));
      }),
    );
    const one = { id: 'case', measures: [measure('a', { likelihood: 1 }, { status: 'rejected' })] };
    expect(loweringsOf('intrusion', one)).toEqual([]);
    expect(treated(one)).toMatchObject({ likelihood: { after: 3 }, measures: [] });
  });

  it('change nothing about how the product stands', () => {
    fc.assert(
      fc.property(measures, (list) => {
        const { shipped, configured, floor } = treated({ measures: list }).likelihood;
        expect({ shipped, configured, floor }).toEqual({ shipped: 4, configured: 3, floor: true });
      }),
    );
  });
});

describe('severity', () => {
  it('is proposed until a person says something', () => {
    for (const risks of [
      undefined,
      [],
      [{ risk: 'intrusion', reason: 'Thinking.' }],
      [{ risk: 'other', severity: 1 as const }],
    ])
      expect(treated(risks === undefined ? {} : { risks }).severity).toMatchObject({
        ...{ value: 3, proposed: 3, status: 'proposed', reason: 'Proposed.' },
      });
  });

  it('is confirmed where the same is named, with their reason or the proposed one', () => {
    expect(treated({ risks: [{ risk: 'intrusion', severity: 3 }] }).severity).toMatchObject({
      ...{ value: 3, status: 'confirmed', reason: 'Proposed.' },
    });
    expect(treated({ risks: [{ risk: 'intrusion', severity: 3, reason: 'Ours.' }] }).severity.reason).toBe(
      'Ours.',
    );
  });

  it.each([1, 2, 4] as const)('is changed where %i is named, at all three points', (severity) => {
    const { severity: own, level } = treated({ risks: [{ risk: 'intrusion', severity, reason: 'Ours.' }] });
    expect(own).toMatchObject({ value: severity, proposed: 3, status: 'changed', reason: 'Ours.' });
    expect(level.shipped).toBe(riskLevel(severity, 4, fold));
    expect(level.after).toBe(riskLevel(severity, 3, fold));
  });
});

describe('own risks', () => {
  const own = (risk: NonNullable<Case['own-risks']>[number]) =>
    treatedRisks([], { id: 'case', 'own-risks': [risk] }, fold)[0];

  it('stand after those of the catalogue, with no driver', () => {
    const both = treatedRisks([assessedRisk(1, 1, 1)], { id: 'case', 'own-risks': [ownRisk] }, fold);
    expect(both.map((risk) => [risk.id, risk.own])).toEqual([
      ['intrusion', false],
      ['own', true],
    ]);
    expect(both[1]).toMatchObject({ drivers: [], advice: null, events: [] });
  });

  it('are rated by people alone', () => {
    expect(
      own({ ...ownRisk, severity: 2, 'severity-reason': 'A.', 'likelihood-reason': 'B.' }),
    ).toMatchObject({
      severity: { value: 2, proposed: null, status: 'confirmed', reason: 'A.', after: 2 },
      likelihood: { shipped: 3, configured: 3, after: 3, reason: 'B.', floor: false },
    });
  });

  it('that nobody has rated count as the gravest: silence never pays', () => {
    expect(own({ id: 'own' })).toMatchObject({
      ...{ title: 'own', severity: { value: 4, status: 'open' } },
      ...{ likelihood: { shipped: 4, configured: 4, after: 4 }, level: { after: 'high' } },
    });
  });
});

describe('risks that are taken', () => {
  it('keep their level, with the reason', () => {
    const taken = treated({
      decision: { 'accepted-risks': [{ risk: 'intrusion', reason: 'We live with it.' }] },
    });
    expect(taken).toMatchObject({ accepted: 'We live with it.', level: { after: 'high' } });
    expect(treated({}).accepted).toBeNull();
  });
});
