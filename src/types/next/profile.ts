// Made from next/schemas/ by `npm run generate`. Do not edit.

export type Line = string;
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
 * YYYY-MM-DD.
 */
export type Day = string;
/**
 * Editions that it holds for. Absent: all.
 *
 * @minItems 1
 * @maxItems 20
 */
export type EditionIds1 = Id[];
/**
 * Clients that it holds for. Absent: all (rule 2).
 *
 * @minItems 1
 * @maxItems 20
 */
export type ClientIds = Id[];
/**
 * Functions that the product lacks, as a source says or shows; never by silence (rule 5). Ids of catalogue/functions.yaml.
 *
 * @minItems 1
 * @maxItems 40
 */
export type FunctionIds = Id[];
/**
 * <principle>/<criterion>/<element>, as in the catalogue.
 */
export type ElementId = string;
/**
 * Web address, http or https, without user name or password.
 */
export type Url = string;
/**
 * Editions that it holds for. Absent: all.
 *
 * @minItems 1
 * @maxItems 20
 */
export type EditionIds2 = Id[];
/**
 * Functions that the product lacks, as a source says or shows; never by silence (rule 5). Ids of catalogue/functions.yaml.
 *
 * @minItems 1
 * @maxItems 40
 */
export type FunctionIds1 = Id[];

/**
 * What is known of one vendor's product, element by element (rules of version 2): vendors/<id>.yaml. Every statement has a source that exists.
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
   * Who offers the product.
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
    /**
     * Other names under which the vendor publishes; the legal name counts by itself. A source whose publisher is among them is the vendor's own word (rule 3).
     *
     * @minItems 1
     * @maxItems 30
     */
    names?: Line[];
  };
  /**
   * Facts for the buyer that answer no element: licence, hosting, ownership.
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
   * Ways to take part. The case names those in use; without a case all are.
   *
   * @minItems 1
   * @maxItems 20
   */
  clients: Id[];
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
    /**
     * Who runs it. customer: elements that only a provider can break are the organisation's own (rule 5).
     */
    'run-by': 'provider' | 'customer';
    /**
     * First day on which it was offered. Absent: not known; it counts as always offered.
     */
    since?: string;
    /**
     * Last day on which it was offered; later days get no verdict (rule 2).
     */
    ended?: string;
    /**
     * true: it has a contract of its own, so that findings that name no edition do not speak for it (rule 2).
     */
    'own-contract'?: boolean;
  }[];
  /**
   * The documents cited. Each must be cited at least once.
   *
   * @maxItems 2000
   */
  sources: Source[];
  /**
   * One entry for what sources say from a date on. A change is a new finding.
   *
   * @maxItems 2000
   */
  findings: Finding[];
  /**
   * Records that somebody looked. 'Looked for' is said only where one stands here (rule 5).
   *
   * @maxItems 300
   */
  searches?: Search[];
  /**
   * Questions put to the vendor with a deadline (rules 4 and 9). Only what was really sent.
   *
   * @maxItems 100
   */
  asked?: Question[];
  /**
   * What the customer can switch.
   *
   * @maxItems 300
   */
  settings?: Setting[];
  /**
   * Dated events: breaches, flaws, orders, settlements, fixes. Shown on the history; they answer nothing by themselves.
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
    editions?: EditionIds;
    sources: SourceIds;
    /**
     * Elements that it bears on.
     *
     * @maxItems 50
     */
    elements?: ElementId[];
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
   * What the document is; decides its full grade (rule 3). A: regulator, court, audit, certificate, independent-research (a test by neither vendor nor competitor). B: source-code, own-test (one that anybody can repeat). C: contract, terms, privacy-notice, policy, data-sheet, white-paper, transparency-report, reference. D: help-page, guide. E: vendor-statement, marketing, press.
   */
  kind:
    | 'regulator'
    | 'court'
    | 'audit'
    | 'certificate'
    | 'independent-research'
    | 'source-code'
    | 'own-test'
    | 'contract'
    | 'terms'
    | 'privacy-notice'
    | 'policy'
    | 'data-sheet'
    | 'white-paper'
    | 'transparency-report'
    | 'reference'
    | 'help-page'
    | 'guide'
    | 'vendor-statement'
    | 'marketing'
    | 'press';
  /**
   * One id for all editions of a paper and all readings of a page. Absent: the id of the source.
   */
  document?: string;
  /**
   * Title of the document.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Where the document itself lives.
   */
  url?: string;
  /**
   * Exact citation where there is no address (85 FR 72650; issue and page).
   */
  citation?: string;
  /**
   * How it was read where not live at its own address: 'archived copy', 'repository at commit …'. Present: it is a copy (rule 3).
   */
  'read-as'?: string;
  /**
   * Day on which that copy was taken from the address of the document, where known: a reading of that day.
   */
  copied?: string;
  /**
   * Date that the document bears, as precise as it is known. Absent: it bears none.
   */
  published?: string;
  /**
   * For a copy without a date: the newest day that its text proves.
   */
  proves?: string;
  /**
   * The days on which it was read and in force.
   *
   * @minItems 1
   * @maxItems 100
   */
  checked: Day[];
  /**
   * YYYY-MM-DD.
   */
  gone?: string;
  /**
   * whole: read from end to end. part: an excerpt; it can answer, but its silence says nothing.
   */
  read: 'whole' | 'part';
  /**
   * true: whatever date it bears, it speaks of the last day on which it was read in force. Absent: help page, guide, reference, notice, policy, terms and contract live; other kinds do not (code only at head).
   */
  living?: boolean;
  /**
   * true: it reports what has happened; it keeps its grade for elements of nature record (rule 3).
   */
  event?: boolean;
  /**
   * competitor: written by a competitor or for one; grade E.
   */
  interest?: 'competitor';
  /**
   * Of authorities and courts. alleged: a charge, or a settlement without admission; grade E. decided: found. ordered: an order; it ends with valid-until.
   */
  says?: 'alleged' | 'decided' | 'ordered';
  /**
   * false: handed in by the vendor; kind and publisher not confirmed by a reviewer; grade E.
   */
  confirmed?: boolean;
  /**
   * YYYY-MM-DD.
   */
  'valid-until'?: string;
  /**
   * What a reader must know of the document (only a part was read, a second source reports it).
   */
  note?: string;
}
/**
 * What sources say from a date on: a summary, its sources, and the answer to one or more elements, or functions that are lacking. A change is a new finding.
 */
export interface Finding {
  editions?: EditionIds1;
  clients?: ClientIds;
  /**
   * First day on which it held, only where a source says or proves it; never the publication day as such. Stands for its first day.
   */
  since?: string;
  /**
   * Last day of which it speaks. Does not say that it ended.
   */
  until?: string;
  /**
   * What it is limited to (version, client, text, order) was over from this day on; the source that says so is among `sources`.
   */
  ended?: string;
  /**
   * Kinds of content or ways for which alone it holds; that moves half of the element (rule 5).
   *
   * @minItems 1
   * @maxItems 10
   */
  for?: Id[];
  /**
   * Only what its own sources say, in a sentence or two of ours.
   */
  summary: string;
  /**
   * What became different from what was before, as a source says. A yes that changed after a no stands against it (rule 4).
   */
  change?: string;
  sources: SourceIds;
  answers?: Answers;
  lacks?: FunctionIds;
  /**
   * Elements of which the sources say that no setting changes them (rule 6).
   *
   * @minItems 1
   * @maxItems 50
   */
  fixed?: ElementId[];
  /**
   * The vendor's own answer to this finding. Shown beside it; it changes no standing by itself.
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
}
/**
 * What the sources answer, by element. yes and no are plain words. silent: the document named by the element's `told-in` was read whole and does not mention it (rule 4).
 */
export interface Answers {
  /**
   * yes, no or silent, as plain words.
   */
  [k: string]: 'yes' | 'no' | 'silent';
}
export interface Search {
  /**
   * Elements that it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  elements: ElementId[];
  /**
   * What was searched: the documents, registers or archives, and by which words.
   */
  where: string;
  /**
   * YYYY-MM-DD.
   */
  on: string;
  /**
   * place: at the places themselves. stored-copies: in stored copies of them; a record of what was tried, which shows no record element and proves no silence.
   */
  at: 'place' | 'stored-copies';
  /**
   * not-found: it is not said there. no-case: no case is on record (shows an element that something has not happened, for 12 months). no-document: the document that would say it cannot be found. no-setting: no setting changes it.
   */
  result: 'not-found' | 'no-case' | 'no-document' | 'no-setting';
  editions?: EditionIds;
  clients?: ClientIds;
  /**
   * What a reader must know of it.
   */
  note?: string;
}
export interface Question {
  /**
   * Elements that it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  elements: ElementId[];
  /**
   * YYYY-MM-DD.
   */
  on: string;
  /**
   * YYYY-MM-DD.
   */
  by: string;
  /**
   * YYYY-MM-DD.
   */
  answered?: string;
  /**
   * How it was sent (letter, form, address), so that the sending can be shown.
   */
  via: string;
}
/**
 * Something the customer can switch, with the answers that it gives when it is set to `value`. Dated and graded like a finding (rule 6).
 */
export interface Setting {
  /**
   * Unique in the profile.
   */
  id: string;
  /**
   * Short code, unique in the profile, the same in every document.
   */
  code: string;
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
   * Other defaults by edition, where they are known to differ.
   *
   * @minItems 1
   * @maxItems 30
   */
  defaults?: {
    editions: EditionIds;
    /**
     * State when nothing was changed in these editions.
     */
    value: string;
  }[];
  /**
   * The value to set, in the words of the product (off, on, 12 characters).
   */
  value: string;
  editions?: EditionIds2;
  clients?: ClientIds;
  /**
   * When the setting came; stands for its first day. Absent: with its earliest source.
   */
  since?: string;
  /**
   * First day on which the setting was no longer there.
   */
  ended?: string;
  answers?: Answers;
  lacks?: FunctionIds1;
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
  /**
   * What a reader must know of it.
   */
  note?: string;
  sources: SourceIds;
}
