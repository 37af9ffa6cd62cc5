/** What a catalogue holds once it is loaded. */
import type { ProductFunction } from '../types/functions.ts';
import type { Principle } from '../types/principle.ts';
import type { ReferenceRule } from '../types/references.ts';
import type { Scales } from '../types/scales.ts';

/** Criteria, references, scales and functions, loaded and valid; uses and risks stand beside them in the library. */
export interface Catalogue {
  principles: Principle[];
  references: ReferenceRule[];
  scales: Scales;
  /** Functions that a product may lack. */
  functions: ProductFunction[];
}
