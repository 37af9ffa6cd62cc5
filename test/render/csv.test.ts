import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cell } from '../../src/document/make.ts';
import type { Table } from '../../src/document/model.ts';
import { renderCsv, renderCsvFile } from '../../src/render/csv.ts';
import { isSealed, seal } from '../../src/store/seal.ts';

const tableOf = (...texts: readonly string[]): Table => ({
  kind: 'table',
  id: 't',
  caption: 't',
  columns: [{ title: 'Code' }, { title: 'Figure', align: 'end' }],
  rows: [{ cells: texts.map((text) => cell(text)) }],
});

it('is a head line and a line each row, with numbers as they are', () => {
  expect(renderCsv(tableOf('SEC1', '-5'))).toBe('Code,Figure\r\nSEC1,-5\r\n');
  expect(renderCsv({ ...tableOf(), rows: [{ cells: [cell('a'), cell('35', undefined, 34.87)] }] })).toBe(
    'Code,Figure\r\na,34.87\r\n',
  );
});

it('gives each row its group', () => {
  const rows = [{ group: true, cells: [cell('Security')] }, { cells: [cell('SEC1'), cell('1')] }];
  expect(renderCsv({ ...tableOf(), groups: 'Principle', rows })).toBe(
    'Principle,Code,Figure\r\nSecurity,SEC1,1\r\n',
  );
});

it.each([
  ['=1+1', "'=1+1"],
  [' @x', "' @x"],
  ['-1+2', "'-1+2"],
  ['\uFF1D1', "'\uFF1D1"],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
])('quotes %j', (text, quoted) => {
  expect(renderCsv(tableOf(text, text))).toBe(`Code,Figure\r\n${quoted},${quoted}\r\n`);
});

it('can be read back whatever the texts are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, row = []] = readCsv(renderCsv(tableOf(text, 'x')));
      expect(row[0]?.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
      expect(row[1]).toBe('x');
    }),
  );
});

it('as a file begins with the mark of UTF-8 and is known as ours', () => {
  const bytes = seal(renderCsvFile(tableOf('ü', '1')));
  expect(Buffer.from(bytes).subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(isSealed(bytes)).toBe(true);
  expect(readCsv(Buffer.from(bytes).toString()).map((row) => row.length)).toEqual([2, 2, 2]);
});

/** As RFC 4180 says. */
function readCsv(text: string): string[][] {
  const fields = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, field = '', end] of fields) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
