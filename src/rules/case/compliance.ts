/** The principles of the laws that bind the organisation, each with the answer of the case. */
import type { Case } from '../../types/case.ts';
import type { PiaPrinciple } from '../../types/pia.ts';
import type { LegalPrinciple, Regime, Regimes } from '../../types/regimes.ts';

/** The laws that the case chooses, in the order of the catalogue. */
export function chosenRegimes({ organisation }: Pick<Case, 'organisation'>, { regimes }: Regimes): Regime[] {
  return regimes.filter(({ id }) => organisation?.regimes?.includes(id));
}

/** Principles of a law; those that it takes over from another stand under its own name. */
export function principlesOf(regime: Regime, { regimes }: Regimes): LegalPrinciple[] {
  if (regime.principles !== undefined) return regime.principles;
  const rule = regime['principles-rule'];
  const taken = regimes.find(({ id }) => id === regime['principles-of'])?.principles ?? [];
  if (rule === undefined) return taken;
  return taken.map((one) => ({
    ...one,
    references: one.references.map((reference) => ({ ...reference, rule })),
  }));
}

/** One line a principle, answered or not. */
export function complianceOf(
  one: Pick<Case, 'organisation' | 'compliance'>,
  regimes: Regimes,
): PiaPrinciple[] {
  return chosenRegimes(one, regimes).flatMap((regime) =>
    principlesOf(regime, regimes).map(({ id }) => {
      const answer = one.compliance?.find((entry) => entry.regime === regime.id && entry.principle === id);
      const { state = null, how = null } = answer ?? {};
      return { regime: regime.id, principle: id, state, how };
    }),
  );
}
