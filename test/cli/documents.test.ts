/** Documents from the tree, written to files. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DocumentFile, writeDocuments } from '../../src/cli/documents.ts';
import { planOutput } from '../../src/cli/output.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, isSealed } from '../../src/index.ts';
import { phrase } from '../../src/locale/phrase.ts';
import { english } from '../locale/english.ts';
import { openPdf } from '../print/read-pdf.ts';
import { paragraph, section } from '../../src/document/make.ts';
import { everyKind } from '../render/every-kind.ts';
import { scratch } from './run.ts';

const TIMEOUT = 60_000;
const data = { schemaVersion: 2, vendor: 'example' };

let folder = '';
let said = '';
beforeEach(async () => {
  folder = await scratch();
  said = '';
});

const io = {
  out: () => {},
  err: (text: string) => {
    said += text;
  },
  columns: 80,
  env: process.env,
  today: '2026-11-29',
  language: english,
  isLanguageChosen: false,
};
const task = (format: DocumentFormat, name = 'document'): DocumentFile => ({
  file: path.join(folder, `${name}.${format}`),
  format,
  load: () => Promise.resolve({ document: everyKind, data }),
});
const written = (format: string, name = 'document'): Promise<Buffer> =>
  readFile(path.join(folder, `${name}.${format}`));

describe('a document', () => {
  it(
    'is written in every format, sealed, and again to the same bytes',
    async () => {
      const tasks = DOCUMENT_FORMATS.map((format) => task(format));
      await writeDocuments(tasks, {}, io);
      const first = await Promise.all(DOCUMENT_FORMATS.map((format) => written(format)));
      expect(first.map(isSealed)).toEqual(DOCUMENT_FORMATS.map(() => true));
      await writeDocuments(tasks, {}, io);
      const second = await Promise.all(DOCUMENT_FORMATS.map((format) => written(format)));
      expect(second.map((bytes, at) => bytes.equals(first[at]!))).toEqual(DOCUMENT_FORMATS.map(() => true));
    },
    TIMEOUT,
  );

  it(
    'as PDF says what it is and carries its data',
    async () => {
      await writeDocuments([task('pdf')], {}, io);
      const pdf = await openPdf(await written('pdf'));
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({
        Title: everyKind.title,
        Subject: everyKind.subject,
        Language: 'en',
        CreationDate: 'D:20261129000000Z',
      });
      const [attached] = (await PDFDocument.load(await written('pdf'))).getAttachments();
      expect(attached?.name).toBe('product.json');
      expect(JSON.parse(Buffer.from(attached?.data ?? []).toString())).toEqual(data);
    },
    TIMEOUT,
  );

  it('that holds what no file can hold is written, and that is said', async () => {
    await writeDocuments([task('txt')], {}, io);
    expect(said).toMatch(/document\.txt written\n.*: \d+ characters that no file can hold are replaced/);
  });

  it('with letters that no font has says which, where, and what brings them', async () => {
    const document = { ...everyKind, blocks: [section('a', 'Recipients', [paragraph('To 図書館')])] };
    const one = { ...task('html'), load: async () => ({ document, data }) };
    await writeDocuments([one], { force: true }, io);
    expect(said).toMatch(/no font here has letters for 図 書 館 \(3 different ones\)/);
    expect(said).toMatch(
      /First in ‘To 図書館’, under ‘Recipients’\.\n.*npm install --no-save @fontsource\/noto-sans-sc\n/,
    );
  });

  it('does not take the place of what somebody changed', async () => {
    await writeFile(path.join(folder, 'document.txt'), 'mine');
    await expect(writeDocuments([task('txt'), task('json')], {}, io)).rejects.toMatchObject({
      code: 'changed-file',
    });
    expect((await written('txt')).toString()).toBe('mine');
    expect(JSON.parse((await written('json')).toString())).toMatchObject(data);
  });

  it('comes out as HTML where there is no browser, and the command fails', async () => {
    const none = { browser: path.join(folder, 'no-browser') };
    await expect(writeDocuments([task('pdf')], none, io)).rejects.toThrow(/browser/i);
    expect(isSealed(await written('html'))).toBe(true);
  });
});

describe('the names of documents', () => {
  const plan = (output: string, format?: DocumentFormat) =>
    planOutput(
      ['zoom', 'Zoom'],
      { output, ...(format === undefined ? {} : { format }) },
      2,
      DOCUMENT_FORMATS,
    );

  it('stand in a folder, none twice, with the ending of the format', async () => {
    const files = ['zoom.docx', 'Zoom-2.docx'].map((name) => path.join('out', name));
    expect(await plan('out/', 'docx')).toEqual({ format: 'docx', files });
  });

  it('take every format that there is, and no other', async () => {
    expect(await planOutput(['zoom'], { output: 'x.docx' }, 1, DOCUMENT_FORMATS)).toEqual({
      format: 'docx',
      files: ['x.docx'],
    });
    await expect(planOutput(['zoom'], { output: 'x.doc' }, 1, DOCUMENT_FORMATS)).rejects.toMatchObject({
      fix: phrase('job.no-format.folder.fix', {
        endings: { any: ['.pdf', '.html', '.docx', '.md', '.txt', '.json'] },
      }),
    });
    await expect(planOutput(['zoom'], { output: 'x.docx' })).rejects.toMatchObject({
      code: 'unknown-ending',
    });
  });
});
