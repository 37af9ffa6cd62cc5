// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The questions put to a vendor about one edition of its product, element by element (rules of version 2). Workbook, page to fill in and letter are renderings of it.
 */
export interface Questionnaire {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  /**
   * Version of the form: of its fields and choices.
   */
  version: number;
  vendor: AskedVendor;
  /**
   * Edition asked about.
   */
  edition: import('./parts.ts').Id;
  /**
   * All editions, the one asked about among them: an answer may hold for some only.
   *
   * @maxItems 20
   */
  editions: NamedEdition[];
  /**
   * Clients of the product: an answer may hold for some only.
   *
   * @maxItems 20
   *
   * Items: Client id.
   */
  clients: import('./parts.ts').Id[];
  /**
   * Use that the questions were chosen for. null: none.
   */
  context: AskedContext | null;
  /**
   * Evidence known by this day decided what is open.
   */
  asOf: import('./parts.ts').Day;
  versions: AskedVersions;
  /**
   * Files that the questions were chosen from.
   *
   * @maxItems 1000
   */
  inputs: AskedInput[];
  /**
   * required: what the use demands and is open. open: all that is open. all: every element that is not the organisation's own.
   */
  scope: 'required' | 'open' | 'all';
  /**
   * 1 for the first questions; more where an earlier answer is asked after.
   */
  round: number;
  engagement: Engagement;
  /**
   * Fingerprint of all questions: 16 hexadecimal digits. The id of this questionnaire.
   */
  fingerprint: string;
  /**
   * Answers that may be chosen.
   *
   * @maxItems 5
   *
   * Items: A choice.
   */
  choices: ('yes' | 'partly' | 'no' | 'does-not-apply' | 'declined')[];
  /**
   * The questions: what the use demands, with what it hangs on; then the rest. Each in the order of the catalogue.
   *
   * @maxItems 2
   */
  parts: AskedPart[];
}
/**
 * Who is asked about what.
 */
export interface AskedVendor {
  /**
   * Id of the profile.
   */
  id: import('./parts.ts').Id;
  /**
   * Product.
   */
  name: string;
  /**
   * Legal entity that offers it: the one that is asked.
   */
  provider: string;
}
/**
 * An edition.
 */
export interface NamedEdition {
  /**
   * Id.
   */
  id: import('./parts.ts').Id;
  /**
   * Name.
   */
  name: string;
}
/**
 * The use.
 */
export interface AskedContext {
  /**
   * Id.
   */
  id: import('./parts.ts').Id;
  /**
   * Name.
   */
  title: string;
}
/**
 * What made it.
 */
export interface AskedVersions {
  /**
   * Version of the program.
   */
  tool: string;
  /**
   * Version of the elements.
   */
  catalogue: string;
  /**
   * Version of the rules.
   */
  rules: string;
}
/**
 * A file.
 */
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
 * Who asks whom, on what ground, until when. People are named by role only.
 */
export interface Engagement {
  /**
   * Day of the questionnaire and its letter.
   */
  created: import('./parts.ts').Day;
  /**
   * Last day for an answer: 28 days or more after `created` (rule 9).
   */
  deadline: import('./parts.ts').Day;
  /**
   * Role of who asks.
   */
  sender: string;
  /**
   * Role of who is asked.
   */
  addressee: string;
  /**
   * Authority or organisation that asks. null: not named.
   */
  authority: string | null;
  /**
   * Where the answer goes: an address. null: that from which the letter came.
   */
  contact: string | null;
  /**
   * File number of who asks. null: none.
   */
  fileNumber: string | null;
  /**
   * Law or power on which the questions rest. null: none is claimed; the answer is voluntary.
   */
  legalBasis: string | null;
  /**
   * Roles of those who sign; the sender where nobody else is named.
   *
   * @maxItems 20
   *
   * Items: Role.
   */
  signatories: string[];
}
/**
 * One part.
 */
export interface AskedPart {
  /**
   * use: what decides about the use. rest: what else is open, or asked for completeness.
   */
  part: 'use' | 'rest';
  /**
   * By criterion.
   *
   * @maxItems 200
   */
  groups: AskedGroup[];
}
/**
 * The questions of one criterion.
 */
export interface AskedGroup {
  /**
   * Title of the principle.
   */
  principle: string;
  criterion: import('./parts.ts').CriterionId;
  /**
   * Code of the criterion.
   */
  code: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * One an element.
   *
   * @maxItems 1000
   */
  questions: AskedQuestion[];
}
/**
 * One question, about one element.
 */
export interface AskedQuestion {
  element: import('./parts.ts').ElementId;
  /**
   * Code of the element, the same in every document.
   */
  code: string;
  /**
   * Of its texts: 16 hexadecimal digits. Tells whether one of them was changed.
   */
  fingerprint: string;
  /**
   * What a yes says.
   */
  statement: string;
  /**
   * The question.
   */
  ask: string;
  /**
   * What counts as a yes.
   */
  counts: string;
  /**
   * What does not count as a yes.
   */
  notEnough: string;
  /**
   * The weakest grade of a source that shows it (rule 3).
   */
  shownBy: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * What the element is about.
   */
  nature: 'behaviour' | 'duty' | 'record';
  /**
   * It says that something has not happened: registers show it, the vendor can only tell of cases.
   */
  never: boolean;
  /**
   * It is that something is published or offered: the thing itself, read at the vendor's address, shows it.
   */
  published: boolean;
  /**
   * What the use demands; settled: nothing is open, asked for completeness.
   */
  rank: 'must' | 'gate' | 'should' | 'open' | 'settled';
  /**
   * Why the use needs it. null: a gate, or not required.
   */
  reason: string | null;
  /**
   * Law or body that asks for it. null: a gate, or not required.
   */
  askedBy: string | null;
  /**
   * Why it is open.
   *
   * @maxItems 20
   */
  because: import('./assessment.ts').Because[];
  /**
   * Clients on which it is open; empty: nothing is open.
   *
   * @maxItems 20
   *
   * Items: Client id.
   */
  clients: import('./parts.ts').Id[];
  /**
   * Element on which it hangs, asked before it. null: none.
   */
  follows: string | null;
  /**
   * Sources that say yes and cannot show it.
   *
   * @maxItems 100
   */
  claims: ClaimingSource[];
  /**
   * What was answered before. null: nothing.
   */
  earlier: EarlierAnswer | null;
}
/**
 * A source.
 */
export interface ClaimingSource {
  /**
   * Title.
   */
  title: string;
  /**
   * Publisher.
   */
  publisher: string;
  /**
   * Address. null: none.
   */
  url: string | null;
}
/**
 * An earlier answer.
 */
export interface EarlierAnswer {
  /**
   * What was answered.
   */
  answer: 'yes' | 'partly' | 'no' | 'does-not-apply' | 'declined' | 'unplaced';
  /**
   * Its words. null: none.
   */
  words: string | null;
  /**
   * When it came. null: not known.
   */
  on: string | null;
}
