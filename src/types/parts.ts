// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Kebab-case noun.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "noun".
 */
export type Noun = string;
/**
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * <principle>/<criterion>.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "criterionId".
 */
export type CriterionId = string;
/**
 * <principle>/<criterion>/<element>, as in the catalogue.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "elementId".
 */
export type ElementId = string;
/**
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "line".
 */
export type Line = string;
/**
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string;
/**
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "summary".
 */
export type Summary = string;
/**
 * Web address, http or https, without user name or password.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "url".
 */
export type Url = string;
/**
 * YYYY, YYYY-MM or YYYY-MM-DD (rule 1). Write it without a time; put a bare year in quotes.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string;
/**
 * YYYY-MM-DD.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "day".
 */
export type Day = string;
/**
 * 1 to 4 on the CNIL's scale.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "four".
 */
export type Four = number;
/**
 * Editions that it holds for. Absent: all.
 *
 * @minItems 1
 * @maxItems 20
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "editionIds".
 */
export type EditionIds = Id[];
/**
 * Clients that it holds for. Absent: all (rule 2).
 *
 * @minItems 1
 * @maxItems 20
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "clientIds".
 */
export type ClientIds = Id[];
/**
 * Ids of the sources that say so.
 *
 * @minItems 1
 * @maxItems 50
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "sourceIds".
 */
export type SourceIds = Id[];
/**
 * Functions that the product lacks, as a source says or shows; never by silence (rule 5). Ids of catalogue/functions.yaml.
 *
 * @minItems 1
 * @maxItems 40
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "functionIds".
 */
export type FunctionIds = Id[];
/**
 * What the document is; decides its full grade (rule 3). A: regulator, court, audit, certificate, independent-research (a test by neither vendor nor competitor). B: source-code, own-test (one that anybody can repeat). C: contract, terms, privacy-notice, policy, data-sheet, white-paper, transparency-report, reference. D: help-page, guide. E: vendor-statement, marketing, press.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "sourceKind".
 */
export type SourceKind =
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
 * A line in a result: may be empty.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "resultLine".
 */
export type ResultLine = string;
/**
 * A text in a result: may be empty.
 *
 * This interface was referenced by `Parts`'s JSON-Schema
 * via the `definition` "resultText".
 */
export type ResultText = string;

/**
 * Small parts that several files share: ids, texts and dates.
 */
export interface Parts {
  [k: string]: unknown;
}
