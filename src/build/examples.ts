/** Writes what examples/example-meet/ sends out: the questionnaire in its three forms, and the letter. */
import { writeFile } from 'node:fs/promises';
import { assess } from '../assess/assess.ts';
import { questionnaire } from '../ask/questionnaire.ts';
import { sha256 } from '../load/bytes.ts';
import { inputFile, loadCatalogue } from '../load/catalogue.ts';
import { loadProfile } from '../load/profile.ts';
import { renderQuestionnaireForm } from '../report/questionnaire/form.ts';
import { renderLetter } from '../report/questionnaire/letter.ts';
import { renderQuestionnaireWorkbook } from '../report/questionnaire/workbook.ts';
import { renderQuestionnaireYaml } from '../report/questionnaire/yaml.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import { seal } from '../render/seal.ts';

const folder = new URL('../../examples/example-meet/', import.meta.url);
const PROFILE = 'examples/example-meet/example-meet.yaml';

/** The day of the letter; the deadline is ten weeks later. */
const SENT = '2026-07-07';
const DEADLINE = '2026-09-15';

/** The files by name, the same bytes each time. */
export async function exampleFiles(): Promise<Map<string, Uint8Array>> {
  const one = await exampleQuestions();
  const sealed = (text: string): Uint8Array => seal(Buffer.from(text));
  return new Map([
    ['questionnaire.xlsx', seal(await renderQuestionnaireWorkbook(one))],
    ['questionnaire.yaml', Buffer.from(await renderQuestionnaireYaml(one))],
    ['questionnaire.html', sealed(await renderQuestionnaireForm(one))],
    ['letter.html', sealed((await renderLetter(one)).html)],
  ]);
}

export async function writeExamples(): Promise<void> {
  for (const [name, bytes] of await exampleFiles()) await writeFile(new URL(name, folder), bytes);
}

async function exampleQuestions(): Promise<Questionnaire> {
  const { catalogue, inputs } = await loadCatalogue();
  const profile = await loadProfile(PROFILE, catalogue, SENT);
  if (!profile.ok) throw new Error(`${PROFILE} is not valid`);
  const assessment = assess({
    ...{ profile: profile.value.value, catalogue, context: catalogue.contexts.get('school-class') },
    ...{ asOf: SENT, toolVersion: '0', inputs: [inputFile(profile.value), ...inputs] },
  });
  return questionnaire({
    ...{ assessment, catalogue, all: false, created: SENT, deadline: DEADLINE },
    ...{ sender: 'Data protection officer', addressee: 'Head of privacy' },
    hash: (text) => sha256(Buffer.from(text)),
  });
}
