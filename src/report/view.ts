/** The document as its templates need it: every decision is made here, so that they only loop and label. */
import type { Assessment } from '../types/assessment.ts';
import { asOfText, coverView } from './view/cover.ts';
import { evidenceView } from './view/evidence.ts';
import { methodView } from './view/method.ts';
import { placeIn, placesOf, type SectionName } from './view/places.ts';
import { principleView } from './view/principle.ts';
import { providerView } from './view/provider.ts';
import { questionsView } from './view/questions.ts';
import { risksView } from './view/risks.ts';
import { settingsView } from './view/settings.ts';
import { summaryView } from './view/summary.ts';
import { useView } from './view/use.ts';
import { fill, type Words } from './view/words.ts';

/** Everything that the document shows of an assessment, in the language of the words. */
export function viewOf(one: Assessment, words: Words) {
  const places = placesOf(one, titlesOf(words));
  const subject = { product: one.vendor.name, edition: one.editionName, date: asOfText(one, words) };
  return {
    words,
    title: fill(words.document.title, subject),
    description: fill(words.document.description, subject),
    cover: coverView(one, words),
    summary: { head: placeIn(places.sections, 'summary'), ...summaryView(one, places, words) },
    contents: { sections: [...places.sections.values()], criteria: [...places.criteria.values()] },
    use: useView(one, places, words),
    risks: risksView(one, places, words),
    principles: one.principles.map((principle) => principleView(principle, one, places, words)),
    settings: settingsView(one, places, words),
    provider: providerView(one, places, words),
    evidence: evidenceView(one, places, words),
    questions: questionsView(one, places, words),
    method: methodView(one, places, words),
  };
}

function titlesOf(words: Words): Record<SectionName, string> {
  const { summary, use, risks, settings, provider, evidence, questions, method } = words;
  return {
    ...{ summary: summary.title, use: use.title, risks: risks.title, settings: settings.title },
    ...{
      provider: provider.title,
      evidence: evidence.title,
      questions: questions.title,
      method: method.title,
    },
  };
}
