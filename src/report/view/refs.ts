/** Numbered links to the list of evidence. */
import type { Citation } from '../../types/assessment.ts';
import { type Places, placesIn } from './places.ts';
import { fill, type Words } from './words.ts';

/** Sources by their numbers; the lowest number first. */
export function refs(ids: readonly string[], { sources }: Places) {
  return placesIn(sources, [...new Set(ids)]).toSorted((a, b) => Number(a.number) - Number(b.number));
}

/** How a source supports a level: its number, its grade, and what is particular about it. */
export function citationView(
  citation: Citation,
  { claimed, asOf }: { claimed: number | null; asOf: string },
  places: Places,
  words: Words,
) {
  const { citations } = words;
  const notes = [
    ...(citation.role === 'earlier' ? [citations.earlier] : []),
    ...(citation.role === 'setting' ? [citations.setting] : []),
    ...(citation.role !== 'setting' && citation.level !== claimed
      ? [fill(citations.states, { level: citation.level })]
      : []),
    ...(citation.lapsesOn !== null && isWithinAYear(citation.lapsesOn, asOf)
      ? [fill(citations.lapsesOn, { date: citation.lapsesOn })]
      : []),
  ];
  return {
    place: places.sources.get(citation.id) ?? null,
    grade: citation.grade ?? citations.lapsed,
    notes: notes.join(', '),
  };
}

/** Days are text that sorts; the same day a year later need not exist in the calendar. */
function isWithinAYear(day: string, asOf: string): boolean {
  return day <= `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
}
