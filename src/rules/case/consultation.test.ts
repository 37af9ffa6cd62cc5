/** Whether the authority has to be consulted: each law by its own rule, and the Joint Statement besides. */
import { describe, expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD, regime } from '../../../test/rules/case.ts';
import type { Case } from '../../types/case.ts';
import type { ConsultationResult } from '../../types/check.ts';
import type { Regime } from '../../types/regimes.ts';
import { consultationOf } from './consultation.ts';
import { treatedRisks } from './risks.ts';

const HIGH = [assessedRisk('leak')];
const LOW = [assessedRisk('leak', { configured: { value: 1, best: 1, raisedByGate: false } })];

function consulted(laws: Regime[], risks = HIGH, one: Partial<Case> = {}): ConsultationResult {
  const whole = caseOf(one);
  return consultationOf(whole, treatedRisks(risks, whole, FOLD), laws);
}

const EU = regime('eu');
const NONE = regime('australia', { rule: 'none' });
const FEDERAL = regime('canada', { rule: 'every-assessment', sectors: ['federal-institution'] });
const SWISS = regime('switzerland', {
  excused: { sectors: ['private'], when: 'adviser-consulted', text: 'Unless the adviser was asked.' },
});

describe('a law that asks where a risk stays high', () => {
  it('asks then, and only then', () => {
    expect(consulted([EU])).toMatchObject({
      state: 'required',
      because: ['high-risks'],
      highRisks: ['leak'],
      regimes: [{ regime: 'eu', duty: 'required', because: 'high-risks' }],
    });
    expect(consulted([EU], LOW)).toMatchObject({
      state: 'not-required',
      because: [],
      highRisks: [],
      regimes: [{ duty: 'not-required', because: 'no-high-risk' }],
    });
  });

  it('is open as long as no risk of the catalogue is assessed', () => {
    const found = consulted([EU], []);
    expect(found).toMatchObject({ state: 'open', because: ['no-risks'] });
    expect(found.regimes[0]).toMatchObject({ duty: 'open', because: 'no-risks' });
    const own = { 'own-risks': [{ id: 'mine', severity: 1, likelihood: 1 }] };
    expect(consulted([EU], [], own).state).toBe('open');
  });

  it('asks for the sake of an own risk, too', () => {
    expect(consulted([EU], LOW, { 'own-risks': [{ id: 'mine' }] })).toMatchObject({
      state: 'required',
      highRisks: ['mine'],
      unconfirmed: ['leak', 'mine'],
    });
  });
});

describe('other rules', () => {
  it('where no law demands it, the Joint Statement asks for a risk that stays high', () => {
    expect(consulted([NONE])).toMatchObject({
      state: 'asked',
      regimes: [{ duty: 'none', because: 'no-rule' }],
    });
    expect(consulted([NONE], LOW).state).toBe('not-required');
  });

  it('every assessment goes there, whatever it says', () => {
    const one = { organisation: { sector: 'federal-institution' as const } };
    expect(consulted([FEDERAL], LOW, one)).toMatchObject({
      state: 'required',
      regimes: [{ duty: 'required', because: 'every-assessment' }],
    });
  });

  it('a rule for some organisations is open while nobody says of what kind this one is', () => {
    expect(consulted([FEDERAL], LOW, { organisation: {} })).toMatchObject({
      state: 'open',
      regimes: [{ duty: 'open', because: 'no-sector' }],
    });
    expect(consulted([FEDERAL], LOW).regimes[0]).toMatchObject({ duty: 'none', because: 'other-sector' });
  });

  it('excuses who asked the adviser, if the law does, and only its kind of organisation', () => {
    const opinions: Case['opinions'] = [{ of: 'data-protection-officer', opinion: 'favourable' }];
    const own = { organisation: { sector: 'private' as const } };
    expect(consulted([SWISS], HIGH, { ...own, opinions })).toMatchObject({
      state: 'excused',
      regimes: [{ duty: 'excused', because: 'adviser-consulted' }],
    });
    expect(consulted([SWISS], HIGH, { opinions }).state).toBe('required');
    expect(consulted([SWISS], HIGH, own).state).toBe('required');
    const unsought: Case['opinions'] = [{ of: 'data-protection-officer', opinion: 'not-sought' }];
    expect(consulted([SWISS], HIGH, { ...own, opinions: unsought }).state).toBe('required');
  });

  it('of several laws the strictest decides; without any it is open', () => {
    expect(consulted([NONE, EU]).state).toBe('required');
    expect(consulted([])).toMatchObject({ state: 'open', because: ['no-regime', 'high-risks'] });
  });
});

it('is open without known risks even where no law named has a duty', () => {
  expect(consulted([NONE], []).state).toBe('open');
});

it('says which risks would no longer be high if all that is open turned out well', () => {
  const stubborn = assessedRisk('stubborn', { configured: { value: 4, best: 4, raisedByGate: false } });
  expect(consulted([EU], [...HIGH, stubborn])).toMatchObject({
    highRisks: ['leak', 'stubborn'],
    wouldEase: ['leak'],
  });
  const severity = { value: 2, reason: 'R.', status: 'proposed' as const };
  const half = assessedRisk('half', { severity, configured: { value: 4, best: 2, raisedByGate: false } });
  expect(consulted([EU], [half])).toMatchObject({ highRisks: ['half'], wouldEase: ['half'] });
});
