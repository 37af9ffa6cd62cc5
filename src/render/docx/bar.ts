/** Bars of three parts as shaded blanks: solid, hatched, empty. */
import { TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Shares } from '../../document/model.ts';
import type { Runs } from './place.ts';

/** Blanks as wide as a digit: they hang over no edge and break nowhere. */
const BLANK = '\u2007';
/** Of one blank, in twentieths of a point; and how many a bar has at most and at least. */
const WIDTH = 80;
const MOST = 20;
const LEAST = 6;
/** Narrower than this, the text stands beneath the bar. */
const NARROW = 3400;
const INK = '16466B';
const FRAME = { style: 'single', size: 4, color: INK, space: 0 } as const;

/** A bar with its text, for a place of this width in twentieths of a point. */
export function barRuns(shares: Shares, text: string, width: number): Runs {
  const blanks = Math.max(LEAST, Math.min(MOST, Math.floor(width / WIDTH) - 1));
  const label = width < NARROW ? new TextRun({ text, break: 1 }) : new TextRun(`\u00A0${text}`);
  return [...pieces(shares, blanks), label];
}

/** A part that is there has one blank at least. */
function pieces({ shown, open, short }: Shares, blanks: number): Runs {
  const least = (share: number): number => (share === 0 ? 0 : 1);
  const part = (share: number): number => Math.max(least(share), Math.round((share * blanks) / 100));
  const solid = Math.min(part(shown), blanks - least(open) - least(short));
  const hatched = Math.min(part(open), blanks - solid - least(short));
  return [
    ...piece(solid, { type: 'solid', fill: INK, color: INK }),
    ...piece(hatched, { type: 'pct25', fill: 'FFFFFF', color: INK }),
    ...piece(short === 0 ? 0 : blanks - solid - hatched, { type: 'clear', fill: 'FFFFFF', color: 'auto' }),
  ];
}

function piece(length: number, shading: NonNullable<IRunOptions['shading']>): Runs {
  if (length <= 0) return [];
  return [new TextRun({ text: BLANK.repeat(length), size: 14, shading, border: FRAME })];
}
