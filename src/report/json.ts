/** A result itself, as a file. */
import type { Assessment } from '../types/assessment.ts';
import type { GroupReview } from '../types/group-review.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import type { Review } from '../types/review.ts';
import { OPEN_SEAL } from '../render/seal.ts';

export function renderJson(result: Assessment | Questionnaire | Review | GroupReview): string {
  return `${JSON.stringify({ ...result, seal: OPEN_SEAL }, null, 2)}\n`;
}
