/** How strong and how old the evidence is: one bar a grade, its parts by age. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Figure, Table } from '../model.ts';
import { legend } from './legend.ts';
import { type Filling, partsBar } from './shares-bar.ts';
import type { Grade } from './timeline.ts';
import { drawing, rect, SCALE, type Shape, SMALL, text } from './svg.ts';

/** Documents of one grade by the age of what they speak of. */
export interface EvidenceBar {
  grade: Grade;
  /** Under a year, one to two, two to four, older. */
  counts: readonly [number, number, number, number];
}

const WIDTH = 170;
const LEFT = 186;
const ROW = 24;
const FILLINGS: readonly Filling[] = ['solid', 'hatched', 'light', 'empty'];
const AGES = ['year', 'two', 'four', 'older'] as const;

export function evidenceBars(
  bars: readonly EvidenceBar[],
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure {
  const most = Math.max(1, ...bars.map(total));
  const unit = (WIDTH * SCALE - LEFT - 50) / most;
  const key = legend(legendOf(language), bars.length * ROW + 6, WIDTH * SCALE);
  return {
    kind: 'figure',
    id,
    caption,
    width: WIDTH,
    alt: bars.map((bar) => language.say('pictures.evidence.alt', valuesOf(bar))).join(' '),
    svg: drawing(WIDTH, bars.length * ROW + 6 + key.height, [
      ...bars.flatMap((bar, at) => barShapes(bar, at * ROW, unit, language)),
      ...key.shapes,
    ]),
    table: tableOf(bars, id, caption, language),
  };
}

function total({ counts }: EvidenceBar): number {
  return counts.reduce((sum, one) => sum + one, 0);
}

function barShapes(bar: EvidenceBar, y: number, unit: number, { say }: Language): Shape[] {
  const { grade, counts } = bar;
  const parts = counts.map((count, at) => ({ width: count * unit, filling: FILLINGS[at] ?? 'empty' }));
  return [
    text(0, y + 16, grade, { strong: true }),
    text(18, y + 16, say(`pictures.evidence.${grade}`), { size: SMALL }),
    ...partsBar(LEFT, y + 3, 18, parts),
    ...numbers(counts, y, unit),
    text(LEFT + total(bar) * unit + 8, y + 17, String(total(bar)), { strong: true }),
  ];
}

/** The count in each part that has room for it, on a field of its own so that lines do not cross it. */
function numbers(counts: readonly number[], y: number, unit: number): Shape[] {
  let from = LEFT;
  return counts.flatMap((count, at) => {
    const [width, middle] = [count * unit, from + (count * unit) / 2];
    from += width;
    const words = String(count);
    if (count === 0 || width < words.length * 8 + 8) return [];
    const isSolid = FILLINGS[at] === 'solid';
    const room = words.length * 7 + 4;
    return [
      ...(isSolid ? [] : [rect(middle - room / 2, y + 5, room, 14, { fill: 'paper' })]),
      text(middle, y + 16, words, { size: SMALL, anchor: 'middle', fill: isSolid ? 'paper' : 'ink' }),
    ];
  });
}

function legendOf({ say }: Language) {
  return AGES.map((age, at) => ({
    label: say(`pictures.evidence.${age}`),
    sample: (x: number, y: number) => partsBar(x, y, 10, [{ width: 16, filling: FILLINGS[at] ?? 'empty' }]),
  }));
}

function valuesOf(bar: EvidenceBar) {
  const [year, two, four, older] = bar.counts;
  return { grade: bar.grade, count: total(bar), year, two, four, older };
}

function tableOf(bars: readonly EvidenceBar[], id: string, caption: string, { say }: Language): Table {
  const end = { align: 'end' as const };
  return {
    kind: 'table',
    id: `${id}-data`,
    caption,
    captionHidden: true,
    columns: [
      { title: say('pictures.evidence.grade'), heads: true },
      ...AGES.map((age) => ({ title: say(`pictures.evidence.${age}`), ...end })),
      { title: say('pictures.evidence.all'), ...end },
    ],
    rows: bars.map((bar) => ({
      cells: [
        `${bar.grade} ${say(`pictures.evidence.${bar.grade}`)}`,
        ...bar.counts.map(String),
        String(total(bar)),
      ].map((one) => cell(one)),
    })),
  };
}
