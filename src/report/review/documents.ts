/** The documents behind a review, numbered, and how they stand in a list. */
import type { ReviewDocument } from '../../types/review.ts';
import { addressView } from '../view/links.ts';
import type { Place } from '../view/places.ts';
import { fill, named, type Words } from '../view/words.ts';

/** Numbers the documents in their order. */
export function documentPlaces(documents: readonly ReviewDocument[]): Map<string, Place> {
  return new Map(
    documents.map(({ id, title }, index) => {
      const anchor = `document-${index + 1}`;
      return [id, { id: anchor, href: `#${anchor}`, number: String(index + 1), title }];
    }),
  );
}

/** A document as the list shows it. */
export function documentView(document: ReviewDocument, places: ReadonlyMap<string, Place>, words: Words) {
  const { title, publisher, citation, note, url, kind, origin } = document;
  return {
    ...{ place: places.get(document.id) ?? null, title, citation, note },
    // The list sets a full stop after it.
    publisher: publisher.replace(/\.$/, ''),
    kind: named(words.evidence.kinds, kind),
    origin: words.review.documents[origin],
    grade: gradeText(document, words),
    dates: datesText(document, words),
    address: addressView(url),
  };
}

function gradeText({ grade, gradeNow, checked }: ReviewDocument, words: Words): string {
  const { evidence: texts } = words;
  if (checked === null) return words.review.documents.unread;
  if (gradeNow === null) return fill(texts.gradeLapsed, { grade });
  return fill(grade === gradeNow ? texts.grade : texts.gradeAged, { grade, now: gradeNow });
}

function datesText({ origin, published, checked, copy }: ReviewDocument, { evidence: texts }: Words): string {
  const inCopy =
    copy === null ? '' : ` ${copy === 'undated' ? texts.copyUndated : fill(texts.copy, { date: copy })}`;
  return [
    published === null ? texts.noDate : fill(texts.published, { date: published }),
    ...(checked === null || origin === 'answer' ? [] : [`${fill(texts.read, { date: checked })}${inCopy}`]),
  ].join('; ');
}
