/** Widths of columns that suit what stands in them: one rule for every table. */
import type { Cell, Table } from '../../document/model.ts';
import { isText } from '../../document/model.ts';
import { textWidth } from '../../document/pictures/letters.ts';
import { cellText, type Cited } from '../cell-text.ts';
import { needsOf, shared, sum } from '../widths.ts';
import { TABLE_SIZES } from './styles.ts';

/** Twentieths of a point at both sides of a cell together, and in half a point. */
export const EDGES = 160;
const HALF_POINT = 10;
/** Of the height of letters: the sign of a badge, and the blanks about it and its text. */
const SIGN = 1.5;
/** A table of few short texts may be this much wider than its lines; none is narrower than this share of the sheet. */
const AIR = 1.2;
const NARROWEST = 1 / 3;

/**
 * One width a column, in twentieths of a point. Each has room for its longest word as long as there is room for all, and
 * beyond that the more, the more text it has. Few short texts stay together.
 */
export function columnWidths(table: Table, room: number, cited: Cited): number[] {
  const size = sizeIn(table);
  const measure = (text: string): number => textWidth(text, size);
  const needs = needsOf(table, cited, measure);
  const bounds = needs.map(({ word, line, squares }, at) => {
    const badges = badgesOf(table, at);
    const beside = EDGES + (badges.length === 0 ? 0 : SIGN * size);
    const badge = Math.max(word, ...badges.map(measure));
    // With the cube root the squares of the lines in all cells add up to the least: the table becomes low.
    const share = Math.cbrt(squares);
    return { share, least: word + beside, badge: badge + beside, most: line * AIR + beside };
  });
  const total = Math.round(Math.min(room, Math.max(sum(bounds.map(({ most }) => most)), room * NARROWEST)));
  const areWhole = sum(bounds.map(({ badge }) => badge)) <= total;
  return whole(shared(areWhole ? bounds.map((one) => ({ ...one, least: one.badge })) : bounds, total), total);
}

/** Lines that a cell of this width has. */
export function linesOfCell({ content }: Cell, table: Table, width: number, cited: Cited): number {
  const room = Math.max(1, width - EDGES);
  const texts = cellText(content, cited).split('\n');
  return sum(texts.map((text) => Math.max(1, Math.ceil(textWidth(text, sizeIn(table)) / room))));
}

/** Of letters, in twentieths of a point. */
function sizeIn({ dense }: Table): number {
  return (dense === true ? TABLE_SIZES.dense : TABLE_SIZES.table) * HALF_POINT;
}

function badgesOf({ rows }: Table, at: number): string[] {
  const contents = rows.flatMap(({ group, cells }) => (group === true ? [] : [cells[at]?.content ?? []]));
  const texts = contents.flatMap((content) => (isText(content) ? content : []));
  return texts.flatMap((one) => (typeof one !== 'string' && 'badge' in one ? one.text : []));
}

/** In whole units that add up to the total. */
function whole(widths: readonly number[], total: number): number[] {
  const all = sum(widths);
  const edges = widths.map((_, at) => Math.round((sum(widths.slice(0, at + 1)) / all) * total));
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}
