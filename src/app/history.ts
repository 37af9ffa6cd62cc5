/** Use cases: standings of a product over time, and what changed between two days. */
import type { Named } from '../document/names.ts';
import { UserError } from '../errors.ts';
import { type DiffInput, diff } from '../rules/diff.ts';
import { history } from '../rules/history.ts';
import type { Diff } from '../types/diff.ts';
import type { History } from '../types/history.ts';
import { dayOf } from './day.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, inputOf, named, openProducts } from './products.ts';
import { phrase } from '../locale/phrase.ts';

/** The time that is looked at: the as-of date of the options is its last day. */
export interface TimeOptions extends AssessOptions {
  /** YYYY-MM-DD. */
  from?: string | undefined;
}

/** The history of each product, from the first evidence where no day is named. Throws as `openProducts` does. */
export async function productHistories(
  job: Job,
  names: readonly string[],
  options: TimeOptions,
): Promise<Done<readonly Named<History>[]>> {
  const from = options.from === undefined ? undefined : startOf(options.from, options, job);
  const { result: open, notices } = await openProducts(job, names, options);
  const result = open.products.map((product) => {
    const input = inputOf(job, open, product);
    return named(history({ ...input, from }), job, product, input.context);
  });
  return { result, notices };
}

/** What changed of each product since the day named. Throws as `openProducts` does. */
export async function productDifferences(
  job: Job,
  names: readonly string[],
  options: TimeOptions & { from: string },
): Promise<Done<readonly Named<Diff>[]>> {
  const from = startOf(options.from, options, job);
  const { result: open, notices } = await openProducts(job, names, options);
  const result = open.products.map((product) => {
    const input: DiffInput = { ...inputOf(job, open, product), from };
    return named(diff(input), job, product, input.context);
  });
  return { result, notices };
}

/** The first day, which the last must not come before. */
function startOf(text: string, { asOf }: AssessOptions, job: Job): string {
  const [from, to] = [dayOf(text, job), dayOf(asOf, job)];
  if (from <= to) return from;
  throw new UserError('date-order', phrase('job.days-swapped', { from, to }), phrase('job.days-swapped.fix'));
}
