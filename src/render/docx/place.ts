/** What writing a part needs to know: the whole document, and the place where the part stands. */
import type { FileChild, Paragraph, ParagraphChild } from 'docx';
import type { Block, Document } from '../../document/model.ts';
import { outlineOf, type Outline } from '../../document/outline.ts';

/** One a document; collects what stands elsewhere in the file. */
export interface Whole {
  document: Document;
  outline: Outline;
  /** Name of the bookmark of a section, row, fact, table, figure or source. */
  anchorOf: (key: string) => string;
  /** Footnotes by number. */
  notes: Record<string, { children: Paragraph[] }>;
  /** Section ids within which numbering starts anew; '' for the whole. */
  headingScopes: string[];
  /** Next number of a kind: lists, tables, figures. */
  next: (kind: 'list' | 'table' | 'figure') => number;
  /** Writes blocks at a place; here so that cells can hold whatever a page can. */
  write: (blocks: readonly Block[], place: Place) => FileChild[];
}

/** Style of plain paragraphs in a table, and in one that is a register to look things up in. */
export type CellStyle = 'TableText' | 'DenseText';

/** Where a part stands. */
export interface Place {
  whole: Whole;
  /** Room from left to right, in twentieths of a point. */
  width: number;
  /** Style of plain paragraphs. */
  style: 'BodyText' | CellStyle;
  /** Level of sections, 0 for the page itself. */
  level: number;
  /** Lists around it. */
  depth: number;
  /** The section within which headings are numbered on; '' for the whole. */
  scope: string;
  /** A row of a table, or a paragraph, stays on the page of what follows it. */
  keeps?: boolean;
}

/** Pieces of a paragraph. */
export type Runs = ParagraphChild[];

/** Twentieths of a point in a millimetre. */
export const TWIPS = 1440 / 25.4;

/** Of a sheet, in millimetres. */
export const SHEETS = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
/** Left and right margin in millimetres: leaves the 170 that figures may have. */
export const SIDE = 20;

/** How far each list stands to the right of what it is in, in twentieths of a point. */
export const STEP = 340;

/** How far blocks stand to the right at a place. */
export function indentOf({ depth }: Place): number {
  return STEP * depth;
}

/** The page of a document that nothing has been written of. */
export function firstPlace(document: Document, write: Whole['write']): Place {
  const names = new Map<string, string>();
  const counts = { list: 0, table: 0, figure: 0 };
  const whole: Whole = {
    document,
    outline: outlineOf(document),
    anchorOf: (key) => anchor(key, names),
    notes: {},
    headingScopes: [],
    next: (kind) => (counts[kind] += 1),
    write,
  };
  const width = Math.round((SHEETS[document.paper][0] - 2 * SIDE) * TWIPS);
  return { whole, width, style: 'BodyText', level: 0, depth: 0, scope: '' };
}

/** Sources have names of their own: a section may bear the id of a source. */
export function sourceKey(id: string): string {
  return `source ${id}`;
}

/** Word takes at most 40 letters, digits and low lines. */
function anchor(key: string, names: Map<string, string>): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `p${names.size + 1}_${key.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 28)}`;
  names.set(key, name);
  return name;
}
