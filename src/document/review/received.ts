/** What came in, in lines: how much was answered, and what it changes of an earlier answer. */
import type { Language } from '../../locale/language.ts';
import type { OwnTests } from '../../types/own-tests.ts';
import type { VendorResponse } from '../../types/response.ts';
import type { Names } from '../names.ts';

/** What a later answer changed of an earlier one. */
export interface ToldMerge {
  changes: readonly { element: string; changed: readonly string[]; wasRead: boolean }[];
  documentChanges: readonly {
    id: string;
    sentAs: string;
    changed: readonly string[] | undefined;
    wasConfirmed: boolean;
  }[];
}

/** How many questions there were, and how many were answered. */
export function receivedSummary({ answers, intakes = [] }: VendorResponse, { say }: Language): string {
  const { elsewhere } = intakes.at(-1) ?? {};
  if (elsewhere !== undefined)
    return say('receive.elsewhere', { ...elsewhere, version: elsewhere.version ?? 'none' });
  const answered = answers.filter(({ answer }) => answer !== undefined).length;
  return say('receive.summary', { asked: answers.length, answered, open: answers.length - answered });
}

/** What is new against the answer of before; nothing where there was none. */
export function receivedChanges(
  merged: ToldMerge | undefined,
  names: Names,
  { say, all }: Language,
): string[] {
  if (merged === undefined) return [];
  const { changes, documentChanges } = merged;
  if (changes.length + documentChanges.length === 0) return [say('receive.unchanged')];
  const keys = (list: readonly string[]): string =>
    all(list.map((key) => say(`receive.key-${key as 'raw'}`)));
  const read = (change: string, was: boolean): string =>
    was ? say('receive.changed-read', { change }) : change;
  return [
    say('receive.changed'),
    ...changes.map(({ element, changed, wasRead }) =>
      read(
        say('receive.changed-answer', { code: names.element(element).code, keys: keys(changed) }),
        wasRead,
      ),
    ),
    ...documentChanges.map(({ id, sentAs, changed, wasConfirmed }) => {
      if (changed !== undefined)
        return read(say('receive.changed-document', { id, keys: keys(changed) }), wasConfirmed);
      return id === sentAs
        ? say('receive.new-document', { id })
        : say('receive.renamed-document', { id, sentAs });
    }),
  ];
}

/** How many points were tried, and of how many something was found. */
export function receivedTests({ points }: OwnTests, file: string, { say }: Language): string {
  const found = points.filter((point) => point.found !== undefined).length;
  return say('own-tests.received', { file, points: points.length, found, open: points.length - found });
}
