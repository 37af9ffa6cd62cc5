/** The styles of a page: shared rules, the faces that its text needs, and the paper with its running lines. */
import type { Document } from '../../document/model.ts';
import { isTurned, type Piece, piecesOf } from '../direction.ts';
import { shortened } from '../running.ts';
import { charactersOf, type FontSet, hasLetter } from './letters.ts';

export interface StyleInput {
  document: Pick<Document, 'paper' | 'running' | 'mark' | 'labels'>;
  /** CSS in the order in which it counts. */
  styles: readonly string[];
  fonts: readonly FontSet[];
  /** Everything that will be shown. */
  text: string;
}

export async function styleSheet({ document, styles, fonts, text }: StyleInput): Promise<string> {
  const { running, mark = '' } = document;
  const shown = [text, running.left, running.right, running.foot, running.key, mark].join('');
  return [...(await neededFaces(fonts, shown)), ...styles, pageRules(document)].join('\n');
}

/** A set is left out where none of its characters is used; it would only make the file larger. */
export function neededFaces(fonts: readonly FontSet[], text: string): Promise<string[]> {
  const used = charactersOf(text);
  const needed = fonts.filter((set) => used.some((letter) => hasLetter(set, letter)));
  return Promise.all(needed.map(({ load }) => load()));
}

/** Characters of a running line: one line of its place for common letters, two or three for the widest. */
const LONGEST = { left: 56, middle: 22, right: 34, foot: 84 };

/** Page boxes take no HTML, so the running lines are CSS strings: text from outside, escaped for CSS. */
function pageRules({ paper, running, mark, labels }: StyleInput['document']): string {
  const { left, right, foot, key } = running;
  const middle = mark === undefined ? '' : `@top-center { content: ${line(mark, LONGEST.middle)}; }`;
  return `@page {
  size: ${paper};
  @top-left { content: ${line(left, LONGEST.left)}; }
  @top-right { content: ${line(right, LONGEST.right)}; }
  ${middle}
  @bottom-left { content: ${line(foot, LONGEST.foot)}; }
  @bottom-right { content: ${cssString(`${labels.page} `)} counter(page) ${cssString(` ${labels.of} `)} counter(pages); }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
  ${key === undefined ? '' : `@bottom-left { content: ${line(foot, LONGEST.foot)} '\\a ' ${cssString(key)}; }`}
}`;
}

function line(text: string, most: number): string {
  const short = shortened(text, most);
  return cssString(isTurned(short) ? isolated(short) : piecesOf(short).map(inPlace).join(''));
}

function inPlace({ text, turned }: Piece): string {
  return turned ? isolated(text) : text;
}

/** Here no element can say it, so the signs do by which a text keeps its own direction. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A quoted CSS string: everything but plain letters, digits, blanks and a few signs by its number. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{M}\p{N} .,:()-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
