/** A comparison as a table, JSON or CSV. */
import type { Comparison } from '../types/comparison.ts';
import { comparisonCsv } from './comparison/csv.ts';
import { comparisonTable } from './comparison/table.ts';
import { csvFile } from './csv.ts';
import { OPEN_SEAL } from '../render/seal.ts';

export type ComparisonFormat = 'table' | 'json' | 'csv';

/** Renders a comparison; `width` matters to the table only. */
export function renderComparison(one: Comparison, format: ComparisonFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(one, null, 2)}\n`;
  return format === 'csv' ? comparisonCsv(one) : comparisonTable(one, width);
}

/** The comparison itself, as a file with room for the seal. */
export function renderComparisonFile(one: Comparison, format: 'json' | 'csv'): string {
  if (format === 'csv') return csvFile(comparisonCsv(one));
  return `${JSON.stringify({ ...one, seal: OPEN_SEAL }, null, 2)}\n`;
}
