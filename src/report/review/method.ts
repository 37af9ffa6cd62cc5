/** How outcomes come about, and what the result was made from. */
import type { Review } from '../../types/review.ts';
import type { Words } from '../view/words.ts';

/** The last section. A review of one tells the outcomes beside their counts, and not here again. */
export function methodView({ inputs, ...rest }: Pick<Review, 'inputs'> | Review, { review: texts }: Words) {
  return {
    ...{ title: texts.method.title, intro: texts.method.intro, left: texts.method.left },
    outcomes: 'counts' in rest ? [] : Object.values(texts.claims),
    inputs,
  };
}
