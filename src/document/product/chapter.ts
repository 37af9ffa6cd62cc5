/**
 * One principle: each criterion with its bar; what holds in a line each, room for what falls short or holds in part, and
 * what is open by why it is.
 */
import type { AssessedCriterion, AssessedElement, AssessedPrinciple } from '../../types/assessment.ts';
import { isByAbsence, restsOn, saidBesides } from '../evidence.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Cell, Inline, Row, Section, Table } from '../model.ts';
import { becauseText, figureText, sharesText } from '../wording.ts';
import type { Scene } from './report.ts';
import { asShipped } from './shipped.ts';
import { asSentence, capital, knownOf } from '../known.ts';
import { toneOf } from './why.ts';

export function chapters(scene: Scene): Section[] {
  return scene.result.principles.map((one) => chapter(one, scene));
}

function chapter(principle: AssessedPrinciple, scene: Scene): Section {
  const { title, expectation } = scene.subject.names.principle(principle.id);
  return section(principle.id, title, [paragraph(expectation, 'note'), tableOf(principle, title, scene)]);
}

function tableOf({ id, criteria }: AssessedPrinciple, title: string, scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: `${id}-criteria`,
    caption: title,
    captionHidden: true,
    dense: true,
    columns: [
      { title: say('product.column.standing'), heads: true, width: 1.5 },
      { title: say('product.chapter.findings'), width: 18 },
    ],
    rows: criteria.flatMap((one) => criterionRows(one, scene)),
  };
}

/** Rows for what falls short or holds in part; one each for all that is open, shown, yours or does not apply. */
function criterionRows(criterion: AssessedCriterion, scene: Scene): Row[] {
  const of = (...wanted: AssessedElement['standing'][]): AssessedElement[] =>
    criterion.elements.filter(({ standing }) => wanted.includes(standing));
  return [
    headRow(criterion, scene),
    ...weakRows(of('short'), scene),
    ...weakRows(of('in-part'), scene),
    ...rowOf(of('open'), openText, scene),
    ...rowOf(of('shown'), shownText, scene),
    ...rowOf(of('yours').filter(isDone(scene)), plainText, scene, doneCell(scene)),
    ...rowOf(
      of('yours').filter((one) => !isDone(scene)(one)),
      plainText,
      scene,
    ),
    ...rowOf(of('does-not-apply'), shownText, scene),
  ];
}

function headRow({ id, code, score, elements }: AssessedCriterion, scene: Scene): Row {
  const { language, subject } = scene;
  const name: Inline[] = [{ strong: [`${code} ${subject.names.criterion(id).title}`] }];
  const figure: Inline[] =
    score === null
      ? [`: ${language.say(elements.some(isYours) ? 'standing.yours' : 'standing.does-not-apply')}`]
      : [
          ' ',
          {
            bar: { shown: score.shown, open: score.open, short: score.short },
            text: sharesText(score, language),
          },
          ` ${language.say('product.chapter.figure', { figure: figureText(score, language) })}`,
          ...outsideText(elements, scene),
        ];
  return { id: `criterion-${code}`, group: true, cells: [cell([...name, ...figure])] };
}

function isYours({ standing }: AssessedElement): boolean {
  return standing === 'yours';
}

/** A figure of few points says little: how many it speaks of, and how many are left out as the organisation's own. */
function outsideText(elements: readonly AssessedElement[], { language: { say } }: Scene): Inline[] {
  const yours = elements.filter(isYours).length;
  const counted = elements.filter(
    ({ standing }) => standing !== 'yours' && standing !== 'does-not-apply',
  ).length;
  return yours === 0 ? [] : [` ${say('product.chapter.outside', { counted, yours })}`];
}

/** A task of the organisation that its own evidence shows as done. */
function isDone({ done }: Scene): (element: AssessedElement) => boolean {
  return ({ id }) => done?.has(id) ?? false;
}

function doneCell({ language: { say } }: Scene): Cell {
  return cell([{ badge: 'shown', text: say('standing.yours-done') }]);
}

/** One row for all of one standing; none where there is none. */
function rowOf(
  elements: readonly AssessedElement[],
  textOf: (elements: readonly AssessedElement[], scene: Scene) => Inline[],
  scene: Scene,
  standing?: Cell,
): Row[] {
  const [first] = elements;
  return first === undefined
    ? []
    : [{ cells: [standing ?? standingCell(first, scene), cell(textOf(elements, scene))] }];
}

export function standingCell(element: AssessedElement, { language: { say } }: Scene): Cell {
  return cell([{ badge: toneOf(element), text: say(`standing.${element.standing}`) }]);
}

/** With all that is known, whom it holds for and what is claimed; points of which the same is known share a row. */
function weakRows(elements: readonly AssessedElement[], scene: Scene): Row[] {
  const known = elements.map((one) => ({
    one,
    text: [...knownOf(one, scene, tellAt(one, scene)), ...claims(one, scene), ...shippedNote(one, scene)],
  }));
  const groups = Map.groupBy(known, ({ text }) => JSON.stringify(text));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ one, text }) => ({
      cells: [
        standingCell(one, scene),
        cell([...group.flatMap((each) => [...named(each.one, scene), ' ']), ...text]),
      ],
    })),
  );
}

/** The text of a finding stands at the first point that it bears on; at the others the code leads there. */
function tellAt(
  { id }: AssessedElement,
  { tellers, subject, language: { say } }: Scene,
): (finding: number) => string {
  return (finding) => {
    const teller = tellers.get(finding);
    return teller === undefined || teller.id === id
      ? subject.names.finding(finding).summary
      : say('product.chapter.told', { code: teller.code });
  };
}

/** Claims against what falls short. */
function claims({ claimedBy, sources }: AssessedElement, { language: { say } }: Scene): Inline[] {
  const own = claimedBy.filter((id) => !sources.includes(id));
  return own.length === 0 ? [] : [` ${say('evidence.said.claim')} `, { cite: own }, '.'];
}

/** Those that the same sources show share them. */
function shownText(elements: readonly AssessedElement[], scene: Scene): Inline[] {
  const { subject, language } = scene;
  const groups = Map.groupBy(
    elements.toSorted((a, b) => Number(isByAbsence(a)) - Number(isByAbsence(b))),
    (one) => `${isByAbsence(one)} ${one.sources.join()} ${one.settings.join()} ${one.grade}`,
  );
  return [...groups.values()].flatMap((group, at): Inline[] => {
    const absent = group.some(isByAbsence)
      ? [{ emphasis: [`${language.say('evidence.by-absence')}:`] }, ' ']
      : [];
    const evidence = group.slice(0, 1).flatMap((one) => restsOn(one, subject, language));
    const names = group.flatMap((one): Inline[] => [...named(one, scene), ...shippedNote(one, scene), ' ']);
    return [
      at === 0 ? '' : ' ',
      ...absent,
      ...names,
      ...(evidence.length === 0 ? [] : [...asSentence(evidence), '.']),
    ];
  });
}

function plainText(elements: readonly AssessedElement[], scene: Scene): Inline[] {
  return elements.flatMap((one): Inline[] => [...named(one, scene), ' ']);
}

/** By why they are open; what is claimed, alleged or was shown once is told with its sources. */
function openText(open: readonly AssessedElement[], scene: Scene): Inline[] {
  const groups = Map.groupBy(open, (one) => becauseText(reasonsBeside(one, scene), scene.language));
  const plainFirst = [...groups].toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''));
  return plainFirst.flatMap(([because, own]): Inline[] => [
    ...(because === '' ? [] : [{ emphasis: [`${capital(because)}:`] }, ' ']),
    ...own.flatMap((one): Inline[] => [
      ...named(one, scene),
      ...saidBesides(one, scene.language),
      ...shippedNote(one, scene),
      ' ',
    ]),
  ]);
}

/** Why it is open, but for what the sources beside it say. */
function reasonsBeside(element: AssessedElement, { language }: Scene): AssessedElement['openBecause'] {
  const isTold = saidBesides(element, language).length > 0;
  return element.openBecause.filter((because) => !(isTold && WITH_SOURCES.has(because)));
}

/** Reasons that the sources beside them say. */
const WITH_SOURCES: ReadonlySet<string> = new Set(['claimed', 'alleged', 'lapsed', 'announced']);

function named({ id, code }: AssessedElement, { subject }: Scene): Inline[] {
  return [{ strong: [code] }, ` ${subject.names.element(id).statement}`];
}

function shippedNote(element: AssessedElement, scene: Scene): Inline[] {
  const text = asShipped(element, scene);
  return text === undefined ? [] : [` (${text})`];
}
