/** What to ask before signing: what the use requires and is open, of whom; then what could turn the order. */
import { cell, paragraph } from '../make.ts';
import type { Language } from '../../locale/language.ts';
import type { Block, Row, Table } from '../model.ts';
import type { NamedElement } from '../names.ts';
import { elementsOfAll } from './matrix.ts';
import { elementIn, isUnmet, type Required, requirementsOf, type Scene, shortlist } from './scene.ts';

/** So many answers that could turn the order are printed; the others are counted. */
const TURNING = 10;

export function questionBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const asked = openRequirements(scene);
  return [
    ...(asked.length === 0
      ? [paragraph(say('comparison.questions.none'))]
      : [paragraph(say('comparison.questions.intro')), questionTable(scene)]),
    ...turningBlocks(scene),
    ...otherPoints(asked, scene),
  ];
}

/** Requirements that are open with somebody who is not barred by something else; of all where all are barred. */
export function openRequirements(scene: Scene): Required[] {
  return requirementsOf(scene).filter(({ element }) => openWith(element, scene).length > 0);
}

export function questionTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'questions',
    caption: say('comparison.questions.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 2 },
      { title: say('comparison.questions.question'), width: 9 },
      { title: say('comparison.questions.need'), width: 2 },
      { title: say('comparison.questions.evidence'), width: 4 },
      { title: say('comparison.questions.whom'), width: 4 },
    ],
    rows: openRequirements(scene).map((one) => rowOf(one, scene)),
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

function rowOf(one: Required, scene: Scene): Row {
  const { say, all } = scene.language;
  const { code, ask } = scene.names.element(one.element);
  const asked = openWith(one.element, scene);
  const everybody = asked.length === askable(scene).length && asked.length > 1;
  return {
    cells: [
      cell(code),
      cell(ask),
      cell(say(one.must ? 'comparison.need.must' : 'comparison.need.should')),
      cell(evidenceText(scene.names.element(one.element), scene.language)),
      cell(everybody ? say('comparison.questions.all') : all(asked.map(({ name }) => name))),
    ],
  };
}

/** The weakest evidence that shows an element, in words. */
export function evidenceText(
  { nature, never, 'shown-by': shownBy = nature === 'behaviour' ? 'D' : 'C' }: NamedElement,
  { say }: Language,
): string {
  return never === true ? say('comparison.grade.search') : say(`comparison.grade.${shownBy}`);
}

function openWith(id: string, scene: Scene) {
  return askable(scene).filter((one) => {
    const element = elementIn(one, id);
    return element.open > 0 && isUnmet(element);
  });
}

function askable(scene: Scene) {
  const listed = shortlist(scene);
  return listed.length === 0 ? scene.columns : listed;
}

/** What is open beside it, by code: each is worded in the annex. */
function otherPoints(asked: readonly Required[], scene: Scene): Block[] {
  const known = new Set(asked.map(({ element }) => element));
  const codes = elementsOfAll(scene)
    .filter(({ id }) => !known.has(id) && openWith(id, scene).length > 0)
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  const text = scene.language.say('comparison.questions.others', { count: codes.length });
  return [
    paragraph([
      text,
      ' ',
      { to: 'annex-elements', text: scene.language.say('comparison.elements.title') },
      '.',
    ]),
  ];
}
