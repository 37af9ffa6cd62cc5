/**
 * Rich text of an editor as the strict Markdown of a case: paragraphs, lists, tables, emphasis and links to the web. Every
 * other mark goes and its text stays; what is no text (pictures, scripts) is counted. Read once from left to right.
 */

/** A text, and what it held that is no text. */
export interface ReadText {
  text: string;
  /** Names of elements that were left out with all that is in them. */
  left: string[];
}

/** A text without any mark is taken as it stands. */
export function markdownOf(html: string): ReadText {
  const reader = new HtmlReader();
  for (const [token] of html.matchAll(TOKENS)) reader.token(token);
  return { text: reader.finish(), left: reader.left };
}

/** One line without marks. */
export function lineOf(html: string): string {
  const { text } = markdownOf(html.replaceAll(INLINE_MARKS, ''));
  return text.replaceAll(ESCAPES, '$1').replaceAll(/\s+/g, ' ').trim();
}

const INLINE_MARKS = /<\/?(?:b|strong|i|em|a)(?:\s[^<>]{0,2000})?>/gi;
const ESCAPES = /\\([\\*[\]_.)|+-])/g;

/** A remark, an element's mark, or text up to the next one; a lone bracket is text. */
const TOKENS = /<!--(?:(?!-->)[\s\S])*(?:-->|$)|<\/?[a-z][^<>]{0,20000}>|<?[^<]+|</gi;

/** Their contents are no text. */
const NO_TEXT = new Set(['script', 'style', 'iframe', 'object', 'svg', 'template', 'head', 'noscript']);
const PICTURES = new Set(['img', 'video', 'audio', 'embed', 'canvas', 'input']);
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'blockquote',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'dl',
  'dt',
  'dd',
]);
const HEADINGS = /^h[1-6]$/;

/** More levels of a list are written as this one. */
const MOST_LEVELS = 6;

class HtmlReader {
  readonly left: string[] = [];
  /** Finished lines; an empty one parts paragraphs. */
  readonly #lines: string[] = [];
  #line = '';
  #lists: ('ul' | 'ol')[] = [];
  /** The line is the first of an item. */
  #isItem = false;
  #table: string[][] | undefined;
  #skipped: string | undefined;
  #marks: string[] = [];
  #link: { href: string; from: number } | undefined;

  token(token: string): void {
    const [, end, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? [];
    if (token.startsWith('<!--')) return;
    if (name === undefined) this.#text(token);
    else if (this.#skipped !== undefined) this.#skip(name.toLowerCase(), end === '/');
    else if (end === '/') this.#close(name.toLowerCase());
    else this.#open(name.toLowerCase(), token);
  }

  finish(): string {
    this.#endTable();
    this.#break();
    return this.#lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  }

  #skip(name: string, isEnd: boolean): void {
    if (isEnd && name === this.#skipped) this.#skipped = undefined;
  }

  #text(token: string): void {
    if (this.#skipped !== undefined) return;
    const text = escaped(decoded(token).replaceAll(/\s+/g, ' '));
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? text.trimStart() : text;
  }

  #open(name: string, token: string): void {
    if (NO_TEXT.has(name)) {
      this.left.push(name);
      if (!token.endsWith('/>')) this.#skipped = name;
    } else if (PICTURES.has(name)) this.left.push(name);
    else if (name === 'ul' || name === 'ol') this.#openList(name);
    else if (name === 'li') this.#openItem();
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#table?.push([]);
    else if (name === 'td' || name === 'th') this.#line = '';
    else if (MARKS[name] !== undefined || HEADINGS.test(name)) this.#openMark(name);
    else if (name === 'a') this.#link = { href: hrefOf(token), from: this.#line.length };
    else if (BLOCKS.has(name)) this.#break();
  }

  #close(name: string): void {
    if (name === 'ul' || name === 'ol') this.#closeList();
    else if (name === 'li') this.#break();
    else if (name === 'table') this.#endTable();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (MARKS[name] !== undefined || HEADINGS.test(name)) this.#closeMark(name);
    else if (name === 'a') this.#closeLink();
    else if (BLOCKS.has(name)) this.#break();
  }

  #openList(name: 'ul' | 'ol'): void {
    this.#break();
    if (this.#lists.length === 0) this.#part();
    this.#lists.push(name);
  }

  #closeList(): void {
    this.#break();
    this.#lists.pop();
    if (this.#lists.length === 0) this.#part();
  }

  #openItem(): void {
    this.#break();
    this.#isItem = true;
  }

  /** A table in a table is a part of its cell. */
  #openTable(): void {
    if (this.#table !== undefined) return;
    this.#break();
    this.#table = [];
  }

  #endCell(): void {
    this.#table?.at(-1)?.push(this.#inline().replaceAll('|', '\\|'));
    this.#line = '';
  }

  #endTable(): void {
    const rows = (this.#table ?? []).filter((row) => row.length > 0);
    this.#table = undefined;
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 0) return;
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const filled = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
    this.#part();
    this.#lines.push(
      ...filled.flatMap((row, at) => (at === 0 ? [line(row), line(row.map(() => '---'))] : [line(row)])),
    );
    this.#part();
  }

  #openMark(name: string): void {
    if (HEADINGS.test(name)) this.#break();
    this.#marks.push(MARKS[name] ?? '**');
    this.#line += OPEN;
  }

  /** Blanks stay outside, or the mark would be none; a mark round nothing is none. */
  #closeMark(name: string): void {
    const mark = this.#marks.pop();
    const from = this.#line.lastIndexOf(OPEN);
    if (mark !== undefined && from >= 0) {
      const inside = this.#line.slice(from + OPEN.length);
      const words = inside.trim();
      const wrapped = words === '' ? inside : inside.replace(words, () => `${mark}${words}${mark}`);
      this.#line = this.#line.slice(0, from) + wrapped;
    }
    if (HEADINGS.test(name)) this.#break();
  }

  #closeLink(): void {
    const { href, from } = this.#link ?? { href: '', from: 0 };
    this.#link = undefined;
    const words = this.#line.slice(from).trim();
    if (href === '' || words === '') return;
    this.#line = `${this.#line.slice(0, from)}[${words}](${href})`;
  }

  /** Ends a line: a paragraph, an item, or a further paragraph of an item. In a table it is a blank. */
  #break(): void {
    if (this.#table !== undefined) {
      if (this.#line !== '') this.#line += ' ';
      return;
    }
    const line = this.#inline();
    this.#line = '';
    if (line === '') return;
    const level = Math.min(this.#lists.length, MOST_LEVELS);
    if (level === 0) {
      this.#part();
      this.#lines.push(guarded(line), '');
    } else if (this.#isItem)
      this.#lines.push(`${INDENT.repeat(level - 1)}${this.#lists.at(-1) === 'ol' ? '1. ' : '-  '}${line}`);
    else this.#append(line);
    this.#isItem = false;
  }

  /** Further text of an item stands behind its first line. */
  #append(line: string): void {
    const last = this.#lines.pop();
    this.#lines.push(last === undefined || last === '' ? line : `${last} ${line}`);
  }

  #part(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** Marks that were never closed are none. */
  #inline(): string {
    this.#marks = [];
    this.#link = undefined;
    return this.#line.replaceAll(OPEN, '').replaceAll(/ {2,}/g, ' ').trim();
  }
}

/** Stands where a mark was opened; such a character is in no text that was decoded. */
const OPEN = '\u0001';
const INDENT = '   ';
const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };

/** Only where a reader may be sent. */
function hrefOf(token: string): string {
  const [, quoted, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(token) ?? [];
  const href = decoded(quoted ?? single ?? bare ?? '').trim();
  return /^(?:https?:\/\/|mailto:)[^\s()<>[\]\\]+$/i.test(href) ? href : '';
}

/** Characters that would become marks. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*[\]]|(?<!\w)_|_(?!\w)/g, '\\$&');
}

/** The begin of a paragraph that would make a list or a table of it. */
function guarded(line: string): string {
  return line.replace(/^([-+|])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  icirc: 'î',
  euml: 'ë',
  iuml: 'ï',
  oelig: 'œ',
  Eacute: 'É',
  Agrave: 'À',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  euro: '€',
  copy: '©',
  deg: '°',
  middot: '·',
};

/** References to characters; what no text may hold becomes a blank. */
function decoded(text: string): string {
  return text
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
      },
    )
    .replaceAll(UNSAID, ' ');
}

/** What a text of a case may not hold (src/input/text-rules.ts), but for line breaks. */
const UNSAID =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFF\p{NChar}\p{Cs}\u{E0000}-\u{E007F}]/gu;
