/** How an engagement went: each dated step once, in the order of its days. */
import { describe, expect, it } from 'vitest';
import type { VendorResponse } from '../../types/response.ts';
import { sortedBy, sortKey, timelineOf } from './timeline.ts';

const BARE: VendorResponse = {
  id: 'r',
  vendor: 'v',
  asked: {},
  outcome: 'answered',
  status: 'draft',
  answers: [],
};
const steps = (more: Partial<VendorResponse>): string[] =>
  timelineOf({ ...BARE, ...more }).map(({ date, kind, who, text }) =>
    [date, kind, who ?? '-', text ?? '-'].join(' '),
  );
const reconciled = (element: string, date: string, role = 'Both') => ({
  element,
  answer: 'yes' as const,
  reason: 'So.',
  role,
  date,
});

const STEPS: [string, Partial<VendorResponse>, string[]][] = [
  ['nothing without a day', {}, []],
  [
    'a letter, by who asked',
    { asked: { on: '2026-01-02', sender: 'Office' } },
    ['2026-01-02 letter Office -'],
  ],
  ['a letter of nobody', { asked: { on: '2026-01-02' } }, ['2026-01-02 letter - -']],
  ['a last day', { asked: { by: '2026-02-02' } }, ['2026-02-02 deadline - -']],
  [
    'an answer, by who gave it',
    { received: '2026-01-20', respondent: 'Counsel', asked: { addressee: 'Vendor' } },
    ['2026-01-20 answer Counsel -'],
  ],
  [
    'else by who was asked',
    { received: '2026-01-20', asked: { addressee: 'Vendor' } },
    ['2026-01-20 answer Vendor -'],
  ],
  [
    'a reminder with its last day and its answer',
    {
      asked: { sender: 'Office', addressee: 'Vendor' },
      letters: [{ kind: 'reminder', on: '2026-03-01', by: '2026-03-20', answered: '2026-03-10' }],
    },
    ['2026-03-01 reminder Office -', '2026-03-10 answer Vendor -', '2026-03-20 deadline - -'],
  ],
  [
    'the letter of a further round, answered by who answers',
    { respondent: 'Counsel', letters: [{ kind: 'round', on: '2026-03-01', answered: '2026-03-10' }] },
    ['2026-03-01 letter - -', '2026-03-10 answer Counsel -'],
  ],
  [
    'what was done',
    { record: [{ date: '2026-01-05', role: 'Clerk', did: 'Filed it.' }] },
    ['2026-01-05 record Clerk Filed it.'],
  ],
  [
    'a question put later, and its answer',
    {
      clarifications: [
        { element: 'p/c/e', asked: '2026-01-05', question: 'Q?', answered: '2026-01-09', answer: 'A.' },
        { element: 'p/c/e', asked: '2026-01-06', question: 'R?' },
      ],
    },
    ['2026-01-05 clarification - Q?', '2026-01-06 clarification - R?', '2026-01-09 clarified - A.'],
  ],
  [
    'a call, with who was in it',
    { calls: [{ date: '2026-01-05', medium: 'Telephone', attendees: ['Clerk', 'Counsel'], notes: 'N.' }] },
    ['2026-01-05 call Clerk, Counsel Telephone. N.'],
  ],
  [
    'a reading',
    { readings: [{ reader: 'Reader', date: '2026-01-05', elements: [] }] },
    ['2026-01-05 reading Reader -'],
  ],
  ['a comment', { comments: [{ date: '2026-01-05', text: 'Well.' }] }, ['2026-01-05 comment - Well.']],
  [
    'a correction',
    { errata: [{ date: '2026-01-05', what: 'W.', correction: 'C.', reason: 'R.' }] },
    ['2026-01-05 erratum - W.'],
  ],
  [
    'a publication',
    { publication: { status: 'published', date: '2026-01-05', note: 'On the site.' } },
    ['2026-01-05 publication - On the site.'],
  ],
  ['none that is planned', { publication: { status: 'planned', date: '2026-01-05' } }, []],
];

describe('a step of an engagement', () => {
  it.each(STEPS)('%s', (_name, more, wanted) => {
    expect(steps(more)).toEqual(wanted);
  });
});

describe('what was decided between readers', () => {
  it('is one step a day and role, however many elements', () => {
    const all = [
      reconciled('p/c/a', '2026-01-05'),
      reconciled('p/c/b', '2026-01-05'),
      reconciled('p/c/c', '2026-01-06'),
      reconciled('p/c/d', '2026-01-05', 'Third'),
    ];
    expect(steps({ reconciled: all })).toEqual([
      '2026-01-05 reconciliation Both -',
      '2026-01-05 reconciliation Third -',
      '2026-01-06 reconciliation Both -',
    ]);
  });
});

describe('the order of steps', () => {
  it('is that of their days, and on one day that of the work', () => {
    const day = '2026-01-05';
    expect(
      steps({
        errata: [{ date: day, what: 'W.', correction: 'C.', reason: 'R.' }],
        comments: [{ date: '2026-01-01', text: 'Early.' }],
        readings: [{ reader: 'Reader', date: day, elements: [] }],
        received: day,
      }).map((one) => one.split(' ').slice(0, 2).join(' ')),
    ).toEqual([`2026-01-01 comment`, `${day} answer`, `${day} reading`, `${day} erratum`]);
  });

  it.each<[string, string, string | null | undefined, string]>([
    ['a day', '2026-03-04', '2026-01-01', '2026-03-04'],
    ['a day before the letter', '2026-03-04', '2026-05-01', '2026-03-04'],
    ['a month is its first day, after what has a full date', '2026-03', '2026-01-01', '2026-03-01~'],
    ['a year, too', '2026', undefined, '2026-01-01~'],
    ['a month that the letter is in stands after it', '2026-03', '2026-03-15', '2026-03-15~'],
    ['without a letter it is its first day', '2026-03', null, '2026-03-01~'],
  ])('%s', (_name, date, sent, key) => {
    expect(sortKey({ date }, sent)).toBe(key);
  });

  it('of a month is after the letter of that month, and after all of its first day', () => {
    const asked = { on: '2026-03-15', by: '2026-03-20' };
    const letter = (date: string): string[] =>
      steps({ asked, received: date }).map((one) => one.split(' ')[1] ?? '');
    expect(letter('2026-03')).toEqual(['letter', 'answer', 'deadline']);
    expect(letter('2026-04')).toEqual(['letter', 'deadline', 'answer']);
  });

  it('leaves equals as they are', () => {
    const list = ['b1', 'a1', 'b2', 'a2', 'c1'];
    expect(sortedBy(list, (one) => one.slice(0, 1))).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
  });
});
