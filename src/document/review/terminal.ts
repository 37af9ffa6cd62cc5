/** Reviews for a terminal: what the answers change, then answer by answer. Words and documents are told in the document. */
import type { Language } from '../../locale/language.ts';
import type { Review, ReviewedAnswer } from '../../types/review.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { leadSentences } from './first-page.ts';
import { OUTCOME_ORDER } from './order.ts';
import { roundBlocks } from './rounds.ts';
import { isTold, productName, type Scene, sceneOf, standingText } from './scene.ts';
import { answerWord, lackingText, outcomeWord, readingWord } from './words.ts';

export function reviewBlocks(reviews: readonly Named<Review>[], language: Language): Block[] {
  return reviews.map((review, at) => {
    const scene = sceneOf(review, language);
    const table = review.result.answers.length === 0 ? [] : [answerTable(scene, at)];
    const lead = leadSentences(scene).map((text) => paragraph(text));
    const more = paragraph(language.say('review.terminal.more'), 'note');
    const { previous } = review.result;
    const round = previous === null ? [] : roundBlocks(previous, scene);
    return section(`review-${at}`, productName(scene), [...lead, ...round, ...table, more], {
      numbered: false,
    });
  });
}

function answerTable(scene: Scene, at: number): Table {
  const { say, date } = scene.language;
  return {
    kind: 'table',
    id: `answers-${at}`,
    caption: say('review.terminal.caption', {
      product: scene.review.vendor.name,
      date: date(scene.review.asOf),
    }),
    columns: [
      { title: say('review.terminal.code'), heads: true, rigid: true },
      { title: say('review.terminal.says') },
      { title: say('review.terminal.stands') },
      { title: say('review.terminal.why') },
    ],
    rows: OUTCOME_ORDER.flatMap((outcome) => rowsWith(outcome, scene)),
  };
}

/** Answers with one outcome below a row that names it. */
function rowsWith(outcome: ReviewedAnswer['outcome'], scene: Scene): Row[] {
  const answers = scene.review.answers.filter((one) => one.outcome === outcome);
  if (answers.length === 0) return [];
  const title = scene.language.say('review.terminal.group', {
    outcome: outcomeWord(outcome, scene.language),
    count: answers.length,
  });
  const told = answers.filter((one) => isTold(one, scene.review));
  return [
    { group: true, cells: [cell(title)] },
    ...told.map((one) => rowOf(one, scene)),
    ...moreRow(told, answers, scene),
  ];
}

/** How many are told in the document alone. */
function moreRow(
  told: readonly ReviewedAnswer[],
  all: readonly ReviewedAnswer[],
  { language }: Scene,
): Row[] {
  const more = all.length - told.length;
  if (more === 0) return [];
  const text = language.say('review.terminal.untold', { more });
  return [{ cells: [cell(''), cell(text), cell(''), cell('')] }];
}

function rowOf(one: ReviewedAnswer, scene: Scene): Row {
  const { language } = scene;
  return {
    cells: [
      cell(one.code),
      cell(answerWord(one, language)),
      cell(standingText(one, language)),
      cell(whyText(one, scene)),
    ],
  };
}

/** What contradicts it, what it lacks, or which documents carry it. */
function whyText(one: ReviewedAnswer, { names, documents, language }: Scene): string {
  const { say, all } = language;
  const titles = (ids: readonly string[]): string[] =>
    ids.map((id) => documents.get(id)).flatMap((known) => (known === undefined ? [] : [known.title]));
  const against = titles(one.against.flatMap((evidence) => evidence.documents)).filter(
    (title) => title !== '',
  );
  const shown = one.citations.filter(({ shows }) => shows === 'shows-it' || shows === 'shows-part');
  const carried = titles(shown.map(({ document }) => document)).filter((title) => title !== '');
  const known = titles(one.known.flatMap((evidence) => evidence.documents));
  const isKnown = one.outcome === 'shown-already' || one.outcome === 'short-already';
  const texts = [
    against.length === 0 ? '' : say('review.claim.against', { text: all(against) }),
    lackingText(one, names, language),
    against.length > 0 || one.outcome === 'only-claimed' ? '' : all(isKnown ? known : carried),
    one.outcome === 'worse' && carried.length === 0 ? say('review.claim.own-word') : '',
    readingWord(one, language),
    one.claimsLess ? say('review.claim.less') : '',
  ];
  return texts.filter((text) => text !== '').join(' ');
}
