/** What the forms of a questionnaire say: the same words in the workbook and on the page. */
import type { Language } from '../locale/language.ts';
import type { OwnTest } from '../types/tests.ts';
import type { AskedGroup, AskedQuestion, Questionnaire } from '../types/questionnaire.ts';
import { CHOICES, DOCUMENT_KINDS, type DocumentColumn, type HeadKey, type QuestionColumn } from './form.ts';

/** What a form says of the whole: title, who asks whom, until when, and which version it is. */
export function headTexts(one: Questionnaire, language: Language) {
  const { say, date } = language;
  const { purpose, vendor, context, scope, round, engagement, version, versions, fingerprint, asOf } = one;
  const { created, deadline } = engagement;
  const values = { product: vendor.name, edition: editionName(one), provider: vendor.provider };
  const subject = { ...values, date: date(created) };
  const isTest = purpose === 'test';
  const about = {
    use: context === null ? say('questionnaire.no-use') : say('questionnaire.use', { use: context.title }),
    scope: isTest
      ? say(`protocol.scope-${scope}`, { date: date(asOf) })
      : say(`questionnaire.scope-${scope}`, { date: date(asOf) }),
    round: round > 1 ? [say('questionnaire.round', { round })] : [],
  };
  return {
    title: isTest ? say('protocol.title', values) : say('questionnaire.title', values),
    subject: isTest ? say('protocol.about', subject) : say('questionnaire.document-subject', subject),
    running: say(isTest ? 'protocol.running' : 'questionnaire.running'),
    people: peopleTexts(one, language),
    deadline: isTest ? [] : [say('questionnaire.deadline', { date: date(deadline) })],
    about: [about.use, about.scope, ...about.round],
    version: say('questionnaire.version', {
      id: fingerprint,
      version: String(version),
      catalogue: versions.catalogue,
      date: date(created),
    }),
  };
}

/** Who asks whom, or who tries it. */
function peopleTexts({ purpose, vendor, engagement }: Questionnaire, { say }: Language): string[] {
  const { sender, addressee, fileNumber } = engagement;
  if (purpose === 'test') return [say('protocol.tried-by', { sender })];
  return [
    say('questionnaire.to', { addressee, provider: vendor.provider }),
    say('questionnaire.from', { sender }),
    ...(fileNumber === null ? [] : [say('questionnaire.file-number', { number: fileNumber })]),
  ];
}

/** The name of the edition asked about. */
export function editionName({ edition, editions }: Questionnaire): string {
  return editions.find(({ id }) => id === edition)?.name ?? edition;
}

/** What happens with an answer, a sentence each. */
export function afterTexts({ purpose }: Pick<Questionnaire, 'purpose'>, { say }: Language): string[] {
  if (purpose === 'test')
    return (['receive', 'apply', 'offer'] as const).map((step) => say(`protocol.after-${step}`));
  const steps = ['read', 'ask', 'draft', 'review', 'group', 'publish'] as const;
  return steps.map((step) => say(`questionnaire.after-${step}`));
}

/** How the form is filled in, a sentence each. */
export function guideOf(form: 'xlsx' | 'html', one: Questionnaire, language: Language): string[] {
  const { say } = language;
  const sheets = {
    questions: columnTexts(one, language).sheetQuestions,
    documents: columnTexts(one, language).sheetDocuments,
  };
  const isBook = form === 'xlsx';
  if (one.purpose === 'test')
    return [
      isBook ? say('protocol.guide-answer', { sheet: sheets.questions }) : say('protocol.guide-save-page'),
      isBook ? say('protocol.guide-people', { sheet: sheets.documents }) : say('protocol.guide-people-page'),
      say('protocol.guide-choose'),
      say('protocol.guide-scope', { clients: language.all(one.clients) }),
      say('protocol.guide-files'),
      say('protocol.guide-empty'),
      ...(isBook ? [say('questionnaire.guide-ids'), say('protocol.guide-save')] : []),
    ];
  return [
    isBook
      ? say('questionnaire.guide-answer', { sheet: sheets.questions })
      : say('questionnaire.guide-save-page'),
    say('questionnaire.guide-choose'),
    scopeGuide(one, language),
    isBook
      ? say('questionnaire.guide-documents', { sheet: sheets.documents })
      : say('questionnaire.guide-documents-page'),
    say('questionnaire.guide-kind'),
    say('questionnaire.guide-confidential'),
    say('questionnaire.guide-empty'),
    ...(isBook ? [say('questionnaire.guide-ids'), say('questionnaire.guide-save')] : []),
  ];
}

/** How plans and clients are named under 'Only for'. */
function scopeGuide(one: Questionnaire, { say, all }: Language): string {
  return say('questionnaire.guide-scope', {
    edition: editionName(one),
    editions: all(one.editions.map(({ name }) => name)),
    clients: all(one.clients),
  });
}

/** Heads of columns and sheets, and which of them the form leaves out. */
export function columnTexts({ purpose, round }: Questionnaire, { say }: Language) {
  if (purpose === 'test')
    return {
      sheetQuestions: say('protocol.sheet-questions'),
      sheetDocuments: say('protocol.sheet-documents'),
      column: (key: QuestionColumn) => say(`protocol.column-${key}`),
      document: (key: DocumentColumn) => say(`protocol.document-${key}`),
      leftOut: new Set<QuestionColumn | DocumentColumn>(['earlier', 'confidential', 'shown-by']),
    };
  return {
    sheetQuestions: say('questionnaire.sheet-questions'),
    sheetDocuments: say('questionnaire.sheet-documents'),
    column: (key: QuestionColumn) => say(`questionnaire.column-${key}`),
    document: (key: DocumentColumn) => say(`questionnaire.document-${key}`),
    leftOut: new Set<QuestionColumn | DocumentColumn>(round === 1 ? ['earlier'] : []),
  };
}

/** What is asked, and what stands below it. */
export function questionTexts({ ask, statement, look }: AskedQuestion, { say }: Language): [string, string] {
  return look === null
    ? [ask, say('questionnaire.statement', { text: statement })]
    : [statement, say('protocol.look', { text: look })];
}

/** How a test is done: who and how long, what is needed, the steps. undefined: a vendor is asked. */
export function testTexts({ test }: AskedGroup, language: Language) {
  if (test === null) return undefined;
  const { say } = language;
  const { needs, steps } = test;
  return {
    size: sizeText(test, language),
    needs: { title: say('protocol.needs'), items: needs },
    steps: { title: say('protocol.steps'), items: steps },
  };
}

/** Why a question is asked, a sentence each. */
export function whyTexts(question: AskedQuestion, one: Questionnaire, language: Language): string[] {
  const { say, all } = language;
  const { because, clients, claims, against } = question;
  const onSome = clients.length > 0 && clients.length < one.clients.length;
  const named = (list: typeof claims): string =>
    all(list.map(({ title, publisher }) => say('questionnaire.claim', { title, publisher })));
  return [
    ...rankText(question, language),
    ...(because.length === 0
      ? []
      : [say('questionnaire.because', { because: all(because.map((code) => say(`because.${code}`))) })]),
    ...(onSome ? [say('questionnaire.on-clients', { clients: all(clients) })] : []),
    ...(claims.length === 0 ? [] : [say('questionnaire.claims', { sources: named(claims) })]),
    ...(against.length === 0 ? [] : [say('questionnaire.against', { sources: named(against) })]),
  ];
}

function rankText({ rank, reason, askedBy }: AskedQuestion, { say }: Language): string[] {
  if (rank === 'open') return [];
  if (rank === 'gate' || rank === 'settled') return [say(`questionnaire.rank-${rank}`)];
  const by =
    askedBy === null ? (reason ?? '') : say('questionnaire.asked-by', { reason: reason ?? '', by: askedBy });
  return [say(`questionnaire.rank-${rank}`, { reason: by })];
}

/** How many people, how long. */
export function sizeText(
  { people, minutes }: Pick<OwnTest, 'people' | 'minutes'>,
  { say }: Language,
): string {
  return say('protocol.size', { people, minutes });
}

/** The weakest evidence that would show it, in words. */
export function shownByText({ published, never, shownBy }: AskedQuestion, { say }: Language): string {
  if (never) return say('questionnaire.shown-by-never');
  return say(published ? 'questionnaire.shown-by-published' : `questionnaire.shown-by-${shownBy}`);
}

/** What counts as a yes and what does not. */
export function guideTexts({ counts, notEnough }: AskedQuestion, { say }: Language): [string, string] {
  return [
    say('questionnaire.counts', { text: counts }),
    say('questionnaire.not-enough', { text: notEnough }),
  ];
}

/** What was answered before; empty: nothing. */
export function earlierText({ earlier }: AskedQuestion, { say, date }: Language): string {
  if (earlier === null) return '';
  const answer = say(`questionnaire.choice-${earlier.answer}`);
  const on = earlier.on === null ? '' : date(earlier.on);
  if (earlier.words === null) return say('questionnaire.earlier-bare', { answer, date: on });
  return say('questionnaire.earlier', { answer, date: on, words: earlier.words });
}

/** Labels of the answers to choose, and of the kinds of documents, by id; of people who try it, their clients. */
export function choiceLabels(
  { purpose, clients }: Questionnaire,
  { say }: Language,
): Record<'choice' | 'kind', [id: string, label: string][]> {
  if (purpose === 'test')
    return {
      choice: CHOICES.map((id) => [id, say(`protocol.choice-${id}`)]),
      kind: clients.map((id) => [id, id]),
    };
  return {
    choice: CHOICES.map((id) => [id, say(`questionnaire.choice-${id}`)]),
    kind: DOCUMENT_KINDS.map((id) => [id, say(`questionnaire.kind-${id}`)]),
  };
}

/** What a form carries of itself, as text; an empty text: nothing. */
export function headValues(one: Questionnaire, { tag }: Language): Record<Exclude<HeadKey, 'guide'>, string> {
  const { purpose, version, versions, engagement, fingerprint, vendor, edition, context } = one;
  const { created, deadline, sender, addressee, fileNumber } = engagement;
  return {
    purpose,
    version: String(version),
    questionnaire: fingerprint,
    catalogue: versions.catalogue,
    language: tag,
    created,
    deadline,
    vendor: vendor.id,
    provider: vendor.provider,
    edition,
    context: context?.id ?? '',
    sender,
    addressee,
    'file-number': fileNumber ?? '',
  };
}
