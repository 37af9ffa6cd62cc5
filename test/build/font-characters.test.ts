import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charactersOf, shared } from '../../src/build/font-characters.ts';

const font = (set: string): Buffer =>
  readFileSync(
    new URL(
      `../../node_modules/@fontsource/source-sans-3/files/source-sans-3-${set}-400-normal.woff`,
      import.meta.url,
    ),
  );
const has = (set: string, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return charactersOf(font(set)).some(([first, last]) => point >= first && point <= last);
};

describe('characters of a font', () => {
  it('are those that it has letters for', () => {
    expect([...'AzÄß€–“'].filter((one) => !has('latin', one))).toEqual([]);
    expect([...'ЖжΩא→'].filter((one) => has('latin', one))).toEqual([]);
    expect([...'ЖжяЁ'].filter((one) => !has('cyrillic', one))).toEqual([]);
  });

  it('are ranges in order that do not touch', () => {
    const ranges = charactersOf(font('latin-ext'));
    ranges.forEach(([first, last], at) => {
      expect(last).toBeGreaterThanOrEqual(first);
      expect(first).toBeGreaterThan((ranges[at - 1]?.[1] ?? -2) + 1);
    });
  });

  it('that two lists share are in both', () => {
    expect(
      shared(
        [
          [1, 5],
          [9, 20],
        ],
        [
          [4, 10],
          [20, 30],
        ],
      ),
    ).toEqual([
      [4, 5],
      [9, 10],
      [20, 20],
    ]);
  });

  it('cannot be read from anything else', () => {
    expect(() => charactersOf(Buffer.alloc(100))).toThrow(/font/);
  });
});
