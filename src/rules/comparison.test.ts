/** Rule 11: a comparison as a result: who is where, where products differ, by which settings and companies. */
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import type { Comparison } from '../types/comparison.ts';
import { comparison, type Comparing, MOST_PRODUCTS } from './comparison.ts';
import { pointsOf } from './differences.ts';
import { fraction } from './fraction.ts';
import type { ResultInput } from './result.ts';

const HOW: Comparing = {
  seed: 1,
  draws: 10,
  parameters: new Map([['p', 1]]),
  concentration: null,
  allRanked: false,
};
const NAMES = ['p/c/a', 'p/c/b', 'p/d/a', 'q/e/a'];
const USE = use(NAMES.map((id) => element(id)));
const test = source('independent-research', { published: TODAY });
/** By what is answered of each element: y, n, or - for open. */
const known = (answers: string, more: ProfileDraft = {}): ProfileDraft => ({
  ...more,
  findings: [...answers].flatMap((one, at) =>
    one === '-' ? [] : [finding({ [NAMES[at] ?? '']: one === 'y' ? 'yes' : 'no' }, test)],
  ),
});
const inputsOf = (drafts: Record<string, ProfileDraft>, of: UseDraft = USE): ResultInput[] =>
  Object.entries(drafts).map(([id, draft]) => ({
    ...inputOf({ ...draft, id }, of, TODAY),
    catalogueVersion: '2',
    toolVersion: '1',
  }));
const comparing = (
  drafts: Record<string, ProfileDraft>,
  of?: UseDraft,
  how: Partial<Comparing> = {},
): Comparison => comparison(inputsOf(drafts, of), { ...HOW, ...how });

describe('a comparison', () => {
  it('takes from two to two hundred products, each once, for a use', () => {
    const many = (count: number): ResultInput[] =>
      inputsOf(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`v${String(at)}`, {}])),
        use([element('p/c/a')]),
      );
    expect(() => comparison(many(1), HOW)).toThrow('at least two');
    expect(() => comparison(many(MOST_PRODUCTS + 1), HOW)).toThrow(`at most ${String(MOST_PRODUCTS)}`);
    const [one] = many(1);
    expect(() =>
      comparison(
        [one, one].flatMap((each) => each ?? []),
        HOW,
      ),
    ).toThrow("'v0@x' is given twice");
    const plain = many(2).map(({ context: _, ...input }) => input);
    expect(() => comparison(plain, HOW)).toThrow('needs a use');
  });

  it('says for what, by what and of which files it was made', () => {
    const [one, two] = inputsOf({ a: {}, b: {} });
    const file = (path: string) => ({ path, sha256: '0', kind: 'profile' as const });
    const inputs = [
      { ...one, inputs: [file('z'), file('c')] },
      { ...two, inputs: [file('c'), file('b')] },
    ] as ResultInput[];
    const made = comparison(inputs, {
      ...HOW,
      concentration: 20,
      parameters: new Map([
        ['p', 2],
        ['q', 1],
      ]),
    });
    expect(made).toMatchObject({
      schemaVersion: '2',
      allRanked: false,
      asOf: TODAY,
      hindsight: false,
      configuration: 'default',
      context: { id: 'use', title: 'Use' },
      versions: { tool: '1' },
      weighing: {
        concentration: 20,
        samples: 10,
        seed: 1,
        principles: [
          { principle: 'p', parameter: 2 },
          { principle: 'q', parameter: 1 },
        ],
      },
    });
    expect(made.inputs.map(({ path }) => path)).toEqual(['b', 'c', 'z']);
    expect(made.products.map(({ id, assessment }) => [id, assessment.vendor.id])).toEqual([
      ['a@x', 'a'],
      ['b@x', 'b'],
    ]);
  });
});

describe('the order of products', () => {
  it('names who leads, who is ahead, or why nobody is', () => {
    const who = ({ leader, ahead, nobody }: Comparison): unknown => [leader, ahead, nobody];
    expect(who(comparing({ a: known('yyyy'), b: known('nnnn') }))).toEqual(['a@x', null, null]);
    expect(who(comparing({ a: known('yy--'), b: known('y---') }))).toEqual([null, 'a@x', null]);
    expect(who(comparing({ a: known('yyyy'), b: known('yyyy') }))).toEqual([null, null, 'tied']);
  });

  it('places products by what is shown and by what could be, equals alike', () => {
    const { ranking } = comparing({ a: known('----'), b: known('yyyn'), c: known('yyyn'), d: known('nnnn') });
    expect(ranking).toEqual([
      { product: 'b@x', place: 1, tied: true, possiblePlace: 2, barred: false },
      { product: 'c@x', place: 1, tied: true, possiblePlace: 2, barred: false },
      { product: 'a@x', place: 3, tied: true, possiblePlace: 1, barred: false },
      { product: 'd@x', place: 3, tied: true, possiblePlace: 4, barred: false },
    ]);
  });

  it('leaves out of the order what is barred, unless all are to be ranked', () => {
    const must = use(
      NAMES.map((id) => element(id)),
      ['p/c/a'],
    );
    const drafts = {
      a: known('yyyy'),
      b: known('nyyy'),
      c: known('yyyy', { editions: [{ id: 'x', ended: addDays(TODAY, -2) }] }),
    };
    const { barred, ranking, pairs } = comparing(drafts, must);
    expect(barred).toEqual([
      { product: 'b@x', noLongerOffered: null, musts: ['p/c/a'] },
      { product: 'c@x', noLongerOffered: addDays(TODAY, -2), musts: [] },
    ]);
    expect([ranking.map(({ product }) => product), pairs]).toEqual([['a@x'], []]);
    const all = comparing(drafts, must, { allRanked: true });
    expect(all.ranking.map(({ product, barred: isBarred }) => [product, isBarred])).toEqual([
      ['a@x', false],
      ['b@x', true],
      ['c@x', true],
    ]);
    expect(all.pairs.map(({ product, other }) => `${product} ${other}`)).toEqual([
      'a@x b@x',
      'a@x c@x',
      'b@x c@x',
    ]);
  });
});

describe('answers that could turn the order', () => {
  it('tells which answers could turn the order, to which effect, and by how much', () => {
    const { turning } = comparing({ a: known('yyy-'), b: known('yy--') });
    expect(
      turning.map(({ product, element: id, effect, points, exact }) => [product, id, effect, points, exact]),
    ).toEqual([
      ['a@x', 'q/e/a', 'secure', 50, '1/2'],
      ['b@x', 'q/e/a', 'overtake', 50, '1/2'],
      ['b@x', 'p/d/a', 'overtake', 25, '1/4'],
    ]);
    expect(comparing({ a: known('yyyy'), b: known('nnnn') }).turning).toEqual([]);
  });
});

const differences = (drafts: Record<string, ProfileDraft>, of?: UseDraft): Comparison['differences'] =>
  comparing(drafts, of).differences;

describe('where products differ', () => {
  it('is told by criterion: by how much at least, in which elements, between whom', () => {
    expect(differences({ a: known('yy--'), b: known('yn--'), c: known('yy--') })).toEqual([
      {
        criterion: 'p/c',
        certain: true,
        gap: 50,
        points: 12.5,
        best: ['a@x', 'c@x'],
        worst: ['b@x'],
        elements: [{ element: 'p/c/b', certain: true }],
      },
    ]);
  });

  it('is not certain while an answer could close it', () => {
    expect(differences({ a: known('y---'), b: known('----') })).toEqual([
      {
        criterion: 'p/c',
        certain: false,
        gap: 0,
        points: 0,
        best: [],
        worst: [],
        elements: [{ element: 'p/c/a', certain: false }],
      },
    ]);
  });

  it('is certain of those elements alone in which it is sure', () => {
    const [first] = differences({ a: known('yy--'), b: known('n---') });
    expect(first).toMatchObject({
      gap: 50,
      elements: [
        { element: 'p/c/a', certain: true },
        { element: 'p/c/b', certain: false },
      ],
    });
  });
});

describe('which difference is told first', () => {
  it('is told by weight: what is certain first, what weighs most first', () => {
    const order = (list: Comparison['differences']): string[] =>
      list.map(({ criterion, points }) => `${criterion} ${String(points)}`);
    expect(order(differences({ a: known('yyyy'), b: known('nnnn') }))).toEqual([
      'q/e 50',
      'p/c 25',
      'p/d 25',
    ]);
    expect(order(differences({ a: known('y-y-'), b: known('--n-') }))).toEqual(['p/d 25', 'p/c 0']);
    expect(differences({ a: known('yyyy'), b: known('yyyy') })).toEqual([]);
  });

  it('is told where an element applies to some only', () => {
    const of = use([element('p/c/a', { function: 'chat', absent: 'does-not-apply' }), element('p/c/b')]);
    const lacking = {
      findings: [
        finding(undefined, source('reference', OWN), { lacks: ['chat'] }),
        finding({ 'p/c/b': 'yes' }, test),
      ],
    };
    const all = differences({ a: lacking, b: known('yy') }, of);
    expect(all.map(({ elements }) => elements)).toEqual([[{ element: 'p/c/a', certain: false }]]);
  });

  it.each([
    [0, 1, 0],
    [1, 3, 33.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [49, 2000, 2.5],
    [1, 1, 100],
  ])('points of %i/%i are %d', (n, d, points) => {
    expect(pointsOf(fraction(n, d))).toBe(points);
  });
});

describe('settings beside each other', () => {
  const of = use([element('p/c/a', { mode: 'is' }), element('p/c/b')], ['p/c/a', 'p/c/b']);
  const settings = (draft: ProfileDraft, on: string[] = []): unknown => {
    const inputs = inputsOf({ a: draft, b: {} }, of).map((one, at) => ({
      ...one,
      configuration: at === 0 ? on : [],
    }));
    return comparison(inputs, HOW).settings.map((one) => [one.setting, one.state, one.elements]);
  };
  const yes = setting('s1', { 'p/c/a': 'yes' }, test);

  it('are those with which the verdict holds', () => {
    expect(settings({ ...known('-y'), settings: [yes] })).toEqual([['s1', 'needed', ['p/c/a']]]);
  });

  it('are those that are on', () => {
    expect(settings({ ...known('-y'), settings: [yes] }, ['s1'])).toEqual([['s1', 'on', ['p/c/a']]]);
    const other = setting('s1', { 'p/d/a': 'yes' }, test);
    expect(settings({ ...known('yy'), settings: [other] }, ['s1'])).toEqual([]);
  });

  it('are not those of which nothing hangs', () => {
    expect(settings({ ...known('yy'), settings: [yes] })).toEqual([]);
    expect(settings({ ...known('yy'), settings: [setting('s1', { 'p/c/a': 'no' }, test)] })).toEqual([]);
  });

  it('stand by product, then by code', () => {
    const two = [setting('s2', { 'p/c/b': 'yes' }, test, { code: 'SET2' }), { ...yes, code: 'SET10' }];
    const inputs = inputsOf({ b: { settings: two }, a: { settings: two } }, of);
    expect(comparison(inputs, HOW).settings.map(({ product, setting: id }) => `${product} ${id}`)).toEqual([
      'a@x s2',
      'a@x s1',
      'b@x s2',
      'b@x s1',
    ]);
  });
});
