/** How spreadsheets show numbers: a day is a number with a format, and so are 50 % and what was once typed as 4-6. */
import { isOn } from './rich-text.ts';
import { readXml } from './xml.ts';

/** How a cell shows a number. */
export interface CellFormat {
  /** True: as a day or a time. */
  isDate: boolean;
  /** As the workbook writes it; undefined: the number stands there as it is. */
  code: string | undefined;
  /** True: its font is struck through. */
  isStruck: boolean;
}

/** Numbers of the built-in formats that show days or times. */
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
/** Built-in: general, whole number, text. */
const AS_IT_IS = new Set([0, 1, 49]);
const PERCENT = new Map([
  [9, '0%'],
  [10, '0.00%'],
]);

/** Gives the format of each style of the workbook. */
export function cellFormats(xml: string): (style: number) => CellFormat {
  const codes = new Map(PERCENT);
  const styles: { format: number; font: number }[] = [];
  const struckFonts = new Set<number>();
  let fonts = 0;
  const inside: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      inside.push(name);
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (inside.includes('fonts')) {
        if (name === 'font') fonts += 1;
        if (name === 'strike' && isOn(attributes)) struckFonts.add(fonts - 1);
      }
      if (name === 'xf' && inside.includes('cellXfs'))
        styles.push({
          format: Number(attributes.get('numFmtId') ?? 0),
          font: Number(attributes.get('fontId') ?? 0),
        });
    },
    close: () => void inside.pop(),
  });
  return (index) => {
    const { format, font } = styles[index] ?? { format: 0, font: 0 };
    return { ...formatOf(format, codes), isStruck: struckFonts.has(font) };
  };
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): Omit<CellFormat, 'isStruck'> {
  const code = codes.get(id);
  if (AS_IT_IS.has(id) || /^(?:General|@|0)$/i.test(code ?? '')) return { isDate: false, code: undefined };
  const marks = (code ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return { isDate: DATES.has(id) || /[ymd]/i.test(marks), code: code ?? `no. ${id}` };
}

const DAY = 86_400_000;
/** Day 0 of the two calendars; the older one counts a 29 February 1900 that never was. */
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** 46143 → 2026-05-01, 46143.5 → 2026-05-01 12:00; undefined for a number that is no day. */
export function dateOfNumber(number: number, is1904: boolean): string | undefined {
  if (!(number >= 61 && number < 2_958_466)) return undefined;
  const zero = is1904 ? ZERO[1904] : ZERO[1900];
  const minutes = Math.round(number * 1440);
  const shown = new Date(zero + minutes * (DAY / 1440)).toISOString();
  return minutes % 1440 === 0 ? shown.slice(0, 10) : shown.slice(0, 16).replace('T', ' ');
}

/** 2026-05-01T00:00:00.000 → 2026-05-01, as strict workbooks write days; with a time of day it stays. */
export function dateOfIso(text: string): string {
  const [, day = text, time] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/.exec(text.trim()) ?? [];
  return time === undefined || time === '00:00' ? day : `${day} ${time}`;
}
