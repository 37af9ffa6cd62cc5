/** Pairs of label and value, boxes that stand out, and room to sign: all of them small tables. */
import { BorderStyle, Paragraph, TableRow, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { type Callout, type Facts, isText, type Signatures } from '../../document/model.ts';
import { TONES } from '../tones.ts';
import { bookmarked } from './bookmarks.ts';
import type { Place } from './place.ts';
import { cellOf, contentBlocks, gridOf, spacer } from './table.ts';
import { runsOf } from './text.ts';

/** Share of the width that labels get. */
const LABELS = 0.28;

/** Two columns, the label first. */
export function factBlocks({ entries }: Facts, place: Place): FileChild[] {
  const label = Math.round(place.width * LABELS);
  const widths = [label, place.width - label];
  const rows = entries.map((entry) => factRow(entry, widths, place));
  return [gridOf(rows, widths), spacer()];
}

function factRow(
  { label, value, id }: Facts['entries'][number],
  widths: readonly number[],
  place: Place,
): TableRow {
  const runs = [new TextRun({ text: label, bold: true })];
  const children = id === undefined ? runs : bookmarked(id, runs, place);
  const name = new Paragraph({ style: 'TableText', children });
  const [first = 0, second = 0] = widths;
  return new TableRow({
    // What is longer than a few lines may run on to the next page.
    cantSplit: isText(value),
    children: [
      cellOf([name], { width: first }),
      cellOf(contentBlocks(value, place, second), { width: second }),
    ],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** One shaded cell with a thick line at its left. */
export function calloutBlocks({ tone, title, blocks }: Callout, place: Place): FileChild[] {
  const { fill, ink, sign } = TONES[tone];
  const text = title === undefined ? [] : [new TextRun({ text: `${sign} ${title}`, bold: true, color: ink })];
  const head =
    title === undefined ? [] : [new Paragraph({ style: 'BoxTitle', keepNext: true, children: text })];
  const inside = place.whole.write(blocks, { ...place, width: place.width - 320, depth: 0 });
  const left = { style: BorderStyle.SINGLE, size: 24, color: ink } as const;
  const row = new TableRow({ children: [cellOf([...head, ...inside], { width: place.width, fill })] });
  return [gridOf([row], [place.width], { borders: { ...NO_LINES, left } }), spacer()];
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
        const line = new Paragraph({ style, keepNext: isHead, children: runsOf([text], place.whole) });
        return cellOf([line], { width: widths[at] ?? 0, ...(isHead ? { fill: 'E4E9EE' } : {}) });
      }),
    });
  const { role, name, date, signature } = columns;
  const lines = entries.map((one) => row([one.role, one.name, '', ''], false));
  return [gridOf([row([role, name, date, signature], true), ...lines], widths), spacer()];
}
