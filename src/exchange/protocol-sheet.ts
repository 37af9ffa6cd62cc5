/** The sheet of own tests on paper, in the words of its forms. */
import type { Document, Paper } from '../document/model.ts';
import { protocolDocument } from '../document/protocol.ts';
import type { Language } from '../locale/language.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import { guideTexts, headTexts, choiceLabels, sizeText } from './texts.ts';

/** Builds the sheet as a document. Pure. */
export function protocolSheet(one: Questionnaire, language: Language, paper: Paper): Document {
  const { title, subject, about, people, version } = headTexts(one, language);
  const { say, all } = language;
  const texts = {
    title,
    subject,
    about,
    people,
    version,
    guide: [
      say('protocol.guide-paper'),
      say('protocol.guide-choose'),
      say('protocol.guide-scope', { clients: all(one.clients) }),
      say('protocol.guide-empty'),
    ],
    counts: (question: Parameters<typeof guideTexts>[0]) => guideTexts(question, language),
    choices: choiceLabels(one, language).choice.map(([, label]) => label),
    size: (test: Parameters<typeof sizeText>[0]) => sizeText(test, language),
  };
  return protocolDocument(one, texts, language, paper);
}
