/** Products by criteria, one block a principle: a sign and a figure in each field. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Figure, Table, Tone } from '../model.ts';
import { legend } from './legend.ts';
import { fitLines, textWidth } from './letters.ts';
import { sign, TONES } from './sign.ts';
import { drawing, rect, SCALE, type Shape, SMALL, text, TEXT } from './svg.ts';

/** What stands in a field. */
export interface HeatCell {
  tone: Tone;
  /** A figure, at most 6 characters. */
  figure: string;
}

export interface HeatGroup {
  title: string;
  criteria: readonly {
    code: string;
    title: string;
    /** One a product, in their order. */
    cells: readonly HeatCell[];
  }[];
}

export interface HeatMap {
  products: readonly string[];
  groups: readonly HeatGroup[];
  /** What the signs that occur mean. */
  meaning: readonly { tone: Tone; text: string }[];
}

const WIDTH = 170;
const NAME = 174;
const FIELD = { width: 42, height: 20 };
const HEAD = 40;
/** Of the letters of a name that takes two lines. */
const TINY = 9;
const GAP = 14;
/** Units of a picture with more than one block: half a page, so that none leaves one nearly empty. */
const MOST = 110 * SCALE;
const PER_LINE = Math.floor((WIDTH * SCALE - NAME) / FIELD.width);

/** As many pictures as are needed; each says which signs mean what. */
export function heatMaps(
  map: HeatMap,
  { id, caption }: Pick<Figure, 'id' | 'caption'>,
  language: Language,
): Figure[] {
  const blocks = map.groups.flatMap(linesOf);
  return pagesOf(blocks, map.products.length).map((page, at) =>
    figureOf(page, map, at === 0 ? id : `${id}-${at + 1}`, caption, language),
  );
}

/** A group with more criteria than stand side by side goes on in a second line, equally long. */
function linesOf({ title, criteria }: HeatGroup): HeatGroup[] {
  const count = Math.ceil(criteria.length / PER_LINE);
  const each = Math.ceil(criteria.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({
    title,
    criteria: criteria.slice(at * each, (at + 1) * each),
  }));
}

function pagesOf(blocks: readonly HeatGroup[], products: number): HeatGroup[][] {
  const most = Math.max(1, Math.floor(MOST / heightOf(products)));
  return Array.from({ length: Math.ceil(blocks.length / most) }, (_, at) =>
    blocks.slice(at * most, (at + 1) * most),
  );
}

function heightOf(products: number): number {
  return HEAD + products * FIELD.height + GAP;
}

function figureOf(
  groups: readonly HeatGroup[],
  map: HeatMap,
  id: string,
  caption: string,
  language: Language,
): Figure {
  const height = heightOf(map.products.length);
  const entries = map.meaning.map(({ tone, text: label }) => ({
    label,
    sample: (x: number, y: number) => sign(tone, x + 8, y + 5, 5),
  }));
  const key = legend(entries, groups.length * height, WIDTH * SCALE);
  const shapes = groups.flatMap((group, at) => blockShapes(group, map.products, at * height));
  return {
    kind: 'figure',
    id,
    caption,
    width: WIDTH,
    alt: altOf(groups, map, language),
    svg: drawing(WIDTH, groups.length * height + key.height, [...shapes, ...key.shapes]),
    table: tableOf(groups, map, id, caption, language),
  };
}

function blockShapes({ title, criteria }: HeatGroup, products: readonly string[], y: number): Shape[] {
  return [
    text(0, y + 14, title, { strong: true }),
    ...criteria.map(({ code }, at) =>
      text(NAME + (at + 0.5) * FIELD.width, y + 34, code, { size: SMALL, anchor: 'middle', strong: true }),
    ),
    ...products.flatMap((product, row) => [
      ...nameShapes(product, y + HEAD + row * FIELD.height),
      ...criteria.flatMap(({ cells }, at) => {
        const one = cells[row];
        return one === undefined ? [] : field(one, NAME + at * FIELD.width, y + HEAD + row * FIELD.height);
      }),
    ]),
  ];
}

/** Editions of one product are told apart by how their names end. */
function nameShapes(name: string, y: number): Shape[] {
  if (textWidth(name, TEXT) <= NAME - 10) return [text(0, y + 14, name)];
  return fitLines(name, NAME - 10, TINY).map((words, at) =>
    text(0, y + 8 + at * TINY, words, { size: TINY }),
  );
}

function field({ tone, figure }: HeatCell, x: number, y: number): Shape[] {
  return [
    rect(x, y, FIELD.width, FIELD.height, { fill: TONES[tone].tint, line: 'paper', width: 1.5 }),
    ...sign(tone, x + 10, y + FIELD.height / 2, 4.6),
    text(x + FIELD.width - 5, y + 14, figure, { size: SMALL, anchor: 'end' }),
  ];
}

function altOf(groups: readonly HeatGroup[], { products, meaning }: HeatMap, { say, all }: Language): string {
  const criteria = groups.flatMap((group) => group.criteria);
  const counts = products.map((product, row) => {
    const tones = criteria.flatMap(({ cells }) => cells[row]?.tone ?? []);
    const parts = meaning
      .map(({ tone, text: words }) => ({ words, count: tones.filter((one) => one === tone).length }))
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => say('pictures.heat.count', { words, count }));
    return say('pictures.heat.product', { product, counts: all(parts) });
  });
  return say('pictures.heat.alt', { count: criteria.length, products: counts.join(' ') });
}

function tableOf(
  groups: readonly HeatGroup[],
  { products, meaning }: HeatMap,
  id: string,
  caption: string,
  { say }: Language,
): Table {
  const words = new Map(meaning.map(({ tone, text: one }) => [tone, one]));
  return {
    kind: 'table',
    id: `${id}-data`,
    caption,
    captionHidden: true,
    columns: [
      { title: say('pictures.heat.criterion'), heads: true },
      ...products.map((title) => ({ title, align: 'end' as const })),
    ],
    rows: groups.flatMap(({ title, criteria }) => [
      { group: true, cells: [cell(title)] },
      ...criteria.map(({ code, title: name, cells }) => ({
        cells: [
          cell(`${code} ${name}`),
          ...cells.map(({ tone, figure }) =>
            cell([{ badge: tone, text: `${figure} ${words.get(tone) ?? ''}`.trim() }]),
          ),
        ],
      })),
    ]),
  };
}
