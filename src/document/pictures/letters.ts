/** How much room letters take, near enough to keep texts in a drawing apart: nothing measures them for us. */

/** Width in units of a text in letters of this height; rather too wide than too narrow. */
export function textWidth(words: string, size: number): number {
  return [...words].reduce((sum, letter) => sum + share(letter), 0) * size;
}

/** The text in at most `most` lines no wider than `width`; what does not fit ends in '…', the table has all of it. */
export function fitLines(words: string, width: number, size: number, most = 2): string[] {
  const lines = broken(words, width, size);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), shortened(rest, width, size)];
}

function broken(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(shortened(word, width, size));
  }
  return lines;
}

function shortened(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const letters = Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Of the height of letters. */
function share(letter: string): number {
  if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(letter))
    return 1;
  if (/[iljtfr.,:;'|!()[\] -]/.test(letter)) return 0.32;
  if (/[mwMW@%…]/.test(letter)) return 0.86;
  return /\p{Lu}/u.test(letter) ? 0.63 : 0.53;
}
