/** A questionnaire answered twice: the second answer changes what it says anew, and nothing else. */
import type { Claim, Statement, VendorResponse } from '../types/response.ts';
import { type DocumentChange, mergeDocuments } from './merge-documents.ts';

/** What a second answer did to one criterion. */
export interface AnswerChange {
  criterion: string;
  /** Keys of the claim that are new or say something else. */
  changed: string[];
  /** True: a reader had judged the earlier answer. */
  wasRead: boolean;
}

/** The response of both answers, and what the second one changed. */
export interface Merged {
  response: VendorResponse;
  changes: AnswerChange[];
  documentChanges: DocumentChange[];
}

/**
 * The earlier response with what the second one changes. What the second leaves empty stays: an empty field does not
 * say whether an answer is withdrawn. Readings, comments and all other work stay as they were.
 */
export function mergeResponses(earlier: VendorResponse, second: VendorResponse): Merged {
  const { documents, renamed, documentChanges } = mergeDocuments(
    earlier.documents ?? [],
    second.documents ?? [],
  );
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
      engagement: mergeEngagement(earlier.engagement, second.engagement),
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
    documentChanges,
  };
}

/** Who is on record as silent and answers after all has answered. */
function mergeEngagement(
  earlier: VendorResponse['engagement'],
  second: VendorResponse['engagement'],
): VendorResponse['engagement'] {
  if (earlier.outcome !== 'not-answered') return earlier;
  const { outcome, received } = second;
  return { ...earlier, outcome, ...(received === undefined ? {} : { received }) };
}

function told(did: string, changes: readonly AnswerChange[]): string {
  const count = changes.length === 1 ? '1 answer' : `${changes.length} answers`;
  return `${did.replace(/\.$/, '').slice(0, 240)}, on top of the earlier answer: ${count} changed.`;
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
    ...withoutPage(earlier, second),
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
  return {
    ...withoutPage(earlier, second),
    ...second,
    answer: second.answer === 'not-stated' ? earlier.answer : second.answer,
  };
}

/** A page belongs to its document: beside another one it would cite what nobody named. */
function withoutPage<Entry extends { document?: string; page?: string }>(
  earlier: Entry,
  { document }: { document?: string },
): Entry {
  if (document === undefined || document === earlier.document) return earlier;
  const { page: _, ...rest } = earlier;
  return rest as Entry;
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
