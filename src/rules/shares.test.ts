import { describe, expect, it } from 'vitest';
import { bestPlace, halvesOf, isHalves, noBetterThan, type Part, type Place } from './shares.ts';

describe('rule 5: what holds for a part moves half, however many are named', () => {
  it.each<[string, Part[], Place]>([
    ['the whole is shown', ['shown'], [2, 0, 0]],
    ['the whole is open', ['open'], [0, 2, 0]],
    ['the whole falls short', ['short'], [0, 0, 2]],
    ['one kind shown, the rest open', ['open', 'shown'], [1, 1, 0]],
    ['three kinds shown, the rest open', ['open', 'shown', 'shown', 'shown'], [1, 1, 0]],
    ['one kind short, the rest open', ['open', 'short'], [0, 1, 1]],
    ['one kind shown, another short', ['open', 'shown', 'short'], [1, 0, 1]],
    ['the whole shown, one kind short', ['shown', 'short'], [1, 0, 1]],
    ['the whole and each kind shown', ['shown', 'shown'], [2, 0, 0]],
    ['what does not apply does not count', ['does-not-apply', 'shown'], [2, 0, 0]],
    ['nothing applies', ['does-not-apply', 'does-not-apply'], 'does-not-apply'],
    ['no part at all', [], 'does-not-apply'],
  ])('%s', (_name, parts, place) => {
    expect(halvesOf(parts)).toEqual(place);
  });
});

describe('rule 5: an element stands no better than the one it hangs on', () => {
  it.each<[string, Place, Place, Place]>([
    ['shown under shown', [2, 0, 0], [2, 0, 0], [2, 0, 0]],
    ['shown under open', [2, 0, 0], [0, 2, 0], [0, 2, 0]],
    ['shown under short', [2, 0, 0], [0, 0, 2], [0, 0, 2]],
    ['shown under half shown', [2, 0, 0], [1, 1, 0], [1, 1, 0]],
    ['open under short', [0, 2, 0], [0, 0, 2], [0, 0, 2]],
    ['its own no stays under shown', [0, 0, 2], [2, 0, 0], [0, 0, 2]],
    ['its own no stays under open', [0, 0, 2], [0, 2, 0], [0, 0, 2]],
    ['half shown, half short under half open', [1, 0, 1], [1, 1, 0], [1, 0, 1]],
    ['half shown under half short', [1, 1, 0], [1, 0, 1], [1, 0, 1]],
    ['where that does not apply, neither does it', [2, 0, 0], 'does-not-apply', 'does-not-apply'],
    ['nor what is open', [0, 2, 0], 'does-not-apply', 'does-not-apply'],
    ['but its own no stays', [0, 0, 2], 'does-not-apply', [0, 0, 2]],
    ['and half a no', [1, 0, 1], 'does-not-apply', [1, 0, 1]],
    ['what is yours sets no bound', [2, 0, 0], 'yours', [2, 0, 0]],
    ['what does not apply stays so', 'does-not-apply', [0, 0, 2], 'does-not-apply'],
    ['what is yours stays so', 'yours', [0, 0, 2], 'yours'],
  ])('%s', (_name, own, parent, place) => {
    expect(noBetterThan(own, parent)).toEqual(place);
  });

  it('counts only halves in the score', () => {
    const places: Place[] = [[0, 2, 0], 'does-not-apply', 'yours'];
    expect(places.map(isHalves)).toEqual([true, false, false]);
  });
});

describe('rule 5: the best of several clients', () => {
  it.each<[string, Place[], Place]>([
    [
      'most shown and least short',
      [
        [1, 0, 1],
        [0, 1, 1],
        [0, 2, 0],
      ],
      [1, 1, 0],
    ],
    [
      'of none better all short',
      [
        [0, 0, 2],
        [0, 0, 2],
      ],
      [0, 0, 2],
    ],
    ['where it applies to some', ['does-not-apply', [1, 1, 0]], [1, 1, 0]],
    ['where it applies to none', ['does-not-apply', 'does-not-apply'], 'does-not-apply'],
  ])('%s', (_name, places, wanted) => {
    expect(bestPlace(places)).toEqual(wanted);
  });

  it('there is none of nothing', () => {
    expect(() => bestPlace([])).toThrow(/no place/);
  });
});
