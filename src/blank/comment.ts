/** Comments of a file to fill in: lines that fit, and texts that cannot become anything else. */
import { wrap } from '../render/text/measure.ts';

/** A paragraph; what a key means; or a line of an example, which keeps its blanks. */
export type Remark = string | { key: string; text: string } | { line: string };

/** The widest line. */
const WIDTH = 100;

/** One line without line breaks or doubled blanks. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The text of a comment at a depth of indented levels, as the writer of YAML takes it: without its '#'. */
export function commentText(remarks: readonly Remark[], depth: number): string {
  const width = WIDTH - 2 * depth - 2;
  return remarks
    .flatMap((remark) => linesOf(remark, width))
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n');
}

function linesOf(remark: Remark, width: number): string[] {
  if (typeof remark === 'string') return wrap(plain(remark), width);
  if ('line' in remark) return [remark.line];
  return wrap(plain(`${remark.key}: ${remark.text}`), width - 4).map((line, at) =>
    at === 0 ? `  ${line}` : `    ${line}`,
  );
}
