/** How products are called in a comparison: as short as they can be told apart. */
import type { Assessment } from '../../types/assessment.ts';
import type { Comparison, ProductName } from '../../types/comparison.ts';

export type NameOf = (product: ProductName) => string;

/** The product's name alone where no other edition of it is compared, else with its edition. */
export function namesOf({ products }: Pick<Comparison, 'products'>): NameOf {
  const all = products.map(({ assessment }) => assessment);
  const vendorName = vendorNamesOf({ products });
  const names = new Map(
    all.map(({ vendor, edition, editionName }) => {
      const alone = all.filter((other) => other.vendor.id === vendor.id).length === 1;
      const name = vendorName(vendor);
      return [keyOf({ vendor: vendor.id, edition }), alone ? name : `${name}, ${editionName}`];
    }),
  );
  return (product) => names.get(keyOf(product)) ?? keyOf(product);
}

/** The name of a product whatever its edition; with its id where that of another product reads the same. */
export function vendorNamesOf({
  products,
}: Pick<Comparison, 'products'>): (vendor: Pick<Assessment['vendor'], 'id' | 'name'>) => string {
  const all = products.map(({ assessment }) => assessment.vendor);
  return ({ id, name }) => {
    const alike = all.some((other) => other.id !== id && asRead(other.name) === asRead(name));
    return alike ? `${name} (${id})` : name;
  };
}

function asRead(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** 'zoom@paid'. */
export function keyOf({ vendor, edition }: ProductName): string {
  return `${vendor}@${edition}`;
}

/** 'A', 'A and B', 'A, B and C'; names that hold commas themselves are parted by semicolons. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const comma = items.some((item) => item.includes(',')) ? ';' : ',';
  return `${items.slice(0, -1).join(`${comma} `)}${comma === ';' ? ';' : ''} and ${items.at(-1) ?? ''}`;
}

/** The assessment of a product that is compared. */
export function assessmentOf({ products }: Pick<Comparison, 'products'>, { vendor, edition }: ProductName) {
  return products
    .map(({ assessment }) => assessment)
    .find((one) => one.vendor.id === vendor && one.edition === edition);
}
