import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cell, facts, list, paragraph } from '../../src/document/make.ts';
import type { Table } from '../../src/document/model.ts';
import { renderText, textLines } from '../../src/render/text.ts';
import { renderTextFile } from '../../src/render/text-file.ts';
import { everyKind } from './every-kind.ts';

const table = (rows: readonly string[][], columns: Table['columns']): Table => ({
  kind: 'table',
  id: 't',
  caption: 'T',
  captionHidden: true,
  columns,
  rows: rows.map((cells) => ({ cells: cells.map((text) => cell(text)) })),
});

describe('a document as text', () => {
  it.each([40, 80, 160])('has every kind of block at %i columns', async (width) => {
    await expect(renderText(everyKind, { width })).toMatchFileSnapshot(`golden/every-kind-${width}.txt`);
  });

  it('can do with ASCII, but for the texts themselves', () => {
    const drawn = renderText(
      { ...everyKind, blocks: everyKind.blocks.slice(-3) },
      { width: 80, ascii: true },
    );
    expect(drawn).not.toMatch(/[═─│█▒·¹]/);
  });
});

it('a text file holds nothing that steers a terminal', async () => {
  const text = Buffer.from(await renderTextFile(everyKind)).toString();
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  expect(text).toContain('alert(1)');
});

describe('a table', () => {
  const columns = [
    { title: 'Name', heads: true },
    { title: 'Says' },
    { title: 'n', align: 'end' as const, rigid: true },
  ];

  it('lines up letters of two columns and letters with accents', () => {
    const lines = textLines(
      [
        table(
          [
            ['日本語', 'x', '1'],
            ['e\u0301te\u0301', 'y', '22'],
            ['plain', 'z', '3'],
          ],
          columns,
        ),
      ],
      { width: 80 },
    );
    expect(lines.slice(2).map((line) => stringWidth(line))).toEqual([16, 16, 16]);
  });

  it('keeps the columns that have to stay whole and breaks the others', () => {
    const lines = textLines([table([['Waiting room', 'word '.repeat(20), '1234567']], columns)], {
      width: 50,
    });
    expect(lines[2]).toContain('1234567');
    expect(lines.length).toBeGreaterThan(4);
  });

  it('becomes lists where it cannot fit', () => {
    const wide = Array.from({ length: 8 }, (_, at) => ({ title: `Column ${at}` }));
    const lines = textLines([table([wide.map((_, at) => `value-${at}`)], wide)], { width: 40 });
    expect(lines).toEqual([
      'value-0',
      ...wide.slice(1).map(({ title }, at) => `  ${title}  value-${at + 1}`),
    ]);
  });

  it('never leaves the width, and loses no word, whatever stands in it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '日', 'e\u0301', '-', '/'),
      minLength: 1,
      maxLength: 30,
    });
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 200 }), (cells, width) => {
        const flexible = columns.map(({ title }) => ({ title }));
        const lines = textLines([table(cells, flexible)], { width });
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        for (const letter of ['a', 'b', '日', '/'])
          expect(lines.join('').split(letter).length).toBeGreaterThanOrEqual(
            cells.flat().join('').split(letter).length,
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('lists and facts', () => {
  it('hang below their mark', () => {
    const [item] = list(['word '.repeat(12).trim()]);
    expect(textLines([item!], { width: 40 })).toEqual([
      `- ${'word '.repeat(7).trim()}`,
      `  ${'word '.repeat(5).trim()}`,
    ]);
  });

  it('break a long label', () => {
    const label = 'What the organisation has asked the provider';
    const lines = ['What the              nothing', 'organisation has', 'asked the provider'];
    expect(textLines(facts([[label, 'nothing']]), { width: 50 })).toEqual(lines);
  });

  it('print a text over more than one line as one', () => {
    expect(textLines([paragraph('one\ntwo\u2028three')], { width: 40 })).toEqual(['one two three']);
  });
});

describe('a bar', () => {
  const bar = (shown: number, open: number, short: number): string =>
    textLines([paragraph([{ bar: { shown, open, short }, text: '' }])], { width: 80 }).join();

  it('has ten signs, and one at least for what is there', () => {
    expect(bar(52, 28, 20)).toBe('[█████▒▒▒··] 52/28/20');
    expect(bar(97, 2, 1)).toBe('[████████▒·] 97/2/1');
    expect(bar(100, 0, 0)).toBe('[██████████] 100/0/0');
  });

  it('has ten signs whatever the shares', () => {
    const shares = fc
      .integer({ min: 0, max: 100 })
      .chain((shown) =>
        fc.integer({ min: 0, max: 100 - shown }).map((open) => [shown, open, 100 - shown - open] as const),
      );
    fc.assert(
      fc.property(shares, ([shown, open, short]) => {
        expect(bar(shown, open, short)).toMatch(/^\[(?=[^\]]{10}\])█*▒*·*\] /);
      }),
    );
  });
});
