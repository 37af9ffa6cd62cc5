/** The documents of two answers as one list. */
import type { HandedDocument } from '../types/response.ts';

/** What a second answer did to the list of documents. */
export interface DocumentChange {
  id: string;
  /** Id in the second answer. */
  sentAs: string;
  /** Keys that say something else; undefined: a document that was not there before. */
  changed: string[] | undefined;
  /** True: one of the readers had read it, and has to read what came in its place. */
  wasRead: boolean;
}

/** The same document (title and publisher) is one; another one under the same number gets a number of its own. */
export function mergeDocuments(earlier: readonly HandedDocument[], second: readonly HandedDocument[]) {
  const documents = [...earlier];
  const renamed = new Map<string, string>();
  const documentChanges: DocumentChange[] = [];
  for (const one of second) {
    const same = documents.findIndex(
      ({ title, publisher }) => title === one.title && publisher === one.publisher,
    );
    const found = documents[same];
    const id = found?.id ?? freeId(one.id, documents);
    renamed.set(one.id, id);
    const renewed = renewedDocument(found, { ...one, id });
    if (found === undefined) documents.push(renewed);
    else documents[same] = renewed;
    documentChanges.push(...changeOfDocument(found, renewed, one.id));
  }
  return { documents, renamed, documentChanges };
}

/** What was read was the earlier one: with another date it is another text, which nobody has read. */
function renewedDocument(found: HandedDocument | undefined, one: HandedDocument): HandedDocument {
  const { checked, ...rest } = { ...found, ...one };
  const isOther = found !== undefined && rest.published !== found.published;
  return checked === undefined || isOther ? rest : { ...rest, checked };
}

function changeOfDocument(
  found: HandedDocument | undefined,
  one: HandedDocument,
  sentAs: string,
): DocumentChange[] {
  const wasRead = found?.checked !== undefined;
  if (found === undefined) return [{ id: one.id, sentAs, changed: undefined, wasRead }];
  const keys = ['kind', 'url', 'citation', 'published', 'checked'] as const;
  const changed = keys.filter((key) => found[key] !== one[key]);
  return changed.length === 0 ? [] : [{ id: one.id, sentAs, changed, wasRead }];
}

function freeId(id: string, documents: readonly HandedDocument[]): string {
  const isFree = (one: string): boolean => !documents.some((document) => document.id === one);
  const candidates = [
    id,
    ...documents.map((_, index) => `${id}-${index + 2}`),
    `${id}-${documents.length + 2}`,
  ];
  return candidates.find(isFree) ?? id;
}
