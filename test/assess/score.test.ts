import { describe, expect, it } from 'vitest';
import { contributions, type Scored, scoreOverall, scorePrinciple, weakest } from '../../src/assess/score.ts';

const known = (proven: number, weight = 1, high = proven): Scored => ({
  id: `k${proven}`,
  weight,
  applicable: true,
  proven,
  low: proven,
  high,
});
const unknown = (weight = 1): Scored => ({
  id: 'u',
  weight,
  applicable: true,
  proven: null,
  low: 0,
  high: 4,
});
const missing = (weight = 1): Scored => ({
  id: 'n',
  weight,
  applicable: false,
  proven: null,
  low: null,
  high: null,
});

describe('rule 7: score of a principle', () => {
  it.each([
    [
      'nothing known: null, not 0',
      [unknown(), unknown()],
      { score: null, range: { from: 0, to: 100 }, coverage: 0 },
    ],
    ['nothing applicable', [missing(), missing()], { score: null, range: null, coverage: null }],
    ['no criterion', [], { score: null, range: null, coverage: null }],
    [
      'a weight of 0 counts nowhere',
      [known(4), known(0, 0)],
      { score: 100, range: { from: 100, to: 100 }, coverage: 1 },
    ],
    ['only weights of 0', [known(3, 0)], { score: null, range: null, coverage: null }],
    ['weights', [known(4, 3), known(0, 1)], { score: 75, range: { from: 75, to: 75 }, coverage: 1 }],
    ['unknown is a range', [known(2), unknown()], { score: 50, range: { from: 25, to: 75 }, coverage: 0.5 }],
    [
      'capped reaches up to what is claimed',
      [known(1, 1, 3)],
      { score: 25, range: { from: 25, to: 75 }, coverage: 1 },
    ],
    [
      'what does not apply is left out',
      [known(2), missing(5)],
      { score: 50, range: { from: 50, to: 50 }, coverage: 1 },
    ],
  ])('%s', (_name, criteria, score) => {
    expect(scorePrinciple(criteria)).toEqual(score);
  });

  it('contributions leave out what is not counted', () => {
    expect(contributions([known(4), unknown(), missing(), known(2, 0), known(2)])).toEqual([
      50,
      null,
      null,
      null,
      25,
    ]);
  });

  it('the weakest are those at the lowest level, the heaviest first, three at most; never one of weight 0', () => {
    const list = [known(1, 1), { ...known(1, 5), id: 'heavy' }, known(3), known(0, 0)];
    expect(weakest(list)).toEqual(['heavy', 'k1']);
    expect(weakest([known(4), unknown()])).toEqual([]);
    expect(weakest([1, 2, 3, 4].map((weight) => ({ ...known(2, weight), id: `w${weight}` })))).toEqual([
      'w4',
      'w3',
      'w2',
    ]);
  });
});

describe('rule 7: overall', () => {
  const of = (
    score: number | null,
    weight = 1,
    coverage = 1,
  ): Parameters<typeof scoreOverall>[0][number] => ({
    ...{ score, weight, coverage: score === null ? 0 : coverage },
    range: score === null ? { from: 0, to: 100 } : { from: score, to: score },
  });

  it('is the mean by weight', () => {
    expect(scoreOverall([of(80), of(40)])).toEqual({ score: 60, range: { from: 60, to: 60 }, coverage: 1 });
    expect(scoreOverall([of(80, 3), of(40)]).score).toBe(70);
  });

  it('an unknown principle leaves only a range', () => {
    expect(scoreOverall([of(80), of(null)])).toEqual({
      score: null,
      range: { from: 40, to: 90 },
      coverage: 0.5,
    });
  });

  it('a principle without an applicable criterion drops out', () => {
    expect(scoreOverall([of(80), { score: null, range: null, coverage: null, weight: 1 }]).score).toBe(80);
  });

  it('nothing applicable, or no weight at all: null', () => {
    expect(scoreOverall([])).toEqual({ score: null, range: null, coverage: null });
    expect(scoreOverall([of(80, 0)])).toEqual({ score: null, range: null, coverage: null });
  });
});
