/** Workbooks as other programs write them: read alike, and what somebody struck through is not taken for said. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { renderQuestionnaireWorkbook } from '../../src/report/questionnaire/workbook.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { fillWorkbook, fullFilling, questionsToZoom } from '../ask/fill.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

let folder = '';
let parts: Record<string, string> = {};
let whole: VendorResponse;

const QUESTIONS = 'xl/worksheets/sheet2.xml';
const DOCUMENTS = 'xl/worksheets/sheet3.xml';

beforeAll(async () => {
  folder = await scratch();
  const { catalogue } = await loadCatalogue();
  const asked = await questionsToZoom(catalogue, false);
  const filled = fillWorkbook(await renderQuestionnaireWorkbook(asked), asked, fullFilling(asked));
  parts = Object.fromEntries(
    Object.entries(unzipSync(filled)).map(([name, part]) => [name, strFromU8(part)]),
  );
  whole = await received('whole', parts);
});

/** Packs the parts, receives them, and gives the response that was written. */
async function received(name: string, own: Record<string, string>): Promise<VendorResponse> {
  const [file, target] = [`${name}.xlsx`, `${name}.yaml`].map((one) => path.join(folder, one)) as [
    string,
    string,
  ];
  const bytes = Object.fromEntries(Object.entries(own).map(([part, text]) => [part, strToU8(text)]));
  writeFileSync(file, zipSync(bytes));
  const { code, err } = await runHere(['receive', file, '-o', target, '--force']);
  expect(code, err.slice(0, 500)).toBe(0);
  return load(readFileSync(target, 'utf8')) as VendorResponse;
}

const content = ({ claims, documents }: VendorResponse): unknown => ({ claims, documents });
const renamed = (change: (name: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [change(name), text]));

function withPart(name: string, change: (xml: string) => string): Record<string, string> {
  const after = change(parts[name]!);
  expect(after).not.toBe(parts[name]);
  return { ...parts, [name]: after };
}

describe('workbooks that spreadsheet programs open', () => {
  const everySheet = (change: (xml: string) => string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, name.includes('worksheets/') ? change(text) : text]),
    );

  it.each<[string, () => Record<string, string>]>([
    [
      'cells and rows without references',
      () => everySheet((xml) => xml.replaceAll(/<(c|row) r="[^"]*"/g, '<$1')),
    ],
    ['part names in capitals', () => renamed((name) => name.toUpperCase())],
    ['part names in small letters', () => renamed((name) => name.toLowerCase())],
    ['part names with backslashes', () => renamed((name) => name.replaceAll('/', '\\'))],
    [
      'another name of the workbook, in another folder',
      () => {
        const moved = renamed((name) =>
          name.replace(/^xl\//, 'Book/').replace(/workbook\.xml(\.rels)?$/, 'main book.xml$1'),
        );
        return {
          ...moved,
          '_rels/.rels': moved['_rels/.rels']!.replace('xl/workbook.xml', 'Book/main book.xml'),
        };
      },
    ],
    [
      'the names of the strict standard',
      () =>
        Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [
            name,
            text
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006',
                'http://purl.oclc.org/ooxml/officeDocument',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/spreadsheetml/2006',
                'http://purl.oclc.org/ooxml/spreadsheetml',
              ),
          ]),
        ),
    ],
  ])('%s: the same answers', async (_, change) => {
    expect(content(await received('other', change()))).toEqual(content(whole));
  });

  it.each([
    ['2026-05-04T00:00:00', '2026-05-04'],
    ['2026-05-04T00:00:00.000Z', '2026-05-04'],
    ['2026-05-04', '2026-05-04'],
  ])('a day that is written %s', async (written, day) => {
    const own = withPart(DOCUMENTS, (xml) =>
      xml.replace(/<c r="F2"[^>]*>.*?<\/c>/s, `<c r="F2" t="d"><v>${written}</v></c>`),
    );
    expect((await received('day', own)).documents?.[0]?.published).toBe(day);
  });
});

it.each(['_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', QUESTIONS])(
  'a damaged %s is said to be damaged',
  async (name) => {
    const file = path.join(folder, 'damaged.xlsx');
    const own = Object.entries({ ...parts, [name]: parts[name]!.slice(0, -20) });
    writeFileSync(file, zipSync(Object.fromEntries(own.map(([part, text]) => [part, strToU8(text)]))));
    const { code, err } = await runHere(['receive', file, '-o', path.join(folder, 'damaged.yaml')]);
    expect(code).toBe(1);
    expect(err).toContain('damaged-workbook');
  },
);

describe('words that are struck through', () => {
  const notices = ({ intake }: VendorResponse): string[] =>
    (intake?.notices ?? []).flatMap(({ code, place }) => (code === 'struck-through' ? [place] : []));
  const run = (text: string, font: string): string => `<r>${font}<t xml:space="preserve">${text}</t></r>`;
  const rich = run('We sell data. ', '<rPr><strike/></rPr>') + run('We do not sell data.', '<rPr><b/></rPr>');
  const SAID = '[struck through: We sell data.] We do not sell data.';

  it('in a part of a cell: kept as such and told', async () => {
    const own = withPart(QUESTIONS, (xml) =>
      xml.replace(/<c r="H2"[^>]*>.*?<\/c>/s, `<c r="H2" t="inlineStr"><is>${rich}</is></c>`),
    );
    const one = await received('struck', own);
    expect(one.claims[0]?.answer).toBe(SAID);
    expect(notices(one)).toEqual(['Questions!H2']);
  });

  it('in a text that cells share', async () => {
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    const count = [...strings.matchAll(/<si>/g)].length;
    const own = {
      ...withPart(QUESTIONS, (xml) =>
        xml.replace(/<c r="H2"[^>]*>.*?<\/c>/s, `<c r="H2" t="s"><v>${String(count)}</v></c>`),
      ),
      'xl/sharedStrings.xml': strings.replace('</sst>', `<si>${rich}</si></sst>`),
    };
    expect((await received('struck', own)).claims[0]?.answer).toBe(SAID);
  });

  it('a whole cell, by its font: also a choice is not taken as chosen', async () => {
    const styles = parts['xl/styles.xml']!;
    const fonts = [...(/<fonts.*?<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<font>|<font\/>/g)].length;
    const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf /g)].length;
    const own = {
      ...withPart(QUESTIONS, (xml) =>
        xml.replaceAll(/<c r="(G3|H3)"( s="\d+")?/g, `<c r="$1" s="${String(formats)}"`),
      ),
      'xl/styles.xml': styles
        .replace('</fonts>', '<font><strike val="1"/></font></fonts>')
        .replace('</cellXfs>', `<xf numFmtId="0" fontId="${String(fonts)}"/></cellXfs>`),
    };
    const one = await received('struck', own);
    expect(one.claims[0]?.implemented).toMatchObject({
      answer: 'not-stated',
      text: '[struck through: Since 2024.]',
    });
    expect(notices(one)).toEqual(['Questions!G3, Questions!H3']);
    expect(one.intake?.unplaced).toContainEqual({ place: 'Questions!G3', text: '[struck through: yes]' });
  });

  it('a line that is switched off strikes nothing through', async () => {
    const own = withPart(QUESTIONS, (xml) =>
      xml.replace(
        /<c r="H2"[^>]*>.*?<\/c>/s,
        `<c r="H2" t="inlineStr"><is>${run('Said.', '<rPr><strike val="0"/></rPr>')}</is></c>`,
      ),
    );
    const one = await received('struck', own);
    expect(one.claims[0]?.answer).toBe('Said.');
    expect(notices(one)).toEqual([]);
  });
});

it('an answer of characters that nobody sees is none, and is told', async () => {
  const own = withPart(QUESTIONS, (xml) =>
    xml.replace(/<c r="H2"[^>]*>.*?<\/c>/s, '<c r="H2" t="inlineStr"><is><t>\u3164\u2060</t></is></c>'),
  );
  const one = await received('unseen', own);
  expect(one.claims[0]?.answer).toBeUndefined();
  expect(one.intake?.notices).toContainEqual(
    expect.objectContaining({ code: 'invisible-text', place: 'Questions!H2' }),
  );
});
