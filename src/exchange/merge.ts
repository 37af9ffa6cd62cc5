/** Answers that came in rounds: a later one changes what it says anew, and nothing else. */
import type { Day } from '../rules/dates.ts';
import type { LaterLetter, UnplacedText, VendorAnswer, VendorResponse } from '../types/response.ts';
import { type DocumentChange, mergeDocuments } from './merge-documents.ts';

/** What a later answer did to one element. */
export interface AnswerChange {
  element: string;
  /** Keys of the answer that are new or say something else. */
  changed: string[];
  /** True: a reader had read the earlier answer. */
  wasRead: boolean;
}

/** The response of all rounds, and what the later one changed. */
export interface Merged {
  response: VendorResponse;
  changes: AnswerChange[];
  documentChanges: DocumentChange[];
}

/**
 * The earlier response with what the later one changes. What the later leaves empty stays: an empty field does not say
 * whether an answer is withdrawn. Readings stay, but for the elements of which the answer changed they are outdated.
 */
export function mergeResponses(earlier: VendorResponse, later: VendorResponse, day: Day): Merged {
  const { documents, renamed, documentChanges } = mergeDocuments(
    earlier.documents ?? [],
    later.documents ?? [],
  );
  const lost: UnplacedText[] = [];
  const news = new Map(later.answers.map((one) => [one.element, withDocuments(one, renamed)]));
  const known = new Set(earlier.answers.map(({ element }) => element));
  const answers = [
    ...earlier.answers.map((one) => mergeAnswer(one, news.get(one.element), day, lost)),
    ...[...news.values()]
      .filter(({ element }) => !known.has(element))
      .map((one) => ({ ...one, received: day })),
  ];
  const before = new Map(earlier.answers.map((one) => [one.element, one]));
  const moved = new Set(documentChanges.filter(isMoved).map(({ id }) => id));
  const changes = answers.flatMap((one) => changeOf(one, before.get(one.element), moved, earlier));
  const unplaced = [...(earlier.unplaced ?? []), ...(later.unplaced ?? []), ...lost];
  const response: VendorResponse = {
    ...earlier,
    id: later.id,
    outcome: 'answered',
    ...lettersOf(earlier, later),
    ...(earlier.received === undefined && later.received !== undefined ? { received: later.received } : {}),
    status: changes.length + documentChanges.length > 0 ? 'draft' : earlier.status,
    intakes: [...(earlier.intakes ?? []), ...(later.intakes ?? [])],
    documents,
    answers,
    ...(unplaced.length === 0 ? {} : { unplaced }),
  };
  return { response: withOutdated(response, changes, day), changes, documentChanges };
}

/** The letter of a further round, with the day of its answer, whether it is on record already or not. */
function lettersOf(
  { asked, letters = [] }: VendorResponse,
  { asked: { on, by, via }, received }: VendorResponse,
): Pick<VendorResponse, 'letters'> {
  if (asked.on === undefined || on === undefined || on <= asked.on) return {};
  const known = letters.find((one) => one.kind === 'round' && one.on === on);
  const answered: LaterLetter = {
    kind: 'round',
    on,
    ...(by === undefined ? {} : { by }),
    ...(via === undefined ? {} : { via }),
    ...(received === undefined ? {} : { answered: received }),
    ...known,
  };
  const others = letters.filter((one) => one !== known);
  return { letters: [...others, answered].toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
}

function withDocuments(answer: VendorAnswer, renamed: ReadonlyMap<string, string>): VendorAnswer {
  if (answer.documents === undefined) return answer;
  const documents = answer.documents.map((one) => ({
    ...one,
    document: renamed.get(one.document) ?? one.document,
  }));
  return { ...answer, documents };
}

function mergeAnswer(
  earlier: VendorAnswer,
  later: VendorAnswer | undefined,
  day: Day,
  lost: UnplacedText[],
): VendorAnswer {
  if (later?.answer === undefined) return earlier;
  const { raw: _raw, ...kept } = earlier;
  const isChosen = later.answer !== 'unplaced' || later.raw !== undefined;
  const chosen = isChosen ? later.answer : (earlier.answer ?? later.answer);
  const merged: VendorAnswer = {
    ...(isChosen ? kept : earlier),
    ...later,
    answer: chosen,
    ...(hasScope(later) ? scopeOf(later) : {}),
  };
  const whole = withOneText(merged, later, lost);
  if (isSame(whole, earlier)) return earlier;
  return { ...whole, received: day };
}

function hasScope({ editions, clients, scope }: VendorAnswer): boolean {
  return editions !== undefined || clients !== undefined || scope !== undefined;
}

/** Plans and clients go together: what the later answer says of them stands in place of all that was said. */
function scopeOf({ editions, clients, scope }: VendorAnswer): Record<string, unknown> {
  return { editions, clients, scope };
}

/** Words are the reason where nothing is answered: an earlier text that is neither any more is kept apart. */
function withOneText(merged: VendorAnswer, later: VendorAnswer, lost: UnplacedText[]): VendorAnswer {
  const isReason = merged.answer === 'declined' || merged.answer === 'does-not-apply';
  const [own, other] = isReason ? (['reason', 'words'] as const) : (['words', 'reason'] as const);
  const { [other]: stray, ...rest } = merged;
  const clean = withoutUndefined(rest);
  if (stray === undefined) return clean;
  if (later[other] !== undefined) return withoutUndefined({ ...clean, [own]: stray });
  lost.push({ place: 'earlier answer', text: stray, element: merged.element });
  return clean;
}

function withoutUndefined(entry: object): VendorAnswer {
  const said = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as VendorAnswer;
}

/** Keys of an answer that the vendor filled in. */
export const SAID = [
  'answer',
  'words',
  'reason',
  'editions',
  'clients',
  'scope',
  'documents',
  'confidential',
  'raw',
] as const;

function isSame(a: VendorAnswer, b: VendorAnswer | undefined): boolean {
  return SAID.every((key) => JSON.stringify(a[key]) === JSON.stringify(b?.[key]));
}

function changeOf(
  answer: VendorAnswer,
  before: VendorAnswer | undefined,
  moved: ReadonlySet<string>,
  { readings = [] }: VendorResponse,
): AnswerChange[] {
  const { element, documents = [] } = answer;
  const isOther = (key: (typeof SAID)[number]): boolean =>
    JSON.stringify(answer[key]) !== JSON.stringify(before?.[key]) ||
    (key === 'documents' && documents.some(({ document }) => moved.has(document)));
  const changed = SAID.filter(isOther);
  const wasRead = readings.some(({ elements }) => elements.some((one) => one.element === element));
  return changed.length === 0 ? [] : [{ element, changed, wasRead }];
}

/** Another text, or the same where it can be found now: what was read of it has to be read again. */
function isMoved({ changed = [] }: DocumentChange): boolean {
  return TEXT.some((key) => changed.includes(key));
}

const TEXT = ['url', 'citation', 'published', 'version', 'sha256'] as const;

/** What was read or decided of an answer that has changed does not count any more. */
function withOutdated(response: VendorResponse, changes: readonly AnswerChange[], day: Day): VendorResponse {
  const changed = new Set(changes.map(({ element }) => element));
  const outdated = <One extends { element: string; outdated?: string }>(one: One): One =>
    changed.has(one.element) && one.outdated === undefined ? { ...one, outdated: day } : one;
  const { readings, reconciled } = response;
  return {
    ...response,
    ...(readings === undefined
      ? {}
      : { readings: readings.map((one) => ({ ...one, elements: one.elements.map(outdated) })) }),
    ...(reconciled === undefined ? {} : { reconciled: reconciled.map(outdated) }),
  };
}
