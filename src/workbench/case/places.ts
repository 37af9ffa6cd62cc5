/** Places of a case as addresses and names of a page have them. */
import { UserError } from '../../errors.ts';
import type { Step } from '../../input/locate.ts';
import { phrase } from '../../locale/phrase.ts';

/** measures[0].owner → ['measures', 0, 'owner']. Throws UserError for what is no place. */
export function stepsOf(text: string): Step[] {
  const steps = [...text.matchAll(/\[(\d{1,4})\]|(?:^|\.)([\w-]{1,64})/g)];
  if (steps.map(([whole]) => whole).join('') !== text || text === '') throw noPlace(text);
  return steps.map(([, index, key]) => (index === undefined ? (key ?? '') : Number(index)));
}

export function noPlace(place: string): UserError {
  return new UserError('no-place', phrase('workbench.no-place', { place }), phrase('workbench.no-place.fix'));
}

/** The other way round. */
export function placeText(path: readonly Step[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

/** measures-0-owner. */
export function slugOf(path: readonly Step[]): string {
  return path.join('-').toLowerCase();
}
