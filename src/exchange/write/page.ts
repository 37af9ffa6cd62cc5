/** The questionnaire as a page to fill in: works from the disk without a network, and saves itself with the answers. */
import type { Language } from '../../locale/language.ts';
import { renderPage } from '../page/page.ts';
import type { AskedGroup, AskedPart, AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import { DOCUMENT_FIELDS, DOCUMENT_IDS, HTML_ANSWERS, HTML_QUESTIONNAIRE, MAX_ANSWER } from '../form.ts';
import { questionsIn } from '../questionnaire.ts';
import {
  afterTexts,
  earlierText,
  guideTexts,
  headTexts,
  headValues,
  labelsOf,
  scopeGuide,
  shownByText,
  whyTexts,
} from '../texts.ts';

/** Renders the form as one HTML file. */
export async function renderQuestionnairePage(one: Questionnaire, language: Language): Promise<string> {
  const { scripts } = await import('../../generated/templates.js');
  const view = pageView(one, language);
  return renderPage({
    document: 'questionnaire-form',
    view,
    running: { left: view.title, foot: language.say('questionnaire.running') },
    paper: 'A4',
    language,
    form: {
      script: scripts.form,
      data: {
        [HTML_QUESTIONNAIRE]: carried(one, language),
        [HTML_ANSWERS]: { answers: {}, documents: {} },
      },
    },
  });
}

/** What the script shows, and what whoever reads the answers needs: head, words, and every question as asked. */
function carried(one: Questionnaire, language: Language) {
  const { say } = language;
  const { choice, kind } = labelsOf(language);
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
      ...{ choice: Object.fromEntries(choice), kind: Object.fromEntries(kind) },
      edition: Object.fromEntries(one.editions.map(({ id, name }) => [id, name])),
      client: Object.fromEntries(one.clients.map((id) => [id, id])),
    },
    asked: questions.map(({ element, fingerprint, statement, ask, counts, notEnough }) => ({
      ...{ element, fingerprint, statement, ask, counts, notEnough },
    })),
  };
}

function pageView(one: Questionnaire, language: Language) {
  const { say } = language;
  const texts = headTexts(one, language);
  return {
    ...texts,
    description: texts.subject,
    about: [texts.use, texts.scope, ...texts.round],
    labels: labels(language),
    guide: [
      say('questionnaire.guide-save-page'),
      say('questionnaire.guide-choose'),
      scopeGuide(one, language),
      say('questionnaire.guide-documents-page'),
      say('questionnaire.guide-kind'),
      say('questionnaire.guide-confidential'),
      say('questionnaire.guide-empty'),
    ],
    afterSteps: afterTexts(language),
    parts: one.parts.map((part) => partView(part, one, language)),
    documents: DOCUMENT_IDS.map((id) => documentView(id, language)),
  };
}

/** Labels of the page, by what they stand at. */
function labels({ say }: Language) {
  return {
    label: say('questionnaire.label'),
    intro: say('questionnaire.page-intro'),
    noScript: say('questionnaire.page-no-script'),
    how: say('questionnaire.page-how'),
    after: say('questionnaire.after'),
    save: say('questionnaire.page-save'),
    contents: say('questionnaire.page-contents'),
    why: say('questionnaire.column-why'),
    shownBy: say('questionnaire.column-shown-by'),
    earlier: say('questionnaire.column-earlier'),
    answer: say('questionnaire.column-answer'),
    words: say('questionnaire.column-words'),
    none: say('questionnaire.page-none'),
    more: say('questionnaire.page-more'),
    scope: say('questionnaire.column-scope'),
    cited: say('questionnaire.column-documents'),
    confidential: say('questionnaire.column-confidential'),
    documents: say('questionnaire.page-documents'),
    documentsIntro: say('questionnaire.page-documents-intro'),
    noKind: say('questionnaire.page-no-kind'),
  };
}

function partView({ part, groups }: AskedPart, one: Questionnaire, language: Language) {
  const { say } = language;
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  return {
    anchor: `part-${part}`,
    href: `#part-${part}`,
    title: say(one.parts.length === 1 ? 'questionnaire.part-only' : `questionnaire.part-${part}`),
    count: say('questionnaire.count', { count }),
    groups: groups.map((group) => groupView(group, part, one, language)),
  };
}

function groupView(
  { principle, code, title, questions }: AskedGroup,
  part: string,
  one: Questionnaire,
  language: Language,
) {
  const { choice } = labelsOf(language);
  const anchor = `${part}-${code}`;
  return {
    ...{ anchor, href: `#${anchor}`, principle, code, title },
    questions: questions.map((question) => ({
      ...questionView(question, one, language),
      choices: choice.map(([value, text]) => ({ value, text })),
    })),
  };
}

function questionView(question: AskedQuestion, one: Questionnaire, language: Language) {
  const { element, code, ask, statement } = question;
  const [counts, notEnough] = guideTexts(question, language);
  return {
    ...{ anchor: `q-${code}`, element, code, ask, counts, notEnough },
    statement: language.say('questionnaire.statement', { text: statement }),
    shownBy: shownByText(question, language),
    why: whyTexts(question, one, language).join(' '),
    earlier: earlierText(question, language),
  };
}

function documentView(id: string, language: Language) {
  const { say } = language;
  const kinds = labelsOf(language).kind.map(([value, text]) => ({ value, text }));
  const fields = DOCUMENT_FIELDS.map((field) => ({
    ...{ field, anchor: `document-${id}-${field}`, label: say(`questionnaire.document-${field}`) },
    choices: field === 'kind' ? kinds : undefined,
  }));
  return { id, name: say('questionnaire.document-number', { id }), fields };
}
