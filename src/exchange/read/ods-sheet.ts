/** The sheets of an OpenDocument workbook. Rows and cells say how often they are repeated: what is empty is only counted. */
import { dateOfIso } from './cell-formats.ts';
import type { IsStruck } from './ods-styles.ts';
import { OdsText, timesOf } from './ods-text.ts';
import { lettersOf } from './places.ts';
import { type Piece, plainText, saidText } from './rich-text.ts';
import { type Cell, MAX_CELLS, type Sheet } from './sheet.ts';
import type { Remark } from './workbook-content.ts';
import { readXml } from './xml.ts';

export interface OdsContent {
  /** False: it is no workbook. */
  isWorkbook: boolean;
  sheets: Sheet[];
  /** Remarks at cells, and addresses beyond the first to which a cell is linked. */
  remarks: Remark[];
  /** True: pictures or drawings are there. */
  isDrawn: boolean;
}

type Attributes = ReadonlyMap<string, string>;

/** A cell that is being read. */
interface OpenCell {
  attributes: Attributes;
  text: OdsText;
  remarks: OdsText[];
}

interface OpenSheet extends Sheet {
  hiddenRows: Set<number>;
}

/** Reads content.xml; throws a SyntaxError where it is damaged, a RangeError where it holds too much. */
export function readOdsContent(xml: string, isStruck: IsStruck): OdsContent {
  const reader = new ContentReader(isStruck);
  readXml(xml, reader);
  return reader.content;
}

const DRAWN = new Set(['frame', 'custom-shape', 'rect', 'line', 'ellipse', 'path', 'connector', 'g']);

class ContentReader {
  readonly content: OdsContent = { isWorkbook: false, sheets: [], remarks: [], isDrawn: false };
  readonly #isStruck: IsStruck;
  #cells = 0;
  #sheet: OpenSheet | undefined;
  #row: Attributes | undefined;
  #rowNumber = 0;
  /** How many cells the sheet held when the row began. */
  #before = 0;
  #columnNumber = 0;
  /** Ranges of columns with the style of cells that name none. */
  #columns: { last: number; style: string | undefined }[] = [];
  #cell: OpenCell | undefined;
  /** The remark that is being read, within a cell. */
  #remark: OdsText | undefined;
  /** Within something drawn: its text belongs to no cell. */
  #drawn = 0;

  constructor(isStruck: IsStruck) {
    this.#isStruck = isStruck;
  }

  open = (element: string, attributes: Attributes): void => {
    if (DRAWN.has(element) && this.#remark === undefined) {
      this.content.isDrawn = true;
      this.#drawn += 1;
    }
    if (this.#drawn > 0) return;
    if (element === 'spreadsheet') this.content.isWorkbook = true;
    else if (element === 'table') this.#openSheet(attributes);
    else if (element === 'table-column') this.#addColumns(attributes);
    else if (element === 'table-row') this.#openRow(attributes);
    else if (element === 'table-cell' || element === 'covered-table-cell') this.#openCell(attributes);
    else if (element === 'annotation' && this.#cell !== undefined) this.#openRemark(this.#cell);
    else (this.#remark ?? this.#cell?.text)?.open(element, attributes);
  };

  text = (piece: string): void => {
    if (this.#drawn === 0) (this.#remark ?? this.#cell?.text)?.text(piece);
  };

  close = (element: string): void => {
    if (DRAWN.has(element) && this.#remark === undefined && this.#drawn > 0) this.#drawn -= 1;
    else if (this.#drawn > 0) return;
    else if (element === 'table') this.#sheet = undefined;
    else if (element === 'table-row') this.#closeRow();
    else if (element === 'table-cell' || element === 'covered-table-cell') this.#closeCell();
    else if (element === 'annotation') this.#remark = undefined;
    else (this.#remark ?? this.#cell?.text)?.close(element);
  };

  #openSheet(attributes: Attributes): void {
    if (this.#sheet !== undefined) throw new SyntaxError('a sheet stands within a sheet');
    const name = attributes.get('table:name') ?? '';
    this.#sheet = { name, cells: [], merged: [], hiddenRows: new Set() };
    this.content.sheets.push(this.#sheet);
    [this.#rowNumber, this.#columnNumber, this.#columns] = [0, 0, []];
  }

  #addColumns(attributes: Attributes): void {
    const before = this.#columns.at(-1)?.last ?? 0;
    const last = before + timesOf(attributes.get('table:number-columns-repeated'));
    this.#columns.push({ last, style: attributes.get('table:default-cell-style-name') });
  }

  #openRow(attributes: Attributes): void {
    this.#row = attributes;
    this.#before = this.#sheet?.cells.length ?? 0;
    this.#rowNumber += 1;
    this.#columnNumber = 0;
  }

  /** A row that is repeated stands there as often as it says, if anything is in it. */
  #closeRow(): void {
    const sheet = this.#sheet;
    const times = timesOf(this.#row?.get('table:number-rows-repeated'));
    const first = this.#rowNumber;
    this.#rowNumber += times - 1;
    if (sheet === undefined) return;
    const cells = sheet.cells.slice(this.#before);
    this.#count(cells.length * (times - 1));
    const rows = Array.from({ length: cells.length === 0 ? 0 : times }, (_, index) => first + index);
    for (const row of rows.slice(1)) sheet.cells.push(...cells.map((cell) => ({ ...cell, row })));
    const isHidden = /^(?:collapse|filter)$/.test(this.#row?.get('table:visibility') ?? '');
    if (isHidden) for (const row of rows) sheet.hiddenRows.add(row);
  }

  #openCell(attributes: Attributes): void {
    this.#columnNumber += 1;
    this.#cell = { attributes, text: new OdsText(this.#isStruck), remarks: [] };
  }

  #openRemark(cell: OpenCell): void {
    this.#remark = new OdsText(this.#isStruck);
    cell.remarks.push(this.#remark);
  }

  #closeCell(): void {
    const [cell, sheet, column] = [this.#cell, this.#sheet, this.#columnNumber];
    if (cell === undefined || sheet === undefined) return;
    const times = timesOf(cell.attributes.get('table:number-columns-repeated'));
    this.#columnNumber += times - 1;
    this.#cell = undefined;
    const { links } = cell.text.take();
    const place = `${lettersOf(column)}${this.#rowNumber}`;
    this.#keepRemarks(cell, links.slice(1), sheet, place);
    this.#noteMerged(cell.attributes, column, sheet);
    const one = cellOf(
      cell,
      { row: this.#rowNumber, column: lettersOf(column) },
      this.#isStruckCell(cell, column),
    );
    if (one.text === '' && one.formula === undefined && one.link === undefined) return;
    this.#count(times);
    for (let at = 0; at < times; at += 1) sheet.cells.push({ ...one, column: lettersOf(column + at) });
  }

  #isStruckCell({ attributes }: OpenCell, column: number): boolean {
    const style =
      attributes.get('table:style-name') ??
      this.#row?.get('table:default-cell-style-name') ??
      this.#columns.find(({ last }) => column <= last)?.style;
    return this.#isStruck(style);
  }

  #keepRemarks({ remarks }: OpenCell, links: readonly string[], sheet: Sheet, cell: string): void {
    const said = remarks.map((remark) => saidText(remark.take().pieces, false));
    for (const text of [...said, ...links].filter((one) => one.trim() !== ''))
      this.content.remarks.push({ place: `${sheet.name}!${cell} (remark)`, text, sheet, cell });
  }

  #noteMerged(attributes: Attributes, column: number, sheet: Sheet): void {
    const wide = timesOf(attributes.get('table:number-columns-spanned'));
    const high = timesOf(attributes.get('table:number-rows-spanned'));
    if (wide * high === 1) return;
    const end = `${lettersOf(column + wide - 1)}${this.#rowNumber + high - 1}`;
    sheet.merged.push(`${lettersOf(column)}${this.#rowNumber}:${end}`);
  }

  #count(more: number): void {
    this.#cells += more;
    if (this.#cells > MAX_CELLS) throw new RangeError('too many cells');
  }
}

function cellOf(
  { attributes, text }: OpenCell,
  place: Pick<Cell, 'row' | 'column'>,
  isStruck: boolean,
): Cell {
  const { pieces, links } = text.take();
  const shown = plainText(pieces);
  const kept = keptValue(attributes, shown);
  const all: readonly Piece[] = kept === undefined ? pieces : [{ text: kept, struck: undefined }];
  const formula = attributes.get('table:formula');
  return {
    ...place,
    text: plainText(all),
    said: saidText(all, isStruck),
    formula: formula?.replace(/^of:/, ''),
    format: kept === undefined || kept === shown ? undefined : shown,
    link: links[0],
  };
}

/** What a cell that is no text holds, whatever it shows; undefined: its text. */
function keptValue(attributes: Attributes, shown: string): string | undefined {
  const type = attributes.get('office:value-type') ?? 'string';
  if (type === 'boolean') return (attributes.get('office:boolean-value') ?? shown).toUpperCase();
  if (type === 'date') return dateOfIso(attributes.get('office:date-value') ?? shown);
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return attributes.get('office:value') ?? shown;
  return shown === '' ? attributes.get('office:string-value') : undefined;
}
