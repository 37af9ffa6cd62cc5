/** Companies that several of the vendors hand data to: choosing another product does not leave them behind. */
import type { Assessment } from '../types/assessment.ts';
import type { SharedSubProcessor } from '../types/comparison.ts';
import { nameOf } from './differences.ts';

/** By name, whatever the capitals, the blanks and the legal form at its end. Editions of one vendor count once. */
export function sharedSubProcessors(assessments: readonly Assessment[]): SharedSubProcessor[] {
  const all = assessments.flatMap((product) =>
    product.vendor.subProcessors.map((one) => ({ ...one, product, key: plainName(one.name) })),
  );
  const groups = [...Map.groupBy(all, ({ key }) => key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups
    .filter(([, list]) => new Set(list.map(({ product }) => product.vendor.id)).size > 1)
    .map(([, list]) => ({
      name: list.map(({ name }) => name).toSorted()[0] ?? '',
      users: list.map(({ product, task, countries }) => ({ ...nameOf(product), task, countries })),
    }));
}

const LEGAL_FORM = /[\s,]+(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|b\.?v|s\.?a|ag|pty|co)\.?$/i;

function plainName(name: string): string {
  let plain = name.trim().replaceAll(/\s+/g, ' ');
  while (LEGAL_FORM.test(plain)) plain = plain.replace(LEGAL_FORM, '');
  return plain.toLowerCase();
}
