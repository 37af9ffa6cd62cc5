/** The styles of a document: shared rules, the faces that its text needs, and the paper with its running lines. */
import { cssString, neededFaces } from '../../render/html/style-sheet.ts';
import { shortened } from './sentence.ts';
import type { Words } from './words.ts';

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
