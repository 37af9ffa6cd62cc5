/** 'Table 3. What is open': numbered by the program that opens the file. */
import { Paragraph, SimpleField, TextRun } from 'docx';
import { bookmarked } from './bookmarks.ts';
import type { Place } from './place.ts';

/** A caption that stays with what follows it. */
export function captionOf(kind: 'table' | 'figure', id: string, caption: string, place: Place): Paragraph {
  const { labels } = place.whole.document;
  const number = String(place.whole.next(kind));
  const field = new SimpleField(`SEQ ${kind === 'table' ? 'Table' : 'Figure'} \\* ARABIC`, number);
  const children = [new TextRun(`${labels[kind]}\u00A0`), field, new TextRun(`. ${caption}`)];
  return new Paragraph({ style: 'Caption', keepNext: true, children: bookmarked(id, children, place) });
}
