/** What a claim leans on, as sources that the rules of the numbers can grade: its documents, and the answer itself. */
import { lastDay } from '../assess/dates.ts';
import { isOwnTest } from '../assess/lint.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { Claim, HandedDocument, VendorResponse } from '../types/response.ts';

/** Id of the answer itself among the sources of a review: a statement of the vendor, grade E. */
export const ANSWER = 'answer';

/** Parts of an answer that may cite a document. */
export const PARTS = ['answer', 'implemented', 'monitored', 'validated'] as const;
export type Part = (typeof PARTS)[number];

/** A document cited by a claim, with the part of the answer that cites it. */
export interface Cited {
  part: Part;
  /** Id among the sources of a review. */
  source: string;
  page: string | null;
}

/** Id of a handed-in document among the sources of a review; it cannot meet one of the profile. */
export function handedId(document: string): string {
  return `${ANSWER}.${document}`;
}

/**
 * The sources that a response brings, by id: the answer, and each document that somebody has read. What nobody has
 * read proves nothing and is left out.
 */
export function responseSources(response: VendorResponse, profile: Profile): Map<string, Source> {
  const read = (response.documents ?? []).flatMap((document) => handedSource(document, profile) ?? []);
  const answer = answerSource(response, profile);
  return new Map([...(answer === undefined ? [] : [answer]), ...read].map((source) => [source.id, source]));
}

/** Documents that a claim cites, in the order of its parts, each part once. */
export function citedBy(claim: Claim): Cited[] {
  return PARTS.flatMap((part): Cited[] => {
    const { document, page } = part === 'answer' ? claim : claim[part];
    return document === undefined ? [] : [{ part, source: handedId(document), page: page ?? null }];
  });
}

/** What a vendor publishes about itself is never a test of somebody else, whatever it is called. */
export function kindOf(document: HandedDocument, profile: Profile): Source['kind'] {
  return isOwnTest(document, profile) ? 'white-paper' : document.kind;
}

function handedSource(document: HandedDocument, profile: Profile): Source | undefined {
  const { title, publisher, url, citation, published, checked, note } = document;
  if (checked === undefined) return undefined;
  return {
    ...{ id: handedId(document.id), kind: kindOf(document, profile), title, publisher },
    ...given({ url, citation, published }),
    checked,
    ...given({ note }),
  };
}

/** Only the fields that have a value. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** How the answer is cited: in a profile it goes by the id of its response. */
export function citationOf(response: string): string {
  return `Response ${response}`;
}

function answerSource({ id, engagement }: VendorResponse, { name, provider }: Profile): Source | undefined {
  const { received } = engagement;
  if (received === undefined) return undefined;
  return {
    id: ANSWER,
    kind: 'vendor-statement',
    title: `Answer about ${name} to a questionnaire on the five principles`,
    publisher: provider.name,
    citation: citationOf(id),
    published: received,
    checked: lastDay(received),
  };
}
