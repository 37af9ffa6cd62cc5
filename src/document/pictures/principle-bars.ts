/** The five principles as bars: what is shown, open and short, and on whose word what is shown rests. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Figure, Shares, Table } from '../model.ts';
import { legend, type LegendEntry } from './legend.ts';
import { fitLines } from './letters.ts';
import { filled, type Filling, partsBar } from './shares-bar.ts';
import { drawing, SCALE, type Shape, SMALL, text } from './svg.ts';

/** A principle; the counts are of statements that are shown. */
export interface PrincipleBar {
  title: string;
  shares: Shares;
  /** '52' or '30 to 71', as rule 7 allows. */
  figure: string;
  independent: number;
  tested: number;
  vendor: number;
}

const WIDTH = 170;
const ROW = 34;
const HEAD = 22;
/** Columns in units: name, bar, figure, word. */
const X = { name: 0, bar: 208, figure: 458, word: 500 };
const BAR = 200;
const WORD = 120;

export function principleBars(
  rows: readonly PrincipleBar[],
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure {
  const { say } = language;
  const foot = HEAD + rows.length * ROW + 6;
  const [shares, words] = legendsOf(language);
  const first = legend(shares, foot, WIDTH * SCALE);
  const second = legend(words, foot + first.height, WIDTH * SCALE);
  const shapes = [
    text(X.bar, 13, say('pictures.bars.shares'), { size: SMALL, fill: 'soft' }),
    text(X.word, 13, say('pictures.bars.word'), { size: SMALL, fill: 'soft' }),
    ...rows.flatMap((row, at) => rowShapes(row, HEAD + at * ROW)),
    ...first.shapes,
    ...second.shapes,
  ];
  return {
    ...{ kind: 'figure', id, caption, width: WIDTH },
    alt: rows.map((row) => say('pictures.bars.alt', valuesOf(row))).join(' '),
    svg: drawing(WIDTH, foot + first.height + second.height, shapes),
    table: tableOf(rows, id, caption, language),
  };
}

function rowShapes({ title, shares, figure, independent, tested, vendor }: PrincipleBar, y: number): Shape[] {
  const lines = fitLines(title, X.bar - 12, 13);
  const top = y + (lines.length === 1 ? 19 : 12);
  const [unit, total] = [BAR / 100, Math.max(1, independent + tested + vendor)];
  return [
    ...lines.map((words, at) => text(X.name, top + at * 15, words)),
    ...partsBar(X.bar, y + 6, 16, [
      { width: shares.shown * unit, filling: 'solid' },
      { width: shares.open * unit, filling: 'hatched' },
      { width: shares.short * unit, filling: 'empty' },
    ]),
    text(X.figure, y + 19, figure, { strong: true, anchor: 'middle' }),
    ...partsBar(X.word, y + 8, 12, [
      { width: (independent / total) * WORD, filling: 'solid' },
      { width: (tested / total) * WORD, filling: 'light' },
      { width: (vendor / total) * WORD, filling: 'empty' },
    ]),
    text(X.word + WORD + 8, y + 19, `${independent} · ${tested} · ${vendor}`, { size: SMALL }),
  ];
}

/** Of the bars, and of the small ones: the same fillings mean something else there. */
function legendsOf({ say }: Language): [LegendEntry[], LegendEntry[]] {
  const entry = (label: string, filling: Filling): LegendEntry => ({
    label,
    sample: (x: number, y: number) => [
      ...filled(x, y, 16, 10, filling),
      ...partsBar(x, y, 10, [{ width: 16, filling }]).slice(-1),
    ],
  });
  const shares = [
    entry(say('pictures.bars.shown'), 'solid'),
    entry(say('pictures.bars.open'), 'hatched'),
    entry(say('pictures.bars.short'), 'empty'),
  ];
  const words = [
    entry(say('pictures.bars.independent'), 'solid'),
    entry(say('pictures.bars.tested'), 'light'),
    entry(say('pictures.bars.vendor'), 'empty'),
  ];
  return [shares, words];
}

function valuesOf({ title, shares, independent, tested, vendor }: PrincipleBar) {
  return { title, ...shares, independent, tested, vendor };
}

function tableOf(rows: readonly PrincipleBar[], id: string, caption: string, { say }: Language): Table {
  const end = { align: 'end' as const };
  return {
    ...{ kind: 'table', id: `${id}-data`, caption, captionHidden: true },
    columns: [
      { title: say('pictures.bars.principle'), heads: true },
      { title: say('pictures.bars.shown'), ...end },
      { title: say('pictures.bars.open'), ...end },
      { title: say('pictures.bars.short'), ...end },
      { title: say('pictures.bars.figure'), ...end },
      { title: say('pictures.bars.independent'), ...end },
      { title: say('pictures.bars.tested'), ...end },
      { title: say('pictures.bars.vendor'), ...end },
    ],
    rows: rows.map(({ title, shares, figure, independent, tested, vendor }) => {
      const numbers = [shares.shown, shares.open, shares.short].map(String);
      const words = [independent, tested, vendor].map(String);
      return { cells: [title, ...numbers, figure, ...words].map((one) => cell(one)) };
    }),
  };
}
