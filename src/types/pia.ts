// Made from schemas/ by `npm run generate`. Do not edit.

export type Text = string;
/**
 * Kebab-case id.
 */
export type Id = string;

/**
 * A privacy impact assessment: the case as written, the product as assessed, the risks at three points, and what is still missing. What 'report CASE -o file.json' writes.
 */
export interface Pia {
  /**
   * Version of this schema.
   */
  schemaVersion: '1';
  /**
   * The case as written, without its empty parts.
   */
  case: import('./case.ts').Case;
  /**
   * Evidence cut-off.
   */
  asOf: string;
  versions: PiaVersions;
  /**
   * Files read.
   *
   * @maxItems 200
   */
  inputs: PiaInput[];
  /**
   * The use.
   */
  context: PiaContext | null;
  /**
   * The product in this use, as configured, with the organisation's own evidence; null: no product is chosen.
   */
  assessment: import('./assessment.ts').Assessment | null;
  /**
   * Settings that are deliberately not set.
   *
   * @maxItems 300
   */
  leftSettings: LeftOut[];
  /**
   * Every risk, those of the catalogue first.
   *
   * @maxItems 150
   */
  risks: PiaRisk[];
  scale: PiaScale;
  /**
   * The regimes of the organisation with their principles.
   *
   * @maxItems 30
   */
  regimes: PiaRegime[];
  /**
   * What is missing, the screening, the duty to consult.
   */
  check: import('./check.ts').Check;
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
/**
 * Versions.
 */
export interface PiaVersions {
  /**
   * Of the program.
   */
  tool: string;
  /**
   * Of the criteria.
   */
  catalogue: string;
  /**
   * Of the rules of the numbers.
   */
  rules: string;
}
/**
 * A file.
 */
export interface PiaInput {
  /**
   * Relative to the working folder or the package.
   */
  path: string;
  /**
   * Hash of its bytes.
   */
  sha256: string;
}
export interface PiaContext {
  /**
   * Id of the preset or file.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
  /**
   * The use in a few sentences.
   */
  summary: string;
}
/**
 * A setting.
 */
export interface LeftOut {
  /**
   * Id.
   */
  setting: string;
  /**
   * Name.
   */
  title: string;
  /**
   * Why.
   */
  reason: Text | null;
}
/**
 * A risk at three points: as shipped, as configured, after the measures (rule 10).
 */
export interface PiaRisk {
  /**
   * Id in the catalogue, or of the organisation's own risk.
   */
  id: string;
  /**
   * Short name.
   */
  title: string;
  /**
   * What happens, to whom.
   */
  scenario: string;
  /**
   * true: the organisation's own risk, not of the catalogue.
   */
  own: boolean;
  /**
   * Feared events that it belongs to, or the principle it offends.
   *
   * @maxItems 6
   *
   * Items: An event.
   */
  events: string[];
  severity: PiaSeverity;
  likelihood: PiaLikelihood;
  level: PiaLevel;
  exposure: PiaExposure;
  /**
   * Criteria that drive it, the worst first.
   *
   * @maxItems 50
   */
  drivers: PiaDriver[];
  /**
   * What an organisation can do on its own side.
   */
  advice: Text | null;
  /**
   * Ids of the measures that lower it.
   *
   * @maxItems 150
   */
  measures: Id[];
  /**
   * Why it is taken as it is after the measures.
   */
  accepted: Text | null;
}
/**
 * Worst credible impact on people.
 */
export interface PiaSeverity {
  /**
   * 1 to 4, before the measures.
   */
  value: number;
  /**
   * What audience and data propose; null for an own risk.
   */
  proposed: number | null;
  /**
   * Why.
   */
  reason: string;
  /**
   * proposed until a person confirms or changes it; open: an own risk without a severity, counted as 4.
   */
  status: 'proposed' | 'confirmed' | 'changed' | 'open';
  /**
   * After the measures.
   */
  after: number;
}
/**
 * How easily it comes about.
 */
export interface PiaLikelihood {
  /**
   * With the product as shipped; the same as configured for an own risk.
   */
  shipped: number;
  /**
   * With the settings of the deployment.
   */
  configured: number;
  /**
   * After the measures.
   */
  after: number;
  /**
   * true: raised to 3 because a driver is at 0.
   */
  floor: boolean;
  /**
   * Why, for an own risk.
   */
  reason: Text | null;
}
/**
 * Read on the 3x3 fold; the consultation duty uses it.
 */
export interface PiaLevel {
  /**
   * As shipped.
   */
  shipped: 'low' | 'medium' | 'high';
  /**
   * As configured.
   */
  configured: 'low' | 'medium' | 'high';
  /**
   * After the measures.
   */
  after: 'low' | 'medium' | 'high';
}
/**
 * Shift of likelihood by the use.
 */
export interface PiaExposure {
  /**
   * -1, 0 or 1.
   */
  value: number;
  /**
   * Why.
   */
  reason: Text | null;
}
/**
 * A criterion that drives it.
 */
export interface PiaDriver {
  /**
   * Id of the criterion.
   */
  criterion: string;
  /**
   * Name.
   */
  title: string;
  /**
   * Weight in the mean.
   */
  weight: number;
  /**
   * As in the assessment.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * 0 to 4, or null.
   */
  proven: number | null;
  /**
   * What the evidence says.
   */
  summary: Text | null;
}
/**
 * The scales on which the risks are read.
 */
export interface PiaScale {
  /**
   * Names of the four steps.
   *
   * @maxItems 4
   *
   * Items: A name.
   */
  severity: string[];
  /**
   * Names of the four steps.
   *
   * @maxItems 4
   *
   * Items: A name.
   */
  likelihood: string[];
  /**
   * When each step applies.
   *
   * @maxItems 4
   *
   * Items: A test.
   */
  severityTests: string[];
  /**
   * When each step applies.
   *
   * @maxItems 4
   *
   * Items: A test.
   */
  likelihoodTests: string[];
}
/**
 * A regime.
 */
export interface PiaRegime {
  /**
   * Kebab-case id.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
  /**
   * The law.
   */
  law: string;
  /**
   * The authority.
   */
  authority: string;
  /**
   * When an assessment has to be made.
   */
  assessment: string;
  /**
   * Its principles.
   *
   * @maxItems 30
   */
  principles: PiaPrinciple[];
}
/**
 * A principle.
 */
export interface PiaPrinciple {
  /**
   * Kebab-case id.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
  /**
   * How does the use meet it?
   */
  question: string;
  /**
   * Where it stands.
   *
   * @maxItems 10
   */
  references: PartReference[];
}
/**
 * A place in a law or a guideline.
 */
export interface PartReference {
  /**
   * Name of the law or guideline.
   */
  rule: string;
  /**
   * Article, section or annex.
   */
  place?: string;
  /**
   * false: recalled, not checked. Absent: confirmed.
   */
  confirmed?: boolean;
}
