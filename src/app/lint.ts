/** Use case: what is valid but weak in profiles. */
import { lintFile, type LintedFile } from '../input/lint.ts';
import type { Problem } from '../problem.ts';
import { heavyElements } from '../rules/lint.ts';
import { dayOf } from './day.ts';
import type { Job } from './job.ts';

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
  const { catalogue, presets } = job.library;
  const required = new Set(
    [...presets.values()].flatMap(({ requirements = [] }) =>
      requirements.flatMap(({ element, must }) => (must === true ? [element] : [])),
    ),
  );
  const checked = await Promise.all(
    [...new Set(files)].map((file) => lintFile(file, catalogue, required, asOf)),
  );
  return {
    files: checked.flatMap((one) => (one.ok ? [one.value] : [])),
    heavy: heavyElements(catalogue.principles).map(({ code }) => code),
    problems: checked.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}
