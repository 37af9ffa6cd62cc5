/** The organisation's own evidence beside the profile's: dated and graded by the same rules. */
import type { Case, OwnEvidence } from '../../types/case.ts';
import type { Assessment } from '../../types/assessment.ts';
import type { Pia } from '../../types/pia.ts';
import type { Profile } from '../../types/profile.ts';

/** The profile with what the organisation found, searched and asked after its own; it holds for the edition in use. */
export function withOwnEvidence(
  profile: Profile,
  evidence: OwnEvidence | undefined,
  edition: string,
): Profile {
  if (evidence === undefined) return profile;
  const { sources = [], findings = [], searches = [], asked = [] } = evidence;
  const here = <T extends object>(list: readonly T[]): (T & { editions: string[] })[] =>
    list.map((one) => ({ editions: [edition], ...one }));
  return {
    ...profile,
    sources: [...profile.sources, ...sources],
    findings: [...profile.findings, ...here(findings)],
    searches: [...(profile.searches ?? []), ...here(searches)],
    asked: [...(profile.asked ?? []), ...asked],
  };
}

/**
 * The evidence without what the organisation has changed of the product itself: that is not as shipped. Every finding
 * keeps its place. undefined: it has changed nothing.
 */
export function beforeOwnChanges(evidence: OwnEvidence | undefined): OwnEvidence | undefined {
  const { findings = [] } = evidence ?? {};
  if (findings.every(({ change }) => change === undefined)) return undefined;
  const bare = findings.map((one) => (one.change === undefined ? one : { ...one, answers: {}, lacks: [] }));
  return { ...evidence, findings: bare };
}

/** Which of the organisation's findings count on the day; `profile` is that of the product alone. */
export function ownEvidenceUsed(
  { evidence }: Pick<Case, 'evidence'>,
  profile: Profile | undefined,
  assessment: Assessment | null,
  done: ReadonlySet<string>,
): Pia['ownEvidence'] {
  const first = profile?.findings.length ?? 0;
  const counting = assessment === null ? new Set<number>() : countingFindings(assessment);
  return {
    sources: (evidence?.sources ?? []).map(({ id }) => id),
    findings: (evidence?.findings ?? []).map(({ answers = {} }, at) => ({
      finding: first + at,
      counts: counting.has(first + at) || Object.keys(answers).some((element) => done.has(element)),
    })),
  };
}

/** What a statement comes to, where it decides something. */
const COUNTING: ReadonlySet<string> = new Set([
  'shows',
  'counts-against',
  'lacks',
  'silent',
  'no-setting-changes-it',
]);

function countingFindings({ principles }: Assessment): Set<number> {
  const stated = principles.flatMap(({ criteria }) =>
    criteria.flatMap(({ elements }) => elements.flatMap((element) => element.stated)),
  );
  return new Set(
    stated.flatMap(({ finding, weight }) => (finding !== null && COUNTING.has(weight) ? [finding] : [])),
  );
}
