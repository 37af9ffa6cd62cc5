/** Products by criteria as a picture: a sign and a figure in each field. */
import type { Figure, Tone } from '../model.ts';
import { type HeatCell, heatMaps } from '../pictures/heat-map.ts';
import { criterionIn, scoreTone } from './matrix.ts';
import type { Column, Scene } from './scene.ts';

/** As many pictures as are needed. */
export function heatFigures(scene: Scene): Figure[] {
  const { say } = scene.language;
  const [first] = scene.columns;
  const groups = scene.principles.map(({ id, title }) => ({
    title,
    criteria: (first?.result.principles.find((one) => one.id === id)?.criteria ?? []).map((one) => ({
      code: one.code,
      title: scene.names.criterion(one.id).title,
      cells: scene.columns.map((column) => fieldOf(column, one.id)),
    })),
  }));
  const products = scene.columns.map(({ name }) => name);
  const meaning = MEANT.map((tone) => ({ tone, text: say(`comparison.heat.${tone}`) }));
  return heatMaps(
    { products, groups, meaning },
    { id: 'heat-map', caption: say('comparison.heat.caption') },
    scene.language,
  );
}

const MEANT = ['shown', 'part', 'short', 'open', 'none'] as const satisfies Tone[];

/** With more than half open no single figure may be printed: '14+' is from 14 up; the annex has the range. */
function fieldOf(column: Column, id: string): HeatCell {
  const score = criterionIn(column, id)?.score ?? null;
  if (score === null) return { tone: 'none', figure: '' };
  const { kind, shown } = score.figure;
  return { tone: scoreTone(score), figure: kind === 'number' ? String(shown) : `${shown}+` };
}
