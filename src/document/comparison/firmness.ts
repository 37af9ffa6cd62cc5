/** How firm the order is when the principles weigh otherwise, in pairs. */
import { cell, paragraph } from '../make.ts';
import type { Block, Table } from '../model.ts';
import { pairOf, shareText } from './answer.ts';
import { inParts } from './in-parts.ts';
import type { Scene } from './scene.ts';

export function firmnessBlocks(scene: Scene): Block[] {
  const { say, number } = scene.language;
  const { ranking, weighing } = scene.result;
  if (ranking.length < 2) return [paragraph(say('comparison.firmness.none'))];
  const values = { samples: number(weighing.samples), seed: weighing.seed };
  const how =
    weighing.concentration === null
      ? say('comparison.firmness.uniform', values)
      : say('comparison.firmness.own', { ...values, weights: centre(scene) });
  const ranked = new Set(ranking.map(({ product }) => product));
  const columns = scene.columns.filter(({ id }) => ranked.has(id));
  return [paragraph(how), ...inParts({ ...scene, columns }, pairTable)];
}

/** In how many of a hundred draws the product of the row shows more than that of the column: every ranked product has its row. */
export function pairTable(scene: Scene): Table {
  const { say } = scene.language;
  const { ranking, weighing } = scene.result;
  const rows = ranking.map(({ product }) => product);
  const ids = scene.columns.map(({ id }) => id);
  return {
    kind: 'table',
    id: 'pairs',
    caption: say('comparison.firmness.caption'),
    columns: [
      { title: say('comparison.firmness.row'), heads: true, width: 4 },
      ...ids.map((id) => ({ title: scene.column(id).name, align: 'end' as const, width: 3 })),
    ],
    rows: rows.map((one) => ({
      cells: [
        cell(scene.column(one).name),
        ...ids.map((other) =>
          cell(
            one === other ? '–' : shareText(pairOf(one, other, scene)?.more ?? 0, weighing.samples, scene),
          ),
        ),
      ],
    })),
  };
}

/** 'Security 33 %, …': the middle of the draws. */
function centre({ result, names, language }: Scene): string {
  const { principles } = result.weighing;
  const sum = principles.reduce((total, { parameter }) => total + parameter, 0);
  return language.all(
    principles.map(({ principle, parameter }) =>
      language.say('comparison.firmness.weight', {
        principle: names.principle(principle).title,
        percent: language.number(sum === 0 ? 0 : (100 * parameter) / sum),
      }),
    ),
  );
}
