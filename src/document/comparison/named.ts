/** A comparison with the texts that stand behind its ids. */
import type { Principle } from '../../types/principle.ts';
import type { Assessment } from '../../types/assessment.ts';
import type { Comparison } from '../../types/comparison.ts';
import type { Context } from '../../types/context.ts';
import type { Named, Names } from '../names.ts';

/** One product of it: its assessment with its texts, and how it is called here. */
export interface NamedProduct extends Named<Assessment> {
  /** Id in the comparison: vendor@edition. */
  id: string;
  /** Name; with the edition where two are of one vendor. */
  name: string;
  /** Name and edition. */
  fullName: string;
}

/** Until when the answer holds if nothing more is learnt, and what lapses first; a year at most, then both are null. */
export interface Holds {
  /** YYYY-MM-DD. */
  day: string;
  product: string | null;
  element: string | null;
}

/** What every output of a comparison is made from. */
export interface NamedComparison {
  result: Comparison;
  /** As in the result: in the order in which they were named. */
  products: readonly NamedProduct[];
  context: Context;
  principles: readonly Principle[];
  /** Of the catalogue alone. */
  names: Names;
  holds: Holds;
  /** By id. Throws RangeError for one that there is not: a fault of ours. */
  product: (id: string) => NamedProduct;
}

/** Puts a comparison beside the texts of its products. */
export function namedComparison(
  result: Comparison,
  products: readonly Named<Assessment>[],
  { context, names, holds }: Pick<NamedComparison, 'context' | 'names' | 'holds'>,
): NamedComparison {
  const named = products.map((one, at): NamedProduct => {
    const { vendor, editionName } = one.result;
    const isAlone = products.filter(({ result: { vendor: of } }) => of.id === vendor.id).length === 1;
    const fullName = `${vendor.name}, ${editionName}`;
    return { ...one, id: result.products[at]?.id ?? '', name: isAlone ? vendor.name : fullName, fullName };
  });
  const byId = new Map(named.map((one) => [one.id, one]));
  const product = (id: string): NamedProduct => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`no product '${id}' in the comparison`);
    return found;
  };
  return {
    result,
    products: named,
    context,
    principles: products[0]?.principles ?? [],
    names,
    holds,
    product,
  };
}
