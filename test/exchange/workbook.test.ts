/** Workbooks that are not as we sent them: nothing misplaced, nothing lost, nothing run. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { renderQuestionnaireWorkbook } from '../../src/exchange/write/workbook.ts';
import type { AskedQuestion, Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { columnOf, DOCUMENTS, fillWorkbook, fullFilling, inlineCell, QUESTIONS, repack } from './fill.ts';
import { contentOf, language, noticesOf, questionsOf, readOf } from './fixture.ts';

let asked: Questionnaire;
let first: AskedQuestion;
let filled: Uint8Array;
let whole: VendorResponse;

/** Cells of the first question. */
const [ANSWER, WORDS, SCOPE, CITED] = (['answer', 'words', 'scope', 'documents'] as const).map(
  (field) => `${columnOf(field)}3`,
) as [string, string, string, string];

beforeAll(async () => {
  asked = await questionsOf('required');
  [first] = questionsIn(asked.parts) as [AskedQuestion];
  filled = fillWorkbook(await renderQuestionnaireWorkbook(asked, language), asked, fullFilling(asked));
  whole = await readOf('whole.xlsx', filled);
});

const unzip = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
const partOf = (name: string): string => strFromU8(unzip(filled)[name] ?? new Uint8Array());

/** The workbook with one part changed. */
function changed(change: (xml: string) => string, part = QUESTIONS): Uint8Array {
  return repack(filled, (name, text) => {
    if (name !== part) return text;
    const after = change(text);
    if (after === text) throw new Error('nothing was changed');
    return after;
  });
}

/** One cell with something else in it. */
const withCell = (place: string, cell: string, part = QUESTIONS): Uint8Array =>
  changed((xml) => xml.replace(new RegExp(`<c r="${place}"[^>]*?(?:/>|>.*?</c>)`, 's'), () => cell), part);
const typed = (place: string, text: string): Uint8Array => withCell(place, inlineCell(place, text));

/** Cells with new places; every reference is read from the cell itself. */
function moved(xml: string, move: (column: string, row: number) => [string, number]): string {
  return xml.replaceAll(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => {
    const [to, at] = move(column, Number(row));
    return `<c r="${to}${String(at)}"`;
  });
}

it('prints on A4, as wide as the page, with the head on every page and the heads in view', async () => {
  const blank = await renderQuestionnaireWorkbook(asked, language);
  const partOfBlank = (name: string): string => strFromU8(unzip(blank)[name] ?? new Uint8Array());
  for (const part of [QUESTIONS, DOCUMENTS]) {
    const xml = partOfBlank(part);
    const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
    for (const said of ['paperSize="9"', 'orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"'])
      expect(setup, part).toContain(said);
    expect(xml, part).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(xml, part).toContain('&amp;P / &amp;N');
  }
  const workbook = partOfBlank('xl/workbook.xml');
  expect(workbook.match(/Print_Titles[^<]*>[^<]*\$2:\$2</g)).toHaveLength(2);
});

describe('a workbook that was rearranged', () => {
  const last = (): number => questionsIn(asked.parts).length + 2;

  it.each<[string, () => Uint8Array]>([
    [
      'rows turned round',
      () => changed((xml) => moved(xml, (c, row) => [c, row < 3 ? row : last() + 3 - row])),
    ],
    ['rows added above', () => changed((xml) => moved(xml, (c, row) => [c, row + 3]))],
    [
      'columns turned round',
      () =>
        changed((xml) =>
          moved(xml, (c, row) => ['ABCDEFGHIJKLMN'.charAt(13 - 'ABCDEFGHIJKLMN'.indexOf(c)), row]),
        ),
    ],
    [
      'sheets renamed',
      () =>
        changed(
          (xml) => xml.replace('"Questions"', '"Fragen"').replace('"Form"', '"Daten"'),
          'xl/workbook.xml',
        ),
    ],
    [
      'labels translated',
      () =>
        changed(
          (xml) => xml.replace('>Your answer<', '>Ihre Antwort<').replace('>Kind<', '>Art<'),
          'xl/sharedStrings.xml',
        ),
    ],
    [
      'the hidden row of keys gone, found by the labels',
      () => changed((xml) => xml.replace(/<row r="1"[^>]*>.*?<\/row>/s, '')),
    ],
  ])('%s: the same answers, and nothing to tell', async (_name, change) => {
    const one = await readOf('other.xlsx', change());
    expect(new Map(one.answers.map((x) => [x.element, x]))).toEqual(
      new Map(whole.answers.map((x) => [x.element, x])),
    );
    expect(one.documents).toEqual(whole.documents);
    expect(noticesOf(one)).toEqual([]);
  });

  it('a row twice keeps what differs apart', async () => {
    const bytes = changed((xml) => {
      const row = /<row r="3"[^>]*>[^]*?<\/row>/.exec(xml)?.[0] ?? '';
      const second = moved(row, (column) => [column, 900])
        .replace('<row r="3"', '<row r="900"')
        .replace('About', 'Another answer about');
      return xml.replace('</sheetData>', `${second}</sheetData>`);
    });
    const one = await readOf('twice.xlsx', bytes);
    expect(one.answers).toEqual(whole.answers);
    expect(noticesOf(one)).toContain(`Questions!${columnOf('words')}900 duplicate-row`);
    expect(one.unplaced?.[0]).toMatchObject({
      element: first.element,
      place: `Questions!${columnOf('words')}900`,
    });
  });

  it('a row lost says which question is gone', async () => {
    const one = await readOf(
      'lost.xlsx',
      changed((xml) => xml.replace(/<row r="3"[^>]*>[^]*?<\/row>/, '')),
    );
    expect(one.answers[0]).toEqual({ element: first.element, asked: first.fingerprint });
    expect(noticesOf(one)).toContain('form missing-question');
  });

  it('texts in our cells and outside of the table are kept beside their question', async () => {
    const bytes = changed((xml) =>
      xml
        .replace(/<c r="N3"[^>]*>.*?<\/c>/s, inlineCell('N3', 'You are wrong'))
        .replace('</row>', `${inlineCell('X1', 'Our remarks')}</row>`),
    );
    const one = await readOf('ours.xlsx', bytes);
    expect(one.answers).toEqual(whole.answers);
    expect(one.unplaced).toEqual(
      expect.arrayContaining([
        { place: 'Questions!N3', text: 'You are wrong', element: first.element },
        { place: 'Questions!X1', text: 'Our remarks' },
      ]),
    );
  });

  it('a question that was reworded is told', async () => {
    const bytes = changed((xml) => xml.replace(first.ask, 'Something easier'), 'xl/sharedStrings.xml');
    expect(noticesOf(await readOf('eased.xlsx', bytes))).toContain(
      `Questions!${columnOf('question')}3 question-changed`,
    );
  });

  it('an unknown id keeps its answers apart and misses the one asked', async () => {
    const bytes = changed(
      (xml) => xml.replace(`>${first.element}<`, `>${first.element}x<`),
      'xl/sharedStrings.xml',
    );
    const codes = noticesOf(await readOf('unknown.xlsx', bytes)).map((line) => line.split(' ').at(-1));
    expect(codes).toEqual(expect.arrayContaining(['unknown-question', 'list-changed']));
  });

  it('questions of another catalogue name both versions, and what still fits is taken', async () => {
    const bytes = changed((xml) => xml.replace('>2.0<', '>1.9<'), 'xl/sharedStrings.xml');
    const one = await readOf('older.xlsx', bytes);
    expect(one.questionnaire?.catalogue).toBe('1.9');
    expect(one.intakes?.[0]?.notices).toEqual([
      expect.objectContaining({ code: 'other-catalogue', text: '1.9, 2.0' }),
    ]);
    expect(one.answers).toEqual(whole.answers);
  });
});

describe('answers as vendors give them', () => {
  it.each([
    ['Y', 'yes'],
    ['ja', 'yes'],
    ['Partially', 'partly'],
    ['N/A', 'does-not-apply'],
    ['not applicable.', 'does-not-apply'],
    ['No', 'no'],
    ['declined', 'declined'],
    ['4 - strong', 'unplaced'],
    ['see our white paper', 'unplaced'],
    ['Yes, but only for hosts', 'unplaced'],
    ['2,5', 'unplaced'],
  ])('%s: %s', async (text, answer) => {
    const one = await readOf('typed.xlsx', typed(ANSWER, text));
    expect(one.answers[0]).toMatchObject(
      text === 'No' || text === 'declined' ? { answer } : { answer, raw: text },
    );
    expect(noticesOf(one).includes(`Questions!${ANSWER} other-answer`)).toBe(answer === 'unplaced');
  });

  it('plans and clients that are not known stay as words', async () => {
    const one = await readOf('scope.xlsx', typed(SCOPE, 'Enterprise and web'));
    expect(one.answers[0]).toMatchObject({ scope: 'Enterprise and web' });
    expect(one.answers[0]).not.toHaveProperty('editions');
    expect(noticesOf(one)).toEqual([`Questions!${SCOPE} scope-in-words`]);
  });

  it.each<[string, unknown[], string[]]>([
    ['d1, d2', [{ document: 'd1' }, { document: 'd2' }], []],
    [
      'D1 p. 3\nd2: section 4',
      [
        { document: 'd1', pages: 'p. 3' },
        { document: 'd2', pages: 'section 4' },
      ],
      [],
    ],
    ['Security white paper', [{ document: 'd1' }], []],
    ['https://example.org/paper', [{ document: 'd1' }], []],
    ['d1 https://example.org/paper#keys', [{ document: 'd1', link: 'https://example.org/paper#keys' }], []],
    ['d1; our intranet', [{ document: 'd1' }], ['our intranet']],
    ['d9', [], ['d9']],
  ])('documents %j', async (text, documents, left) => {
    const one = await readOf('cited.xlsx', typed(CITED, text));
    expect(one.answers[0]?.documents ?? []).toEqual(documents);
    expect((one.unplaced ?? []).map((part) => [part.text, part.element])).toEqual(
      left.map((part) => [part, first.element]),
    );
  });

  it('an address that is no document of the list becomes one', async () => {
    const one = await readOf('linked.xlsx', typed(CITED, 'see https://example.org/new.'));
    expect(one.answers[0]?.documents).toEqual([{ document: 'link-1' }]);
    expect(one.documents?.at(-1)).toEqual({
      id: 'link-1',
      title: 'https://example.org/new',
      url: 'https://example.org/new',
    });
    expect(one.unplaced?.[0]?.text).toBe('see https://example.org/new.');
  });

  it.each([
    ['May 2026', '2026-05'],
    ['4 May 2026', '2026-05-04'],
    ['04.05.2026', '2026-05-04'],
    ['Q1 2026', '2026'],
    ['05/04/26', undefined],
    ['2027', undefined],
  ])('a document of %s: %s', async (text, published) => {
    const bytes = withCell('F3', inlineCell('F3', text), DOCUMENTS);
    const one = await readOf('dated.xlsx', bytes);
    expect(one.documents?.[0]?.published).toBe(published);
    expect(noticesOf(one)[0]).toMatch(/^Documents!F3 (?:date-read-as|bad-date|future-date)$/);
  });
});

describe('what a cell holds besides its text', () => {
  const related = (xml: string): Record<string, Uint8Array> => ({
    'xl/worksheets/_rels/sheet2.xml.rels': strToU8(`<Relationships>${xml}</Relationships>`),
  });

  it('a link is a document that the answer leans on', async () => {
    const linked = changed((xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><hyperlinks><hyperlink ref="${WORDS}" r:id="r9"/></hyperlinks>`,
      ),
    );
    const relation =
      '<Relationship Id="r9" Type="x/hyperlink" TargetMode="External" Target="https://example.org/trust"/>';
    const one = await readOf('link.xlsx', zipSync({ ...unzip(linked), ...related(relation) }));
    expect(one.answers[0]?.documents?.at(-1)).toEqual({ document: 'link-1' });
    expect(one.documents?.at(-1)?.url).toBe('https://example.org/trust');
    expect(noticesOf(one)).toEqual(['link-1 linked-document']);
  });

  it('a remark stands beside its question; macros, pictures and other workbooks are told and not read', async () => {
    const extra = {
      'xl/vbaProject.bin': strToU8('evil'),
      'xl/externalLinks/externalLink1.xml': strToU8('<x/>'),
      'xl/media/image1.png': strToU8('png'),
      'xl/drawings/drawing1.xml': strToU8('<wsDr/>'),
      'xl/comments1.xml': strToU8(
        `<comments><commentList><comment ref="${WORDS}"><text><t>Ask the lab</t></text></comment></commentList></comments>`,
      ),
      ...related('<Relationship Id="r1" Type="x/comments" Target="../comments1.xml"/>'),
    };
    const one = await readOf('macros.xlsx', zipSync({ ...unzip(filled), ...extra }));
    expect(noticesOf(one).filter((line) => line.includes('unread'))).toEqual([
      'workbook unread-macros',
      'workbook unread-workbooks',
      'workbook unread-pictures',
    ]);
    expect(one.unplaced).toEqual([
      { place: `Questions!${WORDS} (remark)`, text: 'Ask the lab', element: first.element },
    ]);
  });

  it('an empty drawing, which some programs add, is nothing', async () => {
    const extra = { 'xl/drawings/drawing1.xml': strToU8('<xdr:wsDr xmlns:xdr="x"></xdr:wsDr>') };
    expect(noticesOf(await readOf('empty.xlsx', zipSync({ ...unzip(filled), ...extra })))).toEqual([]);
  });

  it('a hidden row is read and told', async () => {
    const one = await readOf(
      'hidden.xlsx',
      changed((xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"')),
    );
    expect(one.answers).toEqual(whole.answers);
    expect(noticesOf(one)).toContain(`Questions!${ANSWER} hidden-row`);
  });

  it('a formula is not computed', async () => {
    const formula = (value: string): string =>
      `<c r="${WORDS}" t="str"><f>HYPERLINK("http://x")</f>${value}</c>`;
    const one = await readOf('formula.xlsx', withCell(WORDS, formula('<v>last value</v>')));
    expect(one.answers[0]?.words).toBe('last value');
    expect(noticesOf(one)).toEqual([`Questions!${WORDS} formula`]);
    expect(noticesOf(await readOf('none.xlsx', withCell(WORDS, formula(''))))).toEqual([
      `Questions!${WORDS} formula-without-value`,
    ]);
  });

  const run = (text: string, font: string): string => `<r>${font}<t xml:space="preserve">${text}</t></r>`;
  const rich = run('We sell data. ', '<rPr><strike/></rPr>') + run('We do not sell data.', '<rPr><b/></rPr>');

  it('words that are struck through are kept as such and told', async () => {
    const one = await readOf(
      'struck.xlsx',
      withCell(WORDS, `<c r="${WORDS}" t="inlineStr"><is>${rich}</is></c>`),
    );
    expect(one.answers[0]?.words).toBe('[struck through: We sell data.] We do not sell data.');
    expect(noticesOf(one)).toEqual([`Questions!${WORDS} struck-through`]);
  });

  it('in a text that cells share, too; a line that is switched off strikes nothing through', async () => {
    const strings = partOf('xl/sharedStrings.xml');
    const count = String([...strings.matchAll(/<si>/g)].length);
    const shared = repack(withCell(WORDS, `<c r="${WORDS}" t="s"><v>${count}</v></c>`), (name, text) =>
      name === 'xl/sharedStrings.xml' ? text.replace('</sst>', `<si>${rich}</si></sst>`) : text,
    );
    expect((await readOf('shared.xlsx', shared)).answers[0]?.words).toContain(
      '[struck through: We sell data.]',
    );
    const off = `<c r="${WORDS}" t="inlineStr"><is>${run('Said.', '<rPr><strike val="0"/></rPr>')}</is></c>`;
    expect((await readOf('off.xlsx', withCell(WORDS, off))).answers[0]?.words).toBe('Said.');
  });

  it('a whole cell that is struck through by its font is not taken as chosen', async () => {
    const styles = partOf('xl/styles.xml');
    const fonts = [...(/<fonts.*?<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<font>|<font\/>/g)].length;
    const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf /g)].length;
    const bytes = repack(filled, (name, text) => {
      if (name === QUESTIONS)
        return text.replace(
          new RegExp(`<c r="${ANSWER}"( s="\\d+")?`),
          `<c r="${ANSWER}" s="${String(formats)}"`,
        );
      if (name !== 'xl/styles.xml') return text;
      return text
        .replace('</fonts>', '<font><strike val="1"/></font></fonts>')
        .replace('</cellXfs>', `<xf numFmtId="0" fontId="${String(fonts)}"/></cellXfs>`);
    });
    const one = await readOf('font.xlsx', bytes);
    expect(one.answers[0]).toMatchObject({ answer: 'unplaced', raw: '[struck through: Yes]' });
  });

  it('characters that nobody sees are no answer, and are told', async () => {
    const one = await readOf('unseen.xlsx', typed(WORDS, '\u3164\u2060'));
    expect(one.answers[0]).not.toHaveProperty('words');
    expect(noticesOf(one)).toContain(`Questions!${WORDS} invisible-text`);
  });

  it('a number that is shown otherwise is told', async () => {
    const bytes = repack(withCell(WORDS, `<c r="${WORDS}" s="999"><v>0.5</v></c>`), (name, text) => {
      if (name !== 'xl/styles.xml') return text;
      const count = [...(/<cellXfs.*?<\/cellXfs>/s.exec(text)?.[0] ?? '').matchAll(/<xf /g)].length;
      return text.replace('</cellXfs>', `${'<xf numFmtId="9"/>'.repeat(1000 - count)}</cellXfs>`);
    });
    const one = await readOf('number.xlsx', bytes);
    expect(one.answers[0]?.words).toBe('0.5');
    expect(noticesOf(one)).toEqual([`Questions!${WORDS} shown-otherwise`]);
  });

  it('merged cells are told', async () => {
    const bytes = changed((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="H3:H4"/></mergeCells>'),
    );
    expect(noticesOf(await readOf('merged.xlsx', bytes))).toEqual(['Questions!H3:H4 merged-cells']);
  });
});

describe('workbooks as other programs write them', () => {
  const parts = (): [string, string][] =>
    Object.entries(unzip(filled)).map(([name, part]) => [name, strFromU8(part)]);
  const packed = (own: readonly [string, string][]): Uint8Array =>
    zipSync(Object.fromEntries(own.map(([name, text]) => [name, strToU8(text)])));

  it.each<[string, (name: string, text: string) => [string, string]]>([
    [
      'cells and rows without references',
      (name, text) => [
        name,
        name.includes('worksheets/') ? text.replaceAll(/<(c|row) r="[^"]*"/g, '<$1') : text,
      ],
    ],
    ['part names in capitals', (name, text) => [name.toUpperCase(), text]],
    ['part names with backslashes', (name, text) => [name.replaceAll('/', '\\'), text]],
    [
      'the names of the strict standard',
      (name, text) => [
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
      ],
    ],
  ])('%s: the same answers', async (_name, change) => {
    const one = await readOf('other.xlsx', packed(parts().map(([name, text]) => change(name, text))));
    expect(contentOf(one)).toEqual(contentOf(whole));
  });
});
