/** How the numbers come about, and the record of what they were computed from. */
import type { Assessment } from '../../types/assessment.ts';
import { NOBODY_SCORED } from '../figures.ts';
import { asOfText, configurationText } from './cover.ts';
import { placeIn, type Places } from './places.ts';
import { fill, type Words } from './words.ts';

export function methodView(one: Assessment, places: Places, words: Words) {
  return {
    head: placeIn(places.sections, 'method'),
    parts: words.method.parts.map((part) => ({
      ...part,
      table: 'table' in part ? part.table : null,
    })),
    nobodyScored: NOBODY_SCORED,
    asOf: asOfText(one, words),
    configuration: configurationText(one, words),
    edition: one.editionName,
    use: one.context?.title ?? null,
    versions: one.versions,
    weights: one.changedWeights.map((weight) => ({ text: weightText(weight, one, words) })),
    waived: one.gates.flatMap(({ criterion, waived }) =>
      waived === null ? [] : [{ place: placeIn(places.criteria, criterion), reason: waived }],
    ),
    rules: rulesReferredTo(one),
    inputs: one.inputs,
  };
}

/** Each law or standard once, with the edition that was read. */
function rulesReferredTo({ principles }: Assessment): { rule: string; edition: string }[] {
  const all = principles.flatMap(({ criteria }) => criteria.flatMap(({ references }) => references));
  const editions = new Map(all.map(({ rule, edition }) => [rule, edition]));
  return [...editions]
    .map(([rule, edition]) => ({ rule, edition }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}

function weightText(
  { id, from, to }: Assessment['changedWeights'][number],
  { principles }: Assessment,
  { method }: Words,
): string {
  const all = principles.flatMap((principle) => [principle, ...principle.criteria]);
  return fill(method.weight, { title: all.find((one) => one.id === id)?.title ?? id, from, to });
}
