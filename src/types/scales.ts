// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * 1 to 4 on the CNIL's scale.
 */
export type Four = number;
export type Line = string;

/**
 * The two risk scales and the fold between them: catalogue/scales.yaml.
 */
export interface Scales {
  /**
   * CNIL severity, 1 to 4.
   *
   * @minItems 4
   * @maxItems 4
   */
  severity: ScaleStep[];
  /**
   * CNIL likelihood, 1 to 4.
   *
   * @minItems 4
   * @maxItems 4
   */
  likelihood: {
    value: Four;
    /**
     * Name.
     */
    title: string;
    /**
     * When it applies.
     */
    test: string;
  }[];
  fold: Fold;
  /**
   * The nine criteria of WP248 rev.01.
   *
   * @minItems 9
   * @maxItems 9
   */
  screening: ScreeningCriterion[];
}
export interface ScaleStep {
  value: Four;
  /**
   * Name.
   */
  title: string;
  /**
   * When it applies.
   */
  test: string;
}
/**
 * Fold of the 4x4 scale to the 3x3 matrix.
 */
export interface Fold {
  /**
   * Step on the 3x3 scale (1 to 3) of each severity 1 to 4. Folded this way only, never back.
   *
   * @minItems 4
   * @maxItems 4
   */
  severity: number[];
  /**
   * Step on the 3x3 scale (1 to 3) of each likelihood 1 to 4.
   *
   * @minItems 4
   * @maxItems 4
   */
  likelihood: number[];
  /**
   * Names on the 3x3 scale.
   *
   * @minItems 3
   * @maxItems 3
   */
  'severity-titles': Line[];
  /**
   * Names on the 3x3 scale.
   *
   * @minItems 3
   * @maxItems 3
   */
  'likelihood-titles': Line[];
  /**
   * Cell per severity (rows 1 to 3) and likelihood (columns 1 to 3).
   *
   * @minItems 3
   * @maxItems 3
   */
  matrix: ('low' | 'medium' | 'high')[][];
}
export interface ScreeningCriterion {
  /**
   * 1 to 9.
   */
  number: number;
  /**
   * Name.
   */
  title: string;
  /**
   * When a video call meets it.
   */
  meets: string;
}
