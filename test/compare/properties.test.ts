/** What must hold for any products, whatever their levels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranking } from '../../src/types/comparison.ts';
import type { Profile } from '../../src/types/profile.ts';
import { finding } from '../make.ts';
import { compared, product, ranked, ranksOf, type Short, threeErrors, TWO } from './make.ts';

const CRITERIA = ['p/a', 'p/b', 'q/a', 'q/b'];
const samples = 2000;
const more = { catalogue: TWO, samples, allRanked: true };

/** A proven level with a claim above it; marketing alone carries 1 of a behaviour. */
const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([a, b]): Short => (a === b ? a : [Math.min(a, b), Math.max(a, b)]));
const level = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(null), range);
const levels = fc.tuple(level, level, level, level).map((list) => {
  const entries = list.map((one, i): [string, Short] => [CRITERIA[i]!, one]);
  return Object.fromEntries(entries);
});
const products = fc
  .array(levels, { minLength: 2, maxLength: 6 })
  .map((all) => all.map((one, i) => product(`vendor-${String(i)}`, { 'p/a': 1, ...known(one) })));

/** Something has to be known for a product to be ranked. */
function known(one: Record<string, Short>): Record<string, Short> {
  return Object.values(one).every((level) => level === null) ? { 'p/a': 2 } : one;
}

function ends(short: Short): readonly [number, number] {
  if (short === null) return [0, 4];
  return typeof short === 'number' ? [short, short] : (short as readonly [number, number]);
}

describe('any comparison', () => {
  it('has acceptabilities whose rows and columns add up to 1', () => {
    fc.assert(
      fc.property(products, fc.integer({ min: 0, max: 9 }), (all, seed) => {
        const { acceptability } = ranked(all, { ...more, seed });
        acceptability.forEach(({ ranks }, rank) => {
          expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(acceptability.reduce((sum, one) => sum + one.ranks[rank]!, 0)).toBeCloseTo(1, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has pairwise figures that add up to 1', () => {
    fc.assert(
      fc.property(products, (all) => {
        const { pairwise } = ranked(all, more);
        pairwise.forEach(({ wins }, i) =>
          wins.forEach((win, j) => {
            if (i === j) expect(win).toBeNull();
            else expect(win! + pairwise[j]!.wins[i]!).toBeCloseTo(1, 9);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes for the same seed, and other draws for another', () => {
    fc.assert(
      fc.property(products, (all) => {
        expect(JSON.stringify(compared(all, more))).toBe(JSON.stringify(compared(all, more)));
      }),
      { numRuns: 15 },
    );
    const open = [product('one', { 'p/a': 2 }), product('two', { 'p/a': 2 })];
    const shares = [1, 2].map((seed) => ranksOf(ranked(open, { ...more, seed }), 'one')[0]);
    expect(shares[0]).not.toBe(shares[1]);
  });

  it('does not depend on the order in which the products are named', () => {
    fc.assert(
      fc.property(products, (all) => {
        const [there, back] = [compared(all, more), compared(all.toReversed(), more)];
        expect({ ...back, products: back.products.toReversed() }).toEqual(there);
      }),
      { numRuns: 20 },
    );
  });

  it('never ranks a product behind one that can at no criterion be better', () => {
    fc.assert(
      fc.property(levels, levels, fc.integer({ min: 0, max: 9 }), (one, two, seed) => {
        const better: Record<string, Short> = {};
        const worse: Record<string, Short> = {};
        for (const key of CRITERIA) {
          const [a, b] = [ends(one[key]!), ends(two[key]!)];
          // The lower end of the better one lies at the upper end of the worse one or above.
          const cut = Math.max(1, Math.min(a[1], b[1]));
          worse[key] = a[0] < cut && a[0] > 0 ? [a[0], cut] : cut;
          better[key] = b[1] > cut ? [cut, b[1]] : cut;
        }
        const pair = [product('better', better), product('worse', worse)];
        const { pairwise } = ranked(pair, { ...more, seed });
        const wins = pairwise.find(({ vendor }) => vendor === 'better')!.wins.find((win) => win !== null)!;
        expect(wins).toBeGreaterThanOrEqual(0.5);
        expect(ranksOf(ranked(pair, more), 'worse')[0]).toBeLessThanOrEqual(0.5);
        // Level with each other is the worst that can be: then both shares are 1/2, and only ties were split.
        const narrow = [
          product('better', Object.fromEntries(CRITERIA.map((key) => [key, ends(better[key]!)[0]]))),
          product('worse', Object.fromEntries(CRITERIA.map((key) => [key, ends(worse[key]!)[1]]))),
        ];
        expect(ranksOf(ranked(narrow, more), 'better')[0]).toBeGreaterThanOrEqual(0.5);
      }),
      { numRuns: 60 },
    );
  });

  it('treats two products of which the same is known alike', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 99 }), (one, seed) => {
        const twins = [product('one', known(one)), product('two', known(one))];
        const [share] = ranksOf(ranked(twins, { ...more, seed, samples: 20_000 }), 'one');
        expect(Math.abs(share! - 0.5)).toBeLessThanOrEqual(threeErrors(0.5, 20_000));
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('gives nobody a worth under nothing, and never more certainty than there is', () => {
    fc.assert(
      fc.property(products, (all) => {
        const { valueOfInformation, leader } = ranked(all, more);
        for (const { gain, low, high, answers } of valueOfInformation) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(leader.probability + gain).toBeLessThanOrEqual(1 + 1e-6);
          expect(answers.every(({ level }) => level >= low && level <= high)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds changes of weight that do what they say', () => {
    fc.assert(
      fc.property(products, (all) => {
        const ranking = ranked(all, more);
        for (const flip of ranking.flips.weights.filter(({ obstacle }) => obstacle === null)) {
          expect(flip.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
          expect(flip.weights.every(({ weight }) => weight > -1e-9)).toBe(true);
          expect(middleGap(ranking, all, flip)).toBeCloseTo(0, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The gap at the weights of a flip: those weights as the centre of a ranking. */
function middleGap(
  { leader }: Ranking,
  all: readonly Profile[],
  flip: Ranking['flips']['weights'][number],
): number {
  const principles = Object.fromEntries(
    flip.weights.map(({ principle, weight }) => [principle, Math.max(0, weight)]),
  );
  const { middle } = ranked(all, { ...more, samples: 1, weights: { concentration: 1, principles } });
  const score = (vendor: string): number => middle.find((one) => one.vendor === vendor)!.score;
  return score(leader.vendor) - score(flip.vendor);
}

describe('editions of one product', () => {
  const editions = [
    { id: 'paid', name: 'Paid' },
    { id: 'free', name: 'Free' },
  ];
  const both = (profile: Profile): Ranking =>
    ranked([], { ...more, products: editions.map(({ id }) => ({ profile, edition: id })) });

  it('share the draws of what they have in common', () => {
    const same = product('one', { 'p/a': 2, 'q/a': [1, 3] }, { editions });
    expect(ranksOf(both(same), 'one', 'paid')).toEqual([0.5, 0.5]);
    const { valueOfInformation } = both(same);
    expect(valueOfInformation.every(({ products: list }) => list.length === 2)).toBe(true);
  });

  it('differ only by what differs', () => {
    const same = product('one', { 'p/a': 2 }, { editions });
    const extra = finding(3, { criterion: 'p/b', editions: ['paid'] });
    const free = finding(1, { criterion: 'p/b', editions: ['free'] });
    const one = { ...same, findings: [...same.findings, extra, free] };
    expect(ranksOf(both(one), 'one', 'paid')[0]).toBe(1);
  });
});
