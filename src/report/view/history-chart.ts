/** Geometry of the small charts: days to the right, 0 to 100 points upwards. */
import type { ScoreOnDay } from '../../types/history.ts';
import { shownScore } from '../figures.ts';

export const WIDTH = 640;
export const HEIGHT = 96;
/** Room for the figures beside the axis and the years under it. */
const LEFT = 26;
const BOTTOM = 18;
const TOP = 6;

interface Step {
  x: number;
  score: ScoreOnDay | undefined;
}

/** Days to horizontal positions, rounded so that the same history gives the same page. */
export function timeScale(from: string, to: string): (day: string) => number {
  const [first, last] = [time(from), time(to)];
  const span = Math.max(1, last - first);
  return (day) => rounded(LEFT + ((time(day) - first) / span) * (WIDTH - LEFT - 4));
}

/** A stepped line; it breaks where too little is known for a score to be shown. */
export function linePath(steps: readonly Step[]): string {
  const parts = steps.flatMap(({ x, score }, index) => {
    const points = shown(score);
    if (points === null) return [];
    const end = steps[index + 1]?.x ?? WIDTH - 4;
    const before = shown(steps[index - 1]?.score);
    return [`${before === null ? 'M' : 'L'}${String(x)} ${y(points)}H${String(end)}`];
  });
  return parts.join('');
}

/** What the score could be, as stepped bands. */
export function areaPath(steps: readonly Step[]): string {
  return steps
    .flatMap(({ x, score }, index) => {
      if (score?.range === undefined || score.range === null) return [];
      const end = steps[index + 1]?.x ?? WIDTH - 4;
      return [
        `M${String(x)} ${y(score.range.from)}V${y(score.range.to)}H${String(end)}V${y(score.range.from)}z`,
      ];
    })
    .join('');
}

/** The first of January of each year within the chart. */
export function yearTicks(from: string, to: string): { x: number; year: string }[] {
  const at = timeScale(from, to);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first }, (_, index) => String(first + index + 1));
  return years.map((year) => ({ x: at(`${year}-01-01`), year }));
}

function shown(score: ScoreOnDay | undefined): number | null {
  return score === undefined ? null : shownScore(score);
}

function y(points: number): string {
  return String(rounded(TOP + (1 - points / 100) * (HEIGHT - TOP - BOTTOM)));
}

/** Partial dates stand for their first day. */
function time(day: string): number {
  return Date.parse(`${day}${'-01-01'.slice(day.length === 4 ? 0 : day.length === 7 ? 3 : 6)}T00:00:00Z`);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
