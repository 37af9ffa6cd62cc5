/** The texts behind the ids of a case's result: of the laws, the risks and scales of the catalogue, and the case itself. */
import type { Case, OwnRisk } from '../types/case.ts';
import type { Guidance, Measures, TypicalMeasure } from '../types/measures.ts';
import type { RiskScenario, Risks } from '../types/risks.ts';
import type { LegalPrinciple, Part, Regime, Regimes } from '../types/regimes.ts';
import type { Scales } from '../types/scales.ts';

/** What a risk is called, and what the catalogue says of it; an own risk has the words of the case. */
export interface NamedRisk {
  title: string;
  scenario: string;
  /** Titles of the feared events, or of the principle it offends. */
  events: string[];
  /** undefined: an own risk. */
  scenarioOf: RiskScenario | undefined;
}

/** Looks up by the ids that results bear. An id that is not there throws RangeError: a fault of ours. */
export interface CaseNames {
  risk: (id: string) => NamedRisk;
  regime: (id: string) => Regime;
  /** Stands in the reference under the name of the law that it is asked for. */
  legalPrinciple: (regime: string, id: string) => LegalPrinciple;
  /** A part that a case has to contain, with its question. */
  part: (id: string) => Part;
  /** One of the nine criteria of WP248. */
  screening: (criterion: number) => Scales['screening'][number];
  /** A step from 1 to 4. */
  severity: (value: number) => Scales['severity'][number];
  likelihood: (value: number) => Scales['likelihood'][number];
  /** The title of a role of the case, or its id where it has none. */
  role: (id: string) => string;
  /** A measure of the catalogue. */
  typical: (id: string) => TypicalMeasure;
  /** A text that measures of the catalogue come from. */
  guidance: (id: string) => Guidance;
  /** The title of a measure of the case, or its id. */
  measure: (id: string) => string;
}

/** The data that they come from. */
export interface CaseTexts {
  case: Case;
  regimes: Regimes;
  /** Principles of a law, those taken over from another included. */
  principlesOf: (regime: Regime) => readonly LegalPrinciple[];
  risks: Risks;
  measures: Measures;
  scales: Scales;
}

export function caseNamesOf({
  case: one,
  regimes,
  principlesOf,
  risks,
  measures: typical,
  scales,
}: CaseTexts): CaseNames {
  const laws = byId(regimes.regimes);
  const parts = byId(regimes.parts);
  const roles = byId(one.roles);
  const measures = byId(one.measures);
  const toChoose = byId(typical.measures);
  const guidance = byId(typical.guidance);
  const regime = (id: string): Regime => found('regime', id, laws.get(id));
  return {
    risk: riskNames(one, risks),
    regime,
    legalPrinciple: (law, id) =>
      found(
        'principle',
        id,
        principlesOf(regime(law)).find((principle) => principle.id === id),
      ),
    part: (id) => found('part', id, parts.get(id)),
    screening: (number) => found('criterion', number, scales.screening[number - 1]),
    severity: (value) => found('severity', value, scales.severity[value - 1]),
    likelihood: (value) => found('likelihood', value, scales.likelihood[value - 1]),
    role: (id) => roles.get(id)?.title ?? id,
    typical: (id) => found('measure', id, toChoose.get(id)),
    guidance: (id) => found('guidance', id, guidance.get(id)),
    measure: (id) => measures.get(id)?.measure ?? id,
  };
}

function riskNames(one: Case, { risks, events }: Risks): CaseNames['risk'] {
  const listed = byId(risks);
  const titles = byId(events);
  const own = byId<OwnRisk>(one['own-risks']);
  return (id) => {
    const scenario = listed.get(id);
    if (scenario === undefined) {
      const { title = id, scenario: text = '' } = found('risk', id, own.get(id));
      return { title, scenario: text, events: [], scenarioOf: undefined };
    }
    return {
      title: scenario.title,
      scenario: scenario.scenario,
      scenarioOf: scenario,
      events: scenario.events.map((event) => titles.get(event)?.title ?? event),
    };
  };
}

function byId<T extends { id: string }>(all: readonly T[] | undefined): ReadonlyMap<string, T> {
  return new Map((all ?? []).map((entry) => [entry.id, entry]));
}

function found<T>(what: string, id: string | number, value: T | undefined): T {
  if (value === undefined) throw new RangeError(`no ${what} '${id}'`);
  return value;
}
