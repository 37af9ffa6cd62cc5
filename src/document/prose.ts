/**
 * A person's own text as blocks: paragraphs, lists, tables, emphasis and links in Markdown, and nothing else. Headings,
 * pictures, code and raw HTML stay the characters that they are.
 */
import MarkdownIt from 'markdown-it';
import type { Block, Inline, List, Row, Table } from './model.ts';

const RULES = ['paragraph', 'list', 'table', 'normalize', 'block', 'inline', 'text_join'];
const INLINE = ['text', 'newline', 'escape', 'emphasis', 'link', 'balance_pairs', 'fragments_join'];
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: false }).enable(
  [...RULES, ...INLINE],
  true,
);

type Token = ReturnType<typeof markdown.parse>[number];

/** Blocks of a text; none where there is nothing. `id` begins the ids of its tables, which are unique in a document. */
export function prose(text: string | undefined | null, id: string, caption: string): Block[] {
  const source = (text ?? '').trim();
  if (source === '') return [];
  const reader = new Reader(markdown.parse(withParagraphs(source), {}));
  return reader.blocks(id, caption);
}

/**
 * A folded text of YAML (>-) keeps one line break for an empty line: where there is no empty line, every line is a
 * paragraph, but for those of a list or a table.
 */
function withParagraphs(text: string): string {
  if (/\n\s*\n/.test(text)) return text;
  return text.replaceAll(/\n(?!\s*(?:[-*+]|\d+[.)]|\|)\s?)/g, '\n\n');
}

/** Reads the flat list of tokens as a tree. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #tables = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  blocks(id: string, caption: string, end?: string): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== end; token = this.#next()) {
      if (token.type === 'inline') blocks.push({ kind: 'paragraph', text: inlinesOf(token.children ?? []) });
      else if (token.type === 'bullet_list_open')
        blocks.push(this.#list(false, 'bullet_list_close', id, caption));
      else if (token.type === 'ordered_list_open')
        blocks.push(this.#list(true, 'ordered_list_close', id, caption));
      else if (token.type === 'table_open') blocks.push(this.#table(id, caption));
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #list(ordered: boolean, end: string, id: string, caption: string): List {
    const items: (readonly Inline[] | readonly Block[])[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== end; token = this.#next())
      if (token.type === 'list_item_open') items.push(onlyText(this.blocks(id, caption, 'list_item_close')));
    return { kind: 'list', ordered, items };
  }

  #table(id: string, caption: string): Table {
    this.#tables += 1;
    const rows: Row[] = [];
    let cells: Row['cells'][number][] = [];
    for (
      let token = this.#next();
      token !== undefined && token.type !== 'table_close';
      token = this.#next()
    ) {
      if (token.type === 'tr_open') cells = [];
      else if (token.type === 'inline') cells.push({ content: inlinesOf(token.children ?? []) });
      else if (token.type === 'tr_close') rows.push({ cells });
    }
    const [head, ...body] = rows;
    const columns = (head?.cells ?? []).map(({ content }) => ({
      title: plainText(content as readonly Inline[]),
    }));
    return {
      kind: 'table',
      id: `${id}-table-${this.#tables}`,
      caption,
      captionHidden: true,
      columns,
      rows: body,
    };
  }
}

/** An item of one paragraph is its text. */
function onlyText(blocks: readonly Block[]): readonly Inline[] | readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' && rest.length === 0 ? first.text : blocks;
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  const [inlines] = until(tokens, 0, undefined);
  return inlines;
}

/** Inlines from a place to the closing token, and the place behind it. */
function until(tokens: readonly Token[], from: number, end: string | undefined): [Inline[], number] {
  const inlines: Inline[] = [];
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    at += 1;
    if (token === undefined || token.type === end) break;
    if (token.type === 'softbreak' || token.type === 'hardbreak') inlines.push(' ');
    else if (token.type === 'strong_open' || token.type === 'em_open') {
      const [inside, behind] = until(tokens, at, token.type.replace('_open', '_close'));
      inlines.push(token.type === 'strong_open' ? { strong: inside } : { emphasis: inside });
      at = behind;
    } else if (token.type === 'link_open') {
      const [inside, behind] = until(tokens, at, 'link_close');
      inlines.push(linkTo(String(token.attrGet('href') ?? ''), plainText(inside)));
      at = behind;
    } else if (token.content !== '') inlines.push(token.content);
  }
  return [inlines, at];
}

/** Only to where a reader may be sent; anything else is its text. */
function linkTo(href: string, text: string): Inline {
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? { link: href, text } : text;
}

/** Text without what is more than text. */
function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((one): string => {
      if (typeof one === 'string') return one;
      if ('strong' in one) return plainText(one.strong);
      if ('emphasis' in one) return plainText(one.emphasis);
      return 'text' in one ? one.text : '';
    })
    .join('');
}
