/** Whether a law covers the organisation, by what the case says of it and the law of its limits. */
import type { Case } from '../../types/case.ts';
import type { Coverage } from '../../types/check.ts';
import type { LawCoverage, LawLimit, Regime } from '../../types/regimes.ts';

type Organisation = NonNullable<Case['organisation']>;
type Answer = Omit<Coverage, 'regime'>;

/** The gravest answer counts: outside, then open. What is not stated leaves a law open only where it decides. */
export function coverageOf({ organisation = {} }: Pick<Case, 'organisation'>, regime: Regime): Coverage {
  const { covers } = regime;
  const answers = [
    inCountry(organisation, covers),
    among('region', covers.regions, organisation.region),
    ...(covers.not ?? []).map((limit, at) => withinLimit(organisation, limit, at)),
    among('sector', covers.sectors, organisation.sector),
    among('activity', covers.activities, ...(organisation.activities ?? [])),
  ];
  const found =
    answers.find(({ state }) => state === 'outside') ??
    answers.find(({ state }) => state === 'open') ??
    WITHIN;
  return { regime: regime.id, ...found };
}

/** True if it is known in which country the organisation is, and the law covers it, so that it can be proposed. */
export function isMadeFor(one: Pick<Case, 'organisation'>, regime: Regime): boolean {
  return countryOf(one.organisation ?? {}) !== undefined && coverageOf(one, regime).state === 'covered';
}

const WITHIN: Answer = { state: 'covered', because: 'within', limit: null };

function inCountry(organisation: Organisation, { countries, abroad }: LawCoverage): Answer {
  const country = countryOf(organisation);
  if (country === undefined || countries.includes(country)) return WITHIN;
  return abroad === true
    ? { state: 'open', because: 'abroad', limit: null }
    : { state: 'outside', because: 'country', limit: null };
}

/** The region says it, or the country where it is a code. */
function countryOf({ region, country }: Organisation): string | undefined {
  return region?.slice(0, 2) ?? (/^[A-Z]{2}$/.test(country ?? '') ? country : undefined);
}

function among<Value>(
  because: 'region' | 'sector' | 'activity',
  allowed: readonly Value[] | undefined,
  ...stated: readonly (Value | undefined)[]
): Answer {
  const known = stated.filter((value) => value !== undefined);
  if (allowed === undefined || known.some((value) => allowed.includes(value))) return WITHIN;
  return { state: known.length === 0 ? 'open' : 'outside', because, limit: null };
}

/** A limit without conditions is a remark for readers. */
function withinLimit({ sector, region, activities = [] }: Organisation, limit: LawLimit, at: number): Answer {
  const conditions = [
    meets(limit.sectors, sector),
    meets(limit.regions, region),
    meets(limit.activities, ...activities),
  ].filter((one) => one !== undefined);
  if (conditions.length === 0 || conditions.includes(false)) return WITHIN;
  return { state: limit.open === true ? 'open' : 'outside', because: 'limit', limit: at };
}

/** undefined: nothing is asked. */
function meets<Value>(
  asked: readonly Value[] | undefined,
  ...stated: readonly (Value | undefined)[]
): boolean | undefined {
  return asked === undefined
    ? undefined
    : stated.some((value) => value !== undefined && asked.includes(value));
}
