/** WP248: with two of the nine criteria or more an assessment is needed in most cases; one may be enough. */
import type { Case } from '../../types/case.ts';
import type { ScreeningLine, ScreeningResult } from '../../types/check.ts';
import type { Context } from '../../types/context.ts';

/** Numbers of the criteria. */
const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The nine criteria as the case answers them; what it leaves open is taken from the use. */
export function screen(one: Pick<Case, 'screening'>, use: Context | undefined): ScreeningResult {
  const answers = CRITERIA.map((criterion) => ({ criterion, ...answerTo(criterion, one, use) }));
  const met = answers.filter((answer) => answer.met === true).length;
  const open = answers.filter((answer) => answer.met === null).length;
  return { answers, met, open, result: resultOf(met, open) };
}

function answerTo(
  criterion: number,
  one: Pick<Case, 'screening'>,
  use: Context | undefined,
): Omit<ScreeningLine, 'criterion'> {
  const own = one.screening?.find((entry) => entry.criterion === criterion);
  if (own?.met !== undefined) return { met: own.met, reason: own.reason ?? null, from: 'case' };
  const named = use?.screening?.find((entry) => entry.criterion === criterion);
  if (named !== undefined) return { met: true, reason: own?.reason ?? named.reason, from: 'use' };
  return { met: null, reason: own?.reason ?? null, from: null };
}

function resultOf(met: number, open: number): ScreeningResult['result'] {
  if (met >= 2) return 'required';
  if (met + open >= 2) return 'open';
  if (met === 1) return 'advised';
  return open > 0 ? 'open' : 'not-indicated';
}
