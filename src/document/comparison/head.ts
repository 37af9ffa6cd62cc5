/** What a file of the comparison says of itself, whatever it holds. */
import type { Document, Paper } from '../model.ts';
import { titleText } from './first-page.ts';
import type { Scene } from './scene.ts';

export function comparisonHead(scene: Scene, paper: Paper): Omit<Document, 'blocks'> {
  const { say, date, all, tag } = scene.language;
  const title = titleText(scene);
  return {
    kind: 'comparison',
    title,
    subject: say('comparison.subject', { products: all(scene.columns.map(({ name }) => name)) }),
    language: tag,
    created: scene.result.asOf,
    paper,
    running: {
      left: title,
      right: date(scene.result.asOf),
      foot: say('comparison.foot'),
      key: say('document.key'),
    },
    labels: {
      contents: say('comparison.label.contents'),
      page: say('comparison.label.page'),
      of: say('comparison.label.of'),
      figure: say('comparison.label.figure'),
      table: say('comparison.label.table'),
      back: say('comparison.label.back'),
      skip: say('comparison.label.skip'),
    },
  };
}
