/** The documents that a comparison cites, numbered over all products in the order in which a reader meets them. */
import type { Assessment } from '../../../types/assessment.ts';
import type { Comparison } from '../../../types/comparison.ts';
import { criterionOf } from '../../comparison/cells.ts';
import { sourceView } from '../evidence.ts';
import type { Place } from '../places.ts';
import type { Words } from '../words.ts';
import { shownDifferences } from './shown.ts';

export interface Cited {
  /** Entries of the list of evidence. */
  sources: ({ place: Place } & ReturnType<typeof sourceView>)[];
  /** Numbered links to the sources of a product, by their ids; the lowest number first. */
  refs: (assessment: Assessment, ids: readonly string[]) => Place[];
}

export function citedSources(one: Comparison, words: Words): Cited {
  const places = new Map<string, Place>();
  const sources: Cited['sources'] = [];
  const cite = (assessment: Assessment, ids: readonly string[]): void => {
    for (const id of ids) {
      const source = assessment.sources.find((entry) => entry.id === id);
      if (source === undefined || places.has(key(assessment, id))) continue;
      const number = String(places.size + 1);
      const place = { id: `source-${number}`, href: `#source-${number}`, number, title: source.title };
      places.set(key(assessment, id), place);
      sources.push({ place, ...sourceView(source, words) });
    }
  };
  for (const { criterion } of shownDifferences(one))
    for (const { assessment } of one.products) cite(assessment, sourceIds(assessment, criterion));
  for (const { assessment } of one.products)
    cite(
      assessment,
      [...assessment.vendor.facts, ...assessment.vendor.subProcessors].flatMap((fact) => fact.sources),
    );
  const refs: Cited['refs'] = (assessment, ids) =>
    [...new Set(ids)]
      .flatMap((id) => places.get(key(assessment, id)) ?? [])
      .toSorted((a, b) => Number(a.number) - Number(b.number));
  return { sources, refs };
}

/** Ids of the sources of a criterion, each once. */
export function sourceIds(assessment: Assessment, criterion: string): string[] {
  return [...new Set((criterionOf(assessment, criterion)?.sources ?? []).map(({ id }) => id))];
}

function key({ vendor }: Assessment, id: string): string {
  return `${vendor.id}/${id}`;
}
