/** What changed between two days, and which evidence or ageing changed it. */
import type { CriterionChange, Diff, ScoreChange } from '../types/diff.ts';
import type { History } from '../types/history.ts';
import { type AssessInput, assess } from './assess.ts';
import type { Day } from './dates.ts';
import { history } from './history.ts';

/** Compares two days; the later one is the as-of date of the input. */
export function diff(input: AssessInput, from: Day): Diff {
  const past = history({ ...input, asOf: from });
  const { days, asOf: to, events, ...head } = history(input, from);
  return {
    ...head,
    from,
    to,
    scores: scoreChanges(input, from, past, days),
    criteria: criterionChanges(days),
    events,
  };
}

function scoreChanges(input: AssessInput, from: Day, past: History, days: History['days']): ScoreChange[] {
  const before = past.days.at(-1)?.scores ?? nothingKnown(input, from);
  const after = days.at(-1)?.scores ?? before;
  return before.flatMap((one, index) => {
    const other = after[index];
    return other === undefined ? [] : [{ id: one.id, title: one.title, before: one, after: other }];
  });
}

/** Before the first evidence. */
function nothingKnown(input: AssessInput, asOf: Day): ScoreChange['before'][] {
  const { principles, overall } = assess({ ...input, asOf });
  const list = principles.map(({ id, title, score, range, coverage }) => ({
    id,
    title,
    score,
    range,
    coverage,
  }));
  return [...list, { id: 'overall', title: 'Overall', ...overall }];
}

function criterionChanges(days: History['days']): CriterionChange[] {
  const steps = Map.groupBy(
    days.flatMap((day) => day.changes),
    (change) => change.criterion,
  );
  return [...steps.values()].flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        criterion: first.criterion,
        title: first.title,
        before: first.before,
        after: last.after,
        steps: list,
      },
    ];
  });
}
