/** The organisation's own evidence beside the profile's: dated and graded by the same rules. */
import type { OwnEvidence } from '../../types/next/case.ts';
import type { Profile } from '../../types/next/profile.ts';

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
