/** All that is told of a letter: who asked whom, when, by when, and what came of it. */
import { describe, expect, it } from 'vitest';
import type { VendorResponse } from '../../types/response.ts';
import { type Exchange, exchangesOf, inUrgency } from './correspondence.ts';

const DAY = '2026-11-29';
const ASKED: VendorResponse = {
  id: 'meet-2026',
  vendor: 'meet',
  outcome: 'not-answered',
  status: 'draft',
  answers: [],
  asked: { on: '2026-07-07', by: '2026-09-15' },
};
const told = (more: Partial<VendorResponse>, asOf = DAY): Exchange[] =>
  exchangesOf({ ...ASKED, ...more }, asOf);

describe('what is told of a letter', () => {
  it('is whole', () => {
    const asked = { ...ASKED.asked, addressee: 'The officer', sender: 'The library', 'file-number': 'F 1' };
    const letters: VendorResponse['letters'] = [{ kind: 'reminder', on: '2026-09-20', by: '2026-11-01' }];
    const response = { ...ASKED, asked, letters, editions: ['free', 'paid'] };
    expect(exchangesOf(response, DAY)).toEqual([
      {
        response: 'meet-2026',
        vendor: 'meet',
        edition: 'free',
        product: 'meet, free',
        addressee: 'The officer',
        sender: 'The library',
        fileNumber: 'F 1',
        kind: 'letter',
        number: 1,
        sent: '2026-07-07',
        reminded: ['2026-09-20'],
        due: '2026-11-01',
        received: null,
        state: 'overdue',
        daysOver: 28,
        weighs: true,
      },
    ]);
  });

  it('is null where nothing is known, and has the name of the product where there is one', () => {
    const nothing = { addressee: null, sender: null, fileNumber: null, edition: null };
    expect(told({ asked: {} })).toMatchObject([
      { ...nothing, product: 'meet', sent: null, due: null, received: null, weighs: false, daysOver: null },
    ]);
    expect(exchangesOf(ASKED, DAY, 'Meet (paid)')).toMatchObject([{ product: 'Meet (paid)' }]);
  });

  it('counts days over of what is overdue alone', () => {
    const over = (more: Partial<VendorResponse>) => told(more).map(({ daysOver }) => daysOver);
    expect([over({}), over({ received: '2026-09-18' }), over({ outcome: 'declined' })]).toEqual([
      [75],
      [null],
      [null],
    ]);
  });

  it('is awaited, declined, answered elsewhere or withdrawn by its outcome, and answered whatever the outcome', () => {
    const states = (more: Partial<VendorResponse>) => told(more).map(({ state }) => state);
    for (const outcome of ['declined', 'answered-elsewhere', 'service-withdrawn'] as const) {
      expect(states({ outcome })).toEqual([outcome]);
      expect(states({ outcome, received: '2026-09-15' })).toEqual(['answered']);
    }
    expect(states({ outcome: 'answered' })).toEqual(['overdue']);
  });
});

describe('the days that are told of a letter', () => {
  it('of partial days is of their first', () => {
    const month = { asked: { on: '2026-07', by: '2026-07-29' } };
    expect([told(month, '2026-06-30').length, told(month, '2026-07-01').length]).toEqual([0, 1]);
    expect(told(month).map(({ weighs }) => weighs)).toEqual([true]);
    const dated = (received: string) => told({ received }, '2026-09-15').map(({ state }) => state);
    expect([dated('2026-09'), dated('2026-10')]).toEqual([['answered'], ['awaited']]);
    expect(told({ received: '2026' }).map(({ state }) => state)).toEqual(['answered']);
  });

  it('weighs from the 28th day on', () => {
    const weighs = (by: string) => told({ asked: { on: '2026-07-07', by } }).map((one) => one.weighs);
    expect([weighs('2026-08-03'), weighs('2026-08-04')]).toEqual([[false], [true]]);
    expect(told({ asked: { by: '2026-09-15' } }).map((one) => one.weighs)).toEqual([false]);
  });
});

describe('reminders and rounds', () => {
  it('belong to the letter before them; an answer to a reminder answers the letter', () => {
    const letters: VendorResponse['letters'] = [
      { kind: 'reminder', on: '2026-09-20', by: '2026-09-30' },
      { kind: 'reminder', on: '2026-10-01', answered: '2026-10-02' },
      { kind: 'round', on: '2026-10-05', by: '2026-11-05', answered: '2026-11-06' },
      { kind: 'round', on: '2026-11-10', by: '2026-12-10' },
      { kind: 'reminder', on: '2026-11-12', by: '2026-12-20' },
    ];
    const found = told({ letters }).map((one) => [
      one.number,
      one.sent,
      one.reminded.join(' '),
      one.due,
      one.received,
      one.state,
    ]);
    expect(found).toEqual([
      [1, '2026-07-07', '2026-09-20 2026-10-01', '2026-09-30', '2026-10-02', 'answered-late'],
      [2, '2026-10-05', '', '2026-11-05', '2026-11-06', 'answered-late'],
      [3, '2026-11-10', '2026-11-12', '2026-12-20', null, 'awaited'],
    ]);
  });

  it('come in only from their day on', () => {
    const letters: VendorResponse['letters'] = [
      { kind: 'reminder', on: '2026-09-20' },
      { kind: 'reminder', on: '2026-09-30' },
    ];
    expect(told({ letters }, '2026-09-20').map(({ reminded }) => reminded)).toEqual([['2026-09-20']]);
  });

  it('have the newest answer, and the letter’s own before any', () => {
    const letters: VendorResponse['letters'] = [
      { kind: 'reminder', on: '2026-09-20', answered: '2026-09-21' },
      { kind: 'reminder', on: '2026-09-25', answered: '2026-09-26' },
      { kind: 'reminder', on: '2026-09-28' },
    ];
    const received = (more: Partial<VendorResponse>) => told({ letters, ...more }).map((one) => one.received);
    expect([received({}), received({ received: '2026-09-10' })]).toEqual([['2026-09-26'], ['2026-09-10']]);
  });
});

describe('questions put later', () => {
  const question = (asked: string, answered?: string) => ({
    element: 'a/b/c',
    question: 'Q',
    asked,
    ...(answered === undefined ? {} : { answered, answer: 'A' }),
  });

  it('are an exchange a day, answered when the last of them is', () => {
    const clarifications = [
      question('2026-09-20', '2026-09-30'),
      question('2026-10-20'),
      question('2026-09-20', '2026-09-22'),
      question('2026-10-20', '2026-10-22'),
    ];
    const found = told({ clarifications }).slice(1);
    expect(found.map(({ kind, number, sent, due, received }) => [kind, number, sent, due, received])).toEqual(
      [
        ['clarification', 1, '2026-09-20', null, '2026-09-30'],
        ['clarification', 2, '2026-10-20', null, null],
      ],
    );
  });
});

describe('the order of the register', () => {
  const order = (...list: [vendor: string, more: Partial<Exchange>][]): string => {
    const [usual] = told({});
    const all = list.map(([vendor, more]) => ({ ...(usual as Exchange), vendor, response: vendor, ...more }));
    const sorted = [inUrgency(all), inUrgency(all.toReversed())];
    const [one, other] = sorted.map((each) => each.map(({ vendor }) => vendor).join(' '));
    return one === other ? (one ?? '') : 'by the file';
  };

  it('is by state, then by the day due, then by the day sent, then by name', () => {
    const states: Exchange['state'][] = [
      ...(['overdue', 'awaited', 'not-dated', 'answered-late'] as const),
      ...(['answered', 'declined', 'answered-elsewhere', 'service-withdrawn'] as const),
    ];
    const byState = states.map((state, at): Parameters<typeof order>[0] => [
      String.fromCharCode('z'.charCodeAt(0) - at),
      { state },
    ]);
    expect(order(...byState)).toBe('z y x w v u t s');
    expect(order(['a', { due: '2026-10-01' }], ['b', { due: '2026-09-01' }])).toBe('b a');
    const awaited = { state: 'awaited' as const };
    expect(order(['a', { ...awaited, due: null }], ['b', { ...awaited, due: '2027-01-01' }])).toBe('b a');
    expect(order(['a', { ...awaited, due: '2027-02-01' }], ['b', { ...awaited, due: '2027-01-01' }])).toBe(
      'b a',
    );
    expect(order(['a', { sent: '2026-08-01' }], ['b', { sent: '2026-07-01' }])).toBe('b a');
    expect(order(['a', { sent: '2026-07-01' }], ['b', { sent: null }])).toBe('b a');
    expect(order(['b', {}], ['a', {}])).toBe('a b');
    expect(order(['a', { response: '2', vendor: 'm' }], ['b', { response: '1', vendor: 'm' }])).toBe('m m');
  });
});
