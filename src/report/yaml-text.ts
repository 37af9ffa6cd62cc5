/** Parts of a YAML file to fill in: comments that fit the width, and texts that stay texts. */
import { wrap } from './text-table.ts';

const WIDTH = 100;

/** One line without line breaks or doubled spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Comment lines at an indent; the lines after the first stand under its text. */
export function comment(text: string, indent = '', mark = ''): string[] {
  const lines = wrap(plain(text), WIDTH - indent.length - '# '.length - mark.length);
  return lines.map((line, index) => `${indent}# ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

/** A text as a value that no reader takes for anything else. */
export function quoted(text: string): string {
  return `'${plain(text).replaceAll("'", "''")}'`;
}
