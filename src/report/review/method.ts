/** How outcomes come about, and what the result was made from. */
import type { Review } from '../../types/review.ts';
import type { Words } from '../view/words.ts';

/** The last section of a review or of a group report. */
export function methodView({ inputs }: Pick<Review, 'inputs'>, { review: texts }: Words) {
  return {
    ...{ title: texts.method.title, intro: texts.method.intro, left: texts.method.left },
    outcomes: Object.values(texts.claims),
    inputs,
  };
}
