/** What the rules found as the plain result that every output renders: codes and values, no sentence. */
import type { Assessment, AssessedElement, AssessedPrinciple, ScoreShares } from '../types/assessment.ts';
import type { Risks } from '../types/risks.ts';
import type { Fold } from '../types/scales.ts';
import { askedElements } from './ask.ts';
import { type AssessInput, find, type Found } from './assess.ts';
import { elementResult } from './element-result.ts';
import type { PlacedCriterion, PlacedElement } from './elements.ts';
import { written } from './fraction.ts';
import { headOf, type MadeBy } from './head.ts';
import { letterOf } from './grades.ts';
import { riskResults } from './risk-result.ts';
import { figureOf, percent, scoreOf, type Shares } from './score.ts';
import { sourcesOf } from './sources.ts';
import { verdictResult } from './verdict-result.ts';

/** What a result needs besides what the rules look at. */
export interface ResultInput extends AssessInput, MadeBy {
  risks?: Risks | undefined;
  /** The 3×3 fold of scales.yaml. */
  fold?: Fold | undefined;
}

/** Assesses one product in one edition and configuration. Pure; throws RangeError as `find` does. */
export function assess(input: ResultInput): Assessment {
  return resultOf(find(input), input);
}

/** What was found of that input, in the form of a result. */
export function resultOf(found: Found, input: ResultInput): Assessment {
  const elements = new Map(found.elements.all.map((one) => [one.id, elementResult(one, found)]));
  return {
    schemaVersion: '2',
    ...headOf(found, input),
    asOf: input.asOf,
    noLongerOffered: found.noLongerOffered ?? null,
    overall: scoreResult(found.score.overall),
    byNature: {
      behaviour: scoreOver(found, ({ nature }) => nature === 'behaviour'),
      duty: scoreOver(found, ({ nature }) => nature === 'duty'),
      record: scoreOver(found, ({ nature }) => nature === 'record'),
    },
    byRequirements: byRequirements(found),
    shortOfTheirOwn: found.elements.all.filter((one) => isShortOfItsOwn(one, found)).length,
    principles: principlesOf(found, elements),
    openElements: [...elements.values()].filter(({ open }) => open > 0).map(({ id }) => id),
    toAsk: found.noLongerOffered === undefined ? askedElements(found) : [],
    gates: gatesOf(found, elements),
    verdict: found.verdict === undefined ? null : verdictResult(found),
    requirements: requirementsOf(found, elements),
    risks: riskResults(found, input),
    changedWeights: changedWeights(found),
    sources: sourceList(found, elements),
  };
}

/** Exact shares with their whole hundredths and the figure that may be printed. */
export function scoreResult(of: Shares): ScoreShares {
  const figure = figureOf(of);
  const { shown, open } = percent(of);
  return {
    ...percent(of),
    exact: { shown: written(of.shown), open: written(of.open), short: written(of.short) },
    figure: { kind: figure.kind, shown, possible: shown + open },
    ...{ byAbsence: hundredths(of, of.byAbsence), byVendorAlone: hundredths(of, of.byVendorAlone) },
  };
}

/** A part of what is shown, in whole hundredths, never more than what is printed as shown. */
function hundredths(of: Shares, part: Shares['shown']): number {
  const exact = Math.round((Number(part.n) / Number(part.d)) * 100);
  return Math.min(exact, percent(of).shown);
}

function scoreOver(found: Found, counted: (element: PlacedElement) => boolean): ScoreShares | null {
  const { elements, shares, use } = found;
  const { overall, criteria } = scoreOf(elements.criteria, shares, use.weights, counted);
  return criteria.size === 0 ? null : scoreResult(overall);
}

function byRequirements(found: Found): ScoreShares | null {
  if (found.use.context === undefined) return null;
  const required = new Set(found.use.requirements.map(({ element }) => element));
  return scoreOver(found, (element) => required.has(element));
}

function isShortOfItsOwn({ index }: PlacedElement, { rows }: Found): boolean {
  return [...rows.values()].some((row) => {
    const own = row[index]?.own;
    return typeof own === 'object' && own[2] > 0;
  });
}

function principlesOf(
  { input, elements, score, use }: Found,
  results: ReadonlyMap<string, AssessedElement>,
): AssessedPrinciple[] {
  const grouped = Map.groupBy(elements.criteria, ({ principle }) => principle);
  return input.principles.map(({ id }) => ({
    id,
    weight: use.weights.principle(id),
    score: orNull(score.principles.get(id)),
    criteria: (grouped.get(id) ?? []).map((criterion) => ({
      ...{ id: criterion.id, code: criterion.code, weight: use.weights.criterion(criterion) },
      score: orNull(score.criteria.get(criterion.id)),
      elements: ofCriterion(criterion, results),
    })),
  }));
}

function ofCriterion(
  { elements }: PlacedCriterion,
  results: ReadonlyMap<string, AssessedElement>,
): AssessedElement[] {
  return elements.flatMap(({ id }) => results.get(id) ?? []);
}

function orNull(shares: Shares | undefined): ScoreShares | null {
  return shares === undefined ? null : scoreResult(shares);
}

function gatesOf(
  { elements, use }: Found,
  results: ReadonlyMap<string, AssessedElement>,
): Assessment['gates'] {
  const waived = new Map(
    (use.context?.['waived-gates'] ?? []).map(({ element, reason }) => [element, reason]),
  );
  return elements.all
    .filter(({ gate }) => gate)
    .map(({ id }) => ({
      element: id,
      standing: results.get(id)?.standing ?? 'open',
      waived: waived.get(id) ?? null,
    }));
}

function requirementsOf(
  { use }: Found,
  results: ReadonlyMap<string, AssessedElement>,
): Assessment['requirements'] {
  if (use.context === undefined) return [];
  return use.requirements.map(({ element, must, shipped, gate, written: of }) => ({
    ...{ element: element.id, must, state: shipped ? 'shipped' : 'configured', gate },
    status: results.get(element.id)?.standing ?? 'open',
    ...{ reason: of?.reason ?? null, askedBy: of?.['asked-by'] ?? null },
  }));
}

/** Weights that differ from the catalogue, principles first. */
export function changedWeights({
  input,
  elements,
  use,
}: Pick<Found, 'elements' | 'use'> & {
  input: Pick<Found['input'], 'principles'>;
}): Assessment['changedWeights'] {
  const criteria = elements.criteria.map((one) => ({
    ...{ id: one.id, weight: use.weights.criterion(one), usual: one.weight },
  }));
  const principles = input.principles.map(({ id }) => ({ id, weight: use.weights.principle(id), usual: 1 }));
  return [...principles, ...criteria].filter(({ weight, usual }) => weight !== usual);
}

function sourceList({ input }: Found, results: ReadonlyMap<string, AssessedElement>): Assessment['sources'] {
  const cited = new Set([...results.values()].flatMap(({ stated }) => stated.map(({ source }) => source)));
  return [...sourcesOf(input.profile).values()]
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, grade, own, known, dayUnknown }) => ({
      ...{ id, grade: letterOf(grade) ?? 'E', own, known, dayUnknown },
    }));
}
