import { describe, expect, it } from 'vitest';
import { find } from './assess.ts';
import {
  element,
  type ElementDraft,
  finding,
  inputOf,
  type ProfileDraft,
  record,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import { compare, type Compared, type Ranking } from './compare.ts';
import { written } from './fraction.ts';

const NAMES = ['p/c/a', 'p/c/b', 'p/c/m', 'q/d/a', 'q/d/b'];
const MUST: UseDraft = use(
  NAMES.map((id) => element(id)),
  ['p/c/m'],
);
const YES = { 'p/c/m': 'yes' } as const;

/** A product by what is answered of each element: y, n, or - for open, in the order p/c/a p/c/b q/d/a q/d/b. */
const product = (
  id: string,
  answers: string,
  of: UseDraft = MUST,
  more: Partial<ProfileDraft> = {},
): Compared => {
  const others = NAMES.filter((name) => name !== 'p/c/m');
  const told = others.flatMap((name, at): [string, 'yes' | 'no'][] =>
    answers[at] === '-' || answers[at] === undefined ? [] : [[name, answers[at] === 'y' ? 'yes' : 'no']],
  );
  const findings = [
    finding({ ...YES, ...Object.fromEntries(told) }, source('reference')),
    ...(more.findings ?? []),
  ];
  return { id, found: find(inputOf({ id, ...more, findings }, of, TODAY)) };
};
const notFit = (id: string): Compared =>
  product(id, 'yyyy', MUST, { findings: [finding({ 'p/c/m': 'no' }, source('audit'))] });
const openVerdict = (id: string, answers: string): Compared => {
  const list = [
    finding(
      Object.fromEntries(
        ['p/c/a', 'p/c/b', 'q/d/a', 'q/d/b'].flatMap((name, at) =>
          answers[at] === 'y' ? [[name, 'yes' as const]] : [],
        ),
      ),
      source('reference'),
    ),
  ];
  return { id, found: find(inputOf({ id, findings: list }, MUST, TODAY)) };
};
const ended = (id: string): Compared => product(id, 'yyyy', MUST, { editions: [{ id: 'x', ended: '2020' }] });
const unsearched = (id: string, answers: string): Compared => {
  const elements: ElementDraft[] = [...MUST.elements, record('q/d/r')];
  return product(id, answers, use(elements, ['p/c/m', 'q/d/r']));
};
const mustInPart = (id: string, answers: string): Compared => {
  const told = finding({ 'p/c/m': 'yes' }, source('reference'), { for: ['video'] });
  const others = ['p/c/a', 'p/c/b', 'q/d/a', 'q/d/b'].filter((_, at) => answers[at] === 'y');
  const rest = finding(Object.fromEntries(others.map((name) => [name, 'yes' as const])), source('reference'));
  return { id, found: find(inputOf({ id, findings: [told, rest] }, MUST, TODAY)) };
};
const noUse = (id: string, answers: string): Compared => {
  const { context: _, ...input } = inputOf(
    { id, findings: [finding({ 'p/c/a': answers === 'y' ? 'yes' : 'no' }, source('reference'))] },
    MUST,
    TODAY,
  );
  return { id, found: find(input) };
};

type Result = [barred: string, order: string, leader: string | undefined, ahead: string | undefined];
const result = ({ barred, order, leader, ahead }: Ranking): Result => [
  barred.join(' '),
  order.join(' '),
  leader,
  ahead,
];

const CASES: [string, Compared[], Result][] = [
  ['nobody', [], ['', '', undefined, undefined]],
  ['one alone leads', [product('a', 'y---')], ['', 'a', 'a', undefined]],
  ['barriers first', [notFit('a'), product('b', 'nnnn')], ['a', 'b', 'b', undefined]],
  [
    'one that is no longer offered is outside',
    [ended('a'), product('b', 'nnnn')],
    ['a', 'b', 'b', undefined],
  ],
  ['all are barred', [notFit('b'), ended('a')], ['a b', '', undefined, undefined]],
  [
    'by what is shown, not by what is possible',
    [product('a', '----'), product('b', 'ynnn')],
    ['', 'b a', undefined, 'b'],
  ],
  [
    'leads where its shown exceeds every possible',
    [product('a', 'yyyn'), product('b', 'y-nn')],
    ['', 'a b', 'a', undefined],
  ],
  [
    'only ahead where another could draw level',
    [product('a', 'yynn'), product('b', 'y-nn')],
    ['', 'a b', undefined, 'a'],
  ],
  [
    'only ahead where the third could pass',
    [product('a', 'yyyn'), product('b', 'ynnn'), product('c', '----')],
    ['', 'a b c', undefined, 'a'],
  ],
  [
    'tied: nobody, in the order of their ids',
    [product('b', 'yynn'), product('a', 'yynn')],
    ['', 'a b', undefined, undefined],
  ],
  ['tied at nothing', [product('b', '----'), product('a', '----')], ['', 'a b', undefined, undefined]],
  [
    'a tie below the first does not matter',
    [product('c', 'nnnn'), product('a', 'yyyy'), product('b', 'nnnn')],
    ['', 'a b c', 'a', undefined],
  ],
  [
    'its verdict is open: nobody',
    [openVerdict('a', 'yyyy'), product('b', 'nnnn')],
    ['', 'a b', undefined, undefined],
  ],
  [
    'a must on record is not searched: nobody',
    [unsearched('a', 'yyyy'), unsearched('b', 'nnnn')],
    ['', 'a b', undefined, undefined],
  ],
  [
    'a must in part is no bar to leading',
    [mustInPart('a', 'yyyy'), product('b', 'nnnn')],
    ['', 'a b', 'a', undefined],
  ],
  ['without a use: nobody', [noUse('a', 'y'), noUse('b', 'n')], ['', 'a b', undefined, undefined]],
];

describe('rule 11: order, who leads, who is ahead so far', () => {
  it.each(CASES)('%s', (_name, products, wanted) => {
    expect(result(compare(products))).toEqual(wanted);
    expect(result(compare(products.toReversed()))).toEqual(wanted);
  });
});

describe('rule 11: the answers that could turn it, most valuable first', () => {
  const turning = (...products: Compared[]): string[] =>
    compare(products).turning.map(({ product: id, element: of, worth }) => `${id} ${of} ${written(worth)}`);
  const weighed = (criteria: Record<string, number>): UseDraft => ({ ...MUST, criteria });

  it.each<[string, Compared[], string[]]>([
    ['none where one leads', [product('a', 'yyy-'), product('b', '-nnn')], []],
    ['none where nobody is', [], []],
    [
      'of rivals, and of the first itself',
      [product('a', 'y-yn'), product('b', 'y-y-')],
      ['b q/d/b 1/4', 'a p/c/b 1/6', 'b p/c/b 1/6'],
    ],
    [
      'not of those that cannot reach it',
      [product('a', 'yyyn'), product('b', '----'), product('c', '-nnn')],
      ['b q/d/a 1/4', 'b q/d/b 1/4', 'b p/c/a 1/6', 'b p/c/b 1/6'],
    ],
    ['also of one that can only draw level', [product('a', 'yynn'), product('b', 'y-nn')], ['b p/c/b 1/6']],
    [
      'by what half of an element is worth',
      [
        product('a', 'yyn-', MUST, {
          clients: ['k1', 'k2'],
          findings: [finding({ 'q/d/b': 'yes' }, source('reference'), { clients: ['k1'] })],
        }),
        product('b', 'yyn-'),
      ],
      ['b q/d/b 1/4', 'a q/d/b 1/8'],
    ],
    [
      'not what weighs nothing',
      [product('a', 'yyn-', weighed({ 'q/d': 0 })), product('b', 'y-n-', weighed({ 'q/d': 0 }))],
      ['b p/c/b 1/3'],
    ],
    [
      'nor where nothing weighs anything',
      [
        product('a', 'y---', weighed({ 'p/c': 0, 'q/d': 0 })),
        product('b', '----', weighed({ 'p/c': 0, 'q/d': 0 })),
      ],
      [],
    ],
  ])('%s', (_name, products, wanted) => {
    expect(turning(...products)).toEqual(wanted);
  });
});
