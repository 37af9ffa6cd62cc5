/** What people find out by trying a product: the questionnaire with tests in place of criteria. */
import type { AskedGroup, Questionnaire } from '../types/questionnaire.ts';
import type { OwnTest } from '../types/tests.ts';
import {
  type Chosen,
  chosenFrom,
  elementsIn,
  part,
  questionnaireOf,
  type QuestionnaireInput,
  questionOf,
} from './questionnaire.ts';

/** Makes the protocol. Tests that look at something that the use demands come first; those without a point are left out. */
export function protocol(input: QuestionnaireInput, tests: readonly OwnTest[]): Questionnaire {
  const chosen = chosenFrom(input);
  const groups = tests.flatMap((test, at) => groupOf(test, at + 1, chosen, input));
  const decides = ({ questions }: AskedGroup): boolean =>
    questions.some(({ element }) => chosen.demanded.has(element));
  return questionnaireOf('test', input, [
    ...part('use', groups.filter(decides)),
    ...part(
      'rest',
      groups.filter((group) => !decides(group)),
    ),
  ]);
}

function groupOf(test: OwnTest, number: number, chosen: Chosen, input: QuestionnaireInput): AskedGroup[] {
  const assessed = new Map(elementsIn(input.assessment.result).map((one) => [one.id, one]));
  const points = test.points.filter(({ element }) => chosen.elements.has(element));
  const questions = points.flatMap(({ element, look }) => {
    const one = assessed.get(element);
    return one === undefined ? [] : [{ ...questionOf(one, chosen, input), look }];
  });
  if (questions.length === 0) return [];
  const { title } = test;
  const about = { principle: null, criterion: null, code: `T${number}`, title, test: { ...test, points } };
  return [{ ...about, questions }];
}
