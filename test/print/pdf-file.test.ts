import { expect, test } from 'vitest';
import { destinations } from '../../src/print/destinations.ts';
import { nameOutline } from '../../src/print/outline.ts';
import { type PdfFile, readPdf } from '../../src/print/pdf/file.ts';
import { bytesIn, nameIn, parse, textValue, written } from '../../src/print/pdf/values.ts';
import { renumberIds } from '../../src/print/structure-ids.ts';

/** A file as the browser writes it: objects from 1 on, then their table. The first is the catalog, the last what it says of itself. */
function fileOf(...texts: string[]): Buffer {
  let file = '%PDF-1.4\n';
  const places = texts.map((text, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${text}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const table = `xref\n0 ${texts.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<</Size ${texts.length + 1}\n/Root 1 0 R\n/Info ${texts.length} 0 R>>`;
  return Buffer.from(`${file}${table}${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}

function textsOf({ objects }: PdfFile): string[] {
  return [...objects.values()].map(({ text }) => text);
}

const INFO = '<</Creator (Mozilla/5.0)>>';

test('values are read and written as they are', () => {
  const text = '<</A [1 0 R -.5 (a \\(b\\) <<) <FEFF>]\n/B <</C true>>\n/D /x#20y>>';
  expect(written(parse(text))).toBe(text);
});

test.each(['', '<<', '<</A>>', '<<1 2>>', '<</A 1 /A 2>>', '[1', '(a', '1 2', '<</A 1>> more'])(
  '%j is no value',
  (text) => expect(() => parse(text)).toThrow(SyntaxError),
);

test('what names and texts say', () => {
  expect(nameIn('/a#2Fb')).toBe('a/b');
  expect(bytesIn(String.raw`(\(a\) \101\n\\)`)).toBe('(a) A\n\\');
  expect(bytesIn('<414>')).toBe('A@');
  expect(bytesIn('/A')).toBeUndefined();
  expect(textValue('Ä')).toBe('<FEFF00C4>');
});

test('objects are kept as they are, streams with their bytes, and nothing that the browser says of itself', () => {
  const stream = '<</Length 20>> stream\n\nendstream\nendobj\nx\nendstream';
  const pdf = readPdf(fileOf('<</Type /Catalog>>', stream, INFO));
  expect(textsOf(pdf)).toEqual(['<</Type /Catalog>>', '<</Length 20>>']);
  expect(Buffer.from(pdf.objects.get(2)?.stream ?? []).toString()).toBe('\nendstream\nendobj\nx');
  expect(pdf.add('true')).toBe('3 0 R');
});

test.each([
  ['nothing', Buffer.from('')],
  ['another table', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')],
  ['an object that is not where it should be', fileOf('<</Type /Catalog>>', INFO).subarray(1)],
  ['no catalog', fileOf('[]', INFO)],
])('a file with %s is refused', (_, file) => {
  expect(() => readPdf(file)).toThrow(SyntaxError);
});

test('destinations have the number of their page', () => {
  const pdf = readPdf(
    fileOf(
      '<</Type /Catalog\n/Pages 2 0 R\n/Dests <</one [4 0 R /XYZ 0 0 0]\n/t#20wo 6 0 R\n/gone [9 0 R]>>>>',
      '<</Type /Pages\n/Kids [3 0 R 5 0 R]>>',
      '<</Type /Pages\n/Kids [4 0 R]>>',
      '<</Type /Page>>',
      '<</Type /Page>>',
      '<</D [5 0 R /XYZ 0 0 0]>>',
      INFO,
    ),
  );
  expect([...destinations(pdf)]).toEqual([
    ['one', 1],
    ['t wo', 2],
  ]);
});

test('entries of the outline are named in their order, or left alone', () => {
  const bytes = fileOf(
    '<</Type /Catalog\n/Outlines 2 0 R>>',
    '<</First 3 0 R>>',
    '<</Title (x)\n/First 4 0 R\n/Next 5 0 R>>',
    '<</Title (x)>>',
    '<</Title (x)>>',
    INFO,
  );
  const [named, other] = [readPdf(bytes), readPdf(bytes)];
  nameOutline(named, ['A', 'B', 'C']);
  nameOutline(other, ['A', 'B']);
  const titles = (pdf: PdfFile): unknown[] =>
    ['3 0 R', '4 0 R', '5 0 R'].map((entry) => pdf.dictionary(entry)?.get('/Title'));
  expect(titles(named)).toEqual(['A', 'B', 'C'].map(textValue));
  expect(titles(other)).toEqual(['(x)', '(x)', '(x)']);
});

test('ids of cells are numbered from 1 wherever they are named, and no other text is changed', () => {
  const pdf = readPdf(
    fileOf(
      '<</Type /Catalog>>',
      '<</Type /StructElem\n/ID (node00000900)>>',
      '<</Type /StructElem\n/ID (node00000070)\n/Alt (node00000001)>>',
      '<</Type /StructElem\n/A <</Headers [(node00000070) (node00000900)]>>\n/Alt (\\(node00000070\\))>>',
      '<</Limits [(node00000070) (node00000900)]>>',
      INFO,
    ),
  );
  renumberIds(pdf);
  expect(textsOf(pdf).slice(1)).toEqual([
    '<</Type /StructElem\n/ID (node00000002)>>',
    '<</Type /StructElem\n/ID (node00000001)\n/Alt (node00000001)>>',
    '<</Type /StructElem\n/A <</Headers [(node00000001) (node00000002)]>>\n/Alt (\\(node00000070\\))>>',
    '<</Limits [(node00000001) (node00000002)]>>',
  ]);
});
