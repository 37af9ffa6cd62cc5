// Made from schemas/ by `npm run generate`. Do not edit.

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
  id: import('./parts.ts').Noun;
  /**
   * Name that readers see.
   */
  title: import('./parts.ts').Line;
  /**
   * feared-event: one of the CNIL's three. principle: outside them, under the fundamental principles.
   */
  kind: 'feared-event' | 'principle';
}
export interface RiskScenario {
  id: import('./parts.ts').Noun;
  /**
   * Short name.
   */
  title: import('./parts.ts').Line;
  /**
   * What happens, through what, to whom, with which harm.
   */
  scenario: import('./parts.ts').Text;
  /**
   * Ids of the events that it belongs to.
   *
   * @minItems 1
   * @maxItems 6
   */
  events: import('./parts.ts').Noun[];
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
  advice: import('./parts.ts').Text;
  /**
   * How to see whether it is real here.
   */
  check: import('./parts.ts').Text;
  /**
   * When it does not matter.
   */
  'false-alarm': import('./parts.ts').Text;
}
/**
 * Proposed severity, from audience and data only, never from what the product does (rule 10).
 */
export interface SeverityRule {
  /**
   * Severity where nothing raises it: worst credible impact on people.
   */
  base: import('./parts.ts').Four;
  /**
   * Why.
   */
  reason: import('./parts.ts').Text;
  /**
   * Higher severity for some audiences or data; the highest that matches wins.
   *
   * @maxItems 10
   */
  raised?: RaisedSeverity[];
}
export interface RaisedSeverity {
  to: import('./parts.ts').Four;
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
  reason: import('./parts.ts').Text;
}
export interface RiskDriver {
  element: import('./parts.ts').ElementId;
  /**
   * Weight in the mean, above 0 to 5.
   */
  weight: number;
  /**
   * How the element bears on the scenario.
   */
  because: import('./parts.ts').Text;
}
