/** What goes out in three forms comes back as the same response, whatever is entered. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { PARTS } from '../../src/form.ts';
import { isUnseen } from '../../src/load/blank.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { receiveFile } from '../../src/load/receive/receive.ts';
import { marked } from '../../src/load/receive/text.ts';
import { loadResponse } from '../../src/load/response.ts';
import { renderQuestionnaireForm } from '../../src/report/questionnaire/form.ts';
import { renderQuestionnaireWorkbook } from '../../src/report/questionnaire/workbook.ts';
import { renderQuestionnaireYaml } from '../../src/report/questionnaire/yaml.ts';
import { renderResponse } from '../../src/report/response.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { fillHtml, type Filling, fillWorkbook, fillYaml, fullFilling, questionsToZoom } from './fill.ts';

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
let folder = '';
let catalogue: Catalogue;
let asked: Questionnaire;
let forms: { xlsx: Uint8Array; yaml: string; html: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  ({ catalogue } = await loadCatalogue());
  asked = await questionsToZoom(catalogue);
  forms = {
    xlsx: await renderQuestionnaireWorkbook(asked),
    yaml: await renderQuestionnaireYaml(asked),
    html: await renderQuestionnaireForm(asked),
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function received(name: string, content: Uint8Array | string): Promise<VendorResponse> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const result = await receiveFile(file, {
    ...{ catalogue, received: '2026-11-20', sent: undefined, today: '2026-11-24', id: undefined },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
}

async function throughAll(filling: Filling): Promise<VendorResponse[]> {
  return Promise.all([
    received('a.xlsx', fillWorkbook(forms.xlsx, asked, filling)),
    received('a.yaml', fillYaml(forms.yaml, filling)),
    received('a.html', fillHtml(forms.html, filling)),
  ]);
}

const { parse, stringify } = JSON;
/** Without what says by which file the answers came. */
const content = ({ intake: _, record: __, ...rest }: VendorResponse): unknown => parse(stringify(rest));
const codes = (one: VendorResponse): string[] => (one.intake?.notices ?? []).map(({ code }) => code).sort();

describe('a questionnaire with all criteria', () => {
  it('comes back whole and the same from all three forms', async () => {
    const filling = fullFilling(asked);
    const [one, ...others] = await throughAll(filling);
    for (const other of others) expect(content(other)).toEqual(content(one!));
    expect(one!.claims.map(({ criterion }) => criterion)).toEqual(asked.questions.map((q) => q.criterion));
    expect(one!.claims).toHaveLength(52);
    for (const claim of one!.claims) {
      expect(claim.answer).toBe(filling.answers[claim.criterion]?.answer?.text);
      expect(String(claim.level).replace('-', ' ')).toBe(filling.answers[claim.criterion]?.answer?.choice);
    }
    expect(one!.claims[3]).toMatchObject({
      document: 'd1',
      implemented: { answer: 'yes', text: 'Since 2024.', document: 'd1', page: '4 to 6' },
      monitored: { answer: 'partly', text: 'Every month.' },
      validated: { answer: 'no' },
    });
    expect(one!.documents).toMatchObject([
      { id: 'd1', kind: 'white-paper', url: 'https://example.org/paper', published: '2026-05' },
      { id: 'd2', kind: 'audit', citation: 'audit.pdf, version 2' },
    ]);
    for (const response of [one!, ...others]) expect(codes(response)).toEqual([]);
  });

  it('that nobody filled in says so', async () => {
    for (const one of await throughAll({ answers: {}, documents: {} })) {
      expect(one.claims.every(({ answer, level }) => answer === undefined && level === null)).toBe(true);
      expect(codes(one)).toEqual(
        [...Array.from({ length: 52 }, () => 'not-answered'), 'nothing-answered'].sort(),
      );
    }
  });

  it('is written so that it loads as it was', async () => {
    const [one] = await throughAll(fullFilling(asked));
    const file = path.join(folder, 'response.yaml');
    await writeFile(file, renderResponse(one!));
    const loaded = await loadResponse(file, catalogue, '2026-11-24');
    expect(loaded.ok && parse(stringify(loaded.value.value))).toEqual(parse(stringify(one)));
  });
});

describe('naughty strings as answers', () => {
  /** Four texts a question. */
  const at = (index: number): [number, number] => [Math.floor(index / 4), index % 4];

  it.each([0, 1, 2])(
    'batch %i is kept whole or marked, the same in all forms, and loads again',
    async (batch) => {
      const own = strings.slice(batch * 208, (batch + 1) * 208);
      const answers: Filling['answers'] = {};
      for (const [index, text] of own.entries()) {
        const [question, part] = at(index);
        (answers[asked.questions[question]!.criterion] ??= {})[PARTS[part]!] = { text };
      }
      const [one, ...others] = await throughAll({ answers, documents: {} });
      for (const other of others) expect(content(other)).toEqual(content(one!));
      for (const [index, text] of own.entries()) {
        const [question, part] = at(index);
        const claim = one!.claims[question]!;
        const name = PARTS[part]!;
        const found = name === 'answer' ? claim.answer : claim[name].text;
        expect(found, stringify(text)).toBe(isUnseen(text) ? undefined : marked(text).text);
      }
      const file = path.join(folder, `naughty-${String(batch)}.yaml`);
      await writeFile(file, renderResponse(one!));
      const loaded = await loadResponse(file, catalogue, '2026-11-24');
      if (!loaded.ok) throw new Error(stringify(loaded.problems[0]));
      expect(parse(stringify(loaded.value.value))).toEqual(parse(stringify(one)));
    },
  );

  it('are all tried', () => {
    expect(strings.length).toBeLessThanOrEqual(3 * 208);
    expect(strings.length).toBeGreaterThan(450);
  });
});

describe('marks', () => {
  it.each([
    ['a\u202eb', 'a[U+202E]b', ['[U+202E]']],
    ['bell\u0007 and escape\u001b[31m', 'bell[U+0007] and escape[U+001B][31m', ['[U+0007]', '[U+001B]']],
    ['one\r\ntwo\rthree\tfour', 'one\ntwo\nthree four', []],
    ['lone \ud800 surrogate', 'lone [U+D800] surrogate', ['[U+D800]']],
    ['عربي and עברית and 👩‍👩‍👧', 'عربي and עברית and 👩‍👩‍👧', []],
  ])('%j', (text, expected, marks) => {
    expect(marked(text)).toEqual({ text: expected, marks });
  });
});
