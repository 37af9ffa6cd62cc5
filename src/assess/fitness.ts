/** Gates and requirements of an evaluation: what bars a product, and what the use needs of it. */
import type { AssessedGate, AssessedRequirement } from '../types/assessment.ts';
import type { Setting } from '../types/profile.ts';
import { type Evaluated, type Evaluation, standingWith } from './evaluate.ts';
import { gateReason, gateState } from './gates.ts';
import { excludeEachOther } from './settings.ts';
import { requirementStatus } from './verdict.ts';

/** Every gate, with the context's waivers. */
export function assessGates(evaluation: Evaluation, on: readonly Setting[]): AssessedGate[] {
  const waived = evaluation.context?.['waived-gates'] ?? [];
  return evaluation.criteria
    .filter((one) => one.placed.criterion.gate === true)
    .map((one) => {
      const standing = standingWith(one, on);
      const {
        id: criterion,
        criterion: { title },
      } = one.placed;
      const waiver = waived.find((entry) => entry.criterion === criterion)?.reason ?? null;
      return {
        criterion,
        title,
        state: gateState(standing),
        reason: gateReason(title, standing),
        waived: waiver,
      };
    });
}

/** Every requirement of the context against the configuration. */
export function assessRequirements(evaluation: Evaluation, on: readonly Setting[]): AssessedRequirement[] {
  const needed = (evaluation.context?.requirements ?? []).filter((one) => one.level > 0);
  return needed.flatMap(({ criterion, level, reason, 'asked-by': askedBy }) => {
    const one = evaluation.criteria.find((entry) => entry.placed.id === criterion);
    if (one === undefined) return [];
    const standing = standingWith(one, on);
    const settings = settingsReaching(evaluation, on, criterion, level);
    const weakestGrade = evaluation.context?.evidence?.['weakest-grade'];
    const status = requirementStatus({ level, standing, weakestGrade, settings });
    const { state, claimed, proven } = standing;
    return [
      {
        criterion,
        title: one.placed.criterion.title,
        level,
        reason,
        askedBy,
        status,
        state,
        claimed,
        proven,
        settings,
      },
    ];
  });
}

/** Settings outside the configuration that lift the criterion to the level, each alone, on top of it. */
export function settingsReaching(
  evaluation: Evaluation,
  on: readonly Setting[],
  criterion: string,
  level: number,
): string[] {
  const one = evaluation.criteria.find((entry) => entry.placed.id === criterion);
  if (one === undefined || (standingWith(one, on).proven ?? -1) >= level) return [];
  const free = evaluation.settings.filter((setting) => isFree(setting, on));
  return free.filter((setting) => reaches(one, [...on, setting], level)).map((setting) => setting.id);
}

function isFree(setting: Setting, on: readonly Setting[]): boolean {
  return !on.includes(setting) && !on.some((other) => excludeEachOther(setting, other));
}

/** Claimed is enough: a setting whose evidence is weak still is the condition to name. */
function reaches(one: Evaluated, on: readonly Setting[], level: number): boolean {
  const { claimed, contradicted, state } = standingWith(one, on);
  return (
    state === 'known' &&
    !contradicted &&
    (claimed ?? 0) >= level &&
    one.effects.some((effect) => effect.setting === on.at(-1) && effect.level >= level)
  );
}
