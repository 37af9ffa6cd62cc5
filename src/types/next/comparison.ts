// Made from next/schemas/ by `npm run generate`. Do not edit.

/**
 * Several products for one use by rule 11: barriers, order, who leads, what could turn it; codes and values, no sentence.
 */
export interface Comparison {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  context: ComparedUse;
  /**
   * default: nothing set. hardened: the set of rule 6, for each product its own. own: a list.
   */
  configuration: 'default' | 'hardened' | 'own';
  /**
   * What is known by this day counts.
   */
  asOf: string;
  /**
   * Later sources count, too.
   */
  hindsight: boolean;
  versions: ComparedVersions;
  /**
   * Files that it rests on.
   *
   * @maxItems 10000
   */
  inputs: ComparedFile[];
  /**
   * What is barred is ranked as well, and marked.
   */
  allRanked: boolean;
  /**
   * In the order in which they were named; nothing else follows that order.
   *
   * @maxItems 10000
   */
  products: ComparedProduct[];
  /**
   * Products outside the order, by id: barriers come first (rule 11).
   *
   * @maxItems 10000
   */
  barred: BarredProduct[];
  /**
   * By what is shown, greatest first.
   *
   * @maxItems 10000
   */
  ranking: RankedProduct[];
  /**
   * Who leads: its shown exceeds every other's possible. null: nobody.
   */
  leader: string | null;
  /**
   * Who shows most so far, while answers could turn it. null: nobody.
   */
  ahead: string | null;
  /**
   * Why nobody is first. none-left: all are barred. tied: the first are equal. verdict-open: the first is open for this use. record-not-searched: nobody searched whether a case is on record against the first. null: somebody is.
   */
  nobody: 'none-left' | 'tied' | 'verdict-open' | 'record-not-searched' | null;
  /**
   * Open answers that could turn the order, most valuable first.
   *
   * @maxItems 10000
   */
  turning: TurningAnswer[];
  weighing: Weighing;
  /**
   * Each two of the ranked, counted over the drawn weights by what each shows.
   *
   * @maxItems 10000
   */
  pairs: ComparedPair[];
  /**
   * Criteria in which elements stand differently: those that differ whatever is open first, the weightiest first; then the others in the order of the catalogue.
   *
   * @maxItems 10000
   */
  differences: ComparedCriterion[];
  /**
   * What has to be set, by product and code.
   *
   * @maxItems 10000
   */
  settings: ComparedSetting[];
  /**
   * Companies that more than one of the vendors hands data to, by name.
   *
   * @maxItems 10000
   */
  sharedSubProcessors: SharedSubProcessor[];
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
/**
 * The use that all are held against.
 */
export interface ComparedUse {
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
export interface ComparedVersions {
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
export interface ComparedFile {
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
 * One product in one edition.
 */
export interface ComparedProduct {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  id: string;
  /**
   * The whole result of the product: criteria and elements, verdict, reasons, questions, conditions and what would change them.
   */
  assessment: import('./assessment.ts').Assessment;
}
/**
 * Not fit, or no longer offered.
 */
export interface BarredProduct {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  product: string;
  /**
   * Last day on which it was offered. null: it is offered, and not fit.
   */
  noLongerOffered: string | null;
  /**
   * Every must that bars it, in the order of the catalogue.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  musts: string[];
}
/**
 * A place in the order.
 */
export interface RankedProduct {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  product: string;
  /**
   * From 1. Equals share a place.
   */
  place: number;
  /**
   * Others have the same place.
   */
  tied: boolean;
  /**
   * It is barred: its place says nothing but what is shown.
   */
  barred: boolean;
}
/**
 * What one answer would be worth.
 */
export interface TurningAnswer {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  product: string;
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * overtake: a yes lifts a product that could draw level. secure: a yes lifts the first itself.
   */
  effect: 'overtake' | 'secure';
  /**
   * What a yes would add to what is shown, in hundredths of the whole, to one place.
   */
  points: number;
  /**
   * The same as a fraction of 1.
   */
  exact: string;
}
/**
 * How weights of the principles were drawn: the same draws whoever is compared.
 */
export interface Weighing {
  /**
   * How near to the centre they lie: the sum of the parameters of the Dirichlet distribution. null: every set of weights is as likely as any other.
   */
  concentration: number | null;
  /**
   * The principles in the order of the catalogue.
   *
   * @maxItems 10000
   */
  principles: WeighedPrinciple[];
  /**
   * How many sets of weights were drawn.
   */
  samples: number;
  /**
   * The same seed gives the same draws.
   */
  seed: number;
}
/**
 * One principle.
 */
export interface WeighedPrinciple {
  /**
   * Id.
   */
  principle: string;
  /**
   * Parameter of the Dirichlet distribution. 0: left out.
   */
  parameter: number;
}
/**
 * Two products.
 */
export interface ComparedPair {
  /**
   * Id of the one with the earlier place.
   */
  product: string;
  /**
   * Id of the other.
   */
  other: string;
  /**
   * In how many draws the one shows more.
   */
  more: number;
  /**
   * In how many the other does.
   */
  less: number;
  /**
   * In how many they are level.
   */
  equal: number;
}
/**
 * One criterion.
 */
export interface ComparedCriterion {
  /**
   * <principle>/<criterion>.
   */
  criterion: string;
  /**
   * The best shows more than the worst could ever show.
   */
  certain: boolean;
  /**
   * Hundredths of the criterion by which it does. 0: not certain.
   */
  gap: number;
  /**
   * What the gap is worth in hundredths of the whole, to one place.
   */
  points: number;
  /**
   * Products that show most.
   *
   * @maxItems 10000
   *
   * Items: Id of the product in this comparison: vendor@edition.
   */
  best: string[];
  /**
   * Products that could show least.
   *
   * @maxItems 10000
   *
   * Items: Id of the product in this comparison: vendor@edition.
   */
  worst: string[];
  /**
   * Elements that stand differently, in the order of the catalogue.
   *
   * @maxItems 10000
   */
  elements: ComparedElement[];
}
/**
 * One element.
 */
export interface ComparedElement {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * It is shown by one and cannot be by another, whatever is open.
   */
  certain: boolean;
}
/**
 * One setting of one product.
 */
export interface ComparedSetting {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  product: string;
  /**
   * Id of the setting.
   */
  setting: string;
  /**
   * on: it is part of the configuration. needed: the verdict holds only with it.
   */
  state: 'on' | 'needed';
  /**
   * Requirements of the use that it gives a yes.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  elements: string[];
}
/**
 * One company.
 */
export interface SharedSubProcessor {
  /**
   * Name.
   */
  name: string;
  /**
   * Who uses it.
   *
   * @maxItems 10000
   */
  users: SubProcessorUser[];
}
/**
 * One product.
 */
export interface SubProcessorUser {
  /**
   * Id of the product in this comparison: vendor@edition.
   */
  product: string;
  /**
   * What it does for the provider.
   */
  task: string;
  /**
   * Country codes.
   *
   * @maxItems 10000
   *
   * Items: Code.
   */
  countries: string[];
}
