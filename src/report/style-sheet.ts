/** The styles of a document: shared rules, the faces that its text needs, and the paper with its running lines. */
import { shortened } from './view/sentence.ts';
import type { Words } from './view/words.ts';

export interface StyleInput {
  /** CSS in the order in which it counts. */
  styles: readonly string[];
  fonts: readonly { css: string; ranges: readonly (readonly [number, number])[] }[];
  /** Everything that will be shown. */
  text: string;
  paper: 'A4' | 'Letter';
  /** Running lines at the top of each page, a mark between them, and at its foot in place of 'Privacy assessment'. */
  running: { left: string; right: string; mark?: string; foot?: string };
  words: Words;
}

export function styleSheet({ styles, fonts, text, paper, running, words }: StyleInput): string {
  const faces = neededFaces(fonts, `${text}${running.left}`);
  return [...faces, ...styles, pageRules(paper, running, words)].join('\n');
}

/** A face is left out where none of its characters is used; it would only make the file larger. */
function neededFaces(fonts: StyleInput['fonts'], text: string): string[] {
  const used = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  const holds = ([first, last]: readonly [number, number]): boolean =>
    used.some((sign) => sign >= first && sign <= last);
  return fonts.filter(({ ranges }) => ranges.some(holds)).map(({ css }) => css);
}

/** Characters of a running line. */
const LONGEST = 80;

/** Height of the cover on each paper, so that the signatures stand at its foot. */
const COVERS = { A4: '253mm', Letter: '235mm' };

/** Page boxes take no HTML, so the running lines are CSS strings: text from outside, escaped for CSS. */
function pageRules(paper: 'A4' | 'Letter', lines: StyleInput['running'], words: Words): string {
  const { running, page, of } = words.document;
  const mark = lines.mark === undefined ? '' : `@top-center { content: ${cssString(lines.mark)}; }`;
  return `@media print {
  .cover { min-height: ${COVERS[paper]}; }
}
@page {
  size: ${paper};
  @top-left { content: ${cssString(shortened(lines.left, LONGEST))}; }
  @top-right { content: ${cssString(lines.right)}; }
  ${mark}
  @bottom-left { content: ${cssString(lines.foot ?? running)}; }
  @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}`;
}

/** A quoted CSS string: everything but plain letters, digits, blanks and a few signs by its number. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} .,:()-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
