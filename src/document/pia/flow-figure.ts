/** The data flows drawn from the case: parties as boxes in columns by their kind, flows as numbered arrows. */
import type { Language } from '../../locale/language.ts';
import type { Flow, Party } from '../../types/case.ts';
import type { Figure } from '../model.ts';
import { canvas, circle, path as outline, rect, type Shape, text } from '../pictures/svg.ts';
import { partyTitle } from './subject.ts';

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
  processor: 2,
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

/** More boxes than this cannot be read on a page; the table has everything. */
const MOST_PARTIES = 14;

/** The picture; none where nothing flows or too much does: the table beside it has everything. */
export function flowFigure(parties: readonly Party[], flows: readonly Flow[], language: Language): Figure[] {
  if (flows.length === 0 || parties.length > MOST_PARTIES) return [];
  const boxes = placed(parties);
  const byId = new Map(boxes.map((box) => [box.party.id, box]));
  const columns = Math.max(...boxes.map((box) => box.column)) + 1;
  const width = columns * BOX.width + (columns - 1) * GAP.column + 2 * EDGE;
  const drawn = [
    ...flows.flatMap((flow) => arrowOf(flow, flows, byId)),
    ...boxes.flatMap(boxOf),
    ...flows.flatMap((flow, at) => numberOf(flow, at, flows, byId)),
  ];
  const said = flows.map((flow, at) => sentenceOf(flow, at, byId, language));
  return [
    {
      kind: 'figure',
      id: 'flows-figure',
      caption: language.say('pia.flows.figure'),
      alt: language.say('pia.flows.alt', { flows: said.join('; ') }),
      svg: canvas(width, heightOf(boxes), drawn),
      width: Math.min(170, Math.round(width * 0.32)),
    },
  ];
}

function heightOf(boxes: readonly Box[]): number {
  return Math.max(...boxes.map((box) => box.y)) + BOX.height + EDGE;
}

function sentenceOf(flow: Flow, at: number, byId: ReadonlyMap<string, Box>, { say }: Language): string {
  const title = (id: string): string => partyTitle(byId.get(id)?.party);
  const data = flow.data ?? say('pia.gap-short');
  return say('pia.flows.one', { number: at + 1, from: title(flow.from), to: title(flow.to), data });
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

function boxOf({ party, x, y }: Box): Shape[] {
  const lines = titleLines(partyTitle(party)).map((words) => ({ words, soft: false }));
  const all =
    party.place === undefined ? lines : [...lines, { words: shortened(party.place, LETTERS), soft: true }];
  const first = y + BOX.height / 2 + 3.5 - ((all.length - 1) * 11) / 2;
  const fill = COLUMNS[party.kind ?? 'third-party'] === 0 ? 'deep-tint' : 'paper';
  return [
    rect(x, y, BOX.width, BOX.height, { fill, line: 'soft' }),
    ...all.map(({ words, soft }, at) =>
      text(x + BOX.width / 2, first + at * 11, words, { size: soft ? 8 : 9.5, anchor: 'middle' }),
    ),
  ];
}

/** The ends are cut where there is no room: the table has the whole. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
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

function arrowOf(flow: Flow, flows: readonly Flow[], byId: ReadonlyMap<string, Box>): Shape[] {
  const way = wayOf(flow, flows, byId);
  if (way === undefined) return [];
  const { start, bends, end } = way;
  const line =
    bends === null
      ? `M${at2(start)}L${at2(end)}`
      : `M${at2(start)}C${at2(bends[0])} ${at2(bends[1])} ${at2(end)}`;
  const tip = tipOf(bends === null ? start : bends[1], end);
  return [outline(line, { line: 'soft', width: 1.2 }), outline(tip, { fill: 'ink' })];
}

/** Numbers of neighbouring arrows stand at different lengths, so that they do not cover each other. */
function numberOf(flow: Flow, at: number, flows: readonly Flow[], byId: ReadonlyMap<string, Box>): Shape[] {
  const way = wayOf(flow, flows, byId);
  const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
  if (way === undefined || from === undefined || to === undefined) return [];
  const order = flows.filter((other) => isBetween(other, flow)).indexOf(flow);
  const fromLeft = order % 2 === 0 ? 0.36 : 0.64;
  const along = from.column > to.column ? 1 - fromLeft : fromLeft;
  const { start, bends, end } = way;
  const middle = bends === null ? between(start, end, along) : onCurve(start, bends, end, along);
  return [
    circle(middle.x, middle.y, 7.5, { fill: 'paper', line: 'soft' }),
    text(middle.x, middle.y + 3.2, String(at + 1), { size: 9, anchor: 'middle' }),
  ];
}

function wayOf(flow: Flow, flows: readonly Flow[], byId: ReadonlyMap<string, Box>): Way | undefined {
  const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
  if (from === undefined || to === undefined) return undefined;
  const same = flows.filter((other) => isBetween(other, flow));
  return path(from, to, {
    shift: (same.indexOf(flow) - (same.length - 1) / 2) * STEP,
    from: slot(flow, from, flows, byId),
    to: slot(flow, to, flows, byId),
    middle: heightOf([...byId.values()]) / 2,
  });
}

function isBetween(one: Flow, other: Flow): boolean {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}

/** Where on the side of a box a flow begins or ends, from its middle: all flows of that side share its height. */
function slot(flow: Flow, box: Box, flows: readonly Flow[], byId: ReadonlyMap<string, Box>): number {
  const other = otherEnd(flow, box, byId);
  const side = flows
    .map((one) => ({ one, end: otherEnd(one, box, byId) }))
    .filter(({ end }) => end !== undefined && end.column !== box.column)
    .filter(({ end }) => (end?.column ?? 0) > box.column === (other?.column ?? 0) > box.column)
    .toSorted((a, b) => (a.end?.y ?? 0) - (b.end?.y ?? 0));
  const step = Math.min(STEP, (BOX.height - 8) / Math.max(1, side.length - 1));
  return (side.findIndex(({ one }) => one === flow) - (side.length - 1) / 2) * step;
}

function otherEnd(flow: Flow, box: Box, byId: ReadonlyMap<string, Box>): Box | undefined {
  if (flow.from === box.party.id) return byId.get(flow.to);
  return flow.to === box.party.id ? byId.get(flow.from) : undefined;
}

interface Way {
  start: Point;
  /** Control points of a curve; null: a straight line. */
  bends: [Point, Point] | null;
  end: Point;
}

/** Offsets: of the line among those of the same two boxes, and of its ends on their sides. */
interface Offsets {
  shift: number;
  from: number;
  to: number;
  /** Middle of the picture's height. */
  middle: number;
}

/** Straight to the next column, in a bow round what lies between. */
function path(from: Box, to: Box, offsets: Offsets): Way {
  if (from === to) return loop(from);
  if (from.column === to.column) return withinColumn(from, to, offsets.shift);
  const isForward = from.column < to.column;
  const [left, right] = isForward ? [from, to] : [to, from];
  const [atLeft, atRight] = isForward ? [offsets.from, offsets.to] : [offsets.to, offsets.from];
  const start = { x: left.x + BOX.width, y: left.y + BOX.height / 2 + atLeft };
  const end = { x: right.x, y: right.y + BOX.height / 2 + atRight };
  const way = right.column - left.column > 1 ? over(start, end, offsets.middle) : { start, bends: null, end };
  return isForward ? way : reversed(way);
}

/** Out of the top of a box and back into it. */
function loop({ x, y }: Box): Way {
  const corner = x + BOX.width;
  return {
    start: { x: corner - 34, y },
    bends: [
      { x: corner - 30, y: y - 24 },
      { x: corner + 8, y: y - 24 },
    ],
    end: { x: corner - 8, y },
  };
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

/** In a bow above the column in between, or below it where that is nearer to the right end. */
function over(start: Point, end: Point, middle: number): Way {
  const isAbove = end.y <= middle;
  const height = isAbove ? EDGE - 34 : 2 * middle - EDGE + 34;
  return {
    start,
    bends: [
      { x: start.x + GAP.column * 0.7, y: height },
      { x: end.x - GAP.column * 0.7, y: isAbove ? height + 20 : height - 20 },
    ],
    end,
  };
}

function reversed({ start, bends, end }: Way): Way {
  return { start: end, bends: bends === null ? null : [bends[1], bends[0]], end: start };
}

/** A point of the line, 0 at its start and 1 at its end. */
function between(a: Point, b: Point, along: number): Point {
  return { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along };
}

/** A point of a cubic curve, 0 at its start and 1 at its end. */
function onCurve(start: Point, [first, second]: [Point, Point], end: Point, along: number): Point {
  const back = 1 - along;
  const at = (a: number, b: number, c: number, d: number): number =>
    back ** 3 * a + 3 * back ** 2 * along * b + 3 * back * along ** 2 * c + along ** 3 * d;
  return { x: at(start.x, first.x, second.x, end.x), y: at(start.y, first.y, second.y, end.y) };
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
