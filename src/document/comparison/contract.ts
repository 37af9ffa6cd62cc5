/** What to write into the contract, clause by clause: duties that are open or fall short. */
import { cell, paragraph } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import { clauseText } from '../wording.ts';
import { elementsOfAll } from './matrix.ts';
import {
  areMany,
  type Column,
  considered,
  elementIn,
  isOwnRun,
  isUnmet,
  namedProducts,
  type Required,
  requirementsOf,
  type Scene,
} from './scene.ts';

export function contractBlocks(scene: Scene): Block[] {
  const { say, all } = scene.language;
  const clauses = requiredClauses(scene);
  const others = otherClauses(clauses, scene);
  const ownRun = considered(scene).filter(isOwnRun);
  return [
    ...(clauses.length === 0
      ? [paragraph(say(`comparison.contract.${withProvider(scene).length > 0 ? 'none' : 'own-run'}`))]
      : [paragraph(say('comparison.contract.intro')), contractTable(scene)]),
    ...(clauses.length === 0 || ownRun.length === 0
      ? []
      : [paragraph(say('comparison.contract.besides', { products: all(ownRun.map(({ name }) => name)) }))]),
    ...(others.length === 0
      ? []
      : [
          paragraph([
            say('comparison.contract.others', { count: others.length }),
            ' ',
            { to: 'annex-elements', text: say('comparison.elements.title') },
            '.',
          ]),
        ]),
  ];
}

export function contractTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'contract',
    dense: true,
    caption: say('comparison.contract.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 2 },
      { title: say('comparison.contract.clause'), width: areMany(scene) ? 6 : 9 },
      { title: say('comparison.questions.need'), width: 2 },
      { title: say('comparison.contract.with'), width: areMany(scene) ? 9 : 6 },
    ],
    rows: requiredClauses(scene).map((one) => rowOf(one, scene)),
  };
}

export function requiredClauses(scene: Scene): Required[] {
  return requirementsOf(scene).filter(({ element }) => isClause(element, scene));
}

/** Where the organisation runs a product itself no provider signs a clause. */
function withProvider(scene: Scene): Column[] {
  return considered(scene).filter((one) => !isOwnRun(one));
}

function isClause(id: string, scene: Scene): boolean {
  return withProvider(scene).some((one) => {
    const element = elementIn(one, id);
    return element.nature === 'duty' && isUnmet(element);
  });
}

function otherClauses(required: readonly Required[], scene: Scene): { id: string }[] {
  const known = new Set(required.map(({ element }) => element));
  return elementsOfAll(scene).filter(({ id }) => !known.has(id) && isClause(id, scene));
}

function rowOf(one: Required, scene: Scene): Row {
  const { say } = scene.language;
  const element = scene.names.element(one.element);
  return {
    cells: [
      cell(element.code),
      cell(clauseText(element)),
      cell(say(one.must ? 'comparison.need.must' : 'comparison.need.should')),
      cell(whose(one.element, scene)),
    ],
  };
}

/** 'open: A and B; falls short: C'; 'open: all'. */
function whose(id: string, scene: Scene): string {
  const { say } = scene.language;
  const signing = withProvider(scene);
  const groups = Map.groupBy(
    signing.filter((one) => isUnmet(elementIn(one, id))),
    (one) => elementIn(one, id).standing,
  );
  return [...groups]
    .map(([standing, list]) =>
      say('comparison.contract.standing', {
        standing: say(`standing.${standing}`),
        products: namedProducts(list, signing, scene.language),
      }),
    )
    .join('; ');
}
