/** Use case: the questions as the bytes of a form to fill in, and the letter that goes with them. */
import { letterOf } from '../exchange/letter.ts';
import { questionsIn } from '../exchange/questionnaire.ts';
import { renderQuestionnairePage } from '../exchange/write/page.ts';
import { renderQuestionnaireWorkbook } from '../exchange/write/workbook.ts';
import type { Paper } from '../document/model.ts';
import type { Language } from '../locale/language.ts';
import { jsonFile } from '../render/json.ts';
import { sealed } from '../store/write-file.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import type { DocumentInput } from './documents.ts';

/** Endings of the forms that there are. */
export const FORM_FORMATS = ['xlsx', 'html', 'json'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];
/** Endings of the letter. */
export const LETTER_FORMATS = ['pdf', 'html', 'docx', 'txt'] as const;

const RENDERERS: Record<
  FormFormat,
  (one: Questionnaire, language: Language) => Promise<Uint8Array | string> | string
> = {
  xlsx: renderQuestionnaireWorkbook,
  html: renderQuestionnairePage,
  json: jsonFile,
};

/** The sealed bytes of a form. The page to fill in is data like the other forms: it is never printed. */
export async function questionnaireFile(
  one: Questionnaire,
  format: FormFormat,
  language: Language,
): Promise<Uint8Array> {
  return sealed(Buffer.from(await RENDERERS[format](one, language)));
}

/** The letter that goes with the forms. */
export function questionnaireLetter(one: Questionnaire, language: Language, paper: Paper): DocumentInput {
  return { document: letterOf(one, language, paper), data: one };
}

/** How many questions there are, and how many of them decide about the use. */
export function questionCounts({ parts }: Questionnaire): { count: number; deciding: number } {
  const deciding = questionsIn(parts.filter(({ part }) => part === 'use')).length;
  return { count: questionsIn(parts).length, deciding };
}
