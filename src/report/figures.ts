/** Figures as every output prints them: rounded once, here. */
import type { Assessment, AssessedCriterion, AssessedPrinciple } from '../types/assessment.ts';

/** Under this coverage the range is shown in place of the score (rule 7). */
export const ENOUGH_COVERAGE = 0.5;

/** 62.4 → '62'. */
export function points(value: number): string {
  return String(Math.round(value));
}

/** Tenths of points: 7.142 → '7.1'. */
export function tenths(value: number): string {
  return value.toFixed(1);
}

/**
 * Points rounded to tenths by largest remainder, so that they add up to the rounded sum. The sum never rounds to
 * another whole number than the exact one does: 62.46 is printed as 62.4 beside a score of 62.
 */
export function roundedTenths(points: readonly number[]): number[] {
  const exact = points.map((value) => value * 10);
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const missing =
    wholeTenths(points.reduce((sum, value) => sum + value, 0)) -
    floors.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest);
  const raised = new Set(order.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / 10);
}

function wholeTenths(sum: number): number {
  const rounded = Math.round(sum * 10);
  return Math.round(rounded / 10) > Math.round(sum) ? rounded - 1 : rounded;
}

/** '55–71'; the ends are rounded outwards, so that the printed range never claims to be narrower. */
export function range(value: { from: number; to: number } | null): string {
  if (value === null) return '–';
  const { from, to } = wholeRange(value);
  return `${from}–${to}`;
}

/** The same ends as numbers, for cells of a workbook. */
export function wholeRange({ from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from: Math.floor(from + 1e-9), to: Math.ceil(to - 1e-9) };
}

/** The score, or its range where too little is known, or '–'. */
export function score(one: Pick<AssessedPrinciple, 'score' | 'range' | 'coverage'>): string {
  if (one.range === null) return 'not applicable';
  const shown = shownScore(one);
  return shown === null ? range(one.range) : points(shown);
}

/** The score where enough is known for it to be shown, else null: its range stands in its place. */
export function shownScore(one: Pick<AssessedPrinciple, 'score' | 'coverage'>): number | null {
  return isCovered(one) ? one.score : null;
}

/** True if enough is known for the score itself to be shown. */
export function isCovered({ coverage }: Pick<AssessedPrinciple, 'coverage'>): boolean {
  return coverage !== null && coverage >= ENOUGH_COVERAGE;
}

/** 0.923 → '92 %'; a share that is not full never prints as 100 %. */
export function percent(share: number | null): string {
  if (share === null) return '–';
  const rounded = Math.round(share * 100);
  return `${share < 1 && rounded === 100 ? 99 : rounded} %`;
}

/** Agreement of readers: 0.4238 → '0.42'; '–' where it cannot be told. */
export function hundredths(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−');
}

/** The level as a reader meets it: '3', '1 (claimed 3)', 'unknown', 'not applicable'. */
export function level({
  state,
  proven,
  claimed,
}: Pick<AssessedCriterion, 'state' | 'proven' | 'claimed'>): string {
  if (state === 'not-applicable') return 'not applicable';
  if (state === 'unknown') return claimed === null ? 'unknown' : `unknown (claimed ${claimed}, lapsed)`;
  return claimed === proven ? String(proven) : `${proven} (claimed ${claimed})`;
}

/** Verdicts in words. */
export const VERDICTS: Record<NonNullable<Assessment['verdict']>['value'], string> = {
  fit: 'fit',
  'fit-with-conditions': 'fit with conditions',
  'not-fit': 'not fit',
  undetermined: 'undetermined',
};

/** States of a gate in words. */
export const GATE_STATES: Record<Assessment['gates'][number]['state'], string> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'open',
  'not-applicable': 'not applicable',
};

/** States of a requirement in words. */
export const REQUIREMENT_STATES: Record<Assessment['requirements'][number]['status'], string> = {
  met: 'met',
  reachable: 'met with settings',
  unproven: 'not proven',
  unknown: 'unknown',
  'not-met': 'not met',
};

/** Every report says so. */
export const NOBODY_SCORED =
  "The scores and levels are this tool's reading of the evidence. The authorities behind the Joint Statement scored nobody.";

/** Product and edition in one line. */
export function productLine(one: Assessment): string {
  return `${one.vendor.name}, ${one.editionName}`;
}

/** Configuration, use and cut-off in one line, with everything that changes how the numbers are read. */
export function premiseLine(one: Assessment): string {
  const use = one.context === null ? 'no use named' : `use: ${one.context.title}`;
  const known = one.hindsight ? ' with hindsight' : '';
  return `configuration ${one.configuration} · ${use} · as of ${one.asOf}${known}`;
}

/** A share of samples: a chance that is not sure never prints as 0 or 100 %. */
export function chance(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return '<1 %';
  if (rounded === 100 && share < 1) return '>99 %';
  return `${rounded} %`;
}
