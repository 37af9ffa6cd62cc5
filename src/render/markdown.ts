/** Documents and single blocks as Markdown in GitHub's kind. Text from outside stays text. */
import type { Block, Document } from '../document/model.ts';
import { inlinesOf, type Outline, outlineOf, walk } from '../document/outline.ts';
import { anchorsOf } from './html/anchors.ts';
import { blockLines } from './markdown/blocks.ts';
import { escaped } from './markdown/escape.ts';
import { inlineText, type MarkdownPage } from './markdown/inline.ts';
import { OPEN_SEAL } from '../store/seal.ts';

/** Lines of blocks, their footnotes at the end. What they cite has to be listed among them. */
export function markdownLines(blocks: readonly Block[]): string[] {
  const page = pageOf(blocks);
  return [...blockLines(blocks, page), ...noteLines(page)];
}

/** A whole document; a remark at its end, which no reader shows, has room for the seal. */
export function renderMarkdown({ title, mark, blocks }: Document): string {
  const lines = [
    ...(mark === undefined ? [] : [`<strong>${escaped(mark)}</strong>`, '']),
    `# ${escaped(title)}`,
    '',
    ...markdownLines(blocks),
    '',
    `<!-- ${OPEN_SEAL} -->`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The document as a file. */
export function renderMarkdownFile(document: Document): Promise<Uint8Array> {
  return Promise.resolve(Buffer.from(renderMarkdown(document)));
}

function pageOf(blocks: readonly Block[]): MarkdownPage {
  const outline = outlineOf({ blocks });
  const anchors = anchorsOf(outline.ids);
  const anchor = (id: string): string => {
    const name = anchors.get(id);
    if (name === undefined) throw new RangeError(`no part '${id}'`);
    return name;
  };
  const wanted = wantedIn(blocks, outline);
  const place = (id: string): string => (wanted.has(id) ? `<a id="${anchor(id)}"></a>` : '');
  return { outline, anchor, place };
}

/** Parts that links lead to: those of texts and, with contents, all sections. */
function wantedIn(blocks: readonly Block[], { sections }: Outline): ReadonlySet<string> {
  const named = [...inlinesOf(blocks)].flatMap((part) =>
    typeof part !== 'string' && 'to' in part ? part.to : [],
  );
  const hasContents = [...walk(blocks)].some(({ kind }) => kind === 'contents');
  return new Set([...named, ...(hasContents ? sections.map(({ section }) => section.id) : [])]);
}

function noteLines(page: MarkdownPage): string[] {
  const lines = [...page.outline.footnotes].map(
    ([{ footnote }, number]) => `[^${number}]: ${inlineText(footnote, page)}`,
  );
  return lines.length === 0 ? [] : ['', ...lines];
}
