/** Sampled figures against exact ones, and against those that another program of SMAA-2 publishes. */
import { describe, expect, it } from 'vitest';
import { dirichlet } from '../../src/rules/dirichlet.ts';
import { seededRandom } from '../../src/rules/random.ts';
import { smaa } from '../../src/compare/smaa.ts';
import { product, ranked, ranksOf, threeErrors } from './make.ts';

const samples = 100_000;
const first = (...input: Parameters<typeof ranked>): number => ranksOf(ranked(...input), 'one')[0]!;
const expectNear = (found: number, exact: number, errors = threeErrors(exact, samples)): void => {
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(errors);
};

describe('two products, two principles', () => {
  const steady = [product('one', { 'p/a': 4, 'q/a': 1 }), product('two', { 'p/a': 3, 'q/a': 3 })];

  // One is ahead by 25 points on p and behind by 50 on q: it is first where p weighs more than two thirds.
  it('is first as often as the weights allow', () => {
    expectNear(first(steady, { samples }), 1 / 3);
  });

  it('has as central weights the middle of those with which it is first', () => {
    const { centralWeights } = ranked(steady, { samples });
    const weights = centralWeights.find((one) => one.vendor === 'one')?.weights;
    // Uniform between 2/3 and 1: the standard deviation is that length over √12.
    expectNear(weights![0]!.weight, 5 / 6, (3 * (1 / 3 / Math.sqrt(12))) / Math.sqrt(samples / 3));
  });

  // With parameters 2 and 2 the share of p has the distribution 3x² − 2x³.
  it('draws around a centre', () => {
    const x = 2 / 3;
    expectNear(first(steady, { samples, weights: { concentration: 4 } }), 1 - (3 * x ** 2 - 2 * x ** 3));
  });

  // With parameters 1/2 and 1/2 it has the arcsine distribution.
  it('draws around a centre with a concentration so low that corners are likely', () => {
    const exact = 1 - (2 / Math.PI) * Math.asin(Math.sqrt(2 / 3));
    expectNear(first(steady, { samples, weights: { concentration: 1 } }), exact);
  });

  it('leaves a principle of weight 0 out', () => {
    const weights = { concentration: 4, principles: { p: 1, q: 0 } };
    expect(first(steady, { samples, weights })).toBe(1);
  });

  it('splits ties evenly', () => {
    const twins = [product('one', { 'p/a': 3, 'q/a': 1 }), product('two', { 'p/a': 3, 'q/a': 1 })];
    const ranking = ranked(twins, { samples });
    expect(ranksOf(ranking, 'one')).toEqual([0.5, 0.5]);
    expect(ranking.pairwise[0]?.wins).toEqual([null, 0.5]);
  });

  // Against a certain 2 on the same footing: ahead with 3 and 4, level with 2, behind with 0 and 1.
  it('takes every level of an unknown criterion as equally likely', () => {
    const pair = [product('one', { 'q/a': 2 }), product('two', { 'p/a': 2, 'q/a': 2 })];
    expectNear(first(pair, { samples }), 0.5);
    const wins = ranked(pair, { samples }).pairwise.find((one) => one.vendor === 'one')?.wins;
    expectNear(
      wins!.find((share) => share !== null)!,
      0.5,
    );
  });

  it('sums over the levels of an unknown criterion', () => {
    const pair = [product('one', { 'q/a': 1 }), product('two', { 'p/a': 2, 'q/a': 3 })];
    // Ahead by 25(l − 2) on p, behind by 50 on q: first where the weight of p is over 50/(50 + 25(l − 2)).
    const exact = [0, 1, 2, 3, 4].reduce((sum, l) => sum + (l > 2 ? 1 - 50 / (50 + 25 * (l - 2)) : 0) / 5, 0);
    expectNear(first(pair, { samples }), exact);
  });
});

describe('weights', () => {
  it('have the mean and the spread of their distribution', () => {
    const parameters = [8, 2, 0.5, 0];
    const draw = dirichlet(parameters, seededRandom(7));
    const sum = 10.5;
    const totals = [0, 0, 0, 0];
    const squares = [0, 0, 0, 0];
    const out = new Float64Array(4);
    for (let sample = 0; sample < samples; sample += 1) {
      draw(out);
      expect(out.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      out.forEach((weight, i) => ((totals[i]! += weight), (squares[i]! += weight ** 2)));
    }
    parameters.forEach((parameter, i) => {
      const mean = parameter / sum;
      const variance = (mean * (1 - mean)) / (sum + 1);
      expectNear(totals[i]! / samples, mean, 3 * Math.sqrt(variance / samples));
      expect(squares[i]! / samples - (totals[i]! / samples) ** 2).toBeCloseTo(variance, 3);
    });
  });
});

describe('another program', () => {
  /**
   * The benefit-risk model of four antidepressants in the tests of JSMAA (github.com/tommite/jsmaa,
   * SMAA2SimulationTest): measurements with their standard deviations, and the rank acceptabilities and central weights
   * that JSMAA gives, to within 0.02. Scales run over the 95 % intervals of all four; less is better but for efficacy.
   */
  const NAMES = ['fluoxetine', 'paroxetine', 'sertraline', 'venlafaxine'];
  const MEASURED: { of: [number, number][]; logarithmic?: true }[] = [
    { of: [[0, 0], [0.086, 0.056], [0.095, 0.044], [0.113, 0.048]], logarithmic: true }, // prettier-ignore
    { of: [[11.7, 2.5], [9.2, 1.86], [15.4, 2.65], [5.5, 2.32]] }, // prettier-ignore
    { of: [[7.2, 1.45], [10.6, 1.58], [7.5, 1.48], [15.7, 4.44]] }, // prettier-ignore
    { of: [[16.6, 3.27], [21.2, 5.15], [20.2, 3.78], [12.8, 2.45]] }, // prettier-ignore
    { of: [[13.7, 1.89], [14.3, 2.93], [15.0, 3.21], [11.2, 3.98]] }, // prettier-ignore
    { of: [[18.6, 1.79], [18.3, 3.7], [19.5, 2.6], [31.0, 1.68]] }, // prettier-ignore
  ];
  const RANKS = [[0.2, 0.28, 0.3, 0.22], [0.25, 0.29, 0.27, 0.19], [0.17, 0.25, 0.29, 0.3], [0.39, 0.18, 0.15, 0.29]]; // prettier-ignore
  const CENTRAL = [
    [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
    [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
    [0.21, 0.1, 0.22, 0.13, 0.15, 0.2],
    [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
  ];

  const random = seededRandom(3);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(random.unit())) * Math.cos(2 * Math.PI * random.unit());
  const scales = MEASURED.map(({ of, logarithmic }) => {
    const ends = of.flatMap(([mean, sd]) => [mean - 1.96 * sd, mean + 1.96 * sd]);
    const real = logarithmic ? ends.map(Math.exp) : ends;
    return [Math.min(...real), Math.max(...real)] as const;
  });
  const value = (criterion: number, alternative: number): number => {
    const { of, logarithmic } = MEASURED[criterion]!;
    const [mean, sd] = of[alternative]!;
    const drawn = mean + sd * normal();
    const [low, high] = scales[criterion]!;
    const share = ((logarithmic ? Math.exp(drawn) : drawn) - low) / (high - low);
    return logarithmic ? share : 1 - share;
  };
  const weightsOf = dirichlet(
    MEASURED.map(() => 1),
    random,
  );
  const counts = smaa(
    {
      alternatives: 4,
      dimensions: 6,
      levels: new Uint8Array(0),
      next: (values, weights) => {
        weightsOf(weights);
        values.forEach((_, i) => (values[i] = weights.reduce((sum, w, c) => sum + w * value(c, i), 0)));
      },
    },
    samples,
  );

  it.each(NAMES.map((name, i) => [name, i] as const))('agrees on %s', (_, i) => {
    RANKS[i]!.forEach((published, rank) => {
      expect(Math.abs(counts.ranks[i * 4 + rank]! / samples - published)).toBeLessThanOrEqual(0.02);
    });
    CENTRAL[i]!.forEach((published, c) => {
      const central = counts.weights[i * 6 + c]! / counts.ranks[i * 4]!;
      expect(Math.abs(central - published)).toBeLessThanOrEqual(0.02);
    });
  });
});
