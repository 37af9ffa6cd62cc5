/** Evidence and incidents by year: how many documents of which grade speak of each year, and what happened. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Figure, Table } from '../model.ts';
import { legend } from './legend.ts';
import { circle, drawing, line, path, SCALE, type Shape, SMALL, text } from './svg.ts';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Timeline {
  /** Documents with the year that they speak of. */
  documents: readonly { grade: Grade; year: number }[];
  /** Incidents, the oldest first. */
  incidents: readonly { title: string; date: string }[];
}

const WIDTH = 170;
const LEFT = 100;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];
const LANE = 26;
const RHOMB = 11;

export function timeline(
  input: Timeline,
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure {
  const years = yearsOf(input);
  const step = (WIDTH * SCALE - LEFT) / Math.max(1, years.length);
  const x = (year: number): number => LEFT + (year - (years[0] ?? year) + 0.5) * step;
  const lanes = GRADES.length * LANE;
  const axis = lanes + LANE + 4;
  const shapes = [
    ...GRADES.flatMap((grade, at) => laneShapes(grade, at * LANE, input, x, language)),
    ...incidentShapes(input, years, x, lanes + LANE / 2, language),
    ...years.flatMap((year, at) => yearShapes(year, at, x(year), axis, step)),
    line(LEFT, axis, WIDTH * SCALE, axis, { line: 'soft' }),
  ];
  const key = legend(legendOf(language), axis + 22, WIDTH * SCALE);
  return {
    kind: 'figure',
    id,
    caption,
    width: WIDTH,
    alt: altOf(input, years, language),
    svg: drawing(WIDTH, axis + 22 + key.height, [...shapes, ...key.shapes]),
    table: tableOf(input, years, id, caption, language),
  };
}

/** From the first to the last, those between in which nothing was included. */
function yearsOf({ documents, incidents }: Timeline): number[] {
  const all = [...documents.map(({ year }) => year), ...incidents.map(({ date }) => yearOf(date))];
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function happened({ incidents }: Timeline, year: number): Timeline['incidents'] {
  return incidents.filter(({ date }) => yearOf(date) === year);
}

function countOf({ documents }: Timeline, grade: Grade, year: number): number {
  return documents.filter((one) => one.grade === grade && one.year === year).length;
}

/** A disc as large as the number in it; grades A and B are solid, the others hatched by their own lightness. */
function laneShapes(
  grade: Grade,
  y: number,
  input: Timeline,
  x: (year: number) => number,
  { say }: Language,
): Shape[] {
  const middle = y + LANE / 2;
  return [
    text(0, middle + 4, say('pictures.time.grade', { grade }), { size: SMALL }),
    line(LEFT, middle, WIDTH * SCALE, middle, { line: 'soft', width: 0.5 }),
    ...yearsOf(input).flatMap((year) => {
      const count = countOf(input, grade, year);
      return count === 0 ? [] : disc(x(year), middle, count, grade === 'A' || grade === 'B');
    }),
  ];
}

function disc(x: number, y: number, count: number, isSolid: boolean): Shape[] {
  const radius = Math.min(12, 7.5 + Math.sqrt(count));
  return [
    circle(x, y, radius, { fill: isSolid ? 'deep' : 'deep-tint', line: 'deep' }),
    text(x, y + 4, String(count), {
      size: SMALL,
      anchor: 'middle',
      strong: true,
      fill: isSolid ? 'paper' : 'ink',
    }),
  ];
}

/** How many there were; with none at all no line. */
function incidentShapes(
  input: Timeline,
  years: readonly number[],
  x: (year: number) => number,
  middle: number,
  { say }: Language,
): Shape[] {
  if (input.incidents.length === 0) return [];
  return [
    text(0, middle + 4, say('pictures.time.incidents'), { size: SMALL }),
    line(LEFT, middle, WIDTH * SCALE, middle, { line: 'soft', width: 0.5 }),
    ...years.flatMap((year) => {
      const { length } = happened(input, year);
      return length === 0 ? [] : rhomb(x(year), middle, length);
    }),
  ];
}

function rhomb(x: number, y: number, count: number): Shape[] {
  return [
    path(outline(x, y, RHOMB), { fill: 'warm-tint', line: 'warm', width: 1.2 }),
    text(x, y + 4, String(count), { size: SMALL, anchor: 'middle', strong: true }),
  ];
}

function outline(x: number, y: number, r: number): string {
  const wide = Math.round(r * 130) / 100;
  const left = Math.round(x * 100) / 100;
  return `M${left} ${y - r}l${wide} ${r}l${-wide} ${r}l${-wide} ${-r}z`;
}

/** Every year has a tick; its figures stand where there is room for them. */
function yearShapes(year: number, at: number, x: number, axis: number, step: number): Shape[] {
  const every = Math.ceil(34 / step);
  const tick = line(x, axis, x, axis + 4, { line: 'soft' });
  return at % every === 0
    ? [tick, text(x, axis + 16, String(year), { size: SMALL, anchor: 'middle' })]
    : [tick];
}

function legendOf({ say }: Language) {
  return [
    {
      label: say('pictures.time.strong'),
      sample: (x: number, y: number) => [circle(x + 8, y + 5, 6, { fill: 'deep', line: 'deep' })],
    },
    {
      label: say('pictures.time.weak'),
      sample: (x: number, y: number) => [circle(x + 8, y + 5, 6, { fill: 'deep-tint', line: 'deep' })],
    },
    {
      label: say('pictures.time.incident'),
      sample: (x: number, y: number) => [path(outline(x + 8, y + 5, 7), { fill: 'warm-tint', line: 'warm' })],
    },
  ];
}

function altOf(input: Timeline, years: readonly number[], { say, all }: Language): string {
  const grades = GRADES.map((grade) => ({
    grade,
    count: input.documents.filter((one) => one.grade === grade).length,
  }))
    .filter(({ count }) => count > 0)
    .map((one) => say('pictures.time.count', one));
  const span = { first: String(years[0] ?? ''), last: String(years.at(-1) ?? '') };
  return say('pictures.time.alt', { ...span, documents: all(grades), incidents: input.incidents.length });
}

function tableOf(
  input: Timeline,
  years: readonly number[],
  id: string,
  caption: string,
  language: Language,
): Table {
  const { say } = language;
  const end = { align: 'end' as const };
  return {
    kind: 'table',
    id: `${id}-data`,
    caption,
    captionHidden: true,
    columns: [
      { title: say('pictures.time.year'), heads: true },
      ...GRADES.map((grade) => ({ title: say('pictures.time.grade', { grade }), ...end })),
      { title: say('pictures.time.incidents') },
    ],
    rows: years.map((year) => ({
      cells: [
        cell(String(year)),
        ...GRADES.map((grade) => cell(String(countOf(input, grade, year)))),
        cell(incidentText(happened(input, year), language)),
      ],
    })),
  };
}

/** '2: A flaw and B flaw'; empty where there was none. */
function incidentText(incidents: Timeline['incidents'], { all }: Language): string {
  return incidents.length === 0 ? '' : `${incidents.length}: ${all(incidents.map(({ title }) => title))}`;
}
