/** What is uncertain about the products: which levels are drawn, once for all that share them, and how they add up. */
import type { AssessedCriterion, Assessment } from '../types/assessment.ts';

/** A level that is not known for sure. */
export interface Variable {
  /** <principle>/<criterion>. */
  criterion: string;
  low: number;
  high: number;
  /** Positions of the products that it belongs to: several where editions of one product rest on the same finding. */
  products: number[];
}

/** A part of a product's score under one principle: weight × level, fixed or drawn. */
export interface Part {
  criterion: string;
  weight: number;
  /** Position of the variable; absent: the level is certain. */
  variable?: number;
  /** The level, or the middle of its range where it is drawn. */
  level: number;
}

export interface Model {
  /** In an order of their own, so that the order in which they were named changes no draw. */
  products: readonly Assessment[];
  /** Ids of the principles that count, in the order of the catalogue. */
  principles: readonly string[];
  variables: readonly Variable[];
  /** Product × principle: the parts of its score; none: the principle does not apply to it. */
  parts: readonly (readonly Part[])[];
}

/** The model of some assessments with the same catalogue and use; principles of weight 0 in `weights` are left out. */
export function modelOf(assessments: readonly Assessment[], weights: ReadonlyMap<string, number>): Model {
  const products = assessments.toSorted((a, b) => (productKey(a) < productKey(b) ? -1 : 1));
  const principles = (products[0]?.principles ?? [])
    .map(({ id }) => id)
    .filter((id) => (weights.get(id) ?? 0) > 0);
  const variables = new Map<string, Variable & { index: number }>();
  const parts = products.flatMap((product, index) =>
    principles.map((principle) =>
      countedCriteria(product, principle).map((one) => partOf(one, product, index, variables)),
    ),
  );
  const list = [...variables.values()].map(({ criterion, low, high, products: owners }) => ({
    ...{ criterion, low, high, products: owners },
  }));
  return { products, principles, variables: list, parts };
}

/** The same with every uncertain level at the lower end of its range. */
export function atWorst(model: Model): Model {
  const { variables, parts } = model;
  const certain = ({ criterion, weight, variable, level }: Part): Part => {
    const low = variable === undefined ? undefined : variables[variable]?.low;
    return { criterion, weight, level: low ?? level };
  };
  return { ...model, variables: [], parts: parts.map((list) => list.map(certain)) };
}

/** 'zoom@paid': names a product in one edition. */
export function productKey({ vendor, edition }: Pick<Assessment, 'vendor' | 'edition'>): string {
  return `${vendor.id}@${edition}`;
}

/** Score of a product under a principle, 0–100, with each drawn level from `levelOf`; null: does not apply. */
export function principleScore(parts: readonly Part[], levelOf: (variable: number) => number): number | null {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return null;
  const level = ({ variable, level: certain }: Part): number =>
    variable === undefined ? certain : levelOf(variable);
  return (25 * parts.reduce((sum, part) => sum + part.weight * level(part), 0)) / total;
}

function countedCriteria({ principles }: Assessment, id: string): AssessedCriterion[] {
  const criteria = principles.find((one) => one.id === id)?.criteria ?? [];
  return criteria.filter((one) => one.state !== 'not-applicable' && one.weight > 0);
}

function partOf(
  one: AssessedCriterion,
  product: Assessment,
  index: number,
  variables: Map<string, Variable & { index: number }>,
): Part {
  const { weight, low: from, high: to, id } = one;
  const [low, high] = [from ?? 0, to ?? 4];
  if (low === high) return { criterion: id, weight, level: low };
  const key = evidenceKey(one, product);
  const known = variables.get(key) ?? { criterion: id, low, high, products: [], index: variables.size };
  known.products.push(index);
  variables.set(key, known);
  return { criterion: id, weight, variable: known.index, level: (low + high) / 2 };
}

/**
 * Editions of one product that rest on the same finding and settings, or of which equally nothing is known, have
 * this in common: whatever the level turns out to be, it is the same for both.
 */
function evidenceKey(one: AssessedCriterion, { vendor }: Assessment): string {
  const { id, state, claimed, proven, low, high, since, summary, settings } = one;
  return JSON.stringify([vendor.id, id, state, claimed, proven, low, high, since, summary, settings]);
}
