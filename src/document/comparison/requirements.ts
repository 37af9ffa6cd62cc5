/** What the use requires, with where each product stands and on which sources. */
import { demandBadge } from '../demands.ts';
import { cell } from '../make.ts';
import type { Language } from '../../locale/language.ts';
import type { AssessedElement } from '../../types/assessment.ts';
import type { Cell, Inline, Row, Table } from '../model.ts';
import { citing, type Column, elementIn, type Required, requirementsOf, type Scene } from './scene.ts';

/** Musts, then shoulds. */
export function requirementTable(scene: Scene): Table {
  const { say } = scene.language;
  const all = requirementsOf(scene);
  const group = (must: boolean): Row[] => {
    const own = all.filter((one) => one.must === must);
    if (own.length === 0) return [];
    const title = say(must ? 'comparison.requirements.musts' : 'comparison.requirements.shoulds', {
      count: own.length,
    });
    return [{ group: true, cells: [cell(title)] }, ...own.map((one) => rowOf(one, scene))];
  };
  return {
    kind: 'table',
    id: 'requirements',
    caption: say('comparison.requirements.caption', { use: scene.context.title }),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 1.7 },
      { title: say('comparison.requirements.statement'), width: 9 },
      ...scene.columns.map(({ name }) => ({ title: name, width: 3 })),
    ],
    rows: [...group(true), ...group(false)],
    note: [say('comparison.requirements.note')],
  };
}

function rowOf(one: Required, scene: Scene): Row {
  const { code, statement } = scene.names.element(one.element);
  const shipped = one.state === 'shipped' ? ` ${scene.language.say('comparison.requirements.shipped')}` : '';
  return {
    cells: [
      cell(code),
      cell(`${statement}${shipped}`),
      ...scene.columns.map((column) => standingCell(column, one, scene)),
    ],
  };
}

/** Badge and sources; of what bars, marked. */
function standingCell(column: Column, { element: id, must }: Required, { language }: Scene): Cell {
  const element = elementIn(column, id);
  const own = column.result.requirements.find((one) => one.element === id && one.must === must);
  const bars = column.barred?.musts.includes(id) ?? false;
  const badge = own === undefined ? [] : [demandBadge(own, column, language), ' '];
  const by = element.sources.length === 0 ? shownWithout(element, language) : citing(column, element.sources);
  return cell([...badge, ...by], bars ? 'short' : undefined);
}

/** What shows it where no source does. */
function shownWithout({ clients }: AssessedElement, { say }: Language): Inline[] {
  const by = new Set(clients.map(({ shownBy }) => shownBy));
  if (by.has('search')) return [say('comparison.requirements.by-search')];
  return by.has('architecture') ? [say('comparison.requirements.by-architecture')] : [];
}
