import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cell } from '../../document/make.ts';
import type { Column, Table } from '../../document/model.ts';
import { columnWidths } from './widths.ts';

const tableOf = (columns: readonly Column[], texts: readonly string[]): Table => ({
  kind: 'table',
  id: 't',
  caption: 't',
  columns,
  rows: [{ cells: texts.map((text) => cell(text)) }],
});
const widths = (columns: readonly Column[], texts: readonly string[], room = 9638): number[] =>
  columnWidths(tableOf(columns, texts), room, { sources: new Map() });

it('gives each column at least its longest word, even where a share would be less', () => {
  const [first = 0, second = 0] = widths(
    [
      { title: 'Likelihood', width: 1 },
      { title: 'Measures', width: 20 },
    ],
    ['2', 'x'],
  );
  expect(first).toBeGreaterThanOrEqual(10 * 100);
  expect(first + second).toBe(9638);
});

it('keeps few short texts together', () => {
  const total = widths([{ title: 'Year' }, { title: 'Documents' }], ['2026', '12']).reduce(
    (sum, one) => sum + one,
    0,
  );
  expect(total).toBeLessThan(9638 / 2);
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
          columns,
          all.map(([, one]) => one),
          room,
        );
        expect(found.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room);
        expect(found.every((one) => one > 0 && Number.isInteger(one))).toBe(true);
      },
    ),
  );
});

it('gives a badge room for its sign, so that its word is not broken', () => {
  const columns: Column[] = [
    { title: 'Is', width: 1 },
    { title: 'What was found', width: 30 },
  ];
  const table = tableOf(columns, ['', 'x']);
  const badge = { ...table, rows: [{ cells: [cell([{ badge: 'open', text: 'open' }]), cell('x')] }] };
  const [plain = 0] = widths(columns, ['open', 'x']);
  const [first = 0] = columnWidths(badge, 9638, { sources: new Map() });
  expect(first).toBeGreaterThanOrEqual(plain + 400);
});
