// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Sentence numbers S1 to S57 of the Joint Statement of 21 July 2020, counted from the first sentence under 'Introduction'; a bullet is one sentence, headings are not counted.
 *
 * @maxItems 57
 */
export type Sentences = string[];

/**
 * One of the five principles of the Joint Statement with its criteria: catalogue/principles/<id>.yaml.
 */
export interface Principle {
  /**
   * Kebab-case noun, equal to the file name. Never reused once published.
   */
  id: string;
  /**
   * The heading that readers see.
   */
  title: string;
  /**
   * What the authorities expect under this principle, in our words, for a reader who has not read the letter.
   */
  expectation: string;
  sentences: Sentences;
  /**
   * The criteria in the order in which reports show them.
   *
   * @minItems 1
   * @maxItems 100
   */
  criteria: Criterion[];
}
/**
 * One question under a principle, with five levels that two assessors would apply in the same way.
 */
export interface Criterion {
  /**
   * Kebab-case noun, unique in its principle. Shown and cited as <principle>/<id>.
   */
  id: string;
  /**
   * The name that readers see.
   */
  title: string;
  /**
   * The question that the level answers.
   */
  question: string;
  /**
   * Why it matters to the people on the call, in one or two sentences.
   */
  why: string;
  /**
   * behaviour: what the product does, provable by test. undertaking: what words, contracts and processes promise. Decides which grade of evidence carries which level (rule 5).
   */
  kind: 'behaviour' | 'undertaking';
  /**
   * Default weight in the principle's score, 0 to 5. 0: shown beside the score, counted only where a context raises it (rule 7).
   */
  weight: number;
  /**
   * true: a proven level 0 bars the product whatever the rest says (rule 8).
   */
  gate?: boolean;
  /**
   * The test of each level, 0 worst to 4 best. A level is reached when its test and those of all lower levels from 2 up are met; a level 0 test that is met wins over everything.
   */
  levels: {
    /**
     * Test of level 0.
     */
    '0': string;
    /**
     * Test of level 1.
     */
    '1': string;
    /**
     * Test of level 2.
     */
    '2': string;
    /**
     * Test of level 3.
     */
    '3': string;
    /**
     * Test of level 4.
     */
    '4': string;
  };
  /**
   * Whether and when the criterion does not apply (rule 3). A risky feature that does not exist is level 4, not 'not applicable'.
   */
  'not-applicable': {
    /**
     * false: a finding 'not-applicable' on this criterion is refused.
     */
    allowed: boolean;
    /**
     * The condition in words, or why the criterion always applies.
     */
    rule: string;
  };
  /**
   * Where the criterion comes from. The strict view of the Joint Statement is those with an entry 'statement'.
   *
   * @minItems 1
   * @maxItems 10
   */
  origin: {
    /**
     * statement: the letter of 21 July 2020. observations: the authorities' Observations of 27 October 2021. library-guidance: the library newsletters of 2020. derived: follows from the others, by our reading.
     */
    source: 'statement' | 'observations' | 'library-guidance' | 'derived';
    sentences?: Sentences;
    /**
     * Points of the Observations: good practices G1 to G10, improvements I1a to I3c, in our numbering.
     *
     * @maxItems 20
     */
    points?: string[];
    /**
     * false: recalled or reported by a second source, not yet read in the original. Absent: confirmed.
     */
    confirmed?: boolean;
    /**
     * What was taken from there.
     */
    note?: string;
  }[];
  /**
   * Rules of law and standards about the same subject. Never a claim that a level means compliance.
   *
   * @maxItems 20
   */
  references: {
    /**
     * Id of the law or standard in catalogue/references.yaml, which names its edition.
     */
    rule: string;
    /**
     * Article, section or control in the numbering of that edition.
     */
    clause: string;
    /**
     * false: recalled, to be checked in the text before it is quoted. Absent: confirmed.
     */
    confirmed?: boolean;
  }[];
  /**
   * The question to put to a vendor, answerable with evidence.
   */
  ask: string;
}
