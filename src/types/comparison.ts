// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Kebab-case id; may contain dots.
 */
export type Id = string;
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
 * Grade of evidence, A (best) to E (rule 4).
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
/**
 * YYYY-MM-DD.
 */
export type Day = string;
/**
 * YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type Date = string;
/**
 * Id of the vendor.
 */
export type VendorId = string;
/**
 * Id of the edition.
 */
export type EditionId = string;
/**
 * Share of the samples, 0 to 1.
 */
export type Probability = number;

/**
 * Products side by side for one use: who may be used, how firm the order of the others is, and what would change it.
 */
export interface Comparison {
  /**
   * Version of this schema; only grows.
   */
  schemaVersion: '1';
  context: ComparisonUse;
  /**
   * default, hardened, or the list of settings as given.
   */
  configuration: string;
  /**
   * Evidence cut-off (rule 2).
   */
  asOf: string;
  /**
   * true: sources published after the as-of date count too.
   */
  hindsight: boolean;
  versions: Versions;
  /**
   * Files read, relative to the working folder.
   *
   * @maxItems 2000
   */
  inputs: InputFile[];
  /**
   * true: products that are not fit are ranked, too, and marked.
   */
  allRanked: boolean;
  /**
   * In the order in which they were named.
   *
   * @maxItems 1000
   */
  products: ComparedProduct[];
  /**
   * Why there is no ranking: no product can be ranked; only one can; or no principle has weight.
   */
  noRanking: ('none-left' | 'one-left' | 'no-weight') | null;
  /**
   * Where no product can be ranked: those that are not fit, but have the fewest barriers, of those of which at least half is known.
   *
   * @maxItems 1000
   */
  closest: ProductName[];
  /**
   * How firm the order is; null: see noRanking.
   */
  ranking: Ranking | null;
  /**
   * Gates and requirements that are open for lack of evidence: the answers decide whether a product may be used at all.
   *
   * @maxItems 20000
   */
  openPoints: OpenPoint[];
  /**
   * Criteria that the catalogue shows beside the score, with weight 0; a use may count them all the same.
   *
   * @maxItems 60
   */
  beside: CriterionId[];
  /**
   * Where the products surely differ, the greatest difference in points first.
   *
   * @maxItems 500
   */
  differences: Difference[];
  /**
   * Companies that more than one of the vendors uses.
   *
   * @maxItems 500
   */
  sharedSubProcessors: SharedSubProcessor[];
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
/**
 * The use.
 */
export interface ComparisonUse {
  id: Id;
  /**
   * Name.
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
/**
 * One product in one edition.
 */
export interface ComparedProduct {
  assessment: Assessment;
  /**
   * Whether it takes part in the ranking.
   */
  ranked: boolean;
  /**
   * Why it is not ranked, or would not be without all being ranked: not fit for the use; less than half of its levels known, so that it has no score to rank by; or nothing known, which is never ranked.
   */
  barred: ('not-fit' | 'little-known' | 'nothing-known') | null;
  /**
   * Criteria that bar it: gates that fail and are not waived, then requirements that are not met.
   *
   * @maxItems 120
   */
  barriers: CriterionId[];
  /**
   * true: ranked although a gate or requirement is open; its place holds only if they turn out well.
   */
  provisional: boolean;
  safety: CostOfSafety;
}
/**
 * The whole assessment of the product, as by assessment.schema.json.
 */
export interface Assessment {
  /**
   * Version of this schema; only grows.
   */
  schemaVersion: '1';
  vendor: AssessedVendor;
  /**
   * Kebab-case id; may contain dots.
   */
  edition: string;
  /**
   * Its name.
   */
  editionName: string;
  /**
   * Who it is for.
   */
  editionNote: string | null;
  /**
   * default, hardened, or the list of settings as given.
   */
  configuration: string;
  /**
   * The use; null: none given, and no verdict.
   */
  context: AssessedContext | null;
  /**
   * Evidence cut-off (rule 2).
   */
  asOf: string;
  /**
   * true: sources published after the as-of date count too.
   */
  hindsight: boolean;
  versions: Versions1;
  /**
   * Files read, relative to the working folder.
   *
   * @maxItems 200
   */
  inputs: InputFile1[];
  overall: Overall;
  /**
   * The five, in the order of the Joint Statement.
   *
   * @maxItems 20
   */
  principles: AssessedPrinciple[];
  /**
   * Gates, before any score.
   *
   * @maxItems 100
   */
  gates: AssessedGate[];
  /**
   * null: no context.
   */
  verdict: Verdict | null;
  /**
   * What the context requires.
   *
   * @maxItems 100
   */
  requirements: AssessedRequirement[];
  /**
   * Risks in the context; empty without one.
   *
   * @maxItems 100
   */
  risks: AssessedRisk[];
  /**
   * Settings of this edition, greatest gain first.
   *
   * @maxItems 300
   */
  settings: AssessedSetting[];
  /**
   * Weights that the context changes.
   *
   * @maxItems 100
   */
  changedWeights: ChangedWeight[];
  /**
   * Dated events up to the as-of date, oldest first.
   *
   * @maxItems 500
   */
  incidents: AssessedIncident[];
  /**
   * Every source cited anywhere above, by id.
   *
   * @maxItems 3000
   */
  sources: AssessedSource[];
}
export interface AssessedVendor {
  id: Id;
  /**
   * Product name.
   */
  name: string;
  /**
   * What it is.
   */
  about: string | null;
  provider: Provider;
  /**
   * Facts that are not levels.
   *
   * @maxItems 50
   */
  facts: ProviderFact[];
  /**
   * Sub-processors known.
   *
   * @maxItems 200
   */
  subProcessors: SubProcessor[];
}
export interface Provider {
  /**
   * Legal entity.
   */
  name: string;
  /**
   * Country code or words.
   */
  jurisdiction: string;
  /**
   * Address.
   */
  website: string | null;
}
export interface ProviderFact {
  /**
   * Topic.
   */
  topic: string;
  /**
   * The fact.
   */
  text: string;
  /**
   * Source ids.
   *
   * @maxItems 50
   */
  sources: Id[];
}
export interface SubProcessor {
  /**
   * Name.
   */
  name: string;
  /**
   * Task.
   */
  task: string;
  /**
   * Country codes.
   *
   * @maxItems 60
   */
  countries: string[];
  /**
   * Source ids.
   *
   * @maxItems 50
   */
  sources: Id[];
}
export interface AssessedContext {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * The use in a few sentences.
   */
  summary: string;
  /**
   * Who is on the call.
   *
   * @maxItems 30
   */
  audience: string[];
  /**
   * Kinds of data.
   *
   * @maxItems 30
   */
  data: string[];
  /**
   * WP248 criteria that the use meets.
   *
   * @maxItems 9
   */
  screening: Screening[];
}
export interface Screening {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * Title.
   */
  title: string;
  /**
   * Why.
   */
  reason: string;
}
export interface Versions1 {
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
export interface InputFile1 {
  /**
   * Relative path.
   */
  path: string;
  /**
   * Hash of the bytes.
   */
  sha256: string;
}
export interface Overall {
  /**
   * Mean of the principles' scores by weight; null: a principle is unknown.
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
 * One principle, assessed.
 */
export interface AssessedPrinciple {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * What the authorities expect.
   */
  expectation: string;
  /**
   * Weight in the overall score.
   */
  weight: number;
  /**
   * Weighted mean of proven levels over the known criteria, 0 to 100; null: none known (rule 7).
   */
  score: Points | null;
  /**
   * null: no applicable criterion.
   */
  range: PointRange | null;
  /**
   * Known weight over applicable weight; null: no applicable criterion.
   */
  coverage: Share | null;
  /**
   * Ids of the weakest known criteria.
   *
   * @maxItems 3
   */
  weakest: CriterionId[];
  /**
   * In catalogue order.
   *
   * @maxItems 100
   */
  criteria: AssessedCriterion[];
}
/**
 * One criterion, assessed.
 */
export interface AssessedCriterion {
  id: CriterionId;
  /**
   * Title.
   */
  title: string;
  /**
   * The question.
   */
  question: string;
  /**
   * Why it matters.
   */
  why: string;
  /**
   * behaviour or undertaking.
   */
  kind: 'behaviour' | 'undertaking';
  /**
   * true: a proven 0 bars the product.
   */
  gate: boolean;
  /**
   * Weight in the principle's score, 0 to 5, after the context.
   */
  weight: number;
  /**
   * known: a level is proven. unknown: no finding counts or its evidence has lapsed. not-applicable: by the criterion's own rule.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * Level stated at face value; null: nothing stated.
   */
  claimed: Level | null;
  /**
   * Level that the evidence carries; null: unknown or not applicable.
   */
  proven: Level | null;
  /**
   * Grade of the evidence that carries the proven level; null: none live.
   */
  grade: Grade | null;
  /**
   * Lowest level it may have: proven, or 0 when unknown; null: not applicable.
   */
  low: Level | null;
  /**
   * Highest level it may have: claimed when only the evidence is weak, proven when contradicted, 4 when unknown; null: not applicable.
   */
  high: Level | null;
  /**
   * Points that it adds to the principle's score; null: not counted. They add up to the score exactly.
   */
  contribution: Points | null;
  /**
   * Why less is proven than claimed. grade: no live source of a grade that carries it. undated: only undated documents carry it. age: what carried it has lapsed. contradiction: evidence of equal or better grade puts it lower.
   */
  cappedBy: ('grade' | 'undated' | 'age' | 'contradiction') | null;
  /**
   * true: evidence of equal or better grade puts the claimed level lower.
   */
  contradicted: boolean;
  /**
   * true: a 0 carried by a single source of grade E that is not the vendor's own.
   */
  alleged: boolean;
  /**
   * true: a 0 whose evidence has aged; not known to be mended.
   */
  old: boolean;
  /**
   * true: there was evidence, and all of it has lapsed.
   */
  lapsed: boolean;
  /**
   * First day within 90 days of the as-of date on which age alone lowers the proven level; null: none.
   */
  weakensOn: Day | null;
  /**
   * Day from which the finding holds.
   */
  since: Day | null;
  /**
   * Clients it was seen in.
   *
   * @maxItems 10
   */
  clients: string[];
  /**
   * What the sources say and why that gives the level; for unknown: what was looked for.
   */
  summary: string | null;
  /**
   * The level test of the proven level.
   */
  test: string | null;
  /**
   * The level test of the next level up; null: best level, unknown or not applicable.
   */
  next: string | null;
  /**
   * The question to put to the vendor.
   */
  ask: string;
  /**
   * Ids of settings in the configuration that touch it.
   *
   * @maxItems 50
   */
  settings: Id[];
  /**
   * State before the settings were applied; null: none applied.
   */
  without: WithoutSettings | null;
  /**
   * How each source bears on it.
   *
   * @maxItems 200
   */
  sources: Citation[];
  /**
   * The vendor's answer to the finding.
   */
  reply: Reply | null;
  /**
   * Laws and standards about the same subject; never a claim of compliance.
   *
   * @maxItems 20
   */
  references: AssessedReference[];
  /**
   * Where the criterion comes from.
   *
   * @maxItems 10
   */
  origin: string[];
}
export interface WithoutSettings {
  /**
   * State.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * Claimed.
   */
  claimed: Level | null;
  /**
   * Proven.
   */
  proven: Level | null;
}
/**
 * How a source bears on this criterion.
 */
export interface Citation {
  /**
   * Kebab-case id; may contain dots.
   */
  id: string;
  /**
   * supports: states the level. earlier: supported the finding before, whose level was not higher. contradicts: states a lower level. contradicts-earlier: stated a lower level than the finding before, and says nothing against this one. setting: says what a setting does.
   */
  role: 'supports' | 'earlier' | 'contradicts' | 'contradicts-earlier' | 'setting';
  /**
   * Level 0 (worst) to 4 (best).
   */
  level: number;
  /**
   * Grade with which it counts on the as-of date for this criterion; null: lapsed.
   */
  grade: Grade | null;
  /**
   * Highest level that it can carry; null: none.
   */
  cap: Level | null;
  /**
   * First day on which it no longer counts for this criterion; null: it does not lapse or has lapsed.
   */
  lapsesOn: Day | null;
  /**
   * For a contradiction: what it says.
   */
  summary: string | null;
}
export interface Reply {
  date: Date;
  /**
   * The reply.
   */
  text: string;
  /**
   * Address.
   */
  url: string | null;
}
export interface AssessedReference {
  /**
   * Short name.
   */
  rule: string;
  /**
   * Clause.
   */
  clause: string;
  /**
   * Edition.
   */
  edition: string;
  /**
   * false: to be checked in the text.
   */
  confirmed: boolean;
}
export interface AssessedGate {
  criterion: CriterionId;
  /**
   * Title.
   */
  title: string;
  /**
   * State (rule 8).
   */
  state: 'passed' | 'failed' | 'unknown' | 'not-applicable';
  /**
   * Why, in a sentence.
   */
  reason: string;
  /**
   * Reason for which the context waives it; null: not waived.
   */
  waived: string | null;
}
export interface Verdict {
  /**
   * Rule 9.
   */
  value: 'fit' | 'fit-with-conditions' | 'not-fit' | 'undetermined';
  /**
   * Why.
   *
   * @maxItems 200
   */
  reasons: Reason[];
  /**
   * What would change it.
   *
   * @maxItems 200
   */
  wouldChange: WouldChange[];
}
export interface Reason {
  /**
   * What the reason rests on.
   */
  kind: 'gate' | 'requirement' | 'premise';
  /**
   * Criterion.
   */
  criterion: CriterionId | null;
  /**
   * The reason in a sentence.
   */
  text: string;
}
export interface WouldChange {
  /**
   * What would have to change.
   */
  kind: 'setting' | 'edition' | 'evidence' | 'product';
  /**
   * Criterion.
   */
  criterion: CriterionId | null;
  /**
   * Ids of settings.
   *
   * @maxItems 50
   */
  settings: Id[];
  /**
   * Ids of editions.
   *
   * @maxItems 20
   */
  editions: Id[];
  /**
   * What would change the verdict, in a sentence.
   */
  text: string;
}
export interface AssessedRequirement {
  criterion: CriterionId;
  /**
   * Title.
   */
  title: string;
  /**
   * Level 0 (worst) to 4 (best).
   */
  level: number;
  /**
   * Why the context requires it.
   */
  reason: string;
  /**
   * Who asks.
   */
  askedBy: string;
  /**
   * met: proven, or not applicable. reachable: a setting outside the configuration reaches it. unproven: claimed, but the evidence is too weak. unknown: nothing counts. not-met: above what is claimed, or above what is proven because of contradicting evidence.
   */
  status: 'met' | 'reachable' | 'unproven' | 'unknown' | 'not-met';
  /**
   * State of the criterion.
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
  /**
   * Settings outside the configuration that reach it, each alone.
   *
   * @maxItems 50
   */
  settings: Id[];
}
export interface AssessedRisk {
  id: Id;
  /**
   * Title.
   */
  title: string;
  /**
   * What happens, to whom.
   */
  scenario: string;
  /**
   * The CNIL's feared events that it belongs to, or the principle it offends.
   *
   * @maxItems 6
   */
  events: string[];
  severity: Severity;
  exposure: Exposure;
  shipped: Likelihood;
  configured: Likelihood;
  level: RiskLevel;
  /**
   * Criteria that drive it, the worst first.
   *
   * @maxItems 50
   */
  drivers: Driver[];
  /**
   * What lowers it, on the customer's side.
   */
  advice: string;
}
export interface Severity {
  /**
   * 1 to 4.
   */
  value: number;
  /**
   * Why.
   */
  reason: string;
  /**
   * proposed until a person confirms or changes it.
   */
  status: 'proposed' | 'confirmed' | 'changed';
}
export interface Exposure {
  /**
   * -1, 0 or 1.
   */
  value: number;
  /**
   * Why.
   */
  reason: string | null;
}
export interface Likelihood {
  /**
   * 1 (seems impossible) to 4 (seems extremely easy).
   */
  value: number;
  /**
   * Weighted mean of the drivers' proven levels, unknown as 1.
   */
  mean: number;
  /**
   * true: raised to 3 because a driver is at 0.
   */
  floor: boolean;
}
/**
 * Read on the 3x3 fold; the consultation duty uses it.
 */
export interface RiskLevel {
  /**
   * Cell of the 3x3 map.
   */
  shipped: 'low' | 'medium' | 'high';
  /**
   * Cell of the 3x3 map.
   */
  configured: 'low' | 'medium' | 'high';
}
export interface Driver {
  criterion: CriterionId;
  /**
   * Title.
   */
  title: string;
  /**
   * Weight.
   */
  weight: number;
  /**
   * State.
   */
  state: 'known' | 'unknown' | 'not-applicable';
  /**
   * Proven level in the configuration.
   */
  proven: Level | null;
  /**
   * The finding.
   */
  summary: string | null;
}
/**
 * A setting of this edition.
 */
export interface AssessedSetting {
  id: Id;
  /**
   * Its name.
   */
  title: string;
  /**
   * Menu path or key.
   */
  where: string;
  /**
   * State when nothing was changed.
   */
  default: string;
  /**
   * Value to set; null: not recommended.
   */
  recommended: string | null;
  /**
   * What is lost or made harder.
   */
  costs: string;
  /**
   * Settings that cannot be on together with it.
   *
   * @maxItems 20
   */
  excludes: Id[];
  /**
   * true: in the configuration of this assessment.
   */
  applied: boolean;
  /**
   * true: part of the configuration 'hardened' for this context.
   */
  hardened: boolean;
  /**
   * What it does to each criterion.
   *
   * @maxItems 20
   */
  effects: AssessedEffect[];
  /**
   * Points that it alone adds to (or takes from) the overall lower end, against the default configuration.
   */
  gain: number;
  /**
   * Criteria of the context's requirements that it alone reaches.
   *
   * @maxItems 100
   */
  meets: CriterionId[];
  /**
   * Ids of its sources.
   *
   * @maxItems 50
   */
  sources: Id[];
}
export interface AssessedEffect {
  criterion: CriterionId;
  /**
   * Title of the criterion.
   */
  title: string;
  /**
   * Level 0 (worst) to 4 (best).
   */
  level: number;
  /**
   * Claimed level with this setting alone.
   */
  claimed: Level | null;
  /**
   * Proven level with this setting alone.
   */
  proven: Level | null;
  /**
   * Proven level without it.
   */
  from: Level | null;
  /**
   * Why.
   */
  summary: string | null;
}
export interface ChangedWeight {
  /**
   * Criterion or principle.
   */
  id: string;
  /**
   * Catalogue weight.
   */
  from: number;
  /**
   * Weight used.
   */
  to: number;
}
export interface AssessedIncident {
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
/**
 * A document cited by this assessment.
 */
export interface AssessedSource {
  id: Id;
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
   * YYYY-MM-DD.
   */
  checked: string;
  /**
   * Date of the archived copy that was read, or 'undated'; null: the document itself was read.
   */
  copy: string | null;
  /**
   * Last day in force.
   */
  validUntil: Date | null;
  /**
   * What a reader must know of it.
   */
  note: string | null;
  /**
   * Grade of evidence, A (best) to E (rule 4).
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /**
   * Grade on the as-of date after age; null: lapsed.
   */
  gradeNow: Grade | null;
  /**
   * Full months of age on the as-of date, 0 or more.
   */
  ageMonths: number;
  /**
   * true: the organisation's own evidence, from its case.
   */
  own: boolean;
}
/**
 * As shipped against hardened.
 */
export interface CostOfSafety {
  shipped: SafetySide;
  hardened: SafetySide;
  /**
   * Settings of the hardened configuration: what is switched, where, and what it costs.
   *
   * @maxItems 500
   */
  switches: SafetySwitch[];
}
/**
 * The product in one configuration.
 */
export interface SafetySide {
  /**
   * Verdict for the use.
   */
  verdict: 'fit' | 'fit-with-conditions' | 'not-fit' | 'undetermined';
  /**
   * Overall score, 0 to 100; null: less than one level is known under some principle.
   */
  score: number | null;
  /**
   * What the score could be.
   */
  range: PointRange | null;
  /**
   * Share that is known, 0 to 1.
   */
  coverage: number | null;
  /**
   * Gates that fail and are not waived.
   *
   * @maxItems 60
   */
  gatesFailed: CriterionId[];
  /**
   * Requirements that are not met, met only with settings, unproven or unknown.
   *
   * @maxItems 60
   */
  unmet: CriterionId[];
}
export interface SafetySwitch {
  id: Id;
  /**
   * What it is.
   */
  title: string;
  /**
   * Where it is.
   */
  where: string;
  /**
   * What to set it to.
   */
  recommended: string | null;
  /**
   * What is lost.
   */
  costs: string;
  /**
   * Points that it alone adds to the overall lower end.
   */
  gain: number;
}
/**
 * A product in one edition.
 */
export interface ProductName {
  vendor: VendorId;
  edition: EditionId;
}
/**
 * How firm the order is (SMAA-2).
 */
export interface Ranking {
  /**
   * Seed of the random numbers; the same seed gives the same figures.
   */
  seed: number;
  /**
   * Number of samples.
   */
  samples: number;
  policy: DrawnWeights;
  /**
   * Under this probability of being first there is no clear winner.
   */
  bound: number;
  leader: Leader;
  /**
   * The leader, if its probability reaches the bound and nothing bars it; else null.
   */
  clearWinner: ClearWinner | null;
  /**
   * Probability of each rank, the first before the second; by product, the likeliest first before the others. Rows and columns add up to 1.
   *
   * @maxItems 1000
   */
  acceptability: Acceptability[];
  /**
   * How often each product is ahead of each other one; a tie is half.
   *
   * @maxItems 1000
   */
  pairwise: PairwiseWins[];
  /**
   * Mean of the weights with which a product is first: who cares about what should choose it.
   *
   * @maxItems 1000
   */
  centralWeights: CentralWeights[];
  /**
   * Scores with every uncertain level at the middle of its range, at the weights of the centre.
   *
   * @maxItems 1000
   */
  middle: MiddleScore[];
  /**
   * Probability of being first if every uncertain level turned out at the lower end of its range: what of the order rests on proof alone.
   *
   * @maxItems 1000
   */
  atWorst: AtWorst[];
  flips: Flips;
  /**
   * What is uncertain about the ranked products, the most worth knowing first.
   *
   * @maxItems 20000
   */
  valueOfInformation: ValueOfInformation[];
}
/**
 * How the weights of the principles were drawn.
 */
export interface DrawnWeights {
  /**
   * uniform: every set of weights is as likely as any other. around: near the centre.
   */
  kind: 'uniform' | 'around';
  /**
   * Sum of the parameters of the Dirichlet distribution: the higher, the nearer to the centre. null: uniform.
   */
  concentration: number | null;
  /**
   * The weights of the use, or those of the file given: where the search for flips starts, and what weights drawn around them have as their mean.
   *
   * @maxItems 20
   */
  centre: WeightShare[];
}
/**
 * A principle and its share of all weight.
 */
export interface WeightShare {
  principle: Id;
  /**
   * Share, 0 to 1.
   */
  weight: number;
}
/**
 * The product that was first most often.
 */
export interface Leader {
  vendor: VendorId;
  edition: EditionId;
  probability: Probability;
}
export interface ClearWinner {
  vendor: VendorId;
  edition: EditionId;
  probability: Probability;
  /**
   * true: it is first only as long as its open requirements and gates turn out well.
   */
  provisional: boolean;
}
export interface Acceptability {
  vendor: VendorId;
  edition: EditionId;
  /**
   * Probability of rank 1, 2, 3 …
   *
   * @maxItems 1000
   */
  ranks: Probability[];
}
export interface PairwiseWins {
  vendor: VendorId;
  edition: EditionId;
  /**
   * Against each product in the order of acceptability; null: itself.
   *
   * @maxItems 1000
   */
  wins: (Probability | null)[];
}
export interface CentralWeights {
  vendor: VendorId;
  edition: EditionId;
  /**
   * null: it is never first.
   */
  weights: WeightShare[] | null;
}
export interface MiddleScore {
  vendor: VendorId;
  edition: EditionId;
  score: Points;
}
export interface AtWorst {
  vendor: VendorId;
  edition: EditionId;
  first: Probability;
}
/**
 * What would put another product first, computed on the middle values.
 */
export interface Flips {
  /**
   * For every other product, in the order of acceptability.
   *
   * @maxItems 1000
   */
  weights: WeightFlip[];
  /**
   * For the runner-up: single levels, those that the evidence allows first, then the smallest change first.
   *
   * @maxItems 40
   */
  levels: LevelFlip[];
}
/**
 * The smallest change of the principle weights that brings this product level with the leader on the middle values. Change is measured by how much weight moves.
 */
export interface WeightFlip {
  vendor: VendorId;
  edition: EditionId;
  /**
   * Points by which the leader is ahead on the middle values; under 0: it is not.
   */
  gap: number;
  /**
   * Why there is no such change: the challenger is ahead already; it is better under no principle; or a principle does not apply to one of the two, so that their scores do not rest on the same weights.
   */
  obstacle: ('already-ahead' | 'nowhere-better' | 'not-comparable') | null;
  /**
   * Share of all weight that has to move, 0 to 1, for the two to be level; any more puts the challenger ahead. null: see obstacle.
   */
  moved: number | null;
  /**
   * Principle that takes the weight.
   */
  to: string | null;
  /**
   * Principles that give it, the first before the next.
   *
   * @maxItems 20
   */
  from: WeightShare[];
  /**
   * All weights after the change.
   *
   * @maxItems 20
   */
  weights: WeightShare[];
  /**
   * Another product that these weights put ahead of both: the first of all then. null: none, so that this product comes first; or see obstacle.
   */
  aheadThen: ProductName | null;
}
/**
 * One level of the leader or of the runner-up that alone would put the runner-up first on the middle values.
 */
export interface LevelFlip {
  vendor: VendorId;
  edition: EditionId;
  criterion: CriterionId;
  /**
   * Name of the criterion.
   */
  title: string;
  low: Level;
  high: Level;
  /**
   * The level that would do it, the nearest.
   */
  to: number;
  /**
   * true: the evidence of today allows this level. false: the product, or what is known of it, would have to change.
   */
  within: boolean;
}
/**
 * What it would be worth to know one level that is uncertain.
 */
export interface ValueOfInformation {
  criterion: CriterionId;
  /**
   * Name of the criterion.
   */
  title: string;
  /**
   * Products that it is about: several where editions of one product rest on the same finding.
   *
   * @maxItems 1000
   */
  products: ProductName[];
  low: Level;
  high: Level;
  /**
   * Expected rise of the probability that the product chosen is the best one, 0 to 1.
   */
  gain: number;
  /**
   * Standard error of the gain.
   */
  standardError: number;
  /**
   * true: the gain is at least twice its standard error; else it is not to be told from none.
   */
  measurable: boolean;
  /**
   * How far the probability of the leader to be first moves between the answers, 0 to 1.
   */
  swing: number;
  /**
   * Set where the answer also decides whether the product may be used at all.
   */
  decides: ('gate' | 'requirement') | null;
  /**
   * What to ask the vendor.
   */
  ask: string;
  /**
   * For each possible level the best product then.
   *
   * @maxItems 5
   */
  answers: Answer[];
}
/**
 * What an answer would mean.
 */
export interface Answer {
  /**
   * Level answered.
   */
  level: number;
  best: ProductName;
  probability: Probability;
}
/**
 * An open gate or requirement of a product.
 */
export interface OpenPoint {
  vendor: VendorId;
  edition: EditionId;
  criterion: CriterionId;
  /**
   * Name of the criterion.
   */
  title: string;
  /**
   * What is open.
   */
  kind: 'gate' | 'requirement';
  /**
   * Level needed.
   */
  level: number;
  /**
   * Level claimed; null: nothing is stated.
   */
  claimed: Level | null;
  /**
   * Barriers of the product that no answer removes, since what is stated already falls short: with 0 the answer decides.
   */
  otherBarriers: number;
  /**
   * What to ask the vendor.
   */
  ask: string;
}
/**
 * A criterion on which products surely differ: the lowest level that the best can have is above the highest that the worst can have.
 */
export interface Difference {
  criterion: CriterionId;
  /**
   * Name of the criterion.
   */
  title: string;
  principle: Id;
  /**
   * Levels that surely lie between the best and the worst.
   */
  levels: number;
  /**
   * What this is in points of the overall score.
   */
  points: number;
  /**
   * Products that can be no lower than the best.
   *
   * @maxItems 1000
   */
  best: ProductName[];
  /**
   * Products that can be no higher than the worst.
   *
   * @maxItems 1000
   */
  worst: ProductName[];
}
/**
 * A company that several of the products use.
 */
export interface SharedSubProcessor {
  /**
   * Name, as the profiles write it.
   */
  name: string;
  /**
   * Who uses it.
   *
   * @maxItems 1000
   */
  users: SubProcessorUser[];
}
export interface SubProcessorUser {
  vendor: VendorId;
  edition: EditionId;
  /**
   * What for.
   */
  task: string;
  /**
   * Countries.
   *
   * @maxItems 60
   *
   * Items: Country code or words.
   */
  countries: string[];
}
