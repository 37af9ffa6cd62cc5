/** Blocks as lines of Markdown; each block ends without an empty line. */
import {
  type Block,
  type Callout,
  type Contents,
  type Facts,
  type Figure,
  isText,
  type List,
  type Section,
  type Signatures,
  type Sources,
} from '../../document/model.ts';
import { asStart, escaped } from './escape.ts';
import { inlineText, type MarkdownPage, sourceAnchor } from './inline.ts';
import { emptyTable, tableLines } from './table.ts';

/** With an empty line between them. */
export function blockLines(blocks: readonly Block[], page: MarkdownPage): string[] {
  const parts = blocks.map((block) => linesOf(block, page)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, at) => [...gapBetween(parts[at - 1], lines), ...lines]);
}

/** Two lists that follow each other would be one: a remark, which no reader shows, stands between them. */
function gapBetween(before: readonly string[] | undefined, lines: readonly string[]): string[] {
  const isList = (part: readonly string[]): boolean => /^(?:- |\d+\. )/.test(part[0] ?? '');
  if (before === undefined) return [];
  return isList(before) && isList(lines) ? ['', '<!-- -->', ''] : [''];
}

function linesOf(block: Block, page: MarkdownPage): string[] {
  switch (block.kind) {
    case 'section':
      return sectionLines(block, page);
    case 'paragraph':
      return [asStart(inlineText(block.text, page))];
    case 'list':
      return listLines(block, page);
    case 'facts':
      return factLines(block, page);
    case 'table':
      return tableLines(block, page);
    case 'figure':
      return figureLines(block, page);
    case 'callout':
      return calloutLines(block, page);
    case 'contents':
      return contentLines(block, page);
    case 'signatures':
      return signatureLines(block);
    case 'sources':
      return sourceLines(block, page);
    case 'page-break':
      return [];
  }
}

function sectionLines({ id, title, blocks }: Section, page: MarkdownPage): string[] {
  const { number = '', level = 1 } = page.outline.placed.get(id) ?? {};
  const words = [number, title].filter((one) => one !== '').map(escaped);
  const heading = `${'#'.repeat(Math.min(6, level + 1))} ${words.join(' ')}`;
  const inside = blockLines(blocks, page);
  const place = page.place(id);
  return [...(place === '' ? [] : [place, '']), heading, ...(inside.length === 0 ? [] : ['', ...inside])];
}

function listLines({ ordered, items }: List, page: MarkdownPage): string[] {
  return items.flatMap((item, at) => {
    const mark = ordered ? `${at + 1}. ` : '- ';
    return hanging(mark, isText(item) ? [asStart(inlineText(item, page))] : blockLines(item, page));
  });
}

function factLines({ entries }: Facts, page: MarkdownPage): string[] {
  return entries.flatMap(({ id, label, value }) => {
    const place = id === undefined ? '' : page.place(id);
    const head = `${place}<strong>${escaped(label)}:</strong>`;
    return isText(value)
      ? [`- ${head} ${inlineText(value, page)}`]
      : hanging('- ', [head, '', ...blockLines(value, page)]);
  });
}

function figureLines({ id, caption, alt, table }: Figure, page: MarkdownPage): string[] {
  const title = page.place(id) + escaped(caption);
  const instead =
    table === undefined ? [asStart(escaped(alt))] : tableLines({ ...table, captionHidden: true }, page);
  return [title, '', ...instead];
}

function calloutLines({ title, blocks }: Callout, page: MarkdownPage): string[] {
  const head = title === undefined ? [] : [`<strong>${escaped(title)}</strong>`, ''];
  return [...head, ...blockLines(blocks, page)].map((line) => `> ${line}`.trimEnd());
}

function contentLines({ depth }: Contents, { outline, anchor }: MarkdownPage): string[] {
  const listed = outline.sections.filter(({ level, section }) => level <= depth && section.unlisted !== true);
  return listed.map(({ level, number, section }) => {
    const words = [number, section.title].filter((one) => one !== '').map(escaped);
    return `${'  '.repeat(level - 1)}- [${words.join(' ')}](#${anchor(section.id)})`;
  });
}

function signatureLines({ columns, entries }: Signatures): string[] {
  const titles = [columns.role, columns.name, columns.date, columns.signature];
  return emptyTable(
    titles,
    entries.map(({ role, name }) => [role, name, '', '']),
  );
}

function sourceLines({ groups }: Sources, page: MarkdownPage): string[] {
  return groups.flatMap(({ title, entries }, at) => [
    ...(at === 0 ? [] : ['']),
    asStart(`<strong>${escaped(title)}</strong>`),
    '',
    ...entries.map(({ id, text }) => {
      const number = page.outline.sources.get(id) ?? 0;
      return `- <a id="${sourceAnchor(number)}"></a>\\[${number}\\] ${inlineText(text, page)}`;
    }),
  ]);
}

/** The first line after the mark, the others below the first. */
function hanging(mark: string, lines: readonly string[]): string[] {
  const space = ' '.repeat(mark.length);
  return lines.map((line, at) => (line === '' ? '' : `${at === 0 ? mark : space}${line}`));
}
