/** WP248: with two of the nine criteria or more an assessment is needed in most cases; one may be enough. */
import type { Case } from '../../types/case.ts';
import type { ScreeningResult } from '../../types/check.ts';
import type { Context } from '../../types/context.ts';
import type { Scales } from '../../types/scales.ts';

/** The nine criteria as the case answers them; what it leaves open is taken from the preset of the use. */
export function screen(one: Case, preset: Context | undefined, { screening }: Scales): ScreeningResult {
  const answers = screening.map(({ number, title, meets }) => ({
    ...{ criterion: number, title, meets },
    ...answer(number, one, preset),
  }));
  const met = answers.filter((entry) => entry.met === true).length;
  const open = answers.filter((entry) => entry.met === null).length;
  return { answers, met, open, result: resultOf(met, open) };
}

type Answer = Pick<ScreeningResult['answers'][number], 'met' | 'reason' | 'from'>;

function answer(number: number, one: Case, preset: Context | undefined): Answer {
  const own = one.screening?.find((entry) => entry.criterion === number);
  if (own?.met !== undefined) return { met: own.met, reason: own.reason ?? null, from: 'case' };
  const named = preset?.screening?.find((entry) => entry.criterion === number);
  if (named !== undefined) return { met: true, reason: own?.reason ?? named.reason, from: 'context' };
  return { met: null, reason: own?.reason ?? null, from: null };
}

function resultOf(met: number, open: number): ScreeningResult['result'] {
  if (met >= 2) return 'required';
  if (met + open >= 2) return 'open';
  if (met === 1) return 'advised';
  return open > 0 ? 'open' : 'not-indicated';
}
