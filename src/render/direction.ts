/** Letters that are read from right to left, amid a text that is read from left to right. */
import type { Inline } from '../document/model.ts';

/** Hebrew, Arabic and the other scripts of that direction, with their forms for print. */
const TURNED = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
/** A code such as D-12 or EUC1.2: a mark, and no word of the other direction. */
const CODE = String.raw`\p{Lu}[\p{Lu}./-]*\d[\d./-]*`;
/** From one such letter to the last before a word of the other direction, with figures, codes and signs between. */
const RUN = new RegExp(String.raw`[${TURNED}](?:(?:[^\p{L}${TURNED}]|${CODE})*[${TURNED}])*`, 'gu');
/** Most texts have none, which this tells soonest. */
const ANY = new RegExp(`[${TURNED}]`, 'u');
const TURNED_FIRST = new RegExp(String.raw`^\P{L}*[${TURNED}]`, 'u');

/** A piece of a text; `turned` where it must not move what stands beside it, say a figure that follows. */
export interface Piece {
  text: string;
  turned: boolean;
}

/**
 * True where the first letter is read from right to left, and with it the whole paragraph. A sentence that only begins with
 * such a name has more letters of the other direction.
 */
export function isTurned(text: string): boolean {
  if (!ANY.test(text) || !TURNED_FIRST.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((one) => ANY.test(one)).length * 2 >= letters.length;
}

/** The same of a text with all that can stand in it. */
export function isTurnedText(text: readonly Inline[]): boolean {
  return isTurned(
    text.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join(''),
  );
}

/** The text in pieces, in its order; a bracket that opens in a turned piece closes in it. */
export function piecesOf(text: string): Piece[] {
  if (!ANY.test(text)) return text === '' ? [] : [{ text, turned: false }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(RUN)) {
    const run = closed(found, text[index + found.length]);
    if (index > end) pieces.push({ text: text.slice(end, index), turned: false });
    pieces.push({ text: run, turned: true });
    end = index + run.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), turned: false }] : pieces;
}

function closed(run: string, next: string | undefined): string {
  const count = (sign: string): number => run.split(sign).length;
  return next === ')' && count('(') > count(')') ? `${run})` : run;
}
