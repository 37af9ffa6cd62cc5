/** Rule 5: what is the organisation's own to do, since it runs the product itself, and what of it its own evidence shows. */
import type { Assessment } from '../../types/assessment.ts';
import type { OwnEvidence } from '../../types/case.ts';
import type { OwnTask } from '../../types/check.ts';
import type { Profile } from '../../types/profile.ts';
import type { Principle } from '../../types/principle.ts';
import { find } from '../assess.ts';
import type { Day } from '../dates.ts';
import { isHalves } from '../shares.ts';
import { withOwnEvidence } from './own-evidence.ts';

/** What the organisation's own evidence is looked at for. */
export interface OwnWork {
  profile: Profile;
  evidence: OwnEvidence | undefined;
  principles: readonly Principle[];
  /** Id of the edition in use. */
  edition: string;
  asOf: Day;
}

/**
 * Elements that the organisation's own evidence shows by itself, on every client: dated and graded as everybody's. What
 * the maker says of its product does not do the organisation's work.
 */
export function doneByOneself({ profile, evidence, principles, edition, asOf }: OwnWork): Set<string> {
  if (evidence === undefined) return new Set();
  const bare = { ...profile, sources: [], findings: [], searches: [], asked: [], settings: [] };
  const own = withOwnEvidence(bare, evidence, edition);
  const editions = own.editions.map((one) => ({ ...one, 'run-by': 'provider' as const }));
  const { elements, rows } = find({ profile: { ...own, editions }, principles, edition, asOf });
  const shown = elements.all.filter(({ index }) =>
    [...rows.values()].every((row) => {
      const place = row[index]?.own;
      return place !== undefined && isHalves(place) && place[0] === 2;
    }),
  );
  return new Set(shown.map(({ id }) => id));
}

/** Every element that is the organisation's own, those required first. */
export function tasksOf(assessment: Assessment | null, done: ReadonlySet<string>): OwnTask[] {
  if (assessment === null) return [];
  const musts = new Map(assessment.requirements.toReversed().map(({ element, must }) => [element, must]));
  const yours = assessment.principles.flatMap(({ criteria }) =>
    criteria.flatMap(({ elements }) => elements.filter(({ standing }) => standing === 'yours')),
  );
  const rank = ({ must }: OwnTask): number => (must === null ? 0 : must ? 2 : 1);
  return yours
    .map(({ id }) => ({ element: id, must: musts.get(id) ?? null, done: done.has(id) }))
    .toSorted((a, b) => rank(b) - rank(a));
}
