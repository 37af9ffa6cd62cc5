/** What the fillings and signs of a drawing mean, in one or more lines below it. */
import { SMALL, type Shape, text } from './svg.ts';
import { textWidth } from './letters.ts';

export interface LegendEntry {
  label: string;
  /** Draws the sample in a box of 16 by 10 units with this upper left corner. */
  sample: (x: number, y: number) => readonly Shape[];
}

const SAMPLE = 16;
const GAP = 16;
export const LEGEND_LINE = 18;

/** The lines and the height that they take. */
export function legend(
  entries: readonly LegendEntry[],
  y: number,
  width: number,
): { shapes: Shape[]; height: number } {
  let [x, row] = [0, 0];
  const shapes = entries.flatMap(({ label, sample }) => {
    const wide = SAMPLE + 6 + textWidth(label, SMALL);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const [left, top] = [x, y + row * LEGEND_LINE];
    x += wide + GAP;
    return [
      ...sample(left, top + 3),
      text(left + SAMPLE + 6, top + 12, label, { size: SMALL, fill: 'soft' }),
    ];
  });
  return { shapes, height: (row + 1) * LEGEND_LINE };
}
