/** The review of one vendor's answers, as a document. */
import type { Review } from '../../types/review.ts';
import { renderPage } from '../page.ts';
import type { Printable } from '../pdf.ts';
import { fill, longDate, type Words } from '../view/words.ts';
import { allClaims, claimView, groupsOf, isSilent } from './claim.ts';
import { documentPlaces, documentView } from './documents.ts';
import { dayText, eventView, outcomeText } from './engagement.ts';
import { methodView } from './method.ts';
import { readersView } from './readers.ts';

/** Renders the review as HTML, ready to be printed. */
export async function renderReview(
  review: Review,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  let made: ReturnType<typeof reviewView> | undefined;
  const html = await renderPage((words) => {
    const view = (made = reviewView(review, words));
    const left = `${review.vendor.name}, ${review.editionName}`;
    const running = { left, right: view.date, foot: words.review.running };
    return { document: 'review', view, running, paper: options.paper ?? 'A4' };
  });
  return { html, title: made?.title ?? '', subject: made?.description ?? '', created: review.asOf };
}

function reviewView(review: Review, words: Words) {
  const { review: texts } = words;
  const date = asOfText(review, words);
  const subject = {
    ...{ product: review.vendor.name, edition: review.editionName, provider: review.vendor.provider, date },
  };
  const places = documentPlaces(review.documents);
  const isEmpty = allClaims(review).length === 0;
  const unread = new Set(review.documents.filter((one) => one.checked === null).map((one) => one.id));
  return {
    ...{ words, texts, date, silentTitle: texts.claims['not-answered'].title },
    title: fill(texts.title, subject),
    description: fill(texts.description, subject),
    subject,
    facts: factsOf(review, words),
    outcomes: Object.entries(texts.claims).map(([id, one]) => ({
      ...{ title: one.title, text: one.text, count: review.counts[id as keyof Review['counts']] },
    })),
    stands: standsOf(review, words),
    timeline: review.timeline.map((event) => eventView(event, words)),
    note: review.engagement.note,
    // A record without questions says nothing of what was asked.
    nothing: isEmpty ? texts.principle.noAnswer : null,
    principles: isEmpty
      ? []
      : review.principles.map((principle, index) =>
          principleView(principle, { number: index + 1, places, unread }, words),
        ),
    readers: readersView(review, words),
    documents: review.documents.map((document) => documentView(document, places, words)),
    hasComments: !isEmpty || review.comments.length > 0,
    comments: review.comments.map((one) => ({ date: longDate(one.date, words), text: one.text })),
    errata: review.errata.map((one) => ({ ...one, date: longDate(one.date, words) })),
    method: methodView(review, words),
  };
}

/** 24 November 2026, with hindsight. */
export function asOfText({ asOf, hindsight }: { asOf: string; hindsight: boolean }, words: Words): string {
  const date = longDate(asOf, words);
  return hindsight ? fill(words.dates.hindsight, { date }) : date;
}

function factsOf(review: Review, words: Words) {
  const { review: texts } = words;
  const { engagement, questionnaire, publication, versions } = review;
  const { facts } = texts;
  return [
    { label: facts.provider, text: review.vendor.provider, note: null },
    { label: facts.edition, text: review.editionName, note: null },
    { label: facts.asked, text: engagement.sender ?? texts.notStated, note: null },
    { label: facts.addressee, text: engagement.addressee ?? texts.notStated, note: null },
    { label: facts.outcome, text: outcomeText(engagement, words), note: engagement.note },
    {
      label: facts.questionnaire,
      text:
        questionnaire === null
          ? texts.ownLetter
          : fill(texts.questionnaire, {
              version: questionnaire.version,
              catalogue: questionnaire.catalogue,
              created: longDate(questionnaire.created, words),
            }),
      note: questionnaire?.older === true ? texts.older : null,
    },
    { label: facts.state, text: texts.states[review.state], note: null },
    { label: facts.asOf, text: asOfText(review, words), note: null },
    ...(publication === null ? [] : [publicationFact(publication, words)]),
    { label: facts.versions, text: fill(words.cover.versionsText, { ...versions }), note: null },
  ];
}

/** Whether and when the review is public. */
export function publicationFact({ status, date, url, note }: Review['publication'] & {}, words: Words) {
  const { facts, publications } = words.review;
  const day = date === null ? '' : `, ${dayText(date, words)}`;
  const where = url === null ? '' : `: ${url}`;
  return { label: facts.publication, text: `${publications[status]}${day}${where}`, note };
}

/** How many claims of each principle stand where. */
function standsOf({ principles }: Review, words: Words) {
  return principles
    .filter(({ claims }) => claims.length > 0)
    .map(({ title, claims }) => ({
      title,
      counts: groupsOf(claims).map(([group, own]) => ({
        group: words.review.groups[group],
        count: own.length,
      })),
    }));
}

function principleView(
  { id, title, claims }: Review['principles'][number],
  { number, ...behind }: { number: number; places: ReturnType<typeof documentPlaces>; unread: Set<string> },
  words: Words,
) {
  const { groups, groupNotes } = words.review;
  const numbered = claims.map((claim, index) => ({
    claim,
    group: claim.group,
    number: `${number}.${index + 1}`,
  }));
  return {
    head: { id: `principle-${id}`, number, title },
    groups: groupsOf(numbered)
      .filter(([, own]) => own.length > 0)
      .map(([group, own]) => ({
        ...{ id: `${id}-${group}`, title: groups[group], note: groupNotes[group] },
        claims: own
          .filter((one) => !isSilent(one.claim))
          .map((one) => claimView(one.claim, { number: one.number, ...behind }, words)),
        silent: own
          .filter((one) => isSilent(one.claim))
          .map((one) => ({ number: one.number, title: one.claim.title, question: one.claim.question })),
      })),
  };
}
