/** Several products for one use as the plain result that every output renders (rule 11): codes and values, no sentence. */
import type { AssessedElement, Assessment } from '../types/assessment.ts';
import type {
  BarredProduct,
  ComparedPair,
  ComparedSetting,
  Comparison,
  RankedProduct,
  TurningAnswer,
} from '../types/comparison.ts';
import { find } from './assess.ts';
import { byShown, compare, type Compared, isBarred, order, possible, type Ranking } from './compare.ts';
import { differencesOf, pointsOf } from './differences.ts';
import { compared, type Fraction, written } from './fraction.ts';
import { pairs, type Sampling } from './pairs.ts';
import { resultOf, type ResultInput } from './result.ts';
import { byCode } from './settings.ts';
import { sharedSubProcessors } from './shared-sub-processors.ts';

/** How products are compared, besides what each is assessed by. */
export interface Comparing extends Sampling {
  /** Of the draws; null: uniform. For the record. */
  concentration: number | null;
  /** What is barred is ranked as well, and marked. */
  allRanked: boolean;
}

/** Products that a comparison takes at most. */
export const MOST_PRODUCTS = 200;

/**
 * Compares products for one use. Pure; the order in which they are given changes the order of `products` only. Throws
 * RangeError as `find` does, for fewer than two or more than 200, for one that is given twice, and without a use.
 */
export function comparison(inputs: readonly ResultInput[], how: Comparing): Comparison {
  assertSizes(inputs);
  const products = inputs.map((input) => ({ input, ...comparedProduct(input) }));
  assertDistinct(products);
  const named = products.map(({ id, found, input }) => ({ id, assessment: resultOf(found, input) }));
  const assessments = new Map(named.map(({ id, assessment }) => [id, assessment]));
  const sorted = products.toSorted((a, b) => order(a.id, b.id));
  const found = compare(sorted);
  const ranked = sorted.filter((one) => how.allRanked || !isBarred(one)).toSorted(byShown);
  return {
    schemaVersion: '2',
    ...headOf(named.map(({ assessment }) => assessment)),
    allRanked: how.allRanked,
    products: named,
    barred: sorted.filter(isBarred).map(barredProduct),
    ranking: placesOf(ranked),
    leader: found.leader ?? null,
    ahead: found.ahead ?? null,
    nobody: found.nobody ?? null,
    turning: turningOf(found),
    weighing: weighingOf(how),
    pairs: pairs(ranked, how).map(({ one, ...counts }): ComparedPair => ({ product: one, ...counts })),
    differences: differencesOf(sorted),
    settings: sorted.flatMap((one) => settingsOf(one, assessments)),
    sharedSubProcessors: sharedSubProcessors(sorted),
  };
}

/** The name of a product in a comparison does not hang on who else is in it. */
function comparedProduct(input: ResultInput): Compared {
  const found = find(input);
  return { id: `${input.profile.id}@${found.edition.id}`, found };
}

type Head = Pick<Comparison, 'context' | 'configuration' | 'asOf' | 'hindsight' | 'versions' | 'inputs'>;

function headOf(assessments: readonly Assessment[]): Head {
  const [first] = assessments;
  if (first === undefined || first.context === null) throw new RangeError('a comparison needs a use');
  const { context, configuration, asOf, hindsight, versions } = first;
  const inputs = new Map(assessments.flatMap((one) => one.inputs).map((file) => [file.path, file]));
  return {
    context,
    configuration,
    asOf,
    hindsight,
    versions,
    inputs: [...inputs.values()].toSorted((a, b) => order(a.path, b.path)),
  };
}

function barredProduct({ id, found }: Compared): BarredProduct {
  const musts = new Set(found.verdict?.reasons.map(({ element }) => element));
  return { product: id, noLongerOffered: found.noLongerOffered ?? null, musts: [...musts] };
}

/** Equals share a place. */
function placesOf(ranked: readonly Compared[]): RankedProduct[] {
  const shown = ({ found }: Compared): Fraction => found.score.overall.shown;
  const placeBy = (one: Compared, by: (each: Compared) => Fraction): number =>
    1 + ranked.filter((other) => compared(by(other), by(one)) > 0).length;
  return ranked.map((one) => ({
    product: one.id,
    place: placeBy(one, shown),
    tied: ranked.some((other) => other !== one && compared(shown(other), shown(one)) === 0),
    possiblePlace: placeBy(one, possible),
    barred: isBarred(one),
  }));
}

function turningOf({ turning, order: [first] }: Ranking): TurningAnswer[] {
  return turning.map(({ product, element, worth }) => ({
    product,
    element,
    effect: product === first ? 'secure' : 'overtake',
    points: pointsOf(worth),
    exact: written(worth),
  }));
}

function weighingOf({ concentration, parameters, draws, seed }: Comparing): Comparison['weighing'] {
  const principles = [...parameters].map(([principle, parameter]) => ({ principle, parameter }));
  return { concentration, principles, samples: draws, seed };
}

/**
 * Those that are on, those with which alone the verdict holds, and those without which a requirement would not be met or
 * that would meet it; each with the requirements that it decides.
 */
function settingsOf(
  { id, found }: Compared,
  assessments: ReadonlyMap<string, Assessment>,
): ComparedSetting[] {
  const needed = new Set(found.verdict?.settings);
  const required = requiredElements(assessments.get(id));
  return found.ground.available.toSorted(byCode).flatMap((one): ComparedSetting[] => {
    const isOn = found.on.has(one.id);
    const deciding = required.filter((element) => decides(one.id, element));
    if (!isOn && !needed.has(one.id) && deciding.length === 0) return [];
    const elements = required.filter(
      (element) => one.answers?.[element.id] === 'yes' || deciding.includes(element),
    );
    return [
      {
        product: id,
        setting: one.id,
        state: isOn ? 'on' : needed.has(one.id) ? 'needed' : 'offered',
        elements: elements.map((element) => element.id),
      },
    ];
  });
}

function requiredElements(assessment: Assessment | undefined): AssessedElement[] {
  const required = new Set(assessment?.requirements.map(({ element }) => element));
  const all = (assessment?.principles ?? []).flatMap(({ criteria }) => criteria);
  return all.flatMap(({ elements }) => elements.filter(({ id }) => required.has(id)));
}

/** What an element rests on, or would be shown by. */
function decides(setting: string, { settings, stated, shown }: AssessedElement): boolean {
  if (settings.includes(setting)) return true;
  return shown < 100 && stated.some((one) => one.setting === setting && one.weight === 'shows');
}

function assertSizes({ length }: readonly ResultInput[]): void {
  if (length < 2) throw new RangeError('a comparison needs at least two products');
  if (length > MOST_PRODUCTS) throw new RangeError(`a comparison takes at most ${MOST_PRODUCTS} products`);
}

function assertDistinct(products: readonly Compared[]): void {
  const ids = products.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new RangeError(`'${twice}' is given twice`);
}
