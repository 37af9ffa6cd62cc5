/** The styles of a document: shared rules, the faces that its text needs, and the paper with its running lines. */
import type { FontSet } from '../../render/html/letters.ts';
import { cssString, neededFaces } from '../../render/html/style-sheet.ts';
import type { Language } from '../../locale/language.ts';

export interface StyleInput {
  /** CSS in the order in which it counts. */
  styles: readonly string[];
  fonts: readonly FontSet[];
  /** Everything that will be shown. */
  text: string;
  paper: 'A4' | 'Letter';
  /** Running lines at the top of each page and at its foot. */
  running: { left: string; foot: string };
  language: Language;
}

export async function styleSheet(input: StyleInput): Promise<string> {
  const { styles, fonts, text, paper, running, language } = input;
  const faces = await neededFaces(fonts, `${text}${running.left}`);
  return [...faces, ...styles, pageRules(paper, running, language)].join('\n');
}

/** Characters of a running line. */
const LONGEST = 80;

/** Page boxes take no HTML, so the running lines are CSS strings: text from outside, escaped for CSS. */
function pageRules(paper: 'A4' | 'Letter', { left, foot }: StyleInput['running'], { say }: Language): string {
  const letters = [...left];
  const line = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : left;
  const page = `${cssString(`${say('document.page')} `)} counter(page)`;
  return `@page {
  size: ${paper};
  @top-left { content: ${cssString(line)}; }
  @bottom-left { content: ${cssString(foot)}; }
  @bottom-right { content: ${page} ${cssString(` ${say('document.of')} `)} counter(pages); }
}
@page :first {
  @top-left { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}`;
}
