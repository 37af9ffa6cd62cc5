/** The letter that goes with a questionnaire, in the words of its forms. */
import { letterDocument } from '../document/letter.ts';
import type { Document, Paper } from '../document/model.ts';
import type { Language } from '../locale/language.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import { afterTexts, headTexts, whyTexts } from './texts.ts';

/** Builds the letter as a document. Pure. */
export function letterOf(one: Questionnaire, language: Language, paper: Paper): Document {
  const texts = {
    why: (question: Parameters<typeof whyTexts>[0]) => whyTexts(question, one, language).join(' '),
    after: afterTexts(one, language),
    version: headTexts(one, language).version,
  };
  return letterDocument(one, texts, language, paper);
}
