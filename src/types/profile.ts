// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What is known of one vendor's product, element by element (rules of version 2): vendors/<id>.yaml. Every statement has a source that exists.
 */
export interface Profile {
  /**
   * Kebab-case, equal to the file name.
   */
  id: import('./parts.ts').Id;
  /**
   * The product's name as readers know it.
   */
  name: import('./parts.ts').Line;
  /**
   * What the product is, in a sentence or two of ours.
   */
  about?: import('./parts.ts').Text;
  /**
   * Who offers the product.
   */
  provider: {
    /**
     * Legal entity that offers the product.
     */
    name: import('./parts.ts').Line;
    /**
     * ISO 3166-1 code of the country whose law the provider is under (US, DE), or words where that depends on who runs it.
     */
    jurisdiction: import('./parts.ts').Line;
    /**
     * The provider's own address.
     */
    website?: import('./parts.ts').Url;
    /**
     * Other names under which the vendor publishes; the legal name counts by itself. A source whose publisher is among them is the vendor's own word (rule 3).
     *
     * @minItems 1
     * @maxItems 30
     */
    names?: import('./parts.ts').Line[];
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
    text: import('./parts.ts').Summary;
    editions?: import('./parts.ts').EditionIds;
    sources: import('./parts.ts').SourceIds;
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
    name: import('./parts.ts').Line;
    /**
     * What it does for the provider.
     */
    task: import('./parts.ts').Line;
    /**
     * ISO 3166-1 codes, or 'EU'.
     *
     * @maxItems 60
     */
    countries?: string[];
    editions?: import('./parts.ts').EditionIds;
    sources: import('./parts.ts').SourceIds;
  }[];
  /**
   * Ways to take part. The case names those in use; without a case all are.
   *
   * @minItems 1
   * @maxItems 20
   */
  clients: import('./parts.ts').Id[];
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
    id: import('./parts.ts').Id;
    /**
     * The edition's name as readers know it.
     */
    name: import('./parts.ts').Line;
    /**
     * Who it is for and what sets it apart.
     */
    note?: import('./parts.ts').Text;
    /**
     * Who runs it. customer: elements that only a provider can break are the organisation's own (rule 5).
     */
    'run-by': 'provider' | 'customer';
    /**
     * First day on which it was offered. Absent: not known; it counts as always offered.
     */
    since?: import('./parts.ts').Date;
    /**
     * Last day on which it was offered; later days get no verdict (rule 2).
     */
    ended?: import('./parts.ts').Date;
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
    id: import('./parts.ts').Id;
    /**
     * When it happened or became public.
     */
    date: import('./parts.ts').Date;
    /**
     * What happened.
     */
    kind: 'breach' | 'flaw' | 'order' | 'settlement' | 'fix' | 'change' | 'statement' | 'closure';
    /**
     * One line for a timeline.
     */
    title: import('./parts.ts').Line;
    /**
     * What its own sources say, in our words.
     */
    summary: import('./parts.ts').Summary;
    editions?: import('./parts.ts').EditionIds;
    sources: import('./parts.ts').SourceIds;
    /**
     * Elements that it bears on.
     *
     * @maxItems 50
     */
    elements?: import('./parts.ts').ElementId[];
  }[];
}
/**
 * A document cited.
 */
export interface Source {
  /**
   * Unique in the profile.
   */
  id: import('./parts.ts').Id;
  kind: import('./parts.ts').SourceKind;
  /**
   * One id for all editions of a paper and all readings of a page. Absent: the id of the source.
   */
  document?: import('./parts.ts').Id;
  /**
   * Title of the document.
   */
  title: import('./parts.ts').Line;
  /**
   * Who published it.
   */
  publisher: import('./parts.ts').Line;
  /**
   * Where the document itself lives.
   */
  url?: import('./parts.ts').Url;
  /**
   * Exact citation where there is no address (85 FR 72650; issue and page).
   */
  citation?: import('./parts.ts').Line;
  /**
   * How it was read where not live at its own address: 'archived copy', 'repository at commit …'. Present: it is a copy (rule 3).
   */
  'read-as'?: import('./parts.ts').Line;
  /**
   * Day on which that copy was taken from the address of the document, where known: a reading of that day.
   */
  copied?: import('./parts.ts').Day;
  /**
   * Date that the document bears, as precise as it is known. Absent: it bears none.
   */
  published?: import('./parts.ts').Date;
  /**
   * For a copy without a date: the newest day that its text proves.
   */
  proves?: import('./parts.ts').Date;
  /**
   * The days on which it was read and in force.
   *
   * @minItems 1
   * @maxItems 100
   */
  checked: import('./parts.ts').Day[];
  /**
   * Day on which it was looked for again and was no longer in force or no longer there.
   */
  gone?: import('./parts.ts').Day;
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
   * Last day on which an order or certificate is in force; until then it counts undiminished, then it has lapsed.
   */
  'valid-until'?: import('./parts.ts').Day;
  /**
   * What a reader must know of the document (only a part was read, a second source reports it).
   */
  note?: import('./parts.ts').Text;
}
/**
 * What sources say from a date on: a summary, its sources, and the answer to one or more elements, or functions that are lacking. A change is a new finding.
 */
export interface Finding {
  /**
   * Editions that it holds for. Absent: those that existed on a day it speaks of and have no contract of their own (rule 2).
   */
  editions?: import('./parts.ts').EditionIds;
  clients?: import('./parts.ts').ClientIds;
  /**
   * First day on which it held, only where a source says or proves it; never the publication day as such. Stands for its first day.
   */
  since?: import('./parts.ts').Date;
  /**
   * Last day of which it speaks. Does not say that it ended.
   */
  until?: import('./parts.ts').Date;
  /**
   * What it is limited to (version, client, text, order) was over from this day on; the source that says so is among `sources`.
   */
  ended?: import('./parts.ts').Date;
  /**
   * Kinds of content or ways for which alone it holds; that moves half of the element (rule 5).
   *
   * @minItems 1
   * @maxItems 10
   */
  for?: import('./parts.ts').Id[];
  /**
   * Only what its own sources say, in a sentence or two of ours.
   */
  summary: import('./parts.ts').Summary;
  /**
   * What became different from what was before, as a source says. A yes that changed after a no stands against it (rule 4).
   */
  change?: import('./parts.ts').Summary;
  sources: import('./parts.ts').SourceIds;
  answers?: Answers;
  lacks?: import('./parts.ts').FunctionIds;
  /**
   * Elements of which the sources say that no setting changes them (rule 6).
   *
   * @minItems 1
   * @maxItems 50
   */
  fixed?: import('./parts.ts').ElementId[];
  /**
   * The vendor's own answer to this finding. Shown beside it; it changes no standing by itself.
   */
  reply?: {
    /**
     * Date of the reply.
     */
    date: import('./parts.ts').Date;
    /**
     * The reply, paraphrased.
     */
    text: import('./parts.ts').Summary;
    url?: import('./parts.ts').Url;
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
  elements: import('./parts.ts').ElementId[];
  /**
   * What was searched: the documents, registers or archives, and by which words.
   */
  where: import('./parts.ts').Summary;
  /**
   * The day of the search.
   */
  on: import('./parts.ts').Day;
  /**
   * place: at the places themselves. stored-copies: in stored copies of them; a record of what was tried, which shows no record element and proves no silence.
   */
  at: 'place' | 'stored-copies';
  /**
   * not-found: it is not said there. no-case: no case is on record (shows an element that something has not happened, for 12 months). no-document: the document that would say it cannot be found. no-setting: no setting changes it.
   */
  result: 'not-found' | 'no-case' | 'no-document' | 'no-setting';
  editions?: import('./parts.ts').EditionIds;
  clients?: import('./parts.ts').ClientIds;
  /**
   * What a reader must know of it.
   */
  note?: import('./parts.ts').Summary;
}
export interface Question {
  /**
   * Elements that it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  elements: import('./parts.ts').ElementId[];
  /**
   * The day on which it was sent.
   */
  on: import('./parts.ts').Day;
  /**
   * The last day for an answer; it counts from 28 days after `on`.
   */
  by: import('./parts.ts').Day;
  /**
   * The day on which an answer came, whatever it said. Absent: none came.
   */
  answered?: import('./parts.ts').Day;
  /**
   * How it was sent (letter, form, address), so that the sending can be shown.
   */
  via: import('./parts.ts').Line;
}
/**
 * Something the customer can switch, with the answers that it gives when it is set to `value`. Dated and graded like a finding (rule 6).
 */
export interface Setting {
  /**
   * Unique in the profile.
   */
  id: import('./parts.ts').Id;
  /**
   * Short code, unique in the profile, the same in every document.
   */
  code: string;
  /**
   * Its name in the product.
   */
  title: import('./parts.ts').Line;
  /**
   * Menu path or configuration key.
   */
  where: import('./parts.ts').Line;
  /**
   * State when nothing was changed, or 'unknown'.
   */
  default: import('./parts.ts').Line;
  /**
   * Other defaults by edition, where they are known to differ.
   *
   * @minItems 1
   * @maxItems 30
   */
  defaults?: {
    editions: import('./parts.ts').EditionIds;
    /**
     * State when nothing was changed in these editions.
     */
    value: import('./parts.ts').Line;
  }[];
  /**
   * The value to set, in the words of the product (off, on, 12 characters).
   */
  value: import('./parts.ts').Line;
  /**
   * Editions that it holds for. Absent: those that existed on a day it speaks of and have no contract of their own (rule 2).
   */
  editions?: import('./parts.ts').EditionIds;
  clients?: import('./parts.ts').ClientIds;
  /**
   * When the setting came; stands for its first day. Absent: with its earliest source.
   */
  since?: import('./parts.ts').Date;
  /**
   * First day on which the setting was no longer there.
   */
  ended?: import('./parts.ts').Date;
  answers?: Answers;
  /**
   * Functions that are gone when it is set so.
   */
  lacks?: import('./parts.ts').FunctionIds;
  /**
   * What is lost or made harder; 'nothing known' is an answer.
   */
  costs: import('./parts.ts').Summary;
  /**
   * Ids of settings that cannot be on together with this one.
   *
   * @maxItems 20
   */
  excludes?: import('./parts.ts').Id[];
  /**
   * What a reader must know of it.
   */
  note?: import('./parts.ts').Summary;
  sources: import('./parts.ts').SourceIds;
}
