/** Rule 11: drawn weights, counted in pairs: what has to be so, and closed forms. */
import { describe, expect, it } from 'vitest';
import { element, finding, inputOf, source, TODAY, use, type UseDraft } from '../../test/rules/make.ts';
import { find } from './assess.ts';
import type { Compared } from './compare.ts';
import { type Pair, pairs, parametersOf, type Sampling } from './pairs.ts';

const PLACES = [1, 2, 3, 4];
const NAMES = ['p', 'q'].flatMap((principle) => PLACES.map((at) => `${principle}/c/${at}`));
const USE = use(NAMES.map((id) => element(id)));

/** A product that shows the first so many of the four elements of each principle, and falls short of the others. */
const product = (id: string, shown: Record<string, number>, of: UseDraft = USE): Compared => {
  const answers = Object.entries(shown).flatMap(([principle, count]) =>
    PLACES.map((at) => [`${principle}/c/${at}`, at <= count ? 'yes' : 'no'] as const),
  );
  const findings = [finding(Object.fromEntries(answers), source('reference'))];
  return { id, found: find(inputOf({ id, findings }, of, TODAY)) };
};

const sampling = (more: Partial<Sampling> & { of?: [number, number] } = {}): Sampling => {
  const { of = [1, 1], ...rest } = more;
  const parameters = new Map(['p', 'q'].map((id, at) => [id, of[at] ?? 0]));
  return { seed: 7, draws: 200, parameters, ...rest };
};

const counts = ([pair]: readonly Pair[]): number[] =>
  pair === undefined ? [] : [pair.more, pair.less, pair.equal];
const [A, B, C] = [product('a', { p: 4 }), product('b', { q: 4 }), product('c', {})];

describe('rule 11: drawn weights, counted in pairs', () => {
  it('the better in every principle is so in every draw', () => {
    expect(counts(pairs([A, C], sampling()))).toEqual([200, 0, 0]);
    expect(counts(pairs([C, A], sampling()))).toEqual([0, 200, 0]);
  });

  it('equals are level in every draw', () => {
    expect(counts(pairs([A, { ...A, id: 'z' }], sampling()))).toEqual([0, 0, 200]);
  });

  it('the draws are the same, whoever is compared and in whatever order', () => {
    const [ofThree] = pairs([A, B, C], sampling());
    const [, , turned] = pairs([C, B, A], sampling());
    expect(ofThree).toEqual({ one: 'a', other: 'b', ...turned, ...pairs([A, B], sampling())[0] });
    expect([turned?.more, turned?.less]).toEqual([ofThree?.less, ofThree?.more]);
  });

  it('names each two once, in the order given', () => {
    const named = pairs([C, A, B], sampling()).map(({ one, other }) => `${one}${other}`);
    expect(named).toEqual(['ca', 'cb', 'ab']);
  });

  it('the same seed gives the same, another seed another', () => {
    expect(pairs([A, B], sampling())).toEqual(pairs([A, B], sampling()));
    expect(pairs([A, B], sampling({ seed: 8 }))).not.toEqual(pairs([A, B], sampling()));
  });

  it('no draws, and nobody to compare, are no pairs', () => {
    expect(counts(pairs([A, B], sampling({ draws: 0 })))).toEqual([0, 0, 0]);
    expect(pairs([], sampling())).toEqual([]);
  });

  it('counts only principles that apply to the product', () => {
    const lack = { function: 'f', absent: 'does-not-apply' } as const;
    const of = use([element('p/c/m'), element('q/d/a', lack)], ['p/c/m']);
    const one = (id: string, lacks: boolean): Compared => {
      const findings = [
        finding({ 'p/c/m': 'yes' }, source('reference')),
        ...(lacks ? [finding(undefined, source('reference'), { lacks: ['f'] })] : []),
      ];
      return { id, found: find(inputOf({ id, findings }, of, TODAY)) };
    };
    expect(counts(pairs([one('a', true), one('b', false)], sampling()))).toEqual([200, 0, 0]);
  });
});

describe('closed forms: ahead by a quarter on p, behind by half on q', () => {
  const [one, two] = [product('one', { p: 4, q: 1 }), product('two', { p: 3, q: 3 })];
  const draws = 20_000;
  const x = 2 / 3; // The share of p above which the one shows more.

  it.each<[string, [number, number], number]>([
    ['uniform', [1, 1], 1 - x],
    ['parameters 2 and 2', [2, 2], 1 - (3 * x ** 2 - 2 * x ** 3)],
    ['parameters ½ and ½: the arcsine distribution', [0.5, 0.5], 1 - (2 / Math.PI) * Math.asin(Math.sqrt(x))],
    ['parameters 2 and 1: the greater of two', [2, 1], 1 - x ** 2],
    ['a principle of parameter 0 weighs nothing', [1, 0], 1],
  ])('%s', (_name, of, exact) => {
    const [more = 0, less = 0, equal] = counts(pairs([one, two], sampling({ of, draws })));
    const threeErrors = 3 * Math.sqrt((exact * (1 - exact)) / draws);
    expect(Math.abs(more / draws - exact)).toBeLessThanOrEqual(threeErrors);
    expect([more + less, equal]).toEqual([draws, 0]);
  });
});

describe('parameters', () => {
  it.each<[string, Parameters<typeof parametersOf>, Record<string, number>]>([
    ['every set of weights alike', [['p', 'q'], undefined, undefined], { p: 1, q: 1 }],
    [
      'what the use weighs is not drawn around',
      [['p', 'q'], { principles: { p: 3 } }, undefined],
      { p: 1, q: 1 },
    ],
    ['but for what weighs nothing', [['p', 'q'], { principles: { p: 0 } }, undefined], { p: 0, q: 1 }],
    ['own weights', [['p', 'q'], undefined, { concentration: 40, principles: { p: 3 } }], { p: 30, q: 10 }],
    [
      'own weights over those of the use',
      [['p', 'q'], { principles: { p: 9, q: 2 } }, { concentration: 10, principles: { p: 3 } }],
      { p: 6, q: 4 },
    ],
  ])('%s', (_name, input, wanted) => {
    expect(Object.fromEntries(parametersOf(...input))).toEqual(wanted);
  });
});
