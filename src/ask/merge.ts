/** A questionnaire answered twice: the second answer changes what it says anew, and nothing else. */
import type { Claim, HandedDocument, Statement, VendorResponse } from '../types/response.ts';

/** What a second answer did to one criterion. */
export interface AnswerChange {
  criterion: string;
  /** Keys of the claim that are new or say something else. */
  changed: string[];
  /** True: a reader had judged the earlier answer. */
  wasRead: boolean;
}

/**
 * The earlier response with what the second one changes. What the second leaves empty stays: an empty field does not
 * say whether an answer is withdrawn. Readings, comments and all other work stay as they were.
 */
export function mergeResponses(
  earlier: VendorResponse,
  second: VendorResponse,
): { response: VendorResponse; changes: AnswerChange[] } {
  const { documents, renamed } = mergeDocuments(earlier.documents ?? [], second.documents ?? []);
  const news = second.claims.map((claim) => withDocuments(claim, renamed));
  const claims = [
    ...earlier.claims.map((claim) =>
      mergeClaim(
        claim,
        news.find((one) => one.criterion === claim.criterion),
      ),
    ),
    ...news.filter((one) => !earlier.claims.some(({ criterion }) => criterion === one.criterion)),
  ];
  const changes = claims.flatMap((claim) => changeOf(claim, earlier));
  const { intake, 'earlier-intakes': before = [] } = earlier;
  return {
    response: {
      ...earlier,
      id: second.id,
      record: [
        ...earlier.record,
        ...second.record.slice(-1).map((one) => ({ ...one, did: told(one.did, changes) })),
      ],
      ...(second.intake === undefined ? {} : { intake: second.intake }),
      'earlier-intakes': [...before, ...(intake === undefined ? [] : [intake])],
      documents,
      claims,
    },
    changes,
  };
}

function told(did: string, changes: readonly AnswerChange[]): string {
  const count = changes.length === 1 ? '1 answer' : `${changes.length} answers`;
  return `${did.replace(/\.$/, '').slice(0, 240)}, on top of the earlier answer: ${count} changed.`;
}

/** The same document (title and publisher) is one; another one under the same number gets a number of its own. */
function mergeDocuments(earlier: readonly HandedDocument[], second: readonly HandedDocument[]) {
  const documents = [...earlier];
  const renamed = new Map<string, string>();
  for (const one of second) {
    const same = documents.findIndex(
      ({ title, publisher }) => title === one.title && publisher === one.publisher,
    );
    const found = documents[same];
    const id = found?.id ?? freeId(one.id, documents);
    renamed.set(one.id, id);
    if (found === undefined) documents.push({ ...one, id });
    else documents[same] = { ...found, ...one, id };
  }
  return { documents, renamed };
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

const PARTS = ['implemented', 'monitored', 'validated'] as const;

function withDocuments(claim: Claim, renamed: ReadonlyMap<string, string>): Claim {
  const named = <Entry extends { document?: string }>(entry: Entry): Entry =>
    entry.document === undefined
      ? entry
      : { ...entry, document: renamed.get(entry.document) ?? entry.document };
  return {
    ...named(claim),
    implemented: named(claim.implemented),
    monitored: named(claim.monitored),
    validated: named(claim.validated),
  };
}

function mergeClaim(earlier: Claim, second: Claim | undefined): Claim {
  if (second === undefined) return earlier;
  const merged: Claim = {
    ...earlier,
    ...second,
    asked: earlier.asked,
    level: second.level ?? earlier.level,
    implemented: mergeStatement(earlier.implemented, second.implemented),
    monitored: mergeStatement(earlier.monitored, second.monitored),
    validated: mergeStatement(earlier.validated, second.validated),
  };
  return isSame(merged, earlier) ? earlier : { ...merged, asked: second.asked };
}

function mergeStatement(earlier: Statement, second: Statement): Statement {
  return { ...earlier, ...second, answer: second.answer === 'not-stated' ? earlier.answer : second.answer };
}

function changeOf(claim: Claim, { claims, readings = [] }: VendorResponse): AnswerChange[] {
  const before = claims.find(({ criterion }) => criterion === claim.criterion);
  const keys = ['level', 'answer', 'document', 'page', ...PARTS] as const;
  const changed = keys.filter((key) => !isSame(claim[key], before?.[key]));
  const isNew = before === undefined && claim.answer === undefined && claim.level === null;
  if (changed.length === 0 || isNew) return [];
  const wasRead = readings.some(({ levels }) =>
    levels.some(({ criterion }) => criterion === claim.criterion),
  );
  return [{ criterion: claim.criterion, changed, wasRead }];
}

/** Same keys with the same values, in whatever order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return (
    one.length === other.length &&
    one.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]))
  );
}
