/** A principle: what is expected, its figures, all its criteria at a glance and in full. */
import type { AssessedPrinciple, Assessment } from '../../types/assessment.ts';
import { isCovered, percent, range, roundedTenths, score, shownScore, tenths } from '../figures.ts';
import { criterionView } from './criterion.ts';
import { bar, levelMark } from './marks.ts';
import { placeIn, type Places, placesIn } from './places.ts';
import { fill, type Words } from './words.ts';

export function principleView(one: AssessedPrinciple, all: Assessment, places: Places, words: Words) {
  const adds = addsOf(one);
  return {
    head: placeIn(places.sections, `principle-${one.id}`),
    expectation: one.expectation,
    scoreLine: scoreLine(one, words),
    weightNote: one.weight === 1 ? null : fill(words.principle.weightNote, { weight: one.weight }),
    bar: bar(one, one.title, words),
    weakest: placesIn(places.criteria, one.weakest),
    caption: fill(words.principle.caption, { title: one.title }),
    rows: one.criteria.map((criterion) => ({
      place: placeIn(places.criteria, criterion.id),
      mark: levelMark(criterion, words),
      ...{
        gate: criterion.gate,
        grade: criterion.grade,
        weight: criterion.weight,
        adds: adds.each.get(criterion.id) ?? null,
      },
    })),
    sum:
      adds.sum === null
        ? null
        : { label: isCovered(one) ? words.principle.sum : words.principle.sumHidden, points: adds.sum },
    criteria: one.criteria.map((criterion) =>
      criterionView(criterion, adds.each.get(criterion.id) ?? null, all, places, words),
    ),
  };
}

/** Printed points of each counted criterion; they add up to the printed sum. */
function addsOf({ criteria }: AssessedPrinciple): { each: Map<string, string>; sum: string | null } {
  const counted = criteria.flatMap(({ id, contribution }) =>
    contribution === null ? [] : [{ id, contribution }],
  );
  const rounded = roundedTenths(counted.map(({ contribution }) => contribution));
  const each = new Map(counted.map(({ id }, index) => [id, tenths(rounded[index] ?? 0)]));
  const sum = rounded.reduce((total, value) => total + value, 0);
  return { each, sum: counted.length === 0 ? null : tenths(sum) };
}

function scoreLine(one: AssessedPrinciple, { principle: texts }: Words): { main: string; rest: string } {
  if (one.range === null) return { main: texts.notApplicable, rest: '' };
  const coverage = fill(texts.coverageLine, { coverage: percent(one.coverage) });
  const known = shownScore(one) !== null;
  const ends = range(one.range);
  if (!known) return { main: fill(texts.rangeOnly, { range: ends }), rest: coverage };
  return {
    main: fill(texts.scoreLine, { score: score(one) }),
    rest: `${fill(texts.rangeLine, { range: ends })}, ${coverage}`,
  };
}
