/** The report over several vendors' answers, in the form of the Observations. */
import type { GroupPoint, GroupPrinciple, GroupReview, Participant } from '../../types/group-review.ts';
import { renderPage } from '../page.ts';
import type { Printable } from '../pdf.ts';
import { counted, fill, longDate, type Words } from '../view/words.ts';
import { asOfText, publicationFact } from './document.ts';
import { documentPlaces, documentView } from './documents.ts';
import { dayText, eventView, outcomeText } from './engagement.ts';
import { methodView } from './method.ts';

/** Renders the group report as HTML, ready to be printed. */
export async function renderGroupReview(
  group: GroupReview,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  let made: ReturnType<typeof groupView> | undefined;
  const html = await renderPage((words) => {
    const view = (made = groupView(group, words));
    const running = { left: view.title, right: view.date, foot: words.review.group.running };
    return { document: 'group-review', view, running, paper: options.paper ?? 'A4' };
  });
  return { html, title: made?.title ?? '', subject: made?.description ?? '', created: group.asOf };
}

function groupView(group: GroupReview, words: Words) {
  const { review: texts } = words;
  const date = asOfText(group, words);
  const subject = { n: group.participants.length, date };
  const places = documentPlaces(group.documents);
  const isEmpty = group.principles.every((one) => pointsOf(one).every(([, points]) => points.length === 0));
  return {
    ...{ words, texts: texts.group, labels: texts, date },
    title: fill(texts.group.title, subject),
    description: fill(texts.group.description, subject),
    versions: fill(words.cover.versionsText, { ...group.versions }),
    summary: summaryOf(group, words),
    participants: group.participants.map((one) => participantView(one, words)),
    timeline: group.timeline.map((event) => eventView(event, words)),
    nothing: isEmpty ? texts.group.who.noClaims : null,
    principles: isEmpty
      ? []
      : group.principles.map((one, index) => principleView(one, index + 1, places, words)),
    documents: group.documents.map((document) => ({
      ...documentView(document, places, words),
      origin: null,
    })),
    errata: group.errata.map((one) => ({ ...one, date: longDate(one.date, words) })),
    method: methodView(group, words),
  };
}

/** '2 of 3 answered. No answer: Demo Conference.' */
function summaryOf({ participants, answered }: GroupReview, { review: { group: texts } }: Words): string {
  const all = { all: participants.length };
  const silent = participants.filter((one) => one.engagement.outcome !== 'answered').map((one) => one.name);
  const first = answered === 0 ? fill(texts.who.none, all) : counted(texts.who.summary, answered, all);
  return silent.length === 0 ? first : `${first} ${fill(texts.who.silent, { names: silent.join(', ') })}`;
}

function participantView(participant: Participant, words: Words) {
  const { name, provider, engagement, questions, state, publication } = participant;
  const published = publication === null ? null : publicationFact(publication, words);
  return {
    ...{ name, provider, note: engagement.note },
    sent: dayText(engagement.sent, words),
    deadline: dayText(engagement.deadline, words),
    outcome: outcomeText(engagement, words),
    state: engagement.outcome === 'answered' && questions > 0 ? words.review.states[state] : '–',
    publication: published === null ? null : `${published.label}: ${published.text}`,
  };
}

function pointsOf({ goodPractices, improvements, unresolved }: GroupPrinciple) {
  return [
    ['good-practice', goodPractices],
    ['improvement', improvements],
    ['unresolved', unresolved],
  ] as const;
}

function principleView(
  principle: GroupPrinciple,
  number: number,
  places: ReturnType<typeof documentPlaces>,
  words: Words,
) {
  const { group: texts } = words.review;
  const groups = pointsOf(principle);
  return {
    head: { id: `principle-${principle.id}`, number, title: principle.title },
    none: groups.every(([, points]) => points.length === 0) ? texts.noneAll : null,
    groups: groups
      .filter(([, points]) => points.length > 0)
      .map(([group, points]) => ({
        ...{ id: `${principle.id}-${group}`, title: texts.points[group] },
        lead: group === 'good-practice' ? null : group === 'improvement' ? texts.expected : texts.asked,
        points: points
          .filter((point) => !isSilent(point))
          .map((point) => pointView(point, group, places, words)),
        silent: points
          .filter(isSilent)
          .map(({ title, responders, of }) => ({ title, found: fill(texts.silent, { n: responders, of }) })),
      })),
  };
}

/** Those that answered were silent on it: a line is enough. */
function isSilent({ reasons }: GroupPoint): boolean {
  return reasons.every((one) => one === 'not-answered');
}

function pointView(
  { title, gate, responders, of, texts: tests, reasons, evidence }: GroupPoint,
  group: ReturnType<typeof pointsOf>[number][0],
  places: ReturnType<typeof documentPlaces>,
  words: Words,
) {
  const { group: texts, claims, claim } = words.review;
  return {
    title,
    gate: gate ? claim.gate.toLowerCase() : null,
    found: fill(texts.found, { n: responders, of }),
    texts: tests.map(({ level, text }) => ({
      label: level === null ? null : fill(texts.level, { level }),
      text,
    })),
    // Why a good practice counts as shown says nothing that a reader needs here.
    reasons:
      group === 'good-practice' ? null : reasons.map((one) => claims[one].title.toLowerCase()).join(', '),
    evidence: evidence.flatMap((id) => places.get(id) ?? []),
  };
}
