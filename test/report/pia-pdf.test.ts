/** The printed assessment, read back. */
import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/input/formats.ts';
import { openPrinter, type Printer } from '../../src/print/index.ts';
import { renderPdf } from '../../src/report/pdf.ts';
import { renderPia } from '../../src/report/pia.ts';
import type { Pia } from '../../src/types/pia.ts';
import { openPdf, textOfPages } from '../print/read-pdf.ts';
import { bare, clinic, library } from './pia-fixture.ts';

const TIMEOUT = 120_000;
type Paper = 'A4' | 'Letter';
let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const DRAFT = 'DRAFT, not approved';

describe.each<[string, () => Promise<Pia>, Paper]>([
  ['the library', library, 'A4'],
  ['the clinic', clinic, 'Letter'],
  ['an empty case', bare, 'A4'],
  ['an empty case', bare, 'Letter'],
])('%s on paper', { timeout: TIMEOUT }, (name, make, paper) => {
  let pia: Pia;
  let bytes: Uint8Array;
  let pages: string[];
  let pdf: PDFDocument;
  beforeAll(async () => {
    pia = await make();
    bytes = await renderPdf(await renderPia(pia, { paper }), printer);
    pages = await textOfPages(bytes);
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  }, TIMEOUT);

  it(`is ${paper}`, () => {
    const [width, height] = paper === 'A4' ? [595, 842] : [612, 792];
    for (const page of pdf.getPages()) {
      expect(page.getWidth()).toBeCloseTo(width, 0);
      expect(page.getHeight()).toBeCloseTo(height, 0);
    }
    const [from, to] = name === 'an empty case' ? [8, 20] : [20, 40];
    expect(pages.length).toBeGreaterThanOrEqual(from);
    expect(pages.length).toBeLessThanOrEqual(to);
  });

  it('numbers every page, and marks every page of a draft and none of a final one', () => {
    const isDraft = pia.case.status !== 'final';
    pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`Page ${index + 2} of ${pages.length}`);
      expect(text.includes(DRAFT)).toBe(isDraft);
    });
    expect(pages[0]?.includes(DRAFT)).toBe(isDraft);
  });

  it('the contents name the page on which each section begins', async () => {
    const read = await openPdf(bytes);
    const named = (await read.getDestinations()) as unknown as Map<string, [never]>;
    const ends = await Promise.all(
      [...named.values()].map(async ([ref]) => 1 + (await read.getPageIndex(ref))),
    );
    const outline = await outlineOf(read);
    const contents = pages.find((text) => text.includes(' Contents 0 ')) ?? '';
    const entries = contents.slice(contents.indexOf(' Contents ') + ' Contents'.length);
    const listed = [...entries.matchAll(/ (\d+|Annex [A-G]) (\D+?) (\d+)(?= |$)/g)];
    expect(listed).toHaveLength(23);
    for (const [, number = '', title = '', page = ''] of listed) {
      expect(`${pages[Number(page) - 1]} `).toContain(` ${number} ${title} `);
      expect(outline).toContainEqual([`${number} ${title}`, Number(page)]);
      expect(ends).toContain(Number(page));
    }
  });

  it('is tagged, with heads of tables, a language and pictures in words', () => {
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('Marked true');
    expect(pdf.catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(en)');
    const tags = dictionaries(pdf).flatMap((dict) => {
      const kind = dict.lookup(PDFName.of('S'));
      return kind instanceof PDFName ? [[kind.decodeText(), dict] as const] : [];
    });
    const of = (kind: string): PDFDict[] => tags.filter(([one]) => one === kind).map(([, dict]) => dict);
    for (const kind of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Caption']) expect(of(kind)).not.toEqual([]);
    const unscoped = of('TH').filter((dict) => !attributesOf(dict).includes('/Scope'));
    expect(unscoped).toEqual([]);
    expect(of('Figure').filter((dict) => !dict.has(PDFName.of('Alt')))).toEqual([]);
  });

  it('says what it is, in its metadata and in XMP', async () => {
    const { info } = await (await openPdf(bytes)).getMetadata();
    const title = (info as { Title: string }).Title;
    expect(info).toMatchObject({ Creator: 'vtc-pia', Language: 'en', CreationDate: 'D:20261124000000Z' });
    expect(title).toContain(pia.case.title ?? 'Untitled case');
    const xmp = Buffer.from(pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream).getContents()).toString();
    expect(xmp).toContain(title);
    expect(xmp).not.toContain('pdfuaid');
  });

  it('embeds every font', () => {
    const fonts = dictionaries(pdf).filter(
      (dict) => dict.lookup(PDFName.of('Type')) === PDFName.of('FontDescriptor'),
    );
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font.keys().join(' ')).toContain('FontFile');
  });

  it('carries its data, valid by the schema', () => {
    const [attachment, ...others] = pdf.getAttachments();
    expect(others).toEqual([]);
    const data = JSON.parse(Buffer.from(attachment?.data ?? []).toString()) as unknown;
    expect(data).toEqual(JSON.parse(JSON.stringify(pia)));
    expect(faultsBySchema('pia', data)).toEqual([]);
  });

  it('shows every finding, risk, measure and source id of the case, and the question of each gap', () => {
    const text = squeezed(pages.join(' '));
    const { measures = [], evidence, 'own-risks': own = [] } = pia.case;
    const ids = [
      ...[...pia.risks, ...measures, ...own, ...(evidence?.sources ?? [])].map((one) => one.id),
      ...(evidence?.findings ?? []).map((finding) => finding.criterion),
    ];
    expect(ids.filter((id) => !text.includes(squeezed(id)))).toEqual([]);
    const gaps = pia.check.parts.filter((part) => part.state === 'missing');
    expect(gaps.filter((part) => !text.includes(squeezed(part.question)))).toEqual([]);
  });

  it('tells nothing about this machine', () => {
    const plain = Buffer.from(bytes).toString('latin1') + pages.join(' ') + dictionaries(pdf).join('\n');
    expect(plain).not.toMatch(/report\.invalid|Mozilla|HeadlessChrome|\/tmp\/|\/home\//);
  });
});

describe('a word without end', { timeout: TIMEOUT }, () => {
  it('breaks in its cell, and the pages keep their size', async () => {
    const one = await clinic();
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
    const { description } = one.case;
    const flows = description?.flows?.map((flow) => ({ ...flow, data: word, protection: word })) ?? [];
    const subjects = description?.subjects?.map((subject) => ({ ...subject, who: word })) ?? [];
    const long = { ...one, case: { ...one.case, description: { ...description, flows, subjects } } };
    const read = await openPdf(await renderPdf(await renderPia(long), printer));
    // Where the text is too wide the browser prints everything smaller.
    const plain = await openPdf(await renderPdf(await renderPia(one), printer));
    expect(await headingHeight(read)).toBeCloseTo(await headingHeight(plain), 1);
  });
});

type Read = Awaited<ReturnType<typeof openPdf>>;

/** Height of the heading of section 0, in points. */
async function headingHeight(read: Read): Promise<number> {
  const { items } = await (await read.getPage(2)).getTextContent();
  const heights = items.flatMap((item) =>
    'str' in item && item.str.includes('Document control') ? item.height : [],
  );
  return heights[0] ?? 0;
}

/** Titles of the outline with their pages, all levels. */
async function outlineOf(read: Read): Promise<[string, number][]> {
  type Entry = Awaited<ReturnType<Read['getOutline']>>[number];
  const flat = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.items as Entry[])]);
  return Promise.all(
    flat(await read.getOutline()).map(async ({ title, dest }): Promise<[string, number]> => {
      const target = typeof dest === 'string' ? await read.getDestination(dest) : dest;
      return [title, 1 + (await read.getPageIndex((target as [never])[0]))];
    }),
  );
}

function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFStream) return object.dict;
    return object instanceof PDFDict ? object : [];
  });
}

/** Attributes of a tag as text, followed through references. */
function attributesOf(dict: PDFDict): string {
  const found = dict.lookup(PDFName.of('A'));
  if (found instanceof PDFArray)
    return found
      .asArray()
      .map((one) => String(dict.context.lookup(one)))
      .join(' ');
  return String(found);
}

/** Without blanks: a line of print may break anywhere. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function faultsBySchema(name: string, value: unknown): string[] {
  const schema = JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats });
  const validate = ajv.compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
