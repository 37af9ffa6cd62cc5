import type { ProductName } from '../types/comparison.ts';
import type { Model } from './model.ts';

/** A product of the model, as results name it. */
export function named({ products }: Pick<Model, 'products'>, index: number): ProductName {
  const product = products[index];
  return { vendor: product?.vendor.id ?? '', edition: product?.edition ?? '' };
}
