/** How single facts are told, wherever a document tells them. */
import { describe, expect, it } from 'vitest';
import { holdsFor } from '../../src/document/evidence.ts';
import { cell, filled } from '../../src/document/make.ts';
import type { Table } from '../../src/document/model.ts';
import type { AssessedElement } from '../../src/types/assessment.ts';
import { english } from '../locale/english.ts';

describe('whom a point holds for', () => {
  const names = { client: (id: string) => id, part: (id: string) => id };
  const told = (...clients: object[]): string =>
    holdsFor({ clients } as unknown as AssessedElement, { names } as never, english);
  const half = { shown: 50, open: 50, short: 0, because: ['not-looked-for'] };
  const calls = [{ part: 'calls of two', standing: 'shown' }];

  it('names the kinds of content where it does not hold for all, also where one only is told apart', () => {
    const expected = 'in part on web (calls of two: shown; no search is recorded)';
    expect(told({ client: 'web', standing: 'in-part', ...half, parts: calls })).toBe(expected);
  });

  it('names none where it holds for all', () => {
    const whole = { shown: 100, open: 0, short: 0, because: [] };
    expect(told({ client: 'web', standing: 'shown', ...whole, parts: calls })).toBe('shown on web');
  });
});

describe('a table without empty columns', () => {
  const table = (...rows: string[][]): Table => ({
    kind: 'table',
    id: 'a',
    caption: 'A',
    columns: [{ title: 'Who' }, { title: 'Where' }],
    rows: [
      { group: true, cells: [cell('All')] },
      ...rows.map((row) => ({ cells: row.map((text) => cell(text)) })),
    ],
  });

  it('leaves out a column in which nothing stands, and none with a single entry', () => {
    const kept = table(['A', ''], ['B', 'CH']);
    expect(filled(kept)).toEqual(kept);
    const { columns, rows } = filled(table(['A', ''], ['B', '']));
    expect(columns).toEqual([{ title: 'Who' }]);
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 1, 1]);
  });
});
