// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What can be switched in one edition: what each setting does for the use, what it costs, and the set of `hardened` (rule 6).
 */
export interface Checklist {
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
   * What the settings are tried on. default: nothing set. hardened: the set of rule 6. own: a list.
   */
  configuration: 'default' | 'hardened' | 'own';
  /**
   * Settings that are on.
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
   * What is known by this day counts.
   */
  asOf: string;
  /**
   * Later sources count, too.
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
   * Every setting of the edition, in the order in which they are to be looked at: what a must or gate needs, what a should needs, what makes a risk less likely, what shows more, and the rest.
   *
   * @maxItems 10000
   */
  settings: AdvisedSetting[];
  hardened: HardenedSet;
}
/**
 * One setting: tried with and without, everything else as configured.
 */
export interface AdvisedSetting {
  /**
   * Setting id.
   */
  id: string;
  /**
   * Short code.
   */
  code: string;
  /**
   * The value to set.
   */
  value: string;
  /**
   * State in this edition when nothing was changed.
   */
  default: string;
  /**
   * It is on in the configuration.
   */
  on: boolean;
  /**
   * It is in the set of `hardened`.
   */
  hardened: boolean;
  /**
   * The verdict has it among its conditions.
   */
  condition: boolean;
  /**
   * The weightiest that it does. must: for a must or gate, or the verdict asks for it. should: for a should. offer: something required can be had by it. risk: it makes a risk less likely. score: more is shown. none: it gains nothing for the use.
   */
  need: 'must' | 'should' | 'offer' | 'risk' | 'score' | 'none';
  /**
   * Elements that stand better with it.
   *
   * @maxItems 10000
   */
  gains: SettingEffect[];
  /**
   * Elements that stand worse with it.
   *
   * @maxItems 10000
   */
  losses: SettingEffect[];
  /**
   * Elements that can be had by it: they count as shown whether it is on or not.
   *
   * @maxItems 10000
   */
  offers: OfferedElement[];
  /**
   * Hundredths of the whole that are shown more with it than without; less than 0: fewer.
   */
  shown: number;
  /**
   * Risks of the use that it moves.
   *
   * @maxItems 10000
   */
  risks: RiskEffect[];
  /**
   * Settings that cannot be on together with it.
   *
   * @maxItems 10000
   *
   * Items: Setting id.
   */
  excludes: string[];
}
/**
 * What it does to one element.
 */
export interface SettingEffect {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Short code.
   */
  code: string;
  /**
   * What the use demands of it. null: nothing, or no use was named; a gate is a must of every use.
   */
  required: 'must' | 'should' | null;
  /**
   * Where it stands without the setting.
   */
  without: import('./assessment.ts').Standing;
  /**
   * Where it stands with it.
   */
  with: import('./assessment.ts').Standing;
}
/**
 * An element that is enough to be had.
 */
export interface OfferedElement {
  /**
   * <principle>/<criterion>/<element>.
   */
  element: string;
  /**
   * Short code.
   */
  code: string;
  /**
   * What the use demands of it. null: nothing, or no use was named; a gate is a must of every use.
   */
  required: 'must' | 'should' | null;
}
/**
 * A risk that becomes more or less likely.
 */
export interface RiskEffect {
  /**
   * Risk id.
   */
  risk: string;
  /**
   * Likelihood 1 to 4 without it.
   */
  without: number;
  /**
   * Likelihood 1 to 4 with it.
   */
  with: number;
}
/**
 * The set of `hardened`.
 */
export interface HardenedSet {
  /**
   * Settings in it, in the order of their codes.
   *
   * @maxItems 10000
   *
   * Items: Setting id.
   */
  settings: string[];
  /**
   * Shoulds that are shown as shipped and no longer are: its price.
   *
   * @maxItems 10000
   *
   * Items: <principle>/<criterion>/<element>.
   */
  lostShoulds: string[];
  /**
   * The whole as shipped.
   */
  shipped: import('./assessment.ts').ScoreShares;
  /**
   * The whole with the set.
   */
  overall: import('./assessment.ts').ScoreShares;
}
