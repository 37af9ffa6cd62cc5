/** Grids of cells with fixed widths: the same on every machine. */
import { BorderStyle, Paragraph, Table, TableCell, type TableRow } from 'docx';
import type { FileChild, IContext, ITableCellOptions, ITableOptions, IXmlableObject } from 'docx';
import { EDGES } from './widths.ts';

type Borders = NonNullable<ITableOptions['borders']>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9C3CD' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const UPRIGHT = { left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE } as const;
/** Lines between rows. */
export const ROWS: Borders = { top: LINE, bottom: LINE, insideHorizontal: LINE, ...UPRIGHT };
/** Lines round every cell. */
export const CELLS: Borders = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
/** No lines at all. */
export const PLAIN: Borders = { top: NO_LINE, bottom: NO_LINE, insideHorizontal: NO_LINE, ...UPRIGHT };

/** How a grid looks. */
export interface GridLook {
  /** What programs that read aloud say first. */
  title?: string;
  /** Default: lines between rows. */
  borders?: Borders;
  /** From the left, in twentieths of a point. */
  indent: number;
}

/** A table whose columns have these widths, in twentieths of a point. */
export function gridOf(rows: readonly TableRow[], widths: readonly number[], look: GridLook): Table {
  const options: ITableOptions = {
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    indent: { size: look.indent, type: 'dxa' },
    layout: 'fixed',
    margins: { left: EDGES / 2, right: EDGES / 2, top: 24, bottom: 8, marginUnitType: 'dxa' },
    borders: look.borders ?? ROWS,
  };
  return new TitledTable(options, look.title);
}

/** The library has no way to give a table its title. */
class TitledTable extends Table {
  readonly #title: string | undefined;

  constructor(options: ITableOptions, title: string | undefined) {
    super(options);
    this.#title = title;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const [properties] = (xml?.['w:tbl'] ?? []) as { 'w:tblPr'?: unknown[] }[];
    if (this.#title !== undefined)
      properties?.['w:tblPr']?.push({ 'w:tblCaption': { _attr: { 'w:val': this.#title } } });
    return xml;
  }
}

/** How a cell looks. */
export interface CellLook {
  width: number;
  fill?: string;
  /** How many columns it covers. */
  columns?: number;
  margins?: NonNullable<ITableCellOptions['margins']>;
}

/** A cell has to hold something. Contents stand on the page itself and not in cells. */
export function cellOf(blocks: readonly FileChild[], { width, fill, columns, margins }: CellLook): TableCell {
  const children = blocks.filter((one) => one instanceof Paragraph || one instanceof Table);
  return new TableCell({
    children: children.length === 0 ? [new Paragraph({ style: 'TableText' })] : children,
    width: { size: width, type: 'dxa' },
    ...(fill === undefined ? {} : { shading: { type: 'clear', fill, color: 'auto' } }),
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(margins === undefined ? {} : { margins }),
  });
}

/** What stands after each table, so that two do not become one and a cell does not end with one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Spacer' });
}
