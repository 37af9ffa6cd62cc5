/** A result itself, as a file. */
import type { Assessment } from '../types/assessment.ts';
import type { History } from '../types/history.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import { OPEN_SEAL } from '../render/seal.ts';

export function renderJson(result: Assessment | Questionnaire | History): string {
  return `${JSON.stringify({ ...result, seal: OPEN_SEAL }, null, 2)}\n`;
}
