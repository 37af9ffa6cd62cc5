/** Where a value stands in its YAML text. Computed only when there is a problem to report. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { lineColumns } from './yaml.ts';

/** A step into the tree: key of a mapping or index of a list. */
export type Step = string | number;
export interface Place {
  line: number;
  column: number;
}
/** Place of the value at a path; with `key`, of that key in the mapping at the path; with `sign`, of that in the value. */
export type Locator = (
  path: readonly Step[],
  of?: { key?: string | undefined; sign?: string | undefined },
) => Place;

/** A value in the text: where it begins and ends (end-exclusive), and what is in it. */
export interface Spot {
  /** Negative: nothing stands there. */
  start: number;
  end: number;
  keys: Map<string, { start: number; value: Spot }>;
  items: Spot[];
  /** true: a value without quotes. */
  plain?: boolean;
}

/** Reads the offsets of a text that parses. A path that leads nowhere gives the nearest place above it. */
export function locator(text: string): Locator {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const root = outline(source);
  const at = lineColumns(source);
  return (path, { key, sign } = {}) => {
    const spot = spotAt(root, path);
    const start = key === undefined ? spot.start : (spot.keys.get(key)?.start ?? spot.start);
    const found = sign === undefined ? -1 : source.slice(0, spot.end).indexOf(sign, start);
    return at(Math.max(0, found < 0 ? start : found));
  };
}

/** Gives a value as it is typed in a text that parses; undefined where none stands at the path. Read when asked for. */
export function writtenIn(text: string): (path: readonly Step[]) => string | undefined {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let root: Spot | undefined;
  return (path) => {
    root ??= outline(source);
    const spot = path.reduce<Spot | undefined>(
      (here, step) => here?.keys.get(String(step))?.value ?? here?.items[Number(step)],
      root,
    );
    return spot?.plain ? source.slice(spot.start, spot.end) : undefined;
  };
}

/** Offsets of every value of a text that parses and has no byte-order mark. */
export function outline(source: string): Spot {
  return new Reader(source, parseEvents(source, { maxDepth: 32 })).document();
}

function spotAt(root: Spot, path: readonly Step[]): Spot {
  return path.reduce<Spot>(
    (spot, step) => spot.keys.get(String(step))?.value ?? spot.items[Number(step)] ?? spot,
    root,
  );
}

class Reader {
  #at = 0;
  readonly #source: string;
  readonly #events: readonly Event[];

  constructor(source: string, events: readonly Event[]) {
    this.#source = source;
    this.#events = events;
  }

  document(): Spot {
    this.#at += 1;
    return this.#node();
  }

  #node(): Spot {
    const event = this.#events[this.#at];
    this.#at += 1;
    const spot: Spot = { start: 0, end: 0, keys: new Map(), items: [] };
    if (event === undefined) return spot;
    if (event.type === EVENT_ID.SCALAR)
      return {
        ...spot,
        start: this.#scalarStart(event),
        end: event.valueEnd,
        plain: event.style === SCALAR_STYLE.PLAIN && event.valueEnd > event.valueStart,
      };
    if (event.type === EVENT_ID.SEQUENCE) return this.#sequence({ ...spot, start: event.start });
    if (event.type === EVENT_ID.MAPPING) return this.#mapping({ ...spot, start: event.start });
    return spot;
  }

  #sequence(spot: Spot): Spot {
    let end = spot.start;
    while (!this.#ended()) {
      const item = this.#node();
      spot.items.push(item.start < 0 ? { ...item, start: spot.start } : item);
      end = Math.max(end, item.end);
    }
    return { ...spot, end };
  }

  #mapping(spot: Spot): Spot {
    let end = spot.start;
    while (!this.#ended()) {
      const event = this.#events[this.#at];
      const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(this.#source, event) : '';
      const key = this.#node();
      const next = this.#events[this.#at];
      const value = this.#node();
      spot.keys.set(name, {
        start: key.start,
        value: isBlockText(next) || value.start < 0 ? { ...value, start: key.start } : value,
      });
      end = Math.max(end, value.end);
    }
    return { ...spot, end };
  }

  /** Quoted scalars begin at their quote: where the eye looks for them. */
  #scalarStart({ valueStart, style }: Extract<Event, { valueStart: number }>): number {
    return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
      ? valueStart - 1
      : valueStart;
  }

  #ended(): boolean {
    const event = this.#events[this.#at];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }
}

/** A folded or literal text begins on the line of its key, not where its first letter stands. */
function isBlockText(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.style >= SCALAR_STYLE.LITERAL_BLOCK;
}
