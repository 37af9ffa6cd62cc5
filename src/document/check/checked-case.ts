/** What the words of a check come from. */
import type { Assessment } from '../../types/assessment.ts';
import type { Comment } from '../../types/case.ts';
import type { MissingPlace } from '../../types/check.ts';
import type { Pia } from '../../types/pia.ts';
import type { CaseNames } from '../case-names.ts';
import type { Named } from '../names.ts';

/** An assessed case, with what its words come from. */
export interface CheckedCase {
  pia: Pia;
  /** undefined: no product is chosen yet. */
  product: Named<Assessment> | undefined;
  names: CaseNames;
  /** Notes on it, also where they are not printed. */
  comments: readonly Comment[];
  /** As the user named it. */
  file: string;
  /** Lines of the places that are missing. */
  lines: ReadonlyMap<MissingPlace, number>;
}
