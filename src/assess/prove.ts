/**
 * Rule 5: what is claimed, and what of it the evidence carries. Rule 3: unknown and not applicable are states
 * of their own, never a zero.
 */
import type { Finding, Source } from '../types/profile.ts';
import {
  asGoodAs,
  baseGrade,
  capOf,
  type Grade,
  isUndated,
  isVendorsOwn,
  type Kind,
  supportingGrade,
} from './grade.ts';
import { knownSources, type Selection, type Viewpoint } from './select.ts';

export type State = 'known' | 'unknown' | 'not-applicable';

/** Where a criterion stands on a day. */
export interface Standing {
  state: State;
  claimed: number | null;
  proven: number | null;
  /** Grade of the source that carries the proven level. */
  grade: Grade | null;
  cappedBy: 'grade' | 'undated' | 'age' | 'contradiction' | null;
  /** Evidence of equal or better grade puts the claimed level lower. */
  contradicted: boolean;
  /** A 0 carried by a single source of grade E that is not the vendor's own (rule 8). */
  alleged: boolean;
  /** A 0 whose evidence has aged: not known to be mended (rule 4). */
  old: boolean;
  /** There was evidence, and all of it has lapsed. */
  lapsed: boolean;
}

/** A statement in favour of a level. */
export interface Support {
  source: Source;
  level: number;
  grade: Grade | null;
  cap: number | null;
  role: 'supports' | 'earlier';
  /** What speaks against it: contradictions of its own finding and of every later one. */
  against: readonly Contradiction[];
}

/** A statement of a lower level; it keeps its grade for as long as the finding it stands against counts. */
export interface Contradiction {
  source: Source;
  level: number;
  grade: Grade;
  summary: string;
}

export const UNKNOWN: Standing = {
  state: 'unknown',
  claimed: null,
  proven: null,
  grade: null,
  cappedBy: null,
  contradicted: false,
  alleged: false,
  old: false,
  lapsed: false,
};

/** What the selected finding and those before it prove about a criterion of this kind. */
export function prove(selection: Selection, kind: Kind, view: Viewpoint): Standing {
  const level = selection.finding?.level;
  if (level === 'not-applicable') return { ...UNKNOWN, state: 'not-applicable' };
  if (typeof level !== 'number') return UNKNOWN;
  const supports = supportsOf(selection, kind, view);
  return level === 0 ? zero(supports) : weigh(level, supports);
}

/** Every statement in favour, with the grade it counts with on the day. */
export function supportsOf(selection: Selection, kind: Kind, view: Viewpoint): Support[] {
  const { finding: chosen, earlier } = selection;
  if (chosen === undefined || typeof chosen.level !== 'number') return [];
  const against: Contradiction[] = [];
  return [{ finding: chosen, level: chosen.level }, ...earlier].flatMap(({ finding, level }) => {
    against.push(...contradictionsOf(finding, view));
    const role = finding === chosen ? ('supports' as const) : ('earlier' as const);
    return statementsOf(finding, level, kind, view).map((one) => ({ ...one, role, against: [...against] }));
  });
}

/** The known evidence against a finding. */
export function contradictionsOf(finding: Finding, view: Viewpoint): Contradiction[] {
  return (finding['contradicted-by'] ?? []).flatMap(({ source, level, summary }) =>
    knownSources([source], view).map((known) => ({ source: known, level, grade: baseGrade(known), summary })),
  );
}

function statementsOf(
  finding: Finding,
  level: number,
  kind: Kind,
  view: Viewpoint,
): Omit<Support, 'role' | 'against'>[] {
  return knownSources(finding.sources, view).map((source) => {
    const grade = supportingGrade(source, kind, view.asOf);
    return { source, level, grade, cap: grade && capOf(source, kind, grade) };
  });
}

/** A 0 needs no proof to stay: it does not lapse until a later finding. */
function zero(supports: readonly Support[]): Standing {
  const grade = best(supports.map((one) => one.grade));
  const alleged = isAlleged(supports.map((one) => one.source));
  return { ...UNKNOWN, state: 'known', claimed: 0, proven: 0, grade, alleged, old: grade === null };
}

function weigh(claimed: number, supports: readonly Support[]): Standing {
  const live = supports.filter((one) => one.grade !== null);
  if (live.length === 0) return { ...UNKNOWN, claimed, lapsed: true };
  const carried = live.map((one) => ({ support: one, level: carriedLevel(one) }));
  const proven = Math.max(...carried.map((one) => one.level));
  const grade = best(carried.filter((one) => one.level === proven).map((one) => one.support.grade));
  const stated = Math.max(...live.map((one) => one.level));
  const contradicted = Math.max(...live.map((one) => unopposedLevel(one))) < stated;
  const alleged = proven === 0 && isAlleged(zeroCarriers(live));
  const cappedBy =
    proven === claimed
      ? null
      : contradicted
        ? 'contradiction'
        : stated < claimed
          ? 'age'
          : capReason(live, claimed);
  return { ...UNKNOWN, state: 'known', claimed, proven, grade, cappedBy, contradicted, alleged };
}

/** The highest level that this one source states, may carry, and that nothing as good puts lower. */
function carriedLevel(support: Support): number {
  return Math.min(unopposedLevel(support), support.cap ?? 0);
}

function unopposedLevel({ level, grade, against }: Support): number {
  const lower = against.filter((one) => grade !== null && asGoodAs(one.grade, grade));
  return Math.min(level, ...lower.map((one) => one.level));
}

/** 'undated' where a date alone would let a source carry more. */
function capReason(live: readonly Support[], claimed: number): 'grade' | 'undated' {
  const dated = live.filter((one) => one.level === claimed && !isUndated(one.source));
  return dated.length === 0 && live.some((one) => isUndated(one.source)) ? 'undated' : 'grade';
}

function zeroCarriers(live: readonly Support[]): Source[] {
  return live.flatMap((one) => one.against.filter((other) => other.level === 0).map((other) => other.source));
}

function isAlleged(carriers: readonly Source[]): boolean {
  const distinct = [...new Set(carriers)];
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined && baseGrade(only) === 'E' && !isVendorsOwn(only);
}

function best(grades: readonly (Grade | null)[]): Grade | null {
  return grades.reduce((a, b) => (a === null ? b : b === null || asGoodAs(a, b) ? a : b), null);
}
