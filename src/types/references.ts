// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Laws and standards that the criteria point at, each with the edition whose numbering is used: catalogue/references.yaml.
 */
export interface References {
  /**
   * The laws and standards.
   *
   * @minItems 1
   * @maxItems 200
   */
  rules: ReferenceRule[];
}
export interface ReferenceRule {
  /**
   * Kebab-case id, cited by criteria.
   */
  id: string;
  /**
   * Name printed before the clause.
   */
  short: string;
  /**
   * Full title.
   */
  title: string;
  /**
   * Edition or date of the text whose numbering is used.
   */
  edition: string;
  /**
   * Where it is law (EU, UK, GI, CA, AU, HK, CH, NZ, US). Absent for standards.
   *
   * @maxItems 20
   */
  regimes?: string[];
  /**
   * Where it can be read.
   */
  url?: string;
  /**
   * false: edition or title recalled, not checked. Absent: confirmed.
   */
  confirmed?: boolean;
}
