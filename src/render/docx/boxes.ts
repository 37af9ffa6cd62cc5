/** Pairs of label and value, boxes that stand out, and room to sign: all of them small tables. */
import { BorderStyle, Paragraph, TableRow } from 'docx';
import type { FileChild } from 'docx';
import { type Callout, type Facts, isText, type Signatures } from '../../document/model.ts';
import { TONES } from '../tones.ts';
import { bookmarked } from './bookmarks.ts';
import { indentOf, type Place } from './place.ts';
import { CELLS, cellOf, gridOf, PLAIN, spacer } from './grid.ts';
import { contentBlocks } from './table.ts';
import { runsOf, strongRun } from './text.ts';

/** Share of the width that labels get, as in print. */
const LABELS = 0.2;

/** Two columns, the label first. */
export function factBlocks({ entries }: Facts, place: Place): FileChild[] {
  const label = Math.round(place.width * LABELS);
  const widths = [label, place.width - label];
  const rows = entries.map((entry) => factRow(entry, widths, place));
  return [gridOf(rows, widths, { indent: indentOf(place) }), spacer()];
}

function factRow(
  { label, value, id }: Facts['entries'][number],
  widths: readonly number[],
  place: Place,
): TableRow {
  const runs = [strongRun(label)];
  const children = id === undefined ? runs : bookmarked(id, runs, place);
  const name = new Paragraph({ style: 'TableText', children });
  const [first = 0, second = 0] = widths;
  return new TableRow({
    // What is longer than a few lines may run on to the next page.
    cantSplit: isText(value),
    children: [
      cellOf([name], { width: first }),
      cellOf(contentBlocks(value, { ...place, style: 'TableText' }, second), { width: second }),
    ],
  });
}

const BOX = { left: 200, right: 160, top: 80, bottom: 20, marginUnitType: 'dxa' } as const;

/** One shaded cell with a thick line at its left. */
export function calloutBlocks({ tone, title, blocks }: Callout, place: Place): FileChild[] {
  const { fill, ink, sign } = TONES[tone];
  const text = title === undefined ? [] : [strongRun(`${sign} ${title}`, ink)];
  const head =
    title === undefined ? [] : [new Paragraph({ style: 'BoxTitle', keepNext: true, children: text })];
  const inside = place.whole.write(blocks, { ...place, width: place.width - BOX.left - BOX.right, depth: 0 });
  const left = { style: BorderStyle.SINGLE, size: 24, color: ink } as const;
  const row = new TableRow({
    children: [cellOf([...head, ...inside], { width: place.width, fill, margins: BOX })],
  });
  return [
    gridOf([row], [place.width], {
      borders: { ...PLAIN, left },
      indent: indentOf(place),
    }),
    spacer(),
  ];
}

/** In twentieths of a point: about 13 mm, room for a hand. */
const ROOM = 740;
const SHARES = [0.26, 0.26, 0.14, 0.34];

/** A line each; date and signature are empty. */
export function signatureBlocks({ columns, entries }: Signatures, place: Place): FileChild[] {
  const widths = SHARES.map((share) => Math.floor(place.width * share));
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      ...(isHead ? {} : { height: { value: ROOM, rule: 'atLeast' } }),
      children: texts.map((text, at) => {
        const style = isHead ? 'TableHead' : 'TableText';
        const line = new Paragraph({ style, keepNext: isHead, children: runsOf([text], place) });
        return cellOf([line], { width: widths[at] ?? 0, ...(isHead ? { fill: 'E4E9EE' } : {}) });
      }),
    });
  const { role, name, date, signature } = columns;
  const lines = entries.map((one) => row([one.role, one.name, '', ''], false));
  return [
    gridOf([row([role, name, date, signature], true), ...lines], widths, {
      borders: CELLS,
      indent: indentOf(place),
    }),
    spacer(),
  ];
}
