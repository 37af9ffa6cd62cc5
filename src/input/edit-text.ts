/**
 * Changes of a user's YAML that leave every other byte as it is: comments, order, quotes, line ends. A change is made in
 * the lines of its place only, and counts only if the text then says what was meant and nothing else.
 */
import { type Change, changedTree, isMap, saySame, listAt, valueAt } from './edit-tree.ts';
import { outline, type Spot, type Step } from './locate.ts';
import { flowText, insideLines, pairLines, type Plain } from './yaml-lines.ts';

export { changedTree, isMap, saySame, valueAt };
export type { Change };

/** The order of keys at a place, as the schema has it: a new key stands after those that come before it. */
export type OrderOf = (path: readonly Step[]) => readonly string[];

/** The text with the change in it; undefined where it cannot be made without touching anything else. */
export function changedText(text: string, tree: Plain, change: Change, orderOf: OrderOf): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const end = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const lines = body.split(/\r\n|\n|\r/);
  // Line ends of several kinds would become one.
  if (lines.join(end) !== body) return undefined;
  const editor = new Editor(body, lines, tree, orderOf);
  const changed = editor.changed(change);
  return changed === undefined ? undefined : mark + changed.join(end);
}

/** A pair of a mapping in the text. */
interface Pair {
  line: number;
  /** Blanks, or what stands before the key on its line ('  - '). */
  column: number;
  spot: Spot;
}

class Editor {
  readonly #body: string;
  readonly #lines: readonly string[];
  readonly #tree: Plain;
  readonly #orderOf: OrderOf;
  readonly #root: Spot;
  readonly #starts: number[];

  constructor(body: string, lines: readonly string[], tree: Plain, orderOf: OrderOf) {
    this.#body = body;
    this.#lines = lines;
    this.#tree = tree;
    this.#orderOf = orderOf;
    this.#root = outline(body);
    const size = /\r\n/.test(body) ? 2 : 1;
    let at = 0;
    this.#starts = lines.map((line) => (at += line.length + size) - line.length - size);
  }

  changed(change: Change): string[] | undefined {
    const { path } = change;
    const inFlow = this.#flowOn(path);
    if (inFlow !== undefined) return this.#wholeFlow(inFlow, change);
    if (change.kind === 'set') return this.#set(path, change.value);
    if (change.kind === 'drop') return this.#drop(path);
    const list = this.#spotAt(path);
    if (change.kind === 'add') return this.#add(path, change.entry, list);
    if (list === undefined) return undefined;
    return change.kind === 'remove' ? this.#remove(list, change.at) : this.#move(list, change.at, change.to);
  }

  /** The path of the outermost list or mapping in brackets on the way. */
  #flowOn(path: readonly Step[]): readonly Step[] | undefined {
    for (let length = 0; length <= path.length; length += 1) {
      const part = path.slice(0, length);
      const value = valueAt(this.#tree, part);
      const spot = this.#spotAt(part);
      if (
        typeof value === 'object' &&
        value !== null &&
        spot !== undefined &&
        /[[{]/.test(this.#body[spot.start] ?? '')
      )
        return part;
    }
    return undefined;
  }

  /** What stands in brackets is written anew as a block, unless there are comments in it. */
  #wholeFlow(path: readonly Step[], change: Change): string[] | undefined {
    const spot = this.#spotAt(path);
    if (spot === undefined || path.length === 0) return undefined;
    if (this.#body.slice(spot.start, spot.end).includes('#')) return undefined;
    const whole = valueAt(changedTree(this.#tree, change), path);
    return this.#set(path, whole ?? null);
  }

  #set(path: readonly Step[], value: Plain): string[] | undefined {
    const [last] = path.slice(-1);
    if (last === undefined) return undefined;
    if (typeof last === 'number') return this.#setItem(path, last, value);
    const pair = this.#pairAt(path);
    if (pair !== undefined) return this.#replacePair(pair, last, value);
    // Down to what is there; the rest of the way is made with the value.
    let depth = path.length - 1;
    while (depth > 0 && !isMap(valueAt(this.#tree, path.slice(0, depth)))) depth -= 1;
    if (path.slice(depth).some((step) => typeof step === 'number')) return undefined;
    const made = path
      .slice(depth + 1)
      .reduceRight<Plain>((inner, step) => ({ [String(step)]: inner }), value);
    const key = String(path[depth]);
    const there = this.#pairAt(path.slice(0, depth + 1));
    if (there !== undefined) return this.#replacePair(there, key, made);
    return this.#insertPair(path.slice(0, depth), key, made);
  }

  /** The pair with its lines; remarks of its own stay. Where it stood behind a dash, the next one does. */
  #drop(path: readonly Step[]): string[] | undefined {
    const holder = path.slice(0, -1);
    const around = valueAt(this.#tree, holder);
    const isOnly = isMap(around) && Object.keys(around).length === 1;
    if (isOnly && typeof holder.at(-1) === 'string') return this.#drop(holder);
    const pair = this.#pairAt(path);
    if (pair === undefined) return [...this.#lines];
    const last = this.#lastLine(pair);
    const behind = this.#commentBehind(pair, last);
    if (behind === undefined) return undefined;
    const pad = ' '.repeat(pair.column);
    const kept = this.#isBlockText(pair)
      ? []
      : this.#lines.slice(pair.line + 1, last + 1).filter((line) => /^\s*#/.test(line));
    const remarks = [...(behind === '' ? [] : [pad + behind.trim()]), ...kept];
    const before = (this.#lines[pair.line] ?? '').slice(0, pair.column);
    if (!before.includes('-')) return this.#spliced(pair.line, last, remarks);
    const names = [...(this.#spotAt(holder)?.keys.keys() ?? [])];
    const next = this.#pairAt([...holder, names[names.indexOf(String(path.at(-1))) + 1] ?? '']);
    if (next === undefined) return undefined;
    const between = this.#lines.slice(last + 1, next.line);
    const first = before + (this.#lines[next.line] ?? '').slice(next.column);
    return this.#spliced(pair.line, next.line, [...remarks, ...between, first]);
  }

  /** A text of a list: '- text'. */
  #setItem(path: readonly Step[], at: number, value: Plain): string[] | undefined {
    const list = this.#spotAt(path.slice(0, -1));
    const range = list === undefined ? undefined : this.#itemRange(list, at);
    if (range === undefined || typeof value === 'object') return undefined;
    const before = /^(\s*-\s+)/.exec(this.#lines[range.first] ?? '')?.[1];
    if (before === undefined) return undefined;
    return this.#spliced(range.first, range.last, [`${before}${flowText(value)}`]);
  }

  #replacePair(pair: Pair, key: string, value: Plain): string[] | undefined {
    const last = this.#lastLine(pair);
    const old = this.#lines[pair.line] ?? '';
    const [first = '', ...rest] = pairLines(key, value, pair.column);
    const behind = this.#commentBehind(pair, last);
    if (behind === undefined) return undefined;
    const name = this.#nameOf(pair, key);
    const head = old.slice(0, pair.column) + name + first.slice(pair.column + key.length);
    const kept = this.#lines.slice(pair.line + 1, last + 1).filter((line) => /^\s*#/.test(line));
    const inText = this.#isBlockText(pair);
    return this.#spliced(pair.line, last, [head + behind, ...(inText ? [] : kept), ...rest]);
  }

  /** The key as it is written, quotes included. */
  #nameOf({ line, column }: Pair, key: string): string {
    const written = (this.#lines[line] ?? '').slice(column);
    return /^(?:"[^"]*"|'[^']*'|[^\s:][^:]*?)(?=\s*:)/.exec(written)?.[0] ?? key;
  }

  /** ' # note' behind a value of one line; undefined where a comment stands in the middle and could be lost. */
  #commentBehind(pair: Pair, last: number): string | undefined {
    const line = this.#lines[pair.line] ?? '';
    const behindKey = line.slice(pair.column + this.#nameOf(pair, '').length);
    if (
      pair.spot.keys.size > 0 ||
      pair.spot.items.length > 0 ||
      this.#isBlockText(pair) ||
      isEmpty(pair.spot)
    )
      return (
        /^\s*:(?:\s*[|>][-+\d]*)?(?:\s*(?:null|~))?(\s+#.*)?$/.exec(behindKey)?.[1] ??
        (/#/.test(behindKey) ? undefined : '')
      );
    const endLine = this.#lines[last] ?? '';
    const from = Math.max(0, pair.spot.end - (this.#starts[last] ?? 0));
    const comment = /^["']?(\s+#.*)?$/.exec(endLine.slice(from).trimEnd());
    if (comment === null) return undefined;
    return comment[1] ?? '';
  }

  #isBlockText({ line, column }: Pair): boolean {
    return /^[^#]*:\s*[|>][-+\d]*\s*(?:#.*)?$/.test((this.#lines[line] ?? '').slice(column));
  }

  /** After the nearest key before it in the order of the schema; else after the last. */
  #insertPair(path: readonly Step[], key: string, value: Plain): string[] | undefined {
    const spot = this.#spotAt(path);
    if (spot === undefined || spot.keys.size === 0)
      return path.length === 0 ? this.#atEnd(key, value) : undefined;
    const order = this.#orderOf(path);
    const place = order.indexOf(key);
    const keys = [...spot.keys.keys()];
    const before = keys.filter((one) => order.indexOf(one) < place && order.includes(one));
    const after = before.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? keys.at(-1) ?? '';
    const pair = this.#pairAt([...path, after]);
    if (pair === undefined) return undefined;
    const line = this.#lastLine(pair) + 1;
    return this.#lines.toSpliced(line, 0, ...pairLines(key, value, pair.column));
  }

  #atEnd(key: string, value: Plain): string[] {
    const last = this.#lines.at(-1) === '' ? this.#lines.length - 1 : this.#lines.length;
    return this.#lines.toSpliced(last, 0, ...pairLines(key, value, 0));
  }

  #add(path: readonly Step[], entry: Plain, list: Spot | undefined): string[] | undefined {
    const old = listAt(this.#tree, path) ?? [];
    if (list === undefined || old.length === 0) return this.#set(path, [entry]);
    const range = this.#itemRange(list, old.length - 1);
    if (range === undefined) return undefined;
    const indent = /^\s*/.exec(this.#lines[range.first] ?? '')?.[0].length ?? 0;
    return this.#lines.toSpliced(range.last + 1, 0, ...insideLines([entry], indent));
  }

  #remove(list: Spot, at: number): string[] | undefined {
    const range = this.#itemRange(list, at);
    return range === undefined ? undefined : this.#spliced(range.first, range.last, []);
  }

  /** Both with the comments directly above them. */
  #move(list: Spot, at: number, to: number): string[] | undefined {
    const [upper, lower] = [Math.min(at, to), Math.max(at, to)];
    const [one, other] = [this.#itemRange(list, upper), this.#itemRange(list, lower)];
    if (one === undefined || other === undefined || lower - upper !== 1) return undefined;
    const [first, second] = [this.#withComments(one), this.#withComments(other)];
    const part = (range: { first: number; last: number }): string[] =>
      this.#lines.slice(range.first, range.last + 1);
    const between = this.#lines.slice(first.last + 1, second.first);
    return this.#spliced(first.first, second.last, [...part(second), ...between, ...part(first)]);
  }

  #withComments({ first, last }: { first: number; last: number }): { first: number; last: number } {
    const indent = /^\s*/.exec(this.#lines[first] ?? '')?.[0].length ?? 0;
    let top = first;
    while (new RegExp(`^\\s{${indent}}#`).test(this.#lines[top - 1] ?? '')) top -= 1;
    return { first: top, last };
  }

  /** Lines of an entry, its dash on the first. */
  #itemRange(list: Spot, at: number): { first: number; last: number } | undefined {
    const item = list.items[at];
    if (item === undefined) return undefined;
    const first = this.#lineOf(item.start);
    if (!/^\s*-(?:\s|$)/.test(this.#lines[first] ?? '')) return undefined;
    return { first, last: this.#lastOf(item, first) };
  }

  #spotAt(path: readonly Step[]): Spot | undefined {
    return path.reduce<Spot | undefined>(
      (here, step) => (typeof step === 'number' ? here?.items[step] : here?.keys.get(step)?.value),
      this.#root,
    );
  }

  #pairAt(path: readonly Step[]): Pair | undefined {
    const found = this.#spotAt(path.slice(0, -1))?.keys.get(String(path.at(-1)));
    if (found === undefined) return undefined;
    const line = this.#lineOf(found.start);
    return { line, column: found.start - (this.#starts[line] ?? 0), spot: found.value };
  }

  #lastLine(pair: Pair): number {
    if (!this.#isBlockText(pair)) return this.#lastOf(pair.spot, pair.line);
    let last = pair.line;
    for (let line = pair.line + 1; line < this.#lines.length; line += 1) {
      const text = this.#lines[line] ?? '';
      if (text.trim() === '') continue;
      if ((/^\s*/.exec(text)?.[0].length ?? 0) <= pair.column) break;
      last = line;
    }
    return last;
  }

  /** The last line of a value: of its last key or entry, which may be empty. */
  #lastOf(spot: Spot, line: number): number {
    const keys = [...spot.keys.values()].map(({ start, value }) => {
      const own = this.#lineOf(start);
      return this.#lastLine({ line: own, column: start - (this.#starts[own] ?? 0), spot: value });
    });
    const items = spot.items.map((item) => this.#lastOf(item, this.#lineOf(item.start)));
    const own = spot.end > spot.start ? this.#lineOf(spot.end - 1) : line;
    return Math.max(line, own, ...keys, ...items);
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #spliced(first: number, last: number, added: readonly string[]): string[] {
    return this.#lines.toSpliced(first, last - first + 1, ...added);
  }
}

function isEmpty({ start, end }: Spot): boolean {
  return end <= start;
}
