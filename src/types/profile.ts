// Made from schemas/ by `npm run generate`. Do not edit.

export type Id = string;
/**
 * Editions that it holds for. Absent: all.
 *
 * @minItems 1
 * @maxItems 20
 */
export type EditionIds = Id[];
/**
 * Ids of the sources that say so.
 *
 * @minItems 1
 * @maxItems 50
 */
export type SourceIds = Id[];
/**
 * Web address, http or https, without user name or password.
 */
export type Url = string;
/**
 * <principle>/<criterion>, as in the catalogue.
 */
export type CriterionId = string;
export type Line = string;
/**
 * Level 0 (worst) to 4 (best), by the criterion's test.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * What is known of one vendor's product: vendors/<id>.yaml. Every statement has a source that exists.
 */
export interface Profile {
  /**
   * Kebab-case, equal to the file name.
   */
  id: string;
  /**
   * The product's name as readers know it.
   */
  name: string;
  /**
   * What the product is, in a sentence or two of ours.
   */
  about?: string;
  /**
   * Who offers the product. Facts, not levels.
   */
  provider: {
    /**
     * Legal entity that offers the product.
     */
    name: string;
    /**
     * ISO 3166-1 code of the country whose law the provider is under (US, DE), or words where that depends on who runs it.
     */
    jurisdiction: string;
    /**
     * The provider's own address.
     */
    website?: string;
  };
  /**
   * Facts for the buyer that are not levels: licence, hosting, ownership.
   *
   * @maxItems 50
   */
  facts?: {
    /**
     * What the fact is about.
     */
    topic:
      | 'legal-entity'
      | 'jurisdiction'
      | 'licence'
      | 'hosting'
      | 'ownership'
      | 'certification'
      | 'status'
      | 'development';
    /**
     * The fact in our words.
     */
    text: string;
    editions?: EditionIds;
    sources: SourceIds;
  }[];
  /**
   * Companies that process data for the provider, as far as sources name them.
   *
   * @maxItems 200
   */
  'sub-processors'?: {
    /**
     * The sub-processor's name, spelt alike in all profiles.
     */
    name: string;
    /**
     * What it does for the provider.
     */
    task: string;
    /**
     * ISO 3166-1 codes, or 'EU'.
     *
     * @maxItems 60
     */
    countries?: string[];
    editions?: EditionIds;
    sources: SourceIds;
  }[];
  /**
   * Plans or ways of running the product that differ in privacy. The first is the one institutions buy and is meant when none is named.
   *
   * @minItems 1
   * @maxItems 20
   */
  editions: {
    /**
     * Edition id; may contain dots.
     */
    id: string;
    /**
     * The edition's name as readers know it.
     */
    name: string;
    /**
     * Who it is for and what sets it apart.
     */
    note?: string;
  }[];
  /**
   * The documents cited. Each must be cited at least once.
   *
   * @maxItems 2000
   */
  sources: Source[];
  /**
   * One entry for a criterion, some editions and a date from which it held. A change is a new finding.
   *
   * @maxItems 2000
   */
  findings: Finding[];
  /**
   * What the customer can switch.
   *
   * @maxItems 300
   */
  settings?: Setting[];
  /**
   * Dated events: breaches, flaws, orders, settlements, fixes. Shown on the history; they carry no level.
   *
   * @maxItems 500
   */
  incidents?: {
    /**
     * Unique among the profile's incidents.
     */
    id: string;
    /**
     * When it happened or became public.
     */
    date: string;
    /**
     * What happened.
     */
    kind: 'breach' | 'flaw' | 'order' | 'settlement' | 'fix' | 'change' | 'statement' | 'closure';
    /**
     * One line for a timeline.
     */
    title: string;
    /**
     * What its own sources say, in our words.
     */
    summary: string;
    /**
     * Criteria that it bears on.
     *
     * @maxItems 20
     */
    criteria?: CriterionId[];
    editions?: EditionIds;
    sources: SourceIds;
  }[];
}
/**
 * A document cited.
 */
export interface Source {
  /**
   * Unique in the profile.
   */
  id: string;
  /**
   * What the document is; decides its grade (rule 4). A: regulator, court, audit, independent-research. B: source-code, own-test. C: contract, terms, privacy-notice, data-sheet, white-paper, reference. D: help-page, guide. E: vendor-statement, marketing, press.
   */
  kind:
    | 'regulator'
    | 'court'
    | 'audit'
    | 'independent-research'
    | 'source-code'
    | 'own-test'
    | 'contract'
    | 'terms'
    | 'privacy-notice'
    | 'data-sheet'
    | 'white-paper'
    | 'reference'
    | 'help-page'
    | 'guide'
    | 'vendor-statement'
    | 'marketing'
    | 'press';
  /**
   * Title of the document.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  url?: Url;
  /**
   * Exact citation where there is no address (85 FR 72650; issue and page).
   */
  citation?: string;
  /**
   * When it was published, as precise as it is known. Absent: the document gives no date.
   */
  published?: string;
  /**
   * The day on which the text was read.
   */
  checked: string;
  /**
   * Only where an archived copy was read: the copy's date, or 'undated'.
   */
  copy?: string;
  /**
   * Last day on which an order or certificate is in force; until then it counts undiminished (rule 4).
   */
  'valid-until'?: string;
  /**
   * What a reader must know of the document (only a part was read, a second source reports it).
   */
  note?: string;
  /**
   * Weaknesses that 'lint' would report here and that are lived with, each with its reason.
   *
   * @maxItems 10
   */
  accepted?: {
    /**
     * Rule of 'lint'.
     */
    rule: 'statement-as-audit' | 'lapsed' | 'old-zero' | 'contradicted' | 'hidden';
    /**
     * Why it is so, in a sentence.
     */
    reason: string;
  }[];
}
/**
 * For one criterion and some editions, from a date on: a level, a summary, its sources.
 */
export interface Finding {
  criterion: CriterionId;
  editions?: EditionIds;
  /**
   * Clients that it was seen in (desktop, mobile, web, phone). Printed, not selected by.
   *
   * @maxItems 10
   */
  clients?: Line[];
  /**
   * When it began to hold; stands for its first day. Absent: with its earliest source.
   */
  since?: string;
  /**
   * The last day on which it held, only where a source states an end.
   */
  until?: string;
  /**
   * Level 0 to 4 by the criterion's test; 'unknown': looked for and not found, the summary says where; 'not-applicable': by the criterion's own rule, the summary gives the reason.
   */
  level: 0 | 1 | 2 | 3 | 4 | 'unknown' | 'not-applicable';
  /**
   * Only what its own sources say and why that gives the level, in a sentence or two of ours.
   */
  summary: string;
  sources?: SourceIds;
  /**
   * Evidence against the level. Of equal or better grade it lowers what is proven; weaker evidence is shown (rule 5).
   *
   * @maxItems 20
   */
  'contradicted-by'?: {
    /**
     * Id of the source.
     */
    source: string;
    level: Level;
    /**
     * What it says, in our words.
     */
    summary: string;
  }[];
  /**
   * The vendor's own answer to this finding. Shown beside it; never changes a level by itself.
   */
  reply?: {
    /**
     * Date of the reply.
     */
    date: string;
    /**
     * The reply, paraphrased.
     */
    text: string;
    url?: Url;
  };
  /**
   * Weaknesses that 'lint' would report here and that are lived with, each with its reason.
   *
   * @maxItems 10
   */
  accepted?: {
    /**
     * Rule of 'lint'.
     */
    rule: 'statement-as-audit' | 'lapsed' | 'old-zero' | 'contradicted' | 'hidden';
    /**
     * Why it is so, in a sentence.
     */
    reason: string;
  }[];
}
/**
 * Something the customer can switch. Selected and graded like a finding (rule 6).
 */
export interface Setting {
  /**
   * Unique in the profile.
   */
  id: string;
  /**
   * Its name in the product.
   */
  title: string;
  /**
   * Menu path or configuration key.
   */
  where: string;
  /**
   * State when nothing was changed, or 'unknown'.
   */
  default: string;
  /**
   * Value to set. Absent: the setting is not recommended and is not part of 'hardened'.
   */
  recommended?: string;
  /**
   * Contexts in which it is recommended. Absent: all.
   *
   * @minItems 1
   * @maxItems 20
   */
  contexts?: Id[];
  editions?: EditionIds;
  /**
   * When the setting came; stands for its first day. Absent: with its earliest source.
   */
  since?: string;
  /**
   * The last day on which it was there.
   */
  until?: string;
  /**
   * The level of each criterion that it touches, up or down, when set as recommended.
   *
   * @minItems 1
   * @maxItems 20
   */
  effects: {
    criterion: CriterionId;
    level: Level;
    /**
     * Why that level.
     */
    summary?: string;
  }[];
  /**
   * What is lost or made harder; 'nothing known' is an answer.
   */
  costs: string;
  /**
   * Ids of settings that cannot be on together with this one.
   *
   * @maxItems 20
   */
  excludes?: Id[];
  sources: SourceIds;
}
