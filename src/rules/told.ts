/** Findings and sources that a result names by place and id, each once in words: it can be read without the profile. */
import type { AssessedFinding, AssessedSource } from '../types/assessment.ts';
import type { Profile } from '../types/profile.ts';
import { letterOf } from './grades.ts';
import { sourcesOf } from './sources.ts';

/** What names a finding and a source, if any. */
export interface Naming {
  finding: number | null;
  source: string | null;
}

/** The findings, in the order of the profile, each with those of its sources that are named beside it. */
export function findingsIn({ findings }: Profile, list: readonly Naming[]): AssessedFinding[] {
  const byFinding = Map.groupBy(list, ({ finding }) => finding);
  return findings.flatMap(({ summary }, finding) => {
    const named = byFinding.get(finding);
    if (named === undefined) return [];
    const sources = new Set(named.flatMap(({ source }) => source ?? []));
    return [{ finding, summary, sources: [...sources].toSorted() }];
  });
}

/** The sources, in the order of their ids. */
export function sourcesIn(profile: Profile, list: readonly Naming[]): AssessedSource[] {
  const named = new Set(list.map(({ source }) => source));
  return [...sourcesOf(profile).values()]
    .filter(({ id }) => named.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, written: of, grade, own, known, dayUnknown }) => ({
      id,
      kind: of.kind,
      title: of.title,
      publisher: of.publisher,
      url: of.url ?? null,
      citation: of.citation ?? null,
      published: of.published ?? null,
      checked: [...of.checked],
      grade: letterOf(grade) ?? 'E',
      own,
      known,
      dayUnknown,
    }));
}
