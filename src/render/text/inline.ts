/** Text with marks as plain text. */
import type { Inline, Shares } from '../../document/model.ts';
import type { Outline } from '../../document/outline.ts';

/** What the texts of a document are written with. */
export interface TextStyle {
  outline: Outline;
  /** Signs of ASCII only, for bars, rules and notes. */
  ascii: boolean;
}

export function plainText(text: readonly Inline[], style: TextStyle): string {
  return text.map((one) => partText(one, style)).join('');
}

function partText(part: Inline, style: TextStyle): string {
  if (typeof part === 'string') return part;
  if ('strong' in part) return plainText(part.strong, style);
  if ('emphasis' in part) return plainText(part.emphasis, style);
  if ('code' in part) return part.code;
  if ('link' in part) return linkText(part.link, part.text);
  if ('cite' in part) return part.cite.map((id) => `[${style.outline.sources.get(id) ?? '?'}]`).join(' ');
  if ('footnote' in part) return noteMark(style.outline.footnotes.get(part) ?? 0, style);
  if ('bar' in part) return barText(part.bar, style);
  return part.text;
}

/** ¹², or ^12 where only ASCII may be. */
export function noteMark(number: number, { ascii }: TextStyle): string {
  const digits = String(number);
  return ascii ? `^${digits}` : digits.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function linkText(address: string, text: string): string {
  const shown = address.replace(/^mailto:/i, '');
  return shown === text || address === text ? text : `${text} (${address})`;
}

const CELLS = 10;

/** [█████▒▒▒··] 52/28/20: each sign is a tenth; what is not nothing has one sign at least where there is room. */
function barText({ shown, open, short }: Shares, { ascii }: TextStyle): string {
  const [full, half, none] = ascii ? ['#', '=', '.'] : ['█', '▒', '·'];
  const [first = 0, second = 0, third = 0] = tenths([shown, open, short]);
  const bar = full.repeat(first) + half.repeat(second) + none.repeat(third);
  return `[${bar}] ${shown}/${open}/${short}`;
}

/** Ten signs shared out by largest remainder; one that would get none although it is there takes one from the largest. */
function tenths(shares: readonly number[]): number[] {
  const exact = shares.map((share) => (share * CELLS) / 100);
  const signs = exact.map(Math.floor);
  const order = exact
    .map((_, at) => at)
    .sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const at of order.slice(0, CELLS - signs.reduce((sum, one) => sum + one, 0)))
    signs[at] = (signs[at] ?? 0) + 1;
  shares.forEach((share, at) => {
    if (share === 0 || signs[at] !== 0) return;
    const largest = signs.indexOf(Math.max(...signs));
    signs[largest] = (signs[largest] ?? 0) - 1;
    signs[at] = 1;
  });
  return signs;
}
