/** Products beside each other, principle by principle, criterion by criterion, and element by element. */
import type { AssessedCriterion, AssessedElement, AssessedPrinciple } from '../../types/next/assessment.ts';
import { cell } from '../make.ts';
import type { Cell, Row, Table, Tone } from '../model.ts';
import { figureText, standingWord } from '../wording.ts';
import { type Column, elementIn, type Scene, toneOf } from './scene.ts';

/** The figure that may be printed of each principle and of the whole. */
export function principleTable(scene: Scene): Table {
  const { say } = scene.language;
  const rows = scene.principles.map(({ id, title }) =>
    rowOf(title, scene, (one) => scoreCell(principleIn(one, id)?.score ?? null, scene)),
  );
  const overall = rowOf(say('comparison.matrix.overall'), scene, ({ result }) =>
    scoreCell(result.overall, scene),
  );
  return {
    kind: 'table',
    id: 'principles',
    caption: say('comparison.matrix.principles'),
    columns: columnsOf(say('comparison.matrix.principle'), scene),
    rows: [...rows, overall],
    note: [say('comparison.matrix.note')],
  };
}

/** The same of each criterion, in groups by principle; a heat map. */
export function criterionTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'criteria',
    caption: say('comparison.matrix.criteria'),
    columns: columnsOf(say('comparison.matrix.criterion'), scene),
    rows: scene.principles.flatMap(({ id, title }): Row[] => [
      { group: true, cells: [cell(title)] },
      ...criteriaOf(scene, id).map((criterion) => criterionRow(criterion, scene)),
    ]),
    note: [say('comparison.matrix.note')],
  };
}

/** Every element: where it stands with each product. */
export function elementTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'elements',
    caption: say('comparison.elements.caption'),
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 1.5 },
      { title: say('comparison.elements.statement'), width: 8 },
      ...scene.columns.map(({ name }) => ({ title: name, width: 2 })),
    ],
    rows: elementsOfAll(scene).map(({ id, code }) => ({
      cells: [
        cell(code),
        cell(scene.names.element(id).statement),
        ...scene.columns.map((one) => standingCell(elementIn(one, id), scene)),
      ],
    })),
  };
}

/** Every element by its number, one line a criterion: 'shown 1, 2, 5; open 3; falls short 4'. */
export function compactTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'all-elements',
    caption: say('comparison.elements.compact'),
    captionHidden: true,
    columns: columnsOf(say('comparison.matrix.criterion'), scene),
    rows: scene.principles.flatMap(({ id, title }): Row[] => [
      { group: true, cells: [cell(title)] },
      ...criteriaOf(scene, id).map((criterion) =>
        rowOf(titleOf(criterion, scene), scene, (one) =>
          cell(byStanding(criterionIn(one, criterion.id), scene)),
        ),
      ),
    ]),
  };
}

export function principleIn({ result }: Column, id: string): AssessedPrinciple | undefined {
  return result.principles.find((one) => one.id === id);
}

export function criterionIn({ result }: Column, id: string): AssessedCriterion | undefined {
  return result.principles.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
}

/** In the order of the catalogue. */
export function elementsOfAll({ columns: [first] }: Scene): AssessedElement[] {
  return [...(first?.elements.values() ?? [])];
}

/** What most of it is; nothing where nothing applies. */
export function scoreTone(score: AssessedCriterion['score']): Tone {
  if (score === null) return 'none';
  if (score.open > 50) return 'open';
  if (score.shown >= 67) return 'shown';
  return score.shown >= 34 ? 'part' : 'short';
}

function criteriaOf({ columns: [first] }: Scene, principle: string): AssessedCriterion[] {
  return first?.result.principles.find(({ id }) => id === principle)?.criteria ?? [];
}

function criterionRow(criterion: AssessedCriterion, scene: Scene): Row {
  return rowOf(titleOf(criterion, scene), scene, (one) =>
    scoreCell(criterionIn(one, criterion.id)?.score ?? null, scene),
  );
}

function titleOf({ id, code }: AssessedCriterion, { names }: Scene): string {
  return `${code} ${names.criterion(id).title}`;
}

function columnsOf(title: string, { columns }: Scene): Table['columns'] {
  return [{ title, heads: true, width: 5 }, ...columns.map(({ name }) => ({ title: name, width: 3 }))];
}

function rowOf(title: string, { columns }: Scene, of: (one: Column) => Cell): Row {
  return { cells: [cell(title), ...columns.map(of)] };
}

function scoreCell(score: AssessedCriterion['score'], { language }: Scene): Cell {
  if (score === null) return cell(language.say('standing.does-not-apply'), 'none');
  return cell(figureText(score, language), scoreTone(score));
}

function standingCell({ standing }: AssessedElement, { language }: Scene): Cell {
  return cell(standingWord(standing, language), toneOf(standing));
}

const ORDER = ['shown', 'in-part', 'open', 'short', 'yours', 'does-not-apply'] as const;

function byStanding(criterion: AssessedCriterion | undefined, { language }: Scene): string {
  const groups = Map.groupBy(criterion?.elements ?? [], ({ standing }) => standing);
  return ORDER.flatMap((standing) => {
    const numbers = (groups.get(standing) ?? []).map(({ code }) => code.slice(code.lastIndexOf('.') + 1));
    if (numbers.length === 0) return [];
    return [
      language.say('comparison.elements.group', {
        standing: standingWord(standing, language),
        numbers: numbers.join(', '),
      }),
    ];
  }).join('; ');
}
