/** Footnotes as they stand at the end of a section or of the page. */
import type { Block } from '../../document/model.ts';
import { inlinesOf } from '../../document/outline.ts';
import { PLACES } from './anchors.ts';
import type { PageContext } from './context.ts';
import { inlineViews } from './inline.ts';

/** The notes of these blocks; null where they have none. */
export function noteViews(blocks: readonly Block[], page: PageContext): { entries: object[] } | null {
  const entries = [...inlinesOf(blocks)].flatMap((part) => {
    if (typeof part === 'string' || !('footnote' in part)) return [];
    const number = page.outline.footnotes.get(part) ?? 0;
    const text = inlineViews(part.footnote, page);
    return [
      { id: PLACES.note(number), href: `#${PLACES.noteFrom(number)}`, number, text, back: page.labels.back },
    ];
  });
  return entries.length === 0 ? null : { entries };
}
