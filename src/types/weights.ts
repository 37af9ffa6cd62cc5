// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * How the weights of the principles are drawn in a comparison, around a centre instead of uniformly, and which criteria count more or less (rules of version 2).
 */
export interface Weights {
  /**
   * How near the drawn weights lie to the centre: the sum of the parameters of the Dirichlet distribution. 10 is loose (a weight of 0.2 varies by about 0.12), 100 is tight (by about 0.04).
   */
  concentration: number;
  /**
   * Weight of each principle at the centre, 0 to 100, on any common scale. A principle that is left out keeps the weight of the use; 0 leaves it out of the ranking.
   */
  principles?: {
    /**
     * A number from 0 to 100.
     */
    [k: string]: number;
  };
  /**
   * Weights of criteria that differ from those of the use, 0 to 5. They are not drawn.
   */
  criteria?: {
    /**
     * A number from 0 to 5.
     */
    [k: string]: number;
  };
}
