/** Risks by severity and likelihood: where each stands as shipped, as configured and after measures. */
import type { Language } from '../../locale/language.ts';
import { cell, filled } from '../make.ts';
import type { Figure, Table } from '../model.ts';
import { legend } from './legend.ts';
import { textWidth } from './letters.ts';
import {
  type Bunch,
  bunchesOf,
  isSamePlace,
  type Kind,
  PLACE_KINDS,
  type MapRow,
  type Measures,
  rowsOf,
  STEPS,
  type MappedRisk,
  type RiskPlace,
} from './risk-places.ts';
import { circle, drawing, line, path, rect, SCALE, type Shape, SMALL, text } from './svg.ts';

export type RiskLevel = 'low' | 'medium' | 'high';

/** What the fields are. */
export interface RiskScale {
  levelOf: (severity: number, likelihood: number) => RiskLevel;
  /** Names of the steps 1–4. */
  scales: Readonly<Record<'severity' | 'likelihood', readonly { title: string }[]>>;
}

interface RiskMap extends RiskScale {
  risks: readonly MappedRisk[];
}

const WIDTH = 170;
const LEFT = 110;
const FIELD = (WIDTH * SCALE - LEFT) / 4;
const RADIUS = 9.5;
const MEASURES: Measures = { field: FIELD, pitch: 2 * RADIUS + 5, lane: 23, foot: 18, top: 4 };

export function riskMap(
  risks: readonly MappedRisk[],
  scale: RiskScale,
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure {
  const map = { risks, levelOf: scale.levelOf, scales: scale.scales };
  const bunches = bunchesOf(risks, MEASURES);
  const rows = rowsOf(bunches, MEASURES);
  const bottom = MEASURES.top + [...rows.values()].reduce((sum, { height }) => sum + height, 0);
  const key = legend(legendOf(bunches, language), bottom + 46, WIDTH * SCALE);
  const shapes = [
    ...STEPS.flatMap((severity) => fieldsOf(severity, rows, map)),
    ...limits(rows, map),
    ...axes(rows, bottom, map, language),
    ...bunches.flatMap((bunch) => arrowsOf(stopsOf(bunch, rows))),
    ...STEPS.flatMap((severity) => levelsOf(severity, rows, map, language)),
    ...bunches.flatMap((bunch) => chipsOf(bunch, rows)),
    ...key.shapes,
  ];
  return {
    kind: 'figure',
    id,
    caption,
    width: WIDTH,
    alt: altOf(map, language),
    svg: drawing(WIDTH, bottom + 46 + key.height, shapes),
    table: tableOf(map, id, caption, language),
  };
}

function fieldsOf(severity: number, rows: ReadonlyMap<number, MapRow>, { levelOf }: RiskMap): Shape[] {
  const { y, height } = rowAt(severity, rows);
  return STEPS.map((likelihood) =>
    rect(LEFT + (likelihood - 1) * FIELD, y, FIELD, height, {
      fill: levelOf(severity, likelihood),
      line: 'soft',
      width: 0.6,
    }),
  );
}

/** The level of each field in its corner, over a patch of its colour: no arrow runs through the word. */
function levelsOf(
  severity: number,
  rows: ReadonlyMap<number, MapRow>,
  { levelOf }: RiskMap,
  { say }: Language,
): Shape[] {
  const { y, height } = rowAt(severity, rows);
  return STEPS.flatMap((likelihood) => {
    const level = levelOf(severity, likelihood);
    const word = say(`pictures.risks.${level}`);
    const [right, foot] = [LEFT + likelihood * FIELD - 6, y + height - 5];
    const width = textWidth(word, SMALL) + 2;
    return [
      rect(right - width, foot - SMALL + 2, width + 1, SMALL, { fill: level }),
      text(right, foot, word, { size: SMALL, anchor: 'end', fill: 'soft' }),
    ];
  });
}

/** Thick lines between fields of different levels, so that the limits are seen without colour. */
function limits(rows: ReadonlyMap<number, MapRow>, { levelOf }: RiskMap): Shape[] {
  const thick = { line: 'ink', width: 2 } as const;
  return STEPS.flatMap((severity) =>
    STEPS.flatMap((likelihood) => {
      const { y, height } = rowAt(severity, rows);
      const level = levelOf(severity, likelihood);
      const [x, right] = [LEFT + (likelihood - 1) * FIELD, LEFT + likelihood * FIELD];
      const isRightOther = likelihood < 4 && levelOf(severity, likelihood + 1) !== level;
      const isBelowOther = severity > 1 && levelOf(severity - 1, likelihood) !== level;
      return [
        ...(isRightOther ? [line(right, y, right, y + height, thick)] : []),
        ...(isBelowOther ? [line(x, y + height, right, y + height, thick)] : []),
      ];
    }),
  );
}

function axes(
  rows: ReadonlyMap<number, MapRow>,
  bottom: number,
  { scales }: RiskMap,
  { say }: Language,
): Shape[] {
  const middle = LEFT + 2 * FIELD;
  return [
    ...STEPS.map((severity) => {
      const { y, height } = rowAt(severity, rows);
      return text(
        LEFT - 10,
        y + height / 2 + 4,
        `${severity} ${scales.severity[severity - 1]?.title ?? ''}`,
        { size: SMALL, anchor: 'end' },
      );
    }),
    ...STEPS.map((likelihood) =>
      text(
        LEFT + (likelihood - 0.5) * FIELD,
        bottom + 16,
        `${likelihood} ${scales.likelihood[likelihood - 1]?.title ?? ''}`,
        { size: SMALL, anchor: 'middle' },
      ),
    ),
    text(middle, bottom + 34, say('pictures.risks.likelihood'), { anchor: 'middle', strong: true }),
    text(0, bottom + 16, say('pictures.risks.severity'), { strong: true }),
  ];
}

interface Point {
  x: number;
  y: number;
}

/** A place where a bunch stands, in units. */
interface Stop extends Point {
  kind: Kind;
  place: RiskPlace;
  numbers: readonly string[];
}

function stopsOf(bunch: Bunch, rows: ReadonlyMap<number, MapRow>): Stop[] {
  return bunch.way.map(({ kind, place }) => ({
    kind,
    place,
    numbers: bunch.numbers,
    ...middleOf(bunch, place, rows),
  }));
}

/** One at each place, the latest: a risk may come back to where it was. */
function chipsOf(bunch: Bunch, rows: ReadonlyMap<number, MapRow>): Shape[] {
  const stops = stopsOf(bunch, rows);
  const last = stops.filter(
    ({ place }, at) => !stops.slice(at + 1).some((later) => isSamePlace(place, later.place)),
  );
  return last.flatMap((stop) =>
    stop.numbers.flatMap((number, at) =>
      chip(number, stop.kind, {
        x: stop.x + (at - (stop.numbers.length - 1) / 2) * MEASURES.pitch,
        y: stop.y,
      }),
    ),
  );
}

function arrowsOf(stops: readonly Stop[]): Shape[] {
  return stops.flatMap((stop, at) => {
    const next = stops[at + 1];
    return next === undefined ? [] : arrow(stop, next);
  });
}

function middleOf(
  bunch: Bunch,
  { severity, likelihood }: RiskPlace,
  rows: ReadonlyMap<number, MapRow>,
): Point {
  const { y, lanes } = rowAt(severity, rows);
  return {
    x: LEFT + (likelihood - 0.5) * FIELD + bunch.shift,
    y: y + 4 + ((lanes.get(bunch) ?? 0) + 0.5) * MEASURES.lane,
  };
}

/** Outlined as shipped, with a double line as configured, solid after measures. */
function chip(number: string, kind: Kind, { x, y }: Point): Shape[] {
  const isLast = kind === 'after';
  const size = Math.min(SMALL, (SMALL * 1.7 * RADIUS) / textWidth(number, SMALL));
  return [
    circle(x, y, RADIUS, { fill: isLast ? 'ink' : 'paper', line: 'ink', width: 1.2 }),
    ...(kind === 'configured' ? [circle(x, y, RADIUS + 2, { line: 'ink', width: 1.2 })] : []),
    text(x, y + size / 3, number, { size, anchor: 'middle', strong: true, fill: isLast ? 'paper' : 'ink' }),
  ];
}

/** Up or down first, then sideways: in the line that is kept for it. */
function arrow(from: Stop, to: Stop): Shape[] {
  const half = ((from.numbers.length - 1) * MEASURES.pitch) / 2 + RADIUS + 4;
  const [across, down] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const isStraight = Math.abs(to.x - from.x) < 1;
  const start =
    down === 0 ? { x: from.x + across * half, y: from.y } : { x: from.x, y: from.y + down * (RADIUS + 4) };
  const tip = isStraight ? { x: to.x, y: to.y - down * (RADIUS + 4) } : { x: to.x - across * half, y: to.y };
  const [dx, dy] = isStraight ? [0, down] : [across, 0];
  const back = { x: tip.x - dx * 7, y: tip.y - dy * 7 };
  const head = [tip, { x: back.x - dy * 4, y: back.y + dx * 4 }, { x: back.x + dy * 4, y: back.y - dx * 4 }];
  const corner = ({ x, y }: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
  const legs = [start, { x: isStraight ? back.x : start.x, y: back.y }, back];
  return [
    path(`M${legs.map(corner).join('L')}`, { line: 'ink', width: 1.4 }),
    path(`M${head.map(corner).join('L')}z`, { fill: 'ink' }),
  ];
}

/** Of the kinds that are drawn. */
function legendOf(bunches: readonly Bunch[], { say }: Language) {
  const drawn = new Set(bunches.flatMap(({ way }) => way.map(({ kind }) => kind)));
  return PLACE_KINDS.filter((kind) => drawn.has(kind)).map((kind) => ({
    label: say(`pictures.risks.${kind}`),
    sample: (x: number, y: number) => [
      circle(x + 8, y + 5, 5, { fill: kind === 'after' ? 'ink' : 'paper', line: 'ink', width: 1.2 }),
      ...(kind === 'configured' ? [circle(x + 8, y + 5, 7, { line: 'ink', width: 1 })] : []),
    ],
  }));
}

function altOf({ risks, levelOf }: RiskMap, { say }: Language): string {
  const levelAt = ({ severity, likelihood }: RiskPlace): RiskLevel => levelOf(severity, likelihood);
  return risks
    .map((risk) => {
      const { number, title } = risk;
      const last = risk.after ?? risk.configured ?? risk.shipped;
      return say('pictures.risks.alt', { number, title, from: levelAt(risk.shipped), to: levelAt(last) });
    })
    .join(' ');
}

function tableOf({ risks, levelOf }: RiskMap, id: string, caption: string, { say }: Language): Table {
  const place = (one: RiskPlace | undefined): string =>
    one === undefined
      ? ''
      : say('pictures.risks.place', {
          severity: one.severity,
          likelihood: one.likelihood,
          level: levelOf(one.severity, one.likelihood),
        });
  return filled({
    kind: 'table',
    id: `${id}-data`,
    caption,
    captionHidden: true,
    columns: [
      { title: say('pictures.risks.risk'), heads: true },
      { title: say('pictures.risks.shipped') },
      { title: say('pictures.risks.configured') },
      { title: say('pictures.risks.after') },
    ],
    rows: risks.map(({ number, title, shipped, configured, after }) => ({
      cells: [`${number} ${title}`, place(shipped), place(configured), place(after)].map((one) => cell(one)),
    })),
  });
}

function rowAt(severity: number, rows: ReadonlyMap<number, MapRow>): MapRow {
  const row = rows.get(severity);
  if (row === undefined) throw new RangeError(`no severity ${severity}`);
  return row;
}
