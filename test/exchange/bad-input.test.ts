/** Files from outside that cannot be read, or that were tampered with: a clear reason, in bounded time. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inEnglish } from '../locale/english.ts';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { faultProblems, noticeProblems } from '../../src/exchange/problems.ts';
import type { FaultCode } from '../../src/exchange/read/fault.ts';
import { renderQuestionnairePage } from '../../src/exchange/write/page.ts';
import { renderQuestionnaireWorkbook } from '../../src/exchange/write/workbook.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { columnOf, fillHtml, type Filling, fillWorkbook, fullFilling, QUESTIONS, repack } from './fill.ts';
import { language, noticesOf, questionsOf, readOf, receivedOf } from './fixture.ts';

let asked: Questionnaire;
let element = '';
let filled: Uint8Array;
let html = '';
let whole: VendorResponse;

beforeAll(async () => {
  asked = await questionsOf('required');
  element = questionsIn(asked.parts)[0]?.element ?? '';
  filled = fillWorkbook(await renderQuestionnaireWorkbook(asked, language), asked, fullFilling(asked));
  html = await renderQuestionnairePage(asked, language);
  whole = await readOf('whole.xlsx', filled);
});

const changed = (from: string | RegExp, to: string, part = QUESTIONS): Uint8Array =>
  repack(filled, (name, text) => (name === part ? text.replace(from, () => to) : text));
const only = (fields: Filling['answers'][string]): Filling => ({
  answers: { [element]: fields },
  documents: {},
});

describe('a file that is refused', () => {
  it.each<[string, string, () => Uint8Array | string, string]>([
    ['a zip bomb', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': new Uint8Array(15 << 20) }), 'too-large'],
    [
      '50 MB of text in a sheet',
      'a.xlsx',
      () => zipSync({ 'xl/workbook.xml': strToU8('<x/>'), [QUESTIONS]: new Uint8Array(50 << 20).fill(65) }),
      'too-large',
    ],
    [
      'more parts than any workbook',
      'a.xlsx',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`p${String(i)}`, strToU8('x')]))),
      'too-large',
    ],
    [
      'a workbook damaged on its way',
      'a.xlsx',
      () => {
        const bytes = Buffer.from(zipSync(unzipSync(filled), { level: 0 }));
        bytes.write('4 to 9', bytes.indexOf('4 to 6'));
        return bytes;
      },
      'damaged-workbook',
    ],
    ['half a workbook', 'a.xlsx', () => filled.subarray(0, filled.length / 2), 'damaged-workbook'],
    [
      'a cell whose text is gone',
      'a.xlsx',
      () => changed(/<c r="A3"[^>]*>.*?<\/c>/s, '<c r="A3" t="s"><v>99999</v></c>'),
      'damaged-workbook',
    ],
    [
      'an entity of its own',
      'a.xlsx',
      () => changed('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'),
      'damaged-workbook',
    ],
    ['an unknown entity', 'a.xlsx', () => changed('</sheetData>', '&evil;</sheetData>'), 'damaged-workbook'],
    [
      'an attribute twice',
      'a.xlsx',
      () => changed('<sheetData>', '<sheetData a="1" a="2">'),
      'damaged-workbook',
    ],
    ['an element without end', 'a.xlsx', () => changed('</worksheet>', ''), 'damaged-workbook'],
    [
      'UTF-16 in a part',
      'a.xlsx',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }),
      'damaged-workbook',
    ],
    [
      'an .xls, or one with a password',
      'a.xlsx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'old-workbook',
    ],
    ['a .csv renamed', 'a.xlsx', () => 'Id,Part\na,b\n', 'not-a-workbook'],
    ['a .csv', 'a.csv', () => 'Id,Part\na,b\n', 'not-a-form'],
    ['a text file', 'a.yaml', () => 'questionnaire:\n  version: 1\n', 'not-a-form'],
    [
      'an .ods of something else',
      'a.ods',
      () => zipSync({ 'content.xml': strToU8('<x/>'), 'META-INF/manifest.xml': strToU8('<x/>') }),
      'not-a-workbook',
    ],
    ['a zip of something else', 'a.xlsx', () => zipSync({ 'a.txt': strToU8('x') }), 'not-a-workbook'],
    [
      'another workbook',
      'a.xlsx',
      () => changed('>vtc-pia<', '>x<', 'xl/sharedStrings.xml'),
      'not-a-questionnaire',
    ],
    ['a page that is no form', 'a.html', () => '<!doctype html><p>Answers</p>', 'not-a-questionnaire'],
    ['an empty file', 'a.html', () => '', 'empty-file'],
    ['a page that is no text', 'a.html', () => new Uint8Array([0x3c, 0xff, 0xfe]), 'not-text'],
    ['a form to come', 'a.html', () => html.replace('"version":"2"', '"version":"3"'), 'version newer-form'],
    [
      'a form without its id',
      'a.html',
      () => html.replace(`"questionnaire":"${asked.fingerprint}"`, '"questionnaire":""'),
      'form damaged-form',
    ],
    [
      'a day that does not exist',
      'a.html',
      () => html.replace('"deadline":"2027-01-10"', '"deadline":"2027-02-30"'),
      'deadline bad-date',
    ],
  ])('%s', async (_name, file, make, code) => {
    const found = await receivedOf(file, make());
    expect(found).toContain(code);
    const [fault] = faultProblems(file, [{ code: code.split(' ').at(-1) as FaultCode }], language);
    expect([fault?.message, fault?.hint].every((text) => inEnglish(text).length > 10)).toBe(true);
  });

  it('a questionnaire of version 1 is named as such', async () => {
    const one = changed('>vtc-pia<', '>Fingerprint Part Your choice<', 'xl/sharedStrings.xml');
    const old = repack(one, (name, text) => {
      if (name !== QUESTIONS) return text;
      const cell = (place: string, word: string): string =>
        `<c r="${place}" t="inlineStr"><is><t>${word}</t></is></c>`;
      return text.replace(
        '</row>',
        `${cell('X1', 'Part')}${cell('Y1', 'Your choice')}${cell('Z1', 'Fingerprint')}</row>`,
      );
    });
    expect(await receivedOf('old.xlsx', old)).toEqual(['older-rules']);
  });

  it.each<[string, string, () => Uint8Array | string, string]>([
    [
      'data nested without end',
      'deep.html',
      () =>
        `<!doctype html><script type="application/json" id="vtc-pia-questionnaire">{"head":{}}</script><script type="application/json" id="vtc-pia-answers">{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}</script>`,
      'damaged-form',
    ],
    [
      'elements nested without end',
      'nested.xlsx',
      () => changed('<sheetData>', `${'<x>'.repeat(100)}<sheetData>`),
      'damaged-workbook',
    ],
    [
      'more cells than any questionnaire',
      'cells.xlsx',
      () => changed('</sheetData>', `<row>${'<c><v>1</v></c>'.repeat(60_000)}</row></sheetData>`),
      'too-large',
    ],
  ])('%s, in bounded time', { timeout: 20_000 }, async (_name, file, make, code) => {
    expect(String(await receivedOf(file, make()))).toContain(code);
  });

  it('an answer longer than can be kept, with its place', async () => {
    const page = fillHtml(html, only({ words: 'x'.repeat(40_000) }));
    expect(await receivedOf('long.html', page)).toEqual([`${element}, words too-long`]);
  });
});

describe('a page that was tampered with', () => {
  const NONE = '{"answers":{},"documents":{}}';

  it('is read where something else stands before its first line', async () => {
    const one = await readOf(
      'a.html',
      `<!-- saved from somewhere -->\n${fillHtml(html, fullFilling(asked))}`,
    );
    expect(one.answers).toEqual(whole.answers);
  });

  it('keeps what has no field', async () => {
    const list = await readOf('a.html', html.replace(NONE, '{"answers":["ours"],"extra":"said"}'));
    expect(list.unplaced).toEqual([
      { place: 'answers', text: '["ours"]' },
      { place: 'extra', text: 'said' },
    ]);
  });

  it.each(['[]', '{"answers":', '"x"'])('with %s for its data is refused', async (data) => {
    expect(await receivedOf('a.html', html.replace(NONE, data))).toEqual(['not-a-questionnaire']);
  });

  it('with keys of a prototype changes nothing', async () => {
    const data = '{"answers":{"__proto__":{"answer":"yes"},"constructor":{"words":"x"}},"documents":{}}';
    const one = await readOf('a.html', html.replace(NONE, data));
    expect(one.answers.every(({ answer }) => answer === undefined)).toBe(true);
    expect(one.unplaced?.map(({ text }) => text)).toContain('x');
    expect(({} as { answer?: string }).answer).toBeUndefined();
  });
});

describe('answers with markup, control and bidirectional characters', () => {
  const text = '<script>alert(1)</script> \u202eevil\u202c \u0007 =1+1 {{x}} </script>';

  it('are kept as text, marked and listed, in both forms', async () => {
    const filling = only({ words: text });
    const workbook = fillWorkbook(await renderQuestionnaireWorkbook(asked, language), asked, filling);
    for (const one of [await readOf('m.xlsx', workbook), await readOf('m.html', fillHtml(html, filling))]) {
      expect(one.answers[0]?.words).toBe(
        '<script>alert(1)</script> [U+202E]evil[U+202C] [U+0007] =1+1 {{x}} </script>',
      );
      const notice = one.intakes?.[0]?.notices?.find(({ code }) => code === 'marked-character');
      expect(notice?.text).toBe('[U+202E], [U+202C], [U+0007]');
    }
  });

  it('in the address of a document never become a link', async () => {
    const documents = {
      d1: { title: 'T', kind: 'audit', publisher: 'P', address: 'javascript:alert(1)' },
      d2: { title: 'T2', kind: 'novel', address: 'https://a:b@example.org/' },
    };
    const one = await readOf('l.html', fillHtml(html, { answers: {}, documents }));
    expect(one.documents).toEqual([
      { id: 'd1', title: 'T', kind: 'audit', publisher: 'P', citation: 'javascript:alert(1)' },
      { id: 'd2', title: 'T2', citation: 'https://a:b@example.org/' },
    ]);
    expect(noticesOf(one)).toEqual(
      expect.arrayContaining(['d1, address bad-address', 'd2, address bad-address', 'd2, kind unknown-kind']),
    );
  });
});

it('every notice has a sentence', async () => {
  const noticed = { place: 'Questions!A1', text: 'value', element };
  const texts = noticeProblems(
    'a.xlsx',
    ['no-choice', 'other-answer', 'formula-without-value', 'unread-macros', 'bad-id'].map((code) => ({
      code,
      ...noticed,
    })),
    () => 'SEC1.1',
    language,
  ).map(({ message }) => message);
  expect(texts[0]).toContain('SEC1.1');
  expect(new Set(texts).size).toBe(5);
  const one = await readOf('w.xlsx', changed(/<c r="A3"/, '<c r="A3"'));
  expect(one.answers[0]?.element).toBe(element);
  expect(columnOf('element')).toBe('A');
});
