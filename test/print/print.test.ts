import { PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter } from '../../src/print/index.ts';
import type { Printer, PrintJob } from '../../src/print/index.ts';
import { openPdf, textOfPages } from './read-pdf.ts';
import { job, twelvePages } from './sample.ts';

const TIMEOUT = 60_000;
const report: PrintJob = job(twelvePages(), {
  subject: 'Five principles',
  attachment: {
    name: 'assessment.json',
    mediaType: 'application/json',
    description: 'The data of this report',
    bytes: Buffer.from('{"score":71}'),
  },
});
let printer: Printer;
let bytes: Uint8Array;
let pdf: PDFDocument;

beforeAll(async () => {
  printer = await openPrinter();
  bytes = await printer.print(report);
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
}, TIMEOUT);
afterAll(() => printer.close());

test('metadata is ours alone', async () => {
  const { info } = await (await openPdf(bytes)).getMetadata();
  expect(info).toMatchObject({
    Title: report.title,
    Subject: report.subject,
    Creator: 'vtc-pia',
    Producer: 'vtc-pia (Chromium)',
    CreationDate: 'D:20261124000000Z',
    ModDate: 'D:20261124000000Z',
    Language: 'en-GB',
  });
  expect(pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain(
    'DisplayDocTitle true',
  );
});

test('XMP says the same, escaped', () => {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream);
  const xmp = Buffer.from(stream.getContents()).toString();
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Assessment of Ünder &amp; &lt;Söhne&gt;</rdf:li>');
  expect(xmp).toContain('<rdf:li>en-GB</rdf:li>');
  expect(xmp).toContain('<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>');
  expect(xmp).toContain('<pdf:Producer>vtc-pia (Chromium)</pdf:Producer>');
  expect(Buffer.from(bytes).includes('<?xpacket begin="\u{FEFF}"')).toBe(true);
});

test('it is tagged and has an outline that leads to the right pages', async () => {
  const read = await openPdf(bytes);
  expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('Marked true');
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  const outline = await read.getOutline();
  const chapters = outline[0]!.items;
  expect(chapters.map((entry) => entry.title)).toEqual(
    Array.from({ length: 10 }, (_, i) => `Chapter ${i + 1}`),
  );
  const pages = await Promise.all(
    chapters.map(async ({ dest }) => 1 + (await read.getPageIndex((dest as [never])[0]))),
  );
  expect(pages).toEqual([2, 3, 4, 5, 6, 8, 9, 10, 11, 12]);
});

test('pages are A4 and numbered in the margin', async () => {
  const texts = await textOfPages(bytes);
  expect(texts).toHaveLength(12);
  expect(texts[11]).toContain('Sheet 12 of 12');
  for (const page of pdf.getPages()) {
    expect(page.getWidth()).toBeCloseTo(595, 0);
    expect(page.getHeight()).toBeCloseTo(842, 0);
  }
});

test('page numbers of the contents are those of the chapters', async () => {
  const [contents, ...pages] = await textOfPages(bytes);
  const listed = [...contents!.matchAll(/To (\S+(?: \(3\))?) (\d+)/g)].map(([, id, page]) => [
    id,
    Number(page),
  ]);
  expect(listed).toHaveLength(10);
  for (const [id, page] of listed as [string, number][]) expect(pages[page - 2]).toContain(`Text of ${id}.`);
});

test('the fonts of the document are embedded, and no others used', () => {
  const fonts = dictionaries(pdf).filter(
    (dict) => dict.lookup(PDFName.of('Type')) === PDFName.of('FontDescriptor'),
  );
  const names = fonts.map((font) => font.lookup(PDFName.of('FontName'))?.toString());
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toContain('SourceSans3');
  for (const font of fonts) {
    const keys = font.keys().map((key) => key.decodeText());
    expect(keys.some((key) => key.startsWith('FontFile'))).toBe(true);
  }
});

test('the attachment is carried as the data of the report', async () => {
  const attachments = pdf.getAttachments();
  expect(attachments.map(({ name }) => name)).toEqual(['assessment.json']);
  expect(Buffer.from(attachments[0]!.data).toString()).toBe('{"score":71}');
  expect(attachments[0]).toMatchObject({ mimeType: 'application/json', afRelationship: 'Data' });
});

test('nothing in it tells about this machine or the page that was printed', () => {
  const plain = Buffer.from(bytes).toString('latin1') + dictionaries(pdf).join('\n');
  expect(plain).not.toMatch(/report\.invalid|Mozilla|HeadlessChrome|in the page|\/tmp\//);
});

test(
  'the same job gives the same bytes, later, at once with others, and in a fresh process',
  { timeout: TIMEOUT },
  async () => {
    const others = [printer.print(job('<p>another</p>')), printer.print(report), printer.print(report)];
    const [, second, third] = await Promise.all(others);
    const fresh = await openPrinter();
    const fourth = await fresh.print(report);
    await fresh.close();
    for (const again of [second, third, fourth]) expect(Buffer.compare(bytes, again!)).toBe(0);
  },
);

test('another title, date, text or attachment gives another identifier', { timeout: TIMEOUT }, async () => {
  const base = job('<p>text</p>');
  const changes: Partial<PrintJob>[] = [
    {},
    { title: 'B' },
    { created: '2026-11-25' },
    { html: job('<p>other</p>').html },
  ];
  const ids = await Promise.all(
    changes.map(async (change) => idOf(await printer.print({ ...base, ...change }))),
  );
  expect(new Set(ids).size).toBe(changes.length);
});

test(
  'a document without contents is printed once, and @page wins over the paper asked for',
  { timeout: TIMEOUT },
  async () => {
    const letter = await PDFDocument.load(
      await printer.print({ ...job(''), html: '<p>plain', paper: 'Letter' }),
    );
    expect(letter.getPage(0).getWidth()).toBeCloseTo(612, 0);
    const a4 = await PDFDocument.load(await printer.print(job('<p>x', { paper: 'Letter' })));
    expect(a4.getPage(0).getWidth()).toBeCloseTo(595, 0);
  },
);

test('page numbers work for a target that nothing else links to', { timeout: TIMEOUT }, async () => {
  const body =
    '<p>See page <span class="page-number" data-page-of="b">…</span>.</p><h2 id="a">A</h2><h2 id="b">B</h2>';
  const [first] = await textOfPages(await printer.print(job(body)));
  expect(first).toMatch(/See page 3/);
});

test.each<[string, Partial<PrintJob>, string]>([
  [
    'a target that is not there',
    { html: '<span class="page-number" data-page-of="no">' },
    'page-number-target',
  ],
  [
    'a target that is not printed',
    { html: '<span class="page-number" data-page-of="a"></span><p id="a" hidden>' },
    'page-number-target',
  ],
  ['an open comment', { html: '<p>text<!-- ' }, 'page-incomplete'],
  ['an open style', { html: '<p>text<style>p { color: red }' }, 'page-incomplete'],
  ['an open template', { html: '<p>text<template>' }, 'page-incomplete'],
  ['a sentinel of its own', { html: '<p id="end-of-document">text<textarea>' }, 'page-incomplete'],
  ['no date', { created: 'today' }, 'bad-job'],
  ['a day that is none', { created: '2026-02-30' }, 'bad-job'],
  ['no language', { language: 'en) /Evil (' }, 'bad-job'],
])('%s is refused', { timeout: TIMEOUT }, async (_, changes, code) => {
  await expect(printer.print(job('', changes))).rejects.toMatchObject({ name: 'PrintError', code });
});

function dictionaries(document: PDFDocument): PDFDict[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFStream) return [object.dict];
    return object instanceof PDFDict ? [object] : [];
  });
}

async function idOf(file: Uint8Array): Promise<string> {
  return String((await PDFDocument.load(file, { updateMetadata: false })).context.trailerInfo.ID);
}

test('cells that head others are counted from 1, so that no chance of the browser shows', async () => {
  const table =
    '<table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table>';
  const printed = await PDFDocument.load(await printer.print(job(`<h1>x</h1>${table}`)));
  const all = printed.context.enumerateIndirectObjects().map(([, object]) => String(object));
  const ids = all.flatMap((text) => [...text.matchAll(/node\d{8}/g)].map(([id]) => id));
  const heads = all.flatMap((text) => /\/ID \((node\d+)\)/.exec(text)?.[1] ?? []);
  expect(heads.toSorted()).toEqual(['node00000001', 'node00000002']);
  expect(new Set(ids)).toEqual(new Set(heads));
});
