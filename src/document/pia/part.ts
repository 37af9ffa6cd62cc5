/** What every part of the document is made of: labelled texts, tables of what was written, and the gaps. */
import type { MessageId } from '../../locale/language.ts';
import type { Part } from '../../types/regimes.ts';
import { callout, type Text } from '../make.ts';
import type { Block, Cell, Column, Inline, Row, Table } from '../model.ts';
import { prose } from '../prose.ts';
import type { PiaTexts } from './subject.ts';

/** Keys of the labels in the messages: 'pia.label.<key>'. */
export type LabelKey =
  Extract<MessageId, `pia.label.${string}`> extends `pia.label.${infer Key}` ? Key : never;

/** A text of the officer with its label. */
export type Written = readonly [LabelKey, string | number | undefined | null];

/** Labelled texts; those that are empty are left out, since the gap of their part names them. */
export function writtenFacts(
  id: string,
  entries: readonly Written[],
  { language: { say } }: PiaTexts,
): Block[] {
  const filled = entries.flatMap(([key, value]) => {
    const label = say(`pia.label.${key}`);
    const blocks = prose(value === undefined || value === null ? '' : String(value), `${id}-${key}`, label);
    return blocks.length === 0 ? [] : [{ label, value: textOrBlocks(blocks) }];
  });
  return filled.length === 0 ? [] : [{ kind: 'facts', entries: filled }];
}

/** One paragraph stands as its text. */
export function textOrBlocks(blocks: readonly Block[]): readonly Inline[] | readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' && rest.length === 0 ? first.text : blocks;
}

/** A table, or nothing where it would have no rows. */
export function writtenTable(
  table: { id: string; caption: string; columns: readonly (Column | string)[]; note?: Text },
  rows: readonly (readonly Cell[])[],
): Table[] {
  if (rows.length === 0) return [];
  const { id, caption, columns, note } = table;
  return [
    {
      kind: 'table',
      id: `table-${id}`,
      caption,
      dense: true,
      columns: columns.map((one) => (typeof one === 'string' ? { title: one } : one)),
      rows: rows.map((cells): Row => ({ cells })),
      ...(note === undefined ? {} : { note: typeof note === 'string' ? [note] : note }),
    },
  ];
}

/** A cell with text, or the mark of a gap where there is none. */
export function cellOf(
  text: string | number | undefined | null,
  { language: { say } }: PiaTexts,
  tag?: string,
): Cell {
  const value = text === undefined || text === null ? '' : String(text).trim();
  if (value === '') return { content: [{ badge: 'open', text: say('pia.gap-short') }] };
  return tag === undefined ? proseCell(value) : { content: [value, ' ', { badge: 'none', text: tag }] };
}

/** A cell that may be empty without lacking anything. */
export function plainCell(text: string | undefined | null): Cell {
  return proseCell(text ?? '');
}

function proseCell(text: string): Cell {
  return { content: textOrBlocks(prose(text, '', '').filter(({ kind }) => kind !== 'table')) };
}

/** A cell of several lines: what is left out is not printed. */
export function linesCell(...lines: readonly (Text | undefined)[]): Cell {
  const kept = lines.filter((line): line is Text => line !== undefined && line.length > 0);
  return {
    content: kept.map((line, at): Block => ({
      kind: 'paragraph',
      text: typeof line === 'string' ? [line] : line,
      ...(at === 0 ? {} : { tone: 'note' as const }),
    })),
  };
}

/** A part that is missing: what to write, asked as the catalogue asks it. */
export function gapOf(part: Part, required: boolean, { language: { say } }: PiaTexts): Block {
  const title = say(required ? 'pia.gap' : 'pia.gap-recommended');
  return callout('open', title, [{ kind: 'paragraph', text: [part.question] }]);
}

/** An entry of which only the list's skeleton stands is not shown; its gap is. */
export function isFilled(entry: object): boolean {
  return Object.keys(entry).length > 0;
}
