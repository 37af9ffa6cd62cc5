/** Use case: scores of products, with the verdict on a use or on each use that the package ships. */
import type { Named } from '../document/names.ts';
import { find, type Found } from '../rules/assess.ts';
import type { UseOutcome } from '../rules/outcome.ts';
import { resultOf, type Summary, summaryOf } from '../rules/result.ts';
import type { Assessment } from '../types/assessment.ts';
import { builtSpan, builtSummary, verdictsOnUses } from './built.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, inputOf, named, openProducts, shippedUses } from './products.ts';

/** One product: for the use that was named, or without one and then for each. What takes long is made when asked for. */
export interface Scored {
  summary: Named<Summary>;
  /** The summary with all that is found of each element. */
  whole: () => Named<Assessment>;
  /** The verdict on each shipped use; empty where a use was named. */
  uses: () => readonly UseOutcome[];
}

/** Scores each product. Throws as `openProducts` does. */
export async function scoreProducts(
  job: Job,
  names: readonly string[],
  options: AssessOptions,
): Promise<Done<readonly Scored[]>> {
  const { result: open, notices } = await openProducts(job, names, options);
  const uses = open.context === undefined ? await shippedUses(job) : [];
  const result = open.products.map((product): Scored => {
    const input = inputOf(job, open, product);
    let found: Found | undefined;
    const everything = (): Found => (found ??= find(input));
    const span = builtSpan(job, open, product);
    const withNames = <Result>(one: Result): Named<Result> => named(one, job, product, input.context);
    let whole: Named<Assessment> | undefined;
    return {
      summary: withNames(
        span === undefined ? summaryOf(everything(), input) : builtSummary(span, job, open, product),
      ),
      whole: () => (whole ??= withNames(resultOf(everything(), input))),
      uses: () => verdictsOnUses(job, open, product, uses, span),
    };
  });
  return { result, notices };
}
