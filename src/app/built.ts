/** What the build found of a shipped edition, in place of asking the rules again: the same, many times sooner. */
import type { LoadedContext } from '../input/context.ts';
import { outcomesOf, type Span, type UseOutcome } from '../rules/outcome.ts';
import type { Summary } from '../rules/result.ts';
import type { Job } from './job.ts';
import { inputOf, type OpenProduct, type OpenProducts } from './products.ts';

/** What the build found of the day that is asked for; undefined where anything differs from what it looked at. */
export function builtSpan(job: Job, open: OpenProducts, product: OpenProduct): Span | undefined {
  const { context, hindsight, asOf } = open;
  if (context !== undefined || hindsight || product.configuration !== 'default') return undefined;
  const found = job.built?.(product.profile.id);
  if (found === undefined || !isSame(found.restsOn, hashesOf(job, product))) return undefined;
  return found.editions[product.edition]?.find(({ from, to }) => from <= asOf && asOf <= to);
}

/** Of all that is found of a product as shipped: the profile, the catalogue and the uses; where they lie is no matter. */
export function hashesOf({ library }: Pick<Job, 'library'>, { sha256 }: OpenProduct): string[] {
  return [sha256, ...library.inputs.map((one) => one.sha256)];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((hash, at) => hash === other[at]);
}

/** The short result of the build as of the day that is asked for. */
export function builtSummary(span: Span, job: Job, open: OpenProducts, product: OpenProduct): Summary {
  return { ...span.summary, asOf: open.asOf, inputs: inputOf(job, open, product).inputs ?? [] };
}

/** The verdict on each use: of the build where it knows the use and the day, else by the rules. */
export function verdictsOnUses(
  job: Job,
  open: OpenProducts,
  product: OpenProduct,
  uses: readonly LoadedContext[],
  found = builtSpan(job, open, product),
): readonly UseOutcome[] {
  const span = uses.every(isShipped) ? found : undefined;
  const contexts = uses.map(({ context }) => context);
  if (span === undefined) return outcomesOf(inputOf(job, open, product), contexts);
  return contexts.map((context) => ({ context, verdict: span.verdicts[context.id] ?? null }));
}

/** A use that rests on no file of the user's. */
function isShipped({ inputs }: LoadedContext): boolean {
  return inputs.length === 0;
}
