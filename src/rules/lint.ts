/** What is valid but weak in a profile on a day: evidence that ages, stands alone, is contradicted, or was not read. */
import type { Finding, Profile, Source as WrittenSource } from '../types/profile.ts';
import type { Principle } from '../types/principle.ts';
import { find, type Found } from './assess.ts';
import { addDays, type Day, lastDay } from './dates.ts';
import { elementsOf, type PlacedElement } from './elements.ts';
import { speaksFor, type Statement } from './evidence.ts';
import { type Stated, statedOf } from './explanation.ts';
import { compared, fraction } from './fraction.ts';
import { worthOf } from './score.ts';
import { isShort, isShown } from './shares.ts';
import { plainName, type Source, sourcesOf } from './sources.ts';

export type LintLevel = 'warning' | 'note';

/** Each rule with how much it weighs: a warning is to be mended, a note to be known. */
export const LINT_RULES = {
  'looked-for-without-search': 'warning',
  'publisher-like-vendor': 'warning',
  'since-is-published': 'note',
  contradicted: 'note',
  lapsed: 'note',
  'lapsing-soon': 'note',
  'day-unknown': 'note',
  'single-source': 'note',
  'third-party-only': 'note',
  'third-hand': 'note',
  'nobody-looked': 'note',
} as const satisfies Record<string, LintLevel>;
export type LintRule = keyof typeof LINT_RULES;

/** Evidence that lapses within so many days is told. */
export const WARNING_DAYS = 90;

/** One weakness. */
export interface Weakness {
  rule: LintRule;
  /** Path in the YAML tree. */
  path: readonly (string | number)[];
  /** What it is about, stable over time: element and edition, finding or source. */
  subject: string;
  /** Codes of the elements concerned. */
  codes: readonly string[];
  /** Names of the editions, or title of the source. */
  name: string;
}

/** Every weakness of a profile on a day; `required`: elements that a use requires as a must. */
export function weaknessesOf(
  profile: Profile,
  principles: readonly Principle[],
  required: ReadonlySet<string>,
  asOf: Day,
): Weakness[] {
  // What is no longer offered is history, and may be as weak as it was.
  const offered = profile.editions.filter(({ ended }) => ended === undefined || lastDay(ended) >= asOf);
  const grounds = offered.map(({ id }): Now => {
    const at = (day: Day): Found => find({ profile, principles, edition: id, asOf: day });
    return { found: at(asOf), later: at(addDays(asOf, WARNING_DAYS)) };
  });
  const all = merged([
    ...grounds.flatMap((now) => [...agingWeaknesses(now, profile), ...lapsedWeaknesses(now)]),
    ...grounds.flatMap((now) => searchWeaknesses(now, profile)),
    ...grounds.flatMap((now) => supportWeaknesses(now, required)),
    ...profile.findings.flatMap((finding, at) => findingWeaknesses(finding, at, profile, principles)),
    ...pressWeaknesses(profile, grounds),
    ...beginWeaknesses(profile),
    ...sourceWeaknesses(profile, grounds),
  ]);
  return toldApart(all);
}

/** What two weaknesses of a rule have in common does not name them: the second has its number. */
function toldApart(all: readonly Weakness[]): Weakness[] {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const key = `${one.rule} ${one.subject}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? one : { ...one, subject: `${one.subject} ${count}` };
  });
}

/** One for all elements of a finding in an edition, and one for all editions in which these are the same. */
function merged(all: readonly Weakness[]): Weakness[] {
  const byEdition = joined(all, ({ rule, path, name }) => JSON.stringify([rule, path, name]));
  return joined(byEdition, ({ rule, path, codes }) => JSON.stringify([rule, path, codes]));
}

function joined(all: readonly Weakness[], key: (one: Weakness) => string): Weakness[] {
  return [...Map.groupBy(all, key).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ name }) => name))].join(', ');
    const codes = [...new Set(group.flatMap((one) => one.codes))];
    return [{ ...first, codes, name: names, subject: group.map(({ subject }) => subject).join('; ') }];
  });
}

/** Elements that are worth more than 1.5 points of the whole, where all apply: too much for one sentence. */
export function heavyElements(principles: readonly Principle[]): PlacedElement[] {
  const { all, criteria } = elementsOf(principles);
  const shares = new Map(all.map(({ id }) => [id, NO_SHARES]));
  const weights = { criterion: ({ weight }: { weight: number }) => weight, principle: () => 1 };
  const worth = worthOf(criteria, shares, weights);
  return all.filter(({ id }) => compared(worth.get(id) ?? fraction(0), MOST_WORTH) > 0);
}

const MOST_WORTH = fraction(15, 1000);
const ZERO = fraction(0);
const NO_SHARES = { shown: ZERO, open: fraction(1), short: ZERO, byAbsence: ZERO, byVendorAlone: ZERO };

interface Now {
  found: Found;
  /** The same edition after the days of warning, if nothing more becomes known. */
  later: Found;
}

/** What is shown now and no longer then, by the finding that shows it. */
function agingWeaknesses({ found, later }: Now, profile: Profile): Weakness[] {
  const lost = found.elements.all.filter(
    (element) =>
      isShownSomewhere(found, element) && !isShownSomewhere(later, element) && !isBySearch(found, element),
  );
  const byFinding = Map.groupBy(lost, (element) => supportOf(found, element)[0]?.entry.finding ?? -1);
  return [...byFinding].map(([at, elements]): Weakness => ({
    rule: 'lapsing-soon',
    path: at < 0 || profile.findings[at] === undefined ? ['findings'] : ['findings', at],
    subject: `${found.edition.id} ${elements.map(({ id }) => id).join(' ')}`,
    codes: elements.map(({ code }) => code),
    name: found.edition.name,
  }));
}

/** Open only since what showed them is too old; by the newest finding that did. */
function lapsedWeaknesses({ found }: Now): Weakness[] {
  const lapsed = found.elements.all.flatMap((element) => {
    const because = cellsOf(found, element).flatMap((cell) => cell.because);
    const old = statements(found, element).find(({ weight }) => weight === 'lapsed');
    return because.includes('lapsed') && old !== undefined && old.finding !== null
      ? [{ element, finding: old.finding }]
      : [];
  });
  return [...Map.groupBy(lapsed, ({ finding }) => finding)].map(([at, list]): Weakness => ({
    rule: 'lapsed',
    path: ['findings', at],
    subject: `${found.edition.id} ${list.map(({ element }) => element.id).join(' ')}`,
    codes: list.map(({ element }) => element.code),
    name: found.edition.name,
  }));
}

/** What a search showed, or shows for 90 days more at most; told at the search. */
function searchWeaknesses({ found, later }: Now, { searches = [] }: Profile): Weakness[] {
  return found.elements.all.flatMap((element): Weakness[] => {
    const clean = searches.filter(
      ({ result, elements }) => result === 'no-case' && elements.includes(element.id),
    );
    const last = clean.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
    if (!element.never || last === undefined || isShownSomewhere(later, element)) return [];
    const isLapsed = cellsOf(found, element).some(({ because }) => because.includes('lapsed'));
    if (!isLapsed && !isBySearch(found, element)) return [];
    const about = { codes: [element.code], name: found.edition.name };
    const subject = `${found.edition.id} ${element.id} ${last.on}`;
    const path = ['searches', searches.indexOf(last)];
    return [{ rule: isLapsed ? 'lapsed' : 'lapsing-soon', path, subject, ...about }];
  });
}

/** Of what is shown: one document for a must or gate, only strangers, or a yes beside a no that counts; and what nobody looked for. */
function supportWeaknesses({ found }: Now, required: ReadonlySet<string>): Weakness[] {
  return found.elements.all.flatMap((element): Weakness[] => {
    const weakness = (rule: LintRule, at: number | undefined): Weakness[] => [
      {
        rule,
        path: at === undefined ? ['findings'] : ['findings', at],
        codes: [element.code],
        subject: `${found.edition.id} ${element.id}`,
        name: found.edition.name,
      },
    ];
    const support = supportOf(found, element);
    // Two readings of a page are one document.
    const documents = new Set(support.map(({ source }) => source.document));
    const at = support[0]?.entry.finding;
    const isMust = element.gate || required.has(element.id);
    const claim = contradictedYes(found, element);
    return [
      ...(isMust && documents.size === 1 ? weakness('single-source', at) : []),
      ...(documents.size > 0 && support.every(isWeakStranger) ? weakness('third-party-only', at) : []),
      ...(claim !== undefined ? weakness('contradicted', claim.finding ?? undefined) : []),
      ...(isMust && isUnsought(found, element) ? weakness('nobody-looked', undefined) : []),
    ];
  });
}

/** Where it falls short, a yes that is no older than the no and of the same kind of content: an older one was overtaken. */
function contradictedYes(found: Found, element: PlacedElement): Stated | undefined {
  const short = [...found.rows].flatMap(([client, row]) =>
    isShort(row[element.index]?.own) ? [client] : [],
  );
  const said = statements(found, element);
  const no = said.filter(({ weight }) => weight === 'counts-against');
  const yes = said.filter(
    ({ weight, answer }) => (weight === 'claim' || weight === 'shows') && answer === 'yes',
  );
  const isMet = (one: Stated, other: Stated): boolean =>
    other.day <= one.day &&
    meets(one.parts, other.parts) &&
    short.some((client) => [one, other].every(({ clients }) => clients?.includes(client) ?? true));
  return yes.find((one) => no.some((other) => isMet(one, other)));
}

function meets(some: Stated['parts'], others: Stated['parts']): boolean {
  return some === null || others === null || some.some((part) => others.includes(part));
}

/** Open, and neither a finding nor a setting nor a search speaks of it. */
function isUnsought(found: Found, element: PlacedElement): boolean {
  const isOpen = cellsOf(found, element).some(({ because }) => because.includes('not-looked-for'));
  const bySettings = found.ground.bySettings.get(element.id) ?? [];
  return isOpen && bySettings.length + statements(found, element).length === 0;
}

/** A guide or a report by somebody else than the vendor; an authority or a test is no weakness. */
function isWeakStranger({ source }: Statement): boolean {
  return !source.own && source.grade <= WEAK;
}

/** Grade D. */
const WEAK = 1;

/** 'Looked for' where no search is recorded. Silence of what was not read whole is refused in loading. */
function findingWeaknesses(
  { answers = {}, summary }: Finding,
  at: number,
  { searches = [] }: Profile,
  principles: readonly Principle[],
): Weakness[] {
  if (!SAYS_LOOKED.test(summary)) return [];
  const { byId } = elementsOf(principles);
  const searched = new Set(searches.flatMap((one) => one.elements));
  const list = Object.keys(answers).flatMap((id) => (searched.has(id) ? [] : (byId.get(id) ?? [])));
  if (list.length === 0) return [];
  const subject = list.map(({ id }) => id).join(' ');
  const codes = list.map(({ code }) => code);
  return [{ rule: 'looked-for-without-search', path: ['findings', at], subject, codes, name: '' }];
}

const SAYS_LOOKED = /\b(?:was|were|has been|have been) (?:looked|searched) for\b|\blooked for\b/i;

/** Findings that count today and rest on nothing but the press. */
function pressWeaknesses({ findings, sources }: Profile, grounds: readonly Now[]): Weakness[] {
  const press = new Set(sources.flatMap(({ id, kind }) => (kind === 'press' ? id : [])));
  const counting = grounds.flatMap(({ found }) =>
    found.elements.all.flatMap((element) =>
      statements(found, element).flatMap(({ finding, weight }) =>
        finding !== null && COUNTING.has(weight) ? [{ finding, element }] : [],
      ),
    ),
  );
  return [...Map.groupBy(counting, ({ finding }) => finding)].flatMap(([at, list]): Weakness[] => {
    if (findings[at]?.sources.every((id) => press.has(id)) !== true) return [];
    const elements = [...new Set(list.map(({ element }) => element))];
    const subject = elements.map(({ id }) => id).join(' ');
    return [
      {
        rule: 'third-hand',
        path: ['findings', at],
        subject,
        codes: elements.map(({ code }) => code),
        name: '',
      },
    ];
  });
}

/** What a statement has to be to count for something. */
const COUNTING: ReadonlySet<string> = new Set(['shows', 'claim', 'counts-against', 'allegation', 'lacks']);

/** `since` is entered only where a source says or proves it; a publication day repeated is mostly neither. */
function beginWeaknesses({ sources, findings, settings = [] }: Profile): Weakness[] {
  const published = new Map(sources.map((source) => [source.id, source]));
  const dated = { findings, settings };
  return (['findings', 'settings'] as const).flatMap((list) =>
    dated[list].flatMap(({ since, sources: cited }, index): Weakness[] => {
      const same = cited
        .map((id) => published.get(id))
        .find((one) => since !== undefined && one?.published === since);
      if (same === undefined) return [];
      const path = [list, index, 'since'];
      return [
        { rule: 'since-is-published', path, subject: `${list} ${same.id}`, codes: [], name: same.title },
      ];
    }),
  );
}

function sourceWeaknesses(profile: Profile, grounds: readonly Now[]): Weakness[] {
  const read = sourcesOf(profile);
  const deciding = new Set(
    grounds.flatMap(({ found }) =>
      found.elements.all.flatMap((element) => supportOf(found, element).map(({ source }) => source.id)),
    ),
  );
  const { provider } = profile;
  const names = [provider.name, ...(provider.names ?? [])].map(plainName);
  return profile.sources.flatMap((source, at): Weakness[] => {
    const weakness = (rule: LintRule): Weakness[] => [
      { rule, path: ['sources', at], subject: source.id, codes: [], name: source.title },
    ];
    return [
      ...(deciding.has(source.id) && read.get(source.id)?.dayUnknown === true ? weakness('day-unknown') : []),
      ...(isLikeVendor(source, read.get(source.id), names) ? weakness('publisher-like-vendor') : []),
    ];
  });
}

/** Its publisher counts as the vendor only since its name begins with one of the vendor's. */
function isLikeVendor(
  { publisher }: WrittenSource,
  source: Source | undefined,
  names: readonly string[],
): boolean {
  return source?.own === true && !names.includes(plainName(publisher));
}

function isShownSomewhere(found: Found, element: PlacedElement): boolean {
  return cellsOf(found, element).some(({ place }) => isShown(place));
}

function cellsOf({ rows }: Found, { index }: PlacedElement): ReturnType<Found['ground']['cell']>[] {
  return [...rows.values()].flatMap((row) => row[index] ?? []);
}

function supportOf(found: Found, element: PlacedElement): Statement[] {
  const parts = cellsOf(found, element).flatMap((cell) => cell.parts);
  return parts.filter(({ is }) => is === 'shown').flatMap(({ deciding }) => [...deciding]);
}

function statements({ ground }: Found, element: PlacedElement): Stated[] {
  const { evidence, edition } = ground;
  const said = (evidence.findings.get(element.id) ?? []).filter((one) => speaksFor(one, edition));
  return statedOf(said, element, evidence.view);
}

function isBySearch(found: Found, element: PlacedElement): boolean {
  return cellsOf(found, element).some(({ parts }) => parts.some(({ shownBy }) => shownBy === 'search'));
}
