/** What every renderer needs of the whole: numbers of sections and of sources, and that each reference leads somewhere. */
import type { Block, Document, Inline, Section } from './model.ts';

/** A section with its place. */
export interface Placed {
  section: Section;
  /** 1 for the outermost. */
  level: number;
  /** '2.1', the section's code, or '' where it bears none. */
  number: string;
}

/** The document's order. */
export interface Outline {
  sections: readonly Placed[];
  /** Place of a section by id. */
  placed: ReadonlyMap<string, Placed>;
  /** Number of each source, from 1, in the order in which they are listed. */
  sources: ReadonlyMap<string, number>;
}

/**
 * Numbers sections and sources. Throws where two parts bear one id, or a reference leads nowhere: such a document is a
 * fault of ours and is not given out.
 */
export function outlineOf(document: Document): Outline {
  const sections = placedSections(document.blocks, 1, '');
  const sources = numbersOf(document.blocks);
  assertResolved(document, sources);
  return { sections, placed: new Map(sections.map((one) => [one.section.id, one])), sources };
}

function placedSections(blocks: readonly Block[], level: number, above: string): Placed[] {
  let count = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'section') return [];
    const number = block.code ?? (block.numbered ? `${above}${(count += 1)}` : '');
    const inner = block.code === undefined && block.numbered ? `${number}.` : '';
    return [{ section: block, level, number }, ...placedSections(block.blocks, level + 1, inner)];
  });
}

function numbersOf(blocks: readonly Block[]): Map<string, number> {
  const ids = [...walk(blocks)].flatMap((block) =>
    block.kind === 'sources' ? block.groups.flatMap(({ entries }) => entries.map(({ id }) => id)) : [],
  );
  return new Map(ids.map((id, at) => [id, at + 1]));
}

/** Every block, outermost first, those in lists, facts, cells, boxes and figures included. */
export function* walk(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walk(insideOf(block));
  }
}

/** Every piece of text, footnotes included. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walk(blocks)) for (const text of textsOf(block)) yield* deep(text);
}

function insideOf(block: Block): readonly Block[] {
  if (block.kind === 'section' || block.kind === 'callout') return block.blocks;
  if (block.kind === 'list') return block.items.flatMap(blocksIn);
  if (block.kind === 'facts') return block.entries.flatMap(({ value }) => blocksIn(value));
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => blocksIn(content)));
  if (block.kind === 'figure') return block.table === undefined ? [] : [block.table];
  return [];
}

function textsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'list') return block.items.map(inlinesIn);
  if (block.kind === 'facts') return block.entries.map(({ value }) => inlinesIn(value));
  if (block.kind === 'table')
    return [
      ...block.rows.flatMap(({ cells }) => cells.map(({ content }) => inlinesIn(content))),
      block.note ?? [],
    ];
  if (block.kind === 'sources') return block.groups.flatMap(({ entries }) => entries.map(({ text }) => text));
  return [];
}

function blocksIn(content: readonly (Inline | Block)[]): Block[] {
  return content.flatMap((one) => (typeof one !== 'string' && 'kind' in one ? [one] : []));
}

function inlinesIn(content: readonly (Inline | Block)[]): Inline[] {
  return content.flatMap((one) => (typeof one === 'string' || !('kind' in one) ? [one] : []));
}

function* deep(text: readonly Inline[]): Generator<Inline> {
  for (const one of text) {
    yield one;
    if (typeof one === 'string') continue;
    if ('strong' in one) yield* deep(one.strong);
    else if ('emphasis' in one) yield* deep(one.emphasis);
    else if ('footnote' in one) yield* deep(one.footnote);
  }
}

function assertResolved({ blocks }: Document, sources: ReadonlyMap<string, number>): void {
  const ids = [...walk(blocks)].flatMap(idsOf);
  const known = new Set<string>();
  for (const id of ids) {
    if (known.has(id)) throw new Error(`two parts of the document bear the id '${id}'`);
    known.add(id);
  }
  for (const one of inlinesOf(blocks)) {
    if (typeof one === 'string') continue;
    if ('to' in one && !known.has(one.to)) throw new Error(`'${one.to}' is no part of the document`);
    const lost = 'cite' in one ? one.cite.find((id) => !sources.has(id)) : undefined;
    if (lost !== undefined) throw new Error(`the source '${lost}' is cited and not listed`);
  }
}

function idsOf(block: Block): string[] {
  if (block.kind === 'section' || block.kind === 'figure') return [block.id];
  if (block.kind === 'table') return [block.id, ...block.rows.flatMap(({ id }) => id ?? [])];
  if (block.kind === 'facts') return block.entries.flatMap(({ id }) => id ?? []);
  return [];
}
