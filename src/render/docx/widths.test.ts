import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cell } from '../../document/make.ts';
import type { Cell, Column, Table } from '../../document/model.ts';
import { columnWidths } from './widths.ts';

const tableOf = (columns: readonly Column[], ...rows: readonly (readonly (string | Cell)[])[]): Table => ({
  kind: 'table',
  id: 't',
  caption: 't',
  columns,
  rows: rows.map((cells) => ({
    cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
  })),
});
const ROOM = 9638;
const widths = (table: Table, room = ROOM): number[] => columnWidths(table, room, { sources: new Map() });
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

it('gives each column at least its longest word, even beside a very long text', () => {
  const columns = [{ title: 'Likelihood' }, { title: 'Measures' }];
  const found = widths(tableOf(columns, ['2', words(400)]));
  expect(found[0]).toBeGreaterThanOrEqual(10 * 90);
  expect(total(found)).toBe(ROOM);
});

it('goes by the texts, whatever share of a page a column asks for', () => {
  const texts = [words(90), ...Array.from({ length: 4 }, () => words(15))];
  const columns = (asked: (at: number) => number): Column[] =>
    texts.map((_, at) => ({ title: 'Product', width: asked(at) }));
  const found = widths(
    tableOf(
      columns((at) => (at === 0 ? 1 : 9)),
      texts,
    ),
  );
  for (const one of found.slice(1)) expect(found[0]).toBeGreaterThan(2 * one);
});

it('shares the room so that the table becomes low, also where a column has much to say in few rows only', () => {
  const columns = [{ title: 'Point' }, { title: 'What was known' }];
  const counts = [...Array.from({ length: 9 }, () => [40, 5]), [40, 240]];
  const found = widths(tableOf(columns, ...counts.map((row) => row.map(words))));
  const squares = (all: readonly number[]): number =>
    total(counts.map((row) => total(row.map((count, at) => (count / (all[at] ?? 0)) ** 2))));
  const moved = (by: number): number[] => found.map((one, at) => (at === 0 ? one - by : one + by));
  for (const by of [-800, -400, 400, 800]) expect(squares(moved(by))).toBeGreaterThan(squares(found));
});

it('keeps few short texts together', () => {
  const columns = [{ title: 'Year' }, { title: 'Documents' }];
  expect(total(widths(tableOf(columns, ['2026', '12'])))).toBeLessThan(ROOM / 2);
});

it('never leaves the sheet, whatever stands in the cells', () => {
  const text = fc.string({ maxLength: 200 });
  const column = fc.record({
    title: text,
    width: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(column, text), { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 400, max: 9972 }),
      (all, room) => {
        const columns = all.map(([{ title, width }]) => ({
          title,
          ...(width === undefined ? {} : { width }),
        }));
        const found = widths(
          tableOf(
            columns,
            all.map(([, one]) => one),
          ),
          room,
        );
        expect(total(found)).toBeLessThanOrEqual(room);
        expect(found.every((one) => one > 0 && Number.isInteger(one))).toBe(true);
      },
    ),
  );
});

const BADGE = cell([{ badge: 'short', text: 'falls short' }]);

it('gives a badge room for its sign and all its words, so that it is not broken', () => {
  const columns = [{ title: 'Is' }, { title: 'What was found' }];
  const [plain = 0] = widths(tableOf(columns, ['falls', words(200)]));
  const [badge = 0] = widths(tableOf(columns, [BADGE, words(200)]));
  expect(badge).toBeGreaterThanOrEqual(plain + 6 * 70 + 200);
});

it('breaks badges between their words before it breaks a word', () => {
  const columns = ['Requirement', ...'abcdefgh'].map((title) => ({ title }));
  const cells = [words(20), ...columns.slice(1).map(() => BADGE)];
  const [first = 0] = widths(tableOf(columns, cells));
  expect(first).toBeGreaterThanOrEqual('Requirement'.length * 85 + 160);
});
