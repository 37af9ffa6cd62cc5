/** Text with marks as Markdown. */
import type { Inline } from '../../document/model.ts';
import type { Outline } from '../../document/outline.ts';
import { safeLink } from '../html/addresses.ts';
import { TONES } from '../tones.ts';
import { addressOf, escaped } from './escape.ts';

/** What the parts of one text share. */
export interface MarkdownPage {
  outline: Outline;
  /** Name of a part as links have it. */
  anchor: (id: string) => string;
  /** The place itself, where anything leads to it; else nothing. */
  place: (id: string) => string;
}

export function inlineText(text: readonly Inline[], page: MarkdownPage): string {
  return text.map((one) => partText(one, page)).join('');
}

function partText(part: Inline, page: MarkdownPage): string {
  if (typeof part === 'string') return escaped(part);
  if ('strong' in part) return marked('**', 'strong', inlineText(part.strong, page));
  if ('emphasis' in part) return marked('*', 'em', inlineText(part.emphasis, page));
  if ('code' in part) return /^[\w./:-]+$/.test(part.code) ? `\`${part.code}\`` : escaped(part.code);
  if ('link' in part) return linkText(part.link, part.text);
  if ('to' in part) return `[${escaped(part.text)}](#${page.anchor(part.to)})`;
  if ('cite' in part) return part.cite.map((id) => citeText(page.outline.sources.get(id) ?? 0)).join(' ');
  if ('footnote' in part) return `[^${page.outline.footnotes.get(part) ?? 0}]`;
  if ('bar' in part) return escaped(part.text);
  return `${TONES[part.badge].sign} ${escaped(part.text)}`;
}

/** Stars mark only where a letter follows and comes before them; else elements of HTML of ours do. */
function marked(sign: string, element: string, text: string): string {
  if (text === '') return '';
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(text)
    ? `${sign}${text}${sign}`
    : `<${element}>${text}</${element}>`;
}

function linkText(address: string, text: string): string {
  const href = safeLink(address);
  return href === null ? escaped(text) : `[${escaped(text)}](${addressOf(href)})`;
}

function citeText(number: number): string {
  return `[\\[${number}\\]](#${sourceAnchor(number)})`;
}

export function sourceAnchor(number: number): string {
  return `source.${number}`;
}
