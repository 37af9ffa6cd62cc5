/** The products at a glance: verdict, musts, what is shown, and what decides. */
import { mustsText } from '../demands.ts';
import { cell, section } from '../make.ts';
import type { Block, Inline, Row, Section, Table, Tone } from '../model.ts';
import { figureText, sharesText, verdictWord } from '../wording.ts';
import { unsettledMusts } from './answer.ts';
import { areMany, type Column, namedCodes, type Scene } from './scene.ts';

/** Of many products the first page has so many; the rest follows behind it. */
const FIRST = 4;

/** The table of the first page. */
export function firstOverview(scene: Scene): Block[] {
  const rest = scene.columns.length - FIRST;
  if (!areMany(scene)) return [{ ...overviewTable(scene), whole: true }];
  const { say } = scene.language;
  const more: Inline[] = [
    say('comparison.overview.rest', { count: rest }),
    ' ',
    { to: 'overview-part', text: say('comparison.overview.title') },
    '.',
  ];
  const table = overviewTable({ ...scene, columns: scene.columns.slice(0, FIRST) });
  return [{ ...table, id: 'overview-first', whole: true, note: more }];
}

/** Every product, where they are more than the first page holds. */
export function overviewSection(scene: Scene): Section[] {
  if (!areMany(scene)) return [];
  return [section('overview-part', scene.language.say('comparison.overview.title'), [overviewTable(scene)])];
}

export function overviewTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'overview',
    caption: say('comparison.overview.caption', { use: scene.context.title }),
    captionHidden: true,
    dense: true,
    columns: [
      ...(isSettled(scene)
        ? [{ title: say('comparison.overview.place'), rigid: true, width: 1.2, align: 'centre' as const }]
        : []),
      { title: say('comparison.overview.product'), heads: true, width: 4.6 },
      { title: say('comparison.overview.verdict'), width: 2.2 },
      { title: say('comparison.overview.musts'), width: 4.8 },
      { title: say('comparison.overview.shown'), width: 4.2 },
      { title: say('comparison.overview.figure'), align: 'end', width: 1.9 },
      { title: say('comparison.overview.decides'), width: 6 },
    ],
    rows: scene.columns.map((one) => rowOf(one, scene)),
  };
}

/** Places are told where one leads: else the order is open, and a place beside it would say that it is not. */
function isSettled({ result }: Scene): boolean {
  return result.leader !== null;
}

export function verdictTone({ result: { verdict } }: Column): Tone {
  if (verdict === null) return 'none';
  const tones = { fit: 'shown', 'fit-with-conditions': 'part', open: 'open', 'not-fit': 'short' } as const;
  return tones[verdict.value];
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
  const groups = unsettledMusts(one);
  if (groups.length > 0)
    return groups.map(([kind, ids]) => say(`comparison.decides.${kind}`, { codes: codes(ids) })).join('; ');
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
      ...(isSettled(scene) ? [cell(place === undefined ? '–' : language.number(place))] : []),
      cell(one.fullName),
      cell([{ badge: verdictTone(one), text: verdictWord(one.result, language) }]),
      cell(mustsText(one, language)),
      cell([bar]),
      cell(figureText(one.result.overall, language)),
      cell(decidesText(one, scene)),
    ],
  };
}
