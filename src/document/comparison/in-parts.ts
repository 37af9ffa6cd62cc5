/** Tables with a column a product: with many products several tables, so that each can be read on paper. */
import type { Table } from '../model.ts';
import type { Scene } from './scene.ts';

/** Products beside each other on a page. */
const MOST = 7;

/** One table; of more products than fit one for each part of them, as even as can be, that says which they are. */
export function inParts(scene: Scene, tableOf: (part: Scene) => Table): Table[] {
  const { columns, language } = scene;
  const parts = Math.ceil(columns.length / MOST);
  if (parts <= 1) return [tableOf(scene)];
  const size = Math.ceil(columns.length / parts);
  return Array.from({ length: parts }, (_, at) => {
    const own = columns.slice(at * size, (at + 1) * size);
    const table = tableOf({ ...scene, columns: own });
    const values = { caption: table.caption, first: at * size + 1, last: at * size + own.length };
    return {
      ...table,
      id: at === 0 ? table.id : `${table.id}-${at + 1}`,
      caption: language.say('comparison.part', { ...values, count: columns.length }),
      captionHidden: false,
    };
  });
}
