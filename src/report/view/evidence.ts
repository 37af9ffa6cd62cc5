/** The list of documents, in the order of their numbers. */
import type { AssessedSource, Assessment } from '../../types/assessment.ts';
import { addressView } from './links.ts';
import { placeIn, type Places } from './places.ts';
import { fill, named, type Words } from './words.ts';

export function evidenceView(one: Assessment, places: Places, words: Words) {
  return { head: placeIn(places.sections, 'evidence'), sources: sourcesView(one, places, words) };
}

/** Every document with its number. */
export function sourcesView({ sources }: Assessment, places: Pick<Places, 'sources'>, words: Words) {
  const known = new Map(sources.map((source) => [source.id, source]));
  return [...places.sources].flatMap(([id, place]) => {
    const source = known.get(id);
    return source === undefined ? [] : [{ place, ...sourceView(source, words) }];
  });
}

export function sourceView(source: AssessedSource, words: Words) {
  const { evidence: texts } = words;
  return {
    ...{ title: source.title, publisher: source.publisher, citation: source.citation, note: source.note },
    kind: named(texts.kinds, source.kind),
    grade: gradeText(source, words),
    dates: datesText(source, words),
    own: source.own,
    address: addressView(source.url),
  };
}

function gradeText({ grade, gradeNow }: AssessedSource, { evidence: texts }: Words): string {
  if (gradeNow === null) return fill(texts.gradeLapsed, { grade });
  return fill(grade === gradeNow ? texts.grade : texts.gradeAged, { grade, now: gradeNow });
}

/** When it was published and read, and whether in a copy. */
function datesText(
  { published, checked, copy, validUntil }: AssessedSource,
  { evidence: texts }: Words,
): string {
  const read = fill(texts.read, { date: checked });
  const inCopy =
    copy === null ? '' : ` ${copy === 'undated' ? texts.copyUndated : fill(texts.copy, { date: copy })}`;
  return [
    published === null ? texts.noDate : fill(texts.published, { date: published }),
    `${read}${inCopy}`,
    ...(validUntil === null ? [] : [fill(texts.validUntil, { date: validUntil })]),
  ].join('; ');
}
