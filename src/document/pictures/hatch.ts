/** Slanted lines that fill a rectangle: drawn as lines, since not every program that shows a drawing knows patterns. */

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The path of lines from bottom left to top right, `step` apart along the edge, cut at the rectangle. */
export function hatchPath({ x, y, width, height }: Rectangle, step: number): string {
  const count = Math.max(0, Math.ceil((width + height) / step) - 1);
  return Array.from({ length: count }, (_, at) => (at + 1) * step)
    .map((reach) => {
      const [fromX, fromY] = [x + Math.max(0, reach - height), y + Math.min(height, reach)];
      const [toX, toY] = [x + Math.min(width, reach), y + Math.max(0, reach - width)];
      return `M${rounded(fromX)} ${rounded(fromY)}L${rounded(toX)} ${rounded(toY)}`;
    })
    .join('');
}

/** To hundredths: the same input gives the same text. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
