/** The page that decides: what the answers change, in a few sentences, and how many of which kind there are. */
import type { Review, ReviewedEngagement, ReviewedState } from '../../types/review.ts';
import { OUTCOME_ORDER } from './order.ts';
import { cell, facts, paragraph, section } from '../make.ts';
import type { Block, Inline, Section, Table } from '../model.ts';
import { findingText } from './answer-cells.ts';
import { answersWith, isTold, type Outcome, type Scene } from './scene.ts';
import { holdsText, stepBlocks } from './steps.ts';
import { figureText } from '../wording.ts';
import { outcomeWord } from './words.ts';

export function firstPage(scene: Scene): Section {
  const { review, language } = scene;
  const notes = progressSentences(review, scene).map((text) => paragraph(text, 'note'));
  const blocks: Block[] = [
    ...headFacts(scene),
    ...leadParagraphs(scene),
    paragraph([holdsText(review, language), ' ', language.say('review.foot')]),
    ...notes,
    ...stepBlocks(scene),
    ...(review.answers.length === 0 ? [] : [countsTable(scene)]),
  ];
  return section('first', language.say('review.first.title'), blocks, { numbered: false, unlisted: true });
}

/** The verdict and what changes stand out; what stays open, the figures and what is contradicted follow. */
function leadParagraphs(scene: Scene): Block[] {
  const lead = paragraph(changeSentences(scene).join(' '), 'lead');
  const rest = openSentences(scene);
  return rest.length === 0 ? [lead] : [lead, paragraph([rest.join(' '), ...contradictedText(scene)])];
}

/** The first must that is contradicted, or else the first point, with the finding against it. */
function contradictedText(scene: Scene): Inline[] {
  const all = answersWith(scene, ['contradicted']).filter(({ against }) => against.length > 0);
  const first = all.find(({ need }) => need === 'must') ?? all[0];
  const [evidence] = first?.against ?? [];
  if (first === undefined || evidence === undefined) return [];
  const { code } = first;
  return [
    ` ${scene.language.say('review.lead.contradicted', { count: all.length, code })} `,
    ...findingText(evidence, first, scene),
  ];
}

/** Answers that were given to others were asked by others. */
function answeredSentence({
  review: { vendor, answers, reading, questionnaire, elsewhere },
  language: { say },
}: Pick<Scene, 'review' | 'language'>): string {
  const of = { provider: vendor.provider, answered: reading.answered };
  return questionnaire === null && elsewhere.length > 0
    ? say('review.lead.elsewhere', of)
    : say('review.lead.answered', { ...of, asked: answers.length });
}

/** Three to six sentences. */
export function leadSentences(scene: Scene): string[] {
  return [...changeSentences(scene), ...openSentences(scene)];
}

/** The verdict for the use, then what the answers change; where there are none, that. */
function changeSentences({ review, language }: Scene): string[] {
  const { say } = language;
  const { counts, answers, reading } = review;
  if (answers.length === 0) return [say('review.lead.nothing')];
  if (reading.answered === 0) return silenceSentences({ review, language });
  return [
    ...verdictSentences(review, language),
    answeredSentence({ review, language }),
    say('review.lead.shown', {
      shown: counts['newly-shown'],
      part: counts['in-part'],
      already: counts['shown-already'],
    }),
    say('review.lead.worse', { worse: counts.worse, contradicted: counts.contradicted }),
  ];
}

/** Nothing where nothing was answered. */
function openSentences({ review: { counts, reading, before, after }, language }: Scene): string[] {
  if (reading.answered === 0) return [];
  const values = {
    claimed: counts['only-claimed'],
    declined: counts.declined,
    missing: counts['not-answered'],
  };
  return [language.say('review.lead.open', values), figures(before, after, language)];
}

/** Whether the last day has passed, and that nothing changes by silence alone. */
function silenceSentences({
  review: { vendor, answers, engagement, before },
  language,
}: Pick<Scene, 'review' | 'language'>): string[] {
  const { say, date } = language;
  const { due, daysOver } = engagement.awaits ?? { due: null, daysOver: null };
  const day = due === null ? [] : [say('review.lead.due', { date: date(due), days: daysOver ?? 0 })];
  return [
    say('review.lead.not-answered', { provider: vendor.provider, asked: answers.length }),
    ...day,
    say('review.lead.unchanged', { score: figureText(before, language) }),
  ];
}

/** With more than half open there is no single number (rule 7). */
function figures(before: ReviewedState, after: ReviewedState, language: Scene['language']): string {
  const text = language.say('review.lead.change', {
    before: figureText(before, language),
    after: figureText(after, language),
  });
  const isRange = [before, after].some(({ figure }) => figure.kind === 'range');
  return isRange ? `${text} ${language.say('review.lead.range')}` : text;
}

/** Nothing without a use. */
function verdictSentences({ context, before, after }: Review, { say }: Scene['language']): string[] {
  if (context === null) return [];
  const word = (verdict: Review['before']['verdict']): string =>
    say(`verdict.${verdict ?? 'none'}`).toLowerCase();
  const [was, is] = [word(before.verdict), word(after.verdict)];
  const use = context.title;
  return [
    was === is
      ? say('review.lead.verdict-same', { use, verdict: is })
      : say('review.lead.verdict', { use, before: was, after: is }),
  ];
}

function progressSentences({ reading }: Review, { language: { say } }: Scene): string[] {
  return [
    ...(reading.toRead === 0 ? [] : [say('review.lead.toread', { count: reading.toRead })]),
    ...(reading.different === 0 ? [] : [say('review.lead.differ', { count: reading.different })]),
  ];
}

function headFacts(scene: Scene): Block[] {
  const { review, language } = scene;
  const { say, date } = language;
  const { vendor, context, engagement, asOf, status } = review;
  return facts([
    [say('review.head.provider'), vendor.provider],
    [say('review.head.use'), context?.title],
    [say('review.head.file'), engagement.fileNumber ?? undefined],
    [say('review.head.asked'), askedText(engagement, scene)],
    [say('review.head.answered'), answeredText(engagement, scene)],
    [say('review.head.evidence'), date(asOf)],
    [say('review.head.status'), say(`review.status.${status}`, { heard: heardOf(review) })],
  ]);
}

/** Whether an answer has come, and whether it is on record here. */
export function heardOf({ reading, engagement }: Review): 'read' | 'elsewhere' | 'nothing' {
  if (reading.answered > 0) return 'read';
  return engagement.outcome === 'answered' ? 'elsewhere' : 'nothing';
}

function askedText({ on, by }: ReviewedEngagement, { language: { say, date } }: Scene): string | undefined {
  if (on === null) return undefined;
  return by === null ? date(on) : say('review.head.asked-line', { on: date(on), by: date(by) });
}

function answeredText({ outcome, received, late, note }: ReviewedEngagement, { language }: Scene): string {
  const { say, date } = language;
  if (outcome !== 'answered' || received === null)
    return [say(`review.engagement.${outcome}`), note ?? ''].join(' ').trim();
  const day = late ? say('review.head.late', { date: date(received) }) : date(received);
  return note === null ? day : `${day}. ${note}`;
}

/** Outcomes that there are, with what they mean and the codes of the points. */
function countsTable(scene: Scene): Table {
  const { say } = scene.language;
  const present = OUTCOME_ORDER.filter((outcome) => scene.review.counts[outcome] > 0);
  return {
    kind: 'table',
    id: 'counts',
    caption: say('review.counts.caption'),
    columns: [
      { title: say('review.counts.outcome'), heads: true, width: 3.4 },
      { title: say('review.counts.number'), align: 'end', width: 1.6, rigid: true },
      { title: say('review.counts.codes'), width: 11 },
    ],
    rows: present.map((outcome) => ({
      cells: [
        cell(outcomeWord(outcome, scene.language)),
        cell(scene.language.number(scene.review.counts[outcome])),
        cell(codesText(outcome, scene)),
      ],
    })),
  };
}

/** All of them, but for those of which only the codes are told further on. */
function codesText(outcome: Outcome, scene: Scene): string {
  const { review, language } = scene;
  const answers = answersWith(scene, [outcome]);
  const told = answers.filter((one) => isTold(one, review)).map(({ code }) => code);
  const more = answers.length - told.length;
  const codes = told.join(', ');
  return more === 0 ? codes : language.say('review.counts.more', { told: told.length, codes, more });
}
