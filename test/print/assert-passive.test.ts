import { expect, test } from 'vitest';
import { assertPassive } from '../../src/print/assert-passive.ts';
import { PdfFile } from '../../src/print/pdf/file.ts';

/** A document with these objects besides its catalog. */
function documentOf(...texts: string[]): PdfFile {
  const all = ['<</Type /Catalog>>', ...texts];
  return new PdfFile(new Map(all.map((text, at) => [at + 1, { text }])), '1 0 R');
}

test.each([
  ['a script', '<</S /JavaScript\n/JS (app.alert\\(1\\))>>'],
  ['a script kept as a stream', '<</JS 3 0 R>>'],
  ['scripts of the document', '<</JavaScript <</Names []>>>>'],
  ['the start of a program', '<</S /Launch\n/F (cmd.exe)>>'],
  ['another file', '<</S /GoToR\n/F (a.pdf)>>'],
  ['a form that is sent', '<</S /SubmitForm>>'],
  ['data that is read in', '<</S /ImportData>>'],
  ['rich media', '<</Subtype /RichMedia>>'],
  ['an action on opening a page', '<</AA <<>>>>'],
  ['a link to a file', '<</S /URI\n/URI (file:///etc/passwd)>>'],
  ['a link with script', '<</URI (JavaScript:x)>>'],
  ['a link in figures', '<</URI <66696c653a2f2f2f>>>'],
  ['a link with signs by their number', '<</URI (\\146ile:///etc/passwd)>>'],
  ['a name with letters by their number', '<</S /La#75nch>>'],
  ['one in an array in a dictionary', '<</A [<</Next <</S /Launch>>>>]>>'],
])('%s is refused', (_, text) => {
  expect(() => assertPassive(documentOf(text))).toThrow(
    expect.objectContaining({ name: 'PrintError', code: 'active-content' }) as Error,
  );
});

test('one in the dictionary of a stream is refused', () => {
  const pdf = documentOf();
  pdf.add(new Map([['/S', '/Launch']]), Buffer.from('x'));
  expect(() => assertPassive(pdf)).toThrow(/Launch/);
});

test('two entries with one name are not let through: which of them a reader takes is not known', () => {
  expect(() => assertPassive(documentOf('<</URI (file:///a)\n/URI (https://a.example/)>>'))).toThrow(
    SyntaxError,
  );
});

test.each([
  '<</S /URI\n/URI (https://a.example/)>>',
  '<</URI (HTTP://a.example)>>',
  '<</URI (mailto:a@b.example)>>',
  '<</URI (https://a.example/\\(b\\)#c)>>',
])('the good link %s is let through', (text) => {
  expect(() => assertPassive(documentOf(text))).not.toThrow();
});

test('destinations and texts that are named like actions are let through', () => {
  const pdf = documentOf(
    '<</JS [0]\n/JavaScript [0]\n/Launch [0]\n/URI [0]\n/AA [0]>>',
    '<</Alt (it says /S /Launch and /URI \\(file:///a\\))\n/FontName /AAAAAA+Sans>>',
  );
  expect(() => assertPassive(pdf)).not.toThrow();
});
