/**
 * SMAA-2 (Lahdelma and Salminen 2001): how often each alternative takes each rank when weights and levels are drawn.
 * Memory does not grow with the number of samples.
 */

/** What is drawn in each sample. */
export interface Draws {
  alternatives: number;
  /** Number of weights. */
  dimensions: number;
  /** The uncertain levels of the current sample, 0–4 each. */
  levels: Uint8Array;
  /** Draws the next sample: the value of every alternative, and the weights that it was made with. */
  next: (values: Float64Array, weights: Float64Array) => void;
}

/** Counts over all samples. Where several share a rank, each has an equal share of it. */
export interface Counts {
  samples: number;
  /** Alternative × rank. */
  ranks: Float64Array;
  /** Alternative × alternative: how often the first is ahead of the second; a tie is half. */
  wins: Float64Array;
  /** Alternative × dimension: sum of the weights with which it was first. */
  weights: Float64Array;
  /** Alternative × uncertain level × value 0–4: how often it was first with that value. */
  firsts: Float32Array;
}

/** Values of a level: 0 to 4. */
export const LEVELS = 5;

/** Draws that many samples and counts. */
export function smaa(draws: Draws, samples: number): Counts {
  const { alternatives: n, dimensions, levels } = draws;
  const counts: Counts = {
    samples,
    ranks: new Float64Array(n * n),
    wins: new Float64Array(n * n),
    weights: new Float64Array(n * dimensions),
    firsts: new Float32Array(n * levels.length * LEVELS),
  };
  const values = new Float64Array(n);
  const weights = new Float64Array(dimensions);
  const order = { ahead: new Int32Array(n), level: new Int32Array(n) };
  for (let sample = 0; sample < samples; sample += 1) {
    draws.next(values, weights);
    comparePairs(values, order, counts.wins);
    countRanks(order, weights, levels, counts);
  }
  return counts;
}

/** For each alternative how many others are ahead of it, and how many level with it. */
interface Order {
  ahead: Int32Array;
  level: Int32Array;
}

/** Counting is cheaper than sorting here, since every pair has to be looked at for the pairwise figures anyway. */
function comparePairs(values: Float64Array, { ahead, level }: Order, wins: Float64Array): void {
  const n = values.length;
  ahead.fill(0);
  level.fill(0);
  for (let i = 1; i < n; i += 1) {
    const value = values[i] ?? 0;
    for (let j = 0; j < i; j += 1) {
      const other = values[j] ?? 0;
      if (value > other) {
        wins[i * n + j] = (wins[i * n + j] ?? 0) + 1;
        ahead[j] = (ahead[j] ?? 0) + 1;
      } else if (value < other) {
        wins[j * n + i] = (wins[j * n + i] ?? 0) + 1;
        ahead[i] = (ahead[i] ?? 0) + 1;
      } else {
        wins[i * n + j] = (wins[i * n + j] ?? 0) + 0.5;
        wins[j * n + i] = (wins[j * n + i] ?? 0) + 0.5;
        level[i] = (level[i] ?? 0) + 1;
        level[j] = (level[j] ?? 0) + 1;
      }
    }
  }
}

function countRanks(
  { ahead, level }: Order,
  weights: Float64Array,
  levels: Uint8Array,
  { ranks, weights: sums, firsts }: Counts,
): void {
  const n = ahead.length;
  for (let i = 0; i < n; i += 1) {
    const from = ahead[i] ?? 0;
    const shared = level[i] ?? 0;
    const share = 1 / (shared + 1);
    for (let rank = from; rank <= from + shared; rank += 1)
      ranks[i * n + rank] = (ranks[i * n + rank] ?? 0) + share;
    if (from > 0) continue;
    const { length } = weights;
    for (let p = 0; p < length; p += 1)
      sums[i * length + p] = (sums[i * length + p] ?? 0) + share * (weights[p] ?? 0);
    countFirst(firsts, i * levels.length * LEVELS, levels, share);
  }
}

function countFirst(firsts: Float32Array, from: number, levels: Uint8Array, share: number): void {
  let at = from;
  for (let variable = 0; variable < levels.length; variable += 1, at += LEVELS) {
    const place = at + (levels[variable] ?? 0);
    firsts[place] = (firsts[place] ?? 0) + share;
  }
}
