/** How products are called in a comparison: as short as they can be told apart. */
import type { Comparison, ProductName } from '../../types/comparison.ts';
import { productLine } from '../figures.ts';

export type NameOf = (product: ProductName) => string;

/** The product's name alone where no other edition of it is compared, else with its edition. */
export function namesOf({ products }: Pick<Comparison, 'products'>): NameOf {
  const all = products.map(({ assessment }) => assessment);
  const names = new Map(
    all.map((one) => {
      const alone = all.filter((other) => other.vendor.name === one.vendor.name).length === 1;
      return [
        keyOf({ vendor: one.vendor.id, edition: one.edition }),
        alone ? one.vendor.name : productLine(one),
      ];
    }),
  );
  return (product) => names.get(keyOf(product)) ?? keyOf(product);
}

/** 'zoom@paid'. */
export function keyOf({ vendor, edition }: ProductName): string {
  return `${vendor}@${edition}`;
}

/** 'A', 'A and B', 'A, B and C'. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The assessment of a product that is compared. */
export function assessmentOf({ products }: Pick<Comparison, 'products'>, { vendor, edition }: ProductName) {
  return products
    .map(({ assessment }) => assessment)
    .find((one) => one.vendor.id === vendor && one.edition === edition);
}
