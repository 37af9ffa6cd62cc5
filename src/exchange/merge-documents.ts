/** The documents of two rounds as one list. */
import type { HandedDocument } from '../types/response.ts';

/** What a later answer did to the list of documents. */
export interface DocumentChange {
  id: string;
  /** Id in the later answer. */
  sentAs: string;
  /** Keys that say something else; undefined: a document that was not there before. */
  changed: string[] | undefined;
  /** True: a reader had confirmed it, and has to look at what came in its place. */
  wasConfirmed: boolean;
}

/** The same document (title and publisher, or address) is one; another under the same number gets one of its own. */
export function mergeDocuments(earlier: readonly HandedDocument[], later: readonly HandedDocument[]) {
  const documents = [...earlier];
  const renamed = new Map<string, string>();
  const documentChanges: DocumentChange[] = [];
  for (const one of later) {
    const at = documents.findIndex((known) => isSameDocument(known, one));
    const found = documents[at];
    const id = found?.id ?? freeId(one.id, documents);
    renamed.set(one.id, id);
    const renewed = renewedDocument(found, { ...one, id });
    if (found === undefined) documents.push(renewed);
    else documents[at] = renewed;
    documentChanges.push(...changeOf(found, renewed, one.id));
  }
  return { documents, renamed, documentChanges };
}

function isSameDocument(a: HandedDocument, b: HandedDocument): boolean {
  if (a.url !== undefined && a.url === b.url) return true;
  return (
    a.title === b.title &&
    (a.publisher === undefined || b.publisher === undefined || a.publisher === b.publisher)
  );
}

const EDITION = ['published', 'version', 'sha256'] as const;

/** What was confirmed was the earlier one: with another date or version it is another text, which nobody has read. */
function renewedDocument(found: HandedDocument | undefined, one: HandedDocument): HandedDocument {
  if (found === undefined) return one;
  const { confirmed, ...rest } = { ...found, ...one };
  const isOther = EDITION.some((key) => found[key] !== undefined && rest[key] !== found[key]);
  return confirmed === undefined || isOther ? rest : { ...rest, confirmed };
}

const KEYS = ['title', 'kind', 'publisher', 'url', 'citation', 'confidential', ...EDITION] as const;

function changeOf(found: HandedDocument | undefined, one: HandedDocument, sentAs: string): DocumentChange[] {
  const wasConfirmed = found?.confirmed !== undefined;
  if (found === undefined) return [{ id: one.id, sentAs, changed: undefined, wasConfirmed }];
  const changed = KEYS.filter((key) => found[key] !== one[key]);
  return changed.length === 0 ? [] : [{ id: one.id, sentAs, changed, wasConfirmed }];
}

function freeId(id: string, documents: readonly HandedDocument[]): string {
  const taken = new Set(documents.map((one) => one.id));
  const free = (at: number): string => (taken.has(`${id}-${at}`) ? free(at + 1) : `${id}-${at}`);
  return taken.has(id) ? free(2) : id;
}
