// Made from next/schemas/ by `npm run generate`. Do not edit.

/**
 * What a use requires of any product, as requirements of a tender: codes and values, no product named.
 */
export interface Requirements {
  /**
   * Version of this shape.
   */
  schemaVersion: '2';
  context: RequiringUse;
  versions: RequiringVersions;
  /**
   * Files that it rests on.
   *
   * @maxItems 10000
   */
  inputs: RequiringFile[];
  /**
   * Musts, the gates of every use among them, then shoulds; each in the order of the catalogue.
   *
   * @maxItems 10000
   */
  requirements: TenderRequirement[];
  /**
   * Musts of every use that this use does not ask, each with its reason.
   *
   * @maxItems 10000
   */
  waived: WaivedMust[];
  /**
   * Weights that differ from the catalogue.
   *
   * @maxItems 10000
   */
  changedWeights: RequiringWeight[];
  /**
   * Hash of this file with these digits as zeros; only in files that are written. A file with a right seal was not changed since.
   */
  seal?: string;
}
/**
 * The use.
 */
export interface RequiringUse {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  title: string;
  /**
   * What it is.
   */
  summary: string;
}
/**
 * What made it.
 */
export interface RequiringVersions {
  /**
   * Version of the program.
   */
  tool: string;
  /**
   * Version of the criteria and elements.
   */
  catalogue: string;
}
/**
 * A file.
 */
export interface RequiringFile {
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
 * One requirement.
 */
export interface TenderRequirement {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Code.
   */
  code: string;
  /**
   * true: without it the product is out. false: it earns points.
   */
  must: boolean;
  /**
   * It is a must of every use.
   */
  gate: boolean;
  /**
   * shipped: the preset is asked for. configured: a setting is enough.
   */
  state: 'shipped' | 'configured';
  /**
   * Why the use needs it. null: it is a must of every use.
   */
  reason: string | null;
  /**
   * Who asks. null: it is a must of every use.
   */
  askedBy: string | null;
  /**
   * Why it is asked although no product that was looked at is shown to meet it. null: one is, or nobody looked.
   */
  althoughUnmet: string | null;
  /**
   * The weakest grade of evidence that shows it. search: a search of registers that finds no case.
   */
  shownBy: 'A' | 'B' | 'C' | 'D' | 'E' | 'search';
  /**
   * Not asked of a product that the organisation runs itself: it is then its own to do.
   */
  ownWhereRunOneself: boolean;
  /**
   * Points that a should earns; all shoulds together 100. 0 for a must.
   */
  points: number;
}
/**
 * One of them.
 */
export interface WaivedMust {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Code.
   */
  code: string;
  /**
   * Why it is not asked.
   */
  reason: string;
}
/**
 * One weight.
 */
export interface RequiringWeight {
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
