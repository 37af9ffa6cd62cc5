/**
 * What every use case is given, and what it gives back. A use case is one function: no argv, no terminal, no finished
 * text; it reads and writes through the workspace only.
 */
import type { Library } from '../input/library.ts';
import type { BuiltOutcomes } from '../input/outcomes.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../store/workspace.ts';

/** The world as far as a job may know it. */
export interface Job {
  /** The user's files. */
  workspace: Workspace;
  /** Catalogue, uses and risks. */
  library: Library;
  /** YYYY-MM-DD by the local calendar. */
  today: string;
  /** A folder: new files are named from it, and nothing is looked for above it. Absent: a profile may also lie one folder above the answers to it. */
  within?: string;
  /** Ends the job early; it then throws the signal's reason. */
  signal?: AbortSignal;
  /** What the build found of a shipped product, by its id. Absent: the rules are asked each time. */
  built?: ((product: string) => BuiltOutcomes | undefined) | undefined;
}

/** A result, and what the user has to be told beside it. */
export interface Done<Result> {
  result: Result;
  /** Warnings about the user's files, in the order in which they were found. */
  notices: readonly Problem[];
}
