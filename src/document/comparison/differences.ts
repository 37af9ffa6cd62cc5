/** Where products differ: for certain, whatever is open; and as far as is known today. */
import type { ComparedCriterion } from '../../types/comparison.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import { areMany, namedProducts, type Scene } from './scene.ts';

export function differenceBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const certain = scene.result.differences.filter((one) => one.certain);
  const others = scene.result.differences.filter((one) => !one.certain);
  const codes = others.map(({ criterion }) => scene.names.criterion(criterion).code);
  return [
    ...(certain.length === 0
      ? [paragraph(say('comparison.differences.none'))]
      : [paragraph(say('comparison.differences.intro')), differenceTable(scene)]),
    ...(others.length === 0
      ? []
      : [paragraph(say('comparison.differences.others', { count: others.length, codes: codes.join(', ') }))]),
  ];
}

/** Criteria that differ for certain, the weightiest first. */
export function differenceTable(scene: Scene): Table {
  const { say } = scene.language;
  const many = areMany(scene);
  return {
    kind: 'table',
    id: 'differences',
    caption: say('comparison.differences.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.matrix.criterion'), heads: true, width: many ? 4 : 6 },
      { title: say('comparison.differences.best'), width: many ? 4 : 3.5 },
      { title: say('comparison.differences.worst'), width: many ? 6 : 2.5 },
      { title: say('comparison.differences.points'), align: 'end', width: 1.6 },
      { title: say('comparison.differences.elements'), width: many ? 3 : 4 },
    ],
    rows: scene.result.differences.filter((one) => one.certain).map((one) => rowOf(one, scene)),
  };
}

function rowOf({ criterion, best, worst, points, elements }: ComparedCriterion, scene: Scene): Row {
  const { names, language } = scene;
  const { code, title } = names.criterion(criterion);
  const named = (ids: readonly string[]): string =>
    namedProducts(
      ids.map((id) => scene.column(id)),
      scene.columns,
      language,
    );
  const certain = elements.filter((one) => one.certain).map(({ element }) => names.element(element).code);
  return {
    cells: [
      cell(`${code} ${title}`),
      cell(named(best)),
      cell(named(worst)),
      cell(points === 0 ? language.say('comparison.differences.tiny') : language.number(points, 1)),
      cell(certain.length === 0 ? language.say('comparison.differences.together') : certain.join(', ')),
    ],
  };
}
