/** What went wrong in parts of a run whose other parts were made: told together at the end. */

/** Throws nothing, the one, or all of them as one; run() tells each, and the gravest gives the exit code. */
export function throwAll(faults: readonly unknown[]): void {
  const all = faults.flatMap((one) => (one instanceof AggregateError ? (one.errors as unknown[]) : [one]));
  if (all.length > 1) throw new AggregateError(all);
  if (all.length === 1) throw all[0];
}
