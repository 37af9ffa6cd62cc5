/** What is cited: a number and a text each. */
import { Paragraph, Tab, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { SourceEntry, Sources } from '../../document/model.ts';
import { bookmarked } from './bookmarks.ts';
import { type Place, sourceKey } from './place.ts';
import { runsOf } from './text.ts';

export function sourceBlocks({ groups }: Sources, place: Place): FileChild[] {
  return groups.flatMap(({ title, entries }) => [
    new Paragraph({ style: 'SourceGroup', keepNext: true, children: [new TextRun(title)] }),
    ...entries.map((entry) => sourceOf(entry, place)),
  ]);
}

function sourceOf({ id, text }: SourceEntry, place: Place): Paragraph {
  const number = new TextRun(`[${place.whole.outline.sources.get(id)}]`);
  const tab = new TextRun({ children: [new Tab()] });
  return new Paragraph({
    style: 'Source',
    children: [...bookmarked(sourceKey(id), [number], place), tab, ...runsOf(text, place)],
  });
}
