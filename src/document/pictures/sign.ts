/** The shapes of how something stands, as in every format: disc, half, ring, cross, dash, rhomb, triangles. */
import type { Tone } from '../model.ts';
import { circle, type Fill, type Line, path, type Shape } from './svg.ts';

/** Colour of the shape and of the field behind it. */
export const TONES: Readonly<Record<Tone, { fill: Fill; line: Line; tint: Fill }>> = {
  shown: { fill: 'deep', line: 'deep', tint: 'deep-tint' },
  part: { fill: 'deep', line: 'deep', tint: 'deep-tint' },
  open: { fill: 'paper', line: 'soft', tint: 'tint' },
  short: { fill: 'warm', line: 'warm', tint: 'warm-tint' },
  none: { fill: 'soft', line: 'soft', tint: 'paper' },
  yours: { fill: 'plum', line: 'plum', tint: 'plum-tint' },
  low: { fill: 'deep', line: 'deep', tint: 'low' },
  medium: { fill: 'warm', line: 'warm', tint: 'medium' },
  high: { fill: 'warm', line: 'warm', tint: 'high' },
};

/** The shape around a middle, `radius` in units. */
export function sign(tone: Tone, x: number, y: number, radius: number): Shape[] {
  const { fill, line } = TONES[tone];
  const outline = { line, width: 1.5 };
  const at = (dx: number, dy: number): string => `${point(x + dx * radius)} ${point(y + dy * radius)}`;
  switch (tone) {
    case 'shown':
      return [circle(x, y, radius, { fill })];
    case 'part':
      return [
        circle(x, y, radius, { fill: 'paper', ...outline }),
        path(`M${at(0, -1)}A${radius} ${radius} 0 0 1 ${at(0, 1)}z`, { fill }),
      ];
    case 'open':
      return [circle(x, y, radius, { fill, ...outline })];
    case 'short':
      return [
        path(`M${at(-0.8, -0.8)}L${at(0.8, 0.8)}M${at(0.8, -0.8)}L${at(-0.8, 0.8)}`, { line, width: 2 }),
      ];
    case 'none':
      return [path(`M${at(-0.8, 0)}L${at(0.8, 0)}`, { line, width: 2 })];
    case 'yours':
      return [path(`M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}z`, { fill: 'paper', ...outline })];
    case 'low':
      return [path(`M${at(-1, -0.7)}L${at(1, -0.7)}L${at(0, 0.9)}z`, { fill: 'paper', ...outline })];
    case 'medium':
      return [path(`M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}z`, { fill })];
    case 'high':
      return [path(`M${at(-1, 0.7)}L${at(1, 0.7)}L${at(0, -0.9)}z`, { fill })];
  }
}

function point(value: number): number {
  return Math.round(value * 100) / 100;
}
