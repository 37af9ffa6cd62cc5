/** The order by what is shown, and the order that would be if all that is open turned out well. */
import { cell } from '../make.ts';
import type { Table } from '../model.ts';
import { figureText } from '../wording.ts';
import type { Scene } from './scene.ts';

/** Every ranked product with its place by either; nothing where fewer than two are ranked. */
export function orderTables(scene: Scene): Table[] {
  const { say, number } = scene.language;
  const { ranking } = scene.result;
  if (ranking.length < 2) return [];
  return [
    {
      kind: 'table',
      id: 'order',
      caption: say('comparison.order.caption'),
      columns: [
        { title: say('comparison.overview.product'), heads: true, width: 5 },
        { title: say('comparison.order.place'), align: 'end', width: 2 },
        { title: say('comparison.overview.figure'), align: 'end', width: 2 },
        { title: say('comparison.order.possible-place'), align: 'end', width: 2 },
        { title: say('comparison.order.possible'), align: 'end', width: 2 },
      ],
      rows: ranking.map(({ product, place, possiblePlace }) => {
        const { fullName, result } = scene.column(product);
        const { overall } = result;
        return {
          cells: [
            cell(fullName),
            cell(number(place)),
            cell(figureText(overall, scene.language)),
            cell(number(possiblePlace)),
            cell(number(overall.figure.possible)),
          ],
        };
      }),
      note: [say('comparison.order.note')],
    },
  ];
}
