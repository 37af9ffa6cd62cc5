/** What a vendor typed, as it may stand in a response: every character is kept or shown, none can fool a reader. */
import type { Entered } from '../form.ts';
import { FORBIDDEN } from '../../input/text-rules.ts';

/**
 * Others that nobody sees and that could carry a text of their own: blanks without width, letters that are blank,
 * invisible operators, selectors beyond those of emoji. Soft hyphens and joiners belong to how languages are written.
 */
const UNSEEN =
  /\u034F|[\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2065\u206A-\u206F\u3164\uFFA0\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0080}-\u{E0FFF}]/u;
const ALL = new RegExp(`${FORBIDDEN.source}|${UNSEEN.source}`, `g${FORBIDDEN.flags}`);

/** A text with its invisible characters written out, and which they were. */
export interface MarkedText {
  text: string;
  /** Written as they now stand: [U+202E]. Each once. */
  marks: string[];
}

/**
 * Line ends become line feeds and tabs become blanks. Control characters, those that change the direction of reading,
 * and others that nobody sees are written as their number: [U+202E]. So the text says what it holds and stays whole.
 */
export function marked(text: string): MarkedText {
  const marks = new Set<string>();
  const written = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(ALL, (sign) => {
      const mark = `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
      marks.add(mark);
      return mark;
    });
  return { text: written, marks: [...marks] };
}

/** On one line, for titles, places and messages. */
export function oneLine(text: string, longest = 300): string {
  const line = marked(text).text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}

/** True where nothing but blanks was entered. */
export function isBlank(entered: Entered | undefined): boolean {
  return entered === undefined || entered.value.trim() === '';
}
