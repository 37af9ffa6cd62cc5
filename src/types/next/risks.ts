// Made from next/schemas/ by `npm run generate`. Do not edit.

/**
 * Kebab-case noun.
 */
export type Id = string;
/**
 * 1 to 4 on the CNIL's scale.
 */
export type Four = number;
/**
 * <principle>/<criterion>/<element>, as in the catalogue.
 */
export type ElementId = string;

/**
 * Risk scenarios of a video call and the elements that drive them (rule 10): risks.yaml.
 */
export interface Risks {
  /**
   * The CNIL's feared events and the principles that a lawful but unexpected use offends.
   *
   * @minItems 1
   * @maxItems 20
   */
  events: FearedEvent[];
  /**
   * The scenarios in the order in which reports show them.
   *
   * @minItems 1
   * @maxItems 50
   */
  risks: RiskScenario[];
}
export interface FearedEvent {
  id: Id;
  /**
   * Name that readers see.
   */
  title: string;
  /**
   * feared-event: one of the CNIL's three. principle: outside them, under the fundamental principles.
   */
  kind: 'feared-event' | 'principle';
}
export interface RiskScenario {
  id: Id;
  /**
   * Short name.
   */
  title: string;
  /**
   * What happens, through what, to whom, with which harm.
   */
  scenario: string;
  /**
   * Ids of the events that it belongs to.
   *
   * @minItems 1
   * @maxItems 6
   */
  events: Id[];
  severity: SeverityRule;
  /**
   * Elements that make it less likely where they are shown.
   *
   * @minItems 1
   * @maxItems 30
   */
  drivers: RiskDriver[];
  /**
   * What an organisation can do on its own side.
   */
  advice: string;
  /**
   * How to see whether it is real here.
   */
  check: string;
  /**
   * When it does not matter.
   */
  'false-alarm': string;
}
/**
 * Proposed severity, from audience and data only, never from what the product does (rule 10).
 */
export interface SeverityRule {
  /**
   * Severity where nothing raises it: worst credible impact on people.
   */
  base: number;
  /**
   * Why.
   */
  reason: string;
  /**
   * Higher severity for some audiences or data; the highest that matches wins.
   *
   * @maxItems 10
   */
  raised?: RaisedSeverity[];
}
export interface RaisedSeverity {
  to: Four;
  /**
   * Any of these.
   *
   * @maxItems 10
   *
   * Items: Kinds of people on the call.
   */
  audience?: (
    | 'staff'
    | 'adults'
    | 'public'
    | 'children'
    | 'patients'
    | 'clients'
    | 'vulnerable-people'
    | 'people-at-risk'
  )[];
  /**
   * Any of these.
   *
   * @maxItems 10
   *
   * Items: Kinds of data shown, spoken or written in the call.
   */
  data?: (
    | 'work-talk'
    | 'personal-talk'
    | 'reading-interests'
    | 'education-records'
    | 'health'
    | 'legal-advice'
    | 'beliefs-and-opinions'
    | 'identity-of-sources'
    | 'images-of-homes'
    | 'recordings'
  )[];
  /**
   * Why.
   */
  reason: string;
}
export interface RiskDriver {
  element: ElementId;
  /**
   * Weight in the mean, above 0 to 5.
   */
  weight: number;
  /**
   * How the element bears on the scenario.
   */
  because: string;
}
