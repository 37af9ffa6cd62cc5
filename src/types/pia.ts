// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A privacy impact assessment: the case as written, the product as assessed in it, the risks at three points, and what is still missing. Codes and values, no sentence; every document is a rendering of it.
 */
export interface Pia {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  /**
   * The case as written, without its empty parts.
   */
  case: import('./case.ts').Case;
  /**
   * What is known by this day counts.
   */
  asOf: import('./parts.ts').Day;
  versions: PiaVersions;
  /**
   * Files that it rests on.
   *
   * @maxItems 200
   */
  inputs: PiaInput[];
  /**
   * The use, as it extends a preset. null: none is described yet.
   */
  use: PiaUse | null;
  /**
   * The product in this use, as configured, on the clients named, with the organisation's own evidence. null: no product is chosen yet.
   */
  assessment: import('./assessment.ts').Assessment | null;
  /**
   * The same with nothing set. null: no product is chosen yet, or nothing is set, so that it is the same.
   */
  shipped: import('./assessment.ts').Assessment | null;
  configuration: PiaConfiguration;
  ownEvidence: OwnEvidenceUsed;
  /**
   * Every risk, those of the catalogue first.
   *
   * @maxItems 150
   */
  risks: PiaRisk[];
  /**
   * Each principle of each law of the organisation, with the answer of the case.
   *
   * @maxItems 400
   */
  compliance: PiaPrinciple[];
  /**
   * What is missing, what would close the verdict, own tasks, screening, the duty to consult.
   */
  check: import('./check.ts').Check;
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
/**
 * What made it.
 */
export interface PiaVersions {
  /**
   * Version of the program.
   */
  tool: import('./parts.ts').ResultLine;
  /**
   * Version of the criteria and elements.
   */
  catalogue: import('./parts.ts').ResultLine;
  /**
   * Version of the rules.
   */
  rules: import('./parts.ts').ResultLine;
}
/**
 * A file.
 */
export interface PiaInput {
  /**
   * Path.
   */
  path: import('./parts.ts').ResultLine;
  /**
   * SHA-256 of its bytes.
   */
  sha256: string;
}
export interface PiaUse {
  /**
   * Id of the preset or file.
   */
  id: import('./parts.ts').Id;
  /**
   * Name.
   */
  title: import('./parts.ts').ResultLine;
  /**
   * The use in a few sentences.
   */
  summary: import('./parts.ts').ResultText;
  /**
   * Kinds of people on the call.
   *
   * @maxItems 20
   *
   * Items: A kind of people.
   */
  audience: import('./parts.ts').ResultLine[];
  /**
   * Kinds of data in the call.
   *
   * @maxItems 20
   *
   * Items: A kind of data.
   */
  data: import('./parts.ts').ResultLine[];
  /**
   * Requirements of the preset that the use drops.
   *
   * @maxItems 400
   */
  dropped: DroppedRequirement[];
  /**
   * Gates that are no must of this use.
   *
   * @maxItems 40
   */
  waived: WaivedRequirement[];
}
/**
 * One.
 */
export interface DroppedRequirement {
  /**
   * The element.
   */
  element: import('./parts.ts').ElementId;
  /**
   * Why it is dropped.
   */
  reason: import('./parts.ts').ResultText;
}
/**
 * One.
 */
export interface WaivedRequirement {
  /**
   * The element.
   */
  element: import('./parts.ts').ElementId;
  /**
   * Why it is waived.
   */
  reason: import('./parts.ts').ResultText;
}
/**
 * How the product is set up.
 */
export interface PiaConfiguration {
  /**
   * default: as shipped. hardened: the set of rule 6.
   */
  base: 'default' | 'hardened';
  /**
   * Settings that are on, in the order of the profile.
   *
   * @maxItems 400
   *
   * Items: Id of a setting.
   */
  on: import('./parts.ts').Id[];
  /**
   * Those of them that the case sets besides the base.
   *
   * @maxItems 400
   *
   * Items: Id of a setting.
   */
  applied: import('./parts.ts').Id[];
  /**
   * Settings that are deliberately not set.
   *
   * @maxItems 400
   */
  left: LeftOut[];
  /**
   * Requirements that are shown as shipped and no longer as configured: the price of the settings.
   *
   * @maxItems 400
   *
   * Items: The element.
   */
  lost: import('./parts.ts').ElementId[];
}
/**
 * A setting.
 */
export interface LeftOut {
  /**
   * Id of the setting.
   */
  setting: import('./parts.ts').Id;
  /**
   * Why. null: no reason is given.
   */
  reason: string | null;
}
/**
 * What the organisation itself brought, in the terms of the assessment.
 */
export interface OwnEvidenceUsed {
  /**
   * Ids of its sources.
   *
   * @maxItems 400
   *
   * Items: Id of a source.
   */
  sources: import('./parts.ts').Id[];
  /**
   * Its findings.
   *
   * @maxItems 400
   */
  findings: OwnFinding[];
}
/**
 * A finding.
 */
export interface OwnFinding {
  /**
   * Its place among the findings of the assessment, from 0: those of the profile come first.
   */
  finding: number;
  /**
   * true: at least one of its answers counts on the day, or says that a task is done.
   */
  counts: boolean;
}
/**
 * A risk as shipped, as configured and after the measures (rule 10).
 */
export interface PiaRisk {
  /**
   * Id in the catalogue, or of the organisation's own risk.
   */
  id: import('./parts.ts').Id;
  /**
   * true: the organisation's own risk, not of the catalogue.
   */
  own: boolean;
  severity: PiaSeverity;
  exposure: PiaExposure;
  likelihood: PiaLikelihood;
  level: PiaLevel;
  /**
   * Elements that make it less likely where they are shown, in catalogue order, as configured.
   *
   * @maxItems 50
   */
  drivers: PiaDriver[];
  /**
   * Drivers of which something is open, those that weigh most first: what to find out.
   *
   * @maxItems 50
   *
   * Items: The element.
   */
  open: import('./parts.ts').ElementId[];
  /**
   * Measures that lower it; rejected ones do nothing.
   *
   * @maxItems 150
   */
  measures: PiaLowering[];
  /**
   * It is taken as it is after the measures. null: it is not.
   */
  accepted: PiaAccepted | null;
}
/**
 * Worst credible impact on people.
 */
export interface PiaSeverity {
  /**
   * 1 to 4, before the measures.
   */
  value: import('./parts.ts').Four;
  /**
   * What audience and data propose. null: an own risk.
   */
  proposed: number | null;
  /**
   * Why that is proposed. null: an own risk.
   */
  because: string | null;
  /**
   * proposed: nobody has decided yet. confirmed, changed: by a person. open: an own risk without a severity, counted as 4.
   */
  status: 'proposed' | 'confirmed' | 'changed' | 'open';
  /**
   * Why the person decided so. null: no reason is given.
   */
  reason: string | null;
  /**
   * Role that decided. null: not said.
   */
  role: string | null;
  /**
   * When. null: not said.
   */
  date: string | null;
  /**
   * After the measures.
   */
  after: import('./parts.ts').Four;
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
   * Why. null: no shift.
   */
  reason: string | null;
}
/**
 * How easily it comes about.
 */
export interface PiaLikelihood {
  /**
   * With nothing set; the same as configured for an own risk. null: no element that drives it applies.
   */
  shipped: number | null;
  /**
   * As configured.
   */
  configured: number | null;
  /**
   * After the measures.
   */
  after: number | null;
  /**
   * As configured, if all that is open turned out well.
   */
  best: number | null;
  /**
   * As configured: raised to 3, since a driving gate is not wholly shown.
   */
  raisedByGate: boolean;
  /**
   * Why, for an own risk. null: by its drivers, or no reason is given.
   */
  reason: string | null;
}
/**
 * Read on the 3x3 map.
 */
export interface PiaLevel {
  /**
   * With nothing set.
   */
  shipped: 'low' | 'medium' | 'high' | null;
  /**
   * As configured.
   */
  configured: 'low' | 'medium' | 'high' | null;
  /**
   * After the measures.
   */
  after: 'low' | 'medium' | 'high' | null;
  /**
   * After the measures, if all that is open turned out well besides.
   */
  best: 'low' | 'medium' | 'high' | null;
}
/**
 * A driver.
 */
export interface PiaDriver {
  /**
   * The element.
   */
  element: import('./parts.ts').ElementId;
  /**
   * Weight in the mean.
   */
  weight: number;
  /**
   * Hundredths shown. null: it does not apply.
   */
  shown: number | null;
  /**
   * Hundredths open.
   */
  open: number | null;
  /**
   * Hundredths short.
   */
  short: number | null;
}
/**
 * What a measure does to it.
 */
export interface PiaLowering {
  /**
   * Id of the measure.
   */
  measure: import('./parts.ts').Id;
  /**
   * Likelihood that it brings it to. null: it does not lower it.
   */
  likelihood: number | null;
  /**
   * Severity that it brings it to. null: it does not lower it.
   */
  severity: number | null;
  /**
   * Why. null: no reason is given.
   */
  reason: string | null;
}
export interface PiaAccepted {
  /**
   * Why. null: no reason is given, which takes nothing.
   */
  reason: string | null;
}
/**
 * A principle.
 */
export interface PiaPrinciple {
  /**
   * Id of the regime.
   */
  regime: import('./parts.ts').Id;
  /**
   * Id of the principle.
   */
  principle: import('./parts.ts').Id;
  /**
   * How far it is met. null: not answered yet.
   */
  state: 'met' | 'partly' | 'not-met' | 'not-applicable' | null;
  /**
   * How, or what is lacking. null: not written yet.
   */
  how: string | null;
}
