// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A use of video calls (rules of version 2): contexts/<id>.yaml, or a user's own file.
 */
export interface Context {
  /**
   * Equal to the file name for a preset.
   */
  id: import('./parts.ts').Noun;
  /**
   * Name that readers see.
   */
  title: import('./parts.ts').Line;
  /**
   * The use in a few sentences.
   */
  summary: import('./parts.ts').Text;
  /**
   * Preset that this use starts from; what is said here replaces its part: requirements, exposure and waived gates entry by entry, the rest as a whole.
   */
  extends?: import('./parts.ts').Noun;
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
  clients?: import('./parts.ts').Noun[];
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
  element: import('./parts.ts').ElementId;
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
  reason?: import('./parts.ts').Text;
  /**
   * Who asks: a law, an authority, a guideline, the organisation.
   */
  'asked-by'?: import('./parts.ts').Line;
  /**
   * For a must that no edition of the library is shown to meet: why it is asked all the same (rule 9).
   */
  'although-unmet'?: import('./parts.ts').Text;
  /**
   * Drops a requirement of the preset; the reason is printed.
   */
  dropped?: import('./parts.ts').Text;
}
export interface WaivedGate {
  element: import('./parts.ts').ElementId;
  /**
   * Printed reason.
   */
  reason: import('./parts.ts').Text;
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
  risk: import('./parts.ts').Noun;
  /**
   * -1, 0 or 1.
   */
  shift: number;
  /**
   * Why.
   */
  reason: import('./parts.ts').Text;
}
export interface MetScreening {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * Why.
   */
  reason: import('./parts.ts').Text;
}
