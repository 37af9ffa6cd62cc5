/**
 * Where risks stand on the map: those that go the same way side by side, in lines that no other risk or arrow of their row
 * takes. Who leaves a row of severity stands at its foot, who comes into one at its head, so that arrows are short.
 */
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

export const PLACE_KINDS = ['shipped', 'configured', 'after'] as const;
export type Kind = (typeof PLACE_KINDS)[number];

/** Risks that go the same way, as many as stand side by side. */
export interface Bunch {
  numbers: readonly string[];
  /** Where they are one after the other; where two that follow are the same, the later one. */
  way: readonly { kind: Kind; place: RiskPlace }[];
  /** In units, from the middle of each field: bunches that change their row have a path of their own. */
  shift: number;
}

/** A row of one severity: where it begins, how high it is, and the line of each bunch in it. */
export interface MapRow {
  y: number;
  height: number;
  lanes: ReadonlyMap<Bunch, number>;
}

/** Measures of the map, in units. */
export interface Measures {
  /** Width of a field. */
  field: number;
  /** From one risk to the next of the same line. */
  pitch: number;
  /** Height of a line, and of what a row has besides its lines. */
  lane: number;
  foot: number;
  top: number;
}

export const STEPS = [1, 2, 3, 4];
/** Fewer where an arrow has to find room between two fields. */
const MOST_ON_THE_WAY = 3;

export function bunchesOf(risks: readonly MappedRisk[], { field, pitch }: Measures): Bunch[] {
  const groups = Map.groupBy(risks, (risk) => JSON.stringify(wayOf(risk)));
  const room = Math.floor(field / pitch);
  const bunches = [...groups.values()].flatMap((group): Omit<Bunch, 'shift'>[] => {
    const way = group.slice(0, 1).flatMap(wayOf);
    const most = isUpright(way) ? 1 : way.length > 1 ? MOST_ON_THE_WAY : room;
    const numbers = group.map(({ number }) => number);
    return Array.from({ length: Math.ceil(numbers.length / most) }, (_, at) => ({
      numbers: numbers.slice(at * most, (at + 1) * most),
      way,
    }));
  });
  const standing = bunches.filter(({ way }) => !isUpright(way)).flatMap(chipsIn);
  const taken = new Set<string>();
  return bunches.map((bunch) => ({
    ...bunch,
    shift: isUpright(bunch.way) ? freePath(bunch.way, room, { taken, standing }) * pitch : 0,
  }));
}

/** A risk that stands in a field without leaving its row: field, and paths from the middle. */
interface Standing {
  field: string;
  path: number;
}

function chipsIn({ way, numbers }: Pick<Bunch, 'way' | 'numbers'>): Standing[] {
  return way.flatMap(({ place }) =>
    numbers.map((_, at) => ({ field: fieldOf(place), path: at - (numbers.length - 1) / 2 })),
  );
}

function fieldOf({ severity, likelihood }: RiskPlace): string {
  return `${severity} ${likelihood}`;
}

function wayOf(risk: MappedRisk): Bunch['way'] {
  const places = PLACE_KINDS.flatMap((kind) => {
    const place = risk[kind];
    return place === undefined ? [] : [{ kind, place }];
  });
  return places.filter(({ place }, at) => !isSamePlace(place, places[at + 1]?.place));
}

export function isSamePlace(place: RiskPlace, next: RiskPlace | undefined): boolean {
  return next !== undefined && place.severity === next.severity && place.likelihood === next.likelihood;
}

function isUpright(way: Bunch['way']): boolean {
  return new Set(way.map(({ place }) => place.severity)).size > 1;
}

/**
 * The path nearest to the middle that nobody else takes in these fields, corners and the rows that are only crossed
 * included, and on which no risk stands in a row that is crossed.
 */
function freePath(
  way: Bunch['way'],
  room: number,
  { taken, standing }: { taken: Set<string>; standing: readonly Standing[] },
): number {
  const crossed = way.flatMap(({ place }, at) => crossedBetween(way[at - 1]?.place ?? place, place));
  const fields = [
    ...way.flatMap(({ place }, at) => {
      const { likelihood } = way[at - 1]?.place ?? place;
      return [fieldOf(place), fieldOf({ ...place, likelihood })];
    }),
    ...crossed,
  ];
  const isFree = (path: number): boolean =>
    fields.every((field) => !taken.has(`${field} ${path}`)) &&
    standing.every((one) => !crossed.includes(one.field) || Math.abs(one.path - path) >= 1);
  const paths = Array.from({ length: room }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
  const path = paths.find(isFree) ?? 0;
  for (const field of fields) taken.add(`${field} ${path}`);
  return path;
}

/** Fields that the arrow passes between two rows: it goes up or down first. */
function crossedBetween(from: RiskPlace, to: RiskPlace): string[] {
  const [low, high] = [Math.min(from.severity, to.severity), Math.max(from.severity, to.severity)];
  return STEPS.filter((severity) => severity > low && severity < high).map((severity) =>
    fieldOf({ severity, likelihood: from.likelihood }),
  );
}

/** Severity 4 stands at the top. */
export function rowsOf(bunches: readonly Bunch[], measures: Measures): ReadonlyMap<number, MapRow> {
  let y = measures.top;
  const rows = STEPS.toReversed().map((severity): [number, MapRow] => {
    const { lanes, count } = lanesOf(severity, bunches, measures);
    const row = { y, height: Math.max(0.5, count) * measures.lane + measures.foot, lanes };
    y += row.height;
    return [severity, row];
  });
  return new Map(rows);
}

interface Lane {
  band: number;
  spans: (readonly [number, number])[];
}

function lanesOf(
  severity: number,
  bunches: readonly Bunch[],
  measures: Measures,
): { lanes: ReadonlyMap<Bunch, number>; count: number } {
  const inside = bunches
    .filter(({ way }) => way.some(({ place }) => place.severity === severity))
    .toSorted((a, b) => bandOf(a, severity) - bandOf(b, severity));
  const all: Lane[] = [];
  const lanes = new Map<Bunch, number>();
  for (const bunch of inside) {
    const [band, span] = [bandOf(bunch, severity), spanOf(bunch, severity, measures)];
    let at = all.findIndex((lane) => lane.band === band && lane.spans.every((one) => isApart(one, span)));
    if (at < 0) at = all.push({ band, spans: [] }) - 1;
    all[at]?.spans.push(span);
    lanes.set(bunch, at);
  }
  return { lanes, count: all.length };
}

/** 0: comes from another row and stays; 2: goes to another one; 1 else. */
function bandOf({ way }: Bunch, severity: number): number {
  const comes = way[0]?.place.severity !== severity;
  const goes = way.at(-1)?.place.severity !== severity;
  return comes === goes ? 1 : comes ? 0 : 2;
}

/** What a bunch takes of its line: its places in the row, and the way from where it comes into the row. */
function spanOf({ way, numbers, shift }: Bunch, severity: number, { field, pitch }: Measures) {
  const steps = way.flatMap(({ place }, at) => {
    if (place.severity !== severity) return [];
    return [place.likelihood, way[at - 1]?.place.likelihood ?? place.likelihood];
  });
  const half = (numbers.length * pitch) / 2;
  return [Math.min(...steps) * field + shift - half, Math.max(...steps) * field + shift + half] as const;
}

function isApart([from, to]: readonly [number, number], other: readonly [number, number]): boolean {
  return to <= other[0] || other[1] <= from;
}
