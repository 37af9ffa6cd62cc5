/** The comparison as its template needs it: every decision is made here, so that it only loops and labels. */
import type { Comparison } from '../../types/comparison.ts';
import { comparisonPremise } from '../comparison/sentences.ts';
import { namesOf, vendorNamesOf } from '../comparison/names.ts';
import { NOBODY_SCORED } from '../figures.ts';
import { answerView } from './comparison/answer.ts';
import { citedSources } from './comparison/cited.ts';
import { differencesView } from './comparison/differences.ts';
import { matrixView } from './comparison/matrix.ts';
import { recordView } from './comparison/record.ts';
import { providersView } from './comparison/providers.ts';
import { comparisonQuestions } from './comparison/questions.ts';
import { rankingView } from './comparison/ranking.ts';
import { rationaleView } from './comparison/rationale.ts';
import { safetyView } from './comparison/safety.ts';
import { asOfText, configurationText } from './cover.ts';
import { fill, type Words } from './words.ts';

/** Everything that the document shows of a comparison, in the language of the words. */
export function comparisonView(one: Comparison, words: Words) {
  const { comparison: texts } = words;
  const heads = headsOf(words);
  const names = namesOf(one);
  const cited = citedSources(one, words);
  const date = asOfText(one, words);
  return {
    words,
    title: fill(texts.title, { use: one.context.title }),
    description: fill(texts.description, { n: one.products.length, use: one.context.title, date }),
    cover: coverView(one, words),
    contents: Object.values(heads),
    answer: { head: heads.answer, ...answerView(one, names, heads.method.number, words) },
    rationale: { head: heads.rationale, ...rationaleView(one, names, words) },
    matrix: { head: heads.matrix, blocks: matrixView(one, words) },
    ranking: { head: heads.ranking, ...rankingView(one, names, words) },
    differences: { head: heads.differences, ...differencesView(one, names, cited, words) },
    safety: { head: heads.safety, ...safetyView(one, names, words) },
    provider: { head: heads.provider, ...providersView(one, names, cited, words) },
    questions: { head: heads.questions, ...comparisonQuestions(one, names, words) },
    evidence: { head: heads.evidence, sources: cited.sources },
    method: { head: heads.method, ...recordView(one, words) },
  };
}

type Section = keyof Words['comparison']['sections'];

/** Numbered sections with their anchors, in the order of the words. */
function headsOf({ comparison: { sections } }: Words) {
  const entries = Object.entries(sections).map(([id, title], index) => [
    id,
    { id, href: `#${id}`, number: String(index + 1), title },
  ]);
  return Object.fromEntries(entries) as Record<
    Section,
    { id: string; href: string; number: string; title: string }
  >;
}

function coverView(one: Comparison, words: Words) {
  const [first] = one.products;
  const vendorName = vendorNamesOf(one);
  return {
    use: one.context.title,
    summary: first?.assessment.context?.summary ?? '',
    premise: comparisonPremise(one),
    products: one.products.map(({ assessment }) => ({
      name: vendorName(assessment.vendor),
      edition: assessment.editionName,
      provider: assessment.vendor.provider.name,
    })),
    configuration: first === undefined ? one.configuration : configurationText(first.assessment, words),
    asOf: asOfText(one, words),
    asOfNote: one.hindsight ? words.cover.hindsightNote : words.cover.asOfNote,
    versions: fill(words.cover.versionsText, { ...one.versions }),
    nobodyScored: NOBODY_SCORED,
  };
}
