/** What a reader's sheet lacks of documents that it has begun to describe: without it the sheets cannot be put together. */
import { missingOf, type MissingKey } from '../../app/readers.ts';
import type { ReadingSheet, SheetDocument } from '../../types/reading-sheet.ts';
import type { Desk } from '../desk.ts';

/** Where a document stands, as the page of the reader counts, that lacks what the sheets cannot be put together without. */
export function firstUnfinished({ elements, documents = [] }: ReadingSheet): number | undefined {
  const at = documents.findIndex((one) => missingOf(one).length > 0);
  return at < 0 ? undefined : elements.length + at + 1;
}

/** The documents that lack something, each with the way to it; null where none does any more. */
export function unfinishedView(
  { elements, documents = [] }: ReadingSheet,
  href: (to: number) => string,
  { language }: Desk,
): object | null {
  const { say } = language;
  const all = documents.flatMap((one, at) => {
    const missing = missingOf(one).map((key) => say(LABELS[key]));
    if (missing.length === 0) return [];
    const text = say('workbench-ask.unfinished.document', {
      id: one.document,
      fields: language.all(missing),
    });
    return [{ href: href(elements.length + at + 1), text }];
  });
  return all.length === 0 ? null : { text: say('workbench-ask.unfinished'), all };
}

const LABELS = {
  kind: 'workbench-ask.kind',
  publisher: 'workbench-ask.publisher',
  read: 'workbench-ask.how-much',
} as const satisfies Record<MissingKey, string>;

/** What to say beside the fields of a document that have to be filled in. */
export function lacksIn(
  document: SheetDocument,
  { say }: Desk['language'],
): Partial<Record<MissingKey, string>> {
  return Object.fromEntries(missingOf(document).map((key) => [key, say('workbench-ask.unfinished.field')]));
}
