/** The documents that an assessment cites. */
import type { Assessment, AssessedSource } from '../types/assessment.ts';
import type { Source } from '../types/profile.ts';
import type { Day } from './dates.ts';
import { ageMonths, baseGrade, gradeOn, knownFrom } from './grade.ts';

/** A source as it stands on the as-of date; `own`: it is the organisation's. */
export function assessedSource(source: Source, asOf: Day, own: boolean): AssessedSource {
  const { id, kind, title, publisher, url, citation, published, checked, copy, note } = source;
  return {
    ...{
      id,
      kind,
      title,
      publisher,
      url: url ?? null,
      citation: citation ?? null,
      published: published ?? null,
    },
    ...{ checked, copy: copy ?? null, validUntil: source['valid-until'] ?? null, note: note ?? null },
    ...{
      grade: baseGrade(source),
      gradeNow: gradeOn(source, asOf),
      ageMonths: ageMonths(source, asOf),
      own,
    },
  };
}

/** Ids of the sources that the parts of an assessment cite. */
export function citedIds(
  parts: Pick<Assessment, 'principles' | 'settings' | 'incidents' | 'vendor'>,
): Set<string> {
  const criteria = parts.principles.flatMap((principle) => principle.criteria);
  return new Set([
    ...criteria.flatMap((criterion) => criterion.sources.map((source) => source.id)),
    ...[...parts.settings, ...parts.incidents].flatMap((one) => one.sources),
    ...[...parts.vendor.facts, ...parts.vendor.subProcessors].flatMap((one) => one.sources),
  ]);
}

/** The latest date of publication among sources known by a day; null: none gives a date. */
export function newestEvidence(sources: readonly Source[], asOf: Day): string | null {
  const dates = sources.flatMap((source) =>
    source.published !== undefined && knownFrom(source) <= asOf ? [source.published] : [],
  );
  return dates.toSorted().at(-1) ?? null;
}
