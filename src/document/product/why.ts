/** Why the answer is what it is: the few facts that decide, each with its source. */
import type { AssessedElement } from '../../types/assessment.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline, Tone } from '../model.ts';
import { demandKind, isMet, isPreset, standingTone } from '../demands.ts';
import { knownOf } from '../known.ts';
import { elementText } from '../wording.ts';
import { decidingFacts, elementIn, type Scene } from './report.ts';
import { usesTable } from './uses.ts';

/** So many facts stand on the first page; the others are counted and linked. */
const FACTS = 3;

/** A list of facts, how many more there are and where they stand; without a use what decides each of them. */
export function why(scene: Scene): Block[] {
  if (scene.result.context === null) return usesTable(scene);
  const { facts, more } = whyFacts(scene, FACTS);
  return [...list(facts), ...(more.length === 0 ? [] : [paragraph(more, 'note')])];
}

/** The first facts that decide for a use, at most `most`, and how many more there are and where; nothing, where all are told. */
export function whyFacts(scene: Scene, most: number): { facts: Inline[][]; more: Inline[] } {
  const all = decidingFacts(scene.subject);
  const rest = all.slice(most);
  return {
    facts: all.slice(0, most).map((id) => factOf(elementIn(scene, id), scene)),
    more: rest.length > 0 ? moreText(rest, scene) : [],
  };
}

function moreText(rest: readonly string[], { subject, language: { say } }: Scene): Inline[] {
  const met = subject.result.requirements.filter((one) => one.must && isMet(demandKind(one, subject)));
  const areMet = rest.every((id) => met.some(({ element }) => element === id));
  const values = { count: rest.length, met: areMet ? 'yes' : 'no' };
  return [say('product.why.more', values), ' ', { to: 'use', text: say('product.use.title') }, '.'];
}

/** 'SEC1.4 … falls short. … [n] (grade: C, December 2024).' */
function factOf(element: AssessedElement, scene: Scene): Inline[] {
  const graded = (text: string): string => scene.language.say('evidence.graded', { text });
  const standing: Inline = {
    badge: toneOf(element),
    text: scene.language.say(`standing.${element.standing}`),
  };
  return [
    { strong: [elementText(scene.subject, element.id)] },
    ' ',
    standing,
    '. ',
    ...presetText(element, scene),
    ...knownOf(element, { ...scene, graded }),
  ];
}

/** What has to hold as shipped no setting makes up for. */
function presetText({ id }: AssessedElement, { result, language: { say } }: Scene): string[] {
  return isPreset(id, result) ? [`${say('product.why.preset')} `] : [];
}

export function toneOf({ standing }: AssessedElement): Tone {
  return standingTone(standing);
}
