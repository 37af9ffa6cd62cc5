/** Blocks as the rich text of an editor: paragraphs, lists, tables, emphasis and links; every text is escaped. */
import type { Block, Cell, Inline, Table } from '../document/model.ts';
import { isText } from '../document/model.ts';
import { webAddress } from './web-address.ts';

/** A fragment without a place to run anything; notes, citations and pictures are left to the document. */
export function plainHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${contentHtml(item)}</li>`).join('')}</${name}>`;
    }
    case 'facts':
      return block.entries
        .map(
          ({ label, value }) =>
            `<p><strong>${escaped(label)}</strong></p>${isText(value) ? `<p>${inlineHtml(value)}</p>` : plainHtml(value)}`,
        )
        .join('');
    case 'table':
      return tableHtml(block);
    case 'figure':
      return block.table === undefined ? `<p>${escaped(block.alt)}</p>` : tableHtml(block.table);
    case 'callout':
    case 'section':
      return `${block.title === undefined ? '' : `<p><strong>${escaped(block.title)}</strong></p>`}${plainHtml(block.blocks)}`;
    case 'contents':
    case 'signatures':
    case 'sources':
    case 'page-break':
      return '';
  }
}

function tableHtml({ columns, rows }: Table): string {
  const head = columns.map(({ title }) => `<th>${escaped(title)}</th>`).join('');
  const body = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellHtml({ content }: Cell): string {
  return `<td>${contentHtml(content)}</td>`;
}

function contentHtml(content: readonly Inline[] | readonly Block[]): string {
  return isText(content) ? inlineHtml(content) : plainHtml(content);
}

function inlineHtml(text: readonly Inline[]): string {
  return text
    .map((part): string => {
      if (typeof part === 'string') return escaped(part);
      if ('strong' in part) return `<strong>${inlineHtml(part.strong)}</strong>`;
      if ('emphasis' in part) return `<em>${inlineHtml(part.emphasis)}</em>`;
      if ('code' in part) return escaped(part.code);
      if ('cite' in part || 'footnote' in part) return '';
      if ('link' in part && webAddress(part.link) !== undefined)
        return `<a href="${escaped(part.link)}">${escaped(part.text)}</a>`;
      return escaped(part.text);
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
