// Made from next/schemas/ by `npm run generate`. Do not edit.

/**
 * A vendor's answers held against the evidence: what 'review --format json' prints (rules of version 2). The findings are the reviewers' reading and no finding of any authority.
 */
export interface Review {
  /**
   * Version of this form.
   */
  schemaVersion: '2';
  /**
   * internal: everything. public: without what the provider wants kept confidential, notes of roles, and the record of files.
   */
  audience: 'internal' | 'public';
  vendor: ReviewedVendor;
  /**
   * Id of the response.
   */
  response: string;
  /**
   * Id of the edition under review.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * The use that the questions were chosen for.
   */
  context: ReviewedUse | null;
  /**
   * What was answered.
   */
  questionnaire: ReviewedQuestionnaire | null;
  /**
   * YYYY-MM-DD.
   */
  asOf: string;
  /**
   * Later sources count, too.
   */
  hindsight: boolean;
  versions: ReviewVersions;
  /**
   * Files read, with their hashes. Empty in the public version.
   *
   * @maxItems 10000
   */
  inputs: ReviewInputFile[];
  /**
   * draft: readers are at work. final: every difference is decided.
   */
  status: 'draft' | 'final';
  engagement: ReviewedEngagement;
  /**
   * The engagement step by step, the oldest first.
   *
   * @maxItems 10000
   */
  timeline: ReviewEvent[];
  counts: OutcomeCounts;
  reading: ReadingProgress;
  before: ReviewedState;
  after: ReviewedState;
  possible: ReviewedState;
  /**
   * One an element, in the order of the catalogue.
   *
   * @maxItems 10000
   */
  answers: ReviewedAnswer[];
  /**
   * Every two readers.
   *
   * @maxItems 10000
   */
  pairs: ReaderPair[];
  /**
   * Documents cited, in the order of their first mention.
   *
   * @maxItems 10000
   */
  documents: ReviewDocument[];
  /**
   * What could not be placed.
   *
   * @maxItems 10000
   */
  unplaced: UnplacedWords[];
  /**
   * What was noticed when the files were read.
   *
   * @maxItems 10000
   */
  notices: FileNotice[];
  /**
   * The provider's comments on it.
   *
   * @maxItems 10000
   */
  comments: ReviewedComment[];
  /**
   * Whether and where it is public.
   */
  publication: ReviewPublication | null;
  /**
   * Corrections, the oldest first.
   *
   * @maxItems 10000
   */
  errata: ReviewErratum[];
}
/**
 * The product.
 */
export interface ReviewedVendor {
  /**
   * Id of its profile.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Who offers it.
   */
  provider: string;
}
/**
 * The use that the questions were chosen for.
 */
export interface ReviewedUse {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * What was answered.
 */
export interface ReviewedQuestionnaire {
  /**
   * Version of the form.
   */
  version: number;
  /**
   * Version of the catalogue.
   */
  catalogue: string;
  /**
   * When it was made.
   */
  created: string;
  /**
   * The catalogue has changed since.
   */
  older: boolean;
}
/**
 * What the numbers were made with.
 */
export interface ReviewVersions {
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
export interface ReviewInputFile {
  /**
   * As it was named.
   */
  path: string;
  /**
   * SHA-256 of its bytes.
   */
  sha256: string;
}
/**
 * Who asked whom, by when, and what came of it.
 */
export interface ReviewedEngagement {
  /**
   * What came of it.
   */
  outcome: 'answered' | 'not-answered' | 'answered-elsewhere' | 'service-withdrawn';
  /**
   * Who asks.
   */
  sender: string | null;
  /**
   * Who is asked.
   */
  addressee: string | null;
  /**
   * Who answered.
   */
  respondent: string | null;
  /**
   * File number.
   */
  fileNumber: string | null;
  /**
   * When the letter was sent.
   */
  on: string | null;
  /**
   * Last day for an answer.
   */
  by: string | null;
  /**
   * How it was sent.
   */
  via: string | null;
  /**
   * When the first answer came.
   */
  received: string | null;
  /**
   * It came after the last day.
   */
  late: boolean;
  /**
   * What a reader must know.
   */
  note: string | null;
}
/**
 * A step of the engagement.
 */
export interface ReviewEvent {
  /**
   * When, as precise as it is known.
   */
  date: string;
  /**
   * What it was.
   */
  kind:
    | 'letter'
    | 'deadline'
    | 'answer'
    | 'record'
    | 'clarification'
    | 'clarified'
    | 'call'
    | 'reading'
    | 'reconciliation'
    | 'comment'
    | 'publication'
    | 'erratum';
  /**
   * Who, by role.
   */
  who: string | null;
  /**
   * What, in a sentence.
   */
  text: string | null;
}
/**
 * Answers by outcome.
 */
export interface OutcomeCounts {
  /**
   * Answers with this outcome.
   */
  'newly-shown': number;
  /**
   * Answers with this outcome.
   */
  'in-part': number;
  /**
   * Answers with this outcome.
   */
  worse: number;
  /**
   * Answers with this outcome.
   */
  contradicted: number;
  /**
   * Answers with this outcome.
   */
  'only-claimed': number;
  /**
   * Answers with this outcome.
   */
  declined: number;
  /**
   * Answers with this outcome.
   */
  'not-answered': number;
  /**
   * Answers with this outcome.
   */
  'shown-already': number;
  /**
   * Answers with this outcome.
   */
  'short-already': number;
}
/**
 * How far the readers have come.
 */
export interface ReadingProgress {
  /**
   * Answers that were given.
   */
  answered: number;
  /**
   * Of them settled.
   */
  settled: number;
  /**
   * Of them read differently and not decided.
   */
  different: number;
  /**
   * Of them to be read, or to be read again.
   */
  toRead: number;
  /**
   * Readers.
   */
  readers: number;
}
/**
 * Where everything stands.
 */
export interface ReviewedState {
  /**
   * Hundredths shown. Whole; the three add up to 100 (rule 7).
   */
  shown: number;
  /**
   * Hundredths open.
   */
  open: number;
  /**
   * Hundredths that fall short.
   */
  short: number;
  figure: ReviewedFigure;
  /**
   * For the use, as shipped. null: no use was named, or the edition is no longer offered.
   */
  verdict: 'fit' | 'fit-with-conditions' | 'open' | 'not-fit' | null;
}
/**
 * The only figure that may be printed as a score.
 */
export interface ReviewedFigure {
  /**
   * A single number, or a range where more than half is open.
   */
  kind: 'number' | 'range';
  /**
   * What is shown.
   */
  shown: number;
  /**
   * Shown and open.
   */
  possible: number;
}
/**
 * One element: what the provider says, what was known, what its documents show, and what came of it.
 */
export interface ReviewedAnswer {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Short code, the same in every document.
   */
  code: string;
  /**
   * What the use demands of it. none: nothing, or no use was named.
   */
  need: 'must' | 'should' | 'none';
  /**
   * As the provider answers. null: nothing was said.
   */
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'declined' | 'unplaced' | null;
  /**
   * In its words.
   */
  words: string | null;
  /**
   * Why it does not apply, or why no answer is given.
   */
  reason: string | null;
  /**
   * Plans and clients in the provider's words, where they are not among those of the profile.
   */
  scope: string | null;
  /**
   * What stood in the place of the choice.
   */
  raw: string | null;
  /**
   * Plans for which it holds. null: all asked about.
   *
   * @maxItems 10000
   */
  editions: string[] | null;
  /**
   * Clients for which it holds. null: all.
   *
   * @maxItems 10000
   */
  clients: string[] | null;
  /**
   * When it was said or last changed. null: with the first answer.
   */
  received: string | null;
  /**
   * Why the provider wants it kept confidential. null: it may be published.
   */
  confidential: string | null;
  /**
   * Words and documents are left out here at the provider's request.
   */
  withheld: boolean;
  /**
   * newly-shown: with the answer and its documents it is shown. in-part: part of it is. worse: it falls short by the provider's own word or documents, which was not known. contradicted: a finding that counts says otherwise. only-claimed: nothing but the provider's word. declined. not-answered. shown-already: it is shown without the answer. short-already: it falls short, as was known.
   */
  outcome:
    | 'newly-shown'
    | 'in-part'
    | 'worse'
    | 'contradicted'
    | 'only-claimed'
    | 'declined'
    | 'not-answered'
    | 'shown-already'
    | 'short-already';
  /**
   * What the program proposes: the outcome if every document cited were what the provider says, and said what the answer says.
   */
  suggestion:
    | 'newly-shown'
    | 'in-part'
    | 'worse'
    | 'contradicted'
    | 'only-claimed'
    | 'declined'
    | 'not-answered'
    | 'shown-already'
    | 'short-already';
  /**
   * Of an answer that is only claimed: what it lacks. null: it is not.
   */
  lacking:
    | 'always-applies'
    | 'unplaced'
    | 'not-settled'
    | 'not-told'
    | 'no-document'
    | 'not-read'
    | 'not-shown'
    | 'not-confirmed'
    | 'too-weak'
    | 'too-old'
    | 'needs-search'
    | null;
  /**
   * The provider says less than is shown.
   */
  claimsLess: boolean;
  /**
   * How far the reading has come. none: there is nothing to read.
   */
  reading: 'none' | 'to-be-read' | 'to-be-read-again' | 'read-by-one' | 'differ' | 'settled';
  /**
   * What counts of the readings.
   */
  settled: SettledReading | null;
  /**
   * Each reader apart, in the order of the file.
   *
   * @maxItems 10000
   */
  readings: ReadingOfAnswer[];
  before: StandingBeside;
  after: StandingBeside;
  /**
   * What decides without the answer.
   *
   * @maxItems 10000
   */
  known: KnownEvidence[];
  /**
   * What counts against it.
   *
   * @maxItems 10000
   */
  against: KnownEvidence[];
  /**
   * Documents that it leans on.
   *
   * @maxItems 10000
   */
  citations: ReviewedCitation[];
  /**
   * Texts beside its fields that belong to none of them.
   *
   * @maxItems 10000
   */
  unplaced: string[];
  /**
   * Questions put after the answer.
   *
   * @maxItems 10000
   */
  clarifications: ReviewedClarification[];
  /**
   * The provider's comments on it.
   *
   * @maxItems 10000
   */
  comments: ReviewedComment[];
}
/**
 * What counts of the readings.
 */
export interface SettledReading {
  /**
   * What was found, nominal: none is more than another.
   */
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'not-told';
  /**
   * How it was settled.
   */
  by: 'reconciliation' | 'agreement' | 'single-reading';
  /**
   * Who, by role.
   *
   * @maxItems 10000
   */
  roles: string[];
  /**
   * When.
   */
  date: string;
  /**
   * Why.
   */
  reason: string | null;
}
/**
 * What one reader found.
 */
export interface ReadingOfAnswer {
  /**
   * Who, by role.
   */
  reader: string;
  /**
   * When.
   */
  date: string;
  /**
   * What was found, nominal: none is more than another.
   */
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply' | 'not-told';
  /**
   * Why.
   */
  note: string | null;
  /**
   * The provider changed its answer afterwards: it does not count.
   */
  outdated: boolean;
}
/**
 * Where an element stands.
 */
export interface StandingBeside {
  /**
   * Where the element stands (rule 5).
   */
  standing: 'shown' | 'in-part' | 'open' | 'short' | 'does-not-apply' | 'yours';
  /**
   * Hundredths shown.
   */
  shown: number;
  /**
   * Hundredths open.
   */
  open: number;
  /**
   * Hundredths that fall short.
   */
  short: number;
  /**
   * Why it is open, by the codes of an assessment.
   *
   * @maxItems 10000
   */
  because: string[];
  /**
   * Grade of the day of the best source that decides. null: none.
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
}
/**
 * What the profile says: a finding with its sources.
 */
export interface KnownEvidence {
  /**
   * The element that it is of: that of the answer, or one that it hangs on.
   */
  element: string;
  /**
   * The finding in our words. Empty: a search or the way in which the product is run shows it.
   */
  summary: string;
  /**
   * Ids among the documents of this review.
   *
   * @maxItems 10000
   */
  documents: string[];
  /**
   * Full grade of its best source. null: none.
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
}
/**
 * A document that the provider cites for an answer, and what readers found in it.
 */
export interface ReviewedCitation {
  /**
   * Id among the documents of this review.
   */
  document: string;
  /**
   * Pages or sections, by the provider.
   */
  pages: string | null;
  /**
   * Address of the very place, by the provider.
   */
  link: string | null;
  /**
   * The words that it means, by the provider.
   */
  quote: string | null;
  /**
   * As readers settled it. null: nothing is settled yet.
   */
  shows: 'shows-it' | 'shows-part' | 'does-not-show' | 'not-read' | null;
  /**
   * Where readers found it.
   */
  readPages: string | null;
}
/**
 * A question put after the answer.
 */
export interface ReviewedClarification {
  /**
   * When.
   */
  asked: string;
  /**
   * The question.
   */
  question: string;
  /**
   * When the answer came. null: not yet.
   */
  answered: string | null;
  /**
   * The answer.
   */
  answer: string | null;
}
/**
 * The provider's comment on the draft.
 */
export interface ReviewedComment {
  /**
   * When.
   */
  date: string;
  /**
   * The comment.
   */
  text: string;
  /**
   * Why the provider wants it kept confidential.
   */
  confidential: string | null;
}
/**
 * Two readers.
 */
export interface ReaderPair {
  /**
   * Role.
   */
  first: string;
  /**
   * Role.
   */
  second: string;
  /**
   * Both read from sheets of their own, by the file; only then may a document say so.
   */
  apart: boolean;
  /**
   * Elements that both read.
   */
  both: number;
  /**
   * Elements that both read alike.
   */
  same: number;
  /**
   * Cohen's kappa over the answers, unweighted, -1 to 1. null: it cannot be told.
   */
  kappa: number | null;
  /**
   * At 95 %.
   */
  interval: KappaInterval | null;
  /**
   * Elements that they read differently.
   *
   * @maxItems 10000
   */
  different: string[];
  /**
   * Elements that only the first read.
   *
   * @maxItems 10000
   */
  onlyFirst: string[];
  /**
   * Elements that only the second read.
   *
   * @maxItems 10000
   */
  onlySecond: string[];
}
/**
 * At 95 %.
 */
export interface KappaInterval {
  /**
   * Lower end.
   */
  from: number;
  /**
   * Upper end.
   */
  to: number;
}
/**
 * A document cited in this review.
 */
export interface ReviewDocument {
  /**
   * Unique in the review.
   */
  id: string;
  /**
   * answer: the provider's answer itself. handed: handed in or named by the provider. profile: known before.
   */
  from: 'answer' | 'handed' | 'profile';
  /**
   * What it is: as confirmed, else as the provider states; empty: nobody says.
   */
  kind: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Who published it, likewise; empty: nobody says.
   */
  publisher: string;
  /**
   * Address.
   */
  url: string | null;
  /**
   * Exact citation where there is no address.
   */
  citation: string | null;
  /**
   * Its date. null: it bears none.
   */
  published: string | null;
  /**
   * Who looked what it is.
   */
  confirmed: DocumentConfirmation | null;
  /**
   * Full grade as it counts (rule 3).
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * SHA-256 of the file handed in.
   */
  sha256: string | null;
  /**
   * Left out here at the provider's request.
   */
  withheld: boolean;
  /**
   * Why the provider wants it kept confidential.
   */
  confidential: string | null;
  /**
   * What a reader must know of it.
   */
  note: string | null;
}
/**
 * Who looked what it is.
 */
export interface DocumentConfirmation {
  /**
   * Role.
   */
  role: string;
  /**
   * When.
   */
  date: string;
  /**
   * How much of it was read.
   */
  read: 'whole' | 'part';
}
/**
 * A text of the file that came which belongs to no question.
 */
export interface UnplacedWords {
  /**
   * Where it stood.
   */
  place: string;
  /**
   * The text.
   */
  text: string;
}
/**
 * What was noticed when a file was read.
 */
export interface FileNotice {
  /**
   * Name of the file.
   */
  file: string;
  /**
   * Where.
   */
  place: string;
  /**
   * Kind of notice.
   */
  code: string;
  /**
   * The value in question.
   */
  text: string | null;
}
/**
 * Whether and where it is public.
 */
export interface ReviewPublication {
  /**
   * Where it stands.
   */
  status: 'not-decided' | 'withheld' | 'planned' | 'published';
  /**
   * When.
   */
  date: string | null;
  /**
   * Where.
   */
  url: string | null;
  /**
   * What a reader must know.
   */
  note: string | null;
}
/**
 * A correction after it went out.
 */
export interface ReviewErratum {
  /**
   * When.
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
   * How it came about.
   */
  reason: string;
}
