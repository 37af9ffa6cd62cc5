/** Chance with a seed: xoshiro128** by Blackman and Vigna, seeded by splitmix32. The same seed gives the same numbers. */

/** A stream of random numbers. Only what a run needs: whole words in bulk, and numbers between 0 and 1. */
export interface Random {
  /** Fills with 32-bit words; in bulk, since the state then stays in registers. */
  fill: (words: Uint32Array) => void;
  /** Uniform over (0, 1): never 0, so that its logarithm exists. */
  unit: () => number;
}

/** `seed`: a whole number, 0 to 4294967295. */
export function seededRandom(seed: number): Random {
  const state = seeded(seed);
  const one = new Uint32Array(1);
  const fill = (words: Uint32Array): void => fillFrom(state, words);
  const unit = (): number => {
    fill(one);
    return ((one[0] ?? 0) + 0.5) / 2 ** 32;
  };
  return { fill, unit };
}

function fillFrom(state: Int32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let index = 0; index < words.length; index += 1) {
    const five = Math.imul(b, 5);
    words[index] = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state.set([a, b, c, d]);
}

function seeded(seed: number): Int32Array {
  let mixed = seed | 0;
  return Int32Array.from({ length: 4 }, () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = mixed ^ (mixed >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  });
}
