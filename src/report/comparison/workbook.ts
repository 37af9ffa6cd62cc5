import type { Comparison } from '../../types/comparison.ts';
export function renderComparisonWorkbook(_one: Comparison): Promise<Uint8Array> {
  throw new Error('todo');
}
