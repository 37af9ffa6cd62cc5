/**
 * Risks by severity and likelihood: where each stands as shipped, as configured and after measures. A risk that moves has a
 * line of its own through its severity, so that no arrow crosses another; those that stay stand side by side.
 */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Figure, Table } from '../model.ts';
import { legend } from './legend.ts';
import { textWidth } from './letters.ts';
import { circle, drawing, line, path, rect, SCALE, type Shape, SMALL, text } from './svg.ts';

export type RiskLevel = 'low' | 'medium' | 'high';

/** 1–4 each. */
export interface RiskPlace {
  severity: number;
  likelihood: number;
}

/** A risk; what is not known yet is left out. */
export interface MappedRisk {
  /** 'R3', or '3'. */
  number: string;
  title: string;
  shipped: RiskPlace;
  configured?: RiskPlace | undefined;
  after?: RiskPlace | undefined;
}

export interface RiskMap {
  risks: readonly MappedRisk[];
  /** Level of each field. */
  levelOf: (place: RiskPlace) => RiskLevel;
  /** Names of the steps 1–4. */
  severities: readonly string[];
  likelihoods: readonly string[];
}

const WIDTH = 170;
const LEFT = 110;
const TOP = 10;
const STEPS = [1, 2, 3, 4];
const FIELD = (WIDTH * SCALE - LEFT) / 4;
const LANE = 23;
const RADIUS = 9.5;
/** Room for the level's word at the foot of a field. */
const FOOT = 18;

export function riskMap(
  map: RiskMap,
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure {
  const rows = rowsOf(map.risks);
  const bottom = TOP + [...rows.values()].reduce((sum, { height }) => sum + height, 0);
  const key = legend(legendOf(language), bottom + 46, WIDTH * SCALE);
  const shapes = [
    ...STEPS.flatMap((severity) => fieldsOf(severity, rows, map, language)),
    ...limits(rows, map),
    ...axes(rows, bottom, map, language),
    ...map.risks.flatMap((risk) => arrowsOf(stopsOf(risk, rows))),
    ...map.risks.flatMap((risk) => chipsOf(risk, rows)),
    ...key.shapes,
  ];
  return {
    ...{ kind: 'figure', id, caption, width: WIDTH },
    alt: altOf(map, language),
    svg: drawing(WIDTH, bottom + 46 + key.height, shapes),
    table: tableOf(map, id, caption, language),
  };
}

/** A row of one severity: where it begins, how high it is, and the spot of each risk in it. */
interface MapRow {
  y: number;
  height: number;
  spots: ReadonlyMap<string, Spot>;
}

/** Line from the top of the row, and how far from the middle of the field. */
interface Spot {
  lane: number;
  shift: number;
}

/** So many that stay stand side by side in a field. */
const BESIDE = 4;

/** Severity 4 stands at the top. */
function rowsOf(risks: readonly MappedRisk[]): ReadonlyMap<number, MapRow> {
  let y = TOP;
  const rows = STEPS.toReversed().map((severity): [number, MapRow] => {
    const inside = risks.filter((risk) => placesOf(risk).some((place) => place.severity === severity));
    const spots = spotsOf(inside);
    const lanes = Math.max(0, ...[...spots.values()].map(({ lane }) => lane)) + 1;
    const height = lanes * LANE + FOOT + 6;
    const row = { y, height, spots };
    y += height;
    return [severity, row];
  });
  return new Map(rows);
}

function spotsOf(risks: readonly MappedRisk[]): ReadonlyMap<string, Spot> {
  const moving = risks.filter((risk) => placesOf(risk).some((place) => !isSame(place, risk.shipped)));
  const fields = Map.groupBy(
    risks.filter((risk) => !moving.includes(risk)),
    ({ shipped }) => shipped.likelihood,
  );
  return new Map([
    ...moving.map(({ number }, lane): [string, Spot] => [number, { lane, shift: 0 }]),
    ...[...fields.values()].flatMap((own) =>
      own.map(({ number }, at): [string, Spot] => [
        number,
        {
          lane: moving.length + Math.floor(at / BESIDE),
          shift: ((at % BESIDE) - (Math.min(own.length, BESIDE) - 1) / 2) * (FIELD / (BESIDE + 0.5)),
        },
      ]),
    ),
  ]);
}

function placesOf({ shipped, configured, after }: MappedRisk): RiskPlace[] {
  return [shipped, configured, after].filter((one) => one !== undefined);
}

function fieldsOf(
  severity: number,
  rows: ReadonlyMap<number, MapRow>,
  { levelOf }: RiskMap,
  { say }: Language,
): Shape[] {
  const { y, height } = rowAt(severity, rows);
  return STEPS.flatMap((likelihood) => {
    const level = levelOf({ severity, likelihood });
    const x = LEFT + (likelihood - 1) * FIELD;
    return [
      rect(x, y, FIELD, height, { fill: level, line: 'soft', width: 0.6 }),
      text(x + FIELD - 6, y + height - 6, say(`pictures.risks.${level}`), {
        size: SMALL,
        anchor: 'end',
        fill: 'soft',
      }),
    ];
  });
}

/** Thick lines between fields of different levels, so that the limits are seen without colour. */
function limits(rows: ReadonlyMap<number, MapRow>, { levelOf }: RiskMap): Shape[] {
  const thick = { line: 'ink', width: 2 } as const;
  return STEPS.flatMap((severity) =>
    STEPS.flatMap((likelihood) => {
      const { y, height } = rowAt(severity, rows);
      const level = levelOf({ severity, likelihood });
      const [x, right] = [LEFT + (likelihood - 1) * FIELD, LEFT + likelihood * FIELD];
      const isRightOther = likelihood < 4 && levelOf({ severity, likelihood: likelihood + 1 }) !== level;
      const isBelowOther = severity > 1 && levelOf({ severity: severity - 1, likelihood }) !== level;
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
  { severities, likelihoods }: RiskMap,
  { say }: Language,
): Shape[] {
  const middle = LEFT + 2 * FIELD;
  return [
    ...STEPS.map((severity) => {
      const { y, height } = rowAt(severity, rows);
      return text(LEFT - 10, y + height / 2 + 4, `${severity} ${severities[severity - 1] ?? ''}`, {
        size: SMALL,
        anchor: 'end',
      });
    }),
    ...STEPS.map((likelihood) =>
      text(
        LEFT + (likelihood - 0.5) * FIELD,
        bottom + 16,
        `${likelihood} ${likelihoods[likelihood - 1] ?? ''}`,
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

/** A place where a risk stands, in units. */
interface Stop extends Point {
  kind: 'shipped' | 'configured' | 'after';
  place: RiskPlace;
}

/** The places of one risk; where two that follow are the same, the later one is drawn. */
function stopsOf(risk: MappedRisk, rows: ReadonlyMap<number, MapRow>): Stop[] {
  const kinds = ['shipped', 'configured', 'after'] as const;
  const stops = kinds.flatMap((kind) => {
    const place = risk[kind];
    return place === undefined ? [] : [{ kind, place, ...middleOf(risk.number, place, rows) }];
  });
  return stops.filter(({ place }, at) => !isSame(place, stops[at + 1]?.place));
}

/** One at each place, the latest: a risk may come back to where it was. */
function chipsOf(risk: MappedRisk, rows: ReadonlyMap<number, MapRow>): Shape[] {
  const stops = stopsOf(risk, rows);
  const last = stops.filter(
    ({ place }, at) => !stops.slice(at + 1).some((later) => isSame(place, later.place)),
  );
  return last.flatMap((stop) => chip(risk.number, stop));
}

function arrowsOf(stops: readonly Stop[]): Shape[] {
  return stops.flatMap((stop, at) => {
    const next = stops[at + 1];
    return next === undefined ? [] : arrow(stop, next);
  });
}

function isSame(place: RiskPlace, next: RiskPlace | undefined): boolean {
  return next !== undefined && place.severity === next.severity && place.likelihood === next.likelihood;
}

function middleOf(number: string, { severity, likelihood }: RiskPlace, rows: ReadonlyMap<number, MapRow>) {
  const { y, spots } = rowAt(severity, rows);
  const { lane, shift } = spots.get(number) ?? { lane: 0, shift: 0 };
  return { x: LEFT + (likelihood - 0.5) * FIELD + shift, y: y + 6 + (lane + 0.5) * LANE };
}

/** Outlined as shipped, with a double line as configured, solid after measures. */
function chip(number: string, { kind, x, y }: Stop): Shape[] {
  const isLast = kind === 'after';
  const size = Math.min(SMALL, (SMALL * 1.7 * RADIUS) / textWidth(number, SMALL));
  return [
    circle(x, y, RADIUS, { fill: isLast ? 'ink' : 'paper', line: 'ink', width: 1.2 }),
    ...(kind === 'configured' ? [circle(x, y, RADIUS + 2, { line: 'ink', width: 1.2 })] : []),
    text(x, y + size / 3, number, { size, anchor: 'middle', strong: true, fill: isLast ? 'paper' : 'ink' }),
  ];
}

function arrow(from: Point, to: Point): Shape[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const room = RADIUS + 4;
  const tip = { x: to.x - dx * room, y: to.y - dy * room };
  const back = { x: tip.x - dx * 7, y: tip.y - dy * 7 };
  const head = [tip, { x: back.x - dy * 4, y: back.y + dx * 4 }, { x: back.x + dy * 4, y: back.y - dx * 4 }];
  const corner = ({ x, y }: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
  return [
    line(from.x + dx * room, from.y + dy * room, back.x, back.y, { line: 'ink', width: 1.4 }),
    path(`M${head.map(corner).join('L')}z`, { fill: 'ink' }),
  ];
}

function legendOf({ say }: Language) {
  const kinds = ['shipped', 'configured', 'after'] as const;
  return kinds.map((kind) => ({
    label: say(`pictures.risks.${kind}`),
    sample: (x: number, y: number) => [
      circle(x + 8, y + 5, 5, { fill: kind === 'after' ? 'ink' : 'paper', line: 'ink', width: 1.2 }),
      ...(kind === 'configured' ? [circle(x + 8, y + 5, 7, { line: 'ink', width: 1 })] : []),
    ],
  }));
}

function altOf({ risks, levelOf }: RiskMap, { say }: Language): string {
  return risks
    .map((risk) => {
      const { number, title } = risk;
      const last = risk.after ?? risk.configured ?? risk.shipped;
      return say('pictures.risks.alt', { number, title, from: levelOf(risk.shipped), to: levelOf(last) });
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
          level: levelOf(one),
        });
  return {
    ...{ kind: 'table', id: `${id}-data`, caption, captionHidden: true },
    columns: [
      { title: say('pictures.risks.risk'), heads: true },
      { title: say('pictures.risks.shipped') },
      { title: say('pictures.risks.configured') },
      { title: say('pictures.risks.after') },
    ],
    rows: risks.map(({ number, title, shipped, configured, after }) => ({
      cells: [`${number} ${title}`, place(shipped), place(configured), place(after)].map((one) => cell(one)),
    })),
  };
}

function rowAt(severity: number, rows: ReadonlyMap<number, MapRow>): MapRow {
  const row = rows.get(severity);
  if (row === undefined) throw new RangeError(`no severity ${severity}`);
  return row;
}
