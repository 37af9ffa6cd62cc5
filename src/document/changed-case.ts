/** What the words of a change between two versions come from. */
import type { Assessment } from '../types/assessment.ts';
import type { CaseNames } from './case-names.ts';
import type { Named } from './names.ts';

/** One thing that changed; `id`: of what it is about. */
export interface Change {
  what:
    'source' | 'verdict' | 'shown' | 'requirement' | 'risk' | 'duty' | 'consultation' | 'rules' | 'catalogue';
  id: string;
  from: string | null;
  to: string | null;
}

/** One of the two versions. */
export interface ChangedCase {
  product: Named<Assessment> | undefined;
  names: CaseNames;
}
