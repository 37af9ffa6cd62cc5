/** What a schema cannot say about a response: do its parts fit each other, the catalogue and the calendar? */
import type { Catalogue } from './catalogue-parts.ts';
import type { Day } from '../rules/dates.ts';
import { isAnswered } from '../rules/review/claim.ts';
import { readingsOf, readingState } from '../rules/review/readings.ts';
import { phrase } from '../locale/phrase.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import { duplicateIds, duplicates, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import { type Known, knownIn } from './known.ts';
import { responseDateFaults } from './response-dates.ts';

/** Every fault of a response that has the right shape. */
export function responseFaults(response: VendorResponse, catalogue: Catalogue, today: Day): Fault[] {
  return [
    ...twiceFaults(response),
    ...readTwiceFaults(response),
    ...elementFaults(response, knownIn(catalogue)),
    ...documentFaults(response),
    ...outcomeFaults(response),
    ...reconciledFaults(response),
    ...finalFaults(response),
    ...responseDateFaults(response, today),
  ];
}

/** What stands once: documents, answers, decisions, and each element in an entry of a reader. */
function twiceFaults({ documents = [], answers, readings = [], reconciled = [] }: VendorResponse): Fault[] {
  return [
    ...duplicateIds(documents, 'documents'),
    ...duplicates(answers, 'answers', 'element'),
    ...duplicates(reconciled, 'reconciled', 'element'),
    ...readings.flatMap(({ elements }, at) => duplicates(elements, ['readings', at, 'elements'], 'element')),
  ];
}

/** A reader reads an element again only where its answer has changed: else nobody could tell which reading counts. */
function readTwiceFaults(response: VendorResponse): Fault[] {
  const { answers, readings = [] } = response;
  return answers.flatMap((answer) => {
    const counting = readingsOf(response, answer).filter(({ outdated }) => !outdated);
    return [...Map.groupBy(counting, ({ reader }) => reader)].flatMap(([reader, list]): Fault[] => {
      const last = readings.findLastIndex(
        (one) => one.reader === reader && one.elements.some(({ element }) => element === answer.element),
      );
      if (list.length < 2) return [];
      return [
        {
          code: 'read-twice',
          message: phrase('sheet.read-twice', { reader, element: answer.element }),
          hint: phrase('sheet.mend-read-twice'),
          path: ['readings', last],
        },
      ];
    });
  });
}

/** Every element that a part of the response names must be in the catalogue. */
function elementFaults(response: VendorResponse, known: Known): Fault[] {
  return placedElements(response).flatMap(([id, path]) => known.element(id, path));
}

function placedElements(response: VendorResponse): [string, Step[]][] {
  const of = (list: readonly { element?: string }[], path: readonly Step[]): [string, Step[]][] =>
    list.flatMap(({ element }, at) => (element === undefined ? [] : [[element, [...path, at, 'element']]]));
  const lists = ['answers', 'reconciled', 'clarifications', 'comments', 'unplaced'] as const;
  return [
    ...lists.flatMap((list) => of(response[list] ?? [], [list])),
    ...(response.readings ?? []).flatMap(({ elements }, at) => of(elements, ['readings', at, 'elements'])),
    ...(response.calls ?? []).flatMap(({ elements = [] }, call) =>
      elements.map((id, at): [string, Step[]] => [id, ['calls', call, 'elements', at]]),
    ),
  ];
}

/** Answers and readers name only documents that the response lists. */
function documentFaults({
  documents = [],
  answers,
  readings = [],
  reconciled = [],
}: VendorResponse): Fault[] {
  const known = documents.map(({ id }) => id);
  const cited = (list: readonly { document: string }[] | undefined, path: readonly Step[]): Fault[] =>
    (list ?? []).flatMap(({ document }, at) =>
      unknownId('document', document, known, [...path, at, 'document']),
    );
  return [
    ...answers.flatMap((one, at) => cited(one.documents, ['answers', at, 'documents'])),
    ...reconciled.flatMap((one, at) => cited(one.citations, ['reconciled', at, 'citations'])),
    ...readings.flatMap(({ elements }, reading) =>
      elements.flatMap((one, at) => cited(one.citations, ['readings', reading, 'elements', at, 'citations'])),
    ),
  ];
}

/** Outcome and answers must tell the same story. */
function outcomeFaults({ outcome, received, note, answers }: VendorResponse): Fault[] {
  const path = ['outcome'];
  if (outcome === 'answered' && received === undefined)
    return [
      {
        code: 'no-receipt',
        message: phrase('response-fault.no-receipt'),
        hint: phrase('response-fault.no-receipt.hint'),
        path,
      },
    ];
  if (
    (outcome === 'not-answered' || outcome === 'declined') &&
    answers.some(({ answer }) => answer !== undefined)
  )
    return [
      {
        code: 'outcome-and-answers',
        message: phrase('response-fault.answers-beside-outcome', { outcome }),
        hint: phrase('response-fault.answers-beside-outcome.hint'),
        path,
      },
    ];
  const isExplained = outcome === 'answered' || outcome === 'not-answered' || note !== undefined;
  if (!isExplained)
    return [
      {
        code: 'no-note',
        message: phrase('response-fault.outcome-unexplained', { outcome }),
        hint: phrase('response-fault.outcome-unexplained.hint'),
        path,
      },
    ];
  return [];
}

/** Whoever closes a response has read every answer and decided every difference. */
function finalFaults(response: VendorResponse): Fault[] {
  if (response.status !== 'final') return [];
  const open = response.answers.filter(
    (answer) =>
      isAnswered(answer) && answer.answer !== 'declined' && readingState(response, answer) !== 'settled',
  );
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      code: 'not-settled',
      message: phrase('response-fault.final-unsettled', { n: open.length, element: first.element }),
      hint: phrase('response-fault.final-unsettled.hint'),
      path: ['status'],
    },
  ];
}

/** An answer that nobody read is one that nobody can look up. */
function reconciledFaults({ reconciled = [], readings = [] }: VendorResponse): Fault[] {
  const read = new Set(readings.flatMap(({ elements }) => elements.map(({ element }) => element)));
  return reconciled.flatMap(({ element }, at): Fault[] => {
    if (read.has(element)) return [];
    return [
      {
        severity: 'warning',
        code: 'nothing-to-reconcile',
        message: phrase('response-fault.decided-unread', { element }),
        hint: phrase('response-fault.decided-unread.hint'),
        path: ['reconciled', at, 'element'],
      },
    ];
  });
}
