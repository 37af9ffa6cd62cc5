/** Laws that do not cover the organisation, and laws that do and are not named. */
import type { Remark } from '../../../types/check.ts';
import { coverageOf, isMadeFor } from '../coverage.ts';
import { type Facts, remark } from './remark.ts';

export function lawRemarks({ case: one, regimes, others }: Facts): Remark[] {
  const chosen = regimes.map((regime) => coverageOf(one, regime));
  const better = others.filter((regime) => isMadeFor(one, regime));
  const isKnown = better.length > 0 || chosen.some(({ state }) => state !== 'outside');
  const at = (id: string): string => `organisation.regimes[${(one.organisation?.regimes ?? []).indexOf(id)}]`;
  const about = (id: string): Pick<Remark, 'about' | 'references'> => ({
    about: { kind: 'regime', value: id },
    references: [...regimes, ...others].find((law) => law.id === id)?.covers.references ?? [],
  });
  return [
    ...chosen.flatMap(({ regime, state }) =>
      state === 'outside' ? [remark(isKnown ? 'law-outside' : 'law-unknown', at(regime), about(regime))] : [],
    ),
    ...chosen.flatMap(({ regime, state }) =>
      state === 'open' ? [remark('law-open', at(regime), about(regime))] : [],
    ),
    ...(regimes.length === 0
      ? []
      : better.map(({ id }) => remark('law-besides', 'organisation.regimes', about(id)))),
  ];
}
