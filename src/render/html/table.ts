/** Tables as their template takes them. */
import {
  type Block,
  type Cell,
  type Column,
  type Inline,
  isText,
  type Row,
  type Table,
} from '../../document/model.ts';
import { inlinesOf } from '../../document/outline.ts';
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
  const classes = classesOf(table);
  const view = {
    id: page.anchor(table.id),
    label: page.named('table', table.caption),
    caption: plain(table.caption),
    captionClass: table.captionHidden === true ? 'unseen' : '',
    span: table.columns.length,
    layout: [...(table.dense === true ? ['dense'] : []), ...(table.whole === true ? ['whole'] : [])].join(
      ' ',
    ),
    columns: table.columns.map(({ title }, at) => ({
      title: plain(title),
      classes: classes[at] ?? '',
      width: widths[at] === undefined ? '' : `w-${widths[at]}`,
    })),
    bodies: bodiesOf(table, classes, page, contentOf),
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

/** Letters of the longest word that is never broken in its column. */
const LONGEST_WORD = 14;
/** Letters of a row of five lines and more: it may break between two pages, so that none ends half empty. */
const LONG_ROW = 600;

/** Where a column's texts stand, and whether its words stay whole. */
function classesOf({ columns, rows }: Table): string[] {
  return columns.map(({ title, align = 'start' }, at) => {
    const texts = rows.flatMap(({ group, cells }) =>
      group === true ? [] : lettersOf(cells[at]?.content ?? []),
    );
    const words = [title, ...texts].flatMap((text) => text.split(/\s+/));
    const isShort = words.every((word) => word.length <= LONGEST_WORD);
    return isShort ? `${align} whole` : align;
  });
}

function lettersOf(content: Cell['content']): string[] {
  const blocks: readonly Block[] = isText(content) ? [{ kind: 'paragraph', text: content }] : content;
  return [...inlinesOf(blocks)].flatMap((part) => {
    if (typeof part === 'string') return part;
    if ('code' in part) return part.code;
    return 'text' in part ? part.text : [];
  });
}

/** A group of rows with what heads it; rows before the first group have nothing above them. */
function bodiesOf(
  table: Table,
  classes: readonly string[],
  page: PageContext,
  contentOf: MakeContent,
): object[] {
  const bodies: { group: object | null; rows: object[] }[] = [];
  for (const row of table.rows) {
    if (row.group === true) bodies.push({ group: groupOf(row, page, contentOf), rows: [] });
    else {
      if (bodies.length === 0) bodies.push({ group: null, rows: [] });
      const cells = row.cells.map((cell, at) =>
        cellOf(cell, table.columns[at], classes[at] ?? '', contentOf(cell.content, page)),
      );
      bodies.at(-1)?.rows.push({
        id: idOf(row.id, page),
        classes: isLong(row.cells.map(({ content }) => content)) ? 'long' : '',
        cells,
      });
    }
  }
  return bodies;
}

/** A row that may break between two pages. */
export function isLong(contents: readonly Cell['content'][]): boolean {
  return contents.flatMap((one) => lettersOf(one)).join('').length > LONG_ROW;
}

function groupOf({ id, cells }: Row, page: PageContext, contentOf: MakeContent): object {
  return { id: idOf(id, page), content: contentOf(cells[0]?.content ?? [], page) };
}

function cellOf({ tone }: Cell, column: Column | undefined, classes: string, content: ContentView): CellView {
  return {
    content,
    classes: tone === undefined ? classes : `${classes} tone-${tone}`,
    label: plain(column?.title ?? ''),
    heads: column?.heads ?? false,
  };
}

function idOf(id: string | undefined, page: PageContext): string | null {
  return id === undefined ? null : page.anchor(id);
}
