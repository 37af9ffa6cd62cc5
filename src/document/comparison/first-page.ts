/** The first page: shortlist, until when it holds, barriers, what decides, what to do now and who does it, how old it is. */
import { list, paragraph, section } from '../make.ts';
import type { Block, Section } from '../model.ts';
import { ageText, holdsText } from './age.ts';
import { answerText, orderSentences } from './answer.ts';
import { decidingFacts } from './facts.ts';
import { yoursNotes } from './matrix.ts';
import { firstOverview } from './overview.ts';
import { type Scene, shortlist } from './scene.ts';
import { todo } from './todo.ts';

/** Unnumbered, and the document's first. */
export function firstPage(scene: Scene): Section {
  const { say } = scene.language;
  return section(
    'first',
    say('comparison.answer.title'),
    [
      paragraph(scopeText(scene), 'note'),
      paragraph(answerText(scene), 'lead'),
      paragraph(holdsText(scene)),
      ...firstOverview(scene),
      ...part('why', say('comparison.why.title'), list([...decidingFacts(scene), ...orderSentences(scene)])),
      ...part('todo', say('comparison.todo.title'), list(todo(scene), true)),
      paragraph([say('product.principles.note'), ' ', ageText(scene), ...yoursNotes(scene)], 'note'),
    ],
    { numbered: false, unlisted: true },
  );
}

export function titleText({ context, language: { say } }: Scene): string {
  return say('comparison.title', { use: context.title });
}

/** Products, configuration and day; that later sources count, where they do. */
export function scopeText(scene: Scene): string {
  const { result, language } = scene;
  const { say, date } = language;
  const text = say(`comparison.scope.${result.configuration}`, {
    count: result.products.length,
    left: shortlist(scene).length,
    date: date(result.asOf),
  });
  return result.hindsight ? say('comparison.scope.hindsight', { scope: text }) : text;
}

function part(id: string, title: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks, { numbered: false, unlisted: true })];
}
