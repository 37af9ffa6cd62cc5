// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Where it stands (rule 5). in-part: clients or parts differ. yours: the organisation's own to do.
 */
export type Standing = 'shown' | 'in-part' | 'open' | 'short' | 'does-not-apply' | 'yours';
/**
 * Why an element is open (rule 5). claimed: a source says so that cannot show it. alleged: a source says no that does not count. lapsed: shown once, by evidence that is too old. announced: not yet so when it was said. mended-elsewhere: a no for all editions was lifted for another one. ended: what a no was limited to is over. part-read: its document was read in part only. looked-for: looked for at the place and not found. stored-copies-searched: looked for in stored copies only. asked-and-not-answered: a question stands unanswered after its deadline. not-looked-for: nobody looked. hangs-on: what it hangs on is not shown. short-as-shipped: it falls short, and nobody says whether a setting changes it (rule 6).
 */
export type Because =
  | 'claimed'
  | 'alleged'
  | 'lapsed'
  | 'announced'
  | 'mended-elsewhere'
  | 'ended'
  | 'part-read'
  | 'looked-for'
  | 'stored-copies-searched'
  | 'asked-and-not-answered'
  | 'not-looked-for'
  | 'hangs-on'
  | 'short-as-shipped';
/**
 * What it answers. looked: its document was read whole and would not have to say it. part: read in part only. fixed: no setting changes it.
 */
export type StatementAnswer = 'yes' | 'no' | 'silent' | 'does-not-apply' | 'looked' | 'part' | 'fixed';
/**
 * What came of a statement (rule 4). shows: it shows the element. counts-against: it makes it fall short. lacks: the product lacks the function. silent: its document, read whole, does not say it. lapsed: it showed the element once and is too old. claim: it says so and cannot show it. allegation: it says the contrary and does not count. announcement: older than the day from which it would hold. over: what it is limited to has ended. looked-for, part-read: its document would not have to say it, or was read in part. no-setting-changes-it: no setting changes the element.
 */
export type StatementWeight =
  | 'shows'
  | 'lapsed'
  | 'claim'
  | 'counts-against'
  | 'allegation'
  | 'announcement'
  | 'over'
  | 'lacks'
  | 'silent'
  | 'looked-for'
  | 'part-read'
  | 'no-setting-changes-it';
/**
 * The weakest grade that would show it.
 */
export type Letter = 'A' | 'B' | 'C' | 'D' | 'E';
/**
 * The weakest grade that would show it.
 */
export type Letter1 = 'A' | 'B' | 'C' | 'D' | 'E';
/**
 * Full grade.
 */
export type Letter2 = 'A' | 'B' | 'C' | 'D' | 'E';

/**
 * The result of the rules of version 2 for one product in one edition and configuration: codes and values, no sentence. Every output is a rendering of it.
 */
export interface Assessment {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  vendor: AssessedVendor;
  /**
   * Id of the edition.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * default: nothing set. hardened: the set of rule 6. own: a list.
   */
  configuration: 'default' | 'hardened' | 'own';
  /**
   * Settings that are on, with the value of each.
   *
   * @maxItems 10000
   */
  settingsOn: SettingOn[];
  /**
   * The use. null: none was named.
   */
  context: AssessedUse | null;
  /**
   * Clients in use that the product has.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  /**
   * What is known by this day counts.
   */
  asOf: string;
  /**
   * Later sources count, too.
   */
  hindsight: boolean;
  versions: AssessedVersions;
  /**
   * Files that it rests on.
   *
   * @maxItems 10000
   */
  inputs: AssessedInput[];
  /**
   * Last day on which the edition was offered, if that has passed: no verdict (rule 2).
   */
  noLongerOffered: string | null;
  overall: ScoreShares;
  byNature: ScoreByNature;
  /**
   * The same arithmetic over what the use requires. null: no use.
   */
  byRequirements: ScoreShares1 | null;
  /**
   * Elements that fall short by themselves, without those that only hang on others.
   */
  shortOfTheirOwn: number;
  /**
   * The five.
   *
   * @maxItems 10000
   */
  principles: AssessedPrinciple[];
  /**
   * The one list of what is open: every element of which something is open, in catalogue order.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  openElements: string[];
  /**
   * The one list of what to ask the vendor: what is open and no setting decides, what the use demands first (musts, gates, shoulds), then by weight; what hangs on an element that is asked follows it. The organisation's own is not asked.
   *
   * @maxItems 10000
   */
  toAsk: AskedElement[];
  /**
   * Musts of every use (rule 8).
   *
   * @maxItems 10000
   */
  gates: AssessedGate[];
  /**
   * null: no use was named, or the edition is no longer offered.
   */
  verdict: UseVerdict | null;
  /**
   * What the use requires, gates included, in catalogue order.
   *
   * @maxItems 10000
   */
  requirements: AssessedRequirement[];
  /**
   * Scenarios in this use. Empty without a use.
   *
   * @maxItems 10000
   */
  risks: AssessedRisk[];
  /**
   * Weights that differ from the catalogue.
   *
   * @maxItems 10000
   */
  changedWeights: ChangedWeight[];
  /**
   * Sources cited by what is said of any element, in the order of their ids.
   *
   * @maxItems 10000
   */
  sources: AssessedSource[];
}
/**
 * The product.
 */
export interface AssessedVendor {
  /**
   * Id of the profile.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
}
/**
 * One setting.
 */
export interface SettingOn {
  /**
   * Setting id.
   */
  id: string;
  /**
   * Code.
   */
  code: string;
  /**
   * The value to set.
   */
  value: string;
}
/**
 * The use.
 */
export interface AssessedUse {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
}
/**
 * What made it.
 */
export interface AssessedVersions {
  /**
   * Version of the program.
   */
  tool: string;
  /**
   * Version of the criteria and elements.
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
export interface AssessedInput {
  /**
   * Path.
   */
  path: string;
  /**
   * SHA-256 of its bytes.
   */
  sha256: string;
}
/**
 * The whole: mean of the principles.
 */
export interface ScoreShares {
  /**
   * Hundredths shown. Whole; the three add up to 100.
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
  exact: ExactShares;
  figure: PrintableFigure;
  /**
   * How much of what is shown rests on functions that the product lacks.
   */
  byAbsence: number;
  /**
   * How much of what is shown rests on the vendor's own documents alone.
   */
  byVendorAlone: number;
}
/**
 * The same shares as exact fractions of 1, for comparing.
 */
export interface ExactShares {
  /**
   * Fraction, as 13/25.
   */
  shown: string;
  /**
   * Fraction.
   */
  open: string;
  /**
   * Fraction.
   */
  short: string;
}
/**
 * The figure that may be printed: one number, or with more than half open only the range from shown to shown + open (rule 7).
 */
export interface PrintableFigure {
  /**
   * number: `shown` is the score. range: only the range may be printed.
   */
  kind: 'number' | 'range';
  /**
   * Hundredths shown.
   */
  shown: number;
  /**
   * Hundredths shown and open.
   */
  possible: number;
}
/**
 * The same arithmetic over elements of one nature.
 */
export interface ScoreByNature {
  /**
   * What the product does.
   */
  behaviour: ScoreShares1 | null;
  /**
   * What is told and promised.
   */
  duty: ScoreShares1 | null;
  /**
   * What has or has not happened.
   */
  record: ScoreShares1 | null;
}
/**
 * What is shown, open and short, in whole hundredths that add up to 100 (rule 7).
 */
export interface ScoreShares1 {
  /**
   * Hundredths shown. Whole; the three add up to 100.
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
  exact: ExactShares;
  figure: PrintableFigure;
  /**
   * How much of what is shown rests on functions that the product lacks.
   */
  byAbsence: number;
  /**
   * How much of what is shown rests on the vendor's own documents alone.
   */
  byVendorAlone: number;
}
/**
 * A principle with its criteria.
 */
export interface AssessedPrinciple {
  /**
   * Id of the principle.
   */
  id: string;
  /**
   * Weight in the whole.
   */
  weight: number;
  /**
   * null: nothing of it applies.
   */
  score: ScoreShares1 | null;
  /**
   * Its criteria in catalogue order.
   *
   * @maxItems 10000
   */
  criteria: AssessedCriterion[];
}
/**
 * A criterion with its elements.
 */
export interface AssessedCriterion {
  /**
   * <principle>/<criterion>.
   */
  id: string;
  /**
   * Short code.
   */
  code: string;
  /**
   * Weight in the principle.
   */
  weight: number;
  /**
   * null: nothing of it applies.
   */
  score: ScoreShares1 | null;
  /**
   * Its elements in catalogue order.
   *
   * @maxItems 10000
   */
  elements: AssessedElement[];
}
/**
 * Where one element stands, and why.
 */
export interface AssessedElement {
  /**
   * <principle>/<criterion>/<element>.
   */
  id: string;
  /**
   * Short code, the same in every document.
   */
  code: string;
  /**
   * Nature of the element.
   */
  nature: 'behaviour' | 'duty' | 'record';
  /**
   * Weight in the criterion, 1 to 3.
   */
  weight: number;
  /**
   * A must of every use that does not waive it.
   */
  gate: boolean;
  standing: Standing;
  /**
   * Hundredths shown. Whole; the three add up to 100.
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
   * The answer that counts. null: none does.
   */
  answer: 'yes' | 'no' | 'does-not-apply' | null;
  /**
   * It falls short only because its document, read whole, is silent or cannot be found (rule 4).
   */
  silent: boolean;
  /**
   * Grade of the day of the best source for that answer. null: none, or a search or architecture shows it.
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  /**
   * Why it is open, whole. Empty: nothing of it is open.
   *
   * @maxItems 10000
   */
  openBecause: Because[];
  /**
   * First day from which that source speaks for the answer. null: no source.
   */
  since: string | null;
  /**
   * The finding that decides: its place in the profile's findings, from 0. null: none.
   */
  finding: number | null;
  /**
   * Ids of the sources of the answer that counts.
   *
   * @maxItems 10000
   *
   * Items: Source id.
   */
  sources: string[];
  /**
   * Ids of sources that say yes and cannot show it.
   *
   * @maxItems 10000
   *
   * Items: Source id.
   */
  claimedBy: string[];
  /**
   * Ids of settings that are on and decide the standing.
   *
   * @maxItems 10000
   *
   * Items: Setting id.
   */
  settings: string[];
  /**
   * Each client in use.
   *
   * @maxItems 10000
   */
  clients: ElementOnClient[];
  /**
   * Everything said of it, the weightiest first.
   *
   * @maxItems 10000
   */
  stated: StatedAnswer[];
}
/**
 * Where the element stands on one client.
 */
export interface ElementOnClient {
  /**
   * Client id.
   */
  client: string;
  standing: Standing;
  /**
   * Hundredths shown. Whole; the three add up to 100.
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
  because: Because[];
  /**
   * What shows it. evidence: sources. search: a search that found no case. architecture: the customer runs it. null: it is not shown.
   */
  shownBy: 'evidence' | 'search' | 'architecture' | null;
  /**
   * Kinds of content or ways that findings name, with the standing of each.
   *
   * @maxItems 10000
   */
  parts: ElementPart[];
}
/**
 * One part.
 */
export interface ElementPart {
  /**
   * Id.
   */
  part: string;
  standing: Standing;
}
/**
 * What one source says of the element, and what came of it (rule 12).
 */
export interface StatedAnswer {
  /**
   * Place in the profile's findings, from 0. null: a setting says it.
   */
  finding: number | null;
  /**
   * Id of the setting that says it. null: a finding does.
   */
  setting: string | null;
  /**
   * Id of the source.
   */
  source: string;
  answer: StatementAnswer;
  /**
   * said: in so many words. absent: by a function that is lacking. below: by a yes of what hangs on the element. silence: by not mentioning it.
   */
  by: 'said' | 'absent' | 'below' | 'silence';
  weight: StatementWeight;
  /**
   * Full grade.
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  /**
   * Grade on the day of the assessment. null: lapsed.
   */
  gradeOfDay: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  /**
   * First day that it speaks of.
   */
  from: string;
  /**
   * Last day that it speaks of.
   */
  day: string;
  /**
   * Editions named. null: none, so all that have no contract of their own.
   *
   * @maxItems 10000
   */
  editions: string[] | null;
  /**
   * Clients named. null: none, so all.
   *
   * @maxItems 10000
   */
  clients: string[] | null;
  /**
   * Kinds of content or ways for which alone it holds. null: for all.
   *
   * @maxItems 10000
   */
  parts: string[] | null;
}
/**
 * One element to put to the vendor.
 */
export interface AskedElement {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * What the use demands. must: it bars while it is open. gate: a must of every use. should: it is wished for. open: nothing; it is open in the score.
   */
  rank: 'must' | 'gate' | 'should' | 'open';
  /**
   * Why the use needs it. null: a gate, or not required.
   */
  reason: string | null;
  /**
   * Who asks. null: a gate, or not required.
   */
  askedBy: string | null;
  /**
   * Why it is open.
   *
   * @maxItems 10000
   */
  because: Because[];
  /**
   * Clients on which it is open.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  shownBy: Letter;
  /**
   * The nearest element asked on which it hangs; it stands before. null: none.
   */
  follows: string | null;
}
/**
 * One gate.
 */
export interface AssessedGate {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  standing: Standing;
  /**
   * Reason of the use that waives it. null: not waived.
   */
  waived: string | null;
}
/**
 * Whether the product is fit for the use: the best that settings can reach from those that are on (rule 9).
 */
export interface UseVerdict {
  /**
   * The verdict.
   */
  value: 'fit' | 'fit-with-conditions' | 'open' | 'not-fit';
  /**
   * What the use is in the configuration itself, with nothing more set.
   */
  asConfigured: 'short' | 'open' | 'met';
  /**
   * Every must that bars. Empty unless not fit.
   *
   * @maxItems 10000
   */
  reasons: BarringReason[];
  /**
   * Every requirement that is open, musts first.
   *
   * @maxItems 10000
   */
  questions: OpenQuestion[];
  /**
   * What has to hold. Unless fit with conditions, only the clients that the product lacks.
   *
   * @maxItems 10000
   */
  conditions: VerdictCondition[];
  /**
   * Elements that are the organisation's own to do, those required first.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  yours: string[];
  /**
   * What would move the verdict.
   *
   * @maxItems 10000
   */
  wouldChange: VerdictChange[];
}
/**
 * A must that bars.
 */
export interface BarringReason {
  /**
   * must-falls-short: it falls short. asked-and-not-answered: it is open and a question about it stands unanswered after its deadline.
   */
  code: 'must-falls-short' | 'asked-and-not-answered';
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Clients concerned.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  /**
   * It is a must of every use.
   */
  gate: boolean;
  /**
   * Only because its document, read whole, is silent or cannot be found: an exception that is printed as such.
   */
  silent: boolean;
}
/**
 * A requirement that is open.
 */
export interface OpenQuestion {
  /**
   * Must or should.
   */
  code: 'must-open' | 'should-open';
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Clients concerned.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  /**
   * Why it is open.
   *
   * @maxItems 10000
   */
  because: Because[];
  /**
   * It is a must of every use.
   */
  gate: boolean;
  shownBy: Letter1;
}
/**
 * What has to hold for the use to be fit; all conditions together.
 */
export interface VerdictCondition {
  /**
   * set: put the setting on. leave-out-client: do not use the client. client-lacking: the product lacks a client that the case names. in-part: a requirement is shown in part only. yours: the organisation has to do it itself. search-record: search the registers before signing. should-open, should-short: a should is open or falls short.
   */
  code:
    | 'set'
    | 'leave-out-client'
    | 'client-lacking'
    | 'in-part'
    | 'yours'
    | 'search-record'
    | 'should-open'
    | 'should-short';
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string | null;
  /**
   * Id of the setting.
   */
  setting: string | null;
  /**
   * Client id.
   */
  client: string | null;
  /**
   * Whether the requirement is a must.
   */
  must: boolean | null;
  /**
   * Clients concerned.
   *
   * @maxItems 10000
   *
   * Items: Client id.
   */
  clients: string[];
  /**
   * Elements concerned.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  elements: string[];
  /**
   * Settings that would help.
   *
   * @maxItems 10000
   *
   * Items: Setting id.
   */
  settings: string[];
}
/**
 * What would move the verdict.
 */
export interface VerdictChange {
  /**
   * later-yes: a later yes that stands against the no. answer: an answer to what is open. condition: meeting the condition.
   */
  code: 'later-yes' | 'answer' | 'condition';
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string | null;
  /**
   * The weakest grade that would show it.
   */
  shownBy: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  /**
   * A setting that changes it would do as well.
   */
  setting: boolean | null;
  /**
   * Place of the condition, from 0.
   */
  condition: number | null;
}
/**
 * One requirement.
 */
export interface AssessedRequirement {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Must or should.
   */
  must: boolean;
  /**
   * shipped: the preset is asked for. configured: a setting is enough.
   */
  state: 'shipped' | 'configured';
  status: Standing;
  /**
   * It is a must of every use.
   */
  gate: boolean;
  /**
   * Why the use needs it. null: a gate.
   */
  reason: string | null;
  /**
   * Who asks. null: a gate.
   */
  askedBy: string | null;
}
/**
 * A scenario of the catalogue in this use.
 */
export interface AssessedRisk {
  /**
   * Id of the scenario.
   */
  id: string;
  severity: ProposedSeverity;
  exposure: RiskExposure;
  /**
   * With nothing set. null: no driver applies.
   */
  shipped: RiskLikelihood | null;
  /**
   * In the configuration. null: no driver applies.
   */
  configured: RiskLikelihood | null;
  level: FoldedLevel;
  /**
   * Elements that make it less likely where they are shown, in catalogue order.
   *
   * @maxItems 10000
   */
  drivers: AssessedDriver[];
}
/**
 * Proposed until a person confirms it.
 */
export interface ProposedSeverity {
  /**
   * 1 to 4.
   */
  value: number;
  /**
   * Why, from audience and data.
   */
  reason: string;
  /**
   * Always proposed here.
   */
  status: 'proposed';
}
/**
 * Shift of the use.
 */
export interface RiskExposure {
  /**
   * -1, 0 or 1.
   */
  value: number;
  /**
   * Why. null: none.
   */
  reason: string | null;
}
/**
 * Likelihood 1 to 4.
 */
export interface RiskLikelihood {
  /**
   * By what is shown.
   */
  value: number;
  /**
   * If all that is open turned out well.
   */
  best: number;
  /**
   * Raised to 3, since a driving gate is not wholly shown.
   */
  raisedByGate: boolean;
}
/**
 * Cell of the 3×3 map on which the duty to consult is read.
 */
export interface FoldedLevel {
  /**
   * As shipped.
   */
  shipped: 'low' | 'medium' | 'high' | null;
  /**
   * As configured.
   */
  configured: 'low' | 'medium' | 'high' | null;
}
/**
 * One driver.
 */
export interface AssessedDriver {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Weight in the mean.
   */
  weight: number;
  /**
   * Hundredths shown. null: it does not apply.
   */
  shown: number | null;
  /**
   * Hundredths open.
   */
  open: number | null;
  /**
   * Hundredths short.
   */
  short: number | null;
}
/**
 * One weight.
 */
export interface ChangedWeight {
  /**
   * Principle or criterion.
   */
  id: string;
  /**
   * The weight used.
   */
  weight: number;
  /**
   * That of the catalogue.
   */
  usual: number;
}
/**
 * One source.
 */
export interface AssessedSource {
  /**
   * Source id.
   */
  id: string;
  grade: Letter2;
  /**
   * The vendor's own word.
   */
  own: boolean;
  /**
   * First day on which anybody could know it.
   */
  known: string;
  /**
   * A copy without a date: its day is a guess.
   */
  dayUnknown: boolean;
}
