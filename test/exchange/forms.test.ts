/** What goes out in two forms comes back as the same response, whatever is entered. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { marked } from '../../src/exchange/read/text.ts';
import { renderQuestionnairePage } from '../../src/exchange/write/page.ts';
import { responseYaml } from '../../src/exchange/write/response.ts';
import { renderQuestionnaireWorkbook } from '../../src/exchange/write/workbook.ts';
import { isUnseen } from '../../src/input/blank.ts';
import { loadResponse } from '../../src/input/response.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { job } from '../app/job.ts';
import { scratch } from '../cli/run.ts';
import { fillHtml, type Filling, fillWorkbook, fullFilling, NOTHING } from './fill.ts';
import { contentOf, language, noticesOf, questionsOf, readOf } from './fixture.ts';

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
let asked: Questionnaire;
let forms: { xlsx: Uint8Array; html: string };

beforeAll(async () => {
  asked = await questionsOf();
  forms = {
    xlsx: await renderQuestionnaireWorkbook(asked, language),
    html: await renderQuestionnairePage(asked, language),
  };
});

/** From the workbook and from the page. */
function throughBoth(filling: Filling): Promise<[VendorResponse, VendorResponse]> {
  return Promise.all([
    readOf('a.xlsx', fillWorkbook(forms.xlsx, asked, filling)),
    readOf('a.html', fillHtml(forms.html, filling)),
  ]);
}

describe('a questionnaire about every element', () => {
  it('comes back whole and the same from both forms', async () => {
    const filling = fullFilling(asked);
    const [workbook, page] = await throughBoth(filling);
    expect(contentOf(page)).toEqual(contentOf(workbook));
    expect([noticesOf(workbook), noticesOf(page)]).toEqual([[], []]);
    const ids = questionsIn(asked.parts).map(({ element }) => element);
    expect(ids).toHaveLength(331);
    expect(workbook.answers.map(({ element }) => element)).toEqual(ids);
    for (const { element, answer, words, reason, documents, ...rest } of workbook.answers) {
      const entered = filling.answers[element];
      expect(answer).toBe(entered?.answer);
      expect(words ?? reason).toBe(entered?.words);
      expect(reason === undefined).toBe(answer !== 'declined' && answer !== 'does-not-apply');
      expect(documents).toEqual([{ document: 'd1', pages: 'p. 4 to 6' }, { document: 'd2' }]);
      const scope = entered?.scope === undefined ? {} : { editions: ['paid'], clients: ['web'] };
      expect(rest).toMatchObject(scope);
      expect(rest.confidential).toBe(entered?.confidential);
      expect(rest.raw).toBeUndefined();
    }
    expect(workbook.documents).toEqual([
      {
        id: 'd1',
        title: 'Security white paper',
        kind: 'white-paper',
        publisher: 'Example Org',
        version: '3',
        published: '2026-05',
        url: 'https://example.org/paper',
      },
      { id: 'd2', title: 'Audit', kind: 'audit', publisher: 'Example Lab', citation: 'audit.pdf, version 2' },
    ]);
    expect(workbook.asked).toMatchObject({ on: '2026-11-01', by: '2027-01-10', 'file-number': 'F-12' });
    expect(workbook.editions).toEqual(['paid']);
  });

  it('that nobody filled in says so', async () => {
    for (const one of await throughBoth(NOTHING)) {
      expect(one.answers.every(({ answer }) => answer === undefined)).toBe(true);
      expect(noticesOf(one)).toEqual(['form nothing-answered']);
    }
  });

  it('is written so that it loads as it was', async () => {
    const [one] = await throughBoth(fullFilling(asked));
    const file = path.join(await scratch(), 'response.yaml');
    await writeFile(file, responseYaml(one, language));
    const loaded = await loadResponse(file, job.library.catalogue, '2026-11-24');
    expect(loaded.ok && loaded.value.value).toEqual(JSON.parse(JSON.stringify(one)));
  });
});

describe('naughty strings as answers', () => {
  const FIELDS = ['answer', 'words', 'scope', 'confidential'] as const;

  it('are kept whole or marked, the same in both forms, and load again', async () => {
    const ids = questionsIn(asked.parts).map(({ element }) => element);
    const answers: Filling['answers'] = {};
    // A choice is typed as it is, not taken from the list.
    for (const [at, text] of strings.entries())
      (answers[ids[Math.floor(at / 3)] ?? ''] ??= {})[FIELDS[1 + (at % 3)] ?? 'words'] = text;
    expect(strings.length).toBeGreaterThan(450);
    const [workbook, page] = await throughBoth({ answers, documents: {} });
    expect(contentOf(page)).toEqual(contentOf(workbook));
    for (const [at, text] of strings.entries()) {
      const { words, scope, confidential } = workbook.answers[Math.floor(at / 3)] ?? {};
      const found = [words, scope, confidential][at % 3];
      const kept = at % 3 === 1 ? marked(text).text.trim() : marked(text).text;
      expect(found, JSON.stringify(text)).toBe(isUnseen(text) ? undefined : kept);
    }
    const file = path.join(await scratch(), 'naughty.yaml');
    await writeFile(file, responseYaml(workbook, language));
    const loaded = await loadResponse(file, job.library.catalogue, '2026-11-24');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
    expect(loaded.value.value).toEqual(JSON.parse(JSON.stringify(workbook)));
  });

  it('in the place of a choice are kept, and readers place them', async () => {
    const ids = questionsIn(asked.parts).map(({ element }) => element);
    const own = strings.slice(0, 331);
    const answers = Object.fromEntries(own.map((answer, at) => [ids[at] ?? '', { answer }]));
    const page = await readOf('a.html', fillHtml(forms.html, { answers, documents: {} }));
    for (const [at, text] of own.entries()) {
      const { answer, raw } = page.answers[at] ?? {};
      if (isUnseen(text)) expect(answer).toBeUndefined();
      else if (answer === 'unplaced') expect(raw, JSON.stringify(text)).toBe(marked(text).text.trim());
      else expect(text).toMatch(/^(?:true|false|yes|no|n\/?a)$/i);
    }
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
