/** The end of a review: the engagement step by step, comments, corrections, what could not be placed, the record. */
import type { ReviewEvent } from '../../types/review.ts';
import type { Language } from '../../locale/language.ts';
import { filesTable } from '../files.ts';
import { cell, facts, list, section } from '../make.ts';
import type { Section, Table } from '../model.ts';
import type { Scene } from './scene.ts';

export function closingSections(scene: Scene): Section[] {
  const { review, language } = scene;
  const { say, date } = language;
  return [
    section('timeline', say('review.timeline.title'), [timelineTable(review.timeline, language)]),
    ...listed(
      'comments',
      say('review.comments.title'),
      review.comments.map(({ date: day, text, confidential }) =>
        [
          say('review.comments.line', { date: date(day), text }),
          ...(confidential === null ? [] : [say('review.claim.confidential', { reason: confidential })]),
        ].join(' '),
      ),
    ),
    ...listed(
      'errata',
      say('review.errata.title'),
      review.errata.map(({ date: day, what, correction, reason }) =>
        say('review.errata.line', { date: date(day), what, correction, reason }),
      ),
    ),
    ...listed('left', say('review.left.title'), leftOver(scene)),
    section('record', say('review.record.title'), [
      ...recordFacts(scene),
      ...filesTable(review.inputs, language),
    ]),
  ];
}

export function timelineTable(timeline: readonly ReviewEvent[], language: Language): Table {
  const { say, date } = language;
  return {
    kind: 'table',
    id: 'timeline-steps',
    caption: say('review.timeline.caption'),
    captionHidden: true,
    columns: [
      { title: say('review.timeline.date'), heads: true, width: 3, rigid: true },
      { title: say('review.timeline.step'), width: 12 },
    ],
    rows: timeline.map((event) => ({ cells: [cell(date(event.date)), cell(eventText(event, language))] })),
  };
}

function eventText({ kind, who, text }: ReviewEvent, { say }: Language): string {
  const step = say(`review.event.${kind}`);
  const named = who === null ? step : say('review.event.line', { event: step, who });
  return text === null ? named : say('review.event.text', { event: named, text });
}

function listed(id: string, title: string, lines: readonly string[]): Section[] {
  return lines.length === 0 ? [] : [section(id, title, list(lines))];
}

function leftOver(scene: Scene): string[] {
  const { review } = scene;
  const { say } = scene.language;
  return [
    ...review.elsewhere.map(({ version, ...counts }) =>
      say('review.left.elsewhere', { version: version ?? 'none', ...counts }),
    ),
    ...review.unplaced.map(({ place, text }) => say('review.left.line', { place, text })),
    ...review.notices
      .filter((one) => !isUnplaced(one, review))
      .map((one) => say('review.left.notice', { ...one, notice: noticeText(one, scene) })),
  ];
}

/** What stands among the texts that could not be placed is not told a second time. */
function isUnplaced({ place, text }: Notice, { unplaced, answers }: Scene['review']): boolean {
  const beside = answers.some((one) => text !== null && one.unplaced.includes(text));
  return beside || unplaced.some((one) => one.place === place && one.text === text);
}

type Notice = Scene['review']['notices'][number];

/** In the words in which it was told when the file was read; what somebody entered by hand stands as it is. */
function noticeText({ code, element, text }: Notice, { names, language }: Scene): string {
  const values = { text: text ?? '', element: element === null ? '' : names.element(element).code };
  const id = `receive.notice-${code}`;
  if (!language.knows(id)) return [code, text ?? ''].filter((part) => part !== '').join(': ');
  return language.say(id as 'receive.notice-formula', values);
}

function recordFacts({ review, language }: Scene) {
  const { say, date } = language;
  const { versions, questionnaire, publication } = review;
  const { tool, catalogue, rules } = versions;
  return facts([
    [say('review.record.audience'), say(`review.audience.${review.audience}`)],
    [say('review.record.as-of'), date(review.asOf)],
    [say('review.record.response'), [{ code: review.response }]],
    [
      say('review.record.questionnaire'),
      questionnaire === null
        ? undefined
        : `${say('review.record.questionnaire-line', {
            version: questionnaire.version,
            date: date(questionnaire.created),
            catalogue: questionnaire.catalogue,
          })}${questionnaire.older ? say('review.record.older') : ''}`,
    ],
    [
      say('review.record.publication'),
      publication === null ? undefined : say(`review.publication.${publication.status}`),
    ],
    [say('review.record.versions'), say('review.record.version-line', { tool, catalogue, rules })],
  ]);
}
