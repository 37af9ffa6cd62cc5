import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cell, section } from '../../src/document/make.ts';
import type { Cell, Document, Table } from '../../src/document/model.ts';
import { legalTexts } from '../../src/render/legal-text.ts';
import { renderAs } from '../../src/render/registry.ts';
import { isSealed, seal } from '../../src/store/seal.ts';
import { withPrintNames } from '../../src/render/xlsx/print-names.ts';
import { sheetNames } from '../../src/render/xlsx/names.ts';
import { everyKind, HOSTILE } from './every-kind.ts';
import { all, children, type Element, readParts, textOf } from './read-package.ts';

/** A sheet as it is read: values by place, and what is said about it. */
interface Sheet {
  name: string;
  root: Element;
  values: Map<string, string | number>;
}

async function sheetsOf(document: Document): Promise<Sheet[]> {
  const parts = readParts((await renderAs('xlsx', document)).bytes);
  const shared = children(parts.get('xl/sharedStrings.xml')?.children[0], 'si').map(textOf);
  const names = all(parts.get('xl/workbook.xml') as Element, 'sheet').map(
    ({ attributes }) => attributes['name'] ?? '',
  );
  return names.map((name, at) => {
    const root = parts.get(`xl/worksheets/sheet${at + 1}.xml`) as Element;
    const values = all(root, 'c').flatMap((one) => {
      const value = valueOf(one, shared);
      return value === undefined ? [] : [[one.attributes['r'] ?? '', value] as const];
    });
    return { name, root, values: new Map(values) };
  });
}

function valueOf(one: Element, shared: readonly string[]): string | number | undefined {
  const own = children(one, 'v')[0]?.own;
  if (one.attributes['t'] === 's') return shared[Number(own)];
  if (one.attributes['t'] === 'inlineStr') return textOf(one);
  return own === undefined ? undefined : Number(own);
}

const withTables = (...tables: Table[]): Document => ({
  ...everyKind,
  blocks: [section('s', 'All', tables)],
});
const tableOf = (rows: readonly (readonly (string | Cell)[])[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  id: 't',
  caption: 'Answers',
  columns: [{ title: 'Code', heads: true }, { title: 'Text' }, { title: 'Figure', align: 'end' }],
  rows: rows.map((cells) => ({ cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) })),
  ...more,
});
const only = async (...tables: Table[]): Promise<Sheet> =>
  (await sheetsOf(withTables(...tables)))[0] as Sheet;

describe('a document as a workbook', () => {
  it('has a sheet for each table and one for what is cited, in order', async () => {
    const sheets = await sheetsOf(everyKind);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Two criteria with their shares',
      'Documents by year',
      'Documents by year (2)',
      'Sources',
    ]);
    expect(sheets[0]?.values.get('C3')).toBe('shown 52, open 28, falls short 20');
    expect([...(sheets[3]?.values.values() ?? [])].slice(0, 4)).toEqual([
      '№',
      'Sources',
      'Of the provider',
      '[1]',
    ]);
  });

  it('without a table is refused', async () => {
    await expect(renderAs('xlsx', withTables())).rejects.toThrow(RangeError);
  });
});

describe('a sheet', () => {
  it('has figures as numbers and every other text as it is', async () => {
    const { values } = await only(
      tableOf([
        ['01', '12', '7'],
        ['SEC1', 'x', cell('34.9 %', undefined, 34.87)],
        ['SEC2', 'x', '30 to 71'],
        ['SEC3', 'x', '007'],
      ]),
    );
    expect(['A2', 'B2', 'C2', 'C3', 'C4', 'C5'].map((place) => values.get(place))).toEqual([
      '01',
      '12',
      7,
      34.87,
      '30 to 71',
      '007',
    ]);
  });

  it('keeps head and first columns in view, filters its rows, and has a note apart from them', async () => {
    const { root, values } = await only(tableOf([['a', 'b', '1']], { note: ['What the signs mean.'] }));
    expect(all(root, 'pane')[0]?.attributes).toMatchObject({ xSplit: '1', ySplit: '1', state: 'frozen' });
    expect(all(root, 'autoFilter')[0]?.attributes['ref']).toBe('A1:C2');
    expect(values.get('A4')).toBe('What the signs mean.');
  });

  it('goes on in the next row where a text is longer than a row can show, and loses nothing', async () => {
    const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);
    const { root, values } = await only(
      tableOf([
        ['SEC1', words.join(' '), '7'],
        ['SEC2', 'x', '1'],
      ]),
    );
    const column = (name: string): unknown[] =>
      [...values]
        .flatMap(([place, value]) => (new RegExp(`^${name}\\d+$`).test(place) ? [value] : []))
        .slice(1);
    expect(column('B').join(' ')).toBe([...words, 'x'].join(' '));
    expect(column('B').length).toBeGreaterThan(2);
    expect(new Set(column('A'))).toEqual(new Set(['SEC1', 'SEC2']));
    expect(column('A')).toHaveLength(column('B').length);
    expect(column('C')).toEqual([7, 1]);
    expect(all(root, 'row').every(({ attributes }) => Number(attributes['ht']) <= 409)).toBe(true);
  });

  it('gives each row its group where the table says what groups are', async () => {
    const table = tableOf([], {
      groups: 'Principle',
      rows: [
        { group: true, cells: [cell('Security')] },
        { cells: [cell('SEC1'), cell('x'), cell('1')] },
        { group: true, cells: [cell('Fairness')] },
        { cells: [cell('FAI1'), cell('y'), cell('2')] },
      ],
    });
    const { values } = await only(table);
    expect(['A1', 'B1', 'A2', 'B2', 'A3', 'D3'].map((place) => values.get(place))).toEqual([
      'Principle',
      'Code',
      'Security',
      'SEC1',
      'Fairness',
      2,
    ]);
  });

  it('is printed on one page across where its letters stay 8 points high, else over several with the first column', async () => {
    const wide = Array.from({ length: 30 }, (_, at) => ({ title: `Column number ${at}`, heads: at === 0 }));
    const setup = async (table: Table): Promise<Record<string, string>> => {
      const { root } = await only(table);
      const { attributes } = all(root, 'pageSetup')[0] as Element;
      return { ...attributes, fit: all(root, 'pageSetUpPr')[0]?.attributes['fitToPage'] ?? '' };
    };
    const page = { orientation: 'landscape', paperSize: '9' };
    expect(await setup(tableOf([['a', 'b', '1']]))).toMatchObject({
      ...page,
      fit: '1',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(await setup(tableOf([['a']], { columns: wide }))).toMatchObject({ ...page, fit: '', scale: '73' });
    const parts = readParts((await renderAs('xlsx', withTables(tableOf([['a']], { columns: wide })))).bytes);
    const titles = all(parts.get('xl/workbook.xml') as Element, 'definedName').map(({ own }) => own);
    expect(titles).toEqual(["'Answers'!$A:$A,'Answers'!$1:$1"]);
  });

  it('bears caption, mark, title and page numbers on paper', async () => {
    const { root } = await only(tableOf([['a', 'b', '1']], { caption: 'Q & A' }));
    expect(all(root, 'oddHeader')[0]?.own).toBe('&LQ && A&RDRAFT');
    expect(all(root, 'oddFooter')[0]?.own).toBe('&LPrivacy assessment: Example Meet&RPage &P of &N');
  });
});

describe('texts from outside', () => {
  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.org")', '_x0041_', HOSTILE])(
    'stay text: %j',
    async (text) => {
      const { root, values } = await only(tableOf([[text, text, text]], { caption: text }));
      expect(all(root, 'f')).toEqual([]);
      expect(all(root, 'hyperlink')).toEqual([]);
      const legal = legalTexts(text).value.replace('_x0041_', '_x005F_x0041_');
      expect(['A2', 'B2', 'C2'].map((place) => values.get(place))).toEqual([legal, legal, legal]);
    },
  );

  it('make a well-formed workbook whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const table = tableOf([[text, text, text]], { caption: text, note: [text], groups: text });
        const { values } = await only({
          ...table,
          columns: [{ title: text }, { title: text }, { title: text }],
        });
        expect(values.size).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});

it('what is printed is named so that every program takes it, whatever the sheet is called', () => {
  const pageSetup = { printTitlesRow: '$2:$2', printArea: '$A$1:$C$9', orientation: 'landscape' } as const;
  const made = withPrintNames([{ name: "What's asked", pageSetup }, { name: 'Form' }]);
  expect(made.namedRanges.map(({ name, range }) => [name, range])).toEqual([
    ['_xlnm.Print_Area', "'What''s asked'!$A$1:$C$9"],
    ['_xlnm.Print_Titles', "'What''s asked'!$2:$2"],
  ]);
  expect(made.sheets[0]?.pageSetup).toEqual({ orientation: 'landscape' });
});

describe('names of sheets', () => {
  it('are legal, told apart and in order whatever the captions are', () => {
    const caption = fc.oneof(
      fc.string({ maxLength: 50 }),
      fc.constantFrom("'a'", 'History', 'a/b', 'A', 'a', ''),
    );
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 8 }), (captions) => {
        const names = sheetNames(captions);
        expect(names).toHaveLength(captions.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]\p{Cc}]{1,31}(?<!')$/u);
      }),
    );
  });

  it('are cut at a word', () => {
    expect(sheetNames(['What would have to change for the use to be fit'])).toEqual([
      'What would have to change for…',
    ]);
  });
});

describe('the same document', () => {
  afterEach(() => vi.useRealTimers());

  it('gives the same bytes at any time, and is known as ours', async () => {
    const { bytes } = await renderAs('xlsx', everyKind);
    vi.useFakeTimers({ now: new Date('2030-01-02T23:30:00Z'), toFake: ['Date'] });
    expect(Buffer.compare((await renderAs('xlsx', everyKind)).bytes, bytes)).toBe(0);
    expect(isSealed(seal(bytes))).toBe(true);
  });
});
