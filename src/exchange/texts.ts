/** What the forms of a questionnaire say: the same words in the workbook and on the page. */
import type { Language } from '../locale/language.ts';
import type { AskedQuestion, Questionnaire } from '../types/questionnaire.ts';
import { CHOICES, DOCUMENT_KINDS, type HeadKey } from './form.ts';

/** What a form says of the whole: title, who asks whom, until when, and which version it is. */
export function headTexts(one: Questionnaire, { say, date }: Language) {
  const { vendor, context, scope, round, engagement, version, versions, fingerprint, asOf } = one;
  const { created, deadline, sender, addressee, fileNumber } = engagement;
  const subject = { product: vendor.name, edition: editionName(one), provider: vendor.provider };
  return {
    title: say('questionnaire.title', subject),
    subject: say('questionnaire.document-subject', { ...subject, date: date(created) }),
    use: context === null ? say('questionnaire.no-use') : say('questionnaire.use', { use: context.title }),
    scope: say(`questionnaire.scope-${scope}`, { date: date(asOf) }),
    round: round > 1 ? [say('questionnaire.round', { round })] : [],
    from: say('questionnaire.from', { sender }),
    to: say('questionnaire.to', { addressee, provider: vendor.provider }),
    fileNumber: fileNumber === null ? [] : [say('questionnaire.file-number', { number: fileNumber })],
    deadline: say('questionnaire.deadline', { date: date(deadline) }),
    version: say('questionnaire.version', {
      ...{ id: fingerprint, version: String(version), catalogue: versions.catalogue, date: date(created) },
    }),
  };
}

/** The name of the edition asked about. */
export function editionName({ edition, editions }: Questionnaire): string {
  return editions.find(({ id }) => id === edition)?.name ?? edition;
}

/** What happens with an answer, a sentence each. */
export function afterTexts({ say }: Language): string[] {
  const steps = ['read', 'ask', 'draft', 'review', 'group', 'publish'] as const;
  return steps.map((step) => say(`questionnaire.after-${step}`));
}

/** How plans and clients are named under 'Only for'. */
export function scopeGuide(one: Questionnaire, { say, all }: Language): string {
  return say('questionnaire.guide-scope', {
    edition: editionName(one),
    editions: all(one.editions.map(({ name }) => name)),
    clients: all(one.clients),
  });
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

/** Labels of the answers to choose, and of the kinds of documents, by id. */
export function labelsOf({ say }: Language): Record<'choice' | 'kind', [id: string, label: string][]> {
  return {
    choice: CHOICES.map((id) => [id, say(`questionnaire.choice-${id}`)]),
    kind: DOCUMENT_KINDS.map((id) => [id, say(`questionnaire.kind-${id}`)]),
  };
}

/** What a form carries of itself, as text; an empty text: nothing. */
export function headValues(one: Questionnaire, { tag }: Language): Record<Exclude<HeadKey, 'guide'>, string> {
  const { version, versions, engagement, fingerprint, vendor, edition, context } = one;
  const { created, deadline, sender, addressee, fileNumber } = engagement;
  return {
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
