/** Files from outside that are not as we sent them: clear messages, nothing lost, nothing run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { receiveFile } from '../../src/load/receive/receive.ts';
import type { Checked } from '../../src/problem.ts';
import { renderQuestionnaireForm } from '../../src/report/questionnaire/form.ts';
import { renderQuestionnaireWorkbook } from '../../src/report/questionnaire/workbook.ts';
import { renderQuestionnaireYaml } from '../../src/report/questionnaire/yaml.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import {
  fillHtml,
  fillWorkbook,
  fillYaml,
  fullFilling,
  inlineCell,
  questionsToZoom,
  repack,
} from './fill.ts';

let folder = '';
let catalogue: Catalogue;
let asked: Questionnaire;
let filled: Uint8Array;
let whole: VendorResponse;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  ({ catalogue } = await loadCatalogue());
  asked = await questionsToZoom(catalogue, false);
  filled = fillWorkbook(await renderQuestionnaireWorkbook(asked), asked, fullFilling(asked));
  whole = valid(await receive('whole.xlsx', filled));
});
afterAll(() => rm(folder, { recursive: true }));

async function receive(
  name: string,
  content: Uint8Array | string,
  dates: { received?: string; sent?: string } = {},
): Promise<Checked<VendorResponse>> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return receiveFile(file, {
    ...{ catalogue, received: '2026-11-20', sent: undefined, today: '2026-11-24', id: 'x-2026-11-20' },
    ...dates,
  });
}

function valid(result: Checked<VendorResponse>): VendorResponse {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.value;
}

const refused = (result: Checked<VendorResponse>): string[] =>
  result.ok ? ['was read'] : result.problems.map(({ code, place }) => (place ? `${place} ${code}` : code));
const notices = ({ intake }: VendorResponse): string[] =>
  (intake?.notices ?? []).map(({ place, code }) => `${place} ${code}`);
const unplaced = ({ intake }: VendorResponse): unknown => intake?.unplaced;

const QUESTIONS = 'xl/worksheets/sheet2.xml';
/** The workbook with one sheet changed. */
const changed = (change: (xml: string) => string, part = QUESTIONS): Uint8Array =>
  repack(filled, (name, text) => {
    if (name !== part) return text;
    const after = change(text);
    if (after === text) throw new Error('nothing was changed');
    return after;
  });

/** Cells with new places; every reference is read from the cell itself. */
function moved(xml: string, move: (column: string, row: number) => [string, number]): string {
  return xml.replaceAll(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => {
    const [to, at] = move(column, Number(row));
    return `<c r="${to}${String(at)}"`;
  });
}

describe('a workbook that was rearranged', () => {
  it('with rows moved gives the same claims', async () => {
    const last = asked.questions.length * 4 + 1;
    const one = valid(
      await receive(
        'moved.xlsx',
        changed((xml) => moved(xml, (column, row) => [column, row === 1 ? 1 : last + 2 - row])),
      ),
    );
    expect(one.claims).toEqual(whole.claims);
    expect(notices(one)).toEqual([]);
  });

  it('with rows added above gives the same claims', async () => {
    const one = valid(
      await receive(
        'down.xlsx',
        changed((xml) => moved(xml, (column, row) => [column, row + 3])),
      ),
    );
    expect(one.claims).toEqual(whole.claims);
  });

  it('with columns moved and one added keeps the added text apart', async () => {
    const columns = 'ABCDEFGHIJKLMNOPQR';
    const bytes = changed((xml) =>
      moved(xml, (column, row) => [
        columns.charAt(columns.length - columns.indexOf(column)) || 'A',
        row,
      ]).replace(
        '</row>',
        `${inlineCell('X1', 'Our remarks')}${inlineCell('X2', 'See also our blog')}</row>`,
      ),
    );
    const one = valid(await receive('columns.xlsx', bytes));
    expect(one.claims).toEqual(whole.claims);
    expect(unplaced(one)).toEqual([
      { place: 'Questions!X1', text: 'Our remarks' },
      { place: 'Questions!X2', text: 'See also our blog' },
    ]);
  });

  it('with sheets renamed is read by what is in them', async () => {
    const bytes = repack(filled, (name, text) =>
      name === 'xl/workbook.xml'
        ? text.replace('"Questions"', '"Fragen"').replace('"Documents"', '"Belege"')
        : text,
    );
    const one = valid(await receive('renamed.xlsx', bytes));
    expect(one.claims).toEqual(whole.claims);
    expect(one.documents).toEqual(whole.documents);
  });

  it('with merged cells says which', async () => {
    const bytes = changed((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="H2:H3"/></mergeCells>'),
    );
    expect(notices(valid(await receive('merged.xlsx', bytes)))).toEqual(['Questions!H2:H3 merged-cells']);
  });

  it('with formulas computes nothing and says so', async () => {
    const bytes = changed((xml) =>
      xml.replace(
        /<c r="H2"[^]*?<\/c>/,
        '<c r="H2" t="str"><f>HYPERLINK("http://example.org/?"&amp;A1,"x")</f><v>last value</v></c>',
      ),
    );
    const one = valid(await receive('formula.xlsx', bytes));
    expect(one.claims[0]?.answer).toBe('last value');
    expect(notices(one)).toEqual(['Questions!H2 formula']);
    expect(one.intake?.notices?.[0]?.message).toContain('HYPERLINK');
  });

  it('with a row twice keeps the second apart', async () => {
    const bytes = changed((xml) => {
      const row = /<row r="2"[^>]*>[^]*?<\/row>/.exec(xml)?.[0] ?? '';
      const second = moved(row, (column) => [column, 900])
        .replace('<row r="2"', '<row r="900"')
        .replace('Answer to', 'Another answer to');
      return xml.replace('</sheetData>', `${second}</sheetData>`);
    });
    const one = valid(await receive('twice.xlsx', bytes));
    expect(one.claims).toEqual(whole.claims);
    expect(notices(one)).toContain('Questions!H900 duplicate-row');
    expect(JSON.stringify(unplaced(one))).toContain('Another answer to');
  });

  it('with texts in cells that are ours keeps them, and says where another question stands', async () => {
    const bytes = changed((xml) =>
      xml
        .replace(/<c r="F3"[^>]*\/>/, inlineCell('F3', 'Answered here'))
        .replace(/<c r="Q2"[^>]*>.*?<\/c>/s, inlineCell('Q2', 'You are wrong'))
        .replace(/<c r="E4"[^>]*>.*?<\/c>/s, inlineCell('E4', 'Is it planned to be watched?')),
    );
    const one = valid(await receive('ours.xlsx', bytes));
    expect(one.claims).toEqual(whole.claims);
    expect(unplaced(one)).toEqual([
      { place: 'Questions!Q2', text: 'You are wrong' },
      { place: 'Questions!F3', text: 'Answered here' },
      { place: 'Questions!E4', text: 'Is it planned to be watched?' },
    ]);
    expect(notices(one)).toContain('Questions!E4 question-changed');
  });

  it('with the sheet of questions copied takes the copy that is filled in', async () => {
    const empty = unzip(await renderQuestionnaireWorkbook(asked))[QUESTIONS]!;
    const { [QUESTIONS]: answers, ...others } = unzip(filled);
    const bytes = repack(
      zipSync({ ...others, [QUESTIONS]: empty, 'xl/worksheets/sheet9.xml': answers! }),
      (name, text) =>
        name === 'xl/workbook.xml'
          ? text.replace('</sheets>', '<sheet name="Copy" sheetId="9" r:id="rId99"/></sheets>')
          : name === 'xl/_rels/workbook.xml.rels'
            ? text.replace(
                '</Relationships>',
                '<Relationship Id="rId99" Type="x" Target="worksheets/sheet9.xml"/></Relationships>',
              )
            : text,
    );
    const one = valid(await receive('copied.xlsx', bytes));
    expect(one.claims).toEqual(whole.claims);
    expect(notices(one)).toEqual([]);
  });

  it('with the sheet of documents lost says so', async () => {
    const bytes = repack(filled, (name, text) =>
      name === 'xl/workbook.xml' ? text.replace(/<sheet name="Documents"[^>]*\/>/, '') : text,
    );
    expect(notices(valid(await receive('undocumented.xlsx', bytes)))).toContain('workbook missing-sheet');
  });

  it('with numbers that are shown otherwise says so, and keeps the time of a day', async () => {
    const bytes = repack(filled, (name, text) => {
      if (name === 'xl/styles.xml')
        return text.replace('</cellXfs>', '<xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>');
      if (name !== QUESTIONS) return text;
      const last = /<cellXfs count="(\d+)"/.exec(strFromU8(unzip(filled)['xl/styles.xml']!))?.[1] ?? '';
      const put = (xml: string, place: string, style: number, value: string): string =>
        xml.replace(
          new RegExp(`<c r="${place}"[^>]*>.*?</c>`, 's'),
          `<c r="${place}" s="${String(Number(last) + style)}"><v>${value}</v></c>`,
        );
      return put(put(text, 'H2', 0, '0.5'), 'J2', 1, '46143.604166666664');
    });
    const one = valid(await receive('numbers.xlsx', bytes));
    expect(one.claims[0]).toMatchObject({ answer: '0.5', page: '2026-05-01 14:30' });
    expect(notices(one)).toEqual(['Questions!H2 shown-otherwise', 'Questions!J2 shown-otherwise']);
  });

  it('with reading aids beside a text leaves them out', async () => {
    const bytes = changed((xml) =>
      xml.replace(
        /<c r="H2"[^>]*>.*?<\/c>/s,
        '<c r="H2" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      ),
    );
    expect(valid(await receive('aids.xlsx', bytes)).claims[0]?.answer).toBe('a b');
  });

  it('with a row lost says which question is gone', async () => {
    const id = asked.questions[0]!.criterion;
    const one = valid(
      await receive(
        'lost.xlsx',
        changed((xml) => xml.replaceAll(/<row r="[2-5]"[^>]*>[^]*?<\/row>/g, '')),
      ),
    );
    expect(one.claims).toHaveLength(asked.questions.length);
    expect(one.intake?.notices?.map(({ message }) => message).join()).toContain(
      `'${id}' was asked and is gone`,
    );
  });

  it('with the text of a question changed says so', async () => {
    const bytes = repack(filled, (name, text) =>
      name === 'xl/sharedStrings.xml' ? text.replace(asked.questions[0]!.title, 'Something easier') : text,
    );
    expect(notices(valid(await receive('eased.xlsx', bytes)))).toContain('Questions!2 question-changed');
  });

  it('with an unknown id keeps its answers apart, names the nearest, and misses the one asked', async () => {
    const id = asked.questions[0]!.criterion;
    const bytes = repack(filled, (name, text) =>
      name === 'xl/sharedStrings.xml' ? text.replace(`>${id}<`, `>${id}x<`) : text,
    );
    const one = valid(await receive('unknown.xlsx', bytes));
    expect(notices(one).map((line) => line.split(' ').at(-1))).toContain('unknown-question');
    expect(one.intake?.notices?.map(({ message }) => message).join()).toContain(`Did you mean '${id}'?`);
    expect(JSON.stringify(unplaced(one))).toContain(`Answer to ${id}`);
  });

  it('with choices outside the list takes none and keeps the words', async () => {
    const bytes = changed((xml) =>
      xml
        .replace(/<c r="G2"[^]*?<\/c>/, inlineCell('G2', '3 or 4'))
        .replace(/<c r="G3"[^]*?<\/c>/, inlineCell('G3', 'mostly')),
    );
    const one = valid(await receive('choices.xlsx', bytes));
    expect(one.claims[0]).toMatchObject({ level: null, implemented: { answer: 'not-stated' } });
    expect(notices(one)).toEqual(
      expect.arrayContaining([
        'Questions!G2 choice-outside-list',
        'Questions!G3 choice-outside-list',
        'Questions!H2 incomplete-answer',
      ]),
    );
    expect(unplaced(one)).toEqual([
      { place: 'Questions!G2', text: '3 or 4' },
      { place: 'Questions!G3', text: 'mostly' },
    ]);
  });

  it('with a number and a day from the calendar reads what was meant', async () => {
    const bytes = repack(filled, (name, text) => {
      if (name === QUESTIONS) return text.replace(/<c r="G2"[^]*?<\/c>/, '<c r="G2"><v>3</v></c>');
      if (name === 'xl/worksheets/sheet3.xml')
        return text.replace(/<c r="F2"[^]*?<\/c>/, '<c r="F2" s="4"><v>46143</v></c>');
      return name === 'xl/styles.xml'
        ? text.replace(/<\/cellXfs>/, '<xf numFmtId="14"/><xf numFmtId="14"/><xf numFmtId="14"/></cellXfs>')
        : text;
    });
    const one = valid(await receive('numbers.xlsx', bytes));
    expect(one.claims[0]?.level).toBe(3);
    expect(one.documents?.[0]?.published).toBe('2026-05-01');
  });

  it('with an older form, catalogue and question says which', async () => {
    const bytes = repack(filled, (name, text) => {
      if (name !== 'xl/sharedStrings.xml') return text;
      return text
        .replace(`>${asked.versions.catalogue}<`, '>0.9<')
        .replaceAll(`>${asked.questions[0]!.fingerprint}<`, '>0123456789abcdef<');
    });
    expect(notices(valid(await receive('older.xlsx', bytes))).map((line) => line.split(' ').at(-1))).toEqual(
      expect.arrayContaining(['older-catalogue', 'list-changed', 'question-changed', 'older-question']),
    );
  });

  it('with a form of a later version is refused', async () => {
    const bytes = repack(filled, (name, text) =>
      name === 'xl/sharedStrings.xml' ? text.replace('>1<', '>2<') : text,
    );
    expect(refused(await receive('newer.xlsx', bytes))).toEqual(['Form!B2 newer-form']);
  });

  it('with macros, links, pictures and remarks reads none of them but the remarks', async () => {
    const extra = {
      'xl/vbaProject.bin': strToU8('evil'),
      'xl/externalLinks/externalLink1.xml': strToU8('<x/>'),
      'xl/media/image1.png': strToU8('png'),
      'xl/worksheets/_rels/sheet2.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="../comments1.xml"/></Relationships>',
      ),
      'xl/comments1.xml': strToU8(
        '<comments><commentList><comment ref="H2"><text><t>Ask Jo</t></text></comment></commentList></comments>',
      ),
    };
    const bytes = zipSync({ ...Object.fromEntries(Object.entries(unzip(filled))), ...extra });
    const one = valid(await receive('macros.xlsx', bytes));
    expect(notices(one).filter((line) => line.endsWith('unread-part'))).toHaveLength(3);
    expect(unplaced(one)).toEqual([{ place: 'remark at Questions!H2', text: 'Ask Jo' }]);
  });
});

describe('a file that is refused', () => {
  it.each([
    [
      'a zip bomb',
      'bomb.xlsx',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(15 * 1024 * 1024) }),
      ['too-large'],
    ],
    [
      '50 MB of text in a sheet',
      'long.xlsx',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<workbook/>'),
          [QUESTIONS]: new Uint8Array(50 * 1024 * 1024).fill(65),
        }),
      ['too-large'],
    ],
    [
      'more parts than any workbook',
      'parts.xlsx',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`p${String(i)}`, strToU8('x')]))),
      ['too-large'],
    ],
    [
      'a workbook damaged on its way',
      'damaged.xlsx',
      () => {
        const bytes = Buffer.from(zipSync(unzip(filled), { level: 0 }));
        bytes.write('4 to 9', bytes.indexOf('4 to 6'));
        return bytes;
      },
      ['damaged-workbook'],
    ],
    [
      'a cell whose text is gone',
      'gone.xlsx',
      () => changed((xml) => xml.replace(/<c r="H2"[^>]*>.*?<\/c>/s, '<c r="H2" t="s"><v>99999</v></c>')),
      ['damaged-workbook'],
    ],
    ['50 MB of text', 'long.yaml', () => 'a'.repeat(50 * 1024 * 1024), ['too-large']],
    [
      'an .xls renamed',
      'old.xlsx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      ['old-workbook'],
    ],
    ['a .csv renamed', 'text.xlsx', () => 'Id,Part,Your choice\na,b,c\n', ['not-a-workbook']],
    ['a .csv', 'text.csv', () => 'Id,Part,Your choice\na,b,c\n', ['not-a-questionnaire']],
    [
      'a zip of something else',
      'other.xlsx',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      ['not-a-workbook'],
    ],
    ['a damaged zip', 'damaged.xlsx', () => filled.subarray(0, filled.length / 2), ['damaged-workbook']],
    [
      'an entity of its own',
      'entity.xlsx',
      () => changed((xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      ['damaged-workbook'],
    ],
    [
      'UTF-16 in a part',
      'utf16.xlsx',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }),
      ['damaged-workbook'],
    ],
    [
      'another workbook',
      'foreign.xlsx',
      () =>
        repack(filled, (name, text) =>
          name === 'xl/sharedStrings.xml' ? text.replaceAll('>fingerprint<', '>x<') : text,
        ),
      ['not-a-questionnaire'],
    ],
    ['a page that is no form', 'page.html', () => '<!doctype html><p>Answers</p>', ['not-a-questionnaire']],
    ['an empty file', 'empty.yaml', () => '', ['empty-file']],
    ['a text file of another kind', 'other.yaml', () => 'id: zoom\nname: Zoom\n', ['not-a-questionnaire']],
    ['broken YAML', 'broken.yaml', () => 'questionnaire:\n  version: "1\nanswers: []\n', ['unclosed-quote']],
  ] as [string, string, () => Uint8Array | string, string[]][])('%s', async (_name, file, make, codes) => {
    const result = await receive(file, make());
    if (file === 'broken.yaml') expect(result.ok).toBe(false);
    else expect(refused(result)).toEqual(codes);
    if (!result.ok)
      for (const { message, hint } of result.problems) expect(message !== '' && hint !== '').toBe(true);
  });

  it.each([
    [
      'elements without end',
      'tags.xlsx',
      () =>
        changed((xml) =>
          xml.replace('<sheetData>', `<x ${'a '.repeat(30_000)}/>`.repeat(14) + '<sheetData>'),
        ),
      'was read',
    ],
    [
      'a hundred thousand questions',
      'many.yaml',
      () =>
        `questionnaire:\n  version: '1'\nanswers:\n${Array.from({ length: 100_000 }, (_, i) => `  - criterion: a${String(i)}\n`).join('')}`,
      'too-many',
    ],
    [
      'data nested without end',
      'deep.html',
      () =>
        `<!doctype html><script type="application/json" id="vtc-pia-questionnaire">{"head":{}}</script><script type="application/json" id="vtc-pia-answers">{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}</script>`,
      'damaged-form',
    ],
  ])('%s, in bounded time', { timeout: 20_000 }, async (_name, file, make, code) => {
    const result = await receive(file, make());
    if (result.ok) expect(result.value.claims).toEqual(whole.claims);
    expect(refused(result).join()).toContain(code);
  });

  it('an answer that came before the letter', async () => {
    expect(refused(await receive('early.xlsx', filled, { received: '2026-10-31' }))).toContain(
      'engagement.received date-order',
    );
    expect(refused(await receive('sent.xlsx', filled, { sent: '2026-11-21' }))).toContain(
      'engagement.received date-order',
    );
  });

  it('an answer longer than can be kept, with its place', async () => {
    const yaml = fillYaml(await renderQuestionnaireYaml(asked), {
      answers: { [asked.questions[0]!.criterion]: { answer: { text: 'x'.repeat(40_000) } } },
      documents: {},
    });
    const [first = ''] = refused(await receive('long-answer.yaml', yaml));
    expect(first).toMatch(/^line \d+ too-long$/);
  });

  it('a page with something else before its first line is read all the same', async () => {
    const html = fillHtml(await renderQuestionnaireForm(asked), fullFilling(asked));
    const one = valid(await receive('before.html', `<!-- saved from somewhere -->\n${html}`));
    expect(one.claims).toEqual(whole.claims);
  });

  it('a page whose data were tampered with', async () => {
    const html = await renderQuestionnaireForm(asked);
    const list = valid(
      await receive('list.html', html.replace('{"answers":{},"documents":{}}', '{"answers":["ours"]}')),
    );
    expect(unplaced(list)).toEqual([{ place: 'answers', text: '["ours"]' }]);
    for (const data of ['[]', '{"answers":', '"x"'])
      expect(
        refused(await receive('tampered.html', html.replace('{"answers":{},"documents":{}}', data))),
      ).toEqual(['not-a-questionnaire']);
  });
});

describe('an answer with markup, control and bidirectional characters', () => {
  const text = '<script>alert(1)</script> \u202eevil\u202c \u0007 =1+1 {{x}} </script>';
  const expected = '<script>alert(1)</script> [U+202E]evil[U+202C] [U+0007] =1+1 {{x}} </script>';

  it('is kept as text, marked and listed, in all forms', async () => {
    const filling = { answers: { [asked.questions[0]!.criterion]: { answer: { text } } }, documents: {} };
    const forms: [string, Uint8Array | string][] = [
      ['m.xlsx', fillWorkbook(await renderQuestionnaireWorkbook(asked), asked, filling)],
      ['m.yaml', fillYaml(await renderQuestionnaireYaml(asked), filling)],
      ['m.html', fillHtml(await renderQuestionnaireForm(asked), filling)],
    ];
    for (const [name, bytes] of forms) {
      const one = valid(await receive(name, bytes));
      expect(one.claims[0]?.answer).toBe(expected);
      const [note] = (one.intake?.notices ?? []).filter(({ code }) => code === 'marked-character');
      expect(note?.message).toContain('[U+202E], [U+202C], [U+0007]');
    }
  });

  it('with a document of a day to come keeps the answers, and the day apart', async () => {
    const filling = {
      answers: { [asked.questions[0]!.criterion]: { answer: { text: 'Yes.', document: 'd1' } } },
      documents: { d1: { title: 'Audit of next year', published: '2027' } },
    };
    const one = valid(await receive('f.html', fillHtml(await renderQuestionnaireForm(asked), filling)));
    expect(one.claims[0]?.document).toBe('d1');
    expect(one.documents?.[0]).not.toHaveProperty('published');
    expect(notices(one)).toContain('document d1, published bad-date');
    expect(unplaced(one)).toEqual([{ place: 'document d1, published', text: '2027' }]);
  });

  it('shows what nobody sees, and leaves joiners and selectors of emoji alone', async () => {
    const hidden = 'a\u200Bb\u3164c\u{E0101}d \u{1F469}\u200D\u{1F4BB} \u2764\uFE0F co\u00ADop';
    const filling = {
      answers: { [asked.questions[0]!.criterion]: { answer: { text: hidden } } },
      documents: {},
    };
    const one = valid(await receive('u.html', fillHtml(await renderQuestionnaireForm(asked), filling)));
    expect(one.claims[0]?.answer).toBe(
      'a[U+200B]b[U+3164]c[U+E0101]d \u{1F469}\u200D\u{1F4BB} \u2764\uFE0F co\u00ADop',
    );
  });

  it('in the address of a document never becomes a link', async () => {
    const filling = fullFilling(asked);
    filling.documents['d1'] = { title: 'T', kind: 'audit', publisher: 'P', address: 'javascript:alert(1)' };
    filling.documents['d2'] = {
      title: 'T2',
      kind: 'novel',
      address: 'https://a:b@example.org/',
      published: 'May',
    };
    const one = valid(await receive('links.yaml', fillYaml(await renderQuestionnaireYaml(asked), filling)));
    expect(one.documents).toEqual([
      { id: 'd1', kind: 'audit', title: 'T', publisher: 'P', citation: 'javascript:alert(1)' },
      {
        id: 'd2',
        kind: 'vendor-statement',
        title: 'T2',
        publisher: 'Zoom Communications, Inc.',
        citation: 'https://a:b@example.org/',
      },
    ]);
    const codes = (one.intake?.notices ?? []).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['bad-address', 'choice-outside-list', 'no-publisher', 'bad-date']),
    );
  });
});

describe('a text file that was changed', () => {
  it('keeps what has no key, and understands a bare yes', async () => {
    const yaml = (await renderQuestionnaireYaml(asked))
      .replace("level: ''", 'level: 3\n    remark: Ask us again in May')
      .replace(/implemented:\n(?: {6}\w+: ''\n){4}/, 'implemented: yes\n')
      .replace('answers:\n', 'annex: [one, two: three]\nanswers:\n');
    const one = valid(await receive('changed.yaml', yaml));
    expect(one.claims[0]).toMatchObject({ level: 3, implemented: { answer: 'yes' } });
    expect((unplaced(one) as { text: string }[]).map(({ text }) => text)).toEqual([
      'remark: Ask us again in May',
      'annex: one',
      'annex: two: three',
    ]);
  });
});

describe('a text file that was filled in without quotes', () => {
  const withAnswer = async (lines: string): Promise<VendorResponse> => {
    const yaml = await renderQuestionnaireYaml(asked);
    const filledIn = yaml.replace(/ {4}level: ''\n {4}answer: ''\n {4}document: ''\n {4}page: ''\n/, lines);
    expect(filledIn).not.toBe(yaml);
    return valid(await receive('typed.yaml', filledIn));
  };

  it.each([
    '1.10',
    '007',
    '0x1F',
    '1_000',
    '12345678901234567890',
    'null',
    '.nan',
    'TRUE',
    '2026-11-24',
    '50 %',
  ])('keeps %s as it was typed', async (typed) => {
    const { claims } = await withAnswer(`    level: 3\n    answer: ${typed}\n    page: ${typed}\n`);
    expect(claims[0]).toMatchObject({ level: 3, answer: typed, page: typed });
  });

  it('keeps what YAML takes for a comment, with its line', async () => {
    const one = await withAnswer(
      "    level: 3 # by and large\n    answer: See case #5 and #7\n    # Only in Europe\n    page: 'no # comment'\n",
    );
    expect(one.claims[0]).toMatchObject({ level: 3, answer: 'See case', page: 'no # comment' });
    const texts = (unplaced(one) as { place: string; text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(['# by and large', '# 5 and #7', '# Only in Europe']);
  });

  it('keeps what stands where the list of documents was', async () => {
    const yaml = (await renderQuestionnaireYaml(asked)).replace(
      '\ndocuments:\n',
      '\ndocuments: none\nold:\n',
    );
    const one = valid(await receive('none.yaml', yaml));
    expect(unplaced(one)).toContainEqual(expect.objectContaining({ text: 'documents: none' }));
  });
});

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  repack(bytes, (name, text) => {
    parts[name] = strToU8(text);
    return text;
  });
  return parts;
}
