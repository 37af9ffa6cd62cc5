// Made from next/schemas/ by `npm run generate`. Do not edit.

/**
 * Kebab-case noun.
 */
export type Id = string;
/**
 * <principle>/<criterion>/<element>, as in the catalogue.
 */
export type ElementId = string;

/**
 * A use of video calls (rules of version 2): contexts/<id>.yaml, or a user's own file.
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
   * Preset that this use starts from; what is said here replaces its part: requirements, exposure and waived gates entry by entry, the rest as a whole.
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
   * Clients in use (rule 9). Absent: any; the best of them decides, the others are a condition.
   *
   * @minItems 1
   * @maxItems 20
   */
  clients?: Id[];
  /**
   * Elements that this use needs to be shown.
   *
   * @maxItems 200
   */
  requirements?: Requirement[];
  /**
   * Gates that are no must of this use (rule 8).
   *
   * @maxItems 20
   */
  'waived-gates'?: WaivedGate[];
  weights?: ContextWeights;
  /**
   * Shift of likelihood per risk.
   *
   * @maxItems 50
   */
  exposure?: ExposureShift[];
  /**
   * WP248 criteria that the use meets.
   *
   * @maxItems 9
   */
  screening?: MetScreening[];
}
export interface Requirement {
  element: ElementId;
  /**
   * true: must; it rests on law, an authority or the Joint Statement. false: should.
   */
  must?: boolean;
  /**
   * shipped: the law asks for the preset (GDPR Art. 25(2)); settings cannot mend it, they can spoil it. Only for elements of mode is.
   */
  state?: 'shipped';
  /**
   * Why this use needs it.
   */
  reason?: string;
  /**
   * Who asks: a law, an authority, a guideline, the organisation.
   */
  'asked-by'?: string;
  /**
   * For a must that no edition of the library is shown to meet: why it is asked all the same (rule 9).
   */
  'although-unmet'?: string;
  /**
   * Drops a requirement of the preset; the reason is printed.
   */
  dropped?: string;
}
export interface WaivedGate {
  element: ElementId;
  /**
   * Printed reason.
   */
  reason: string;
}
/**
 * What counts more or less in this use.
 */
export interface ContextWeights {
  /**
   * Weights of criteria that differ from the catalogue, 0 to 5.
   */
  criteria?: {
    /**
     * A number from 0 to 5.
     */
    [k: string]: number;
  };
  /**
   * Weights of principles in the overall score, 0 to 100 (1 each by default).
   */
  principles?: {
    /**
     * A number from 0 to 100.
     */
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
