// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A role, never a person's name: 'Data protection officer'.
 */
export type Role = string;

/**
 * What a vendor answered, element by element, and what readers made of it (rules of version 2): responses/<vendor>-<date>.yaml. 'receive' writes it; readers add to it. People are named by role only.
 */
export interface VendorResponse {
  /**
   * Kebab-case, <vendor>-<date of receipt>; equal to the file name.
   */
  id: import('./parts.ts').Id;
  /**
   * Id of the profile that the answers are about.
   */
  vendor: import('./parts.ts').Id;
  /**
   * Editions asked about. Absent: the profile's first.
   *
   * @minItems 1
   * @maxItems 20
   */
  editions?: import('./parts.ts').Id[];
  /**
   * Id of the use that the questions were chosen for. Absent: none.
   */
  context?: import('./parts.ts').Id;
  questionnaire?: AnsweredQuestionnaire;
  asked: Asking;
  /**
   * answered: to us. not-answered: nothing came. answered-elsewhere: not to us, but to another authority or customer; the note says to whom. service-withdrawn: the product was given up before an answer; the note says when.
   */
  outcome: 'answered' | 'not-answered' | 'answered-elsewhere' | 'service-withdrawn';
  /**
   * When the first answer came, as precise as it is known. Absent: none came.
   */
  received?: import('./parts.ts').Date;
  /**
   * Who answered for the vendor.
   */
  respondent?: string;
  /**
   * What a reader must know of how it went.
   */
  note?: import('./parts.ts').Text;
  /**
   * draft: readers are at work. final: every answer is read, and every difference between readers decided.
   */
  status: 'draft' | 'final';
  /**
   * The files that came, the oldest first. A later one changes what it says anew, and nothing else.
   *
   * @maxItems 50
   */
  intakes?: Intake[];
  /**
   * Documents that the vendor handed in or named.
   *
   * @maxItems 500
   */
  documents?: HandedDocument[];
  /**
   * One entry for each element asked or answered, in the order of the questions; at most one an element. With nothing but the element it was asked and is not answered.
   *
   * @maxItems 1000
   */
  answers: VendorAnswer[];
  /**
   * Texts that belong to no field of the form, kept word for word.
   *
   * @maxItems 2000
   */
  unplaced?: UnplacedText[];
  /**
   * What each reader found, apart from the others.
   *
   * @maxItems 10
   */
  readings?: Reading[];
  /**
   * What the readers agreed on where they differed; it is the outcome.
   *
   * @maxItems 1000
   */
  reconciled?: ReconciledElement[];
  /**
   * Who did what and when, the oldest first.
   *
   * @maxItems 500
   */
  record?: RecordedStep[];
  /**
   * Questions put after the answer, and what came back.
   *
   * @maxItems 500
   */
  clarifications?: Clarification[];
  /**
   * Calls and meetings held.
   *
   * @maxItems 100
   */
  calls?: Call[];
  /**
   * The vendor's comments on the draft of the review, printed beside it.
   *
   * @maxItems 200
   */
  comments?: VendorComment[];
  publication?: Publication;
  /**
   * Corrections after the review went out, the oldest first.
   *
   * @maxItems 200
   */
  errata?: Erratum[];
}
/**
 * The questionnaire that was answered. Absent: questions were put in another way, by a letter of one's own.
 */
export interface AnsweredQuestionnaire {
  /**
   * Fingerprint of all questions asked: of their ids and texts.
   */
  id: string;
  /**
   * Version of the form, 1 or more.
   */
  version: number;
  /**
   * Version of the catalogue that the questions were taken from.
   */
  catalogue: string;
  /**
   * The day on which the questionnaire was made.
   */
  created: import('./parts.ts').Day;
}
/**
 * The letter: when it was sent, by when an answer was asked, between whom. Silence counts from 28 days between `on` and `by` (rule 9).
 */
export interface Asking {
  /**
   * When the letter was sent, as precise as it is known.
   */
  on?: import('./parts.ts').Date;
  /**
   * Last day for an answer. Absent: none was set.
   */
  by?: import('./parts.ts').Day;
  /**
   * How it was sent (letter, form, address), so that the sending can be shown.
   */
  via?: import('./parts.ts').Line;
  /**
   * Who asks.
   */
  sender?: string;
  /**
   * Who is asked.
   */
  addressee?: string;
  /**
   * File number of the authority or of who asks.
   */
  'file-number'?: import('./parts.ts').Line;
}
/**
 * How answers were read from a file that came.
 */
export interface Intake {
  /**
   * In which form they came.
   */
  form: 'xlsx' | 'html';
  /**
   * Name of the file, without its folder.
   */
  file: import('./parts.ts').Line;
  /**
   * SHA-256 of its bytes in hexadecimal. Keep the file: it is what the vendor wrote.
   */
  sha256: string;
  /**
   * The day on which it came.
   */
  received: import('./parts.ts').Day;
  /**
   * Fingerprint of the questions that it carries. Absent: none.
   */
  questionnaire?: string;
  /**
   * Version of the catalogue of the questions that it carries.
   */
  catalogue?: string;
  /**
   * What was noticed when it was read. Nothing is dropped in silence.
   *
   * @maxItems 2000
   */
  notices?: IntakeNotice[];
}
export interface IntakeNotice {
  /**
   * Kind of notice, kebab-case and stable.
   */
  code: string;
  /**
   * Sheet and cell, or field of the page.
   */
  place: import('./parts.ts').Line;
  /**
   * The element beside which it stood. Absent: none.
   */
  element?: import('./parts.ts').ElementId;
  /**
   * The value in question. Absent: the place says it all.
   */
  text?: string;
}
/**
 * A document that answers lean on. Kind and publisher are the vendor's statement, so it counts as the vendor's own word (grade E), until a reader confirms them.
 */
export interface HandedDocument {
  /**
   * Unique in the response; answers refer to it.
   */
  id: import('./parts.ts').Id;
  /**
   * Title of the document.
   */
  title: import('./parts.ts').Line;
  /**
   * What it is, by the vendor. Absent: not stated.
   */
  kind?: import('./parts.ts').SourceKind;
  /**
   * Who published or wrote it, by the vendor. Absent: not stated.
   */
  publisher?: import('./parts.ts').Line;
  url?: import('./parts.ts').Url;
  /**
   * Exact citation where there is no address: file name, or number and date.
   */
  citation?: import('./parts.ts').Line;
  /**
   * When it was published, by the vendor. Absent: not stated.
   */
  published?: import('./parts.ts').Date;
  /**
   * Its version or edition.
   */
  version?: import('./parts.ts').Line;
  /**
   * SHA-256 of the file handed in, in hexadecimal.
   */
  sha256?: string;
  /**
   * The vendor's words on why it must stay confidential. Absent: it may be named.
   */
  confidential?: string;
  /**
   * What a reader must know of the document.
   */
  note?: import('./parts.ts').Text;
  confirmed?: ConfirmedDocument;
}
/**
 * What a reader found it to be, with the document at hand. Absent: nobody has looked.
 */
export interface ConfirmedDocument {
  kind: import('./parts.ts').SourceKind;
  /**
   * Who published it.
   */
  publisher: import('./parts.ts').Line;
  /**
   * The date that it bears. Absent: it bears none.
   */
  published?: import('./parts.ts').Date;
  /**
   * How much of it was read.
   */
  read: 'whole' | 'part';
  /**
   * Who confirms it.
   */
  role: string;
  /**
   * The day on which it was read.
   */
  date: import('./parts.ts').Day;
}
/**
 * What the vendor says of one element.
 */
export interface VendorAnswer {
  element: import('./parts.ts').ElementId;
  /**
   * Fingerprint of the question as it was asked. Absent: it was not asked, or not with our form.
   */
  asked?: string;
  /**
   * yes, no, partly (its words say which part), does-not-apply, declined (with reason), or unplaced: something was said that is none of these; it stands in `raw` or `words`, and readers place it. Absent: nothing was said.
   */
  answer?: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'declined' | 'unplaced';
  /**
   * The answer in the words of the vendor.
   */
  words?: string;
  /**
   * Why it does not apply, or why no answer is given.
   */
  reason?: string;
  /**
   * Plans for which it holds. Absent: all that were asked about.
   *
   * @minItems 1
   * @maxItems 20
   */
  editions?: import('./parts.ts').Id[];
  /**
   * Clients for which it holds. Absent: all.
   *
   * @minItems 1
   * @maxItems 20
   */
  clients?: import('./parts.ts').Id[];
  /**
   * Plans and clients in the vendor's words, where they are not among those of the profile: readers place them.
   */
  scope?: string;
  /**
   * Documents that the answer leans on.
   *
   * @minItems 1
   * @maxItems 50
   */
  documents?: Citation[];
  /**
   * The vendor's words on why it must stay confidential. Absent: it may be published.
   */
  confidential?: string;
  /**
   * What stood in the place of the choice, where it was none of the words offered.
   */
  raw?: string;
  /**
   * The day on which it was said or last changed. Absent: with the first answer.
   */
  received?: import('./parts.ts').Day;
}
/**
 * Where a document says it, by the vendor.
 */
export interface Citation {
  /**
   * Id of the document.
   */
  document: import('./parts.ts').Id;
  /**
   * Pages or sections in it.
   */
  pages?: import('./parts.ts').Line;
  /**
   * Address of the very place.
   */
  link?: import('./parts.ts').Url;
  /**
   * The words that it means.
   */
  quote?: string;
}
export interface UnplacedText {
  /**
   * Where it stood: sheet and cell, or field of the page.
   */
  place: import('./parts.ts').Line;
  /**
   * The text.
   */
  text: string;
  /**
   * The element beside which it stood. Absent: none.
   */
  element?: import('./parts.ts').ElementId;
}
/**
 * One reader's work.
 */
export interface Reading {
  /**
   * Who read; unique in the response.
   */
  reader: string;
  /**
   * When the reading was finished.
   */
  date: import('./parts.ts').Day;
  /**
   * true: read from a sheet of one's own, without seeing what others found. Absent or false: nobody can tell; then no document says 'blind'.
   */
  apart?: boolean;
  /**
   * One entry an element read.
   *
   * @maxItems 1000
   */
  elements: ElementReading[];
}
export interface ElementReading {
  element: import('./parts.ts').ElementId;
  /**
   * What the answer and its documents show, by this reader.
   */
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'not-told';
  /**
   * What each document that the vendor cites for it shows. One that is not listed is not read.
   *
   * @maxItems 50
   */
  citations?: ReadCitation[];
  /**
   * Why, in a sentence or two.
   */
  note?: import('./parts.ts').Text;
  /**
   * The vendor changed its answer on this day, after the reading: it has to be read again and does not count.
   */
  outdated?: import('./parts.ts').Day;
}
/**
 * What one reader found in one document.
 */
export interface ReadCitation {
  /**
   * Id of the document.
   */
  document: import('./parts.ts').Id;
  /**
   * What it says of the element, where it is cited.
   */
  shows: 'shows-it' | 'shows-part' | 'does-not-show' | 'not-read';
  /**
   * Page or section where it was found.
   */
  pages?: import('./parts.ts').Line;
  /**
   * What it says there, in our words.
   */
  note?: import('./parts.ts').Text;
}
export interface ReconciledElement {
  element: import('./parts.ts').ElementId;
  /**
   * The answer agreed on.
   */
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'not-told';
  /**
   * What each cited document shows, as agreed. Absent: as the reader of the same answer found it.
   *
   * @maxItems 50
   */
  citations?: ReadCitation[];
  /**
   * Why.
   */
  reason: import('./parts.ts').Text;
  /**
   * Who decided.
   */
  role: string;
  /**
   * When.
   */
  date: import('./parts.ts').Day;
  /**
   * The vendor changed its answer on this day, after the decision: it has to be decided again and does not count.
   */
  outdated?: import('./parts.ts').Day;
}
export interface RecordedStep {
  /**
   * When, as precise as it is known.
   */
  date: import('./parts.ts').Date;
  /**
   * Who.
   */
  role: string;
  /**
   * What, in a sentence.
   */
  did: import('./parts.ts').Line;
}
export interface Clarification {
  element: import('./parts.ts').ElementId;
  /**
   * When it was asked.
   */
  asked: import('./parts.ts').Day;
  /**
   * The question.
   */
  question: import('./parts.ts').Text;
  /**
   * When the answer came. Absent: not yet.
   */
  answered?: import('./parts.ts').Day;
  /**
   * The answer in the words of the vendor.
   */
  answer?: string;
}
export interface Call {
  /**
   * When, as precise as it is known.
   */
  date: import('./parts.ts').Date;
  /**
   * How: video call, telephone, in person.
   */
  medium: import('./parts.ts').Line;
  /**
   * Who took part, by role.
   *
   * @maxItems 50
   */
  attendees: Role[];
  /**
   * What was said, in our words.
   */
  notes: import('./parts.ts').Text;
  /**
   * Elements that it was about.
   *
   * @maxItems 400
   */
  elements?: import('./parts.ts').ElementId[];
}
export interface VendorComment {
  /**
   * Element that it is about. Absent: the whole.
   */
  element?: import('./parts.ts').ElementId;
  /**
   * When the comment came.
   */
  date: import('./parts.ts').Day;
  /**
   * The comment in the words of the vendor.
   */
  text: string;
  /**
   * Why it must stay confidential. Absent: it may be published.
   */
  confidential?: import('./parts.ts').Line;
}
/**
 * Whether and where the review is public.
 */
export interface Publication {
  /**
   * not-decided, withheld (the note says why), planned or published.
   */
  status: 'not-decided' | 'withheld' | 'planned' | 'published';
  /**
   * When it was or will be published.
   */
  date?: import('./parts.ts').Day;
  url?: import('./parts.ts').Url;
  /**
   * What a reader must know.
   */
  note?: import('./parts.ts').Text;
}
export interface Erratum {
  /**
   * When it was corrected.
   */
  date: import('./parts.ts').Day;
  /**
   * What was wrong.
   */
  what: import('./parts.ts').Text;
  /**
   * What is right.
   */
  correction: import('./parts.ts').Text;
  /**
   * How the error came about.
   */
  reason: import('./parts.ts').Text;
}
