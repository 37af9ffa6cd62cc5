/** What own tests add to a case or a profile, in lines. */
import type { Language } from '../locale/language.ts';
import type { Names } from './names.ts';

/** As much of the evidence as is told. */
export interface ToldEvidence {
  findings: readonly unknown[];
  left: readonly {
    element: string;
    why: 'not-tried' | 'nothing-written' | 'partly' | 'unplaced' | 'only-for' | 'no-function';
  }[];
}

/** How many findings, and what is left out with its reason. */
export function ownTestLines({ findings, left }: ToldEvidence, names: Names, { say }: Language): string[] {
  const byReason = Map.groupBy(left, ({ why }) => why);
  return [
    ...(findings.length === 0 ? [] : [say('own-tests.applied', { count: findings.length })]),
    ...[...byReason].map(([why, list]) =>
      say('own-tests.left', {
        why: say(`own-tests.why-${why}`),
        codes: list.map(({ element }) => names.element(element).code).join(', '),
      }),
    ),
  ];
}
