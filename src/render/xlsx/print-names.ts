/** What is printed of each sheet and repeated on each page, by names that every spreadsheet program takes. */
import type { NamedRange, WriteSheet } from 'hucre';

/**
 * Sheets with their print areas and titles as named ranges. By its own way the library leaves names with blanks
 * unquoted, and the workbook is taken for broken.
 */
export function withPrintNames(sheets: readonly WriteSheet[]): {
  sheets: WriteSheet[];
  namedRanges: NamedRange[];
} {
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, pageSetup: withoutNames(sheet.pageSetup) })),
    namedRanges: sheets.flatMap(rangesOf),
  };
}

const NAMED = new Set(['printArea', 'printTitlesRow', 'printTitlesColumn']);

function withoutNames(setup: WriteSheet['pageSetup'] = {}): WriteSheet['pageSetup'] & {} {
  return Object.fromEntries(Object.entries(setup).filter(([key]) => !NAMED.has(key)));
}

function rangesOf({ name, pageSetup = {} }: WriteSheet): NamedRange[] {
  const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
  const named = (range: string, parts: readonly (string | undefined)[]): NamedRange[] => {
    const refs = parts.flatMap((part) => (part === undefined ? [] : [`${quoted(name)}!${part}`]));
    return refs.length === 0 ? [] : [{ name: range, scope: name, range: refs.join(',') }];
  };
  return [
    ...named('_xlnm.Print_Area', [printArea]),
    ...named('_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow]),
  ];
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
