/** A fault found in a parsed file, before it is given its line and column. */
import type { Words } from '../locale/phrase.ts';
import type { Problem } from '../problem.ts';
import type { Place, Step } from './locate.ts';

/** Names of the schemas that inputs are held against. */
export type SchemaName =
  | 'profile'
  | 'principle'
  | 'references'
  | 'risks'
  | 'scales'
  | 'context'
  | 'regimes'
  | 'case'
  | 'weights'
  | 'response'
  | 'functions'
  | 'mapping'
  | 'reading-sheet'
  | 'measures'
  | 'tests'
  | 'registers'
  | 'own-tests';

/** A fault with its place in the tree: `key` means the key itself, not its value. */
export interface Fault {
  severity?: Problem['severity'];
  code: string;
  message: Words;
  hint: Words;
  path: readonly Step[];
  /** The key that is missing, or that an unknown one is taken for. */
  meant?: string | undefined;
  key?: string | undefined;
  /** Where it stands, if not where the value at the path begins. */
  at?: Place | undefined;
  /** It stands where this sign first stands in the value; an escape of it stands for the whole. */
  sign?: string | undefined;
  /** What to put in its place, so that the rest can still be checked. */
  repair?: Repair | undefined;
}

/** A stand-in for a value of the wrong shape: at `path`, or a key there that takes another's value. */
export type Repair =
  { path: readonly Step[]; value: unknown } | { path: readonly Step[]; from: string; to: string };

/** The same fault one step further down: of a part that was checked by itself. */
export function stepInto(step: Step): (fault: Fault) => Fault {
  return (fault) => ({ ...fault, path: [step, ...fault.path] });
}
