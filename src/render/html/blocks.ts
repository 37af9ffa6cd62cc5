/** Blocks as their templates take them: one field of each is filled. */
import {
  type Block,
  type Callout,
  type Contents,
  type Facts,
  type Figure,
  type Inline,
  isText,
  type List,
  type Paragraph,
  type Section,
  type Signatures,
  type Sources,
} from '../../document/model.ts';
import { plain } from '../plain.ts';
import { PLACES } from './anchors.ts';
import type { PageContext } from './context.ts';
import { headingView } from './heading.ts';
import { inlineViews, signView } from './inline.ts';
import { noteViews } from './notes.ts';
import { isLong, tableView } from './table.ts';
import type { BlockView, ContentView } from './views.ts';

const NONE: BlockView = {
  section: null,
  paragraph: null,
  list: null,
  facts: null,
  table: null,
  figure: null,
  callout: null,
  contents: null,
  signatures: null,
  sources: null,
  pageBreak: null,
};

export function blockViews(blocks: readonly Block[], page: PageContext): BlockView[] {
  return blocks.map((block) => ({ ...NONE, ...blockView(block, page) }));
}

export function contentView(content: readonly Inline[] | readonly Block[], page: PageContext): ContentView {
  return isText(content)
    ? { text: inlineViews(content, page), blocks: null }
    : { text: null, blocks: blockViews(content, page) };
}

function blockView(block: Block, page: PageContext): Partial<BlockView> {
  switch (block.kind) {
    case 'section':
      return { section: sectionView(block, page) };
    case 'paragraph':
      return { paragraph: paragraphView(block, page) };
    case 'list':
      return { list: listView(block, page) };
    case 'facts':
      return { facts: factsView(block, page) };
    case 'table':
      return { table: tableView(block, page, contentView) };
    case 'figure':
      return { figure: figureView(block, page) };
    case 'callout':
      return { callout: calloutView(block, page) };
    case 'contents':
      return { contents: contentsView(block, page) };
    case 'signatures':
      return { signatures: signaturesView(block) };
    case 'sources':
      return { sources: sourcesView(block, page) };
    case 'page-break':
      return { pageBreak: true };
  }
}

/** The notes of an outermost section stand at its end. */
function sectionView(section: Section, page: PageContext): object {
  const { level = 1 } = page.outline.placed.get(section.id) ?? {};
  const blocks = blockViews(section.blocks, page);
  return {
    level,
    newPage: section.newPage ?? false,
    heading: headingView(section, page),
    blocks,
    notes: level === 1 ? noteViews([section], page) : null,
  };
}

function paragraphView({ text, tone }: Paragraph, page: PageContext): object {
  return { tone: tone ?? '', text: inlineViews(text, page) };
}

function listView({ ordered, items }: List, page: PageContext): object {
  const views = items.map((item) => contentView(item, page));
  return ordered ? { ordered: views, plain: null } : { ordered: null, plain: views };
}

function factsView({ entries }: Facts, page: PageContext): object {
  const rows = entries.map(({ id, label, value }) => ({
    id: id === undefined ? null : page.anchor(id),
    label: plain(label),
    content: contentView(value, page),
    classes: isLong([value]) ? 'long' : '',
  }));
  return { rows };
}

function figureView({ id, caption, alt, svg, width, table, data }: Figure, page: PageContext): object {
  page.widths.millimetres.add(width);
  return {
    id: page.anchor(id),
    label: page.named('figure', caption),
    caption: plain(caption),
    alt: plain(alt),
    svg,
    width,
    table: data === 'beside' && table !== undefined ? tableView(table, page, contentView) : null,
  };
}

function calloutView({ tone, title, blocks }: Callout, page: PageContext): object {
  return {
    tone,
    sign: signView(tone),
    title: title === undefined ? null : plain(title),
    blocks: blockViews(blocks, page),
  };
}

function contentsView({ depth }: Contents, { outline, labels, anchor }: PageContext): object {
  const listed = outline.sections.filter(({ level, section }) => level <= depth && section.unlisted !== true);
  const entries = listed.map(({ section, level, number }) => ({
    level,
    number,
    title: plain(section.title),
    id: anchor(section.id),
    href: `#${anchor(section.id)}`,
  }));
  return { id: PLACES.contents, title: labels.contents, entries };
}

function signaturesView({ columns, entries }: Signatures): object {
  const rows = entries.map(({ role, name }) => ({ role: plain(role), name: plain(name) }));
  return { columns, rows };
}

function sourcesView({ groups }: Sources, page: PageContext): object {
  const { back } = page.labels;
  return {
    groups: groups.map(({ title, entries }) => ({
      title: plain(title),
      entries: entries.map(({ id, text }) => {
        const number = page.outline.sources.get(id) ?? 0;
        const href = page.cited.has(number) ? `#${PLACES.cited(number, 1)}` : null;
        return { id: PLACES.source(number), number, text: inlineViews(text, page), href, back };
      }),
    })),
  };
}
