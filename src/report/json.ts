/** The assessment itself, as a file. */
import type { Assessment } from '../types/assessment.ts';
import { OPEN_SEAL } from './seal.ts';

export function renderJson(assessment: Assessment): string {
  return `${JSON.stringify({ ...assessment, seal: OPEN_SEAL }, null, 2)}\n`;
}
