// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What changed between two days, and why.
 */
export interface Diff {
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
   * The earlier day.
   */
  from: import('./history.ts').StandingOnDay;
  /**
   * The later day.
   */
  to: import('./history.ts').StandingOnDay;
  /**
   * Elements that stand otherwise, in catalogue order.
   *
   * @maxItems 10000
   */
  changes: import('./history.ts').ElementChange[];
  /**
   * Incidents after the earlier day, in the order of their days: ids of the profile.
   *
   * @maxItems 10000
   *
   * Items: Incident id.
   */
  incidents: string[];
}
