import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { assertPassive } from '../../src/print/assert-passive.ts';

const text = PDFString.of;
const name = PDFName.of;

test.each<[string, (context: PDFContext) => PDFObject]>([
  ['a script', (context) => context.obj({ S: name('JavaScript'), JS: text('app.alert(1)') })],
  ['a script kept as a stream', (context) => context.obj({ JS: context.register(context.stream('x')) })],
  ['scripts of the document', (context) => context.obj({ JavaScript: context.obj({ Names: [] }) })],
  ['the start of a program', (context) => context.obj({ S: name('Launch'), F: text('cmd.exe') })],
  ['another file', (context) => context.obj({ S: name('GoToR'), F: text('a.pdf') })],
  ['a form that is sent', (context) => context.obj({ S: name('SubmitForm') })],
  ['data that is read in', (context) => context.obj({ S: name('ImportData') })],
  ['rich media', (context) => context.obj({ Subtype: name('RichMedia') })],
  ['an action on opening a page', (context) => context.obj({ AA: context.obj({}) })],
  ['a link to a file', (context) => context.obj({ S: name('URI'), URI: text('file:///etc/passwd') })],
  ['a link with script', (context) => context.obj({ URI: text('JavaScript:x') })],
  [
    'one in an array in a dictionary',
    (context) => context.obj({ A: [context.obj({ Next: context.obj({ S: name('Launch') }) })] }),
  ],
  ['one in the dictionary of a stream', (context) => context.stream('x', { S: name('Launch') })],
])('%s is refused', async (_, make) => {
  const pdf = await PDFDocument.create();
  pdf.context.register(make(pdf.context));
  expect(() => assertPassive(pdf)).toThrow(
    expect.objectContaining({ name: 'PrintError', code: 'active-content' }) as Error,
  );
});

test('good links, and destinations that are named like actions, are let through', async () => {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  for (const link of ['https://a.example/', 'HTTP://a.example', 'mailto:a@b.example']) {
    context.register(context.obj({ S: name('URI'), URI: text(link) }));
  }
  context.register(context.obj({ JS: [0], JavaScript: [0], Launch: [0], URI: [0], AA: [0] }));
  expect(() => assertPassive(pdf)).not.toThrow();
});
