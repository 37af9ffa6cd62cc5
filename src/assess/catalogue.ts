/** The catalogue as the rules see it: criteria by id, in order, with the weights of a context. */
import type { Context } from '../types/context.ts';
import type { ProductFunction } from '../types/functions.ts';
import type { Criterion, Principle } from '../types/principle.ts';
import type { ReferenceRule } from '../types/references.ts';
import type { Risks } from '../types/risks.ts';
import type { Scales } from '../types/scales.ts';

/** Everything under catalogue/, loaded and valid. */
export interface Catalogue {
  /** Version of the criteria, in catalogue/version.yaml. */
  version: string;
  principles: Principle[];
  references: ReferenceRule[];
  risks: Risks;
  scales: Scales;
  /** Functions that a product may lack (rules of version 2). */
  functions: ProductFunction[];
  /** Presets by id. */
  contexts: ReadonlyMap<string, Context>;
}

/** A criterion with its place: id is <principle>/<criterion>. */
export interface PlacedCriterion {
  id: string;
  principle: Principle;
  criterion: Criterion;
}

/** Every criterion in catalogue order. */
export function allCriteria(catalogue: Catalogue): PlacedCriterion[] {
  return catalogue.principles.flatMap((principle) =>
    principle.criteria.map((criterion) => ({ id: `${principle.id}/${criterion.id}`, principle, criterion })),
  );
}

/** Weight of a criterion in a context: the context's, else the catalogue's. */
export function criterionWeight(placed: PlacedCriterion, context: Context | undefined): number {
  return context?.weights?.criteria?.[placed.id] ?? placed.criterion.weight;
}

/** Weight of a principle in the overall score: the context's, else 1. */
export function principleWeight(principle: string, context: Context | undefined): number {
  return context?.weights?.principles?.[principle] ?? 1;
}

/** Level test in words. */
export function levelTest(criterion: Criterion, level: number | null): string | null {
  const tests: Record<string, string> = criterion.levels;
  return level === null ? null : (tests[String(level)] ?? null);
}
