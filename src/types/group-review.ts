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
 * Several vendors' answers as one group, in the form of the Observations of 27 October 2021: good practices, areas for further improvement, who did not answer. It ranks nobody and holds no score.
 */
export interface GroupReview {
  /**
   * Version of this shape; it only grows.
   */
  schemaVersion: '1';
  /**
   * Whose judgement this is, for whoever sees nothing but this file.
   */
  reading: string;
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
  /**
   * Companies asked, by name.
   *
   * @maxItems 100
   */
  participants: Participant[];
  /**
   * How many of them answered.
   */
  answered: number;
  /**
   * Steps of all engagements, the oldest first; equal steps of several companies once.
   *
   * @maxItems 5000
   */
  timeline: ReviewEvent[];
  /**
   * By principle.
   *
   * @maxItems 20
   */
  principles: GroupPrinciple[];
  /**
   * Documents behind the points; their ids begin with the response.
   *
   * @maxItems 9000
   */
  documents: ReviewDocument[];
  /**
   * Corrections after reviews went out.
   *
   * @maxItems 2000
   */
  errata: GroupErratum[];
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
 * One company asked.
 */
export interface Participant {
  vendor: Id;
  /**
   * Name of the product.
   */
  name: string;
  /**
   * Who offers it.
   */
  provider: string;
  /**
   * Edition asked about.
   */
  editionName: string;
  engagement: ReviewedEngagement;
  /**
   * Questions that its response holds, answered or not.
   */
  questions: number;
  /**
   * Where the work stands.
   */
  state: 'collected' | 'first-reading' | 'second-reading' | 'reconciled' | 'vendor-comment' | 'final';
  /**
   * Publication of its review.
   */
  publication: Publication | null;
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
 * One principle across the group.
 */
export interface GroupPrinciple {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * Good practices across the group.
   *
   * @maxItems 100
   */
  goodPractices: GroupPoint[];
  /**
   * Areas for further improvement.
   *
   * @maxItems 100
   */
  improvements: GroupPoint[];
  /**
   * What stays unresolved.
   *
   * @maxItems 100
   */
  unresolved: GroupPoint[];
}
/**
 * One point of the group report; it names no company.
 */
export interface GroupPoint {
  criterion: CriterionId;
  /**
   * Title of the criterion.
   */
  title: string;
  /**
   * true: a proven 0 bars a product.
   */
  gate: boolean;
  /**
   * Answers of which this holds.
   */
  responders: number;
  /**
   * Answers that were asked this.
   */
  of: number;
  /**
   * What was shown, what the next level asks, or what is to be asked; the same words once.
   *
   * @maxItems 5
   *
   * Items: A test or a question.
   */
  texts: {
    /**
     * Level that the test is of; null: a question.
     */
    level: Level | null;
    /**
     * Test or question in words.
     */
    text: string;
  }[];
  /**
   * Outcomes behind it, each once.
   *
   * @maxItems 6
   *
   * Items: Outcome behind it.
   */
  reasons: (
    'confirmed' | 'better-than-known' | 'partly-confirmed' | 'not-shown' | 'contradicted' | 'not-answered'
  )[];
  /**
   * Ids in documents.
   *
   * @maxItems 300
   */
  evidence: Id[];
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
   * Grade of its kind, before age.
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
 * A correction.
 */
export interface GroupErratum {
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
  /**
   * Whose review it corrects.
   */
  vendor: string;
}
