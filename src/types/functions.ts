// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Functions that a product may lack: catalogue/functions.yaml. An element names the one without which its `absent` answers.
 */
export interface Functions {
  /**
   * The vocabulary of `lacks`.
   *
   * @minItems 1
   * @maxItems 100
   */
  functions: ProductFunction[];
}
export interface ProductFunction {
  /**
   * Kebab-case noun.
   */
  id: string;
  /**
   * What readers see, to be read after "has no".
   */
  name: string;
  /**
   * When a product lacks it, in a sentence.
   */
  meaning: string;
}
