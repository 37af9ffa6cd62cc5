/** What the build found of each shipped product, beside the trees of its own YAML: see parsed.ts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../rules/outcome.ts';
import { PARSED_FOLDER } from './parsed.ts';

/** What was found of one product as shipped, without a use and for each shipped one, from the day of the build on. */
export interface BuiltOutcomes {
  /** SHA-256 of each file that it rests on, the profile first. It holds as long as each is the same. */
  restsOn: readonly string[];
  /** By the id of an edition, in the order of the days. */
  editions: Readonly<Record<string, readonly Span[]>>;
}

/** Undefined for a product that is not of the package, and where the build wrote none. */
export function builtOutcomes(product: string): BuiltOutcomes | undefined {
  try {
    return JSON.parse(readFileSync(outcomesPlace(product), 'utf8')) as BuiltOutcomes;
  } catch {
    return undefined;
  }
}

/** Where the build puts what it found of a product, by its id. */
export function outcomesPlace(product: string): string {
  return path.join(PARSED_FOLDER, `outcomes+${product}.json`);
}
