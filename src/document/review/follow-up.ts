/** The letter that asks the provider for what is still open after its answer, by the same codes. */
import type { Language } from '../../locale/language.ts';
import type { KnownEvidence, Review, ReviewedAnswer } from '../../types/review.ts';
import { facts, list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper, Section } from '../model.ts';
import type { Named } from '../names.ts';
import { reviewLabels } from './document.ts';
import { isTold, productName, type Scene, sceneOf, untoldCodes } from './scene.ts';
import { answerWord, lackingText } from './words.ts';

/** Who writes to whom and by when. */
export interface FollowUpOptions {
  /** YYYY-MM-DD. */
  date: string;
  /** YYYY-MM-DD, not before the letter. */
  deadline: string;
  /** Silence weighs: 28 days or more lie between the two (rule 9). */
  weighs: boolean;
  /** Roles that sign; those of the response where none is named. */
  senders?: readonly string[] | undefined;
  /** Role or office. */
  addressee?: string | undefined;
  /** What is asked. */
  open: readonly ReviewedAnswer[];
  paper: Paper;
}

export function followUpLetter(
  review: Named<Review>,
  language: Language,
  options: FollowUpOptions,
): Document {
  const scene = sceneOf(review, language);
  const { say, date } = language;
  const title = say('follow-up.title', { product: productName(scene) });
  const senders = sendersOf(scene, options);
  return {
    kind: 'letter',
    title,
    subject: title,
    language: language.tag,
    created: options.date,
    paper: options.paper,
    running: {
      left: title,
      right: date(options.date),
      foot: say('follow-up.foot'),
    },
    labels: reviewLabels(language),
    blocks: letterBlocks(scene, senders, options),
  };
}

function letterBlocks(scene: Scene, senders: readonly string[], options: FollowUpOptions): Block[] {
  const { say } = scene.language;
  return [
    ...headFacts(scene, senders, options),
    paragraph(opening(scene, options.open)),
    paragraph(say('follow-up.how')),
    paragraph(
      say('follow-up.deadline', {
        date: scene.language.date(options.deadline),
        weighs: options.weighs ? 'yes' : 'no',
      }),
    ),
    section('questions', say('follow-up.questions'), questionBlocks(scene, options.open), {
      numbered: false,
    }),
    {
      kind: 'signatures',
      columns: {
        role: say('follow-up.role'),
        name: say('follow-up.name'),
        date: say('follow-up.date'),
        signature: say('follow-up.signed'),
      },
      entries: senders.map((role) => ({ role, name: '' })),
    },
  ];
}

function headFacts(
  { review, language }: Scene,
  senders: readonly string[],
  options: FollowUpOptions,
): Block[] {
  const { say, date, all } = language;
  const { engagement, vendor } = review;
  const addressee = options.addressee ?? engagement.addressee;
  return facts([
    [say('follow-up.to'), addressee === null ? vendor.provider : `${vendor.provider}, ${addressee}`],
    [say('follow-up.from'), all(senders)],
    [say('follow-up.date'), date(options.date)],
    [say('follow-up.reference'), engagement.fileNumber ?? undefined],
    [say('follow-up.by'), date(options.deadline)],
  ]);
}

function sendersOf({ review }: Scene, { senders = [] }: FollowUpOptions): string[] {
  if (senders.length > 0) return [...senders];
  return review.engagement.sender === null ? [] : [review.engagement.sender];
}

function opening(scene: Scene, asked: readonly ReviewedAnswer[]): string {
  const { review, language } = scene;
  const { say, date } = language;
  const { received, on } = review.engagement;
  const product = productName(scene);
  if (received === null || review.reading.answered === 0)
    return say('follow-up.silence', { date: on === null ? '' : date(on), product });
  const open = asked.length;
  return say('follow-up.thanks', {
    date: date(received),
    product,
    settled: review.answers.length - open,
    open,
  });
}

/** One entry a point: code, statement, the earlier answer, what is missing, the question. The form asks the rest. */
function questionBlocks(scene: Scene, open: readonly ReviewedAnswer[]): Block[] {
  const untold = untoldCodes(open, scene.review);
  const count = untold.length;
  const rest = scene.language.say('follow-up.rest', { count, codes: untold.join(', ') });
  return [
    ...open.filter((one) => isTold(one, scene.review)).map((one) => pointSection(one, scene)),
    ...(count === 0 ? [] : [paragraph(rest)]),
  ];
}

function pointSection(one: ReviewedAnswer, scene: Scene): Section {
  const { code, statement, ask } = scene.names.element(one.element);
  return section(
    `point-${code}`,
    statement,
    [...list(pointTexts(one, scene)), paragraph([{ strong: [ask] }])],
    { code, unlisted: true },
  );
}

function pointTexts(one: ReviewedAnswer, scene: Scene): string[] {
  const { say, date } = scene.language;
  const lacking = lackingText(one, scene.names, scene.language);
  return [
    earlierText(one, scene),
    ...one.against.map((evidence) => againstText(evidence, scene)),
    ...(lacking === '' ? [] : [say('follow-up.why', { why: lacking })]),
    ...(one.outcome === 'in-part' ? [say('follow-up.part')] : []),
    ...one.clarifications
      .filter(({ answered }) => answered === null)
      .map(({ asked, question }) => say('follow-up.already', { date: date(asked), question })),
  ];
}

function earlierText(one: ReviewedAnswer, { language }: Scene): string {
  const { say } = language;
  if (one.outcome === 'not-answered') return say('follow-up.nothing-said');
  const answer = answerWord(one, language);
  const words = one.words ?? one.raw;
  return words === null
    ? say('follow-up.earlier', { answer })
    : say('follow-up.earlier-words', { answer, words });
}

function againstText(
  { summary, documents: ids, grade }: KnownEvidence,
  { documents, language }: Scene,
): string {
  const { say, all } = language;
  const titles = ids.flatMap((id) => documents.get(id)?.title ?? []);
  const needed = say(`review.needed.${grade ?? 'D'}`);
  return say('follow-up.against', { summary, document: all(titles), needed });
}
