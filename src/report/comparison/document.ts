import type { Comparison } from '../../types/comparison.ts';
import type { Printable } from '../pdf.ts';
export function renderComparisonDocument(
  _one: Comparison,
  _options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  throw new Error('todo');
}
