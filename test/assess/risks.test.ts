import { describe, expect, it } from 'vitest';
import { likelihood, proposeSeverity, riskLevel } from '../../src/assess/risks.ts';
import type { RiskScenario } from '../../src/types/risks.ts';
import { assessed, catalogue, context, finding, profile, setting } from '../make.ts';

const driver = (proven: number | null, weight = 1): Parameters<typeof likelihood>[0][number] => ({
  weight,
  proven,
  state: proven === null ? 'unknown' : 'known',
});

const risk: RiskScenario = {
  ...{ id: 'intrusion', title: 'Intrusion', scenario: 'Somebody comes in.', events: ['access'] },
  severity: {
    base: 2,
    reason: 'Annoying.',
    raised: [
      { to: 4, audience: ['children'], reason: 'Children are harmed.' },
      { to: 3, data: ['health'], reason: 'Health.' },
    ],
  },
  drivers: [{ criterion: 'p/a', weight: 1, because: 'It lets them in.' }],
  ...{ advice: 'Lock it.', check: 'Try it.', 'false-alarm': 'Never.' },
};

describe('rule 10: likelihood', () => {
  it.each([
    [[4], 0, 1],
    [[3], 0, 2],
    [[2], 0, 3],
    [[1], 0, 3],
    [[0], 0, 4],
    [[null], 0, 3],
    [[4], -1, 1],
    [[0], 1, 4],
    [[0], -1, 3],
    [[4, 0], 0, 3],
    [[4, 4, 4, 0], 0, 3],
    [[], 0, 1],
  ])('levels %j with exposure %i give %i', (levels, exposure, value) => {
    expect(
      likelihood(
        levels.map((level) => driver(level)),
        exposure,
      ).value,
    ).toBe(value);
  });

  it('rounds half up', () => {
    // 4 − 3·(10/3)/4 = 1.5
    expect(likelihood([driver(4, 2), driver(2, 1)], 0)).toMatchObject({ value: 2 });
  });

  it('what does not apply drives nothing', () => {
    expect(likelihood([{ weight: 1, state: 'not-applicable', proven: null }, driver(2)], 0).mean).toBe(2);
  });
});

describe('rule 10: severity and map', () => {
  it('severity follows audience and data, the highest that matches', () => {
    expect(proposeSeverity(risk, context())).toEqual({ value: 2, reason: 'Annoying.' });
    expect(proposeSeverity(risk, context({ data: ['health'] }))).toEqual({ value: 3, reason: 'Health.' });
    expect(proposeSeverity(risk, context({ data: ['health'], audience: ['children'] })).value).toBe(4);
  });

  it('never follows the vendor', () => {
    const of = (level: 0 | 4): number | undefined =>
      assessed({
        profile: profile({ findings: [finding(level)] }),
        context: context(),
        catalogue: withRisk(),
      }).risks[0]?.severity.value;
    expect(of(0)).toBe(of(4));
  });

  it.each([
    [1, 4, 'low'],
    [2, 2, 'medium'],
    [2, 4, 'high'],
    [3, 1, 'low'],
    [3, 2, 'high'],
    [4, 3, 'high'],
  ] as const)('severity %i and likelihood %i fold to %s', (severity, value, level) => {
    expect(riskLevel(severity, value, catalogue().scales.fold)).toBe(level);
  });

  it('is shown as shipped and as configured, with the findings that drive it', () => {
    const one = assessed({
      profile: profile({ findings: [finding(0)], settings: [setting('lock', 4)] }),
      ...{ context: context(), catalogue: withRisk(), configuration: 'hardened' as const },
    });
    expect(one.risks).toMatchObject([
      {
        shipped: { value: 4 },
        configured: { value: 1 },
        severity: { status: 'proposed' },
        drivers: [{ criterion: 'p/a', proven: 4, summary: 'Level 0.' }],
      },
    ]);
  });
});

function withRisk(): ReturnType<typeof catalogue> {
  const plain = catalogue();
  return { ...plain, risks: { ...plain.risks, risks: [risk] } };
}
