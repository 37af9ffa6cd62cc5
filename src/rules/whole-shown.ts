/** What is shown of the whole, in floating point, for thousands of sets of settings: an order, never a result. */
import type { PlacedCriterion, PlacedElement } from './elements.ts';
import type { Weights } from './score.ts';

/** Sums by criterion. What is the same in every set is added once; `begin`, `add` and `end` make one set. */
export class WholeShown {
  readonly #at: ReadonlyMap<PlacedCriterion, number>;
  readonly #principles: { weight: number; criteria: { at: number; weight: number }[] }[];
  readonly #stillShown: Float64Array;
  readonly #stillMass: Float64Array;
  readonly #shown: Float64Array;
  readonly #mass: Float64Array;

  constructor(criteria: readonly PlacedCriterion[], weights: Weights) {
    this.#at = new Map(criteria.map((one, at) => [one, at]));
    const weighed = criteria.map((one, at) => ({ at, weight: weights.criterion(one), of: one.principle }));
    this.#principles = [...Map.groupBy(weighed, ({ of }) => of)].map(([id, list]) => ({
      weight: weights.principle(id),
      criteria: list,
    }));
    this.#stillShown = new Float64Array(criteria.length);
    this.#stillMass = new Float64Array(criteria.length);
    this.#shown = new Float64Array(criteria.length);
    this.#mass = new Float64Array(criteria.length);
  }

  /** An element that is the same in every set. `shown`: 0 to 1; undefined: it does not apply. */
  addAlways(element: PlacedElement, shown: number | undefined): void {
    this.#put(element, shown, this.#stillShown, this.#stillMass);
  }

  begin(): void {
    this.#shown.set(this.#stillShown);
    this.#mass.set(this.#stillMass);
  }

  add(element: PlacedElement, shown: number | undefined): void {
    this.#put(element, shown, this.#shown, this.#mass);
  }

  /** The mean of the principles, 0 to 1. */
  end(): number {
    return (
      mean(
        this.#principles.map(({ weight, criteria }) => ({
          weight,
          value: mean(criteria.map(({ at, weight: own }) => ({ weight: own, value: this.#criterion(at) }))),
        })),
      ) ?? 0
    );
  }

  #criterion(at: number): number | undefined {
    const mass = this.#mass[at] ?? 0;
    return mass === 0 ? undefined : (this.#shown[at] ?? 0) / mass;
  }

  #put(
    { criterion, weight }: PlacedElement,
    shown: number | undefined,
    sums: Float64Array,
    mass: Float64Array,
  ): void {
    if (shown === undefined) return;
    const at = this.#at.get(criterion) ?? 0;
    sums[at] = (sums[at] ?? 0) + weight * shown;
    mass[at] = (mass[at] ?? 0) + weight;
  }
}

function mean(list: readonly { weight: number; value: number | undefined }[]): number | undefined {
  let sum = 0;
  let mass = 0;
  for (const { weight, value } of list) {
    if (value === undefined || weight === 0) continue;
    sum += weight * value;
    mass += weight;
  }
  return mass === 0 ? undefined : sum / mass;
}
