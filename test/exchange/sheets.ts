/** Small workbooks of whatever sheets, as other programs write them. */
import { strToU8, zipSync } from 'fflate';

/** A cell: text, or a formula with the value that it last had. */
export type SheetCell = string | { formula: string; value: string };
/** Cells by place: B12. */
export type SheetCells = Record<string, SheetCell>;

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Makes the workbook. */
export function workbookOf(sheets: Record<string, SheetCells>): Uint8Array {
  const names = Object.keys(sheets);
  const list = (line: (name: string, id: number) => string): string =>
    names.map((name, at) => line(name, at + 1)).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><sheets>${list((name, id) => `<sheet name="${xml(name)}" r:id="r${String(id)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${list((_, id) => `<Relationship Id="r${String(id)}" Type="${TYPES}/worksheet" Target="worksheets/sheet${String(id)}.xml"/>`)}</Relationships>`,
  };
  for (const [at, name] of names.entries())
    parts[`xl/worksheets/sheet${String(at + 1)}.xml`] = sheetOf(sheets[name] ?? {});
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetOf(cells: SheetCells): string {
  const rows = Map.groupBy(Object.entries(cells), ([place]) => Number(/\d+/.exec(place)?.[0]));
  const lines = [...rows].map(
    ([row, own]) =>
      `<row r="${String(row)}">${own.map(([place, cell]) => cellOf(place, cell)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellOf(place: string, cell: SheetCell): string {
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`;
  return `<c r="${place}" t="str"><f>${xml(cell.formula)}</f><v>${xml(cell.value)}</v></c>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
