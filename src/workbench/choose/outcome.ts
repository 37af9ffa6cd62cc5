/** What comes of a question: a comparison, what is still to be chosen, or what is wrong, beside the form in each case. */
import { compareProducts } from '../../app/compare.ts';
import type { Job } from '../../app/job.ts';
import type { NamedComparison } from '../../document/comparison/named.ts';
import type { Problem } from '../../problem.ts';
import type { Desk } from '../desk.ts';
import { faultView } from '../fault.ts';
import { askedOf, type Question } from './question.ts';
import { type OwnWeights, placed } from './weights.ts';

export interface Outcome {
  compared: NamedComparison | undefined;
  /** Of the user's files. */
  notices: readonly Problem[];
  /** What has to be chosen first. */
  missing: string | undefined;
  /** As the template 'fault' takes it. */
  fault: object | undefined;
  weights: OwnWeights | undefined;
}

const NOTHING: Outcome = {
  compared: undefined,
  notices: [],
  missing: undefined,
  fault: undefined,
  weights: undefined,
};

/** Throws faults of ours only. */
export async function outcomeOf(question: Question, job: Job, desk: Desk): Promise<Outcome> {
  let weights: OwnWeights | undefined;
  try {
    const asked = await askedOf(question, desk);
    weights = asked.weights;
    const missing = missingOf(question, asked.options.context, desk);
    if (missing !== undefined) return { ...NOTHING, weights, missing };
    const { result, notices } = await compareProducts(job, asked.names, asked.options);
    return { ...NOTHING, weights, compared: result, notices };
  } catch (error) {
    const fault = faultView(placed(error, weights, desk), false, desk);
    if (fault === undefined) throw error;
    return { ...NOTHING, weights, fault };
  }
}

function missingOf(
  { products }: Question,
  use: string | undefined,
  { language: { say } }: Desk,
): string | undefined {
  if (products.length < 2) return say('workbench-choose.missing.products', { count: products.length });
  return use === undefined ? say('workbench-choose.missing.use') : undefined;
}
