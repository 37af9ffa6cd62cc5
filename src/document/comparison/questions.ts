/** What to ask before signing: what the use requires and is open, of whom; then what could turn the order. */
import { cell, paragraph } from '../make.ts';
import type { Language } from '../../locale/language.ts';
import type { Block, Row, Table } from '../model.ts';
import type { NamedElement } from '../names.ts';
import {
  areMany,
  type Column,
  considered,
  namedProducts,
  requirementsOf,
  type Scene,
  shortlist,
} from './scene.ts';

/** So many answers that could turn the order are printed; the others are counted. */
const TURNING = 6;

export function questionBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const asked = askedRequirements(scene);
  return [
    ...(asked.length === 0
      ? [paragraph(say('comparison.questions.none'))]
      : [paragraph(say('comparison.questions.intro')), questionTable(scene)]),
    ...turningBlocks(scene),
    ...otherPoints(scene),
  ];
}

/** A requirement that is asked about, and of whom. */
export interface AskedRequirement {
  element: string;
  must: boolean;
  of: readonly Column[];
}

/**
 * What the use requires and somebody on the shortlist is asked about; of all where all are barred. Musts first. What only
 * a search of registers shows is no question.
 */
export function askedRequirements(scene: Scene): AskedRequirement[] {
  const listed = considered(scene);
  const seen = new Set<string>();
  return requirementsOf(scene).flatMap(({ element, must }) => {
    const of = listed.filter(({ result }) => result.toAsk.some((one) => one.element === element));
    if (of.length === 0 || seen.has(element) || scene.names.element(element).never === true) return [];
    seen.add(element);
    return [{ element, must, of }];
  });
}

export function questionTable(scene: Scene): Table {
  const { say } = scene.language;
  const many = areMany(scene);
  return {
    kind: 'table',
    id: 'questions',
    dense: true,
    caption: say('comparison.questions.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 1.7 },
      { title: say('comparison.questions.question'), width: many ? 6 : 9 },
      { title: say('comparison.questions.need'), width: 2 },
      { title: say('comparison.questions.evidence'), width: many ? 3.5 : 5 },
      { title: say('comparison.questions.whom'), width: many ? 8 : 3.5 },
    ],
    rows: askedRequirements(scene).map((one) => rowOf(one, scene)),
  };
}

/** Open answers that could turn the order, the most valuable first. */
export function turningTable(scene: Scene, most = Infinity): Table {
  const { say, number } = scene.language;
  return {
    kind: 'table',
    id: 'turning',
    caption: say('comparison.turning.caption'),
    columns: [
      { title: say('comparison.overview.product'), heads: true, width: 3 },
      { title: say('comparison.column.code'), rigid: true, width: 2 },
      { title: say('comparison.turning.if-so'), width: 9 },
      { title: say('comparison.turning.points'), align: 'end', width: 2 },
    ],
    rows: scene.result.turning.slice(0, most).map(({ product, element, points }) => ({
      cells: [
        cell(scene.column(product).name),
        cell(scene.names.element(element).code),
        cell(scene.names.element(element).statement),
        cell(number(points, 1)),
      ],
    })),
  };
}

function turningBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const all = scene.result.turning.length;
  if (all === 0 || shortlist(scene).length < 2) return [];
  const rest = all - TURNING;
  return [
    turningTable(scene, TURNING),
    ...(rest > 0
      ? [
          paragraph([
            say('comparison.turning.more', { count: rest }),
            ' ',
            { to: 'annex-elements', text: say('comparison.elements.title') },
            '.',
          ]),
        ]
      : []),
  ];
}

function rowOf(one: AskedRequirement, scene: Scene): Row {
  const { say } = scene.language;
  const { code, ask } = scene.names.element(one.element);
  return {
    cells: [
      cell(code),
      cell(ask),
      cell(say(one.must ? 'comparison.need.must' : 'comparison.need.should')),
      cell(evidenceText(scene.names.element(one.element), scene.language)),
      cell(namedProducts(one.of, considered(scene), scene.language)),
    ],
  };
}

/** The weakest evidence that shows an element, in words. */
function evidenceText(
  { nature, 'shown-by': shownBy = nature === 'behaviour' ? 'D' : 'C' }: NamedElement,
  { say }: Language,
): string {
  return say(`shown-by.${shownBy}`);
}

/** What is asked beside it, by number: every point stands in the annex. */
function otherPoints(scene: Scene): Block[] {
  const known = new Set(requirementsOf(scene).map(({ element }) => element));
  const all = considered(scene).flatMap(({ result }) => result.toAsk.map(({ element }) => element));
  const others = new Set(all.filter((id) => !known.has(id)));
  if (others.size === 0) return [];
  const text = scene.language.say('comparison.questions.others', { count: others.size });
  return [
    paragraph([
      text,
      ' ',
      { to: 'annex-elements', text: scene.language.say('comparison.elements.title') },
      '.',
    ]),
  ];
}
