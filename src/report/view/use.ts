/** What the use needs, whether it is met, and what would change the verdict. */
import type { AssessedRequirement, Assessment, Verdict } from '../../types/assessment.ts';
import { REQUIREMENT_STATES, VERDICTS } from '../figures.ts';
import { levelMark, plainLevel, shapeOf } from './marks.ts';
import { placeIn, type Places, placesIn } from './places.ts';
import { decisiveFirst } from './reasons.ts';
import { reasonView } from './summary.ts';
import { named, type Words } from './words.ts';

export function useView(one: Assessment, places: Places, words: Words) {
  const { context, verdict, requirements } = one;
  if (context === null) return null;
  return {
    head: placeIn(places.sections, 'use'),
    title: context.title,
    summary: context.summary,
    audience: context.audience.map((id) => named(words.audience, id)).join(', '),
    data: context.data.map((id) => named(words.data, id)).join(', '),
    screening: context.screening,
    verdict: verdict === null ? null : verdictView(verdict, one, places, words),
    requirements: mostUrgentFirst(requirements).map((requirement) =>
      requirementView(requirement, places, words),
    ),
  };
}

/** What stands in the way comes first. */
const URGENCY: readonly AssessedRequirement['status'][] = [
  'not-met',
  'unknown',
  'unproven',
  'reachable',
  'met',
];

function mostUrgentFirst(requirements: readonly AssessedRequirement[]): AssessedRequirement[] {
  return requirements.toSorted((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));
}

function verdictView({ value, wouldChange }: Verdict, one: Assessment, places: Places, words: Words) {
  return {
    words: VERDICTS[value],
    shape: shapeOf(value),
    reasons: decisiveFirst(one).map((reason) => reasonView(reason, places)),
    premises: placesIn(
      places.settings,
      one.settings.filter(({ applied }) => applied).map(({ id }) => id),
    ),
    wouldChange: wouldChange.map((change) => ({
      kind: words.use.change[change.kind],
      ...reasonView(change, places),
      settings: placesIn(places.settings, change.settings),
    })),
  };
}

function requirementView(one: AssessedRequirement, places: Places, words: Words) {
  return {
    place: placeIn(places.criteria, one.criterion),
    ...{ reason: one.reason, askedBy: one.askedBy },
    level: plainLevel(one.level, words),
    mark: levelMark(one, words),
    shape: shapeOf(one.status),
    status: REQUIREMENT_STATES[one.status],
    settings: placesIn(places.settings, one.settings),
  };
}
