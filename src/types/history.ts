// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Standings of one product over time: every day on which an element changed, with what changed it. Between its days nothing changes.
 */
export interface History {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  vendor: import('./assessment.ts').AssessedVendor;
  /**
   * Id of the edition.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * default: nothing set. hardened: the set of rule 6 on the last day. own: a list.
   */
  configuration: 'default' | 'hardened' | 'own';
  /**
   * Settings that are on, each from the day on which the product has it.
   *
   * @maxItems 10000
   */
  settingsOn: import('./assessment.ts').SettingOn[];
  /**
   * The use. null: none was named.
   */
  context: import('./assessment.ts').AssessedUse | null;
  /**
   * Clients in use that the product has.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  /**
   * Later sources count, too: what is known on the last day about each day.
   */
  hindsight: boolean;
  versions: import('./assessment.ts').AssessedVersions;
  /**
   * Files that it rests on.
   *
   * @maxItems 10000
   */
  inputs: import('./assessment.ts').AssessedInput[];
  /**
   * The day that it starts from.
   */
  from: string;
  /**
   * The as-of date.
   */
  to: string;
  start: StandingOnDay;
  /**
   * Every later day on which something changed, in order.
   *
   * @maxItems 10000
   */
  days: HistoryDay[];
  /**
   * Incidents of the period, in the order of their days: ids of the profile.
   *
   * @maxItems 10000
   *
   * Items: Incident id.
   */
  incidents: string[];
}
/**
 * Standings on the first day.
 */
export interface StandingOnDay {
  /**
   * YYYY-MM-DD.
   */
  day: string;
  /**
   * The whole.
   */
  overall: import('./assessment.ts').ScoreShares;
  /**
   * The five.
   *
   * @maxItems 10000
   */
  principles: PrincipleOnDay[];
  /**
   * null: no use was named, or the edition is no longer offered.
   */
  verdict: VerdictOnDay | null;
  /**
   * Last day on which the edition was offered, if that has passed.
   */
  noLongerOffered: string | null;
}
/**
 * One principle.
 */
export interface PrincipleOnDay {
  /**
   * Principle id.
   */
  id: string;
  /**
   * null: nothing of it applies.
   */
  score: import('./assessment.ts').ScoreShares | null;
}
/**
 * The verdict on a day.
 */
export interface VerdictOnDay {
  /**
   * The verdict (rule 9).
   */
  value: 'fit' | 'fit-with-conditions' | 'open' | 'not-fit';
  /**
   * Musts that bar.
   */
  mustsShort: number;
  /**
   * Musts that are open.
   */
  mustsOpen: number;
}
/**
 * A day on which something changed.
 */
export interface HistoryDay {
  /**
   * YYYY-MM-DD.
   */
  day: string;
  /**
   * The whole.
   */
  overall: import('./assessment.ts').ScoreShares;
  /**
   * The five.
   *
   * @maxItems 10000
   */
  principles: PrincipleOnDay1[];
  /**
   * null: no use was named, or the edition is no longer offered.
   */
  verdict: VerdictOnDay | null;
  /**
   * Last day on which the edition was offered, if that has passed.
   */
  noLongerOffered: string | null;
  /**
   * Elements that changed, in catalogue order.
   *
   * @maxItems 10000
   */
  changes: ElementChange[];
}
/**
 * One principle.
 */
export interface PrincipleOnDay1 {
  /**
   * Principle id.
   */
  id: string;
  /**
   * null: nothing of it applies.
   */
  score: import('./assessment.ts').ScoreShares | null;
}
/**
 * What became of one element.
 */
export interface ElementChange {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Short code.
   */
  code: string;
  before: ElementOnDay;
  after: ElementOnDay1;
  /**
   * Everything that differs between the two days in what is said of it, the weightiest first.
   *
   * @maxItems 10000
   */
  causes: ChangeCause[];
}
/**
 * Before.
 */
export interface ElementOnDay {
  standing: import('./assessment.ts').Standing;
  /**
   * Hundredths shown. Whole; the three add up to 100 where it counts.
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
   * Why it is open.
   *
   * @maxItems 10000
   */
  because: import('./assessment.ts').Because[];
}
/**
 * After.
 */
export interface ElementOnDay1 {
  standing: import('./assessment.ts').Standing;
  /**
   * Hundredths shown. Whole; the three add up to 100 where it counts.
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
   * Why it is open.
   *
   * @maxItems 10000
   */
  because: import('./assessment.ts').Because[];
}
/**
 * One thing that differs.
 */
export interface ChangeCause {
  /**
   * said: a statement that was not there before. gone: one that is no longer there. weighs: what comes of a statement is another, for instance because it has lapsed. later-day: it speaks of a later day, for its document was read again. elsewhere: the same of a statement about another edition. search: a search was recorded, or its 12 months are over. question: a deadline passed, or an answer came. hangs-on: the element that it hangs on changed.
   */
  code: 'said' | 'gone' | 'weighs' | 'later-day' | 'elsewhere' | 'search' | 'question' | 'hangs-on';
  /**
   * Place in the profile’s findings, from 0.
   */
  finding: number | null;
  /**
   * Setting id.
   */
  setting: string | null;
  /**
   * Source id.
   */
  source: string | null;
  /**
   * What the source answers.
   */
  answer: import('./assessment.ts').StatementAnswer | null;
  /**
   * What came of it before. null: it was not there.
   */
  before: import('./assessment.ts').StatementWeight | null;
  /**
   * What comes of it after. null: it is not there.
   */
  after: import('./assessment.ts').StatementWeight | null;
  /**
   * Place in the profile’s searches, from 0.
   */
  search: number | null;
  /**
   * Place in the profile’s questions asked, from 0.
   */
  question: number | null;
  /**
   * The element that it hangs on.
   */
  element: string | null;
}
