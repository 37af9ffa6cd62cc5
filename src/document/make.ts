/** Short ways to make the parts of a document. */
import type { Block, Callout, Cell, Facts, Inline, List, Paragraph, Section, Table, Tone } from './model.ts';

/** Text: one string, or several parts. */
export type Text = string | readonly Inline[];

export function paragraph(text: Text, tone?: Paragraph['tone']): Paragraph {
  return { kind: 'paragraph', text: inlines(text), ...(tone === undefined ? {} : { tone }) };
}

/** Nothing where there are no items: an empty list says nothing. */
export function list(items: readonly (Text | readonly Block[])[], ordered = false): List[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map(contentOf) }];
}

/** Those without a value are left out; nothing where none has one. */
export function facts(entries: readonly (readonly [string, Text | readonly Block[] | undefined])[]): Facts[] {
  const kept = entries.flatMap(([label, value]) =>
    value === undefined || value.length === 0 ? [] : [{ label, value: contentOf(value) }],
  );
  return kept.length === 0 ? [] : [{ kind: 'facts', entries: kept }];
}

export function callout(tone: Tone, title: string | undefined, blocks: readonly Block[]): Callout {
  return { kind: 'callout', tone, blocks, ...(title === undefined ? {} : { title }) };
}

/** A numbered section that is listed in the contents. */
export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Section> = {},
): Section {
  return { kind: 'section', id, title, numbered: true, blocks, ...more };
}

export function cell(content: Text | readonly Block[], tone?: Tone, value?: number): Cell {
  return {
    content: contentOf(content),
    ...(tone === undefined ? {} : { tone }),
    ...(value === undefined ? {} : { value }),
  };
}

/** Without the columns in which nothing stands. */
export function filled(table: Table): Table {
  const rows = table.rows.filter(({ group }) => group !== true);
  const isKept = (_: unknown, at: number): boolean =>
    rows.some(({ cells }) => cells[at]?.content.some((one) => one !== ''));
  return {
    ...table,
    columns: table.columns.filter(isKept),
    rows: table.rows.map((row) => (row.group === true ? row : { ...row, cells: row.cells.filter(isKept) })),
  };
}

export function inlines(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

function contentOf(content: Text | readonly Block[]): readonly Inline[] | readonly Block[] {
  return typeof content === 'string' ? [content] : content;
}
