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
 * Points on the scale 0 to 100, not rounded.
 */
export type Points = number;
/**
 * Share, 0 to 1.
 */
export type Share = number;
/**
 * <principle>/<criterion>.
 */
export type CriterionId = string;
/**
 * Level 0 (worst) to 4 (best).
 */
export type Level = number;
/**
 * YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type Date = string;

/**
 * The scores of a product over time: every day on which evidence or its age changed something, with the cause.
 */
export interface History {
  /**
   * Version of this schema; only grows.
   */
  schemaVersion: '1';
  vendor: HistoryVendor;
  edition: Id;
  /**
   * Name.
   */
  editionName: string;
  /**
   * default, hardened or a list.
   */
  configuration: string;
  /**
   * Use whose weights count.
   */
  context: HistoryContext | null;
  /**
   * Only changes after this day; null: from the beginning.
   */
  from: Day | null;
  asOf: Day;
  /**
   * true: sources count on every day, whenever they were published.
   */
  hindsight: boolean;
  versions: Versions;
  /**
   * Files read, relative to the working folder.
   *
   * @maxItems 200
   */
  inputs: InputFile[];
  /**
   * Each day on which something changed, oldest first.
   *
   * @maxItems 5000
   */
  days: HistoryDay[];
  /**
   * Incidents of the profile within the period, oldest first.
   *
   * @maxItems 500
   */
  events: HistoryEvent[];
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
export interface HistoryVendor {
  id: Id;
  /**
   * Product.
   */
  name: string;
}
export interface HistoryContext {
  id: Id;
  /**
   * Title.
   */
  title: string;
}
export interface Versions {
  /**
   * vtc-pia.
   */
  tool: string;
  /**
   * Catalogue.
   */
  catalogue: string;
  /**
   * Rules of the numbers.
   */
  rules: string;
}
export interface InputFile {
  /**
   * Relative path.
   */
  path: string;
  /**
   * Hash of the bytes.
   */
  sha256: string;
}
export interface HistoryDay {
  date: Day;
  /**
   * The five principles and the overall score.
   *
   * @maxItems 21
   */
  scores: ScoreOnDay[];
  /**
   * What changed.
   *
   * @maxItems 100
   */
  changes: Change[];
}
export interface ScoreOnDay {
  /**
   * Principle, or 'overall'.
   */
  id: string;
  /**
   * Title.
   */
  title: string;
  /**
   * 0 to 100; null: none.
   */
  score: Points | null;
  /**
   * null: nothing applicable.
   */
  range: PointRange | null;
  /**
   * null: nothing applicable.
   */
  coverage: Share | null;
}
/**
 * What the score could be when unknown, capped and contradicted levels are resolved either way (rule 7).
 */
export interface PointRange {
  /**
   * Points on the scale 0 to 100, not rounded.
   */
  from: number;
  /**
   * Points on the scale 0 to 100, not rounded.
   */
  to: number;
}
/**
 * One criterion changing on one day.
 */
export interface Change {
  date: Day;
  criterion: CriterionId;
  /**
   * Title of the criterion.
   */
  title: string;
  before: HistoryStanding;
  after: HistoryStanding;
  /**
   * Why.
   *
   * @maxItems 10
   */
  causes: Cause[];
}
/**
 * Where a criterion stands.
 */
export interface HistoryStanding {
  /**
   * State.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * Claimed level.
   */
  claimed: Level | null;
  /**
   * Proven level.
   */
  proven: Level | null;
}
/**
 * Why a criterion changed.
 */
export interface Cause {
  /**
   * finding: another finding counts. source: evidence became known. setting: a setting of the configuration came or went. age: nothing but time.
   */
  kind: 'finding' | 'source' | 'setting' | 'age';
  /**
   * The cause in a sentence.
   */
  text: string;
  /**
   * The sources behind it.
   *
   * @maxItems 60
   */
  sources: CauseSource[];
}
export interface CauseSource {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * Publisher.
   */
  publisher: string;
  /**
   * Date.
   */
  published: Date | null;
  /**
   * Address.
   */
  url: string | null;
}
/**
 * A dated event of the profile.
 */
export interface HistoryEvent {
  id: Id;
  date: Date;
  /**
   * Kind.
   */
  kind: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Summary.
   */
  summary: string;
  /**
   * Criteria.
   *
   * @maxItems 20
   */
  criteria: CriterionId[];
  /**
   * Source ids.
   *
   * @maxItems 50
   */
  sources: Id[];
}
