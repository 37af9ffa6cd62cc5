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
  /** Ids of all parts that links may lead to, in reading order. */
  ids: readonly string[];
  sections: readonly Placed[];
  /** Place of a section by id. */
  placed: ReadonlyMap<string, Placed>;
  /** Number of each source, from 1, in the order in which they are listed. */
  sources: ReadonlyMap<string, number>;
  /** Footnotes in reading order, with their numbers from 1; each is known by the object that it is. */
  footnotes: ReadonlyMap<Footnote, number>;
}

/** A footnote where it stands in a text. */
export type Footnote = Extract<Inline, { footnote: unknown }>;

/**
 * Numbers sections and sources. Throws where two parts bear one id, or a reference leads nowhere: such a document is a
 * fault of ours and is not given out.
 */
export function outlineOf({ blocks }: Pick<Document, 'blocks'>): Outline {
  const sections = placedSections(blocks, 1, '');
  const sources = numbersOf(blocks);
  assertResolved(blocks, sources);
  const notes = [...inlinesOf(blocks)].filter(isFootnote);
  return {
    ids: [...walk(blocks)].flatMap(idsOf),
    sections,
    placed: new Map(sections.map((one) => [one.section.id, one])),
    sources,
    footnotes: new Map(notes.map((note, at) => [note, at + 1])),
  };
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

/** Every block in reading order, those in lists, facts, cells, boxes and figures included; what holds others comes first. */
export function* walk(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walk(partsOf(block).filter(isBlock));
  }
}

/** Every piece of text in reading order, footnotes included. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const part of blocks.flatMap(partsOf)) {
    if (isBlock(part)) yield* inlinesOf([part]);
    else yield* deep([part]);
  }
}

type Part = Inline | Block;

/** What a block holds, in reading order. */
function partsOf(block: Block): readonly Part[] {
  if (block.kind === 'section' || block.kind === 'callout') return block.blocks;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'list') return block.items.flatMap<Part>((item) => item);
  if (block.kind === 'facts') return block.entries.flatMap<Part>(({ value }) => value);
  if (block.kind === 'table')
    return [
      ...block.rows.flatMap(({ cells }) => cells.flatMap<Part>(({ content }) => content)),
      ...(block.note ?? []),
    ];
  if (block.kind === 'figure') return block.table === undefined ? [] : [block.table];
  if (block.kind === 'sources')
    return block.groups.flatMap(({ entries }) => entries.flatMap(({ text }) => text));
  return [];
}

function isFootnote(part: Inline): part is Footnote {
  return typeof part !== 'string' && 'footnote' in part;
}

function isBlock(part: Part): part is Block {
  return typeof part !== 'string' && 'kind' in part;
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

function assertResolved(blocks: readonly Block[], sources: ReadonlyMap<string, number>): void {
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
