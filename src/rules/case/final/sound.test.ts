/** What keeps to the rules of a final case, if only just. */
import { describe, expect, it } from 'vitest';
import {
  asked,
  DECIDED,
  decided,
  found,
  LOWERED,
  MUNICIPAL,
  rules,
  SOUND,
  taken,
} from '../../../../test/rules/final-case.ts';
import type { Case } from '../../../types/case.ts';
import type { Facts } from './remark.ts';

const hold = (one: Partial<Case>, facts: Partial<Facts> = {}, ids = ['leak']): string[] =>
  rules({ ...SOUND, ...one }, facts, ids);
const description = (more: NonNullable<Case['description']>): Partial<Case> => ({ description: more });
const [DATE, START] = ['2026-11-01', '2026-12-24'];

/** What keeps to a rule, but only just. */
const SOUND_NEIGHBOURS: [string, Partial<Case>, Partial<Facts>?][] = [
  ['evidence of the day of the decision', { asOf: DATE }],
  ['evidence a year old', { asOf: '2025-11-01' }],
  [
    'an officer heard on the day',
    { opinions: [{ of: 'data-protection-officer', date: DATE, opinion: 'agrees' as never }] },
  ],
  ['people asked on the day', { consultation: { held: [{ date: DATE }] } }],
  ['an end on the first day', { deployment: { start: START, end: START } }],
  [
    'a review and an end on the day of the decision',
    { ...decided({ 'valid-until': DATE }), review: { next: DATE } },
    { today: DATE },
  ],
  [
    'a review on the last day that it holds',
    { ...decided({ 'valid-until': '2027-01-01' }), review: { next: '2027-01-01' } },
  ],
  ['a signature of the day', { 'sign-off': { signatures: [{ role: 'a', date: DATE }] } }],
  ['a measure by the first day', { deployment: { start: START } }],
  [
    'a measure that is done before it',
    {
      measures: [{ ...LOWERED[0], id: 'm', due: '2026-11-01', status: 'done' }],
      deployment: { start: '2026-11-01' },
    },
  ],
  ['a measure done, with its day', { measures: [{ ...LOWERED[0], id: 'm', status: 'done', done: DATE }] }],
  ['conditions that are named', decided({ outcome: 'approved-with-conditions', conditions: ['C.'] })],
  [
    'conditions of the product, approved with some',
    decided({ outcome: 'approved-with-conditions', conditions: ['C.'] }),
    { verdict: 'fit-with-conditions' },
  ],
  ['what is attested', { 'sign-off': { attestations: { 'true-to-reality': true } } }],
  ['a last step that approves', { 'sign-off': { history: [{ did: 'returned' }, { did: 'approved' }] } }],
  [
    'a role that decides and is not the officer',
    { ...decided({ role: 'a' }), roles: [{ id: 'o', part: 'data-protection-officer' }, { id: 'a' }] },
  ],
  [
    'an officer that need not be there',
    {
      organisation: { sector: 'company' as never, regimes: ['eu'] },
      opinions: [{ of: 'data-protection-officer', opinion: 'not-sought', text: 'T.' }],
    },
  ],
  ['nobody else asked', { opinions: [{ of: 'security', opinion: 'not-sought', text: 'T.' }] }],
  [
    'half the people',
    { ...description({ subjects: [{ number: 6 }, { number: 14 }, {}] }), deployment: { people: 10 } },
  ],
  ['no number of those who join', description({ subjects: [{ number: 6 }] })],
  [
    'special data that are marked',
    description({
      data: [{ class: 'content', special: true, 'special-categories': ['health'] }],
      purposes: [{ 'special-basis': 'B.' }] as never,
    }),
  ],
  [
    'special data that are not processed',
    description({ data: [{ class: 'content', special: true, processed: false }] }),
  ],
  [
    'no special data',
    description({ data: [{ class: 'content', special: false, 'special-categories': [] }] }),
  ],
  [
    'joint controllers that are told',
    {
      ...description({ recipients: [{ as: 'joint-controller' }] as never }),
      organisation: { sector: 'public', regimes: ['eu'], 'joint-controllers': [{ name: 'A home' }] },
    },
  ],
  ['words of a list', { compliance: [{ regime: 'eu', principle: 'fairness', state: 'open' as never }] }],
  ['a text that says more', { rights: { access: 'To do so, write to us.' } }],
];

/** What only looks the same. */
const OTHERS: [string, () => string[], string[]][] = [
  ['reasons of their own', () => rulesOfReasons('It can be taken.', 'It is rare.'), []],
  [
    'the same words otherwise written',
    () => rulesOfReasons('It can be taken.', 'IT CAN -- be taken'),
    ['same-reason'],
  ],
];

function rulesOfReasons(...reasons: string[]): string[] {
  const ids = reasons.map((_, at) => `r${String(at)}`);
  const one = taken(...ids);
  const accepted = ids.map((risk, at) => ({ risk, reason: reasons[at] ?? '' }));
  return rules({ ...one, decision: { ...one.decision, 'accepted-risks': accepted } }, {}, ids);
}

describe('what keeps to the rules', () => {
  it.each(SOUND_NEIGHBOURS)('%s', (_name, one, facts = {}) => {
    expect(hold(one, facts)).toEqual([]);
  });

  it.each(OTHERS)('%s', (_name, told, wanted) => {
    expect(told()).toEqual(wanted);
  });

  it('a consultation answered by the day of the decision, or whose time is over', () => {
    const answered = (date: string, more: object): string[] =>
      rules(asked({ consulted: true, date, ...more }));
    expect(answered('2026-09-01', { answered: DATE })).toEqual([]);
    expect(answered('2026-09-01', { answered: '2026-11-02' })).toEqual(['consultation-unanswered']);
    expect(answered(DATE, {})).toEqual(['consultation-open']);
    expect(answered('2026-09-06', {})).toEqual(['consultation-unanswered']);
    expect(answered('2026-09-07', {})).toEqual(['consultation-open']);
    expect(rules(asked({ consulted: true, date: '2026-10-31', answered: DATE }, '2026-10-31'))).toEqual([
      'start-before-decision',
    ]);
  });

  it('a rejected product that was used on the day of the decision at the earliest', () => {
    const rejected = (start?: string): string[] =>
      rules({
        decision: { ...DECIDED, outcome: 'rejected' },
        deployment: start === undefined ? {} : { start },
      });
    expect([rejected(), rejected(DATE), rejected('2026-10-31')]).toEqual([[], [], ['rejected-in-use']]);
    expect(rules({ deployment: { start: '2026-10-31' } })).toEqual([]);
  });

  it('a law that covers others is asked after at its own rules', () => {
    const [remark] = found({ ...SOUND, organisation: { region: 'DE-BY' } });
    expect(remark?.references).toEqual(MUNICIPAL.covers.references);
    expect(found({ ...SOUND, organisation: { region: 'DE-BY' } }, { regimes: [] })).toEqual([]);
  });
});
