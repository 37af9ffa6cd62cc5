// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What a case comes to and what it still lacks: what 'check --format json' prints for each case. Codes and values, no sentence.
 */
export interface Check {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  case: CheckedCase;
  /**
   * What is known by this day counts.
   */
  asOf: import('./parts.ts').Day;
  /**
   * The product as it is set up. null: none is chosen yet.
   */
  product: CheckedProduct | null;
  /**
   * The use. null: none is described yet.
   */
  use: CheckedUse | null;
  /**
   * Laws that bind the organisation, by their ids.
   *
   * @maxItems 30
   *
   * Items: Id of a regime.
   */
  regimes: import('./parts.ts').Id[];
  verdict: CheckedVerdict;
  /**
   * true: nothing that is required is missing.
   */
  complete: boolean;
  /**
   * Every part that a case has to contain, in the order of the document.
   *
   * @maxItems 100
   */
  parts: PartResult[];
  /**
   * What would close the verdict: each requirement that is open, musts first, and how the organisation can find out.
   *
   * @maxItems 10000
   */
  closing: Closing[];
  /**
   * Elements that are the organisation's own to do, those required first.
   *
   * @maxItems 10000
   */
  tasks: OwnTask[];
  screening: ScreeningResult;
  consultation: ConsultationResult;
}
/**
 * The case.
 */
export interface CheckedCase {
  /**
   * Its id.
   */
  id: import('./parts.ts').Id;
  /**
   * Its title. null: none yet.
   */
  title: string | null;
  /**
   * What the case says of itself.
   */
  status: 'draft' | 'final';
}
export interface CheckedProduct {
  /**
   * Id of the profile.
   */
  vendor: import('./parts.ts').Id;
  /**
   * Name.
   */
  name: import('./parts.ts').ResultLine;
  /**
   * Id of the edition.
   */
  edition: import('./parts.ts').Id;
  /**
   * Its name.
   */
  editionName: import('./parts.ts').ResultLine;
  /**
   * default: nothing set. hardened: the set of rule 6. own: a list.
   */
  configuration: 'default' | 'hardened' | 'own';
  /**
   * Clients in use.
   *
   * @maxItems 100
   *
   * Items: Client id.
   */
  clients: import('./parts.ts').Id[];
}
export interface CheckedUse {
  /**
   * Id of the use.
   */
  id: import('./parts.ts').Id;
  /**
   * Name.
   */
  title: import('./parts.ts').ResultLine;
}
/**
 * The verdict on the product for the use (rule 9).
 */
export interface CheckedVerdict {
  /**
   * The best that settings can reach from those that are on. null: no verdict, since product or use is missing or the edition is no longer offered.
   */
  value: 'fit' | 'fit-with-conditions' | 'open' | 'not-fit' | null;
  /**
   * What the use is in the configuration itself. null: no verdict.
   */
  asConfigured: 'short' | 'open' | 'met' | null;
  /**
   * What the use is with nothing set. null: no verdict.
   */
  shipped: 'short' | 'open' | 'met' | null;
}
/**
 * One part that a case has to contain; its texts stand in catalogue/regimes.yaml.
 */
export interface PartResult {
  /**
   * Id of the part in catalogue/regimes.yaml.
   */
  id: import('./parts.ts').Id;
  /**
   * Section of the document.
   */
  section:
    | 'control'
    | 'summary'
    | 'screening'
    | 'plan'
    | 'description'
    | 'assessment'
    | 'necessity'
    | 'rights'
    | 'compliance'
    | 'consultation'
    | 'risks'
    | 'measures'
    | 'opinions'
    | 'decision'
    | 'sign-off'
    | 'review'
    | 'engagement'
    | 'public-summary';
  /**
   * true: required under a regime of the organisation; false: recommended.
   */
  required: boolean;
  /**
   * complete: every place is filled in.
   */
  state: 'complete' | 'missing';
  /**
   * Places in the case that are still empty.
   *
   * @maxItems 400
   */
  missing: MissingPlace[];
}
/**
 * A place in the case that is empty; of a list the entry that is about something, where that is so.
 */
export interface MissingPlace {
  /**
   * For example description.purposes[0].basis, or screening.
   */
  path: import('./parts.ts').ResultLine;
  /**
   * What the entry is about. null: the path says it all.
   */
  about: string | null;
  /**
   * Its id: of a criterion (1 to 9), a risk, a principle of the law (regime/principle), a class of data, a part of a role. null: the path says it all.
   */
  value: string | null;
}
/**
 * A requirement that is open, and how to find out.
 */
export interface Closing {
  /**
   * The element.
   */
  element: import('./parts.ts').ElementId;
  /**
   * true: a must; false: a should.
   */
  must: boolean;
  /**
   * Why it is open, as in the assessment.
   *
   * @maxItems 20
   */
  because: import('./assessment.ts').Because[];
  /**
   * Clients concerned.
   *
   * @maxItems 100
   *
   * Items: Client id.
   */
  clients: import('./parts.ts').Id[];
  /**
   * The weakest grade that would show it.
   */
  shownBy: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * What would show it. search: search the registers, courts, authorities and press for a case, at the places themselves. test: try it on an account of your own and write down how. contract: look into your own contract. read: read the document that would say it from end to end. ask: ask the vendor, with a deadline.
   *
   * @maxItems 5
   *
   * Items: A way.
   */
  ways: ('search' | 'test' | 'contract' | 'read' | 'ask')[];
}
/**
 * An element that is the organisation's own to do, since it runs the product itself.
 */
export interface OwnTask {
  /**
   * The element.
   */
  element: import('./parts.ts').ElementId;
  /**
   * true: a must of the use; false: a should. null: the use does not ask for it.
   */
  must: boolean | null;
  /**
   * true: the organisation's own evidence shows it.
   */
  done: boolean;
}
/**
 * The nine criteria of WP248.
 */
export interface ScreeningResult {
  /**
   * One for each criterion; its texts stand in catalogue/scales.yaml.
   *
   * @maxItems 9
   */
  answers: ScreeningLine[];
  /**
   * How many are met.
   */
  met: number;
  /**
   * How many are not answered.
   */
  open: number;
  /**
   * required: two or more are met. advised: one is met. not-indicated: none is met and all are answered. open: answers are missing that could change it.
   */
  result: 'required' | 'advised' | 'not-indicated' | 'open';
}
/**
 * One criterion.
 */
export interface ScreeningLine {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * null: not answered.
   */
  met: boolean | null;
  /**
   * Why. null: no reason is given.
   */
  reason: string | null;
  /**
   * Who says so: the case, or the use that it extends. null: nobody yet.
   */
  from: 'case' | 'use' | null;
}
/**
 * Whether the authority has to be consulted before the calls begin.
 */
export interface ConsultationResult {
  /**
   * required: a law of the organisation demands it. asked: no law does, but a risk is high after the measures and the Joint Statement (sentence S12) asks for it. not-required: neither. open: it cannot be said yet.
   */
  state: 'required' | 'asked' | 'not-required' | 'open';
  /**
   * Why, beside the laws. no-risks: no risk is assessed yet. no-regime: no law is chosen yet. high-risks: risks are high after the measures, for which the Joint Statement asks to consult.
   *
   * @maxItems 10
   *
   * Items: A reason.
   */
  because: ('no-risks' | 'no-regime' | 'high-risks')[];
  /**
   * Risks that are high on the 3x3 map after the measures.
   *
   * @maxItems 150
   *
   * Items: Id of a risk.
   */
  highRisks: import('./parts.ts').Id[];
  /**
   * Those of them that would not be high if all that is open about the product turned out well.
   *
   * @maxItems 150
   *
   * Items: Id of a risk.
   */
  wouldEase: import('./parts.ts').Id[];
  /**
   * Risks whose severity no person has confirmed: the result may change.
   *
   * @maxItems 150
   *
   * Items: Id of a risk.
   */
  unconfirmed: import('./parts.ts').Id[];
  /**
   * What each law asks; its texts stand in catalogue/regimes.yaml.
   *
   * @maxItems 30
   */
  regimes: RegimeDuty[];
}
/**
 * Duty under one law.
 */
export interface RegimeDuty {
  /**
   * Id of the regime.
   */
  regime: import('./parts.ts').Id;
  /**
   * What follows from it here. excused: it would be required, but an excuse applies. none: this law has no such duty for this organisation.
   */
  duty: 'required' | 'not-required' | 'excused' | 'none' | 'open';
  /**
   * Why it comes out so. no-rule: no duty to consult beforehand is known. no-sector: it depends on the kind of organisation, which is not stated. other-sector: the duty binds other kinds of organisations. every-assessment: every assessment goes to the authority. no-risks: no risks are assessed yet. no-high-risk: no risk is high after the measures. adviser-consulted: the organisation's own adviser gave an opinion. high-risks: risks are high after the measures.
   */
  because:
    | 'no-rule'
    | 'no-sector'
    | 'other-sector'
    | 'every-assessment'
    | 'no-risks'
    | 'no-high-risk'
    | 'adviser-consulted'
    | 'high-risks';
}
