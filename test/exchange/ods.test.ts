/** OpenDocument workbooks: what a cell holds besides its text, and files that are hostile, damaged or locked. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noticesOf, readOf, receivedOf } from './fixture.ts';

const saved = readFileSync(new URL('programs/libreoffice.ods', import.meta.url));
const parts = unzipSync(saved);
const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
const whole = await readOf('whole.ods', saved);
const [first] = whole.answers;

const packed = (xml: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({
    ...parts,
    'content.xml': strToU8(xml),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

/** The file with its content changed. */
function changed(from: string | RegExp, to: string): Uint8Array {
  const after = content.replace(from, () => to);
  if (after === content) throw new Error('nothing was changed');
  return packed(after);
}

/** The words of the first answer, as the file has them. */
const WORDS = new RegExp(
  `<table:table-cell[^>]*><text:p>About ${first?.element ?? ''}\\.</text:p>.*?</table:table-cell>`,
);
const words = (cell: string): Uint8Array => changed(WORDS, cell);
const cell = (inside: string, attributes = 'office:value-type="string"'): string =>
  `<table:table-cell table:style-name="ce3" ${attributes}>${inside}</table:table-cell>`;
const style = (name: string, more: string): string =>
  `<style:style style:name="${name}" style:family="text" ${more}</style:style>`;
const STYLES =
  style('Gone', '><style:text-properties style:text-line-through-style="solid"/>') +
  style('Child', 'style:parent-style-name="Gone">') +
  style(
    'Kept',
    'style:parent-style-name="Gone"><style:text-properties style:text-line-through-style="none"/>',
  ) +
  style('A', 'style:parent-style-name="B">') +
  style('B', 'style:parent-style-name="A">');
const styled = (cells: string): Uint8Array =>
  packed(
    content
      .replace(WORDS, () => cells)
      .replace('</office:automatic-styles>', () => `${STYLES}</office:automatic-styles>`),
  );

describe('what a cell of an .ods holds', () => {
  it('blanks, tabs and lines', async () => {
    const one = await readOf(
      'b.ods',
      words(
        cell(
          '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p><text:p/><text:p>e</text:p>',
        ),
      ),
    );
    expect(one.answers[0]?.words).toBe('a   b c\nd\n\ne');
  });

  it('words that are struck through, by whatever style, are kept as such and told', async () => {
    const span = (name: string, text: string): string =>
      `<text:span text:style-name="${name}">${text}</text:span>`;
    const one = await readOf(
      's.ods',
      styled(
        cell(`<text:p>We sell ${span('Child', 'nothing')}${span('Kept', ' data')}${span('A', '.')}</text:p>`),
      ),
    );
    expect(one.answers[0]?.words).toBe('We sell [struck through: nothing] data.');
    expect(noticesOf(one)).toEqual(['Questions!I3 struck-through']);
  });

  it('a whole cell struck through', async () => {
    const struck = cell('<text:p>Said.</text:p>').replace('"ce3"', '"Gone"');
    expect((await readOf('w.ods', styled(struck))).answers[0]?.words).toBe('[struck through: Said.]');
  });

  it('a link is a document; a second one, and a remark, stand beside the question', async () => {
    const link = (address: string): string =>
      `<text:a xlink:href="${address}" xlink:type="simple">here</text:a>`;
    const remark =
      '<office:annotation><dc:creator>Somebody</dc:creator><text:p>Ask the lab</text:p></office:annotation>';
    const one = await readOf(
      'l.ods',
      words(
        cell(
          `${remark}<text:p>${link('https://example.org/trust')} ${link('https://example.org/two')}</text:p>`,
        ),
      ),
    );
    expect(one.answers[0]?.words).toBe('here here');
    expect(one.documents?.at(-1)?.url).toBe('https://example.org/trust');
    expect(one.unplaced).toEqual([
      { place: 'Questions!I3 (remark)', text: 'Ask the lab', element: first?.element },
      { place: 'Questions!I3 (remark)', text: 'https://example.org/two', element: first?.element },
    ]);
  });

  it.each([
    ['office:value-type="date" office:date-value="2026-05-04"', '04.05.26', '2026-05-04'],
    ['office:value-type="percentage" office:value="0.5"', '50 %', '0.5'],
    ['office:value-type="boolean" office:boolean-value="true"', 'WAHR', 'TRUE'],
  ])('%s is kept as its value, and told', async (attributes, shown, kept) => {
    const one = await readOf('n.ods', words(cell(`<text:p>${shown}</text:p>`, attributes)));
    expect(one.answers[0]?.words).toBe(kept);
    expect(noticesOf(one)).toEqual(['Questions!I3 shown-otherwise']);
  });

  it('a hidden row is read and told, merged cells and formulas are told', async () => {
    const row = content.slice(0, content.search(WORDS)).lastIndexOf('<table:table-row ');
    const hidden = `${content.slice(0, row)}<table:table-row table:visibility="filter" ${content.slice(row + 17)}`;
    const one = await readOf('h.ods', packed(hidden));
    expect(one.answers).toEqual(whole.answers);
    expect(noticesOf(one)).toContain('Questions!I3 hidden-row');
    const formula = 'office:value-type="string" table:formula="of:=1+1" table:number-columns-spanned="2"';
    expect(noticesOf(await readOf('f.ods', words(cell('<text:p>2</text:p>', formula))))).toEqual([
      'Questions!I3 formula',
      'Questions!I3:J3 merged-cells',
    ]);
  });

  it('what is drawn is told and belongs to no cell; macros are told', async () => {
    const drawn = '<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>';
    const xml = content.replace(WORDS, () => cell(`<text:p>Said.${drawn}</text:p>`));
    const one = await readOf('d.ods', packed(xml, { 'Basic/Standard/Module1.xml': '<x/>' }));
    expect(one.answers[0]?.words).toBe('Said.');
    expect(noticesOf(one)).toEqual(['workbook unread-macros', 'workbook unread-pictures']);
  });

  it('what is repeated stands there as often', async () => {
    const one = await readOf(
      'r.ods',
      changed(
        '<table:table-cell table:number-columns-repeated="16370"/>',
        '<table:table-cell table:number-columns-repeated="3" office:value-type="string"><text:p>more</text:p></table:table-cell>',
      ),
    );
    expect(one.unplaced?.filter(({ text }) => text === 'more')).toHaveLength(3);
  });
});

describe('an .ods that is refused', () => {
  const EMPTY = /<table:table-row[^>]*table:number-rows-repeated="10485\d\d"[^>]*>.*?<\/table:table-row>/;
  const filled = (attributes: string): string =>
    `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;

  it.each<[string, () => Uint8Array, string]>([
    [
      'a filled row repeated a million times',
      () => changed(EMPTY, filled('table:number-rows-repeated="1048500"')),
      'too-large',
    ],
    [
      'a filled cell repeated a million times',
      () => changed(WORDS, cell('<text:p>x</text:p>', 'table:number-columns-repeated="1048576"')),
      'too-large',
    ],
    [
      'a number of times that is none',
      () => changed(EMPTY, filled('table:number-rows-repeated="1e99"')),
      'damaged-workbook',
    ],
    [
      'a sheet within a sheet',
      () => changed(WORDS, cell('<table:table table:name="x"/>')),
      'damaged-workbook',
    ],
    ['an entity of its own', () => changed('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), 'damaged-workbook'],
    [
      'elements nested without end',
      () => words(cell(`<text:p>${'<text:span>'.repeat(99)}`)),
      'damaged-workbook',
    ],
    ['half a file', () => saved.subarray(0, saved.length / 2), 'damaged-workbook'],
    ['a bomb', () => zipSync({ ...parts, 'content.xml': new Uint8Array(15 << 20) }), 'too-large'],
    [
      'a text document',
      () => packed(content.replaceAll('office:spreadsheet', 'office:text')),
      'not-a-workbook',
    ],
    ['another workbook', () => packed(content.replaceAll('>vtc-pia<', '>x<')), 'not-a-questionnaire'],
    [
      'one with a password',
      () =>
        zipSync({
          ...parts,
          'content.xml': new Uint8Array([0xff, 0xfe, 1, 2]),
          'META-INF/manifest.xml': strToU8(
            '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          ),
        }),
      'locked-document',
    ],
  ])('%s', { timeout: 20_000 }, async (_name, make, code) => {
    expect(await receivedOf('a.ods', make())).toEqual([code]);
  });
});
