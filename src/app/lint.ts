/** Use case: what is valid but weak in profiles. */
import { lintFile, type LintedFile } from '../input/lint.ts';
import type { Problem } from '../problem.ts';
import { heavyElements } from '../rules/lint.ts';
import { wantedBy } from '../rules/wanted.ts';
import { dayOf } from './day.ts';
import type { Job } from './job.ts';
import { shippedUses } from './products.ts';

/** What was found in files, and what is wrong with those that are not valid. */
export interface Linted {
  files: readonly LintedFile[];
  /** Codes of elements of the catalogue that are worth too much of the whole. */
  heavy: readonly string[];
  problems: readonly Problem[];
}

/** Looks at each file once. Throws UserError for a bad day. */
export async function lintProfiles(
  job: Job,
  files: readonly string[],
  day: string | undefined,
): Promise<Linted> {
  const asOf = dayOf(day, job);
  const { catalogue } = job.library;
  const contexts = (await shippedUses(job)).map(({ context }) => context);
  const wanted = wantedBy(contexts, catalogue.principles);
  const required = new Set([...wanted].flatMap(([id, { musts }]) => (musts.length > 0 ? [id] : [])));
  const checked = await Promise.all(
    [...new Set(files)].map((file) => lintFile(file, catalogue, required, { asOf, today: job.today })),
  );
  return {
    files: checked.flatMap((one) => (one.ok ? [one.value] : [])),
    heavy: heavyElements(catalogue.principles).map(({ code }) => code),
    problems: checked.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}
