/** What a piece of a document says in plain text: for cells of a table, and to measure how wide something is. */
import type { Block, Inline, Table } from '../document/model.ts';
import { isText } from '../document/model.ts';
import type { Outline } from '../document/outline.ts';
import { webAddress } from './web-address.ts';

/** Numbers of the sources that are cited. */
export type Cited = Pick<Outline, 'sources'>;

/** Of text in one line, of blocks a line each. Addresses stand behind their text; notes stand in brackets. */
export function cellText(content: readonly Inline[] | readonly Block[], cited: Cited): string {
  if (isText(content)) return content.map((one) => inlineText(one, cited)).join('');
  return content
    .map((block) => blockText(block, cited))
    .filter((text) => text !== '')
    .join('\n');
}

function inlineText(one: Inline, cited: Cited): string {
  if (typeof one === 'string') return one;
  if ('strong' in one) return cellText(one.strong, cited);
  if ('emphasis' in one) return cellText(one.emphasis, cited);
  if ('code' in one) return one.code;
  if ('cite' in one) return one.cite.map((id) => `[${cited.sources.get(id)}]`).join(' ');
  if ('footnote' in one) return ` (${cellText(one.footnote, cited)})`;
  if ('link' in one) return linkText(one.link, one.text);
  return one.text;
}

function linkText(link: string, text: string): string {
  const address = webAddress(link);
  return address === undefined || text.includes(link) ? text : `${text} (${link})`;
}

function blockText(block: Block, cited: Cited): string {
  const inside = (content: readonly Inline[] | readonly Block[]): string => cellText(content, cited);
  const { kind } = block;
  if (kind === 'paragraph') return inside(block.text);
  if (kind === 'list')
    return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '–'} ${inside(item)}`).join('\n');
  if (kind === 'facts')
    return block.entries.map(({ label, value }) => `${label}: ${inside(value)}`).join('\n');
  if (kind === 'callout' || kind === 'section')
    return [block.title ?? '', inside(block.blocks)].join('\n').trim();
  if (kind === 'figure') return block.table === undefined ? block.alt : tableText(block.table, cited);
  return kind === 'table' ? tableText(block, cited) : '';
}

function tableText({ rows }: Table, cited: Cited): string {
  return rows.map(({ cells }) => cells.map(({ content }) => cellText(content, cited)).join('; ')).join('\n');
}
