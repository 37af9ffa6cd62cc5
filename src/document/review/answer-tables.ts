/** Answers as tables, by outcome: claim beside evidence beside document. */
import type { ReviewedAnswer } from '../../types/review.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Row, Section, Table } from '../model.ts';
import { evidenceText, knownBlocks, pointBlocks, saysBlocks, showsBlocks } from './answer-cells.ts';
import { CHANGES, KNOWN, OPEN } from './order.ts';
import { answersWith, isTold, type Outcome, type Scene, untoldCodes } from './scene.ts';
import { outcomeWord } from './words.ts';

export function changesSection(scene: Scene): Section {
  const { say } = scene.language;
  return section('changes', say('review.changes.title'), partOf(scene, 'changes', CHANGES));
}

export function openSection(scene: Scene): Section {
  return section('open', scene.language.say('review.open.title'), partOf(scene, 'open', OPEN));
}

/** What was known takes one line each. Nothing where there is none. */
export function knownSections(scene: Scene): Section[] {
  const answers = answersWith(scene, KNOWN);
  if (answers.length === 0) return [];
  const { say } = scene.language;
  const table: Table = {
    kind: 'table',
    id: 'known-answers',
    caption: say('review.known.caption'),
    captionHidden: true,
    columns: [
      { title: say('review.claim.point'), heads: true, width: 6 },
      { title: say('review.known.says'), width: 4 },
      { title: say('review.known.basis'), width: 6 },
    ],
    rows: grouped(KNOWN, scene, (one) => [
      cell(pointBlocks(one, scene)),
      cell(saysBlocks(one, scene)),
      cell(one.known.map((evidence) => paragraph(evidenceText(evidence, one, scene)))),
    ]),
  };
  return [section('known', say('review.known.title'), [table])];
}

function partOf(scene: Scene, id: 'changes' | 'open', outcomes: readonly Outcome[]): Block[] {
  const { say } = scene.language;
  if (answersWith(scene, outcomes).length === 0) return [paragraph(say(`review.none.${id}`))];
  const point = { title: say('review.claim.point'), heads: true, width: isSilent(scene) ? 10 : 4 };
  const says = { title: say('review.claim.says'), width: 4 };
  const known = { title: say('review.claim.known'), width: 4 };
  const shows = { title: say('review.claim.shows'), width: 4 };
  return [
    {
      kind: 'table',
      id: `${id}-answers`,
      caption: say(`review.${id}.caption`),
      captionHidden: true,
      columns: isSilent(scene) ? [point, known] : [point, says, known, shows],
      rows: grouped(outcomes, scene, (one) => rowOf(one, scene)),
    },
    ...untoldBlocks(outcomes, scene),
  ];
}

/** Points that were not answered and that the use does not require, by their codes. */
function untoldBlocks(outcomes: readonly Outcome[], scene: Scene): Block[] {
  const codes = untoldCodes(answersWith(scene, outcomes), scene.review);
  if (codes.length === 0) return [];
  const { say } = scene.language;
  return [paragraph(say('review.open.untold', { count: codes.length, codes: codes.join(', ') }))];
}

/** Where nobody answered there is nothing to say of words and documents. */
function isSilent({ review }: Scene): boolean {
  return review.reading.answered === 0;
}

function rowOf(one: ReviewedAnswer, scene: Scene): Row['cells'] {
  const [point, known] = [cell(pointBlocks(one, scene)), cell(knownBlocks(one, scene))];
  if (isSilent(scene)) return [point, known];
  return [point, cell(saysBlocks(one, scene)), known, cell(showsBlocks(one, scene))];
}

/** Each outcome with its meaning heads the answers that have it. */
function grouped(
  outcomes: readonly Outcome[],
  scene: Scene,
  cellsOf: (one: ReviewedAnswer) => Row['cells'],
): Row[] {
  const { language } = scene;
  return outcomes.flatMap((outcome): Row[] => {
    const answers = answersWith(scene, [outcome]).filter((one) => isTold(one, scene.review));
    if (answers.length === 0) return [];
    const meaning = language.say(`review.meaning.${outcome}`);
    const text = language.say('review.group.says', { outcome: outcomeWord(outcome, language), meaning });
    return [{ group: true, cells: [cell(text)] }, ...answers.map((one) => ({ cells: cellsOf(one) }))];
  });
}
