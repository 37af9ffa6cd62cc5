/** The questionnaire as a page to fill in: works from the disk without a network, and saves itself with the answers. */
import type { Language } from '../../locale/language.ts';
import { renderPage } from '../page/page.ts';
import type { AskedGroup, AskedPart, AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import { DOCUMENT_FIELDS, DOCUMENT_IDS, HTML_ANSWERS, HTML_QUESTIONNAIRE, MAX_ANSWER } from '../form.ts';
import { questionsIn } from '../questionnaire.ts';
import {
  afterTexts,
  columnTexts,
  earlierText,
  guideOf,
  guideTexts,
  headTexts,
  headValues,
  choiceLabels,
  questionTexts,
  shownByText,
  testTexts,
  whyTexts,
} from '../texts.ts';

/** Renders the form as one HTML file. */
export async function renderQuestionnairePage(one: Questionnaire, language: Language): Promise<string> {
  const { scripts } = await import('../../generated/templates.js');
  const view = pageView(one, language);
  return renderPage({
    document: 'questionnaire-form',
    view,
    running: { left: view.title, foot: view.running },
    paper: 'A4',
    language,
    form: {
      script: scripts.form,
      data: { [HTML_QUESTIONNAIRE]: carried(one, language), [HTML_ANSWERS]: { answers: {}, documents: {} } },
    },
  });
}

/** What the script shows, and what whoever reads the answers needs: head, words, and every question as asked. */
function carried(one: Questionnaire, language: Language) {
  const { say } = language;
  const { choice, kind } = choiceLabels(one, language);
  const questions = questionsIn(one.parts);
  return {
    labels: {
      nothing: say('questionnaire.page-nothing'),
      saved: say('questionnaire.page-saved'),
      unsaved: say('questionnaire.page-unsaved'),
      loaded: say('questionnaire.page-loaded'),
      damaged: say('questionnaire.page-damaged'),
      progress: say('questionnaire.page-progress'),
      tooLong: say('questionnaire.page-too-long'),
    },
    longest: MAX_ANSWER,
    vendor: one.vendor.id,
    questions: questions.length,
    head: headValues(one, language),
    words: {
      choice: Object.fromEntries(choice),
      kind: Object.fromEntries(kind),
      edition: Object.fromEntries(one.editions.map(({ id, name }) => [id, name])),
      client: Object.fromEntries(one.clients.map((id) => [id, id])),
    },
    asked: questions.map(({ element, fingerprint, statement, ask, counts, notEnough }) => ({
      element,
      fingerprint,
      statement,
      ask,
      counts,
      notEnough,
    })),
  };
}

function pageView(one: Questionnaire, language: Language) {
  const texts = headTexts(one, language);
  return {
    ...texts,
    description: texts.subject,
    labels: labels(one, language),
    guide: guideOf('html', one, language),
    afterSteps: afterTexts(one, language),
    parts: one.parts.map((part) => partView(part, one, language)),
    documents: DOCUMENT_IDS.map((id) => documentView(id, one, language)),
  };
}

/** Labels of the page, by what they stand at. */
function labels(one: Questionnaire, language: Language) {
  const { say } = language;
  const { column, leftOut } = columnTexts(one, language);
  const isTest = one.purpose === 'test';
  return {
    label: say(isTest ? 'protocol.label' : 'questionnaire.label'),
    intro: say('questionnaire.page-intro'),
    noScript: say('questionnaire.page-no-script'),
    how: say(isTest ? 'protocol.page-how' : 'questionnaire.page-how'),
    after: say('questionnaire.after'),
    save: say('questionnaire.page-save'),
    contents: say(isTest ? 'protocol.page-contents' : 'questionnaire.page-contents'),
    why: column('why'),
    shownBy: column('shown-by'),
    earlier: column('earlier'),
    answer: column('answer'),
    words: column('words'),
    none: say('questionnaire.page-none'),
    more: say(isTest ? 'protocol.page-more' : 'questionnaire.page-more'),
    scope: column('scope'),
    cited: column('documents'),
    confidential: leftOut.has('confidential') ? '' : column('confidential'),
    documents: say(isTest ? 'protocol.page-people' : 'questionnaire.page-documents'),
    documentsIntro: say(isTest ? 'protocol.page-people-intro' : 'questionnaire.page-documents-intro'),
    noKind: say('questionnaire.page-no-kind'),
  };
}

function partView({ part, groups }: AskedPart, one: Questionnaire, language: Language) {
  const { say } = language;
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const title = one.parts.length === 1 ? 'only' : part;
  const isTest = one.purpose === 'test';
  return {
    anchor: `part-${part}`,
    href: `#part-${part}`,
    title: isTest ? say(`protocol.part-${title}`) : say(`questionnaire.part-${title}`),
    count: isTest ? say('protocol.count', { count }) : say('questionnaire.count', { count }),
    groups: groups.map((group) => groupView(group, part, one, language)),
  };
}

function groupView(group: AskedGroup, part: string, one: Questionnaire, language: Language) {
  const { principle, code, title, questions } = group;
  const { choice } = choiceLabels(one, language);
  const anchor = `${part}-${code}`;
  const test = testTexts(group, language);
  return {
    anchor,
    href: `#${anchor}`,
    code,
    title,
    test,
    note: test?.size ?? principle,
    questions: questions.map((question) => ({
      ...questionView(question, one, language),
      choices: choice.map(([value, text]) => ({ value, text })),
    })),
  };
}

function questionView(question: AskedQuestion, one: Questionnaire, language: Language) {
  const { element, code } = question;
  const [counts, notEnough] = guideTexts(question, language);
  const [asked, below] = questionTexts(question, language);
  return {
    anchor: `q-${code}`,
    element,
    code,
    asked,
    below,
    counts,
    notEnough,
    shownBy: one.purpose === 'test' ? '' : shownByText(question, language),
    why: whyTexts(question, one, language).join(' '),
    earlier: earlierText(question, language),
  };
}

function documentView(id: string, one: Questionnaire, language: Language) {
  const { document, leftOut } = columnTexts(one, language);
  const kinds = choiceLabels(one, language).kind.map(([value, text]) => ({ value, text }));
  const fields = DOCUMENT_FIELDS.filter((field) => !leftOut.has(field)).map((field) => ({
    field,
    anchor: `document-${id}-${field}`,
    label: document(field),
    choices: field === 'kind' ? kinds : undefined,
  }));
  const name =
    one.purpose === 'test'
      ? language.say('protocol.person-number', { id })
      : language.say('questionnaire.document-number', { id });
  return { id, name, fields };
}
