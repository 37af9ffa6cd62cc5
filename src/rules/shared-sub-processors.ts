/** Companies that several vendors hand data to: choosing another product does not leave them behind. */
import type { SharedSubProcessor } from '../types/comparison.ts';
import { type Compared, order } from './compare.ts';

/** By name, whatever the capitals, the blanks and the legal form at its end. Editions of one vendor count once. */
export function sharedSubProcessors(products: readonly Compared[]): SharedSubProcessor[] {
  const all = products.flatMap(({ id, found: { input, edition } }) =>
    (input.profile['sub-processors'] ?? [])
      .filter(({ editions }) => editions?.includes(edition.id) ?? true)
      .map((one) => ({ ...one, id, vendor: input.profile.id, key: plainName(one.name) })),
  );
  const groups = [...Map.groupBy(all, ({ key }) => key)].toSorted(([a], [b]) => order(a, b));
  return groups
    .filter(([, list]) => new Set(list.map(({ vendor }) => vendor)).size > 1)
    .map(([, list]) => ({
      name: list.map(({ name }) => name).toSorted()[0] ?? '',
      users: list
        .map(({ id, task, countries = [] }) => ({ product: id, task, countries }))
        .toSorted((a, b) => order(a.product, b.product) || order(a.task, b.task)),
    }));
}

const LEGAL_FORM = /[\s,]+(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|b\.?v|s\.?a|ag|pty|co)\.?$/i;

function plainName(name: string): string {
  let plain = name.trim().replaceAll(/\s+/g, ' ');
  while (LEGAL_FORM.test(plain)) plain = plain.replace(LEGAL_FORM, '');
  return plain.toLowerCase();
}
