/** The comparison for a terminal: the answer, barriers, what to ask, then the tables. */
import type { Language } from '../../locale/language.ts';
import { list, paragraph, section } from '../make.ts';
import type { Block } from '../model.ts';
import { answerText, orderSentences } from './answer.ts';
import { barrierBlocks } from './barriers.ts';
import { conditionBlocks } from './conditions.ts';
import { decidingFacts } from './facts.ts';
import { firmnessBlocks } from './firmness.ts';
import { scopeText, titleText } from './first-page.ts';
import { principleTable } from './matrix.ts';
import type { NamedComparison } from './named.ts';
import { overviewTable } from './overview.ts';
import { questionTable, askedRequirements, turningTable } from './questions.ts';
import { requirementTable } from './requirements.ts';
import { type Scene, sceneOf } from './scene.ts';

/** Answers that could turn the order that a terminal shows; the others are counted. */
const TURNING = 5;

export function comparisonBlocks(comparison: NamedComparison, language: Language): Block[] {
  const scene = sceneOf(comparison, language, { cites: false });
  const { say } = language;
  return [
    section('first', titleText(scene), firstBlocks(scene), { numbered: false }),
    part('barriers', say('comparison.barriers.title'), barrierBlocks(scene)),
    part('conditions', say('comparison.conditions.title'), conditionBlocks(scene)),
    ...asking(scene),
    part('requirements-part', say('comparison.requirements.title'), [requirementTable(scene)]),
    part('matrix', say('comparison.matrix.title'), [principleTable(scene)]),
    part('firmness', say('comparison.firmness.title'), firmnessBlocks(scene)),
    paragraph(say('comparison.terminal.more')),
  ];
}

/** The answer in a sentence or two, for below what was written to a file. */
export function comparisonAnswer(comparison: NamedComparison, language: Language): Block[] {
  return [paragraph(answerText(sceneOf(comparison, language, { cites: false })))];
}

function firstBlocks(scene: Scene): Block[] {
  return [
    paragraph(scopeText(scene)),
    paragraph(answerText(scene)),
    ...list([...decidingFacts(scene), ...orderSentences(scene)]),
    overviewTable(scene),
  ];
}

function asking(scene: Scene): Block[] {
  const { say } = scene.language;
  const all = scene.result.turning.length;
  const turning =
    all === 0
      ? []
      : [
          turningTable(scene, TURNING),
          paragraph(say('comparison.terminal.rest', { count: Math.max(0, all - TURNING) })),
        ];
  const questions = askedRequirements(scene).length === 0 ? [] : [questionTable(scene)];
  const blocks = [...questions, ...turning];
  return blocks.length === 0 ? [] : [part('questions-part', say('comparison.questions.title'), blocks)];
}

function part(id: string, title: string, blocks: readonly Block[]): Block {
  return section(id, title, blocks, { numbered: false });
}
