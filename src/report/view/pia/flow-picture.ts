/** The data flows drawn from the case: parties as boxes in columns by their kind, flows as numbered arrows. */
import type { Flow, Party } from '../../../types/case.ts';
import { shortened } from '../sentence.ts';
import { fill, type Words } from '../words.ts';

const BOX = { width: 128, height: 46 };
const GAP = { column: 96, row: 34 };
const EDGE = 26;
const LETTERS = 24;
/** Between arrows of the same two parties. */
const STEP = 13;

/** Column of each kind: people and the organisation, the provider, everybody behind it. */
const COLUMNS: Record<NonNullable<Party['kind']>, number> = {
  people: 0,
  organisation: 0,
  provider: 1,
  'sub-processor': 2,
  'third-party': 2,
  authority: 2,
};

interface Box {
  party: Party;
  column: number;
  x: number;
  y: number;
}

/** The picture, or null where nothing flows. */
export function flowPicture(parties: readonly Party[], flows: readonly Flow[], words: Words) {
  if (flows.length === 0) return null;
  const boxes = placed(parties);
  const byId = new Map(boxes.map((box) => [box.party.id, box]));
  const columns = Math.max(...boxes.map((box) => box.column)) + 1;
  return {
    width: columns * BOX.width + (columns - 1) * GAP.column + 2 * EDGE,
    height: Math.max(...boxes.map((box) => box.y)) + BOX.height + EDGE,
    title: words.pia.flows.figure,
    label: fill(words.pia.flows.label, {
      flows: flows.map((flow, at) => said(flow, at, byId, words)).join('; '),
    }),
    boxes: boxes.map(boxView),
    arrows: flows.flatMap((flow, at) => arrowView(flow, at, flows, byId)),
  };
}

/** A party as readers know it. */
export function partyTitle(party: Party | undefined): string {
  return party?.title ?? party?.id ?? '';
}

function said(flow: Flow, at: number, byId: ReadonlyMap<string, Box>, { pia }: Words): string {
  const title = (id: string): string => partyTitle(byId.get(id)?.party);
  const data = flow.data ?? pia.gapShort;
  return fill(pia.flows.one, { number: at + 1, from: title(flow.from), to: title(flow.to), data });
}

/** Boxes stand one under the other in their column, each column in the middle of the height. */
function placed(parties: readonly Party[]): Box[] {
  const wanted = [...new Set(parties.map((party) => COLUMNS[party.kind ?? 'third-party']))].sort();
  const tallest = Math.max(...wanted.map((column) => inColumn(parties, column).length));
  return wanted.flatMap((column, at) => {
    const own = inColumn(parties, column);
    const spare = ((tallest - own.length) * (BOX.height + GAP.row)) / 2;
    return own.map((party, row) => ({
      party,
      column: at,
      x: EDGE + at * (BOX.width + GAP.column),
      y: EDGE + spare + row * (BOX.height + GAP.row),
    }));
  });
}

function inColumn(parties: readonly Party[], column: number): Party[] {
  return parties.filter((party) => COLUMNS[party.kind ?? 'third-party'] === column);
}

function boxView({ party, x, y }: Box) {
  const lines = titleLines(partyTitle(party));
  const all = [...lines.map((text) => ({ text, soft: false })), ...placeLine(party)];
  const first = y + BOX.height / 2 + 3.5 - ((all.length - 1) * 11) / 2;
  return {
    ...{ x, y, width: BOX.width, height: BOX.height, kind: party.kind ?? 'third-party' },
    lines: all.map(({ text, soft }, at) => ({ text, soft, x: x + BOX.width / 2, y: first + at * 11 })),
  };
}

function placeLine({ place }: Party): { text: string; soft: boolean }[] {
  return place === undefined ? [] : [{ text: shortened(place, LETTERS), soft: true }];
}

/** Two lines at most; the table has the whole. */
function titleLines(title: string): string[] {
  const words = title.split(' ');
  const first = words.reduce((line, word) =>
    line.length + 1 + word.length <= LETTERS && title.startsWith(`${line} ${word}`)
      ? `${line} ${word}`
      : line,
  );
  const rest = title.slice(first.length).trim();
  return [shortened(first, LETTERS), ...(rest === '' ? [] : [shortened(rest, LETTERS)])];
}

interface Point {
  x: number;
  y: number;
}

function arrowView(flow: Flow, at: number, flows: readonly Flow[], byId: ReadonlyMap<string, Box>) {
  const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
  if (from === undefined || to === undefined || from === to) return [];
  const same = flows.filter((other) => isBetween(other, flow));
  const shift = (same.indexOf(flow) - (same.length - 1) / 2) * STEP;
  const { start, bends, end } = path(from, to, shift);
  const middle = bends === null ? between(start, end) : onCurve(start, bends, end);
  return [
    {
      number: at + 1,
      line:
        bends === null
          ? `M${at2(start)}L${at2(end)}`
          : `M${at2(start)}C${at2(bends[0])} ${at2(bends[1])} ${at2(end)}`,
      tip: tipOf(bends === null ? start : bends[1], end),
      ...{ x: round(middle.x), y: round(middle.y), textY: round(middle.y + 3.2) },
    },
  ];
}

function isBetween(one: Flow, other: Flow): boolean {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}

interface Way {
  start: Point;
  /** Control points of a curve; null: a straight line. */
  bends: [Point, Point] | null;
  end: Point;
}

/** Straight to the next column, in a bow round what lies between. */
function path(from: Box, to: Box, shift: number): Way {
  if (from.column === to.column) return withinColumn(from, to, shift);
  const [left, right] = from.column < to.column ? [from, to] : [to, from];
  const start = { x: left.x + BOX.width, y: left.y + BOX.height / 2 + shift };
  const end = { x: right.x, y: right.y + BOX.height / 2 + shift };
  const way = right.column - left.column > 1 ? over(start, end, left, right) : { start, bends: null, end };
  return from === left ? way : reversed(way);
}

function withinColumn(from: Box, to: Box, shift: number): Way {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const x = upper.x + BOX.width / 2 + shift;
  const isNext = lower.y - upper.y <= BOX.height + GAP.row + 1;
  const side = upper.x - 22 - Math.abs(shift);
  const way: Way = isNext
    ? { start: { x, y: upper.y + BOX.height }, bends: null, end: { x, y: lower.y } }
    : {
        start: { x: upper.x, y: upper.y + BOX.height / 2 + shift },
        bends: [
          { x: side, y: upper.y + BOX.height / 2 },
          { x: side, y: lower.y + BOX.height / 2 },
        ],
        end: { x: lower.x, y: lower.y + BOX.height / 2 + shift },
      };
  return from === upper ? way : reversed(way);
}

/** Above the column in between, from the top of one box to the top of the other. */
function over(start: Point, end: Point, left: Box, right: Box): Way {
  const height = Math.min(left.y, right.y, EDGE) - 20;
  return {
    start: { x: start.x - 24, y: left.y },
    bends: [
      { x: start.x + 30, y: height },
      { x: end.x - 30, y: height },
    ],
    end: { x: end.x + 24, y: right.y },
  };
}

function reversed({ start, bends, end }: Way): Way {
  return { start: end, bends: bends === null ? null : [bends[1], bends[0]], end: start };
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The middle of a cubic curve. */
function onCurve(start: Point, [first, second]: [Point, Point], end: Point): Point {
  const mid = (a: number, b: number, c: number, d: number): number => (a + 3 * b + 3 * c + d) / 8;
  return { x: mid(start.x, first.x, second.x, end.x), y: mid(start.y, first.y, second.y, end.y) };
}

/** A small triangle that ends where the arrow does. */
function tipOf(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const base = { x: to.x - dx * 7, y: to.y - dy * 7 };
  const [one, other] = [
    { x: base.x - dy * 3.2, y: base.y + dx * 3.2 },
    { x: base.x + dy * 3.2, y: base.y - dx * 3.2 },
  ];
  return `M${at2(to)}L${at2(one)}L${at2(other)}z`;
}

function at2({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
