/** Weights that were chosen by sliders, kept as a file of the folder. */
import { type Answer, type Asked, goTo } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { askedOf, questionIn } from './question.ts';
import { keepWeights } from './weights.ts';

/** Leads to the same comparison with its weights from the file in which they now lie. */
export async function keepChosenWeights({ form }: Asked, desk: Desk): Promise<Answer> {
  const query = new URLSearchParams(form.get('question') ?? '');
  const { weights } = await askedOf(questionIn(query), desk);
  if (weights !== undefined) {
    const name = await keepWeights(weights, desk);
    for (const field of ['weights', 'of']) query.set(field, name);
  }
  return goTo(`${pageAddress('choose')}?${query.toString()}`);
}
