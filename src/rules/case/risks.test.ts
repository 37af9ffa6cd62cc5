/** Rule 10 for a case: who decided the severity, what measures do, and what a risk is at each point. */
import { describe, expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD } from '../../../test/rules/case.ts';
import type { Case } from '../../types/case.ts';
import type { PiaRisk } from '../../types/pia.ts';
import { loweringsOf, treatedRisks } from './risks.ts';

function treated(one: Partial<Case>, risk = assessedRisk('leak')): PiaRisk {
  const [first] = treatedRisks([risk], caseOf(one), FOLD);
  if (first === undefined) throw new Error('no risk');
  return first;
}

const measure = (
  risk: string,
  to: { likelihood?: number; severity?: number },
  status?: 'rejected',
): Case => ({
  id: 'case',
  measures: [{ id: 'lock', lowers: [{ risk, ...to }], ...(status === undefined ? {} : { status }) }],
});

describe('severity', () => {
  it('is proposed until a person decides', () => {
    expect(treated({}).severity).toMatchObject({
      value: 3,
      proposed: 3,
      status: 'proposed',
      because: 'Children.',
    });
    expect(treated({ risks: [{ risk: 'leak' }] }).severity.status).toBe('proposed');
  });

  it('is confirmed by the same number and changed by another one, with who and why', () => {
    expect(treated({ risks: [{ risk: 'leak', severity: 3 }] }).severity.status).toBe('confirmed');
    const decided = { risk: 'leak', severity: 2, reason: 'Adults.', role: 'author', date: '2026-11-01' };
    const expected = {
      value: 2,
      proposed: 3,
      status: 'changed',
      reason: 'Adults.',
      role: 'author',
      date: '2026-11-01',
    };
    expect(treated({ risks: [decided] }).severity).toMatchObject(expected);
  });
});

describe('measures', () => {
  it('bring a risk to what they name', () => {
    const { severity, likelihood, level, measures } = treated(
      measure('leak', { likelihood: 1, severity: 2 }),
    );
    expect([severity.value, severity.after]).toEqual([3, 2]);
    expect(likelihood).toMatchObject({ shipped: 4, configured: 3, after: 1 });
    expect(level).toEqual({ shipped: 'high', configured: 'high', after: 'low', best: 'low' });
    expect(measures).toEqual([{ measure: 'lock', likelihood: 1, severity: 2, reason: null }]);
  });

  it('never raise', () => {
    expect(treated(measure('leak', { likelihood: 4, severity: 4 }))).toMatchObject({
      severity: { after: 3 },
      likelihood: { after: 3 },
    });
  });

  it('do nothing where they are rejected or about another risk', () => {
    for (const one of [measure('leak', { likelihood: 1 }, 'rejected'), measure('other', { likelihood: 1 })])
      expect(treated(one)).toMatchObject({ likelihood: { after: 3 }, measures: [] });
    expect(loweringsOf('leak', measure('leak', { severity: 1 }))).toHaveLength(1);
  });
});

describe('what is open', () => {
  const drivers = [
    { element: 'a/b/light', weight: 1, shown: 0, open: 100, short: 0 },
    { element: 'a/b/heavy', weight: 3, shown: 50, open: 50, short: 0 },
    { element: 'a/b/shown', weight: 3, shown: 100, open: 0, short: 0 },
    { element: 'a/b/none', weight: 3, shown: null, open: null, short: null },
  ];

  it('names the drivers to find out about, those that weigh most first', () => {
    expect(treated({}, assessedRisk('leak', { drivers })).open).toEqual(['a/b/heavy', 'a/b/light']);
  });

  it('says what the level would be, with the measures, if it turned out well', () => {
    expect(treated({}).level).toMatchObject({ after: 'high', best: 'low' });
    const best = { value: 4, best: 3, raisedByGate: false };
    const risk = assessedRisk('leak', { configured: best });
    expect(treated({}, risk).level.best).toBe('high');
    expect(treated(measure('leak', { likelihood: 1 }), risk).level.best).toBe('low');
  });
});

describe('own risks', () => {
  it('count as the gravest as long as nobody rates them', () => {
    const [own] = treatedRisks([], caseOf({ 'own-risks': [{ id: 'mine' }] }), FOLD);
    expect(own).toMatchObject({
      own: true,
      severity: { value: 4, status: 'open' },
      likelihood: { shipped: 4, configured: 4 },
      level: { after: 'high', best: 'high' },
    });
  });

  it('stand after those of the catalogue, as a person rated them', () => {
    const own = { id: 'mine', severity: 2, likelihood: 1, 'likelihood-reason': 'Never yet.' };
    const [, mine] = treatedRisks([assessedRisk('leak')], caseOf({ 'own-risks': [own] }), FOLD);
    expect(mine).toMatchObject({
      id: 'mine',
      severity: { value: 2, status: 'confirmed' },
      level: { after: 'low' },
      likelihood: { configured: 1, reason: 'Never yet.' },
    });
  });
});

it('without a driver that applies there is no likelihood and no level', () => {
  const risk = assessedRisk('leak', { shipped: null, configured: null });
  const { likelihood, level } = treated(measure('leak', { likelihood: 1 }), risk);
  expect(likelihood).toMatchObject({ shipped: null, configured: null, after: null, best: null });
  expect(level).toEqual({ shipped: null, configured: null, after: null, best: null });
});

it('is taken with a reason; naming it alone says so', () => {
  const taken = (entry: { risk: string; reason?: string }): PiaRisk['accepted'] =>
    treated({ decision: { 'accepted-risks': [entry] } }).accepted;
  expect(treated({}).accepted).toBeNull();
  expect(taken({ risk: 'leak' })).toEqual({ reason: null });
  expect(taken({ risk: 'leak', reason: 'Small.' })).toEqual({ reason: 'Small.' });
});
