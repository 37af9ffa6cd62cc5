/** The body of an assessment in a layout: what is computed and what was written, each once, in the section that it names. */
import { commentBlocks } from './comments.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Section } from '../model.ts';
import { decisionBlocks, measuresBlocks, opinionsBlocks } from './decisions.ts';
import {
  BESIDE,
  type BodySection,
  type Layout,
  type LayoutSection,
  type NumberedSection,
  numberedSections,
  WP248,
} from './layouts.ts';
import { gapOf, linesCell, plainCell, textOrBlocks, writtenTable } from './part.ts';
import { PARTS } from './parts.ts';
import { productBlocks } from './product.ts';
import { remarksTable } from './remarks.ts';
import { risksBlocks } from './risks.ts';
import type { PiaTexts } from './subject.ts';

/** Parts that stand with the signatures. */
export const SIGNED: ReadonlySet<string> = new Set(['attestations']);

const COMPUTED: Partial<Readonly<Record<BodySection, (texts: PiaTexts) => Block[]>>> = {
  control: remarksTable,
  assessment: productBlocks,
  risks: risksBlocks,
  measures: measuresBlocks,
  opinions: opinionsBlocks,
  decision: decisionBlocks,
};

/** Which version of the template was read, and its sections. */
export function layoutBlocks(layout: Layout, texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const numbered = numberedSections(layout);
  const placed = new Set(numbered.flatMap(({ parts = [] }) => parts));
  return [
    ...(layout.read === undefined ? [] : [paragraph(say(layout.read as 'layout.edpb.read'), 'note')]),
    ...layout.sections.map((one) => sectionOf(one, { texts, placed, numbered }, true)),
  ];
}

/** Number of the section in which a section of the catalogue stands; empty where it is none of the body. */
export function numberOf(layout: Layout, of: string): string {
  return numberedSections(layout).find((one) => one.of?.some((id) => id === of))?.number ?? '';
}

interface Scene {
  texts: PiaTexts;
  /** Parts that a section names. */
  placed: ReadonlySet<string>;
  numbered: readonly NumberedSection[];
}

/** Below a section of a template what the template does not know has no number: it would begin again at 1. */
function sectionOf(one: LayoutSection, scene: Scene, isOuter: boolean): Section {
  const { texts } = scene;
  const own = [
    ...(one.parts ?? []).flatMap((id) => partBlocks(id, scene)),
    ...(one.of ?? []).flatMap((id) => [
      ...(COMPUTED[id]?.(texts) ?? []),
      ...texts.pia.check.parts
        .filter((part) => part.section === id && !SIGNED.has(part.id) && !scene.placed.has(part.id))
        .flatMap((part) => partBlocks(part.id, scene)),
      ...commentBlocks(id === 'control' ? [id, ...UNPRINTED] : [id], texts),
    ]),
  ];
  const inner = (one.sections ?? []).map((section_) => sectionOf(section_, scene, false));
  const blocks = [...joined(own), ...inner];
  return section(idOf(one), titleOf(one, texts), blocks.length === 0 ? elsewhere(one, scene) : blocks, {
    ...(one.code === undefined ? { numbered: isOuter } : { code: one.code, numbered: false }),
  });
}

/** Places that have no section of their own in any layout: notes on them stand with those on the document. */
const UNPRINTED = ['summary', 'engagement', 'public-summary'];

/** Texts that the product's report shares lead to its section on the use. */
function idOf({ of = [], code, title }: LayoutSection): string {
  if (of.includes('assessment')) return 'use';
  return code === undefined ? (of[0] ?? title) : `section-${code}`;
}

function titleOf({ title }: LayoutSection, { language: { say } }: PiaTexts): string {
  return say(title as 'pia.section.control');
}

function elsewhere({ see }: LayoutSection, { texts, numbered }: Scene): Block[] {
  const { say } = texts.language;
  const place = numbered.find(({ parts = [] }) => see !== undefined && parts.includes(see));
  if (place === undefined) return [paragraph(say('layout.nothing'), 'note')];
  return [paragraph(say('layout.see', { section: `${place.number} ${titleOf(place, texts)}` }))];
}

/**
 * What was written, and a gap where something is missing. Texts become labelled texts, and those that follow each other one
 * list of them, so that headings take no room.
 */
function partBlocks(id: string, { texts, placed }: Scene): Block[] {
  const beside = Object.keys(BESIDE).filter((one) => BESIDE[one] === id && !placed.has(one));
  const written = [id, ...beside].flatMap((one) => PARTS[one]?.(texts) ?? []);
  const result = texts.pia.check.parts.find((part) => part.id === id);
  if (result === undefined) return written;
  const part = texts.caseNames.part(id);
  const labels = labelled(part.title, written);
  return result.state === 'missing' ? [...labels, gapOf(part, result.required, texts)] : labels;
}

/** A part that is nothing but text gets its title as a label. */
function labelled(title: string, blocks: readonly Block[]): Block[] {
  const isText = blocks.length > 0 && blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list');
  return isText ? [{ kind: 'facts', entries: [{ label: title, value: textOrBlocks(blocks) }] }] : [...blocks];
}

/** Lists of labelled texts that follow each other are one. */
function joined(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((all, block) => {
    const last = all.at(-1);
    if (block.kind !== 'facts' || last?.kind !== 'facts') return [...all, block];
    return [...all.slice(0, -1), { kind: 'facts', entries: [...last.entries, ...block.entries] }];
  }, []);
}

/** Where each item of WP248 stands in this layout, and whether it is filled in. */
export function itemsBlocks(layout: Layout, texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const numbered = numberedSections(layout);
  const results = texts.pia.check.parts;
  return writtenTable(
    {
      id: 'items',
      caption: say('layout.items.caption'),
      columns: [
        { title: say('layout.items.item'), heads: true, width: 6 },
        { title: say('layout.items.where'), width: 5 },
        { title: say('layout.items.state'), width: 2 },
      ],
      note: say('layout.items.note'),
    },
    WP248.map(({ item, parts = [], of = [] }) => {
      const own = results.filter(
        ({ id, section: in_ }) => parts.includes(id) || of.some((one) => one === in_),
      );
      const places = new Map(own.flatMap((part) => placeOf(part, numbered)).map((one) => [idOf(one), one]));
      const isFilled = own.every(({ state }) => state === 'complete');
      return [
        plainCell(say(item as 'layout.wp248.nature')),
        linesCell(...[...places].map(([to, one]) => [{ to, text: `${one.number} ${titleOf(one, texts)}` }])),
        cell(say(isFilled ? 'pia.yes' : 'pia.no'), isFilled ? undefined : 'open'),
      ];
    }),
  );
}

/** The section that names the part, else the one that takes its section of the catalogue. */
function placeOf(
  part: { id: string; section: string },
  numbered: readonly NumberedSection[],
): NumberedSection[] {
  const place =
    numbered.find(({ parts = [] }) => parts.includes(part.id)) ??
    numbered.find(({ of = [] }) => of.some((id) => id === part.section));
  return place === undefined ? [] : [place];
}
