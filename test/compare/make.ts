/** Comparisons of invented products whose levels are given in short. */
import { compare, type CompareInput } from '../../src/compare/compare.ts';
import type { Comparison, Ranking } from '../../src/types/comparison.ts';
import type { Finding, Profile } from '../../src/types/profile.ts';
import { ASSESSED_ON, catalogue, context, criterion, finding, principle, profile, source } from '../make.ts';

/** Two principles with two criteria each, of weights 3 and 1. */
export const TWO = catalogue([
  principle('p', [criterion('a', { weight: 3 }), criterion('b', { weight: 1 })]),
  principle('q', [criterion('a', { weight: 3 }), criterion('b', { weight: 1 })]),
]);

/** Two principles with one criterion each. */
export const SMALL = catalogue([principle('p', [criterion('a')]), principle('q', [criterion('a')])]);

/** A level; from–to: claimed by marketing, proven lower; null: unknown; 'n/a': not applicable. */
export type Short = number | readonly [low: number, high: number] | null | 'n/a';

/** A product with these levels by criterion. A range is made by marketing that claims more than a test shows. */
export function product(id: string, levels: Record<string, Short>, more: Partial<Profile> = {}): Profile {
  const findings = Object.entries(levels).flatMap(([key, level]) => findingOf(key, level));
  const sources = [source('s'), source('claim', { kind: 'marketing' })];
  return profile({ id, name: `Product ${id}`, findings, sources, ...more });
}

function findingOf(key: string, level: Short): Finding[] {
  if (level === null) return [];
  if (level === 'n/a') return [finding('not-applicable', { criterion: key })];
  if (typeof level === 'number') return [finding(level as 4, { criterion: key })];
  const [low, high] = level;
  // Marketing carries level 1 of a behaviour; an earlier test carries what it showed.
  const earlier = low > 1 ? [finding(low as 4, { criterion: key, since: '2026-06-01' })] : [];
  const since = '2026-06-02';
  return [...earlier, finding(high as 4, { criterion: key, since, sources: ['claim'] })];
}

/** Compares with the plainest of everything that is not given. */
export function compared(profiles: readonly Profile[], more: Partial<CompareInput> = {}): Comparison {
  return compare({
    products: profiles.map((one) => ({ profile: one })),
    catalogue: SMALL,
    context: context(),
    asOf: ASSESSED_ON,
    toolVersion: 'test',
    samples: 20_000,
    ...more,
  });
}

/** The ranking that there must be. */
export function ranked(profiles: readonly Profile[], more: Partial<CompareInput> = {}): Ranking {
  const { ranking, noRanking } = compared(profiles, more);
  if (ranking === null) throw new Error(`no ranking: ${String(noRanking)}`);
  return ranking;
}

/** Probabilities of the ranks of a product. */
export function ranksOf({ acceptability }: Ranking, vendor: string, edition?: string): number[] {
  const found = acceptability.find(
    (one) => one.vendor === vendor && (edition === undefined || one.edition === edition),
  );
  if (found === undefined) throw new Error(`no ${vendor}`);
  return found.ranks;
}

/** Three standard errors of a probability. */
export function threeErrors(probability: number, samples: number): number {
  return 3 * Math.sqrt((probability * (1 - probability)) / samples);
}
