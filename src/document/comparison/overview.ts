/** The products at a glance: verdict, musts, what is shown, and what decides. */
import type { AssessedRequirement } from '../../types/assessment.ts';
import { cell } from '../make.ts';
import type { Inline, Row, Table, Tone } from '../model.ts';
import { figureText, sharesText, verdictWord } from '../wording.ts';
import { openMusts } from './answer.ts';
import { type Column, namedCodes, type Scene } from './scene.ts';

export function overviewTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'overview',
    caption: say('comparison.overview.caption', { use: scene.context.title }),
    captionHidden: true,
    columns: [
      { title: say('comparison.overview.place'), rigid: true, width: 1.2, align: 'centre' },
      { title: say('comparison.overview.product'), heads: true, width: 6 },
      { title: say('comparison.overview.verdict'), width: 2.8 },
      { title: say('comparison.overview.musts'), width: 3.2 },
      { title: say('comparison.overview.shown'), width: 4.2 },
      { title: say('comparison.overview.figure'), align: 'end', width: 2.2 },
      { title: say('comparison.overview.decides'), width: 6 },
    ],
    rows: scene.columns.map((one) => rowOf(one, scene)),
  };
}

export function verdictTone({ result: { verdict } }: Column): Tone {
  if (verdict === null) return 'none';
  const tones = { fit: 'shown', 'fit-with-conditions': 'part', open: 'open', 'not-fit': 'short' } as const;
  return tones[verdict.value];
}

/** '12 met, 4 open, 2 not met'. */
export function mustsText({ result }: Column, { language: { say } }: Scene): string {
  const musts = result.requirements.filter(({ must }) => must);
  const barring = new Set(result.verdict?.reasons.map(({ element }) => element));
  const open = new Set(result.verdict?.questions.map(({ element }) => element));
  const count = (test: (one: AssessedRequirement) => boolean): number => musts.filter(test).length;
  const short = count(({ element }) => barring.has(element));
  const left = count(({ element }) => open.has(element) && !barring.has(element));
  return say('comparison.overview.counts', { met: musts.length - short - left, open: left, short });
}

/** What decides the verdict of a product, by code. */
export function decidesText(one: Column, { names, language }: Scene): string {
  const { say } = language;
  const codes = (ids: readonly string[]): string =>
    namedCodes(
      [...new Set(ids)].map((id) => names.element(id).code),
      language,
    );
  if (one.result.noLongerOffered !== null) return '';
  if (one.barred !== undefined) return say('comparison.decides.barred', { codes: codes(one.barred.musts) });
  const open = openMusts(one);
  if (open.length > 0) return say('comparison.decides.open', { codes: codes(open) });
  const conditions = one.result.verdict?.conditions.length ?? 0;
  return say('comparison.decides.conditions', { count: conditions });
}

function rowOf(one: Column, scene: Scene): Row {
  const { language, result } = scene;
  const place = result.ranking.find(({ product }) => product === one.id)?.place;
  const { shown, open, short } = one.result.overall;
  const bar: Inline = { bar: { shown, open, short }, text: sharesText(one.result.overall, language) };
  return {
    cells: [
      cell(place === undefined ? '–' : language.number(place)),
      cell(one.fullName),
      cell([{ badge: verdictTone(one), text: verdictWord(one.result, language) }]),
      cell(mustsText(one, scene)),
      cell([bar]),
      cell(figureText(one.result.overall, language)),
      cell(decidesText(one, scene)),
    ],
  };
}
