/** Contents that are there when the file is opened, and that the program can make anew with page numbers. */
import { Paragraph, TableOfContents, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { Contents } from '../../document/model.ts';
import type { Place } from './place.ts';

/**
 * Each entry leads to its heading. Page numbers depend on the machine's type and come when the field is updated: a
 * wrong one would be worse than none.
 */
export function contentsBlocks({ depth }: Contents, { whole }: Place): FileChild[] {
  const { outline, document, anchorOf } = whole;
  const listed = outline.sections.filter(({ level, section }) => level <= depth && !section.unlisted);
  const cachedEntries = listed.map(({ level, number, section }) => ({
    title: `${number} ${section.title}`.trim(),
    level,
    href: anchorOf(section.id),
  }));
  const field = new TableOfContents(document.labels.contents, {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    beginDirty: false,
    tabLeader: 'none',
    cachedEntries,
  });
  const title = new Paragraph({ style: 'ContentsTitle', children: [new TextRun(document.labels.contents)] });
  return listed.length === 0 ? [] : [title, field];
}
