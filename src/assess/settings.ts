/** Rule 6: what settings do to a criterion, and which settings a configuration has on. */
import type { Level, Profile, Setting } from '../types/profile.ts';
import { GRADES, type Kind } from './grade.ts';
import { prove, type Standing } from './prove.ts';
import { counts, type Selection, type Viewpoint } from './select.ts';

/** What one setting states about one criterion, graded like a finding. */
export interface Effect {
  setting: Setting;
  level: Level;
  summary: string | undefined;
  standing: Standing;
}

/** Settings that the edition has on the day. */
export function availableSettings(profile: Profile, view: Viewpoint): Setting[] {
  return (profile.settings ?? []).filter((setting) => counts(setting, view));
}

/** What a setting states, before it is graded. */
export interface StatedEffect {
  setting: Setting;
  criterion: string;
  level: Level;
  summary?: string;
}

/** Everything that settings state, by criterion. */
export function effectsByCriterion(settings: readonly Setting[]): ReadonlyMap<string, StatedEffect[]> {
  const stated = settings.flatMap((setting) =>
    setting.effects.map((effect): StatedEffect => ({ setting, ...effect })),
  );
  return Map.groupBy(stated, (effect) => effect.criterion);
}

/** Grades what settings state about a criterion of this kind. */
export function gradeEffects(stated: readonly StatedEffect[], kind: Kind, view: Viewpoint): Effect[] {
  return stated.map(({ setting, level, summary }) => ({
    setting,
    level,
    summary,
    standing: graded(setting, level, kind, view),
  }));
}

/** Where the criterion stands with the settings on: the lowest lowering wins, else the highest lift. */
export function withSettings(base: Standing, effects: readonly Effect[]): Standing {
  if (base.state === 'not-applicable') return base;
  const lowering = effects.filter((effect) => lowers(effect, base)).sort(lowestFirst)[0];
  if (base.state === 'known' && lowering !== undefined) return lowered(base, lowering);
  return effects
    .filter((effect) => effect.standing.state === 'known')
    .toSorted(strongestFirst)
    .reduce(lifted, base);
}

/** True if the setting states less than is claimed without it. */
export function lowers(effect: Effect, { claimed }: Standing): boolean {
  return claimed !== null && effect.level < claimed;
}

/**
 * The settings of 'hardened': all that are recommended for the context and do not exclude each other. Of two
 * that exclude each other the one with the greater gain is kept, so that the order in the file does not matter.
 */
export function hardenedSettings(
  available: readonly Setting[],
  context: string | undefined,
  gain: (setting: Setting) => number,
): Setting[] {
  const recommended = available.filter((setting) => isRecommended(setting, context));
  const ranked = recommended.toSorted((a, b) => gain(b) - gain(a) || (a.id < b.id ? -1 : 1));
  const kept: Setting[] = [];
  for (const setting of ranked)
    if (!kept.some((other) => excludeEachOther(setting, other))) kept.push(setting);
  return kept;
}

type Excluding = Pick<Setting, 'id' | 'excludes'>;

/** True if the two cannot be on together; either may say so. */
export function excludeEachOther(a: Excluding, b: Excluding): boolean {
  return (a.excludes ?? []).includes(b.id) || (b.excludes ?? []).includes(a.id);
}

function isRecommended(setting: Setting, context: string | undefined): boolean {
  if (setting.recommended === undefined) return false;
  return setting.contexts === undefined || (context !== undefined && setting.contexts.includes(context));
}

function graded(setting: Setting, level: Level, kind: Kind, view: Viewpoint): Standing {
  return prove(selectionOf(setting, level), kind, view);
}

/** A setting states a level with its sources, as a finding does. */
export function selectionOf({ sources }: Setting, level: Level): Selection {
  return { finding: { criterion: '', summary: '', level, sources }, earlier: [] };
}

function lowestFirst(a: Effect, b: Effect): number {
  return a.level - b.level || strongestFirst(b, a);
}

/** A full order, so that the order in the file never matters. */
function strongestFirst(a: Effect, b: Effect): number {
  const [one, other] = [a.standing, b.standing];
  const rank = ({ grade }: Standing): number => (grade === null ? GRADES.length : GRADES.indexOf(grade));
  return (
    (other.proven ?? 0) - (one.proven ?? 0) ||
    rank(one) - rank(other) ||
    (a.setting.id < b.setting.id ? -1 : 1)
  );
}

/** Age weakens support, not doubt: a lowering whose sources have lapsed still lowers. */
function lowered(base: Standing, { level, standing }: Effect): Standing {
  if (standing.state === 'known') return standing;
  return { ...base, claimed: level, proven: Math.min(base.proven ?? 0, level) };
}

/** A lift never makes a criterion worse: what was proven without it stays proven. */
function lifted(base: Standing, { standing }: Effect): Standing {
  const better = base.proven === null || (standing.proven ?? 0) > base.proven;
  const stands = better && base.contradicted ? 0 : (base.claimed ?? 0);
  const claimed = Math.max(stands, standing.claimed ?? 0);
  const { cappedBy, ...rest } = better ? standing : base;
  const proven = rest.proven ?? 0;
  return { ...rest, claimed, cappedBy: proven === claimed ? null : (cappedBy ?? 'grade') };
}
