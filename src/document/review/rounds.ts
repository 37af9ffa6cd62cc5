/** What changed since the round before, answer by answer. */
import type { ReviewedChange, ReviewedRound } from '../../types/review.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Section, Table } from '../model.ts';
import type { Scene } from './scene.ts';
import { answerWord, outcomeWord } from './words.ts';

/** Nothing where there was no round before. */
export function roundSections(scene: Scene): Section[] {
  const { previous } = scene.review;
  if (previous === null) return [];
  const title = scene.language.say('review.round.title');
  return [section('round', title, roundBlocks(previous, scene), { newPage: true })];
}

/** A sentence, and a table where anything changed. */
export function roundBlocks(previous: ReviewedRound, scene: Scene): Block[] {
  const { changes } = previous;
  const table = changes.length === 0 ? [] : [roundTable(previous, scene)];
  return [paragraph(roundSentence(previous, scene)), ...table];
}

/** How many points the round changed, and how many of them are shown now. */
export function roundSentence({ changes, received }: ReviewedRound, { language }: Scene): string {
  const { say, date } = language;
  const better = changes.filter(
    ({ outcome, was }) => SHOWN.has(outcome) && (was === null || !SHOWN.has(was.outcome)),
  );
  return say('review.round.lead', {
    date: received === null ? '' : date(received),
    count: changes.length,
    better: better.length,
  });
}

const SHOWN: ReadonlySet<ReviewedChange['outcome']> = new Set(['newly-shown', 'in-part', 'shown-already']);

function roundTable({ changes }: ReviewedRound, scene: Scene): Table {
  const { language, names } = scene;
  const { say } = language;
  return {
    kind: 'table',
    id: 'round-changes',
    caption: say('review.round.title'),
    captionHidden: true,
    columns: [
      { title: say('review.claim.point'), heads: true, width: 6 },
      { title: say('review.round.was'), width: 4 },
      { title: say('review.round.is'), width: 4 },
    ],
    rows: changes.map((one) => ({
      cells: [
        cell([{ strong: [one.code] }, ` ${names.element(one.element).statement}`]),
        cell(one.was === null ? say('review.round.not-asked') : stateText(one.was, scene)),
        cell(stateText(one, scene)),
      ],
    })),
  };
}

function stateText(one: Pick<ReviewedChange, 'answer' | 'outcome'>, { language }: Scene): string {
  return language.say('review.round.line', {
    answer: answerWord(one, language),
    outcome: outcomeWord(one.outcome, language),
  });
}
