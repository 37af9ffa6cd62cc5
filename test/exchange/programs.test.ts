/** Workbooks filled in and saved by programs that we did not write: programs/README.md says which. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentOf, noticesOf, readOf } from './fixture.ts';

const saved = (name: string): Promise<Awaited<ReturnType<typeof readOf>>> =>
  readOf(name, readFileSync(new URL(`programs/${name}`, import.meta.url)));
const ours = await saved('ours.xlsx');

it('the answers are those that were entered', () => {
  expect(ours.answers).toHaveLength(39);
  const entered = new Map(
    ours.answers.map(({ element, answer, words, reason }) => [element, { answer, text: words ?? reason }]),
  );
  for (const [element, { answer, text }] of entered) {
    expect(text).toBe(`About ${element}.\nSecond line: "quoted", 50 % & <b>more</b>.`);
    expect(answer).not.toBe('unplaced');
  }
});

it.each([
  'openpyxl.xlsx',
  'exceljs.xlsx',
  'sheetjs.xlsx',
  'sheetjs.ods',
  'libreoffice.xlsx',
  'libreoffice.ods',
])('%s: every answer comes back the same', async (name) => {
  const one = await saved(name);
  expect(contentOf(one)).toEqual(contentOf(ours));
  expect(noticesOf(one)).toEqual(noticesOf(ours));
  expect(one.intakes?.[0]?.form).toBe(name.split('.')[1]);
});
