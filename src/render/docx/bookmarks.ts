/** Places that links lead to. */
import { Bookmark } from 'docx';
import type { Place, Runs } from './place.ts';

/** Runs that a link to this part leads to. */
export function bookmarked(key: string, children: Runs, { whole }: Pick<Place, 'whole'>): Runs {
  return [new Bookmark({ id: whole.anchorOf(key), children })];
}
