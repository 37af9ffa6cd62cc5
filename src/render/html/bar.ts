/** Geometry of a bar of three parts. */
import type { Shares } from '../../document/model.ts';
import { hatchPath } from '../../document/pictures/hatch.ts';

/** In hundredths of the bar's width; null where a part is nothing. */
export interface BarView {
  shown: { width: number } | null;
  open: { x: number; width: number; lines: string } | null;
}

/** Height of the bar in the same units. */
const HEIGHT = 10;
const STEP = 4;

export function barView({ shown, open }: Shares): BarView {
  const lines = hatchPath({ x: shown, y: 0, width: open, height: HEIGHT }, STEP);
  return {
    shown: shown === 0 ? null : { width: shown },
    open: open === 0 ? null : { x: shown, width: open, lines },
  };
}
