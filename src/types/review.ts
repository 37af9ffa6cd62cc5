// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Kebab-case id; may contain dots.
 */
export type Id = string;
/**
 * YYYY-MM-DD.
 */
export type Day = string;
/**
 * YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type Date = string;
/**
 * <principle>/<criterion>.
 */
export type CriterionId = string;
/**
 * Level 0 (worst) to 4 (best).
 */
export type Level = number;
/**
 * Grade of evidence, A (best) to E (rule 4).
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/**
 * One vendor's answers against the evidence. The findings are the readers' reading; nobody is ranked.
 */
export interface Review {
  /**
   * Version of this shape; it only grows.
   */
  schemaVersion: '1';
  /**
   * Whose judgement this is, for whoever sees nothing but this file.
   */
  reading: string;
  /**
   * The product.
   */
  vendor: {
    id: Id;
    /**
     * Name of the product.
     */
    name: string;
    /**
     * Who offers it.
     */
    provider: string;
  };
  /**
   * Kebab-case id; may contain dots.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * Use that the questions were chosen for.
   */
  context: Id | null;
  /**
   * Kebab-case id; may contain dots.
   */
  response: string;
  /**
   * The questionnaire; null: a letter of one's own.
   */
  questionnaire: {
    /**
     * Version of the form.
     */
    version: number;
    /**
     * Version of the catalogue that was asked from.
     */
    catalogue: string;
    /**
     * When it was made.
     */
    created: string;
    /**
     * true: asked from another version of the catalogue than this review was made with.
     */
    older: boolean;
  } | null;
  /**
   * Where the work stands.
   */
  state: 'collected' | 'first-reading' | 'second-reading' | 'reconciled' | 'vendor-comment' | 'final';
  /**
   * Evidence cut-off.
   */
  asOf: string;
  /**
   * true: sources published after that day count too.
   */
  hindsight: boolean;
  versions: Versions;
  /**
   * Files read.
   *
   * @maxItems 100
   */
  inputs: Input[];
  engagement: ReviewedEngagement;
  /**
   * How the engagement went, the oldest first.
   *
   * @maxItems 5000
   */
  timeline: ReviewEvent[];
  /**
   * Claims by outcome.
   */
  counts: {
    /**
     * Claims with this outcome.
     */
    confirmed: number;
    /**
     * Claims with this outcome.
     */
    'better-than-known': number;
    /**
     * Claims with this outcome.
     */
    'partly-confirmed': number;
    /**
     * Claims with this outcome.
     */
    'not-shown': number;
    /**
     * Claims with this outcome.
     */
    contradicted: number;
    /**
     * Claims with this outcome.
     */
    'not-answered': number;
  };
  /**
   * By principle.
   *
   * @maxItems 20
   */
  principles: ReviewedPrinciple[];
  /**
   * How far the readers agree, pair by pair.
   *
   * @maxItems 45
   */
  pairs: ReaderPair[];
  /**
   * Documents that the review leans on.
   *
   * @maxItems 3000
   */
  documents: ReviewDocument[];
  /**
   * Comments of the vendor on the draft as a whole.
   *
   * @maxItems 200
   */
  comments: VendorComment[];
  /**
   * Publication of the review; null: nothing said.
   */
  publication: Publication | null;
  /**
   * Corrections after the review went out.
   *
   * @maxItems 200
   */
  errata: ReviewErratum[];
  /**
   * Set when written to a file: 'vtc-pia-seal sha256-' and the hash of the file with zeros here.
   */
  seal?: string;
}
/**
 * What made this result.
 */
export interface Versions {
  /**
   * Version of the program.
   */
  tool: string;
  /**
   * Version of the catalogue.
   */
  catalogue: string;
  /**
   * Version of the rules of the numbers.
   */
  rules: string;
}
/**
 * A file read.
 */
export interface Input {
  /**
   * Relative to the working folder.
   */
  path: string;
  /**
   * Hash of the bytes.
   */
  sha256: string;
}
/**
 * How the engagement went.
 */
export interface ReviewedEngagement {
  /**
   * answered: to those who asked. not-answered: nothing came. answered-elsewhere: to another authority or customer. service-withdrawn: the product was given up before an answer.
   */
  outcome: 'answered' | 'not-answered' | 'answered-elsewhere' | 'service-withdrawn';
  /**
   * Who asked.
   */
  sender: string | null;
  /**
   * Who was asked.
   */
  addressee: string | null;
  /**
   * When the letter was sent.
   */
  sent: Day | null;
  /**
   * Last day for an answer.
   */
  deadline: Day | null;
  /**
   * When the answer came.
   */
  received: Date | null;
  /**
   * true: it came after the deadline.
   */
  late: boolean;
  /**
   * What a reader must know of how it went.
   */
  note: string | null;
}
/**
 * One step of the engagement.
 */
export interface ReviewEvent {
  /**
   * YYYY, YYYY-MM or YYYY-MM-DD.
   */
  date: string;
  /**
   * What happened.
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
   * Role.
   */
  who: string | null;
  /**
   * What, in words.
   */
  text: string | null;
}
/**
 * The claims under one principle.
 */
export interface ReviewedPrinciple {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * Claims, in the order of the catalogue.
   *
   * @maxItems 100
   */
  claims: ReviewedClaim[];
}
/**
 * One claim against the evidence.
 */
export interface ReviewedClaim {
  criterion: CriterionId;
  /**
   * Title of the criterion.
   */
  title: string;
  /**
   * Its question.
   */
  question: string;
  /**
   * behaviour or undertaking; decides what a grade carries.
   */
  kind: 'behaviour' | 'undertaking';
  /**
   * true: a proven 0 bars the product.
   */
  gate: boolean;
  /**
   * Level that the vendor claims.
   */
  claimed: 0 | 1 | 2 | 3 | 4 | 'not-applicable' | null;
  /**
   * The answer in the words of the vendor.
   */
  answer: string | null;
  implemented: ClaimStatement;
  monitored: ClaimStatement;
  validated: ClaimStatement;
  /**
   * What the claim is worth, by the definitions of docs/reviewing.md.
   */
  outcome:
    'confirmed' | 'better-than-known' | 'partly-confirmed' | 'not-shown' | 'contradicted' | 'not-answered';
  /**
   * Where it stands in the report.
   */
  group: 'good-practice' | 'improvement' | 'unresolved' | 'not-applicable';
  known: KnownBefore;
  /**
   * Level that the documents of the claim carry by themselves, grade D or better; null: none.
   */
  shown: Level | null;
  /**
   * Highest level that the claim can support: what its documents and the vendor's own word carry, less what is contradicted; null: nothing was claimed.
   */
  supported: Level | null;
  /**
   * Why that is less than claimed; null: it is not.
   */
  cappedBy: ('grade' | 'undated' | 'age' | 'contradiction') | null;
  /**
   * true: the vendor claims less than the profile knows.
   */
  belowKnown: boolean;
  /**
   * What stands against it.
   *
   * @maxItems 70
   */
  contradictions: ClaimContradiction[];
  /**
   * Evidence of the profile for what is known, ids in documents.
   *
   * @maxItems 100
   */
  evidence: Id[];
  /**
   * Documents that it cites.
   *
   * @maxItems 10
   */
  citations: ClaimCitation[];
  /**
   * Levels of the readers, kept apart.
   *
   * @maxItems 10
   */
  readings: ClaimReading[];
  /**
   * What the readers settled on; null: nothing yet.
   */
  accepted: AcceptedLevel | null;
  /**
   * true: readers differ and nobody has reconciled them.
   */
  differs: boolean;
  /**
   * Level that the review leaves it at: what the evidence carries, and no more than the readers settled on; null: unresolved or not applicable.
   */
  reviewed: Level | null;
  /**
   * Test of the level shown, in words.
   */
  test: string | null;
  /**
   * Test of the level above, in words.
   */
  next: string | null;
  /**
   * What to ask.
   */
  ask: string;
  /**
   * Questions put after the answer.
   *
   * @maxItems 500
   *
   * Items: A question put after the answer.
   */
  clarifications: {
    /**
     * YYYY-MM-DD.
     */
    asked: string;
    /**
     * The question.
     */
    question: string;
    /**
     * When the answer came; null: not yet.
     */
    answered: Day | null;
    /**
     * The answer.
     */
    answer: string | null;
  }[];
  /**
   * The vendor's comments on the draft.
   *
   * @maxItems 200
   */
  comments: VendorComment[];
}
/**
 * One of the three questions.
 */
export interface ClaimStatement {
  /**
   * What was chosen.
   */
  answer: 'yes' | 'partly' | 'no' | 'not-stated';
  /**
   * How, in the words of the vendor.
   */
  text: string | null;
}
/**
 * What the profile knows without the answer.
 */
export interface KnownBefore {
  /**
   * State without the answer.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * Stated at face value.
   */
  claimed: Level | null;
  /**
   * Carried by the evidence.
   */
  proven: Level | null;
  /**
   * Grade of the evidence that carries it.
   */
  grade: Grade | null;
  /**
   * What the profile says.
   */
  summary: string | null;
}
/**
 * Evidence of equal or better grade that puts the level lower than claimed.
 */
export interface ClaimContradiction {
  /**
   * Kebab-case id; may contain dots.
   */
  document: string;
  /**
   * Level 0 (worst) to 4 (best).
   */
  level: number;
  /**
   * Grade of evidence, A (best) to E (rule 4).
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * What it says.
   */
  summary: string;
  /**
   * true: it was known before the answer came, so the vendor could have met it.
   */
  beforeAnswer: boolean;
}
/**
 * A document cited by a claim.
 */
export interface ClaimCitation {
  /**
   * Kebab-case id; may contain dots.
   */
  document: string;
  /**
   * Which part of the answer cites it.
   */
  part: 'answer' | 'implemented' | 'monitored' | 'validated';
  /**
   * Page or section.
   */
  page: string | null;
  /**
   * Grade with which it counts; null: it does not (not read, not known by then, or lapsed).
   */
  grade: Grade | null;
  /**
   * Highest level that it can carry; null: none.
   */
  cap: Level | null;
}
/**
 * One reader's level.
 */
export interface ClaimReading {
  /**
   * Role.
   */
  reader: string;
  /**
   * YYYY-MM-DD.
   */
  date: string;
  /**
   * Level read.
   */
  level: 0 | 1 | 2 | 3 | 4 | 'not-applicable' | 'unknown';
  /**
   * Why.
   */
  note: string | null;
}
/**
 * What the readers settled on.
 */
export interface AcceptedLevel {
  /**
   * The level.
   */
  level: 0 | 1 | 2 | 3 | 4 | 'not-applicable' | 'unknown';
  /**
   * reconciliation: somebody decided. agreement: two readers read the same. single-reading: one reader only, and the state is final.
   */
  by: 'reconciliation' | 'agreement' | 'single-reading';
  /**
   * Who decided or read.
   */
  role: string;
  /**
   * YYYY-MM-DD.
   */
  date: string;
  /**
   * Why.
   */
  reason: string | null;
}
/**
 * A comment of the vendor on the draft.
 */
export interface VendorComment {
  /**
   * YYYY-MM-DD.
   */
  date: string;
  /**
   * The comment in the words of the vendor.
   */
  text: string;
}
/**
 * Two readers.
 */
export interface ReaderPair {
  /**
   * Role of the first reader.
   */
  first: string;
  /**
   * Role of the second reader.
   */
  second: string;
  overall: Agreement;
  /**
   * By principle.
   *
   * @maxItems 20
   *
   * Items: Agreement on one principle.
   */
  principles: {
    id: Id;
    agreement: Agreement;
  }[];
  /**
   * Read by the first only.
   *
   * @maxItems 500
   */
  onlyFirst: CriterionId[];
  /**
   * Read by the second only.
   *
   * @maxItems 500
   */
  onlySecond: CriterionId[];
  /**
   * Read by both, and unknown or not applicable to one of them: no part of the kappa.
   *
   * @maxItems 500
   */
  withoutLevel: CriterionId[];
}
/**
 * How far two readers agree beyond chance.
 */
export interface Agreement {
  /**
   * Of them, read at the same level.
   */
  same: number;
  linear: ReadersKappa;
  quadratic: ReadersKappa;
}
/**
 * Weighted kappa. Linear: each step apart counts alike; quadratic: far apart counts more.
 */
export interface ReadersKappa {
  /**
   * Criteria that both have read at a level.
   */
  count: number;
  /**
   * −1 to 1; null: it cannot be told.
   */
  value: number | null;
  /**
   * 95 % interval (Fleiss, Cohen and Everitt 1969); null: it cannot be told.
   */
  interval: {
    /**
     * Lower end.
     */
    from: number;
    /**
     * Upper end.
     */
    to: number;
  } | null;
}
/**
 * A document that the review leans on.
 */
export interface ReviewDocument {
  /**
   * Kebab-case id; may contain dots.
   */
  id: string;
  /**
   * answer: what the vendor said in its answer, without a document. handed: a document of its answer. profile: evidence of the profile.
   */
  origin: 'answer' | 'handed' | 'profile';
  /**
   * What the document is; decides its grade.
   */
  kind: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Web address.
   */
  url: string | null;
  /**
   * Exact citation where there is no address.
   */
  citation: string | null;
  /**
   * When it was published.
   */
  published: Date | null;
  /**
   * When it was read; null: nobody has read it, so it proves nothing.
   */
  checked: Day | null;
  /**
   * Date of the archived copy that was read, or 'undated'; null: the document itself was read.
   */
  copy: string | null;
  /**
   * Grade of evidence, A (best) to E (rule 4).
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * Grade on the as-of date; null: lapsed, or not read.
   */
  gradeNow: Grade | null;
  /**
   * What a reader must know of it.
   */
  note: string | null;
}
/**
 * Publication of the review.
 */
export interface Publication {
  /**
   * Whether the review is public.
   */
  status: 'not-decided' | 'withheld' | 'planned' | 'published';
  /**
   * When.
   */
  date: Day | null;
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
 * A correction after the review went out.
 */
export interface ReviewErratum {
  /**
   * YYYY-MM-DD.
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
}
