/** The follow-up letter: what remains open after an answer, or after none. */
import type { Review, ReviewDocument, ReviewedClaim } from '../../types/review.ts';
import { renderPage } from '../page.ts';
import type { Printable } from '../pdf.ts';
import { counted, fill, longDate, type Words } from '../view/words.ts';
import { allClaims } from './claim.ts';

export interface LetterOptions {
  /** Day of the letter, YYYY-MM-DD. */
  date: string;
  /** Last day for an answer. */
  deadline: string;
  /** Role of who asks; absent: as in the engagement. */
  sender?: string | undefined;
  /** Role of who is asked; absent: as in the engagement. */
  addressee?: string | undefined;
  paper?: 'A4' | 'Letter';
}

/** Claims about which there is something left to ask. */
export function openClaims(review: Review): ReviewedClaim[] {
  return allClaims(review).filter(
    ({ outcome, group, differs, belowKnown, clarifications }) =>
      group === 'unresolved' ||
      outcome === 'partly-confirmed' ||
      outcome === 'contradicted' ||
      differs ||
      belowKnown ||
      clarifications.some((one) => one.answered === null),
  );
}

/** Renders the letter as HTML, ready to be printed. */
export async function renderFollowUp(review: Review, options: LetterOptions): Promise<Printable> {
  let made: ReturnType<typeof letterView> | undefined;
  const html = await renderPage((words) => {
    const view = (made = letterView(review, options, words));
    return {
      ...{ document: 'letter', view, running: { left: view.running, right: view.date, foot: view.foot } },
      paper: options.paper ?? 'A4',
    };
  });
  return { html, title: made?.title ?? '', subject: made?.description ?? '', created: options.date };
}

function letterView(review: Review, options: LetterOptions, words: Words) {
  const texts = words.review.letter;
  const { letter: base, after } = words.questionnaire;
  const { vendor, editionName, engagement, response } = review;
  const isAnswered = engagement.outcome === 'answered';
  const open = openClaims(review);
  const date = longDate(options.date, words);
  const deadline = longDate(options.deadline, words);
  const subject = { product: vendor.name, edition: editionName, provider: vendor.provider, date };
  return {
    labels: { ...base, ...texts, ...whatTexts(review, open.length, deadline, words) },
    ...{ date, deadline, provider: vendor.provider, after, afterSteps: texts.afterSteps },
    sender: options.sender ?? engagement.sender ?? words.review.notStated,
    addressee: options.addressee ?? engagement.addressee ?? words.review.notStated,
    title: fill(texts.title, subject),
    description: fill(texts.description, subject),
    running: fill(texts.running, subject),
    foot: texts.foot,
    subject: fill(isAnswered ? texts.subject : texts.subjectNone, subject),
    opening: openingText(review, words),
    ...{ use: '', three: null, elsewhere: '' },
    asked: counted(texts.asked, open.length, { deadline }),
    version: `${words.review.facts.response} ${response}`,
    questions: open.map((claim, index) => ({
      number: index + 1,
      ...{ principle: titleOf(claim, review), title: claim.title, question: claim.question, ask: claim.ask },
      why: reasonsOf(claim, review, words).join(' '),
    })),
  };
}

/** What was settled so far; after no answer, what else would be one. */
function whatTexts(
  review: Review,
  open: number,
  deadline: string,
  words: Words,
): { what: string; whatText: string } {
  const { letter } = words.review;
  const { elsewhere } = words.questionnaire.letter;
  if (review.engagement.outcome !== 'answered')
    return { what: letter.whatNone, whatText: fill(elsewhere, { deadline }) };
  const all = allClaims(review).length;
  return { what: letter.what, whatText: fill(letter.whatText, { all, settled: all - open }) };
}

function openingText({ vendor, engagement, ...review }: Review, words: Words): string {
  const texts = words.review.letter;
  const { outcome, received, sent } = engagement;
  if (outcome === 'answered' && received !== null)
    return fill(texts.opening, { received: longDate(received, words), date: longDate(review.asOf, words) });
  const product = vendor.name;
  return sent === null
    ? fill(texts.openingNoneUndated, { product })
    : fill(texts.openingNone, { product, sent: longDate(sent, words) });
}

function titleOf({ criterion }: ReviewedClaim, { principles }: Review): string {
  return principles.find((one) => criterion.startsWith(`${one.id}/`))?.title ?? '';
}

/** Why something is left to ask, a sentence each. */
function reasonsOf(claim: ReviewedClaim, review: Review, words: Words): string[] {
  const { reasons, against } = words.review.letter;
  const documents = new Map(review.documents.map((one) => [one.id, one]));
  const values = { claimed: String(claim.claimed ?? ''), known: claim.known.proven ?? '' };
  const found = [
    ...outcomeReason(claim, words),
    ...claim.contradictions.map(({ document, level, summary }) => {
      const { title = document, publisher = '' } = documents.get(document) ?? {};
      return fill(against, { title, publisher, level, summary });
    }),
    ...(claim.belowKnown ? [fill(reasons.belowKnown, values)] : []),
    ...(claim.differs ? [reasons.differs] : []),
    ...unreadReason(claim, documents, words),
    ...claim.clarifications
      .filter((one) => one.answered === null)
      .map(({ asked, question }) => fill(reasons.clarification, { date: longDate(asked, words), question })),
  ];
  return found.length === 0 ? [reasons.unsettled] : found;
}

function outcomeReason(claim: ReviewedClaim, words: Words): string[] {
  const { outcome, claimed, known, shown } = claim;
  const { reasons } = words.review.letter;
  const isOpen = outcome !== 'confirmed' && outcome !== 'better-than-known';
  if (!isOpen) return [];
  if (claimed === 'not-applicable')
    return [outcome === 'contradicted' ? reasons.inapplicableContradicted : reasons.inapplicable];
  const carried = Math.max(known.proven ?? 0, shown ?? 0);
  if (claimed !== null || outcome === 'not-answered')
    return [fill(reasons[outcome], { claimed: String(claimed ?? ''), shown: carried })];
  const read = claim.accepted?.level;
  return [typeof read === 'number' ? fill(reasons.read[outcome], { read, shown: carried }) : reasons.noLevel];
}

function unreadReason(
  { citations }: ReviewedClaim,
  documents: ReadonlyMap<string, ReviewDocument>,
  words: Words,
): string[] {
  const unread = [...new Set(citations.map((one) => one.document))].flatMap((id) => documents.get(id) ?? []);
  const titles = unread.filter((one) => one.checked === null).map((one) => one.title);
  return titles.length === 0 ? [] : [fill(words.review.letter.reasons.unread, { titles: titles.join('; ') })];
}
