/** Blocks as lines of plain text. */
import {
  type Block,
  type Callout,
  type Facts,
  type Figure,
  type Inline,
  isText,
  type List,
  type Section,
  type Signatures,
  type Sources,
  type Table,
} from '../../document/model.ts';
import { type Content, gridLines, hanging, indented, labelLines, textContent } from './grid.ts';
import { plainText, type TextStyle } from './inline.ts';
import { widthOf, wrap } from './measure.ts';

type Cells = readonly Inline[] | readonly Block[];

/** Narrower than this nothing is broken any more. */
const NARROWEST = 12;
/** As wide as nothing of ours is. */
const ENDLESS = 100_000;

/** Lines of blocks with an empty line between them. */
export function blockLines(blocks: readonly Block[], width: number, style: TextStyle): string[] {
  return joined(blocks.map((block) => linesOf(block, Math.max(NARROWEST, width), style)));
}

/** Inside cells and lists they follow each other closely. */
function closeLines(blocks: readonly Block[], width: number, style: TextStyle): string[] {
  return blocks.flatMap((block) => linesOf(block, width, style));
}

function linesOf(block: Block, width: number, style: TextStyle): string[] {
  switch (block.kind) {
    case 'section':
      return sectionLines(block, width, style);
    case 'paragraph':
      return wrap(plainText(block.text, style), width);
    case 'list':
      return listLines(block, width, style);
    case 'facts':
      return factLines(block, width, style);
    case 'table':
      return tableLines(block, width, style);
    case 'figure':
      return figureLines(block, width, style);
    case 'callout':
      return calloutLines(block, width, style);
    case 'contents':
      return contentLines(block.depth, width, style);
    case 'signatures':
      return signatureLines(block, width, style);
    case 'sources':
      return sourceLines(block, width, style);
    case 'page-break':
      return [];
  }
}

function joined(parts: readonly (readonly string[])[]): string[] {
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

function sectionLines({ id, title, blocks }: Section, width: number, style: TextStyle): string[] {
  const { number = '', level = 1 } = style.outline.placed.get(id) ?? {};
  const heading =
    number === '' ? wrap(title, width) : hanging(`${number}  `, wrap(title, width - widthOf(number) - 2));
  return joined([headingLines(heading, level, style), blockLines(blocks, width, style)]);
}

/** Underlined by its level; deeper ones stand plain. */
export function headingLines(heading: readonly string[], level: number, { ascii }: TextStyle): string[] {
  const sign = (ascii ? ['=', '-'] : ['═', '─'])[level - 1];
  if (sign === undefined) return [...heading];
  return [...heading, sign.repeat(Math.max(...heading.map(widthOf)))];
}

function listLines({ ordered, items }: List, width: number, style: TextStyle): string[] {
  return items.flatMap((item, at) => {
    const mark = ordered ? `${at + 1}. `.padStart(String(items.length).length + 2) : '- ';
    return hanging(mark, contentOf(item, style).at(width - mark.length));
  });
}

function factLines({ entries }: Facts, width: number, style: TextStyle): string[] {
  return labelLines(
    entries.map(({ label, value }) => ({ label, content: contentOf(value, style) })),
    width,
  );
}

function tableLines(table: Table, width: number, style: TextStyle): string[] {
  const rows = table.rows.map(({ cells, group }) => {
    const contents = cells.map(({ content }) => contentOf(content, style));
    return group === true ? { group: contents[0] ?? textContent('') } : { cells: contents };
  });
  const grid = gridLines(table.columns, rows, { width, rule: style.ascii ? '-' : '─' });
  const caption = table.captionHidden === true ? [] : wrap(table.caption, width);
  const note = table.note === undefined ? [] : wrap(plainText(table.note, style), width);
  return joined([caption, grid, note]);
}

function figureLines({ caption, alt, table }: Figure, width: number, style: TextStyle): string[] {
  const instead =
    table === undefined ? wrap(alt, width) : tableLines({ ...table, captionHidden: true }, width, style);
  return joined([wrap(caption, width), instead]);
}

function calloutLines({ title, blocks }: Callout, width: number, style: TextStyle): string[] {
  const inside = joined([
    title === undefined ? [] : wrap(title, width - 2),
    blockLines(blocks, width - 2, style),
  ]);
  return inside.map((one) => `${style.ascii ? '|' : '│'} ${one}`.trimEnd());
}

function contentLines(depth: number, width: number, { outline }: TextStyle): string[] {
  const listed = outline.sections.filter(({ level, section }) => level <= depth && section.unlisted !== true);
  return listed.flatMap(({ level, number, section }) => {
    const start = number === '' ? '' : `${number}  `;
    return indented(hanging(start, wrap(section.title, width - widthOf(start) - 2 * level)), 2 * level - 2);
  });
}

function signatureLines({ columns, entries }: Signatures, width: number, style: TextStyle): string[] {
  const titles = [columns.role, columns.name, columns.date, columns.signature];
  const rows = entries.map(({ role, name }) => ({ cells: [role, name, '', ''].map(textContent) }));
  return gridLines(
    titles.map((title) => ({ title })),
    rows,
    { width, rule: style.ascii ? '-' : '─' },
  );
}

function sourceLines({ groups }: Sources, width: number, style: TextStyle): string[] {
  return joined(
    groups.map(({ title, entries }) => [
      ...wrap(title, width),
      ...entries.flatMap(({ id, text }) => {
        const mark = `[${style.outline.sources.get(id) ?? '?'}] `;
        return hanging(mark, wrap(plainText(text, style), width - mark.length));
      }),
    ]),
  );
}

function contentOf(content: Cells, style: TextStyle): Content {
  if (isText(content)) return textContent(plainText(content, style));
  const at = (width: number): string[] => closeLines(content, width, style);
  return { natural: Math.max(0, ...at(ENDLESS).map(widthOf)), least: NARROWEST, at };
}
