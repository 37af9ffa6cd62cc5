/** Tables as Markdown: one line a row, so blocks in a cell are written one after the other. */
import { type Block, type Column, type Inline, isText, type Row, type Table } from '../../document/model.ts';
import { TONES } from '../tones.ts';
import { asStart, escaped } from './escape.ts';
import { inlineText, type MarkdownPage } from './inline.ts';

const BREAK = '<br>';

export function tableLines(
  { id, caption, captionHidden, columns, rows, note }: Table,
  page: MarkdownPage,
): string[] {
  const title = page.place(id) + (captionHidden === true ? '' : escaped(caption));
  return [
    ...(title === '' ? [] : [title, '']),
    rowLine(columns.map(({ title }) => escaped(title))),
    rowLine(columns.map(ruleOf)),
    ...rows.map((row) => rowLine(rowCells(row, columns.length, page))),
    ...(note === undefined ? [] : ['', asStart(inlineText(note, page))]),
  ];
}

/** A table of plain texts. */
export function emptyTable(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    rowLine(titles.map(escaped)),
    rowLine(titles.map(() => '---')),
    ...rows.map((row) => rowLine(row.map(escaped))),
  ];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ruleOf({ align }: Column): string {
  return align === 'end' ? '---:' : align === 'centre' ? ':---:' : '---';
}

function rowCells({ id, group, cells }: Row, count: number, page: MarkdownPage): string[] {
  const anchor = id === undefined ? '' : page.place(id);
  const texts = cells.map(({ content }) => contentText(content, page));
  const [first = '', ...others] = group === true ? texts.map((text) => `<strong>${text}</strong>`) : texts;
  return Array.from({ length: count }, (_, at) => (at === 0 ? anchor + first : (others[at - 1] ?? '')));
}

function contentText(content: readonly Inline[] | readonly Block[], page: MarkdownPage): string {
  return isText(content)
    ? inlineText(content, page)
    : content.flatMap((block) => flat(block, page)).join(BREAK);
}

/** Lines of a block within a cell. */
function flat(block: Block, page: MarkdownPage): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.text, page)];
    case 'list':
      return block.items.map(
        (item, at) => `${block.ordered ? `${at + 1}.` : '•'} ${contentText(item, page)}`,
      );
    case 'facts':
      return block.entries.map(({ label, value }) => `${escaped(label)}: ${contentText(value, page)}`);
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.map(({ content }) => contentText(content, page)).join(' – '),
      );
    case 'figure':
      return [escaped(block.alt)];
    case 'callout': {
      const title = block.title === undefined ? [] : [`${TONES[block.tone].sign} ${escaped(block.title)}`];
      return [...title, ...block.blocks.flatMap((one) => flat(one, page))];
    }
    case 'section':
      return [escaped(block.title), ...block.blocks.flatMap((one) => flat(one, page))];
    default:
      return [];
  }
}
