/** Every kind of block. */
import { PageBreak, Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { Block, Paragraph as Text, Section } from '../../document/model.ts';
import { calloutBlocks, factBlocks, signatureBlocks } from './boxes.ts';
import { contentsBlocks } from './contents.ts';
import { figureBlocks } from './figure.ts';
import { headingOf, scopeWithin } from './headings.ts';
import { listBlocks } from './lists.ts';
import { indentOf, type Place } from './place.ts';
import { sourceBlocks } from './sources.ts';
import { BESIDE } from './styles.ts';
import { tableBlocks } from './table.ts';
import { directionOf, runsOf } from './text.ts';

type Writers = {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, place: Place) => FileChild[];
};

const WRITERS: Writers = {
  section: sectionBlocks,
  paragraph: (block, place) => [textOf(block, place)],
  list: listBlocks,
  facts: factBlocks,
  table: tableBlocks,
  figure: figureBlocks,
  callout: calloutBlocks,
  contents: contentsBlocks,
  signatures: signatureBlocks,
  sources: sourceBlocks,
  'page-break': () => [new Paragraph({ style: 'Spacer', children: [new PageBreak()] })],
};

/** Paragraphs and tables of blocks, in order. */
export function blocksOf(blocks: readonly Block[], place: Place): FileChild[] {
  return blocks.flatMap((block, at) =>
    (WRITERS[block.kind] as (block: Block, place: Place) => FileChild[])(
      block,
      introduces(block, blocks[at + 1]) ? { ...place, keeps: true } : place,
    ),
  );
}

/** A paragraph before something else than text stays on the page where that begins, and so does the heading above it. */
function introduces({ kind }: Block, next: Block | undefined): boolean {
  return (
    kind === 'paragraph' && next !== undefined && next.kind !== 'paragraph' && next.kind !== 'page-break'
  );
}

function sectionBlocks(section: Section, place: Place): FileChild[] {
  const inside: Place = { ...place, level: place.level + 1, scope: scopeWithin(section, place) };
  return [headingOf(section, place), ...blocksOf(section.blocks, inside)];
}

function textOf({ text, tone }: Text, place: Place): Paragraph {
  const style = tone === undefined ? place.style : tone === 'lead' ? 'Lead' : BESIDE[place.style].note;
  const indent = { left: indentOf(place) };
  const keepNext = place.keeps === true;
  return new Paragraph({ style, ...directionOf(text), indent, children: runsOf(text, place), keepNext });
}
