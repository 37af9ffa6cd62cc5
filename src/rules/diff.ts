/** What changed between two days: which elements stand otherwise, and why. */
import type { Diff } from '../types/diff.ts';
import { type AssessInput, find, type Found } from './assess.ts';
import type { Day } from './dates.ts';
import type { PlacedElement } from './elements.ts';
import { headOf, type MadeBy } from './head.ts';
import { incidentsIn } from './history.ts';
import { findingsIn, sourcesIn } from './told.ts';
import { changesOf, isUnchanged, Moment, onDay, type Pair, verdictOf } from './moment.ts';

/** What a difference takes: the as-of date is the later day. */
export interface DiffInput extends AssessInput, MadeBy {
  /** The earlier day. */
  from: Day;
}

/**
 * The difference between the assessments of both days, with the settings that the configuration has on the later one.
 * Pure; throws RangeError as `find` does.
 */
export function diff(input: DiffInput): Diff {
  const after = find(input);
  const before = find({ ...input, configuration: [...after.on], asOf: input.from });
  const moved = new Map(
    after.elements.all.flatMap((element): [PlacedElement, Pair][] => {
      const pair = { before: standingIn(before, element), after: standingIn(after, element) };
      return isUnchanged(pair) ? [] : [[element, pair]];
    }),
  );
  const changes = changesOf(moved, before.ground, after.ground);
  const causes = changes.flatMap((one) => one.causes);
  return {
    schemaVersion: '2',
    ...headOf(after, input),
    from: new Moment(before).standing(verdictOf(before)),
    to: new Moment(after).standing(verdictOf(after)),
    changes,
    incidents: incidentsIn(after, input.from),
    findings: findingsIn(input.profile, causes),
    sources: sourcesIn(input.profile, causes),
  };
}

function standingIn({ rows, shares }: Found, { id, index }: PlacedElement): Pair['before'] {
  const cells = [...rows.values()].flatMap((row) => row[index] ?? []);
  return onDay(cells, shares.get(id));
}
