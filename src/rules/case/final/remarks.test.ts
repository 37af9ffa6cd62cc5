/** What a case says that cannot be, or that a reader will ask: each rule broken once, and a case that breaks none. */
import { describe, expect, it } from 'vitest';
import {
  asked,
  DECIDED,
  decided,
  found,
  HIGH,
  LOWERED,
  MUNICIPAL,
  opinion,
  rules,
  SOUND,
  taken,
} from '../../../../test/rules/final-case.ts';
import type { Case } from '../../../types/case.ts';
import type { Remark } from '../../../types/check.ts';
import type { Facts } from './remark.ts';
import { RULES } from './rules.ts';

const BROKEN: [Remark['rule'], Partial<Case>, Partial<Facts>?, string[]?][] = [
  [
    'law-outside',
    { ...SOUND, organisation: { region: 'CA-QC', regimes: ['uk', 'eu'] } },
    { others: [{ ...MUNICIPAL, covers: { ...MUNICIPAL.covers, countries: ['CA'], regions: ['CA-QC'] } }] },
  ],
  ['law-unknown', { ...SOUND, organisation: { region: 'CA-AB', regimes: ['eu'] } }],
  ['law-open', { ...SOUND, organisation: { regimes: ['province'] } }, { regimes: [MUNICIPAL], others: [] }],
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

/** Where each is told, and what is told with it. */
const TOLD: Record<Remark['rule'], string> = {
  'law-outside': 'organisation.regimes[1] |  | regime eu',
  'law-unknown': 'organisation.regimes[0] |  | regime eu',
  'law-open': 'organisation.regimes[0] |  | regime province',
  'law-besides': 'organisation.regimes |  | regime province',
  placeholder: 'rights.access |  | text  Not filled in yet.',
  'conditions-not-named': 'decision.conditions',
  'attestation-no': 'sign-off.attestations.true-to-reality',
  'officer-not-asked': 'opinions[0].opinion |  | regime eu',
  'officer-after-decision': 'opinions[0].date | 2026-11-02 2026-11-01',
  'opinion-after-decision': 'opinions[0].date | 2026-11-02 2026-11-01',
  'evidence-after-decision': 'asOf | 2026-11-02 2026-11-01',
  'evidence-old': 'asOf | 2025-10-31 2026-11-01',
  'asked-after-decision': 'consultation.held[0].date | 2026-11-02 2026-11-01',
  'decision-before-consultation': 'decision.authority.date | 2026-11-02 2026-11-01',
  'consultation-open': 'decision.authority | 2026-11-01 2026-10-01',
  'consultation-unanswered': 'decision.authority | 2026-11-01 2026-06-01',
  'start-before-consultation': 'deployment.start | 2026-12-01 2026-12-02',
  'start-before-decision': 'deployment.start | 2026-10-31 2026-11-01',
  'end-before-start': 'deployment.end | 2027-01-01 2027-01-02',
  'review-before-decision': 'review.next | 2020-01-01 2026-11-01',
  'valid-before-decision': 'decision.valid-until | 2020-01-01 2026-11-01',
  'valid-before-start': 'decision.valid-until | 2027-01-01 2027-01-02',
  'review-after-validity': 'review.next | 2027-01-02 2027-01-01',
  'signed-before-decision': 'sign-off.signatures[0].date | 2026-10-31 2026-11-01',
  'high-without-measure': 'measures risk leak |  | risk leak',
  'one-reason-for-all': 'decision.accepted-risks risk leak |  | text It can be  taken. | 3',
  'same-reason': 'decision.accepted-risks risk leak |  | text It can be  taken. | 2',
  'measure-after-start': 'measures[0].due | 2026-12-24 2026-12-23 | measure m',
  'done-before-due': 'measures[0].status | 2026-12-24 | measure m',
  'not-fit-unexplained': 'decision.despite-verdict',
  'conditions-beside-approved': 'decision.conditions |  |  | 1',
  'conditions-of-product': 'decision.outcome',
  'last-step': 'sign-off.history[1].did',
  'rejected-in-use': 'deployment.start | 2026-10-31 2026-11-01',
  'officer-decides': 'decision.role',
  'people-fewer': 'deployment.people |  | text 12 | 1762',
  'special-unmarked': 'description.data[0].special',
  'joint-not-recipient': 'description.recipients',
  'special-without-basis': 'description.data[0].special',
  'validity-over': 'decision.valid-until | 2026-11-30',
  'review-overdue': 'review.next | 2026-11-30',
  'measure-overdue': 'measures[0].due | 2026-12-24 | measure m',
};

const placeOf = ({ at, day, other, about, count }: Remark): string =>
  [
    [at.path, at.about, at.value].filter((one) => one !== null).join(' '),
    [day, other].filter((one) => one !== null).join(' '),
    about === null ? '' : `${about.kind} ${about.value}`,
    count ?? '',
  ]
    .join(' | ')
    .replace(/[ |]+$/, '');

describe('a rule', () => {
  it.each(BROKEN)('%s finds what breaks it, and that alone', (rule, one, facts = {}, ids = ['leak']) => {
    const told = rules(one, facts, ids);
    expect(told).toContain(rule);
    expect(told.filter((other) => other !== rule && !ALONG[rule]?.includes(other))).toEqual([]);
  });

  it.each(BROKEN)('%s says where, and of what', (rule, one, facts = {}, ids = ['leak']) => {
    const first = found(one, facts, ids).find((each) => each.rule === rule);
    expect(first === undefined ? undefined : placeOf(first)).toBe(TOLD[rule]);
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
