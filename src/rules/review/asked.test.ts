/** What a response puts on record of the asking. */
import { describe, expect, it } from 'vitest';
import { question } from '../../../test/rules/history.ts';
import { response } from '../../../test/rules/make-response.ts';
import type { Question } from '../../types/profile.ts';
import type { VendorResponse } from '../../types/response.ts';
import { askedOf, isAskedBy } from './asked.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const SENT = { on: '2026-01-02', by: '2026-02-02', via: 'letter' };
const said = { element: A, answer: 'yes' as const };
const record = (more: Partial<VendorResponse> = {}, known?: Question[]): Question[] =>
  askedOf(
    response([said, { element: B }], { asked: SENT, received: '2026-01-20', ...more }),
    known === undefined ? {} : { asked: known },
  );
const ofA = { elements: [A], on: SENT.on, by: SENT.by, answered: '2026-01-20', via: 'letter' };
const ofB = { elements: [B], on: SENT.on, by: SENT.by, via: 'letter' };

describe('what was asked', () => {
  it.each<[string, Partial<VendorResponse>, Question[]]>([
    ['is on record with the day of its answer', {}, [ofA, ofB]],
    ['not where it was never sent', { asked: { by: SENT.by } }, []],
    ['not where only the month is known', { asked: { ...SENT, on: '2026-01' } }, []],
    ['not without a day to answer by', { asked: { on: SENT.on } }, []],
    [
      'is put by the response where nothing else is named',
      { id: 'r', asked: { on: SENT.on, by: SENT.by } },
      [
        { ...ofA, via: 'r' },
        { ...ofB, via: 'r' },
      ],
    ],
    [
      'a month of the answer is its last day',
      { received: '2026-01' },
      [{ ...ofA, answered: '2026-01-31' }, ofB],
    ],
    [
      'an answer with a day of its own has that',
      { answers: [{ ...said, received: '2026-01-25' }] },
      [{ ...ofA, answered: '2026-01-25' }],
    ],
    [
      'nothing is answered where nobody answered',
      { outcome: 'not-answered' },
      [{ ...ofB, elements: [A, B] }],
    ],
    ['to decline is to answer all of it', { outcome: 'declined' }, [{ ...ofA, elements: [A, B] }]],
    [
      'with no day of an answer it is not answered',
      { received: undefined as never },
      [{ ...ofB, elements: [A, B] }],
    ],
  ])('%s', (_name, more, wanted) => {
    expect(record(more)).toEqual(wanted);
  });

  it('is not said again of what is on record of that day', () => {
    const known = (on: string): Question[] => [question(on, SENT.by, { elements: [A] })];
    expect(record({}, known(SENT.on))).toEqual([ofB]);
    expect(record({}, known('2026-01-01'))).toEqual([ofA, ofB]);
    const both = [A, B].map((id) => question(SENT.on, SENT.by, { elements: [id] }));
    expect(record({}, both)).toEqual([]);
  });

  it('is known by its day and by what put it', () => {
    const own = response([said], { id: 'r', asked: { on: SENT.on, by: SENT.by } });
    const told = (more: Partial<Question>): boolean => isAskedBy({ ...ofB, via: 'r', ...more }, own);
    expect([told({}), told({ via: 'letter' }), told({ on: '2026-01-03' })]).toEqual([true, false, false]);
    expect(isAskedBy(ofB, { ...own, asked: SENT })).toBe(true);
  });
});
