// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * <principle>/<criterion>, as in the catalogue.
 */
export type CriterionId = string;
/**
 * Web address, http or https, without user name or password.
 */
export type Url = string;
/**
 * Level 0 to 4 that the vendor claims by the criterion's test; 'not-applicable'; null: not stated.
 */
export type ClaimedLevel = 0 | 1 | 2 | 3 | 4 | 'not-applicable' | null;
/**
 * A role, never a person's name: 'Data protection officer'.
 */
export type Role = string;
/**
 * Level 0 to 4 by the criterion's test; 'not-applicable'; 'unknown': the answer does not tell.
 */
export type ReadLevel = 0 | 1 | 2 | 3 | 4 | 'not-applicable' | 'unknown';

/**
 * What a vendor answered to one questionnaire, and what was done with it: responses/<vendor>-<date>.yaml. 'receive' writes it; readers add to it. People are named by role only.
 */
export interface VendorResponse {
  /**
   * Kebab-case, <vendor>-<date of receipt>; equal to the file name.
   */
  id: string;
  /**
   * Id of the profile that the answers are about.
   */
  vendor: string;
  /**
   * Edition asked about. Absent: the profile's first.
   */
  edition?: string;
  /**
   * Id of the use that the questions were chosen for. Absent: none.
   */
  context?: string;
  /**
   * The questionnaire that was answered. Absent: questions were put in another way, by a letter of one's own.
   */
  questionnaire?: {
    /**
     * Version of the form of the questionnaire, 1 or more.
     */
    version: number;
    /**
     * Version of the catalogue that the questions were taken from.
     */
    catalogue: string;
    /**
     * The day on which the questionnaire was made.
     */
    created: string;
    /**
     * Fingerprint of all questions asked: of their ids and texts.
     */
    fingerprint: string;
  };
  /**
   * Who asked whom, by when, and what came of it.
   */
  engagement: {
    /**
     * The day on which the letter was sent.
     */
    sent?: string;
    /**
     * The last day for an answer.
     */
    deadline?: string;
    /**
     * Who asks.
     */
    sender?: string;
    /**
     * Who is asked.
     */
    addressee?: string;
    /**
     * answered: to us. not-answered: nothing came. answered-elsewhere: not to us, but to another authority or customer; the note says to whom. service-withdrawn: the product was given up before an answer; the note says when.
     */
    outcome: 'answered' | 'not-answered' | 'answered-elsewhere' | 'service-withdrawn';
    /**
     * When the answer came, as precise as it is known.
     */
    received?: string;
    /**
     * What a reader must know of how it went.
     */
    note?: string;
  };
  /**
   * Where the work stands: collected, read by one, read by a second who did not see the first, reconciled, with the vendor for comment, final.
   */
  state: 'collected' | 'first-reading' | 'second-reading' | 'reconciled' | 'vendor-comment' | 'final';
  /**
   * Who did what and when, the oldest first.
   *
   * @maxItems 500
   */
  record: {
    /**
     * When, as precise as it is known.
     */
    date: string;
    /**
     * Who.
     */
    role: string;
    /**
     * What, in a sentence.
     */
    did: string;
  }[];
  intake?: Intake;
  /**
   * Of earlier answers that this one adds to, the oldest first.
   *
   * @maxItems 50
   */
  'earlier-intakes'?: Intake[];
  /**
   * Documents that the vendor handed in or named. They are graded by their kind like every source (rule 4).
   *
   * @maxItems 500
   */
  documents?: HandedDocument[];
  /**
   * One entry for each question asked, answered or not. At most one a criterion.
   *
   * @maxItems 500
   */
  claims: Claim[];
  /**
   * Questions put after the answer, and what came back.
   *
   * @maxItems 500
   */
  clarifications?: {
    criterion: CriterionId;
    /**
     * When it was asked.
     */
    asked: string;
    /**
     * The question.
     */
    question: string;
    /**
     * When the answer came. Absent: not yet.
     */
    answered?: string;
    /**
     * The answer in the words of the vendor.
     */
    answer?: string;
  }[];
  /**
   * Calls and meetings held.
   *
   * @maxItems 100
   */
  calls?: {
    /**
     * When, as precise as it is known.
     */
    date: string;
    /**
     * How: video call, telephone, in person.
     */
    medium: string;
    /**
     * Who took part, by role.
     *
     * @maxItems 50
     */
    attendees: Role[];
    /**
     * What was said, in our words.
     */
    notes: string;
    /**
     * Criteria that it was about.
     *
     * @maxItems 100
     */
    criteria?: CriterionId[];
  }[];
  /**
   * What each reader found, kept apart so that one does not lead the other.
   *
   * @maxItems 10
   */
  readings?: Reading[];
  /**
   * Where readers differed: the level agreed on, who decided, and why.
   *
   * @maxItems 500
   */
  reconciliation?: {
    criterion: CriterionId;
    level: ReadLevel;
    /**
     * A role, never a person's name: 'Data protection officer'.
     */
    'decided-by': string;
    /**
     * When.
     */
    date: string;
    /**
     * Why.
     */
    reason: string;
  }[];
  /**
   * The vendor's comments on the draft of the review, printed beside it.
   *
   * @maxItems 200
   */
  comments?: {
    criterion?: CriterionId;
    /**
     * When the comment came.
     */
    date: string;
    /**
     * The comment in the words of the vendor.
     */
    text: string;
  }[];
  /**
   * Whether and where the review is public.
   */
  publication?: {
    /**
     * not-decided, withheld (the note says why), planned or published.
     */
    status: 'not-decided' | 'withheld' | 'planned' | 'published';
    /**
     * When it was or will be published.
     */
    date?: string;
    url?: Url;
    /**
     * What a reader must know.
     */
    note?: string;
  };
  /**
   * Corrections after the review went out, the oldest first.
   *
   * @maxItems 200
   */
  errata?: {
    /**
     * When it was corrected.
     */
    date: string;
    /**
     * What was wrong.
     */
    what: string;
    /**
     * What is right.
     */
    correction: string;
    /**
     * How the error came about.
     */
    reason: string;
  }[];
}
/**
 * How the answers were read from the file that came.
 */
export interface Intake {
  /**
   * In which form the answers came.
   */
  form: 'xlsx' | 'yaml' | 'html';
  /**
   * Name of the file that came, without its folder.
   */
  file: string;
  /**
   * SHA-256 of its bytes in hexadecimal. Keep the file: it is what the vendor wrote.
   */
  sha256: string;
  /**
   * What was noticed when the answers were read: changed questions, marked characters, choices outside the list. Nothing is dropped in silence.
   *
   * @maxItems 2000
   */
  notices?: {
    /**
     * Kind of notice, kebab-case and stable.
     */
    code: string;
    /**
     * Sheet and cell, or line, or field of the form.
     */
    place: string;
    /**
     * What was noticed, with the value in question.
     */
    message: string;
    criterion?: CriterionId;
  }[];
  /**
   * Texts that belong to no question asked, kept word for word.
   *
   * @maxItems 2000
   */
  unplaced?: {
    /**
     * Where the text stood.
     */
    place: string;
    /**
     * The text.
     */
    text: string;
  }[];
}
/**
 * A document that answers lean on.
 */
export interface HandedDocument {
  /**
   * Unique in the response; claims refer to it.
   */
  id: string;
  /**
   * What the document is; decides its grade (rule 4). The same kinds as in a profile. A document of the vendor about itself is never an audit.
   */
  kind:
    | 'regulator'
    | 'court'
    | 'audit'
    | 'independent-research'
    | 'source-code'
    | 'own-test'
    | 'contract'
    | 'terms'
    | 'privacy-notice'
    | 'data-sheet'
    | 'white-paper'
    | 'reference'
    | 'help-page'
    | 'guide'
    | 'vendor-statement'
    | 'marketing'
    | 'press';
  /**
   * Title of the document.
   */
  title: string;
  /**
   * Who published or wrote it.
   */
  publisher: string;
  url?: Url;
  /**
   * Exact citation where there is no address: file name and version, or number and date.
   */
  citation?: string;
  /**
   * When it was published, as precise as it is known. Absent: the document gives no date.
   */
  published?: string;
  /**
   * The day on which one of us read it. Absent: not yet read; it proves nothing until then.
   */
  checked?: string;
  /**
   * What a reader must know of the document.
   */
  note?: string;
}
/**
 * What the vendor states on one criterion.
 */
export interface Claim {
  criterion: CriterionId;
  /**
   * Fingerprint of the question as it was asked.
   */
  asked: string;
  level: ClaimedLevel;
  /**
   * The answer in the words of the vendor. Absent: none was given.
   */
  answer?: string;
  /**
   * Id of the document that the answer as a whole leans on.
   */
  document?: string;
  /**
   * Page or section in it.
   */
  page?: string;
  implemented: Statement;
  monitored: Statement;
  validated: Statement;
}
/**
 * One of the three questions. Implemented: is the measure in force today, and how? Monitored: is it watched that it stays so? Validated: has somebody tested that it works?
 */
export interface Statement {
  /**
   * 'not-stated': nothing was chosen.
   */
  answer: 'yes' | 'partly' | 'no' | 'not-stated';
  /**
   * How, in the words of the vendor.
   */
  text?: string;
  /**
   * Id of the document that shows it.
   */
  document?: string;
  /**
   * Page or section in it.
   */
  page?: string;
}
/**
 * One reader's levels.
 */
export interface Reading {
  /**
   * A role, never a person's name: 'Data protection officer'.
   */
  reader: string;
  /**
   * When the reading was finished.
   */
  date: string;
  /**
   * One entry a criterion read.
   *
   * @maxItems 500
   */
  levels: {
    criterion: CriterionId;
    level: ReadLevel;
    /**
     * Why, in a sentence or two.
     */
    note?: string;
  }[];
}
