// Made from schemas/ by `npm run generate`. Do not edit.

export type Line = string;
export type Text = string;
/**
 * Kebab-case id.
 */
export type Id = string;

/**
 * What a case still lacks, what its screening says, and whether the authority has to be consulted: what 'check --format json' prints for each case.
 */
export interface Check {
  /**
   * Version of this schema.
   */
  schemaVersion: '1';
  case: CheckedCase;
  /**
   * Evidence cut-off.
   */
  asOf: string;
  /**
   * Regimes of the organisation.
   *
   * @maxItems 30
   */
  regimes: CheckedRegime[];
  /**
   * true: nothing that is required is missing.
   */
  complete: boolean;
  /**
   * Every part in the order of the document.
   *
   * @maxItems 100
   */
  parts: PartResult[];
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
  id: string;
  /**
   * Its title.
   */
  title: Line | null;
  /**
   * draft or final.
   */
  status: 'draft' | 'final';
}
/**
 * A regime.
 */
export interface CheckedRegime {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
}
/**
 * One part that a case has to contain.
 */
export interface PartResult {
  /**
   * Id of the part in catalogue/regimes.yaml.
   */
  id: string;
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
   * Name.
   */
  title: string;
  /**
   * What to write.
   */
  question: string;
  /**
   * true: required under a regime of the organisation; false: recommended.
   */
  required: boolean;
  /**
   * complete: every place is filled in.
   */
  state: 'complete' | 'missing';
  /**
   * Places in the case that are still empty, for example description.purposes[0].basis.
   *
   * @maxItems 400
   *
   * Items: A place.
   */
  missing: string[];
  /**
   * Who asks for it.
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
/**
 * The nine criteria of WP248.
 */
export interface ScreeningResult {
  /**
   * One for each criterion.
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
   * Name.
   */
  title: string;
  /**
   * When a video call meets it.
   */
  meets: string;
  /**
   * null: not answered.
   */
  met: boolean | null;
  /**
   * Why.
   */
  reason: Text | null;
  /**
   * Who says so: the case, or the preset of the use. null: nobody yet.
   */
  from: 'case' | 'context' | null;
}
/**
 * Whether the authority has to be consulted before the calls begin.
 */
export interface ConsultationResult {
  /**
   * required: a law of the organisation demands it. asked: no law does, but a risk is high after the measures and the Joint Statement asks for it. not-required: neither. open: it cannot be said yet.
   */
  state: 'required' | 'asked' | 'not-required' | 'open';
  /**
   * Why, in sentences.
   *
   * @maxItems 50
   *
   * Items: A reason.
   */
  reasons: string[];
  /**
   * Ids of risks that are high on the 3x3 map after the measures.
   *
   * @maxItems 150
   */
  highRisks: Id[];
  /**
   * Ids of risks whose severity no person has confirmed: the result may change.
   *
   * @maxItems 150
   */
  unconfirmed: Id[];
  /**
   * What each regime asks.
   *
   * @maxItems 30
   */
  regimes: RegimeDuty[];
}
/**
 * Duty under one regime.
 */
export interface RegimeDuty {
  /**
   * Kebab-case id.
   */
  id: string;
  /**
   * Name of the regime.
   */
  title: string;
  /**
   * Who is to be consulted.
   */
  authority: string;
  /**
   * What follows from it here. excused: it would be required, but an excuse applies.
   */
  duty: 'required' | 'not-required' | 'excused' | 'none' | 'open';
  /**
   * The rule in plain words.
   */
  text: string;
  /**
   * Why it comes out so here.
   */
  why: string;
  /**
   * How long the authority may take.
   */
  time: Line | null;
  /**
   * Where it says so.
   *
   * @maxItems 10
   */
  references: PartReference[];
}
