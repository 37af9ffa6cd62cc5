/** Assessments as rows for programs: one for the whole, each principle, criterion, element and requirement. */
import type { AssessedElement, Assessment, ScoreShares } from '../../types/next/assessment.ts';
import { cell } from '../make.ts';
import type { Row, Table } from '../model.ts';
import type { Named } from '../names.ts';

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
type Values = Partial<Record<Column, string | number | null>>;

const NUMBERS: ReadonlySet<Column> = new Set([
  ...(['weight', 'shown', 'open', 'short', 'score', 'score_from', 'score_to'] as const),
]);

export function scoreRows(subjects: readonly Named<Assessment>[]): Table {
  return {
    kind: 'table',
    id: 'scores',
    caption: '',
    columns: COLUMNS.map((title) => ({ title, ...(NUMBERS.has(title) ? { align: 'end' as const } : {}) })),
    rows: subjects.flatMap((one) => valuesOf(one).map((values) => rowOf({ ...keyOf(one), ...values }))),
  };
}

function rowOf(values: Values): Row {
  return { cells: COLUMNS.map((column) => cell(String(values[column] ?? ''))) };
}

function keyOf({ result }: Named<Assessment>): Values {
  return {
    product: result.vendor.id,
    edition: result.edition,
    configuration: result.configuration,
    use: result.context?.id ?? '',
    as_of: result.asOf,
    hindsight: String(result.hindsight),
  };
}

function valuesOf(subject: Named<Assessment>): Values[] {
  const { result, names } = subject;
  return [
    { kind: 'overall', ...scoreValues(result.overall), standing: result.verdict?.value ?? '' },
    ...result.principles.flatMap(({ id, weight, score, criteria }): Values[] => [
      { kind: 'principle', id, text: names.principle(id).title, weight, ...scoreValues(score) },
      ...criteria.flatMap((one): Values[] => [
        {
          ...{ kind: 'criterion', code: one.code, id: one.id, text: names.criterion(one.id).title },
          ...{ weight: one.weight, ...scoreValues(one.score) },
        },
        ...one.elements.map((element) => elementValues(element, subject)),
      ]),
    ]),
    ...result.requirements.map((one): Values => {
      const { code, statement } = names.element(one.element);
      const kind = one.gate ? 'gate' : one.must ? 'must' : 'should';
      return { kind, code, id: one.element, text: statement, standing: one.status };
    }),
  ];
}

function elementValues(element: AssessedElement, { names }: Named<Assessment>): Values {
  const { id, code, standing, answer, grade, weight, shown, open, short } = element;
  return {
    ...{ kind: 'element', code, id, text: names.element(id).statement, standing, answer, grade, weight },
    ...{ shown, open, short, because: element.openBecause.join(' ') },
    settings: element.settings.map((one) => names.setting(one).code).join(' '),
    sources: element.sources.join(' '),
  };
}

function scoreValues(score: ScoreShares | null): Values {
  if (score === null) return { standing: 'does-not-apply' };
  const { shown, open, short, figure } = score;
  const parts = { shown, open, short };
  if (figure.kind === 'number') return { ...parts, score: figure.shown };
  return { ...parts, score_from: figure.shown, score_to: figure.possible };
}
