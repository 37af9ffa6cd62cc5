/**
 * One principle: each criterion with its bar; what holds in a line each, room for what falls short or holds in part, and
 * what is open by why it is.
 */
import type { AssessedCriterion, AssessedElement, AssessedPrinciple } from '../../types/next/assessment.ts';
import { restsOn, saidBesides } from '../evidence.ts';
import { cell, list, paragraph, section } from '../make.ts';
import type { Block, Inline, Row, Section, Table } from '../model.ts';
import { becauseText, elementText, figureText, sharesText } from '../wording.ts';
import type { Scene } from './report.ts';
import { asShipped } from './shipped.ts';
import { standingFact, toneOf } from './why.ts';

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
    columns: [
      { title: say('product.column.standing'), heads: true, width: 2 },
      { title: say('product.chapter.findings'), width: 17 },
    ],
    rows: criteria.flatMap((one) => criterionRows(one, scene)),
  };
}

function criterionRows(criterion: AssessedCriterion, scene: Scene): Row[] {
  const { elements } = criterion;
  const of = (...standings: AssessedElement['standing'][]): AssessedElement[] =>
    elements.filter(({ standing }) => standings.includes(standing));
  return [
    headRow(criterion, scene),
    ...rowOf(of('short', 'in-part'), 'short', (list_) => weakItems(list_, scene), scene),
    ...openRows(of('open'), scene),
    ...rowOf(of('shown'), 'shown', (list_) => shownItems(list_, scene), scene),
    ...rowOf(of('yours'), 'yours', (list_) => plainItems(list_, scene), scene),
    ...rowOf(of('does-not-apply'), 'does-not-apply', (list_) => shownItems(list_, scene), scene),
  ];
}

function headRow({ id, code, score }: AssessedCriterion, scene: Scene): Row {
  const { language, subject } = scene;
  const name: Inline[] = [{ strong: [`${code} ${subject.names.criterion(id).title}`] }, ' '];
  const figure: Inline[] =
    score === null
      ? [language.say('standing.does-not-apply')]
      : [
          {
            bar: { shown: score.shown, open: score.open, short: score.short },
            text: sharesText(score, language),
          },
          ` ${language.say('product.chapter.figure', { figure: figureText(score, language) })}`,
        ];
  return { id: `criterion-${code}`, group: true, cells: [cell([...name, ...figure])] };
}

/** One row for all of one standing; none where there is none. */
function rowOf(
  elements: readonly AssessedElement[],
  standing: AssessedElement['standing'],
  items: (elements: readonly AssessedElement[]) => Block[],
  { language: { say } }: Scene,
): Row[] {
  const [first] = elements;
  if (first === undefined) return [];
  const isMixed = elements.some((one) => one.standing !== standing);
  const tone = isMixed ? 'part' : toneOf(first);
  const text = isMixed ? say('product.chapter.short-or-part') : say(`standing.${standing}`);
  return [{ cells: [cell([{ badge: tone, text }]), cell(items(elements))] }];
}

/** With all that is known: the finding, whom it holds for, what is claimed against it. */
function weakItems(elements: readonly AssessedElement[], scene: Scene): Block[] {
  return list(
    elements.map((one): Inline[] => [
      { strong: [one.code] },
      ` ${scene.subject.names.element(one.id).statement} `,
      ...standingFact(one, scene),
      ...saidBesides(one, scene.language),
      ...shippedNote(one, scene),
    ]),
  );
}

/** A line each; those that the same sources show share them. */
function shownItems(elements: readonly AssessedElement[], scene: Scene): Block[] {
  const groups = Map.groupBy(elements, (one) => `${one.sources.join()} ${one.settings.join()} ${one.grade}`);
  return list([...groups.values()].map((group) => shownItem(group, scene)));
}

function shownItem(group: readonly AssessedElement[], scene: Scene): Inline[] {
  const { subject, language } = scene;
  const [first] = group;
  if (first === undefined) return [];
  const evidence = restsOn(first, subject, language);
  return [
    ...group.flatMap((one, at): Inline[] => [
      ...(at === 0 ? [] : [' ']),
      { strong: [one.code] },
      ` ${subject.names.element(one.id).statement}`,
      ...shippedNote(one, scene),
    ]),
    ...(evidence.length === 0 ? [] : [' ', ...evidence, '.']),
  ];
}

function plainItems(elements: readonly AssessedElement[], { subject }: Scene): Block[] {
  return list(elements.map(({ id }) => elementText(subject, id)));
}

/** One row for each set of reasons, so that a reason stands once. */
function openRows(open: readonly AssessedElement[], scene: Scene): Row[] {
  const { language, subject } = scene;
  const groups = Map.groupBy(open, ({ openBecause }) => becauseText(openBecause, language));
  return [...groups].map(([because, group]) => ({
    cells: [
      cell([{ badge: 'open', text: language.say('standing.open') }]),
      cell([
        { emphasis: [language.say('product.chapter.open-because', { because })] },
        ...group.flatMap((one): Inline[] => [
          ' ',
          { strong: [one.code] },
          ` ${subject.names.element(one.id).statement}`,
          ...saidBesides(one, language),
          ...shippedNote(one, scene),
        ]),
      ]),
    ],
  }));
}

function shippedNote(element: AssessedElement, scene: Scene): Inline[] {
  const text = asShipped(element, scene);
  return text === undefined ? [] : [` (${text})`];
}
