/** Products beside each other, principle by principle, criterion by criterion, and element by element. */
import type { AssessedCriterion, AssessedElement, AssessedPrinciple } from '../../types/assessment.ts';
import { cell } from '../make.ts';
import type { Cell, Row, Table, Tone } from '../model.ts';
import { figureText, standingWord } from '../wording.ts';
import type { Column, Scene } from './scene.ts';

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

/** Every criterion with its figure, shaded by it, and every element of it by number. */
export function criterionTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'criteria',
    caption: say('comparison.matrix.criteria'),
    captionHidden: true,
    columns: columnsOf(say('comparison.matrix.criterion'), scene),
    rows: scene.principles.flatMap(({ id, title }): Row[] => [
      { group: true, cells: [cell(title)] },
      ...criteriaOf(scene, id).map((one) => criterionRow(one, scene)),
    ]),
    note: [say('comparison.matrix.note')],
  };
}

/** A sentence for each product of which points are the organisation's own to do: these are in no score. */
export function yoursNotes({ columns, language }: Scene): string[] {
  return columns.flatMap(({ name, elements }) => {
    const count = [...elements.values()].filter(({ standing }) => standing === 'yours').length;
    return count === 0 ? [] : [` ${language.say('comparison.matrix.yours', { product: name, count })}`];
  });
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

function criterionRow({ id, code }: AssessedCriterion, scene: Scene): Row {
  return rowOf(`${code} ${scene.names.criterion(id).title}`, scene, (one) => {
    const criterion = criterionIn(one, id);
    const score = criterion?.score ?? null;
    const named = byStanding(criterion, scene);
    if (score === null) return cell(named, 'none');
    return cell([{ strong: [figureText(score, scene.language)] }, ` ${named}`], scoreTone(score));
  });
}

function columnsOf(title: string, { columns }: Scene): Table['columns'] {
  return [{ title, heads: true, width: 4 }, ...columns.map(({ name }) => ({ title: name, width: 3 }))];
}

function rowOf(title: string, { columns }: Scene, of: (one: Column) => Cell): Row {
  return { cells: [cell(title), ...columns.map(of)] };
}

/** The figure that may be printed, shaded by what most of it is. */
export function scoreCell(score: AssessedCriterion['score'], { language }: Scene): Cell {
  if (score === null) return cell(language.say('standing.does-not-apply'), 'none');
  return cell(figureText(score, language), scoreTone(score));
}

/** What is not named is shown. */
const NAMED = ['in-part', 'open', 'short', 'yours', 'does-not-apply'] as const;

function byStanding(criterion: AssessedCriterion | undefined, { language }: Scene): string {
  const groups = Map.groupBy(criterion?.elements ?? [], ({ standing }) => standing);
  if (groups.size === 1 && groups.has('shown')) return language.say('comparison.elements.all');
  return NAMED.flatMap((standing) => {
    const numbers = (groups.get(standing) ?? []).map(({ code }) =>
      Number(code.slice(code.lastIndexOf('.') + 1)),
    );
    if (numbers.length === 0) return [];
    return [
      language.say('comparison.elements.group', {
        standing: standingWord(standing, language),
        numbers: rangesOf(numbers),
      }),
    ];
  }).join('; ');
}

/** '1–3, 5' of 1, 2, 3 and 5, in order. */
function rangesOf(numbers: readonly number[]): string {
  const begins = numbers.filter((one) => !numbers.includes(one - 1));
  const ends = numbers.filter((one) => !numbers.includes(one + 1));
  return begins
    .map((first, at) => {
      const last = ends[at] ?? first;
      if (last === first) return String(first);
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(', ');
}
