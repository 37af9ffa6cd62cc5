/** What a response changes in a profile, in lines for a terminal. */
import type { Language } from '../../locale/language.ts';
import type { Question } from '../../types/profile.ts';
import type { ReviewedAnswer } from '../../types/review.ts';
import type { Names } from '../names.ts';

type Standing = ReviewedAnswer['before']['standing'];

/** As much of a change as is told. */
export interface ToldChange {
  moved: readonly { element: string; before: Standing; after: Standing }[];
  asked: readonly Question[];
  left: readonly { element: string; why: LeftBecause }[];
}

type LeftBecause =
  'not-settled' | 'already-there' | Exclude<ReviewedAnswer['outcome'], 'newly-shown' | 'in-part' | 'worse'>;

/** Where each element stood and stands, what was put on record, and what was left out with the reason. */
export function changeLines({ moved, asked, left }: ToldChange, names: Names, language: Language): string[] {
  const { say, date } = language;
  const standing = (one: Standing): string => say(`standing.${one}`);
  const byReason = Map.groupBy(left, ({ why }) => why);
  return [
    ...moved.map(({ element, before, after }) =>
      say('apply.moved', {
        code: names.element(element).code,
        change: say('review.terminal.change', { before: standing(before), after: standing(after) }),
      }),
    ),
    ...asked.map(({ elements, on }) => say('apply.asked', { count: elements.length, date: date(on) })),
    ...[...byReason].map(([why, list]) =>
      say('apply.left', {
        why: say(`apply.why.${why}`),
        codes: list.map(({ element }) => names.element(element).code).join(', '),
      }),
    ),
  ];
}
