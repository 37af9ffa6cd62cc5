/** One bar of parts side by side, each told apart by how it is filled. */
import { hatchPath } from './hatch.ts';
import { path, rect, type Shape } from './svg.ts';

/** Solid, hatched, lightly hatched, or empty. */
export type Filling = 'solid' | 'hatched' | 'light' | 'empty';

export interface BarPart {
  /** In units. */
  width: number;
  filling: Filling;
}

const STEPS = { hatched: 5, light: 11 };

/** A part without a width is not drawn; the whole has an outline. */
export function partsBar(x: number, y: number, height: number, parts: readonly BarPart[]): Shape[] {
  let from = x;
  const shapes = parts.flatMap(({ width, filling }) => {
    const drawn = width <= 0 ? [] : filled(from, y, width, height, filling);
    from += Math.max(0, width);
    return drawn;
  });
  return [...shapes, rect(x, y, from - x, height, { line: 'deep' })];
}

function filled(x: number, y: number, width: number, height: number, filling: Filling): Shape[] {
  if (filling === 'solid') return [rect(x, y, width, height, { fill: 'deep' })];
  if (filling === 'empty') return [rect(x, y, width, height, { fill: 'paper' })];
  return [
    rect(x, y, width, height, { fill: 'deep-tint' }),
    path(hatchPath({ x, y, width, height }, STEPS[filling]), { line: 'deep' }),
  ];
}
