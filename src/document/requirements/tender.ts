/** What every output of the requirements is made from. */
import type { Requirements } from '../../types/requirements.ts';
import type { Names } from '../names.ts';

/** Requirements with the texts behind their ids. */
export interface Tender {
  result: Requirements;
  names: Names;
}
