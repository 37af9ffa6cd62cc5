// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Several vendors' answers as one group, in the form of the Observations of 27 October 2021 (rules of version 2). It ranks nobody and names nobody with a point.
 */
export interface GroupReview {
  /**
   * Version of this form.
   */
  schemaVersion: '2';
  /**
   * For whom it is.
   */
  audience: 'internal' | 'public';
  /**
   * YYYY-MM-DD.
   */
  asOf: string;
  /**
   * Later sources count, too.
   */
  hindsight: boolean;
  versions: import('./review.ts').ReviewVersions;
  /**
   * Files read, with their hashes. Empty in the public version.
   *
   * @maxItems 10000
   */
  inputs: import('./review.ts').ReviewInputFile[];
  /**
   * By name.
   *
   * @maxItems 10000
   */
  participants: GroupParticipant[];
  /**
   * Responses that were read; only they count.
   */
  read: number;
  /**
   * Steps that are about the engagement and not about the answers of one.
   *
   * @maxItems 10000
   */
  timeline: import('./review.ts').ReviewEvent[];
  /**
   * In the order of the catalogue.
   *
   * @maxItems 10000
   */
  principles: GroupPrinciple[];
  /**
   * Corrections, the oldest first.
   *
   * @maxItems 10000
   */
  errata: import('./review.ts').ReviewErratum[];
}
/**
 * Who was asked.
 */
export interface GroupParticipant {
  /**
   * Product.
   */
  name: string;
  /**
   * Who offers it.
   */
  provider: string;
  /**
   * What came of it.
   */
  outcome: 'answered' | 'not-answered' | 'answered-elsewhere' | 'service-withdrawn';
  /**
   * When it was asked.
   */
  sent: string | null;
  /**
   * Last day for an answer.
   */
  deadline: string | null;
  /**
   * When it answered.
   */
  received: string | null;
  /**
   * After the last day.
   */
  late: boolean;
  /**
   * Questions put to it.
   */
  asked: number;
  /**
   * Of them answered.
   */
  answered: number;
  /**
   * Its answers were read and every difference decided: it counts.
   */
  read: boolean;
  /**
   * What a reader must know.
   */
  note: string | null;
  /**
   * Where the publication stands.
   */
  publication: 'not-decided' | 'withheld' | 'planned' | 'published' | null;
}
/**
 * One of the five.
 */
export interface GroupPrinciple {
  /**
   * Id.
   */
  id: string;
  /**
   * What was found shown.
   *
   * @maxItems 10000
   */
  goodPractices: GroupPoint[];
  /**
   * What was found to fall short, or shown in part.
   *
   * @maxItems 10000
   */
  improvements: GroupPoint[];
  /**
   * What stays open.
   *
   * @maxItems 10000
   */
  unresolved: GroupPoint[];
}
/**
 * An element across the group; nobody is named with it.
 */
export interface GroupPoint {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Short code.
   */
  code: string;
  /**
   * Providers that it was found with.
   */
  responders: number;
  /**
   * Providers asked about it whose answers were read.
   */
  of: number;
  /**
   * Kinds of documents that it rests on.
   *
   * @maxItems 10000
   */
  kinds: KindOfEvidence[];
  /**
   * Outcomes of the answers.
   *
   * @maxItems 10000
   */
  outcomes: string[];
}
/**
 * What it rests on, without naming a document.
 */
export interface KindOfEvidence {
  /**
   * Kind of document.
   */
  kind: string;
  /**
   * Providers with such a document.
   */
  count: number;
}
