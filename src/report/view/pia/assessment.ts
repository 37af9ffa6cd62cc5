/** Section 5: what the evidence shows about the product, principle by principle, short enough for a document to sign. */
import type { AssessedCriterion, Assessment } from '../../../types/assessment.ts';
import type { Pia } from '../../../types/pia.ts';
import { REQUIREMENT_STATES, VERDICTS } from '../../figures.ts';
import { levelMark, plainLevel, shapeOf } from '../marks.ts';
import { placeIn } from '../places.ts';
import { decisiveFirst } from '../reasons.ts';
import { refs } from '../refs.ts';
import { figuresOf } from '../summary.ts';
import { fill, type Words } from '../words.ts';
import { type Block, type Cell, paragraphs, shown, table } from './blocks.ts';
import type { PiaPlaces } from './places.ts';

/** Verdict, figures and requirements, and then the criteria of each principle. */
export function assessmentView({ assessment: one }: Pia, places: PiaPlaces, words: Words) {
  const { assessment: texts } = words.pia;
  if (one === null) return { none: texts.none, found: null };
  const found = {
    ...{ intro: texts.intro, readBy: texts.readBy },
    verdict: verdictOf(one),
    figures: figuresTable(one, words),
    requirements: shown(requirementBlocks(one, places, words)),
    principles: one.principles.map((principle, at) => ({
      number: `5.${at + 1}`,
      ...{ title: principle.title, expectation: principle.expectation },
      blocks: shown(
        table(
          'findings',
          fill(texts.criteria, { title: principle.title }),
          [words.principle.criterion, words.principle.level, texts.finding],
          principle.criteria.map((criterion) => criterionRow(criterion, places, words)),
        ),
      ),
    })),
  };
  return { none: null, found };
}

/** The verdict in words with its reasons; null: no use is chosen. */
export function verdictOf(one: Assessment) {
  if (one.verdict === null) return null;
  return {
    ...{ value: one.verdict.value, words: capital(VERDICTS[one.verdict.value]) },
    shape: shapeOf(one.verdict.value),
    reasons: decisiveFirst(one).map((reason) => ({ text: reason.text })),
  };
}

/** Score, range and coverage of each principle and of all. */
export function figuresTable(one: Assessment, words: Words) {
  return {
    caption: words.summary.principlesCaption,
    principles: one.principles.map((principle) => ({
      title: principle.title,
      ...figuresOf(principle, principle.title, words),
    })),
    overall: figuresOf(one.overall, words.summary.overall, words),
  };
}

function requirementBlocks(one: Assessment, places: PiaPlaces, words: Words): Block[] {
  const { use, pia } = words;
  return table(
    'needs',
    pia.assessment.requirements,
    [use.status, use.requirement, use.needed, use.found],
    one.requirements.map((requirement) => [
      { shape: shapeOf(requirement.status), text: [REQUIREMENT_STATES[requirement.status]] },
      {
        ...{ head: true, places: [placeIn(places.criteria, requirement.criterion)] },
        note: `${requirement.reason} ${use.askedBy}: ${requirement.askedBy}`,
      },
      { text: [plainLevel(requirement.level, words)] },
      { mark: levelMark(requirement, words) },
    ]),
  );
}

function criterionRow(one: AssessedCriterion, places: PiaPlaces, words: Words): Cell[] {
  const place = placeIn(places.criteria, one.id);
  const cited = one.sources.map((source) => source.id);
  return [
    {
      ...{ head: true, id: place.id, number: place.number, text: [one.title] },
      ...(one.gate ? { tag: words.principle.gate } : {}),
    },
    { mark: levelMark(one, words) },
    { text: paragraphs(one.summary ?? words.pia.assessment.noFinding), refs: refs(cited, places) },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
