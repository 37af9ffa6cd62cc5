// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * <principle>/<criterion>.
 */
export type CriterionId = string;
/**
 * Kebab-case noun.
 */
export type Id = string;

/**
 * A use of video calls: catalogue/contexts/<id>.yaml, or a user's own file.
 */
export interface Context {
  /**
   * Equal to the file name for a preset.
   */
  id: string;
  /**
   * Name that readers see.
   */
  title: string;
  /**
   * The use in a few sentences.
   */
  summary: string;
  /**
   * Preset that this context starts from; what is said here replaces its part: lists of requirements, exposure and waived gates by criterion or risk, the rest as a whole.
   */
  extends?: string;
  /**
   * Who is on the call.
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
   * Kinds of data in the call.
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
   * Levels that the use needs.
   *
   * @maxItems 60
   */
  requirements?: Requirement[];
  weights?: ContextWeights;
  /**
   * Shift of likelihood per risk.
   *
   * @maxItems 50
   */
  exposure?: ExposureShift[];
  /**
   * Gates that do not bar in this use.
   *
   * @maxItems 20
   */
  'waived-gates'?: WaivedGate[];
  /**
   * WP248 criteria that the use meets.
   *
   * @maxItems 9
   */
  screening?: MetScreening[];
  evidence?: EvidencePolicy;
}
export interface Requirement {
  criterion: CriterionId;
  /**
   * Level needed, 1 to 4; 0 drops a requirement of the preset.
   */
  level: number;
  /**
   * Why this use needs it.
   */
  reason: string;
  /**
   * Who asks: a law, a guideline, the organisation.
   */
  'asked-by': string;
}
export interface ContextWeights {
  /**
   * Weights of criteria that differ from the catalogue, 0 to 5.
   */
  criteria?: {
    [k: string]: number;
  };
  /**
   * Weights of principles in the overall score, 0 to 100 (1 each by default).
   */
  principles?: {
    [k: string]: number;
  };
}
export interface ExposureShift {
  risk: Id;
  /**
   * -1, 0 or 1.
   */
  shift: number;
  /**
   * Why.
   */
  reason: string;
}
export interface WaivedGate {
  criterion: CriterionId;
  /**
   * Printed reason.
   */
  reason: string;
}
export interface MetScreening {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * Why.
   */
  reason: string;
}
export interface EvidencePolicy {
  /**
   * A requirement or gate counts as proven only on live evidence of this grade or better.
   */
  'weakest-grade': 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * Why.
   */
  reason: string;
}
