/** The organisation's own evidence beside the profile's: selected and graded by the same rules. */
import type { OwnEvidence } from '../../types/case.ts';
import type { Profile } from '../../types/profile.ts';

/** The profile with the organisation's documents and findings after its own ones; they hold for the edition in use. */
export function withOwnEvidence(
  profile: Profile,
  evidence: OwnEvidence | undefined,
  edition: string,
): Profile {
  const { sources = [], findings = [] } = evidence ?? {};
  if (sources.length + findings.length === 0) return profile;
  return {
    ...profile,
    sources: [...profile.sources, ...sources],
    findings: [...profile.findings, ...findings.map((finding) => ({ editions: [edition], ...finding }))],
  };
}

/** Ids of the organisation's own documents. */
export function ownSources(evidence: OwnEvidence | undefined): ReadonlySet<string> {
  return new Set(evidence?.sources?.map((source) => source.id));
}
