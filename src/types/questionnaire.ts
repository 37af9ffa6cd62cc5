// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The questions put to a vendor about one edition of its product. Workbook, YAML, browser form and letter are renderings of it.
 */
export interface Questionnaire {
  /**
   * Version of this schema; only grows.
   */
  schemaVersion: '1';
  /**
   * Version of the form: of its fields and choices.
   */
  version: number;
  vendor: AskedVendor;
  /**
   * Edition asked about.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * Use that the questions were chosen for; null: none.
   */
  context: AskedContext | null;
  /**
   * Evidence known by this day decided which questions are open.
   */
  asOf: string;
  versions: AskedVersions;
  /**
   * Files that the questions were chosen from.
   *
   * @maxItems 500
   */
  inputs: AskedInput[];
  /**
   * open: what is unknown, unproven, contradicted, lapsed, or needed and not shown. all: every criterion.
   */
  scope: 'open' | 'all';
  engagement: Engagement;
  /**
   * Fingerprint of all questions: 16 hexadecimal digits.
   */
  fingerprint: string;
  /**
   * The questions, the most valuable first: gates and needs of the use, then weight times the levels in doubt.
   *
   * @maxItems 500
   */
  questions: AskedQuestion[];
  /**
   * Set when written to a file: 'vtc-pia-seal sha256-' and the hash of the file with zeros here.
   */
  seal?: string;
}
/**
 * Who is asked about what.
 */
export interface AskedVendor {
  /**
   * Id.
   */
  id: string;
  /**
   * Product.
   */
  name: string;
  /**
   * Legal entity that offers the product: the one that is asked.
   */
  provider: string;
}
export interface AskedContext {
  /**
   * Id.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
}
/**
 * Versions.
 */
export interface AskedVersions {
  /**
   * Of this program.
   */
  tool: string;
  /**
   * Of the criteria.
   */
  catalogue: string;
  /**
   * Of the rules of the numbers.
   */
  rules: string;
}
export interface AskedInput {
  /**
   * Path, never absolute.
   */
  path: string;
  /**
   * SHA-256 of its bytes in hexadecimal.
   */
  sha256: string;
}
/**
 * Who asks whom, until when.
 */
export interface Engagement {
  /**
   * Day of the questionnaire and its letter.
   */
  created: string;
  /**
   * Last day for an answer.
   */
  deadline: string;
  /**
   * Role of who asks.
   */
  sender: string;
  /**
   * Role of who is asked.
   */
  addressee: string;
}
/**
 * One question.
 */
export interface AskedQuestion {
  /**
   * <principle>/<criterion>.
   */
  criterion: string;
  /**
   * Of its texts: 16 hexadecimal digits. Tells whether one of them was changed.
   */
  fingerprint: string;
  /**
   * Principle that it belongs to.
   */
  principle: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * The question that the level answers.
   */
  question: string;
  /**
   * What a full answer contains.
   */
  ask: string;
  /**
   * Tests of levels 0 to 4.
   *
   * @maxItems 5
   */
  levels: string[];
  /**
   * Whether and when the criterion does not apply.
   */
  rule: string;
  /**
   * True: a vendor may answer that it does not apply.
   */
  mayNotApply: boolean;
  /**
   * Why it is asked; empty: it is settled and asked for completeness.
   *
   * @maxItems 7
   *
   * Items: gate: it can bar the product. required: the use needs a level that is not shown. unknown: nothing is known. lapsed: the evidence is too old. contradicted: a source of equal or better grade says otherwise. unproven: the evidence does not carry what is claimed. old: it was at level 0 and is not known to be mended.
   */
  reasons: ('gate' | 'required' | 'unknown' | 'lapsed' | 'contradicted' | 'unproven' | 'old')[];
  /**
   * Level that the use needs and that is not shown; null: none.
   */
  needed: number | null;
  /**
   * Level claimed by sources known; null: none.
   */
  claimed: number | null;
  /**
   * Level proven by sources known; null: none.
   */
  proven: number | null;
  /**
   * Sources that say otherwise.
   *
   * @maxItems 100
   */
  against: SourceAgainst[];
}
export interface SourceAgainst {
  /**
   * Title.
   */
  title: string;
  /**
   * Publisher.
   */
  publisher: string;
  /**
   * Address; null: none.
   */
  url: string | null;
  /**
   * Level that it states.
   */
  level: number;
  /**
   * What it says, in our words.
   */
  summary: string | null;
}
