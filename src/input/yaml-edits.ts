/** Puts lines into the text of a YAML file and leaves every other byte as it is: comments, order, quotes, line ends. */
import { outline, type Spot } from './locate.ts';

/** Lines put into a text at a line, in place of none or some that stood there. */
export interface Edit {
  /** 0-based line of the old text before which the new lines stand. */
  line: number;
  /** Old lines that go, from there on. */
  removed: string[];
  added: string[];
}

/** A text that parses, with the places of what stands in it. */
export interface Laid {
  /** Without a byte-order mark. */
  body: string;
  lines: readonly string[];
  root: Spot;
  /** The part in which lists are looked for. Absent: the top. */
  part?: Part;
}

/** A key with lists of its own. */
interface Part {
  /** undefined: the key is not there, or has nothing. */
  spot: Spot | undefined;
  /** Blanks before its keys. */
  indent: string;
  /** Line after its last one. */
  end: number;
}

/** The lists under a key in place of those at the top, and what makes the key where it is not there. */
export function under(key: string, laid: Laid): { laid: Laid; edits: Edit[] } {
  const { body, lines, root } = laid;
  const found = root.keys.get(key);
  const [first] = [...(found?.value.keys.values() ?? [])];
  if (found !== undefined && first !== undefined) {
    const indent = /^\s*/.exec(lines[lineOf(body, first.start)] ?? '')?.[0] ?? '  ';
    const end = afterEntry(lines, lineOf(body, found.value.end - 1), '');
    return { laid: { ...laid, part: { spot: found.value, indent, end } }, edits: [] };
  }
  const line = found === undefined ? endOf(lines) : lineOf(body, found.start);
  const removed = found === undefined ? [] : [lines[line] ?? ''];
  const head = removed.map((old) => old.replace(/:\s*(?:\{\s*\}|~|null)/, ':'));
  const part = { spot: undefined, indent: '  ', end: line + removed.length };
  return { laid: { ...laid, part }, edits: [{ line, removed, added: head.length > 0 ? head : [`${key}:`] }] };
}

function endOf(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

/** Makes the edits that `edits` names for the text of a file; a byte-order mark stays. */
export function edited(whole: string, edits: (laid: Laid) => Edit[]): { text: string; edits: Edit[] } {
  // A byte-order mark is no text, and yet one of the bytes that stay.
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = whole.slice(mark.length);
  const end = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const lines = body.split(/\r\n|\n|\r/);
  const merged = mergeEdits(edits({ body, lines, root: outline(body) }));
  return { text: mark + applied(body, lines, merged, end), edits: merged };
}

/** An entry, from its dash on and not indented, after `before` in a list; absent: at the end of it. */
export function entryEdit(laid: Laid, list: string, entry: readonly string[], before?: Spot): Edit {
  const { body, lines } = laid;
  const last = before ?? listIn(laid, list)?.items.at(-1);
  if (last === undefined) return intoEmpty(laid, list, entry);
  const first = lineOf(body, last.start);
  const indent = /^(\s*)-/.exec(lines[first] ?? '')?.[1] ?? '  ';
  return {
    line: afterEntry(lines, lineOf(body, last.end - 1), indent),
    removed: [],
    added: indented(entry, indent),
  };
}

/** A list of the part that is looked at. */
export function listIn(
  { root, part = { spot: root, indent: '', end: 0 } }: Laid,
  list: string,
): Spot | undefined {
  return part.spot?.keys.get(list)?.value;
}

/** Keys with their values, not indented, at the end of an entry of a list. */
export function keysEdit({ body, lines }: Laid, entry: Spot, added: readonly string[]): Edit {
  const indent = /^(\s*)-/.exec(lines[lineOf(body, entry.start)] ?? '')?.[1] ?? '  ';
  return {
    line: afterEntry(lines, lineOf(body, entry.end - 1), indent),
    removed: [],
    added: indented(added, `${indent}  `),
  };
}

/** First line after an entry: closing brackets and further text of it stand deeper than its dash. */
function afterEntry(lines: readonly string[], last: number, indent: string): number {
  let next = last + 1;
  while (next < lines.length && isInside(lines[next] ?? '', indent)) next += 1;
  return next;
}

function isInside(line: string, indent: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line) && line.length - line.trimStart().length > indent.length;
}

/** `findings: []` becomes a list with its first entry; a list that is not there comes at the end of its part. */
function intoEmpty(
  { body, lines, root, part = { spot: root, indent: '', end: endOf(lines) } }: Laid,
  list: string,
  entry: readonly string[],
): Edit {
  const { spot, indent, end } = part;
  const start = spot?.keys.get(list)?.start;
  const added = indented(entry, `${indent}  `);
  if (start === undefined) return { line: end, removed: [], added: [`${indent}${list}:`, ...added] };
  const line = lineOf(body, start);
  const old = lines[line] ?? '';
  return { line, removed: [old], added: [old.replace(/^(\s*[\w'"-]+:)\s*\[\s*\]/, '$1'), ...added] };
}

/** Edits in the order of the text; those at one place stay in their order and become one. */
function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  let head: string | undefined;
  for (const edit of edits.toSorted((a, b) => a.line - b.line)) {
    const last = merged.at(-1);
    const [first] = edit.added;
    if (last?.line !== edit.line) merged.push(edit);
    // A list that the entry before has begun at this place already.
    else if (first === head && !/^\s*-/.test(first ?? '-')) last.added.push(...edit.added.slice(1));
    else last.added.push(...edit.added);
    head = first;
  }
  return merged;
}

/** The old text with the edits in it, every other byte as it was. */
function applied(body: string, lines: readonly string[], edits: readonly Edit[], end: string): string {
  const starts = lineStarts(body, lines);
  let text = '';
  let at = 0;
  for (const { line, removed, added } of edits) {
    const from = starts[line] ?? body.length;
    const kept = body.slice(at, from);
    const open = from === body.length && kept !== '' && !/[\r\n]$/.test(kept) ? end : '';
    text += `${kept}${open}${added.join(end)}${end}`;
    at = starts[line + removed.length] ?? body.length;
  }
  return text + body.slice(at);
}

function lineStarts(body: string, lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines.slice(0, -1)) {
    const close = (starts.at(-1) ?? 0) + line.length;
    starts.push(close + (body.startsWith('\r\n', close) ? 2 : 1));
  }
  return starts;
}

function lineOf(body: string, offset: number): number {
  return body.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/).length - 1;
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
