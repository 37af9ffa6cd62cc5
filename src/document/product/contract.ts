/** What to write into the contract, clause by clause: the duties that fall short or are open. */
import { cell, paragraph, section } from '../make.ts';
import { clauseText } from '../wording.ts';
import type { Row, Section } from '../model.ts';
import { demandText, parted, type Pointed } from './asking.ts';
import type { Scene } from './report.ts';
import { toneOf } from './why.ts';

/** Duties that are not wholly shown, in the order of need. */
export function clauses(scene: Scene): Pointed {
  const duties = [...scene.elements.values()].filter(
    ({ nature, open, short }) => nature === 'duty' && open + short > 0,
  );
  return parted(duties, scene);
}

export function contractSection(scene: Scene): Section {
  const { say } = scene.language;
  const { required, others } = clauses(scene);
  if (required.length + others.length === 0)
    return section('contract', say('product.contract.title'), [paragraph(say('product.contract.nothing'))]);
  return section('contract', say('product.contract.title'), [
    paragraph(introText(scene)),
    ...(required.length === 0 ? [] : [tableOf(required, scene)]),
    ...(others.length === 0 ? [] : [paragraph(say('product.contract.others', { count: others.length }))]),
  ]);
}

/** With whom: where the organisation runs the product itself no provider signs. */
function introText({ subject: { profile, result }, language: { say } }: Scene): string {
  const edition = profile.editions.find(({ id }) => id === result.edition);
  return edition?.['run-by'] === 'customer'
    ? say('product.contract.intro.own-run')
    : say('product.contract.intro', { provider: profile.provider.name });
}

function tableOf(required: Pointed['required'], scene: Scene) {
  const { say } = scene.language;
  return {
    kind: 'table' as const,
    id: 'clauses',
    dense: true,
    caption: say('product.contract.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.column.code'), heads: true, rigid: true, width: 1.4 },
      { title: say('product.contract.clause'), width: 11 },
      { title: say('product.column.standing'), width: 2.3 },
      { title: say('product.asking.why'), width: 3 },
    ],
    rows: required.map((one) => rowOf(one, scene)),
  };
}

function rowOf(element: Pointed['required'][number], scene: Scene): Row {
  const { say } = scene.language;
  return {
    cells: [
      cell(element.code),
      cell(clauseText(scene.subject.names.element(element.id))),
      cell([{ badge: toneOf(element), text: say(`standing.${element.standing}`) }]),
      cell(demandText(element.id, scene)),
    ],
  };
}
