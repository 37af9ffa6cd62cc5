/** What to ask before signing: every point that is open, those that the use needs in full, the others by number. */
import type { AssessedElement } from '../../types/assessment.ts';
import { cell, list, paragraph, section } from '../make.ts';
import type { Block, Row, Section } from '../model.ts';
import { elementText } from '../wording.ts';
import { byNeed, isRequired, type Scene } from './report.ts';

/** Points in the order of need. */
export interface Pointed {
  /** Those that a requirement names. */
  required: AssessedElement[];
  others: AssessedElement[];
}

/**
 * What to ask the provider, by the one list of the assessment, in its order; without a use by how many uses need it.
 * What only a search of registers shows is not among it.
 */
export function asked(scene: Scene): Pointed {
  const { result, elements } = scene;
  const points = result.toAsk.flatMap(({ element }) => elements.get(element) ?? []);
  const own = points.filter((one) => !isSearched(one, scene));
  if (result.context === null) return parted(own, scene);
  return {
    required: own.filter(({ id }) => isRequired(scene, id)),
    others: own.filter(({ id }) => !isRequired(scene, id)),
  };
}

/** That something has not happened is shown by a search, whatever the provider answers. */
export function searchable(scene: Scene): Pointed {
  return parted(
    [...scene.elements.values()].filter((one) => one.open > 0 && isSearched(one, scene)),
    scene,
  );
}

function isSearched({ id }: AssessedElement, { subject }: Scene): boolean {
  return subject.names.element(id).never === true;
}

export function parted(all: readonly AssessedElement[], scene: Scene): Pointed {
  const ordered = byNeed(all, ({ id }) => id, scene);
  return {
    required: ordered.filter(({ id }) => isRequired(scene, id)),
    others: ordered.filter(({ id }) => !isRequired(scene, id)),
  };
}

export function askingSection(scene: Scene): Section {
  const { say } = scene.language;
  const title = say('product.asking.title');
  const { required, others } = asked(scene);
  if (required.length + others.length === 0)
    return section('asking', title, [paragraph(say('product.asking.nothing')), ...searchBlocks(scene)]);
  return section('asking', title, [
    paragraph(say('product.asking.intro')),
    ...(required.length === 0 ? [] : [tableOf(required, scene)]),
    ...(others.length === 0 ? [] : [paragraph(othersText(others, scene))]),
    ...searchBlocks(scene),
    ...inAll(scene),
  ]);
}

/** How many more are open, and as what they stand in the parts on the principles. */
function othersText(others: readonly AssessedElement[], { language: { say } }: Scene): string {
  const open = others.filter(({ standing }) => standing === 'open').length;
  return say('product.asking.others', { count: others.length, open, part: others.length - open });
}

/** Every point of which something is open: asked about, searched for, or decided by a setting. */
function inAll(scene: Scene): Block[] {
  const { required, others } = asked(scene);
  const { required: needed, others: rest } = searchable(scene);
  const [asks, searches] = [required.length + others.length, needed.length + rest.length];
  const told = new Set([...required, ...others, ...needed, ...rest].map(({ id }) => id));
  const settings = [...scene.elements.values()].filter(({ id, open }) => open > 0 && !told.has(id)).length;
  const count = asks + searches + settings;
  if (count === 0) return [];
  return [paragraph(scene.language.say('product.asking.all', { count, asks, searches, settings }), 'note')];
}

/** Those that a requirement names in full, the others by number: each is worded in the part on its principle. */
function searchBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const { required, others } = searchable(scene);
  if (required.length + others.length === 0) return [];
  return [
    paragraph([{ strong: [say('product.search.title')] }, ` ${say('product.search.intro')}`]),
    ...list(required.map(({ id }) => `${elementText(scene.subject, id)} (${demandText(id, scene)})`)),
    ...(others.length === 0 ? [] : [paragraph(say('product.search.others', { count: others.length }))]),
  ];
}

function tableOf(required: readonly AssessedElement[], scene: Scene) {
  const { say } = scene.language;
  return {
    kind: 'table' as const,
    id: 'questions',
    dense: true,
    caption: say('product.asking.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.column.code'), heads: true, rigid: true, width: 1.4 },
      { title: say('product.asking.question'), width: 10.5 },
      { title: say('product.asking.why'), width: 2.6 },
      { title: say('product.asking.shown-by'), width: 4.6 },
    ],
    rows: required.map((one) => rowOf(one, scene)),
  };
}

function rowOf(element: AssessedElement, scene: Scene): Row {
  const { names } = scene.subject;
  const { ask, mode } = names.element(element.id);
  const { say } = scene.language;
  const grade = shownBy(element, scene);
  const proof = say(`shown-by.${grade}`);
  const isTried = element.nature === 'behaviour' && mode !== undefined && 'CB'.includes(grade);
  return {
    cells: [
      cell([{ to: `criterion-${criterionCode(element.code)}`, text: element.code }]),
      cell(ask),
      cell(demandText(element.id, scene)),
      cell(isTried ? say('product.asking.or-try', { proof }) : proof),
    ],
  };
}

/** SEC1 of SEC1.4. */
export function criterionCode(code: string): string {
  return code.slice(0, code.lastIndexOf('.'));
}

/** 'must', 'should', 'must of every use'; without a use in how many of the seven it is a must. */
export function demandText(id: string, { result, need, uses, language: { say } }: Scene): string {
  if (result.context === null)
    return say('product.demand.uses', { count: need.get(id)?.requirement ?? 0, all: uses.length });
  const all = result.requirements.filter(({ element }) => element === id);
  const one = all.find(({ must }) => must) ?? all[0];
  if (one === undefined) return '';
  return say(one.must ? (one.gate ? 'product.demand.gate' : 'product.demand.must') : 'product.demand.should');
}

/** The weakest grade that shows it. */
export function shownBy({ id, nature }: AssessedElement, { subject }: Scene): 'A' | 'B' | 'C' | 'D' | 'E' {
  return subject.names.element(id)['shown-by'] ?? (nature === 'behaviour' ? 'D' : 'C');
}
