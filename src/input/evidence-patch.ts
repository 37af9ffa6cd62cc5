/**
 * Adds findings, sources and questions asked to the text of a profile, or to the evidence of a case, and leaves every
 * other byte as it is: comments, order, quotes, line ends. The result is parsed, compared with what was meant, and
 * checked like every file of its kind; what does not pass is refused, so that a half-right file is never written.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { Finding, Profile, Question, Source } from '../types/profile.ts';
import type { Case } from '../types/case.ts';
import { decode, type ReadFile } from './bytes.ts';
import type { Fault, SchemaName } from './fault.ts';
import type { Spot } from './locate.ts';
import { shapeFaults } from './schema.ts';
import { judged } from './yaml-file.ts';
import { profileFaults } from './profile-meaning.ts';

/** Lines put into a text at a line, in place of none or some that stood there. */
export interface Edit {
  /** 0-based line of the old text before which the new lines stand. */
  line: number;
  /** Old lines that go, from there on. */
  removed: string[];
  added: string[];
}

/** The new text with what was changed in it. */
export interface Patched {
  text: string;
  edits: Edit[];
  /** Problems of the new text that do not make it invalid, with its lines. */
  warnings: Problem[];
}

/** What goes in: each entry with its lines of YAML, from its dash on, not indented. */
export interface Additions {
  sources: readonly Written<Source>[];
  findings: readonly Written<Finding>[];
  asked: readonly Written<Question>[];
}

export interface Written<T> {
  value: T;
  lines: readonly string[];
}

/** Puts the entries into a profile: a source or question at the end of its list, a finding after the last one of its criterion. */
export function patchProfile(
  read: ReadFile,
  added: Additions,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<Patched>> {
  return patch<Profile>(read, added, {
    schema: 'profile',
    place: undefined,
    meaning: (profile) => profileFaults(profile, catalogue, today),
  });
}

/** Puts the entries into the evidence of a case in the same way. `meaning`: faults of the whole case. */
export function patchCase(
  read: ReadFile,
  added: Additions,
  meaning: (one: Case) => Fault[],
): Promise<Checked<Patched>> {
  return patch<Case>(read, added, { schema: 'case', place: 'evidence', meaning });
}

/** What kind of file it is. */
interface Kind<T> {
  schema: SchemaName;
  /** The key under which the lists stand; undefined: at the top. */
  place: string | undefined;
  meaning: (value: T) => Fault[];
}

async function patch<T>(
  read: ReadFile,
  added: Additions,
  { schema, place, meaning }: Kind<T>,
): Promise<Checked<Patched>> {
  const text = decode(read);
  if (!text.ok) return text;
  // Only a command that changes a file needs the parser at hand.
  const [{ outline }, { parseYaml }] = await Promise.all([import('./locate.ts'), import('./yaml.ts')]);
  // A byte-order mark is no text, and yet one of the bytes that stay.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  const patched = insertAll(whole, added, place, outline);
  const [old, parsed] = [whole, patched.text].map((one) => parseYaml(one, read.file));
  if (!old?.ok || !parsed?.ok || !isAsMeant(parsed.value, old.value, added, place))
    return { ok: false, problems: [refused(read.file)] };
  const { value } = parsed;
  const bytes = new TextEncoder().encode(patched.text);
  const checked = await judged<T>(
    { source: { file: read.file, bytes }, value: value as T, shape: await shapeFaults(schema, value) },
    meaning,
  );
  return checked.ok ? { ok: true, value: { ...patched, warnings: checked.value.warnings } } : checked;
}

type Entry = Written<Source> | Written<Finding> | Written<Question>;

interface Insertion {
  edit: Edit;
  /** Order among insertions at the same line. */
  order: number;
}

/** A text with its lines, and the part of it that holds the lists. */
interface Body {
  text: string;
  lines: readonly string[];
  /** undefined: the part is not there. */
  part: Spot | undefined;
  /** Blanks before the keys of the part. */
  indent: string;
  /** Line after the last one of the part. */
  end: number;
}

function insertAll(
  text: string,
  added: Additions,
  place: string | undefined,
  outline: (source: string) => Spot,
): Omit<Patched, 'warnings'> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const end = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const lines = body.split(/\r\n|\n|\r/);
  const root = outline(body);
  const edits = editsOf(bodyOf(body, lines, root, place), added, root, place);
  const merged = mergeEdits(edits.map((edit, order): Insertion => ({ edit, order })));
  return { text: mark + applied(body, lines, merged, end), edits: merged };
}

function bodyOf(text: string, lines: readonly string[], root: Spot, place: string | undefined): Body {
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (place === undefined) return { text, lines, part: root, indent: '', end: last };
  const key = root.keys.get(place);
  const [first] = [...(key?.value.keys.values() ?? [])];
  if (key === undefined || first === undefined)
    return { text, lines, part: undefined, indent: '  ', end: last };
  const indent = /^\s*/.exec(lines[lineOf(text, first.start)] ?? '')?.[0] ?? '  ';
  const close = afterEntry(lines, lineOf(text, key.value.end - 1), '');
  return { text, lines, part: key.value, indent, end: close };
}

const LISTS = ['sources', 'findings', 'asked'] as const;

function editsOf(body: Body, added: Additions, root: Spot, place: string | undefined): Edit[] {
  const lists = LISTS.map((list): [string, readonly Entry[]] => [list, added[list]]).filter(
    ([, entries]) => entries.length > 0,
  );
  if (body.part !== undefined || place === undefined)
    return lists.flatMap(([list, entries]) => listEdits(body, list, entries));
  const block = lists.flatMap(([list, entries]) => newList(list, entries, body.indent));
  const start = root.keys.get(place)?.start;
  if (start === undefined) return [{ line: body.end, removed: [], added: [`${place}:`, ...block] }];
  const line = lineOf(body.text, start);
  const old = body.lines[line] ?? '';
  return [{ line, removed: [old], added: [old.replace(/:\s*(?:\{\s*\}|~|null)/, ':'), ...block] }];
}

/** Each entry at its place in a list that has some; a list that is empty or not there as a whole. */
function listEdits(body: Body, list: string, entries: readonly Entry[]): Edit[] {
  const spot = body.part?.keys.get(list)?.value;
  return spot === undefined || spot.items.length === 0
    ? [intoEmpty(body, list, entries)]
    : entries.map((entry) => insertion(body, spot, entry));
}

function insertion({ text, lines }: Body, spot: Spot, entry: Entry): Edit {
  const before = lastLike(spot, entry);
  const first = lineOf(text, before?.start ?? spot.start);
  const indent = /^(\s*)-/.exec(lines[first] ?? '')?.[1] ?? '  ';
  const last = lineOf(text, (before?.end ?? spot.end) - 1);
  return { line: afterEntry(lines, last, indent), removed: [], added: indented(entry, indent) };
}

/** The entry after which a new one stands: the last of its criterion, else of its principle, else of the list. */
function lastLike({ items }: Spot, { value: entry }: Entry): Spot | undefined {
  const [element] = 'answers' in entry ? Object.keys(entry.answers ?? {}) : [];
  if (element === undefined) return items.at(-1);
  const names = items.map((item) => answeredIn(item));
  const last = (start: string): number =>
    names.findLastIndex((list) => list.some((name) => name.startsWith(start)));
  const same = last(element.slice(0, element.lastIndexOf('/') + 1));
  const near = last(element.slice(0, element.indexOf('/') + 1));
  return items[same >= 0 ? same : near >= 0 ? near : items.length - 1];
}

/** Elements that a finding answers. */
function answeredIn(item: Spot): string[] {
  return [...(item.keys.get('answers')?.value.keys.keys() ?? [])];
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

/** `findings: []` becomes a list with its entries; a list that is not there comes at the end of its part. */
function intoEmpty({ text, lines, part, indent, end }: Body, list: string, entries: readonly Entry[]): Edit {
  const start = part?.keys.get(list)?.start;
  if (start === undefined) return { line: end, removed: [], added: newList(list, entries, indent) };
  const line = lineOf(text, start);
  const old = lines[line] ?? '';
  const head = old.replace(/^(\s*[\w'"-]+:)\s*\[\s*\]/, '$1');
  return { line, removed: [old], added: [head, ...newList(list, entries, indent).slice(1)] };
}

function newList(list: string, entries: readonly Entry[], indent: string): string[] {
  return [`${indent}${list}:`, ...entries.flatMap((entry) => indented(entry, `${indent}  `))];
}

/** Edits in the order of the text; several at one place become one. */
function mergeEdits(insertions: readonly Insertion[]): Edit[] {
  const ordered = insertions.toSorted((a, b) => a.edit.line - b.edit.line || a.order - b.order);
  const merged: Edit[] = [];
  for (const { edit } of ordered) {
    const last = merged.at(-1);
    if (last?.line !== edit.line) merged.push(edit);
    else last.added.push(...edit.added);
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

function indented({ lines }: Entry, indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}

/** True if the new tree is the old one with just these entries more. */
function isAsMeant(value: unknown, old: unknown, added: Additions, place: string | undefined): boolean {
  const [now, before] = [value, old].map((one) => listsOf(one as Tree, place));
  if (now === undefined || before === undefined) return false;
  return (
    isDeepStrictEqual(plain(now.rest), plain(before.rest)) &&
    LISTS.every((list) => isWith<unknown>(now.lists[list] ?? [], before.lists[list] ?? [], added[list]))
  );
}

type Tree = Record<string, unknown>;

/** The three lists, and everything else. */
function listsOf(tree: Tree, place: string | undefined) {
  const { [place ?? '']: part, ...others } = tree;
  const { sources, findings, asked, ...rest } = (place === undefined ? tree : (part ?? {})) as Tree;
  const lists = { sources, findings, asked } as Record<(typeof LISTS)[number], unknown[] | undefined>;
  return { lists, rest: place === undefined ? rest : { ...others, [place]: rest } };
}

/** The old entries in their order, and the added ones among them. */
function isWith<T>(now: readonly T[], old: readonly T[], added: readonly Written<T>[]): boolean {
  const rest = added.map((one) => JSON.stringify(one.value));
  const kept = now.filter((one) => {
    const at = rest.indexOf(JSON.stringify(one));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  return rest.length === 0 && isDeepStrictEqual(plain(kept), plain(old));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function refused(file: string): Problem {
  return {
    severity: 'error',
    code: 'cannot-patch',
    message: 'The entries cannot be put into this file without changing what else stands in it.',
    hint: "Write 'sources', 'findings' and 'asked' in block style, one entry a dash, and try again; nothing was written.",
    ...{ file, line: 1, column: 1 },
  };
}
