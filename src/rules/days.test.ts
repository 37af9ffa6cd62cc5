/** The days on which something said of an element can count otherwise: each from the rule that makes it one. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  duty,
  element,
  type ElementDraft,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  setting,
  source,
  type SourceDraft,
} from '../../test/rules/make.ts';
import { only } from '../../test/rules/parts.ts';
import { turningDays } from './days.ts';
import { elementsOf } from './elements.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
/** After everything that can turn. */
const END = '2040-01-01';

interface Looked {
  asOf?: string;
  hindsight?: boolean;
  of?: ElementDraft;
}

function days(
  draft: ProfileDraft,
  { asOf = END, hindsight = false, of = element(A) }: Looked = {},
): readonly string[] {
  const elements = elementsOf(catalogue([of, element(B)]));
  return (
    turningDays(profile(draft), elements, { asOf, hindsight }).get(
      only(elements.all.filter(({ id }) => id === A)),
    ) ?? []
  );
}

/** One sheet, known and speaking of one day. */
const paper = (day: string, more: Partial<SourceDraft> = {}): SourceDraft =>
  source('white-paper', { ...OWN, published: day, checked: [day], ...more });
const said = (by: SourceDraft, more: object = {}, answer: 'yes' | 'no' = 'yes'): ProfileDraft => ({
  findings: [finding({ [A]: answer }, by, more)],
});
const P = '2020-05-10';
/** The days that a sheet of P has by itself: it is known, and shows a behaviour for 48 months. */
const OF_P = ['2020-05-10', '2020-05-11', '2024-05-10', '2024-05-11'];
const and = (...more: string[]): string[] => [...OF_P, ...more].toSorted();

const CASES: [name: string, draft: ProfileDraft, wanted: string[], looked?: Looked][] = [
  ['nothing is said: no day', {}, []],
  [
    'what is said of another element is no day of this one',
    { findings: [finding({ [B]: 'yes' }, paper(P))] },
    [],
  ],
  ['a sheet: the day it is known and the day it lapses', said(paper(P)), OF_P],
  ['a setting has days like a finding', { settings: [setting('s', { [A]: 'yes' }, paper(P))] }, OF_P],
  ['from when it holds', said(paper(P), { since: '2021' }), and('2021-01-01', '2021-01-02')],
  ['from when it is over', said(paper(P), { ended: '2022-02' }), and('2022-02-01', '2022-02-02')],
  [
    'until when it was so, and the lapse that follows from it',
    said(paper(P), { until: '2020-02' }),
    and('2020-02-29', '2020-03-01', '2024-02-29', '2024-03-01'),
  ],
  ['the end of a term', said(paper(P, { 'valid-until': '2023-07-01' })), and('2023-07-01', '2023-07-02')],
  [
    'every reading of a living page, and the lapse of each after 24 months of a help page',
    said(source('help-page', { ...OWN, checked: ['2020-01-05', '2021-06-07'] })),
    [
      '2019-01-05',
      '2019-01-06',
      '2020-01-05',
      '2020-01-06',
      '2021-01-05',
      '2021-01-06',
      '2021-06-07',
      '2021-06-08',
      '2022-01-05',
      '2022-01-06',
      '2023-06-07',
      '2023-06-08',
    ],
  ],
  [
    'a duty lapses by its grade alone: six years after a test',
    said(source('independent-research', { published: P, checked: [P] })),
    ['2020-05-10', '2020-05-11', '2026-05-10', '2026-05-11'],
    { of: duty(A) },
  ],
  [
    'a behaviour lapses after four years, however good its source',
    said(source('independent-research', { published: P, checked: [P] })),
    OF_P,
  ],
  [
    'of what is too weak to show it, a step all the same',
    said(source('marketing', { ...OWN, published: P, checked: [P] })),
    ['2020-05-10', '2020-05-11', '2022-05-10', '2022-05-11'],
  ],
  [
    'a search, and the end of it twelve months later',
    {
      searches: [
        { elements: [A], on: P },
        { elements: [B], on: '2021-01-01' },
      ],
    },
    ['2020-05-10', '2020-05-11', '2021-05-10', '2021-05-11'],
  ],
  [
    'a question: the day after an answer was due, and the answer',
    {
      asked: [
        { elements: [A], on: P, by: '2020-06-30', answered: '2020-08-01' },
        { elements: [A], on: P, by: '2020-09-30' },
        { elements: [B], on: P, by: '2021-06-30', answered: '2021-08-01' },
      ],
    },
    ['2020-07-01', '2020-08-01', '2020-10-01'],
  ],
  [
    'beginning and end of an edition, of what is spoken of',
    {
      ...said(paper(P)),
      editions: [
        { id: 'x', since: '2021' },
        { id: 'y', ended: '2022-02' },
      ],
    },
    and('2021-01-01', '2021-01-02', '2022-02-28', '2022-03-01'),
  ],
  ['an edition of which nothing is said has no day', { editions: [{ id: 'x', since: '2021' }] }, []],
  ['none after the day of the view, which counts', said(paper(P)), OF_P.slice(0, 3), { asOf: '2024-05-10' }],
];

describe('turningDays', () => {
  it.each(CASES)('%s', (_name, draft, wanted, looked) => {
    expect(days(draft, looked)).toEqual(wanted);
  });
});

describe('turningDays with hindsight', () => {
  const both: ProfileDraft = {
    findings: [finding({ [A]: 'yes' }, paper(P)), finding({ [A]: 'no' }, paper('2020-09-20'))],
  };
  const more = (draft: ProfileDraft): string[] => {
    const usual = new Set(days(draft));
    return days(draft, { hindsight: true }).filter((day) => !usual.has(day));
  };

  it('looks at the days on which a yes and a no come within half a year or so many steps of each other', () => {
    const before = (date: string): string[] =>
      [1, 2, 3, 4].map((by) => `${date.slice(0, -2)}${String(Number(date.slice(-2)) + by)}`);
    const wanted = [
      '2019-11-10',
      '2018-05-10',
      '2016-05-10',
      '2014-05-10',
      '2012-05-10',
      '2020-03-20',
      '2018-09-20',
      '2016-09-20',
      '2014-09-20',
      '2012-09-20',
    ].flatMap(before);
    expect(more(both)).toEqual(wanted.toSorted());
  });

  it('looks at the day from which they hold as well', () => {
    const since = {
      ...both,
      findings: [...(both.findings ?? []), finding({ [A]: 'yes' }, paper(P), { since: '2019-07' })],
    };
    expect(more(since)).toEqual(expect.arrayContaining(['2019-01-02', '2017-07-05']));
  });

  it('has nothing to look at where all say the same', () => {
    expect(more(said(paper(P)))).toEqual([]);
    expect(more(said(paper(P), {}, 'no'))).toEqual([]);
  });
});
