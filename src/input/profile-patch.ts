/**
 * Adds findings, sources and questions asked to the text of a profile and leaves every other byte as it is: comments, order, quotes,
 * line ends. The result is parsed, compared with what was meant, and checked like every profile; what does not pass
 * is refused, so that a half-right file is never written.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { Finding, Profile, Question, Source } from '../types/profile.ts';
import { decode, type ReadFile } from './bytes.ts';
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

/** Puts the entries in: a source or question at the end of its list, a finding after the last one of its criterion. */
export async function patchProfile(
  read: ReadFile,
  added: Additions,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<Patched>> {
  const text = decode(read);
  if (!text.ok) return text;
  // Only a command that changes a profile needs the parser at hand.
  const [{ outline }, { parseYaml }] = await Promise.all([import('./locate.ts'), import('./yaml.ts')]);
  // A byte-order mark is no text, and yet one of the bytes that stay.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  const patched = insertAll(whole, added, outline);
  const [old, parsed] = [whole, patched.text].map((one) => parseYaml(one, read.file));
  if (!old?.ok || !parsed?.ok || !isAsMeant(parsed.value as Profile, old.value as Profile, added))
    return { ok: false, problems: [refused(read.file)] };
  const value = parsed.value as Profile;
  const bytes = new TextEncoder().encode(patched.text);
  const checked = await judged(
    { source: { file: read.file, bytes }, value, shape: await shapeFaults('profile', value) },
    (profile) => profileFaults(profile, catalogue, today),
  );
  return checked.ok ? { ok: true, value: { ...patched, warnings: checked.value.warnings } } : checked;
}

type Entry = Written<Source> | Written<Finding> | Written<Question>;

interface Insertion {
  edit: Edit;
  /** Order among insertions at the same line. */
  order: number;
}

function insertAll(
  text: string,
  { sources, findings, asked }: Additions,
  outline: (source: string) => Spot,
): Omit<Patched, 'warnings'> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const end = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const lines = body.split(/\r\n|\n|\r/);
  const root = outline(body);
  const edits = [
    ...sources.map((source) => insertion(body, lines, root, 'sources', source)),
    ...findings.map((finding) => insertion(body, lines, root, 'findings', finding)),
    ...asked.map((question) => insertion(body, lines, root, 'asked', question)),
  ].map((edit, order): Insertion => ({ edit, order }));
  const merged = mergeEdits(edits);
  return { text: mark + applied(body, lines, merged, end), edits: merged };
}

function insertion(body: string, lines: readonly string[], root: Spot, list: string, entry: Entry): Edit {
  const spot = root.keys.get(list)?.value;
  const before = spot === undefined ? undefined : lastLike(spot, entry);
  if (spot === undefined || before === undefined) return intoEmpty(body, lines, root, list, entry);
  const first = lineOf(body, before.start);
  const indent = /^(\s*)-/.exec(lines[first] ?? '')?.[1] ?? '  ';
  return {
    line: afterEntry(lines, lineOf(body, before.end - 1), indent),
    removed: [],
    added: indented(entry, indent),
  };
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

/** `findings: []` becomes a list with its first entry; a list that is not there comes at the end. */
function intoEmpty(body: string, lines: readonly string[], root: Spot, list: string, entry: Entry): Edit {
  const start = root.keys.get(list)?.start;
  if (start === undefined) {
    const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
    return { line: end, removed: [], added: [`${list}:`, ...indented(entry, '  ')] };
  }
  const line = lineOf(body, start);
  const old = lines[line] ?? '';
  const head = old.replace(/^(\s*[\w'"-]+:)\s*\[\s*\]/, '$1');
  return { line, removed: [old], added: [head, ...indented(entry, '  ')] };
}

/** Edits in the order of the text; several at one place become one. */
function mergeEdits(insertions: readonly Insertion[]): Edit[] {
  const ordered = insertions.toSorted((a, b) => a.edit.line - b.edit.line || a.order - b.order);
  const merged: Edit[] = [];
  for (const { edit } of ordered) {
    const last = merged.at(-1);
    if (last?.line !== edit.line) merged.push(edit);
    else last.added.push(...(startsAnew(edit, last) ? edit.added.slice(1) : edit.added));
  }
  return merged;
}

/** A list that the entry before has begun at this place already. */
function startsAnew({ added }: Edit, before: Edit): boolean {
  return added[0] === before.added[0] && !/^\s*-/.test(added[0] ?? '-');
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
function isAsMeant(value: Profile, old: Profile, added: Additions): boolean {
  const { sources, findings, asked, ...rest } = value;
  const { sources: oldSources, findings: oldFindings, asked: oldAsked, ...oldRest } = old;
  return (
    isDeepStrictEqual(plain(rest), plain(oldRest)) &&
    isWith(sources, oldSources, added.sources) &&
    isWith(findings, oldFindings, added.findings) &&
    isWith(asked ?? [], oldAsked ?? [], added.asked)
  );
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
