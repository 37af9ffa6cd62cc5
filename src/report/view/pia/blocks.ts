/** What a section of the document is built of. Each block and each cell has one of the keys, which a template can ask for. */
import type { levelMark, Shape } from '../marks.ts';
import type { Place } from '../places.ts';
import type { Words } from '../words.ts';

export interface Block {
  heading?: { text: string; id?: string };
  paragraphs?: readonly string[];
  gap?: Gap;
  facts?: readonly { label: string; cell: Cell }[];
  table?: Table;
  list?: readonly string[];
  note?: string;
  picture?: unknown;
  maps?: readonly unknown[];
}

/** A part that is missing: the words, what to write, and where in the case. */
export interface Gap {
  label: string;
  question: string;
  places: string;
}

export interface Table {
  /** Class of the table. */
  kind: string;
  caption: string;
  head: readonly { text: string; figure?: boolean }[];
  rows: readonly { cells: readonly Cell[] }[];
}

/** Whatever is left out is not shown. A cell without anything is a gap. */
export interface Cell {
  /** true: heads its row. */
  head?: boolean;
  /** Place that stands here, for links to it. */
  id?: string;
  number?: string;
  text?: readonly string[];
  /** true: the text is said strongly. */
  strong?: boolean;
  note?: string;
  code?: string;
  tag?: string;
  places?: readonly Place[];
  refs?: readonly Place[];
  mark?: ReturnType<typeof levelMark>;
  shape?: { name: Shape };
  level?: { value: string; word: string };
  figure?: boolean;
  /** The words for a gap. */
  gap?: string;
}

/**
 * Text in paragraphs. A folded text of YAML (>-) keeps one line break for an empty line; a literal one (|) keeps every
 * line break, and its paragraphs are those between empty lines.
 */
export function paragraphs(text: string | undefined): string[] {
  const lines = (text ?? '').trim();
  const between = /\n\s*\n/.test(lines) ? /\n\s*\n/ : /\n/;
  return lines
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A cell with text, or the mark of a gap where there is none. */
export function cell(text: string | number | undefined | null, words: Words, more: Cell = {}): Cell {
  const list = paragraphs(text === undefined || text === null ? '' : String(text));
  return list.length === 0 ? { ...more, gap: words.pia.gapShort } : { ...more, text: list };
}

/** A cell that may be empty without lacking anything. */
export function plainCell(text: string | undefined | null, more: Cell = {}): Cell {
  return { ...more, text: paragraphs(text ?? '') };
}

/** A note under the text of a cell, where there is one. */
export function note(text: string | undefined): { note: string } | Record<string, never> {
  return text === undefined ? {} : { note: text };
}

/** Labelled texts; those that are empty are left out, since the gap of their part names them. */
export function facts(entries: readonly (readonly [string, string | undefined | null])[]): Block[] {
  const filled = entries.flatMap(([label, text]) => {
    const list = paragraphs(text ?? '');
    return list.length === 0 ? [] : [{ label, cell: { text: list } }];
  });
  return filled.length === 0 ? [] : [{ facts: filled }];
}

/** A table, or nothing where it would have no rows. */
export function table(
  kind: string,
  caption: string,
  head: readonly (string | { text: string; figure: true })[],
  rows: readonly (readonly Cell[])[],
): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      table: {
        ...{ kind, caption },
        head: head.map((one) => (typeof one === 'string' ? { text: one } : one)),
        rows: rows.map((cells) => ({ cells })),
      },
    },
  ];
}

const NO_BLOCK = {
  ...{ heading: null, paragraphs: null, gap: null, facts: null, table: null, list: null, note: null },
  ...{ picture: null, maps: null },
};
const NO_CELL = {
  ...{ head: false, id: null, number: null, text: [], strong: false, note: null, code: null, tag: null },
  ...{ places: [], refs: [], mark: null, shape: null, level: null, figure: false, gap: null },
};

/** Templates are strict: what is left out has to be there as nothing. */
export function shown(blocks: readonly Block[]) {
  return blocks.map(({ heading, facts: list, table: rows, ...block }) => ({
    ...NO_BLOCK,
    ...block,
    heading: heading === undefined ? null : { id: null, ...heading },
    facts: list?.map(({ label, cell: one }) => ({ label, cell: { ...NO_CELL, ...one } })) ?? null,
    table: rows === undefined ? null : shownTable(rows),
  }));
}

function shownTable({ kind, caption, head, rows }: Table) {
  return {
    ...{ kind, caption },
    head: head.map((one) => ({ figure: false, ...one })),
    rows: rows.map(({ cells }) => ({ cells: cells.map((one) => ({ ...NO_CELL, ...one })) })),
  };
}
