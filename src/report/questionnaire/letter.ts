/** The letter that asks: who asks whom, by when, what, and what happens with the answer. */
import type { Questionnaire } from '../../types/questionnaire.ts';
import { renderPage } from '../page.ts';
import type { Printable } from '../pdf.ts';
import { counted, fill, longDate, type Words } from '../view/words.ts';
import { headTexts, reasonTexts } from './texts.ts';

/** Renders the letter as HTML, ready to be printed. */
export async function renderLetter(
  one: Questionnaire,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  let made: ReturnType<typeof letterView> | undefined;
  const html = await renderPage((words) => {
    const view = (made = letterView(one, words));
    return {
      document: 'letter',
      view,
      running: { left: view.running, right: view.date, foot: view.foot },
      paper: options.paper ?? 'A4',
    };
  });
  return {
    html,
    title: made?.title ?? '',
    subject: made?.description ?? '',
    created: one.engagement.created,
  };
}

function letterView(one: Questionnaire, words: Words) {
  const { letter: labels, parts, afterSteps, after } = words.questionnaire;
  const { vendor, editionName, context, engagement, scope, asOf, questions } = one;
  const { sender, addressee } = engagement;
  const subject = { product: vendor.name, edition: editionName, provider: vendor.provider };
  const date = longDate(engagement.created, words);
  const deadline = longDate(engagement.deadline, words);
  const asked = scope === 'all' ? labels.askedAll : labels.asked;
  return {
    ...{ labels, date, deadline, sender, addressee, provider: vendor.provider, after, afterSteps },
    title: fill(labels.title, subject),
    description: fill(labels.description, { ...subject, date }),
    running: fill(labels.running, subject),
    foot: labels.foot,
    subject: fill(labels.subject, subject),
    opening: fill(labels.opening, subject),
    use: context === null ? '' : fill(labels.use, { context: context.title }),
    asked: counted(asked, questions.length, { date: longDate(asOf, words), deadline }),
    three: [parts.implemented, parts.monitored, parts.validated],
    elsewhere: fill(labels.elsewhere, { deadline }),
    version: headTexts(one, words).version,
    questions: questions.map((question, index) => ({
      number: index + 1,
      ...{ principle: question.principle, title: question.title, question: question.question },
      ask: question.ask,
      why: reasonTexts(question, words).join(' '),
    })),
  };
}
