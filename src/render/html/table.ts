/** Tables as their template takes them. */
import type { Block, Cell, Column, Inline, Row, Table } from '../../document/model.ts';
import { plain } from '../plain.ts';
import type { PageContext } from './context.ts';
import { inlineViews } from './inline.ts';
import type { ContentView } from './views.ts';

type MakeContent = (content: readonly Inline[] | readonly Block[], page: PageContext) => ContentView;

interface CellView {
  content: ContentView;
  classes: string;
  label: string;
  heads: boolean;
}

/**
 * On a narrow screen a table of sentences becomes one card a row (`cards`); one of figures and signs stays a table that
 * can be moved sideways.
 */
export function tableView(table: Table, page: PageContext, contentOf: MakeContent): object {
  const widths = widthsOf(table.columns);
  for (const width of widths) page.widths.hundredths.add(width);
  const view = {
    id: page.anchor(table.id),
    label: page.named('table', table.caption),
    caption: plain(table.caption),
    captionClass: table.captionHidden === true ? 'unseen' : '',
    span: table.columns.length,
    layout: layoutOf(table, widths.length > 0),
    columns: table.columns.map(({ title, align = 'start' }, at) => ({
      title: plain(title),
      align,
      width: widths[at] === undefined ? '' : `w-${widths[at]}`,
    })),
    bodies: bodiesOf(table, page, contentOf),
    note: table.note === undefined ? null : inlineViews(table.note, page),
  };
  return table.columns.every(isNarrow) ? { cards: null, scroll: view } : { cards: view, scroll: null };
}

function isNarrow({ align = 'start', heads, rigid }: Column): boolean {
  return align !== 'start' || heads === true || rigid === true;
}

/** Hundredths of the table's width, if any column asks for a share; one that does not gets the mean. */
function widthsOf(columns: readonly Column[]): number[] {
  const asked = columns.flatMap(({ width }) => width ?? []);
  if (asked.length === 0) return [];
  const mean = asked.reduce((sum, one) => sum + one, 0) / asked.length;
  const total = columns.reduce((sum, { width = mean }) => sum + width, 0);
  return columns.map(({ width = mean }) => Math.round((width / total) * 100));
}

/** A group of rows with what heads it; rows before the first group have nothing above them. */
function bodiesOf(table: Table, page: PageContext, contentOf: MakeContent): object[] {
  const bodies: { group: object | null; rows: object[] }[] = [];
  for (const row of table.rows) {
    if (row.group === true) bodies.push({ group: groupOf(row, page, contentOf), rows: [] });
    else {
      if (bodies.length === 0) bodies.push({ group: null, rows: [] });
      bodies.at(-1)?.rows.push(rowOf(row, table.columns, page, contentOf));
    }
  }
  return bodies;
}

function groupOf({ id, cells }: Row, page: PageContext, contentOf: MakeContent): object {
  return { id: idOf(id, page), content: contentOf(cells[0]?.content ?? [], page) };
}

function rowOf(
  { id, cells }: Row,
  columns: readonly Column[],
  page: PageContext,
  contentOf: MakeContent,
): object {
  return { id: idOf(id, page), cells: cells.map((cell, at) => cellOf(cell, columns[at], page, contentOf)) };
}

function cellOf(
  { content, tone }: Cell,
  column: Column | undefined,
  page: PageContext,
  contentOf: MakeContent,
): CellView {
  const classes = [column?.align ?? 'start', ...(tone === undefined ? [] : [`tone-${tone}`])];
  return {
    content: contentOf(content, page),
    classes: classes.join(' '),
    label: plain(column?.title ?? ''),
    heads: column?.heads ?? false,
  };
}

function idOf(id: string | undefined, page: PageContext): string | null {
  return id === undefined ? null : page.anchor(id);
}

/** Columns of given width; a register. */
function layoutOf({ dense }: Table, isFixed: boolean): string {
  return [...(isFixed ? ['fixed'] : []), ...(dense === true ? ['dense'] : [])].join(' ');
}
