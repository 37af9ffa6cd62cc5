/** A sheet for one reader: what the vendor answered and cites, without what anybody found in it. */
import type { Names } from '../../document/names.ts';
import type { Language } from '../../locale/language.ts';
import type { Day } from '../../rules/dates.ts';
import { isAnswered } from '../../rules/review/claim.ts';
import { readingsOf } from '../../rules/review/readings.ts';
import type { ReadingSheet, SheetDocument, SheetElement } from '../../types/reading-sheet.ts';
import type { HandedDocument, VendorAnswer, VendorResponse } from '../../types/response.ts';
import type { Hash } from '../form.ts';
import { SAID } from '../merge.ts';

/** For whom, from what. */
export interface SheetInput {
  response: VendorResponse;
  /** A role. */
  reader: string;
  made: Day;
  names: Names;
  hash: Hash;
}

/** The sheet; undefined: this reader has read every answer that there is. Pure. */
export function readingSheet(input: SheetInput, language: Language): ReadingSheet | undefined {
  const { response, reader, made } = input;
  const toRead = response.answers.filter((answer) => isToRead(answer, reader, response));
  const elements = toRead.map((answer) => sheetElement(answer, input, language));
  if (elements.length === 0) return undefined;
  const cited = new Set(toRead.flatMap(({ documents = [] }) => documents.map(({ document }) => document)));
  const unconfirmed = (response.documents ?? []).filter(
    ({ id, confirmed }) => cited.has(id) && confirmed === undefined,
  );
  return {
    'reading-of': response.id,
    reader,
    made,
    apart: toRead.every((answer) => isUnread(answer, reader, response)),
    elements,
    ...(unconfirmed.length === 0
      ? {}
      : { documents: unconfirmed.map((one) => sheetDocument(one, language)) }),
  };
}

/** Fingerprint of what the vendor says of an element: 16 digits. */
export function saidPrint(answer: VendorAnswer, hash: Hash): string {
  return hash(JSON.stringify(SAID.map((key) => answer[key] ?? null))).slice(0, 16);
}

function isToRead(answer: VendorAnswer, reader: string, response: VendorResponse): boolean {
  if (!isAnswered(answer) || answer.answer === 'declined' || isDecided(answer, response)) return false;
  return !readingsOf(response, answer).some((one) => one.reader === reader && !one.outdated);
}

/** Nobody else's work on it could have been seen in the response. */
function isUnread(answer: VendorAnswer, reader: string, response: VendorResponse): boolean {
  return readingsOf(response, answer).every((one) => one.reader === reader || one.outdated);
}

/** What was decided needs no other reading, unless the answer has changed since. */
function isDecided({ element }: VendorAnswer, { reconciled = [] }: VendorResponse): boolean {
  return reconciled.some((one) => one.element === element && one.outdated === undefined);
}

function sheetElement(
  answer: VendorAnswer,
  { names, response, hash }: SheetInput,
  language: Language,
): SheetElement {
  const { code, statement, counts, 'not-enough': notEnough } = names.element(answer.element);
  const documents = new Map((response.documents ?? []).map((one) => [one.id, one]));
  const citations = (answer.documents ?? []).map(({ document, pages, link, quote }) => ({
    document,
    cited: [documents.get(document)?.title ?? document, pages, link, quote].filter(isText).join('; '),
    shows: 'not-read' as const,
  }));
  return {
    element: answer.element,
    said: saidPrint(answer, hash),
    code,
    statement,
    counts,
    'not-enough': notEnough,
    says: saysOf(answer, response, language),
    answer: 'not-read',
    ...(citations.length === 0 ? {} : { citations }),
  };
}

/** All that the vendor says of it, paragraph by paragraph. */
function saysOf(answer: VendorAnswer, response: VendorResponse, { say, all }: Language): string[] {
  const { answer: choice, words, reason, raw, scope, editions, clients, confidential } = answer;
  const own = <T extends { element?: string }>(list: readonly T[] = []): T[] =>
    list.filter(({ element }) => element === answer.element);
  const reply = own(response.clarifications).flatMap((one) => one.answer ?? []);
  return [
    say(`review.answer.${choice ?? 'unplaced'}`),
    ...[words].filter(isText),
    ...(reason === undefined ? [] : [say('review.claim.reason', { reason })]),
    ...(raw === undefined ? [] : [say('review.claim.raw', { raw })]),
    ...(editions === undefined ? [] : [say('review.claim.editions', { editions: all(editions) })]),
    ...(clients === undefined ? [] : [say('review.claim.clients', { clients: all(clients) })]),
    ...(scope === undefined ? [] : [say('review.claim.scope', { scope })]),
    ...(confidential === undefined ? [] : [say('review.claim.confidential', { reason: confidential })]),
    ...own(response.unplaced).map(({ text }) => say('review.claim.beside', { text })),
    ...reply.map((text) => say('sheet.said-later', { text })),
  ];
}

function sheetDocument(document: HandedDocument, { say }: Language): SheetDocument {
  const { id, title, kind, publisher, published, url, citation } = document;
  const stated = [
    kind === undefined ? undefined : say(`review.kind.${kind}`),
    publisher,
    published,
    url ?? citation,
  ];
  return { document: id, stated: [title, ...stated].filter(isText).join('; '), read: 'not-read' };
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
