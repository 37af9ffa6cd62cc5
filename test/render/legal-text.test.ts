import fc from 'fast-check';
import { expect, it } from 'vitest';
import { legalTexts } from '../../src/render/legal-text.ts';

it('replaces what XML cannot hold and what turns directions, wherever it stands, and counts it', () => {
  const given = {
    title: 'a\u0000b',
    rows: [{ text: ['\uFFFE\u202E', 'tab\tand\r\nline', '\uD83D'] }, null, 3],
  };
  expect(legalTexts(given)).toEqual({
    value: { title: 'a\uFFFDb', rows: [{ text: ['\uFFFD\uFFFD', 'tab\tand\nline', '\uFFFD'] }, null, 3] },
    replaced: 4,
  });
});

it('leaves every other character as it is, but for ends of lines', () => {
  const legal = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[\0-\x08\x0B-\x1F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/.test(text));
  fc.assert(
    fc.property(legal, (text) => {
      expect(legalTexts([text])).toEqual({ value: [text], replaced: 0 });
    }),
  );
});

it('gives well-formed text whatever comes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const { value } = legalTexts(String.fromCharCode(...units));
      expect(value.isWellFormed()).toBe(true);
      expect(value).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/);
    }),
  );
});
