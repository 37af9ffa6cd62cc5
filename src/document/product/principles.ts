/** The five principles as bars, each with the figure that may be printed and on whose word what is shown rests; how old that is. */
import type { AssessedElement, AssessedPrinciple } from '../../types/assessment.ts';
import { cell } from '../make.ts';
import type { Cell, Inline, Row, Table } from '../model.ts';
import { figureText, sharesText } from '../wording.ts';
import { ageText } from './age.ts';
import type { Scene } from './report.ts';

export function principleTable(scene: Scene): Table {
  const { language, result, subject } = scene;
  const { say } = language;
  return {
    kind: 'table',
    id: 'principles',
    caption: say('product.principles.caption'),
    captionHidden: true,
    dense: true,
    whole: true,
    columns: [
      { title: say('product.principles.caption'), heads: true, width: 4.5 },
      { title: say('product.principles.standing'), width: 7.8 },
      { title: say('product.principles.figure'), align: 'end', width: 1.7, rigid: true },
      { title: say('product.principles.word'), width: 7.1 },
    ],
    rows: [
      ...result.principles.map((one) =>
        rowOf(one, scene, [{ to: one.id, text: subject.names.principle(one.id).title }]),
      ),
      {
        cells: [
          cell([{ strong: [say('product.principles.overall')] }]),
          ...scoreCells(result.overall, scene),
          cell(wordText([...scene.elements.values()], scene)),
        ],
      },
    ],
    note: noteText(scene),
  };
}

/** What the score is, what is in no score, and how old it is what decides. */
function noteText(scene: Scene): Inline[] {
  const { say } = scene.language;
  const yours = [...scene.elements.values()].filter(({ standing }) => standing === 'yours').length;
  return [
    say('product.principles.note'),
    ...(yours === 0 ? [] : [` ${say('product.principles.yours', { count: yours })}`]),
    ` ${ageText(scene)}`,
  ];
}

function rowOf({ score, criteria }: AssessedPrinciple, scene: Scene, title: readonly Inline[]): Row {
  const elements = criteria.flatMap((one) => one.elements);
  return { cells: [cell(title), ...scoreCells(score, scene), cell(wordText(elements, scene))] };
}

/** Bar and figure; that nothing applies, where there is no score. */
export function scoreCells(
  score: AssessedPrinciple['score'],
  { language }: Pick<Scene, 'language'>,
): [Cell, Cell] {
  if (score === null) return [cell(language.say('standing.does-not-apply')), cell('–')];
  const { shown, open, short } = score;
  return [
    cell([{ bar: { shown, open, short }, text: sharesText(score, language) }]),
    cell(figureText(score, language)),
  ];
}

const WORDS = ['independent', 'tested', 'vendor', 'others', 'search', 'architecture'] as const;
type Word = (typeof WORDS)[number];

/** '3 independent, 2 code or own test, 14 the provider's word'. */
export function wordText(elements: readonly AssessedElement[], scene: Scene): string {
  const { say } = scene.language;
  const words = elements.filter(({ shown }) => shown > 0).map((one) => wordOf(one, scene));
  if (words.length === 0) return say('evidence.word.none');
  return WORDS.flatMap((word) => {
    const count = words.filter((one) => one === word).length;
    return count === 0 ? [] : [say(`evidence.word.${word}`, { count })];
  }).join(', ');
}

/** The best word among the sources that decide. */
function wordOf({ sources, clients }: AssessedElement, { result }: Scene): Word {
  const cited = result.sources.filter(({ id }) => sources.includes(id));
  if (cited.length === 0)
    return clients.some(({ shownBy }) => shownBy === 'search') ? 'search' : 'architecture';
  if (cited.some(({ grade, own }) => grade === 'A' && !own)) return 'independent';
  if (cited.some(({ grade }) => grade === 'B')) return 'tested';
  return cited.some(({ own }) => own) ? 'vendor' : 'others';
}
