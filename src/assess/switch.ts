/** A setting in the assessment: what to switch, where, what it gains and what it costs. */
import type { AssessedSetting } from '../types/assessment.ts';
import type { Setting } from '../types/profile.ts';
import { type Evaluated, type Evaluation, standingWith } from './evaluate.ts';
import { knownSources } from './select.ts';

/** The setting with what it does alone, against nothing switched. */
export function assessedSetting(
  setting: Setting,
  state: Pick<AssessedSetting, 'applied' | 'hardened' | 'gain'>,
  evaluation: Evaluation,
): AssessedSetting {
  const { id, title, where, default: shipped, recommended, costs, excludes } = setting;
  const named = new Set(setting.effects.map((effect) => effect.criterion));
  const touched = evaluation.criteria.filter((one) => named.has(one.placed.id));
  return {
    ...{
      id,
      title,
      where,
      default: shipped,
      recommended: recommended ?? null,
      costs,
      excludes: excludes ?? [],
    },
    ...state,
    effects: touched.map((one) => effectOn(one, setting)),
    meets: touched.filter((one) => meets(one, setting, evaluation)).map((one) => one.placed.id),
    sources: knownSources(setting.sources, evaluation.view).map((source) => source.id),
  };
}

function effectOn(one: Evaluated, setting: Setting): AssessedSetting['effects'][number] {
  const { claimed, proven } = standingWith(one, [setting]);
  const effect = one.effects.find((entry) => entry.setting === setting);
  return {
    criterion: one.placed.id,
    title: one.placed.criterion.title,
    level: effect?.level ?? 0,
    ...{ claimed, proven, from: one.base.proven, summary: effect?.summary ?? null },
  };
}

function meets(one: Evaluated, setting: Setting, { context }: Evaluation): boolean {
  const needed =
    context?.requirements?.find((requirement) => requirement.criterion === one.placed.id)?.level ?? 0;
  const reached = (on: Setting[]): boolean => (standingWith(one, on).proven ?? -1) >= needed;
  return needed > 0 && !reached([]) && reached([setting]);
}
