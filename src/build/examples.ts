/**
 * Writes what examples/example-meet/ sends out: the questionnaire as workbook, what decides as a page, and the letter;
 * of the second round the questionnaire as workbook.
 */
import { writeFile } from 'node:fs/promises';
import { makeDocument } from '../app/documents.ts';
import type { Job } from '../app/job.ts';
import { openLibrary } from '../app/library.ts';
import { ask, type AskOptions } from '../app/questionnaire.ts';
import { letterOf } from '../exchange/letter.ts';
import { renderQuestionnairePage } from '../exchange/write/page.ts';
import { renderQuestionnaireWorkbook } from '../exchange/write/workbook.ts';
import { loadLanguage } from '../locale/languages.ts';
import { seal } from '../store/seal.ts';
import type { Questionnaire } from '../types/questionnaire.ts';

const folder = new URL('../../examples/example-meet/', import.meta.url);
const PROFILE = 'examples/example-meet/example-meet.yaml';

const FIRST_ROUND = 'examples/example-meet/review/example-meet-2026-09-18.yaml';

/** The day of the letter; the deadline is ten weeks later. */
const SENT = '2026-07-07';
/** The further letter, when the first round was closed, with four weeks to answer. */
const AGAIN = { date: '2026-10-30', asOf: '2026-10-30', deadline: '2026-11-27' } as const;
/** A day on which all files of the example have been written. */
const LATER = '2026-11-29';

/** The files by name, the same bytes each time. */
export async function exampleFiles(): Promise<Map<string, Uint8Array>> {
  const one = await exampleQuestions('all');
  const required = await exampleQuestions('required');
  const further = await exampleQuestions('open', { today: LATER, ...AGAIN, after: FIRST_ROUND });
  const language = await loadLanguage();
  const letter = { document: letterOf(one, language, 'A4'), data: one };
  return new Map([
    ['questionnaire.xlsx', seal(await renderQuestionnaireWorkbook(one, language))],
    ['questionnaire-required.html', seal(Buffer.from(await renderQuestionnairePage(required, language)))],
    ['second-round/questionnaire.xlsx', seal(await renderQuestionnaireWorkbook(further, language))],
    ['letter.txt', (await makeDocument(letter, 'txt')).bytes],
  ]);
}

export async function writeExamples(): Promise<void> {
  for (const [name, bytes] of await exampleFiles()) await writeFile(new URL(name, folder), bytes);
}

/** What is asked for a school class, on a day, after an earlier answer. */
export async function exampleQuestions(
  scope: Questionnaire['scope'],
  { today = SENT, ...more }: { today?: string } & Partial<AskOptions> = {},
): Promise<Questionnaire> {
  const nothing = () => Promise.reject(new Error('an example reads and writes no files of a user'));
  const workspace = { read: nothing, list: nothing, files: nothing, writeNew: nothing, replace: nothing };
  const job: Job = { workspace, library: await openLibrary(), today };
  const { result } = await ask(job, PROFILE, {
    context: 'school-class',
    configuration: 'default',
    hindsight: false,
    scope,
    sender: 'Data protection officer',
    addressee: 'Head of privacy',
    authority: 'Example School Authority',
    contact: 'privacy@example.org',
    fileNumber: 'DP 2026/41',
    ...more,
  });
  return { ...result, versions: { ...result.versions, tool: '0' } };
}
