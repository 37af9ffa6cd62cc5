/** Widths of text as a terminal shows it, and its breaking into lines. */

/** Columns that a text takes: two for East Asian wide letters, none for accents that stand on the letter before. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : (stringWidth ??= loadStringWidth())(text);
}

/** Its tables take longer to load than most answers to compute: only where there is a text that needs them. */
let stringWidth: ((text: string) => number) | undefined;

function loadStringWidth(): (text: string) => number {
  const { createRequire } = process.getBuiltinModule('node:module');
  const found = createRequire(import.meta.url)('string-width') as { default: (text: string) => number };
  return found.default;
}

/** Letters and signs that take one column each, whatever stands beside them: the rest is looked at one by one. */
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u2500-\u259f]*$/;

/** Breaks a text at blanks so that no line is wider than `width` (1 or more); a longer word is cut, after a sign if it has one. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let last = '';
  let used = 0;
  for (const word of wordsOf(text).flatMap((one) => pieces(one, width))) {
    const wide = widthOf(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.push(last);
      [last, used] = [word, wide];
    } else {
      last = used === 0 ? word : `${last} ${word}`;
      used += wide + (used === 0 ? 0 : 1);
    }
  }
  return [...lines, last];
}

/** The words between blanks and line breaks; blanks that bind stay. */
export function wordsOf(text: string): string[] {
  return text.split(/[ \t\n\v\f\r\u0085\u2028\u2029]+/).filter((word) => word !== '');
}

/** Fills a text up to a width; one that is wider stays as it is. */
export function padded(text: string, width: number, align: 'start' | 'end' | 'centre' = 'start'): string {
  const room = Math.max(0, width - widthOf(text));
  const before = align === 'end' ? room : align === 'centre' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/** A word in pieces no wider than `width`: after a sign that joins words, else between letters. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts = word.split(/(?<=[-/._,;:?&=])/).flatMap((part) => letters(part, width));
  return gathered(parts, width);
}

function letters(part: string, width: number): string[] {
  if (widthOf(part) <= width) return [part];
  return gathered(
    Array.from(new Intl.Segmenter().segment(part), ({ segment }) => segment),
    width,
  );
}

/** As many parts a line as fit. */
function gathered(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const part of parts) {
    const wide = widthOf(part);
    const isFirst = lines.length === 0 || used + wide > width;
    lines[isFirst ? lines.length : lines.length - 1] = isFirst ? part : `${lines.at(-1) ?? ''}${part}`;
    used = isFirst ? wide : used + wide;
  }
  return lines;
}
