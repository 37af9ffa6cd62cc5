/** Markdown in which text from a file is only text. */
import type { Column } from './text-table.ts';

/** Escapes what Markdown or HTML would take as markup, and keeps it on one line. */
export function markdownText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`);
}

/** Lines of a table. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  const rule = `| ${columns.map((column) => (column.align === 'right' ? '---:' : '---')).join(' | ')} |`;
  return [line(columns.map((column) => column.title)), rule, ...rows.map(line)];
}
