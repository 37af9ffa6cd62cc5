/**
 * The organisation's own policies beside the product. A demand is a should of the organisation; those that it calls a must
 * give a second verdict, by its own rules, and never touch the one by law and authorities (rule 9).
 */
import type { Assessment, UseVerdict, VerdictCondition } from '../../types/assessment.ts';
import type { Case, Demand, Policy } from '../../types/case.ts';
import type { Context } from '../../types/context.ts';
import type { PiaDemand, PiaPolicies } from '../../types/pia.ts';

type Fit = PiaDemand['fit'];

/** The use with what the policies demand of elements, as requirements that the organisation asks for itself. */
export function withDemands(context: Context, { policies = [], organisation }: Case): Context {
  const own = policies.flatMap((policy) =>
    (policy.demands ?? []).flatMap(({ elements = [], must = false, reason }) =>
      elements.map((element) => ({
        element,
        must,
        reason: reason ?? policy.title ?? policy.id,
        'asked-by': organisation?.name ?? policy.title ?? policy.id,
      })),
    ),
  );
  return { ...context, requirements: [...(context.requirements ?? []), ...own] };
}

/** What the demands are held against. */
export interface DemandedOf {
  /** By law and authorities; null without a product. */
  assessment: Assessment | null;
  /** With `withDemands`, in the same configuration; null where no policy demands an element, and without product or use. */
  own: Assessment | null;
  /** Elements of own tasks that own evidence shows. */
  done: ReadonlySet<string>;
}

/** Every demand with how the product stands to it, and the verdict by the organisation's own rules where one is a must. */
export function policiesOf(
  { policies = [] }: Pick<Case, 'policies'>,
  { assessment, own, done }: DemandedOf,
): PiaPolicies {
  const demands = policies.flatMap((policy) => demandsIn(policy, own ?? assessment, done));
  return { demands, verdict: ownVerdict((own ?? assessment)?.verdict ?? null, demands) };
}

function demandsIn(
  { id, demands = [] }: Policy,
  assessment: Assessment | null,
  done: ReadonlySet<string>,
): PiaDemand[] {
  return demands.map((demand, at) => {
    const elements = (demand.elements ?? []).map((element) => ({
      element,
      standing: standingIn(assessment, element),
      settings: settingsFor(element, assessment?.verdict?.conditions ?? []),
    }));
    const standings = elements.flatMap((one) => (done.has(one.element) ? [] : one.standing));
    const fit = fitOf(demand, standings);
    return { policy: id, demand: at, must: demand.must ?? false, fit, elements };
  });
}

type Standing = PiaDemand['elements'][number]['standing'];

/** As the verdict takes it: what falls short as shipped is open as long as nobody says that no setting changes it. */
function standingIn(assessment: Assessment | null, id: string): Standing {
  const all = (assessment?.principles ?? []).flatMap(({ criteria }) => criteria);
  const found = all.flatMap(({ elements }) => elements).find((one) => one.id === id);
  const standing = found?.standing ?? 'open';
  const asked = assessment?.verdict?.questions.find(({ element }) => element === id);
  return standing === 'short' && asked?.because.includes('short-as-shipped') === true ? 'open' : standing;
}

/** Settings that would show it, as the conditions of the verdict name them. */
function settingsFor(element: string, conditions: readonly VerdictCondition[]): string[] {
  const named = conditions.flatMap((one) => {
    if (one.code === 'set' && one.elements.includes(element)) return one.setting ?? [];
    return one.element === element ? one.settings : [];
  });
  return [...new Set(named)];
}

/** The worst of its elements decides; where there is none, what people found. */
function fitOf({ elements = [], fits }: Demand, standings: readonly Standing[]): Fit {
  if (elements.length === 0) return fits ?? 'open';
  const worst = FITS.find(([standing]) => standings.includes(standing));
  return worst?.[1] ?? 'fits';
}

const FITS: readonly (readonly [Standing, Fit])[] = [
  ['short', 'does-not-fit'],
  ['open', 'open'],
  ['yours', 'open'],
  ['in-part', 'in-part'],
];

/** Only where something is a must of the organisation; demands that people judge count beside those of elements. */
function ownVerdict(verdict: UseVerdict | null, demands: readonly PiaDemand[]): PiaPolicies['verdict'] {
  if (verdict === null || !demands.some(({ must }) => must)) return null;
  const judged = demands.filter(({ elements }) => elements.length === 0);
  const { value, asConfigured } = verdict;
  return {
    value: worst(VALUES, [value, ...judged.map(valueFor)]),
    asConfigured: worst(STATES, [asConfigured, ...judged.map(stateFor)]),
  };
}

const VALUES = ['not-fit', 'open', 'fit-with-conditions', 'fit'] as const;
const STATES = ['short', 'open', 'met'] as const;

function worst<T>(order: readonly T[], found: readonly T[]): T {
  return order[Math.min(...found.map((one) => order.indexOf(one)))] as T;
}

function valueFor({ must, fit }: PiaDemand): (typeof VALUES)[number] {
  if (fit === 'fits') return 'fit';
  if (!must) return 'fit-with-conditions';
  return fit === 'does-not-fit' ? 'not-fit' : 'open';
}

function stateFor({ must, fit }: PiaDemand): (typeof STATES)[number] {
  if (!must || fit === 'fits') return 'met';
  return fit === 'does-not-fit' ? 'short' : 'open';
}
