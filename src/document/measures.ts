/** Typical measures to choose from, for all outputs that propose or list them. */
import type { Language } from '../locale/language.ts';
import type { Proposal } from '../types/check.ts';
import type { Guidance, Measures, TypicalMeasure } from '../types/measures.ts';
import { cell, list, paragraph, section } from './make.ts';
import type { Block, Column, List, Row, Table } from './model.ts';

/** What the texts behind the ids of proposals are looked up in. */
export interface MeasureNames {
  typical: (id: string) => TypicalMeasure;
  guidance: (id: string) => Guidance;
  /** Name of a risk. */
  risk: (id: string) => string;
}

/** So many measures a risk are proposed; who wants more has the list of all. */
const MOST = 4;

/** The measures that bear most on each high risk, one row each; one sentence where no risk is high. */
export function proposalBlocks(
  proposals: readonly Proposal[],
  id: string,
  names: MeasureNames,
  language: Language,
): Block[] {
  const { say, all } = language;
  if (proposals.length === 0) return [paragraph(say('measures.none-high'), 'note')];
  const first = proposals.map(({ risk, measures }) => ({ risk, measures: measures.slice(0, MOST) }));
  const without = first.filter(({ measures }) => measures.length === 0).map(({ risk }) => names.risk(risk));
  const proposed = [...new Set(first.flatMap(({ measures }) => measures))].map(names.typical);
  const risksOf = (measure: string): string[] =>
    first.filter(({ measures }) => measures.includes(measure)).map(({ risk }) => names.risk(risk));
  return [
    paragraph(say('measures.intro', { most: MOST }), 'note'),
    ...(proposed.length === 0 ? [] : [measuresTable(proposed, id, risksOf, names, language)]),
    ...(without.length === 0 ? [] : [paragraph(say('measures.none-known', { risks: all(without) }), 'note')]),
    ...textsOf(proposed, names, language),
  ];
}

/** The same in a line each, for a terminal. */
export function proposalLines(
  proposals: readonly Proposal[],
  names: Pick<MeasureNames, 'typical' | 'risk'>,
  { say }: Language,
): Block[] {
  if (proposals.length === 0) return [paragraph(say('measures.none-high'))];
  return list(
    proposals.map(({ risk, measures }) => [
      paragraph(
        say('measures.line.risk', {
          risk: names.risk(risk),
          n: measures.length,
          id: risk,
          more: Math.max(0, measures.length - MOST),
        }),
      ),
      ...list(
        measures.slice(0, MOST).map((id) => say('measures.line', { title: names.typical(id).title, id })),
      ),
    ]),
  );
}

/** Every measure, or those that bear on one risk, with the texts that they come from. */
export function measureBlocks(
  { guidance, measures }: Measures,
  names: Pick<MeasureNames, 'risk'>,
  language: Language,
): Block[] {
  const { say } = language;
  const byId = new Map(guidance.map((one) => [one.id, one]));
  const all: MeasureNames = {
    ...names,
    typical: (id) => found(measures.find((one) => one.id === id)),
    guidance: (id) => found(byId.get(id)),
  };
  const risksOf = (id: string): string[] => all.typical(id).risks.map(names.risk);
  return [
    measuresTable(measures, 'measures', risksOf, all, language),
    section('measure-texts', say('measures.texts'), textsOf(measures, all, language), { numbered: false }),
  ];
}

function measuresTable(
  measures: readonly TypicalMeasure[],
  id: string,
  risksOf: (measure: string) => string[],
  names: MeasureNames,
  language: Language,
): Table {
  const { say } = language;
  return {
    kind: 'table',
    id,
    caption: say('measures.title'),
    dense: true,
    columns: columns(language),
    rows: measures.map((one) => row(one, risksOf(one.id), names, language)),
  };
}

function columns({ say }: Language): Column[] {
  return [
    { title: say('measures.measure'), heads: true, width: 6 },
    { title: say('measures.bears-on'), width: 4 },
    { title: say('measures.cost'), width: 3 },
    { title: say('measures.owner'), width: 2 },
    { title: say('measures.source'), width: 4 },
  ];
}

function row(one: TypicalMeasure, risks: readonly string[], names: MeasureNames, language: Language): Row {
  const { say } = language;
  return {
    cells: [
      cell([
        paragraph([{ strong: [one.title] }]),
        paragraph(one.text, 'note'),
        paragraph([`${say(`measures.sort.${one.sort}`)} · `, { code: one.id }], 'note'),
      ]),
      cell(list(risks)),
      cell(one.cost),
      cell(one.owner),
      cell(list(one.sources.map((source) => sourceText(source, names, language)))),
    ],
  };
}

function sourceText(
  { guidance, place }: TypicalMeasure['sources'][number],
  names: Pick<MeasureNames, 'guidance'>,
  { say }: Language,
): string {
  const text = names.guidance(guidance).short;
  return place === undefined ? text : say('measures.from', { text, place });
}

/** The texts that the measures come from, each with its reading. */
function textsOf(
  measures: readonly TypicalMeasure[],
  { guidance }: Pick<MeasureNames, 'guidance'>,
  { say, date }: Language,
): List[] {
  const cited = new Set(measures.flatMap(({ sources }) => sources.map((one) => one.guidance)));
  return list(
    [...cited].sort().map((id) => {
      const { short, title, publisher, url, read, published, checked, 'read-as': as = 'none' } = guidance(id);
      const dates = { published: published === undefined ? 'none' : date(published), checked: date(checked) };
      return say('measures.text.read', { short, title, publisher, url, read, as, ...dates });
    }),
  );
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a measure or its text is not there');
  return value;
}
