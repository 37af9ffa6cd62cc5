/** What to ask before signing: what decides first, then what makes the choice surer. */
import type { Comparison } from '../../../types/comparison.ts';
import { listed, type NameOf } from '../../comparison/names.ts';
import { furtherQuestions } from '../../comparison/questions.ts';
import { openLine, worthLine } from '../../comparison/sentences.ts';
import { chance } from '../../figures.ts';
import { fill, type Words } from '../words.ts';

/** Questions of the second kind that are printed. */
const MOST = 12;

export function comparisonQuestions(one: Comparison, nameOf: NameOf, { comparison: texts }: Words) {
  const deciding = one.openPoints.map((point) => ({
    ...{ product: nameOf(point), title: point.title, because: openLine(point), ask: point.ask },
  }));
  const useful = furtherQuestions(one)
    .slice(0, MOST)
    .map((question) => ({
      ...{ product: listed(question.products.map(nameOf)), title: question.title },
      ...{ because: worthLine(question), ask: question.ask },
      answers: question.answers
        .map(({ level, best, probability }) =>
          fill(texts.answersText, { level, product: nameOf(best), share: chance(probability) }),
        )
        .join('; '),
    }));
  return { deciding, useful, none: deciding.length + useful.length === 0 };
}
