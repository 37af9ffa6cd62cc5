/** What the sheets of a comparison are made with. */
import type { ComparedProduct, ProductName } from '../../types/comparison.ts';
import type { WorkbookColumn } from '../xlsx.ts';

/** A column; `width` in characters. */
export function column(title: string, width: number, format?: WorkbookColumn['format']): WorkbookColumn {
  return { title, width, ...(format === undefined ? {} : { format }) };
}

/** The name of a product that is compared. */
export function product({ assessment: { vendor, edition } }: ComparedProduct): ProductName {
  return { vendor: vendor.id, edition };
}
