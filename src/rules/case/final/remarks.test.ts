/** What a case says that cannot be, or that a reader will ask: each rule broken once, and a case that breaks none. */
import { describe, expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD, regime } from '../../../../test/rules/case.ts';
import type { Case } from '../../../types/case.ts';
import type { Remark } from '../../../types/check.ts';
import { consultationOf } from '../consultation.ts';
import { treatedRisks } from '../risks.ts';
import { remarksOf } from './remarks.ts';
import type { Facts } from './remark.ts';
import { RULES } from './rules.ts';

const TODAY = '2026-12-01';
const LAW = {
  ...regime('eu', { days: 56 }),
  officer: { sectors: ['public' as const], references: [{ rule: 'Law' }] },
};
/** Another law, for bodies of one province. */
const MUNICIPAL = {
  ...regime('province'),
  covers: { countries: ['DE'], regions: ['DE-BY'], references: [{ rule: 'Law' }] },
};
const DECIDED: Case['decision'] = { outcome: 'approved', date: '2026-11-01' };
const LOWERED: Case['measures'] = [{ id: 'm', due: '2026-12-24', lowers: [{ risk: 'leak', likelihood: 1 }] }];
/** Approved, with its only risk brought down. */
const SOUND: Partial<Case> = { measures: LOWERED, decision: DECIDED };
/** Approved with a high risk, after a consultation that was answered. */
const HIGH: Partial<Case> = {
  measures: [{ id: 'm', due: '2026-12-24', lowers: [{ risk: 'leak', likelihood: 3 }] }],
  decision: {
    ...DECIDED,
    authority: { consulted: true, date: '2026-09-01', answered: '2026-10-01' },
  },
};

function found(more: Partial<Case>, facts: Partial<Facts> = {}, ids = ['leak']): Remark[] {
  const one = caseOf(more);
  const risks = treatedRisks(
    ids.map((id) => assessedRisk(id)),
    one,
    FOLD,
  );
  const consultation = consultationOf(one, risks, [LAW]);
  return remarksOf({
    case: one,
    risks,
    consultation,
    regimes: [LAW],
    others: [MUNICIPAL],
    verdict: 'fit',
    today: TODAY,
    ...facts,
  });
}

const rules = (...given: Parameters<typeof found>): string[] => found(...given).map(({ rule }) => rule);

const decided = (more: Partial<NonNullable<Case['decision']>>): Partial<Case> => ({
  ...SOUND,
  decision: { ...DECIDED, ...more },
});
const asked = (
  authority: NonNullable<NonNullable<Case['decision']>['authority']>,
  start?: string,
): Partial<Case> => ({
  ...HIGH,
  decision: { ...DECIDED, authority },
  ...(start === undefined ? {} : { deployment: { start } }),
});
const opinion = (of: 'data-protection-officer' | 'security', date: string): Partial<Case> => ({
  ...SOUND,
  opinions: [{ of, date }],
});
const taken = (...ids: string[]): Partial<Case> => ({
  ...HIGH,
  measures: ids.map((risk) => ({ id: `m-${risk}`, lowers: [{ risk, likelihood: 3 }] })),
  decision: {
    ...HIGH.decision,
    'accepted-risks': ids.map((risk) => ({ risk, reason: 'It can be  taken.' })),
  },
});

const BROKEN: [Remark['rule'], Partial<Case>, Partial<Facts>?, string[]?][] = [
  [
    'law-outside',
    { ...SOUND, organisation: { region: 'CA-QC' } },
    { others: [{ ...MUNICIPAL, covers: { ...MUNICIPAL.covers, countries: ['CA'], regions: ['CA-QC'] } }] },
  ],
  ['law-unknown', { ...SOUND, organisation: { region: 'CA-AB' } }],
  ['law-open', SOUND, { regimes: [MUNICIPAL], others: [] }],
  ['law-besides', { ...SOUND, organisation: { region: 'DE-BY' } }],
  ['placeholder', { ...SOUND, rights: { access: ' Not filled in yet. ' } }],
  ['conditions-not-named', decided({ outcome: 'approved-with-conditions' })],
  ['attestation-no', { ...SOUND, 'sign-off': { attestations: { 'true-to-reality': false } } }],
  [
    'officer-not-asked',
    { ...SOUND, opinions: [{ of: 'data-protection-officer', opinion: 'not-sought', text: 'T.' }] },
  ],
  ['officer-after-decision', opinion('data-protection-officer', '2026-11-02')],
  ['opinion-after-decision', opinion('security', '2026-11-02')],
  ['evidence-after-decision', { ...SOUND, asOf: '2026-11-02' }],
  ['evidence-old', { ...SOUND, asOf: '2025-10-31' }],
  ['asked-after-decision', { ...SOUND, consultation: { held: [{ date: '2026-11-02' }] } }],
  ['decision-before-consultation', asked({ consulted: true, date: '2026-11-02', answered: '2026-11-20' })],
  ['consultation-open', asked({ consulted: true, date: '2026-10-01', answer: 'No answer yet.' })],
  ['consultation-unanswered', asked({ consulted: true, date: '2026-06-01' })],
  [
    'start-before-consultation',
    asked({ consulted: true, date: '2026-12-02', answered: '2026-12-20' }, '2026-12-01'),
  ],
  ['start-before-decision', { ...SOUND, deployment: { start: '2026-10-31' }, measures: [] }, { risks: [] }],
  ['end-before-start', { ...SOUND, deployment: { start: '2027-01-02', end: '2027-01-01' } }],
  ['review-before-decision', { ...SOUND, review: { next: '2020-01-01' } }],
  ['valid-before-decision', decided({ 'valid-until': '2020-01-01' })],
  [
    'valid-before-start',
    { ...decided({ 'valid-until': '2027-01-01' }), deployment: { start: '2027-01-02' } },
  ],
  ['review-after-validity', { ...decided({ 'valid-until': '2027-01-01' }), review: { next: '2027-01-02' } }],
  ['signed-before-decision', { ...SOUND, 'sign-off': { signatures: [{ role: 'a', date: '2026-10-31' }] } }],
  ['high-without-measure', { ...HIGH, measures: [] }],
  ['one-reason-for-all', taken('leak', 'b', 'c'), {}, ['leak', 'b', 'c']],
  ['same-reason', taken('leak', 'b'), {}, ['leak', 'b']],
  ['measure-after-start', { ...SOUND, deployment: { start: '2026-12-23' } }],
  ['done-before-due', { ...SOUND, measures: [{ ...LOWERED[0], id: 'm', status: 'done' }] }],
  ['not-fit-unexplained', SOUND, { verdict: 'not-fit' }],
  ['conditions-beside-approved', decided({ conditions: ['C.'] })],
  ['conditions-of-product', SOUND, { verdict: 'fit-with-conditions' }],
  ['last-step', { ...SOUND, 'sign-off': { history: [{ did: 'approved' }, { did: 'returned' }] } }],
  ['rejected-in-use', { decision: { ...DECIDED, outcome: 'rejected' }, deployment: { start: '2026-10-31' } }],
  ['officer-decides', { ...decided({ role: 'o' }), roles: [{ id: 'o', part: 'data-protection-officer' }] }],
  ['people-fewer', { deployment: { people: 12 }, description: { subjects: [{ number: 1762 }] } }],
  [
    'special-unmarked',
    { description: { data: [{ class: 'content', special: false, 'special-categories': ['health'] }] } },
  ],
  ['joint-not-recipient', { organisation: { 'joint-controllers': [{ name: 'A home' }] } }],
  ['special-without-basis', { description: { data: [{ class: 'content', special: true }] } }],
  ['validity-over', decided({ 'valid-until': '2026-11-30' })],
  ['review-overdue', { ...SOUND, review: { next: '2026-11-30' } }],
  ['measure-overdue', SOUND, { today: '2026-12-25' }],
];

describe('a rule', () => {
  it.each(BROKEN)('%s finds what breaks it, and that alone', (rule, one, facts = {}, ids = ['leak']) => {
    const told = rules(one, facts, ids);
    expect(told).toContain(rule);
    expect(told.filter((other) => other !== rule && !ALONG[rule]?.includes(other))).toEqual([]);
  });

  it('there is none that nobody breaks here', () => {
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

/** What a break brings along. */
const ALONG: Partial<Record<Remark['rule'], string[]>> = {
  'law-outside': ['law-besides'],
  'decision-before-consultation': [],
  'start-before-consultation': ['decision-before-consultation'],
  'rejected-in-use': [],
};

describe('a case', () => {
  it('without a fault has no remark', () => {
    expect(rules(SOUND)).toEqual([]);
    expect(rules(HIGH)).toEqual([]);
  });

  it('may say why calls began before the consultation', () => {
    const late = { consulted: true, date: '2026-09-01', answered: '2026-10-01', late: 'An emergency.' };
    expect(rules(asked(late, '2026-08-01'))).toEqual(['start-before-decision']);
  });

  it('may say why a product is used although it is not fit', () => {
    expect(rules(decided({ 'despite-verdict': 'No other reaches them.' }), { verdict: 'not-fit' })).toEqual(
      [],
    );
  });

  it('is judged on the day of its decision: years later only what has fallen due is told', () => {
    const one = { ...decided({ 'valid-until': '2027-11-01' }), review: { next: '2027-10-01' } };
    const later = found(one, { today: '2029-12-01' });
    expect(later.map(({ kind, day }) => `${kind} ${day ?? ''}`)).toEqual([
      'overdue 2027-11-01',
      'overdue 2027-10-01',
      'overdue 2026-12-24',
    ]);
  });
});
