/** A use with weights of one's own in the place of its own. */
import type { LoadedContext } from '../input/context.ts';
import type { LoadedWeights } from '../input/weights.ts';

/** They count in what is shown as well as in what is drawn; the file stands on the record. */
export function weighedBy(loaded: LoadedContext, own: LoadedWeights | undefined): LoadedContext {
  if (own === undefined) return loaded;
  const { weights } = loaded.context;
  const context = {
    ...loaded.context,
    weights: {
      criteria: { ...weights?.criteria, ...own.weights.criteria },
      principles: { ...weights?.principles, ...own.weights.principles },
    },
  };
  return { ...loaded, context, inputs: [...loaded.inputs, ...own.inputs] };
}
