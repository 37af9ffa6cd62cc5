/** What is due, overdue and done, letter by letter. */
import { describe, expect, it } from 'vitest';
import type { VendorResponse } from '../../types/response.ts';
import { type Exchange, exchangesOf, inUrgency } from './correspondence.ts';

const ASKED: VendorResponse = {
  id: 'meet-2026',
  vendor: 'meet',
  asked: { on: '2026-07-07', by: '2026-09-15', 'file-number': 'F 1' },
  outcome: 'not-answered',
  status: 'draft',
  answers: [],
};

function statesOf(more: Partial<VendorResponse>, asOf = '2026-11-29'): [Exchange['state'], number | null][] {
  return exchangesOf({ ...ASKED, ...more }, asOf).map(({ state, daysOver }) => [state, daysOver]);
}

describe('a letter', () => {
  it.each<[string, Partial<VendorResponse>, string, [Exchange['state'], number | null]]>([
    ['is awaited up to its last day', {}, '2026-09-15', ['awaited', null]],
    ['is overdue from the day after', {}, '2026-09-16', ['overdue', 1]],
    ['without a last day is awaited', { asked: { on: '2026-07-07' } }, '2026-11-29', ['awaited', null]],
    ['without a day of sending is told as such', { asked: {} }, '2026-11-29', ['not-dated', null]],
    ['is answered', { received: '2026-09-15' }, '2026-11-29', ['answered', null]],
    ['is answered late', { received: '2026-09-18' }, '2026-11-29', ['answered-late', null]],
    ['answered later is not yet answered', { received: '2026-09-18' }, '2026-09-17', ['overdue', 2]],
    ['is not awaited where the vendor declined', { outcome: 'declined' }, '2026-11-29', ['declined', null]],
    [
      'is due by the day of its last reminder',
      { letters: [{ kind: 'reminder', on: '2026-09-20', by: '2026-12-01' }] },
      '2026-11-29',
      ['awaited', null],
    ],
    [
      'keeps its day where the reminder sets none',
      { letters: [{ kind: 'reminder', on: '2026-09-20' }] },
      '2026-09-25',
      ['overdue', 10],
    ],
  ])('%s', (_, more, asOf, state) => {
    expect(statesOf(more, asOf)).toEqual([state]);
  });

  it('of a further round is one of its own, and so are questions put later', () => {
    const found = exchangesOf(
      {
        ...ASKED,
        outcome: 'answered',
        received: '2026-09-10',
        letters: [
          { kind: 'round', on: '2026-10-01', by: '2026-10-29' },
          { kind: 'reminder', on: '2026-11-01' },
        ],
        clarifications: [
          { element: 'a/b/c', asked: '2026-09-20', question: 'Q', answered: '2026-09-22', answer: 'A' },
          { element: 'a/b/d', asked: '2026-09-20', question: 'Q' },
        ],
      },
      '2026-11-29',
    );
    expect(
      found.map(({ kind, number, state, daysOver, reminded }) => [kind, number, state, daysOver, reminded]),
    ).toEqual([
      ['letter', 1, 'answered', null, []],
      ['letter', 2, 'overdue', 31, ['2026-11-01']],
      ['clarification', 1, 'awaited', null, []],
    ]);
  });

  it('weighs by its silence only from 28 days on', () => {
    const [long] = exchangesOf(ASKED, '2026-11-29');
    const [short] = exchangesOf({ ...ASKED, asked: { on: '2026-07-07', by: '2026-08-03' } }, '2026-11-29');
    expect([long?.weighs, short?.weighs]).toEqual([true, false]);
  });

  it('that was sent after the day is left out', () => {
    expect(statesOf({}, '2026-07-06')).toEqual([]);
  });
});

describe('the register', () => {
  it('has what is overdue first, the longest before, then what is awaited', () => {
    const one = (id: string, more: Partial<VendorResponse>): Exchange[] =>
      exchangesOf({ ...ASKED, ...more, id, vendor: id }, '2026-11-29');
    const all = [
      ...one('a', { received: '2026-09-10' }),
      ...one('b', { asked: { on: '2026-07-07', by: '2026-10-15' } }),
      ...one('c', { asked: { on: '2026-11-20', by: '2027-01-15' } }),
      ...one('d', {}),
    ];
    expect(inUrgency(all).map(({ vendor }) => vendor)).toEqual(['d', 'b', 'c', 'a']);
  });
});
