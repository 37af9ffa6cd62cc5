/** Blocks as part of a page that is not a document: the views that the templates of blocks take. */
import { section } from '../document/make.ts';
import type { Block, Labels } from '../document/model.ts';
import { blockViews } from './html/blocks.ts';
import { pageContext } from './html/context.ts';
import type { BlockView } from './html/views.ts';

export type { BlockView } from './html/views.ts';

/**
 * `prefix`: begins the names of its places, so that a page may hold several. Headings begin at the second level. `beside`:
 * ids of parts that stand elsewhere on the page, under the same prefix; links may lead there.
 */
export function fragmentViews(
  blocks: readonly Block[],
  labels: Labels,
  prefix: string,
  beside: readonly string[] = [],
): BlockView[] {
  const page = pageContext({
    kind: 'product',
    title: '',
    subject: '',
    language: '',
    created: '',
    paper: 'A4',
    running: { left: '', right: '', foot: '' },
    labels,
    blocks: [...blocks, ...beside.map((id) => section(id, '', []))],
  });
  return blockViews(blocks, { ...page, anchor: (id) => `${prefix}-${page.anchor(id)}` });
}

/** The rules for every width that a column (hundredths) or a picture (millimetres) may ask for. */
export function widthRules(): string {
  const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);
  return [
    ...upTo(100).map((width) => `.w-${width} { width: ${width}%; }`),
    ...upTo(180).map((width) => `.mm-${width} { --own: ${width}mm; width: ${width}mm; }`),
  ].join('\n');
}
