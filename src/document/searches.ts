/** What somebody can look up in registers about the record of a product: where, by which names, for which points. */
import type { Language } from '../locale/language.ts';
import type { Assessment } from '../types/assessment.ts';
import type { SearchedRegister } from '../types/registers.ts';
import { labelsOf } from './labels.ts';
import { cell, facts, list, paragraph, section } from './make.ts';
import type { Block, Document, Inline, Paper, Table } from './model.ts';
import type { Named, NamedElement } from './names.ts';

/** The searches that are to be made. */
export interface RegisterSearches {
  /** Id and name of the product, and the edition. */
  vendor: { id: string; name: string; provider: string };
  edition: string;
  context: string | null;
  asOf: string;
  /** Names to enter: the product's, then those of the provider. */
  names: readonly string[];
  registers: readonly RegisterSearch[];
  /** Open points about the record for which no register is known. */
  elsewhere: readonly SearchedPoint[];
}

/** One register with the open points that it can answer. */
export interface RegisterSearch extends Omit<SearchedRegister, 'elements'> {
  points: readonly SearchedPoint[];
}

/** One open point. */
export interface SearchedPoint {
  element: string;
  code: string;
  statement: string;
  counts: string;
  /** The use must have it; that it should have it; neither. */
  rank: 'must' | 'should' | 'open';
}

/** Chooses registers for what is open. Pure. */
export function searchesFor(
  { result, profile, names }: Named<Assessment>,
  registers: readonly SearchedRegister[],
): RegisterSearches {
  const asked = new Map(result.toAsk.map((one) => [one.element, one]));
  const open = result.principles
    .flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements))
    .filter(({ id, standing }) => standing === 'open' && names.element(id).nature === 'record')
    .map(({ id }) => pointOf(names.element(id), asked.get(id)?.rank));
  const known = new Set(registers.flatMap(({ elements }) => elements));
  return {
    vendor: { id: profile.id, name: profile.name, provider: profile.provider.name },
    edition: result.edition,
    context: result.context?.title ?? null,
    asOf: result.asOf,
    names: [...new Set([profile.name, profile.provider.name, ...(profile.provider.names ?? [])])],
    registers: registers.flatMap(({ elements, ...register }) => {
      const points = open.filter(({ element }) => elements.includes(element));
      return points.length === 0 ? [] : [{ ...register, points }];
    }),
    elsewhere: open.filter(({ element }) => !known.has(element)),
  };
}

function pointOf({ fullId, code, statement, counts }: NamedElement, rank?: string): SearchedPoint {
  const demanded = rank === 'must' || rank === 'gate' ? 'must' : rank === 'should' ? 'should' : 'open';
  return { element: fullId, code, statement, counts, rank: demanded };
}

/** The list as a document. Pure. */
export function searchesDocument(
  one: RegisterSearches,
  language: Language,
  { paper, created }: { paper: Paper; created: string },
): Document {
  const { say, date } = language;
  const title = say('searches.title', { product: one.vendor.name, edition: one.edition });
  return {
    kind: 'searches',
    title,
    subject: say('searches.subject', { product: one.vendor.name }),
    language: language.tag,
    created,
    paper,
    running: { left: title, right: date(created), foot: say('searches.foot') },
    labels: labelsOf(language),
    blocks: searchBlocks(one, language),
  };
}

/** The same for a terminal. */
export function searchBlocks(one: RegisterSearches, language: Language): Block[] {
  const { say, date, all } = language;
  const { registers, elsewhere, names, context, asOf } = one;
  const use = context === null ? [] : [say('searches.use', { use: context })];
  return [
    paragraph(
      [say('searches.intro', { count: registers.length, date: date(asOf) }), ...use].join(' '),
      'lead',
    ),
    ...facts([[say('searches.names'), all(names)]]),
    ...registers.map((register) => registerSection(register, language)),
    plain('points', say('searches.points'), [pointTable(one, language)]),
    ...(elsewhere.length === 0 ? [] : [paragraph(say('searches.elsewhere'), 'note')]),
    plain('write', say('searches.write'), [
      paragraph(say('searches.write-text')),
      ...list([
        say('searches.write-where'),
        say('searches.write-on'),
        say('searches.write-case'),
        say('searches.write-copy'),
      ]),
    ]),
  ];
}

const plain = (id: string, title: string, blocks: Block[]): Block =>
  section(id, title, blocks, { numbered: false, unlisted: true });

function registerSection(register: RegisterSearch, language: Language): Block {
  const { say, date } = language;
  const { id, name, keeper, address, opened, enter, holds, limits, points } = register;
  const link: Inline[] | undefined = address === undefined ? undefined : [{ link: address, text: address }];
  const checked = opened === undefined ? say('searches.not-opened') : date(opened);
  return plain(
    `register-${id}`,
    name,
    facts([
      [say('searches.keeper'), keeper],
      [say('searches.address'), link],
      [say('searches.opened'), address === undefined ? undefined : checked],
      [say('searches.enter'), enter],
      [say('searches.holds'), holds],
      [say('searches.limits'), limits],
      [say('searches.answers'), points.map(({ code }) => code).join(', ')],
    ]),
  );
}

const ORDER = { must: 0, should: 1, open: 2 } as const;

/** Each point once, what the use demands first. */
function pointTable({ registers, elsewhere }: RegisterSearches, { say }: Language): Table {
  const all = [...registers.flatMap(({ points }) => points), ...elsewhere];
  const each = [...new Map(all.map((point) => [point.element, point])).values()];
  return {
    kind: 'table',
    id: 'points-table',
    caption: say('searches.points'),
    captionHidden: true,
    columns: [
      { title: say('searches.code'), width: 2, heads: true, rigid: true },
      { title: say('searches.rank'), width: 2 },
      { title: say('searches.statement'), width: 7 },
      { title: say('searches.counts'), width: 9 },
    ],
    rows: each
      .toSorted((a, b) => ORDER[a.rank] - ORDER[b.rank])
      .map(({ code, statement, counts, rank, element }) => ({
        cells: [
          cell(elsewhere.some((one) => one.element === element) ? `${code} *` : code),
          cell(say(`searches.rank-${rank}`)),
          cell(statement),
          cell(counts),
        ],
      })),
  };
}
