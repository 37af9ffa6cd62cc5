/** Rule 11 over whole comparisons: nobody else's answers, nor the order of the names, move a product. */
import fc from 'fast-check';
import { anyProfile, anyUse, holds, yesFinding } from '../../test/rules/arbitraries.ts';
import { inputOf, type ProfileDraft, TODAY, type UseDraft } from '../../test/rules/make.ts';
import { withFindings } from '../../test/rules/relations.ts';
import type { Comparison } from '../types/comparison.ts';
import { comparison } from './comparison.ts';

const HOW = { seed: 1, draws: 20, parameters: new Map(['p', 'q'].map((id) => [id, 1])), concentration: null };

function comparing(use: UseDraft, profiles: Record<string, ProfileDraft>, allRanked = false): Comparison {
  const inputs = Object.entries(profiles).map(([id, profile]) => ({
    ...inputOf({ ...profile, id }, use, TODAY),
    catalogueVersion: '1',
    toolVersion: '1',
  }));
  return comparison(inputs, { ...HOW, allRanked });
}

/** Without one product. */
function others({ ranking, pairs, barred }: Comparison, id: string): unknown {
  return {
    order: ranking.flatMap(({ product }) => (product === id ? [] : [product])),
    pairs: pairs.filter(({ product, other }) => product !== id && other !== id),
    barred: barred.filter(({ product }) => product !== id),
  };
}

const few = anyProfile({ many: 4 });

holds(
  'rule 11: one more product changes neither the order of the others nor their pairs nor what bars them',
  fc.property(anyUse, fc.tuple(few, few, few), fc.boolean(), (use, [a, b, c], allRanked) => {
    const [two, three] = [comparing(use, { a, b }, allRanked), comparing(use, { a, b, c }, allRanked)];
    const id = three.products[2]?.id ?? '';
    return JSON.stringify(others(two, id)) === JSON.stringify(others(three, id));
  }),
);

holds(
  'rule 11: the order of the names changes the order of the products alone',
  fc.property(anyUse, fc.tuple(few, few, few), fc.boolean(), (use, [a, b, c], allRanked) => {
    const [there, back] = [comparing(use, { a, b, c }, allRanked), comparing(use, { c, b, a }, allRanked)];
    return JSON.stringify({ ...back, products: back.products.toReversed() }) === JSON.stringify(there);
  }),
);

/** Barred products come last. */
function placeOf({ ranking, products }: Comparison, at: number): number {
  const { id } = products[at] ?? { id: '' };
  return ranking.find(({ product }) => product === id)?.place ?? Infinity;
}

/** Where a product has a criterion more or less in the score, its shares do not compare (an exception of rule 9). */
function scored({ products }: Comparison): string {
  return JSON.stringify(
    products.map(({ assessment: { principles } }) =>
      principles.map(({ criteria }) =>
        criteria.map(({ elements }) =>
          elements.map(({ clients }) => clients.map(({ standing }) => /apply|yours/.test(standing))),
        ),
      ),
    ),
  );
}

holds(
  'rule 11: a yes never lowers the place of a product',
  fc.property(anyUse, fc.tuple(few, few, few), yesFinding, fc.boolean(), (use, [a, b, c], yes, allRanked) => {
    const before = comparing(use, { a, b, c }, allRanked);
    const after = comparing(use, { a: withFindings(a, yes), b, c }, allRanked);
    return scored(before) !== scored(after) || placeOf(after, 0) <= placeOf(before, 0);
  }),
);

holds(
  'rule 11: somebody leads, or is ahead so far, or it is said why nobody is; every draw is counted in every pair',
  fc.property(anyUse, few, few, (use, a, b) => {
    const { pairs, leader, ahead, nobody, ranking } = comparing(use, { a, b });
    const isOne = [leader, ahead, nobody].filter((one) => one !== null).length === 1;
    const whole = pairs.every(({ more, less, equal }) => more + less + equal === HOW.draws);
    return isOne && whole && (leader === null || leader === ranking[0]?.product);
  }),
);

holds(
  'rule 11: what differs for certain differs whatever is open',
  fc.property(anyUse, few, few, (use, a, b) => {
    const { differences, products } = comparing(use, { a, b });
    const score = (id: string, criterion: string) =>
      products
        .find((one) => one.id === id)
        ?.assessment.principles.flatMap(({ criteria }) => criteria)
        .find((one) => one.id === criterion)?.score;
    return differences.every(({ criterion, certain, best, worst, gap }) => {
      const [top, bottom] = [score(best[0] ?? '', criterion), score(worst[0] ?? '', criterion)];
      if (!certain) return gap === 0 && best.length === 0;
      if (top === null || top === undefined || bottom === null || bottom === undefined) return false;
      return Math.abs(top.shown - bottom.shown - bottom.open - gap) <= 2;
    });
  }),
);
