/** Spreadsheets keep a day as a number with a style; here it is a day again. */
import { readXml } from './xml.ts';

/** Numbers of the built-in styles that show days or times. */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Tells whether a style of the workbook shows a number as a day. */
export function isDateStyles(xml: string): (style: number) => boolean {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let isCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) styles.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return (style) => {
    const format = styles[style] ?? 0;
    return (
      BUILT_IN.has(format) ||
      /[ymd]/i.test((formats.get(format) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
    );
  };
}

const DAY = 86_400_000;
/** Day 0 of the two calendars; the older one counts a 29 February 1900 that never was. */
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** 46143 → 2026-05-01; undefined for a number that is no day. */
export function dateOfNumber(number: number, is1904: boolean): string | undefined {
  if (!(number >= 61 && number < 2_958_466)) return undefined;
  const zero = is1904 ? ZERO[1904] : ZERO[1900];
  return new Date(zero + Math.floor(number) * DAY).toISOString().slice(0, 10);
}
