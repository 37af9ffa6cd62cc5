/** What changed in a text, in the unified form that `patch` and code review read. */

/** Lines put in before a line of the old text (0-based), in place of none or some that stood there. */
export interface TextEdit {
  line: number;
  removed: readonly string[];
  added: readonly string[];
}

interface OldText {
  lines: string[];
  /** Its last line lacks a line end. */
  isOpen: boolean;
}

/** As `patch` knows it. */
const NO_END = '\\ No newline at end of file';

/** Lines shown around a change. */
const AROUND = 3;

/** The changes of a file; the edits are in order and do not overlap. No edit gives an empty text. */
export function unifiedDiff(file: string, before: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return '';
  const lines = before.split(/\r\n|\n|\r/);
  const old: OldText = { lines, isOpen: lines.at(-1) !== '' };
  if (!old.isOpen) lines.pop();
  const shown = [`--- a/${file}`, `+++ b/${file}`];
  let moved = 0;
  for (const hunk of hunksOf(edits)) {
    shown.push(...hunkLines(hunk, old, moved));
    moved += hunk.reduce((sum, edit) => sum + edit.added.length - edit.removed.length, 0);
  }
  return `${shown.join('\n')}\n`;
}

/** Edits whose surroundings touch stand in one hunk. */
function hunksOf(edits: readonly TextEdit[]): TextEdit[][] {
  const hunks: TextEdit[][] = [];
  for (const edit of edits) {
    const last = hunks.at(-1)?.at(-1);
    const isNear = last !== undefined && edit.line - (last.line + last.removed.length) <= 2 * AROUND;
    if (isNear) hunks.at(-1)?.push(edit);
    else hunks.push([edit]);
  }
  return hunks;
}

function hunkLines(hunk: readonly TextEdit[], old: OldText, moved: number): string[] {
  const from = Math.max(0, (hunk[0]?.line ?? 0) - AROUND);
  const body: string[] = [];
  let at = from;
  for (const { line, removed, added } of hunk) {
    body.push(...context(old, at, line, true));
    at = line + removed.length;
    const end = removed.length > 0 && old.isOpen && at === old.lines.length ? [NO_END] : [];
    body.push(...removed.map((one) => `-${one}`), ...end, ...added.map((one) => `+${one}`));
  }
  const to = Math.min(old.lines.length, at + AROUND);
  body.push(...context(old, at, to, false));
  const grown = hunk.reduce((sum, edit) => sum + edit.added.length - edit.removed.length, 0);
  return [`@@ -${span(from, to - from)} +${span(from + moved, to - from + grown)} @@`, ...body];
}

/** Lines that stay; a last one that lacks its line end gets it where something is added behind it. */
function context({ lines, isOpen }: OldText, from: number, to: number, isFollowed: boolean): string[] {
  const shown = lines.slice(from, to).map((one) => ` ${one}`);
  const last = lines[to - 1] ?? '';
  if (!isOpen || to !== lines.length || from >= to) return shown;
  return isFollowed ? [...shown.slice(0, -1), `-${last}`, NO_END, `+${last}`] : [...shown, NO_END];
}

/** An empty span names the line before it. */
function span(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}
