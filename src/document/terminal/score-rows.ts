/** Assessments as rows for programs: one for the whole, each principle, criterion, element and requirement. */
import type { AssessedElement, Assessment, ScoreShares } from '../../types/assessment.ts';
import type { Table } from '../model.ts';
import type { Named } from '../names.ts';
import { dataTable, type Values } from './rows.ts';

/**
 * Names of the columns, which programs rely on. `score` is empty where only the range from `score_from` to `score_to`
 * may be printed (rule 7).
 */
const COLUMNS = [
  ...(['product', 'edition', 'configuration', 'use', 'as_of', 'hindsight', 'kind', 'code', 'id'] as const),
  ...(['text', 'standing', 'answer', 'grade', 'weight', 'shown', 'open', 'short'] as const),
  ...(['score', 'score_from', 'score_to', 'because', 'settings', 'sources'] as const),
];
type Column = (typeof COLUMNS)[number];
const NUMBERS = ['weight', 'shown', 'open', 'short', 'score', 'score_from', 'score_to'] as const;

export function scoreRows(subjects: readonly Named<Assessment>[]): Table {
  const rows = subjects.flatMap((one) => valuesOf(one).map((values) => ({ ...keyOf(one), ...values })));
  return dataTable('scores', COLUMNS, NUMBERS, rows);
}

function keyOf({ result }: Named<Assessment>): Values<Column> {
  return {
    product: result.vendor.id,
    edition: result.edition,
    configuration: result.configuration,
    use: result.context?.id ?? '',
    as_of: result.asOf,
    hindsight: String(result.hindsight),
  };
}

function valuesOf(subject: Named<Assessment>): Values<Column>[] {
  const { result, names } = subject;
  return [
    { kind: 'overall', ...scoreValues(result.overall), standing: result.verdict?.value ?? '' },
    ...result.principles.flatMap(({ id, weight, score, criteria }): Values<Column>[] => [
      { kind: 'principle', id, text: names.principle(id).title, weight, ...scoreValues(score) },
      ...criteria.flatMap((one): Values<Column>[] => [
        {
          kind: 'criterion',
          code: one.code,
          id: one.id,
          text: names.criterion(one.id).title,
          weight: one.weight,
          ...scoreValues(one.score),
        },
        ...one.elements.map((element) => elementValues(element, subject)),
      ]),
    ]),
    ...result.requirements.map((one): Values<Column> => {
      const { code, statement } = names.element(one.element);
      const kind = one.gate ? 'gate' : one.must ? 'must' : 'should';
      return { kind, code, id: one.element, text: statement, standing: one.status };
    }),
  ];
}

function elementValues(element: AssessedElement, { names }: Named<Assessment>): Values<Column> {
  const { id, code, standing, answer, grade, weight, shown, open, short } = element;
  return {
    kind: 'element',
    code,
    id,
    text: names.element(id).statement,
    standing,
    answer,
    grade,
    weight,
    shown,
    open,
    short,
    because: element.openBecause.join(' '),
    settings: element.settings.map((one) => names.setting(one).code).join(' '),
    sources: element.sources.join(' '),
  };
}

function scoreValues(score: ScoreShares | null): Values<Column> {
  if (score === null) return { standing: 'does-not-apply' };
  const { shown, open, short, figure } = score;
  const parts = { shown, open, short };
  if (figure.kind === 'number') return { ...parts, score: figure.shown };
  return { ...parts, score_from: figure.shown, score_to: figure.possible };
}
