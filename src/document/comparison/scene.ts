/** What the parts of a comparison look up while they are built. */
import type { Language } from '../../locale/language.ts';
import type { AssessedElement, AssessedRequirement } from '../../types/assessment.ts';
import type { BarredProduct } from '../../types/comparison.ts';
import type { Inline } from '../model.ts';
import { elementsOf } from '../wording.ts';
import type { NamedComparison, NamedProduct } from './named.ts';

/** A product with its elements by id. */
export interface Column extends NamedProduct {
  elements: ReadonlyMap<string, AssessedElement>;
  barred: BarredProduct | undefined;
  /** Whether its sources are cited by number: only in documents that list them. */
  cites: boolean;
}

/** A comparison in a language. */
export interface Scene extends Pick<
  NamedComparison,
  'result' | 'context' | 'principles' | 'names' | 'holds'
> {
  language: Language;
  /** By place, then what is barred: the order of every table. */
  columns: readonly Column[];
  /** By id. Throws RangeError for one that there is not. */
  column: (id: string) => Column;
}

/** A requirement of the use, the same for all products. */
export type Required = Pick<
  AssessedRequirement,
  'element' | 'must' | 'gate' | 'state' | 'reason' | 'askedBy'
>;

export function sceneOf(
  comparison: NamedComparison,
  language: Language,
  { cites }: { cites: boolean },
): Scene {
  const { result, context, principles, names, holds } = comparison;
  const places = new Map(result.ranking.map(({ product }, at) => [product, at]));
  const columns = comparison.products
    .map((one): Column => ({
      ...one,
      elements: elementsOf(one.result),
      barred: result.barred.find(({ product }) => product === one.id),
      cites,
    }))
    .toSorted((a, b) => placeOf(a, places) - placeOf(b, places) || (a.id < b.id ? -1 : 1));
  const column = (id: string): Column => {
    const found = columns.find((one) => one.id === id);
    if (found === undefined) throw new RangeError(`no product '${id}' in the comparison`);
    return found;
  };
  return { result, context, principles, names, holds, language, columns, column };
}

/** Those that are not barred. */
export function shortlist({ columns }: Scene): Column[] {
  return columns.filter(({ barred }) => barred === undefined);
}

/** Those whose questions, settings and clauses are told: the shortlist; where all are barred, all. */
export function considered(scene: Scene): readonly Column[] {
  const listed = shortlist(scene);
  return listed.length === 0 ? scene.columns : listed;
}

/** True where the organisation runs it itself, so that no provider signs anything. */
export function isOwnRun({ profile, result }: Column): boolean {
  return profile.editions.find(({ id }) => id === result.edition)?.['run-by'] === 'customer';
}

/** Musts first, each in the order of the catalogue; an element that is both stands twice. */
export function requirementsOf({ columns }: Scene): Required[] {
  const all = columns[0]?.result.requirements ?? [];
  return [...all.filter(({ must }) => must), ...all.filter(({ must }) => !must)];
}

/** The element of a product; throws RangeError where there is none: a fault of ours. */
export function elementIn({ elements }: Column, id: string): AssessedElement {
  const found = elements.get(id);
  if (found === undefined) throw new RangeError(`no element '${id}'`);
  return found;
}

/** Elements of which something is open or short, and that are not the organisation's own. */
export function isUnmet({ open, short, standing }: AssessedElement): boolean {
  return open + short > 0 && standing !== 'does-not-apply' && standing !== 'yours';
}

/** Cites sources of a product: their ids are its own. Nothing where there are none. */
export function citing({ profile, cites }: Column, sources: readonly string[]): Inline[] {
  return sources.length === 0 || !cites ? [] : [{ cite: sources.map((id) => citedAs(profile.id, id)) }];
}

/** A text on one product, with its sources cited as those of the comparison; by their titles where none are listed. */
export function citingIn(one: Column, text: readonly Inline[], { say, all }: Language): Inline[] {
  return text.flatMap((part): Inline[] => {
    if (typeof part === 'string' || !('cite' in part)) return [part];
    if (one.cites) return citing(one, part.cite);
    const [first = '', ...rest] = part.cite.map((id) => one.names.source(id).title);
    const title = say('comparison.cited', { title: first });
    return [rest.length === 0 ? title : all([title, say('comparison.more', { count: rest.length })])];
  });
}

/** How grade and age stand on the first page: in brackets behind a title, with a word for what they are behind numbers. */
export function gradedIn({ cites }: Column, { say }: Language): { graded: (text: string) => string } {
  return { graded: (text) => say(cites ? 'evidence.graded' : 'comparison.graded', { text }) };
}

/** Id of a product's source in a comparison; editions of one product share theirs. */
export function citedAs(vendor: string, source: string): string {
  return `${vendor}/${source}`;
}

/** So many names of products, points or codes stand in a sentence before they are counted. */
const NAMED = 6;
/** So many products stand in the table of the first page. */
const MANY = 8;

/** Products of those in question, the shorter way: all of them, all but a few, or each by name. */
export function namedProducts(
  list: readonly Column[],
  among: readonly Column[],
  { say, all }: Language,
): string {
  const names = (some: readonly Column[]): string => all(some.map(({ name }) => name));
  const others = among.filter((one) => !list.includes(one));
  if (list.length > 1 && others.length === 0) return say('comparison.questions.all');
  return list.length <= NAMED || others.length >= list.length
    ? names(list)
    : say('comparison.questions.all-but', { products: names(others) });
}

/** More than the first page holds; columns of their names need room. */
export function areMany({ columns }: Scene): boolean {
  return columns.length > MANY;
}

/** 'SEC1.1, SEC1.4 and 12 more'. */
export function namedCodes(codes: readonly string[], { say, all }: Language): string {
  const rest = codes.length - NAMED;
  if (rest <= 1) return all(codes);
  return all([...codes.slice(0, NAMED), say('comparison.more', { count: rest })]);
}

/** 'A SEC1.1; B SEC1.2 and SEC1.3; 12 more': texts with lists inside; the table of requirements has every one. */
export function namedTexts(texts: readonly string[], { say }: Language): string {
  const rest = texts.length - NAMED;
  const told = rest <= 1 ? texts : [...texts.slice(0, NAMED), say('comparison.more', { count: rest })];
  return told.join('; ');
}

function placeOf({ id }: NamedProduct, places: ReadonlyMap<string, number>): number {
  return places.get(id) ?? Infinity;
}
