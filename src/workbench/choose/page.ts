/** The page on which products are compared: what is asked above, what comes of it below. */
import { type Answer, type Asked, html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { comparisonParts } from '../../document/comparison/parts.ts';
import { noPlace } from '../case/places.ts';
import { answerView, LATER, laterViews } from './answer-view.ts';
import { criteriaView } from './criteria.ts';
import { formView } from './form-view.ts';
import { outcomeOf } from './outcome.ts';
import { questionIn } from './question.ts';

export async function choosePage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { language, view } = desk;
  const job = jobOf(desk, signal);
  const question = questionIn(query);
  const outcome = await outcomeOf(question, job, desk);
  return html(
    view('choose', {
      title: language.say('workbench-choose.title'),
      intro: language.say('workbench-choose.intro'),
      form: await formView(question, outcome.weights, job, desk),
      answer: answerView(question, outcome, desk),
      criteria: outcome.compared === undefined ? null : criteriaView(question, outcome.compared, desk),
    }),
  );
}

/** What comes of it alone: the form stays, so that a slider can be moved on. */
export async function chooseAnswer({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const question = questionIn(query);
  const outcome = await outcomeOf(question, jobOf(desk, signal), desk);
  return html(desk.view('choose-answer', answerView(question, outcome, desk)));
}

/** One part of the document, where it is opened. */
export async function choosePart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const id = LATER.find((one) => one === query.get('part'));
  if (id === undefined) throw noPlace(query.get('part') ?? '');
  const question = questionIn(query);
  const outcome = await outcomeOf(question, jobOf(desk, signal), desk);
  if (outcome.compared === undefined)
    return html(desk.view('choose-answer', answerView(question, outcome, desk)));
  const { part } = comparisonParts(outcome.compared, desk.language);
  return html(desk.view('part', { blocks: laterViews(part(id), desk) }));
}
