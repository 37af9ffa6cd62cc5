/** The list of known profiles. */
import { percent } from './figures.ts';
import { textTable } from './text-table.ts';

/** One edition of a product in the list. */
export interface VendorRow {
  id: string;
  name: string;
  editions: { id: string; coverage: number | null }[];
  /** Latest date that a source gives as that of its publication; null: none gives one. */
  newestEvidence: string | null;
}

/** As a table or JSON. */
export function renderVendors(rows: readonly VendorRow[], format: 'table' | 'json', width: number): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const cells = rows.map(({ id, name, editions, newestEvidence }) => [
    id,
    name,
    editions.map((edition) => `${edition.id} ${percent(edition.coverage)}`).join(', '),
    newestEvidence ?? '–',
  ]);
  const columns = [
    { title: 'Id' },
    { title: 'Product', flexible: true },
    { title: 'Editions and how much of them is known', flexible: true },
    { title: 'Newest evidence' },
  ];
  return `${textTable(columns, cells, width).join('\n')}\n`;
}
