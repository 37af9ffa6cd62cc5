/** What the rules found as the plain result that every output renders: codes, values and the words of the evidence. */
import type { Assessment, AssessedElement, AssessedPrinciple, ScoreShares } from '../types/assessment.ts';
import type { Risks } from '../types/risks.ts';
import type { Fold } from '../types/scales.ts';
import { askedElements } from './ask.ts';
import { type AssessInput, find, type Found } from './assess.ts';
import { elementResult, standingOver } from './element-result.ts';
import type { PlacedCriterion, PlacedElement } from './elements.ts';
import { written } from './fraction.ts';
import { type Head, headOf, type MadeBy } from './head.ts';
import { riskResults } from './risk-result.ts';
import { figureOf, percent, scoreOf, type Shares } from './score.ts';
import type { Place } from './shares.ts';
import { findingsIn, sourcesIn } from './told.ts';
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
  const stated = [...elements.values()].flatMap((one) => one.stated);
  const { byRequirements, principles, gates, verdict, changedWeights, ...head } = summaryOf(found, input);
  return {
    schemaVersion: '2',
    ...head,
    byNature: {
      behaviour: scoreOver(found, ({ nature }) => nature === 'behaviour'),
      duty: scoreOver(found, ({ nature }) => nature === 'duty'),
      record: scoreOver(found, ({ nature }) => nature === 'record'),
    },
    byRequirements,
    shortOfTheirOwn: found.elements.all.filter((one) => isShortOfItsOwn(one, found)).length,
    principles: principles.map((one) => ({ ...one, criteria: criteriaOf(one.id, found, elements) })),
    openElements: [...elements.values()].filter(({ open }) => open > 0).map(({ id }) => id),
    toAsk: found.noLongerOffered === undefined ? askedElements(found) : [],
    gates,
    verdict,
    requirements: requirementsOf(found, elements),
    risks: riskResults(found, input),
    changedWeights,
    findings: findingsIn(input.profile, stated),
    sources: sourcesIn(input.profile, stated),
  };
}

/** What can be said of a product without saying it of each element. */
export type Summary = Head &
  Pick<
    Assessment,
    'asOf' | 'noLongerOffered' | 'overall' | 'byRequirements' | 'gates' | 'verdict' | 'changedWeights'
  > & { principles: Pick<AssessedPrinciple, 'id' | 'weight' | 'score'>[] };

/** The short form of a result; far less work than the whole. */
export function summaryOf(found: Found, input: ResultInput): Summary {
  const { score, use, noLongerOffered } = found;
  return {
    ...headOf(found, input),
    asOf: input.asOf,
    noLongerOffered: noLongerOffered ?? null,
    overall: scoreResult(score.overall),
    byRequirements: overRequirements(found),
    principles: input.principles.map(({ id }) => ({
      id,
      weight: use.weights.principle(id),
      score: orNull(score.principles.get(id)),
    })),
    gates: gatesOf(found),
    verdict: found.verdict === undefined ? null : verdictResult(found),
    changedWeights: weightsChanged(found),
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
    byAbsence: hundredths(of, of.byAbsence),
    byVendorAlone: hundredths(of, of.byVendorAlone),
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

function overRequirements(found: Found): ScoreShares | null {
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

function criteriaOf(
  principle: string,
  { elements, score, use }: Found,
  results: ReadonlyMap<string, AssessedElement>,
): AssessedPrinciple['criteria'] {
  const own = elements.criteria.filter((one) => one.principle === principle);
  return own.map((criterion) => ({
    id: criterion.id,
    code: criterion.code,
    weight: use.weights.criterion(criterion),
    score: orNull(score.criteria.get(criterion.id)),
    elements: ofCriterion(criterion, results),
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

function gatesOf({ elements, use, rows }: Found): Assessment['gates'] {
  const waived = new Map(
    (use.context?.['waived-gates'] ?? []).map(({ element, reason }) => [element, reason]),
  );
  const placesOf = ({ index }: PlacedElement): Place[] =>
    [...rows.values()].flatMap((row) => row[index] ?? []).map(({ place }) => place);
  return elements.all
    .filter(({ gate }) => gate)
    .map((element) => ({
      element: element.id,
      standing: standingOver(placesOf(element)),
      waived: waived.get(element.id) ?? null,
    }));
}

function requirementsOf(
  { use }: Found,
  results: ReadonlyMap<string, AssessedElement>,
): Assessment['requirements'] {
  if (use.context === undefined) return [];
  return use.requirements.map(({ element, must, shipped, gate, written: of }) => ({
    element: element.id,
    must,
    state: shipped ? 'shipped' : 'configured',
    gate,
    status: results.get(element.id)?.standing ?? 'open',
    reason: of?.reason ?? null,
    askedBy: of?.['asked-by'] ?? null,
  }));
}

/** Weights that differ from the catalogue, principles first. */
export function weightsChanged({
  input,
  elements,
  use,
}: Pick<Found, 'elements' | 'use'> & {
  input: Pick<Found['input'], 'principles'>;
}): Assessment['changedWeights'] {
  const criteria = elements.criteria.map((one) => ({
    id: one.id,
    weight: use.weights.criterion(one),
    usual: one.weight,
  }));
  const principles = input.principles.map(({ id }) => ({ id, weight: use.weights.principle(id), usual: 1 }));
  return [...principles, ...criteria].filter(({ weight, usual }) => weight !== usual);
}
