/** The questionnaire as a page to fill in: works from the disk without a network, and saves itself with the answers. */
import {
  DOCUMENT_FIELDS,
  DOCUMENT_IDS,
  DOCUMENT_KINDS,
  HTML_ANSWERS,
  HTML_QUESTIONNAIRE,
  LEVEL_CHOICES,
  MAX_ANSWER,
  PARTS,
  type Part,
  STATEMENT_CHOICES,
} from '../../form.ts';
import type { AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import { renderPage } from '../page.ts';
import { fill, named, type Words } from '../view/words.ts';
import { headTexts, reasonTexts } from './texts.ts';
import { headValues } from './workbook.ts';

/** Renders the form as one HTML file. */
export async function renderQuestionnaireForm(one: Questionnaire): Promise<string> {
  const { scripts } = await import('../../generated/templates.js');
  return renderPage((words) => {
    const view = formView(one, words);
    return {
      document: 'questionnaire-form',
      view,
      running: { left: view.title, right: '', foot: words.questionnaire.running },
      paper: 'A4',
      form: {
        script: scripts.form,
        data: {
          [HTML_QUESTIONNAIRE]: carried(one, words),
          [HTML_ANSWERS]: { answers: {}, documents: {} },
        },
      },
    };
  });
}

/** What the script shows, and what whoever reads the answers needs: head, and every question as asked. */
function carried(one: Questionnaire, { questionnaire: { form } }: Words) {
  const { nothing, saved, unsaved, loaded, damaged, progress, tooLong } = form;
  return {
    labels: { nothing, saved, unsaved, loaded, damaged, progress, tooLong },
    longest: MAX_ANSWER,
    vendor: one.vendor.id,
    questions: one.questions.length,
    head: headValues(one),
    asked: one.questions.map(({ criterion, fingerprint, title, question, ask, levels, rule }) => ({
      ...{ criterion, fingerprint, title, question, ask, levels, rule },
    })),
  };
}

function formView(one: Questionnaire, words: Words) {
  const { form, after, afterSteps } = words.questionnaire;
  return {
    ...headTexts(one, words),
    ...{ labels: form, after, afterSteps },
    questions: one.questions.map((question, index) => questionView(question, index + 1, words)),
    documents: DOCUMENT_IDS.map((id) => documentView(id, words)),
  };
}

function questionView(question: AskedQuestion, number: number, words: Words) {
  const { criterion, principle, title, question: text, ask, levels, rule } = question;
  const { form } = words.questionnaire;
  const anchor = `question-${number}`;
  return {
    ...{ number, anchor, href: `#${anchor}`, criterion, principle, title, question: text, ask, rule },
    why: reasonTexts(question, words).join(' '),
    levels: levels.map((test, level) => ({ name: fill(form.levelName, { level }), test })),
    parts: PARTS.map((part) => partView(part, question, anchor, words)),
  };
}

function partView(part: Part, { mayNotApply }: AskedQuestion, question: string, words: Words) {
  const { form, parts } = words.questionnaire;
  const anchor = `${question}-${part}`;
  if (part !== 'answer') {
    const choices = STATEMENT_CHOICES.map((value) => ({ value, text: form[value] }));
    return { part, anchor, ...parts[part], choiceLabel: form.choose, choices, rows: 3 };
  }
  const choices = LEVEL_CHOICES.filter((value) => mayNotApply || value !== 'not applicable').map((value) => ({
    value,
    text: value === 'not applicable' ? form.notApplicable : fill(form.levelName, { level: value }),
  }));
  return { part, anchor, title: form.answer, question: '', choiceLabel: form.level, choices, rows: 5 };
}

function documentView(id: string, { questionnaire: { form, kinds } }: Words) {
  const fields = DOCUMENT_FIELDS.map((field) => ({
    ...{
      field,
      anchor: `document-${id}-${field}`,
      label: form.fields[field],
    },
    choices:
      field === 'kind' ? DOCUMENT_KINDS.map((value) => ({ value, text: named(kinds, value) })) : undefined,
  }));
  return { id, name: fill(form.number, { id }), fields };
}
