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
 * One question under a principle, answered by its elements.
 */
export interface Criterion {
  /**
   * Kebab-case noun, unique in its principle. Shown and cited as <principle>/<id>.
   */
  id: string;
  /**
   * Short code, the same in every document.
   */
  code: string;
  /**
   * The name that readers see.
   */
  title: string;
  /**
   * The question that its elements answer.
   */
  question: string;
  /**
   * Why it matters to the people on the call, in one or two sentences.
   */
  why: string;
  /**
   * Default weight in the principle's score, 0 to 5. 0: shown beside the score, counted only where a use raises it (rule 7).
   */
  weight: number;
  /**
   * The single facts that answer the question (rules of version 2).
   *
   * @minItems 1
   * @maxItems 30
   */
  elements: Element[];
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
/**
 * One sentence about a product that is true or not, worded so that yes protects people: the smallest thing that evidence answers.
 */
export interface Element {
  /**
   * Kebab-case noun, unique in its criterion. Shown and cited as <principle>/<criterion>/<id>; never reused once published.
   */
  id: string;
  /**
   * Short code, the same in every document: that of the criterion, a dot, a number.
   */
  code: string;
  /**
   * One sentence. It never says by default: the configuration that is assessed says that.
   */
  statement: string;
  /**
   * What counts as a yes, so that two readers answer alike.
   */
  counts: string;
  /**
   * What does not count as a yes.
   */
  'not-enough': string;
  /**
   * behaviour: what the product does. duty: to tell, to promise, to have a process. record: what has or has not happened.
   */
  nature: 'behaviour' | 'duty' | 'record';
  /**
   * For a behaviour, and only there. can: it can be had. is: it is so in the configuration assessed.
   */
  mode?: 'can' | 'is';
  /**
   * Weight within the criterion, 1 to 3. No element is worth more than 1.5 points of the whole.
   */
  weight: number;
  /**
   * The weakest full grade of a source that shows a yes (rule 3). Absent: D for a behaviour, C for a duty or a record.
   */
  'shown-by'?: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * true: a must of every use that does not waive it with a printed reason (rule 8).
   */
  gate?: boolean;
  /**
   * true: the element is that something is published or offered; the thing itself, read at the vendor's address, shows it, of whatever kind.
   */
  published?: boolean;
  /**
   * true, for a record: it says that something has not happened. Its yes is a recorded search of named places that found no case, not older than 12 months; its no is a case found.
   */
  never?: boolean;
  /**
   * The element without which this one cannot be true; it stands earlier. This one stands no better than that (rule 5).
   */
  after?: string;
  /**
   * The function, of functions.yaml, without which `absent` answers.
   */
  function?: string;
  /**
   * What is true of a product that lacks the function.
   */
  absent?: 'yes' | 'no' | 'does-not-apply';
  /**
   * For a duty: the kind of document that would say it.
   */
  'told-in'?:
    'contract' | 'terms' | 'privacy-notice' | 'policy' | 'transparency-report' | 'white-paper' | 'help-page';
  /**
   * What it means that such a document, read whole, does not mention it (rule 4). Absent: no.
   */
  silence?: 'yes' | 'no' | 'open';
  /**
   * For editions that the customer runs. yes: true by architecture unless a no counts. yours: the customer's own to do; outside the score, listed as a task.
   */
  'no-provider'?: 'yes' | 'yours';
  /**
   * The question to the vendor.
   */
  ask: string;
}
