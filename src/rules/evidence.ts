/** Rule 2: what is known of a product on a day. Every source of every finding or setting is one statement. */
import type { Finding, Profile, Search, Setting } from '../types/profile.ts';
import { type Day, firstDay, lastDay } from './dates.ts';
import { ancestors, type Elements, type PlacedElement } from './elements.ts';
import { isHeard, type Source, sourcesOf, speaksOf, type View } from './sources.ts';

/**
 * What a statement answers. looked: a document read whole that would not have to say it. part: read in part only.
 * fixed: no setting changes it.
 */
export type Answer = 'yes' | 'no' | 'silent' | 'does-not-apply' | 'looked' | 'part' | 'fixed';

/** A finding or a setting, as far as it speaks. */
export interface Entry {
  finding?: number;
  setting?: Setting;
  written: Finding | Setting;
}

/** What one source says of one element by one finding or setting. */
export interface Statement {
  entry: Entry;
  source: Source;
  answer: Answer;
  /** said in so many words; absent: by a function that is lacking; below: by a yes of what hangs on the element. */
  by: 'said' | 'absent' | 'below' | 'silence';
  /** First day that it speaks of. */
  from: Day;
  /** Last day that it speaks of, never after the day of the view. */
  day: Day;
  /** Older than the day from which it would hold: a claim at most. */
  announced: boolean;
  /** What changed after a no, as a source says. */
  change: boolean;
  /** What it is limited to was over by the day of the view. */
  ended: boolean;
  /** undefined: all editions that existed then and have no contract of their own. */
  editions: readonly string[] | undefined;
  clients: readonly string[] | undefined;
  /** Kinds of content or ways for which alone it holds. */
  parts: readonly string[] | undefined;
}

export type Edition = Profile['editions'][number];

/** What a profile says, by element, on a day. */
export interface Evidence {
  profile: Profile;
  view: View;
  /** By findings, of every edition. */
  findings: ReadonlyMap<string, readonly Statement[]>;
  /** By settings, of every edition. */
  settings: ReadonlyMap<string, readonly Statement[]>;
  searches: ReadonlyMap<string, readonly Search[]>;
}

/**
 * Everything that is known on the day of the view. `about`: only what is said of these elements; of the others nothing
 * is known then.
 */
export function evidenceOf(
  profile: Profile,
  elements: Elements,
  view: View,
  about?: ReadonlySet<string>,
): Evidence {
  const { findings, settings } = spokenIn(profile, elements);
  const heard = (all: ReadonlyMap<string, readonly Spoken[]>): ReadonlyMap<string, Statement[]> => {
    const times = new Map<Telling, Times | undefined>();
    const wanted = about === undefined ? all : [...about].map((id) => [id, all.get(id) ?? []] as const);
    return new Map([...wanted].map(([id, list]) => [id, heardOf(list, view, times)]));
  };
  return {
    profile,
    view,
    findings: heard(findings),
    settings: heard(settings),
    searches: searchesByElement(profile.searches ?? [], view),
  };
}

/** A statement that names no edition speaks for those that existed then and have no contract of their own. */
export function speaksFor({ editions, from, day }: Statement, edition: Edition): boolean {
  if (editions !== undefined) return editions.includes(edition.id);
  if (edition['own-contract'] === true) return false;
  const began = edition.since === undefined || firstDay(edition.since) <= day;
  return began && (edition.ended === undefined || lastDay(edition.ended) >= from);
}

/** True if a finding, setting or search holds for the client. */
export function isOnClient(one: { clients?: readonly string[] | undefined }, client: string): boolean {
  return one.clients?.includes(client) ?? true;
}

/** True if a search or question is about the edition. */
export function isOfEdition(one: { editions?: readonly string[] | undefined }, edition: Edition): boolean {
  return one.editions?.includes(edition.id) ?? true;
}

/** One source of a finding or setting. */
export interface Telling {
  entry: Entry;
  source: Source;
  /** All sources of the entry. */
  cited: readonly Source[];
}

/** What a profile says of an element, whenever: a statement once its source is known. */
export interface Spoken {
  telling: Telling;
  element: PlacedElement;
  answer: Answer;
  by: Statement['by'];
}

interface SpokenOf {
  elements: Elements;
  findings: ReadonlyMap<string, readonly Spoken[]>;
  settings: ReadonlyMap<string, readonly Spoken[]>;
}

const known = new WeakMap<Profile, SpokenOf>();

/** What a profile says by element, whatever the day; made once for each profile. */
export function spokenIn(profile: Profile, elements: Elements): SpokenOf {
  const made = known.get(profile);
  if (made?.elements === elements) return made;
  const sources = sourcesOf(profile);
  const ofFindings = profile.findings.flatMap((written, finding) =>
    spokenBy({ finding, written }, sources, elements),
  );
  const ofSettings = (profile.settings ?? []).flatMap((setting) =>
    spokenBy({ setting, written: setting }, sources, elements),
  );
  const spoken = { elements, findings: byElement(ofFindings), settings: byElement(ofSettings) };
  known.set(profile, spoken);
  return spoken;
}

function spokenBy(entry: Entry, sources: ReadonlyMap<string, Source>, elements: Elements): Spoken[] {
  const cited = entry.written.sources.flatMap((id) => sources.get(id) ?? []);
  const answers = answersOf(entry.written, elements);
  return cited.flatMap((source) => {
    const telling = { entry, source, cited };
    return answers.map(({ element, answer, by }) => ({
      telling,
      element,
      ...meant(answer, by, source, element),
    }));
  });
}

type Times = Pick<Statement, 'from' | 'day' | 'announced'> & { isOver: boolean };

/** Those whose source is known and that have begun. */
function heardOf(list: readonly Spoken[], view: View, times: Map<Telling, Times | undefined>): Statement[] {
  return list.flatMap(({ telling, answer, by }) => {
    if (!times.has(telling)) times.set(telling, timesIn(telling, view));
    const found = times.get(telling);
    if (found === undefined) return [];
    const { isOver, from, day, announced } = found;
    const { entry, source } = telling;
    const ended = isOver || isOrderOver(answer, source, view);
    return [{ entry, source, answer, by, from, day, announced, ended, ...scopeOf(entry.written) }];
  });
}

/** undefined: it is not known, or has not begun. */
function timesIn({ entry, source, cited }: Telling, view: View): Times | undefined {
  if (!isHeard(source, view)) return undefined;
  const times = timesOf(entry.written, source, view);
  if (times.from > view.asOf) return undefined;
  return { ...times, isOver: isOver(entry.written, cited, view) };
}

interface Given {
  element: PlacedElement;
  answer: 'yes' | 'no' | 'silent' | 'does-not-apply' | 'fixed';
  by: Statement['by'];
}

/** By its own words, by a function that is lacking, and by a yes of an element that hangs on it (rule 5). */
function answersOf(written: Finding | Setting, { byId, byFunction }: Elements): Given[] {
  const { answers = {}, lacks = [] } = written;
  const { fixed = [] } = written as Partial<Finding>;
  const said = Object.entries(answers).flatMap(([id, answer]): Given[] => {
    const element = byId.get(id);
    return element === undefined ? [] : [{ element, answer, by: 'said' }];
  });
  const proven = new Set(said.flatMap(({ element, answer }) => (answer === 'yes' ? ancestors(element) : [])));
  const below = [...proven].map((element): Given => ({ element, answer: 'yes', by: 'below' }));
  const absent = lacks.flatMap((name) =>
    (byFunction.get(name) ?? []).flatMap((element): Given[] =>
      element.absent === undefined ? [] : [{ element, answer: element.absent, by: 'absent' }],
    ),
  );
  const unchanging = fixed.flatMap((id): Given[] => {
    const element = byId.get(id);
    return element === undefined ? [] : [{ element, answer: 'fixed', by: 'said' }];
  });
  return [...said, ...below, ...absent, ...unchanging];
}

/** From `since`, else from the earlier of the day it is known and the day it speaks of, to the day it speaks of (rule 4). */
function timesOf(
  { since, until }: { since?: string; until?: string },
  source: Source,
  view: View,
): Pick<Statement, 'from' | 'day' | 'announced'> {
  const text = speaksOf(source, view);
  const last = until === undefined || lastDay(until) > text ? text : lastDay(until);
  const begun = since === undefined ? undefined : firstDay(since);
  const heardOn = text > source.known ? text : source.known;
  return {
    from: begun ?? (last < source.known ? last : source.known),
    day: last < view.asOf ? last : view.asOf,
    announced: begun !== undefined && heardOn < begun,
  };
}

function scopeOf(written: Finding | Setting): Pick<Statement, 'editions' | 'clients' | 'parts' | 'change'> {
  const { editions, clients } = written;
  const { for: parts, change } = written as Partial<Finding>;
  return { editions, clients, parts, change: change !== undefined };
}

/** Silence: only of the document that would say it, read whole; then as the element says (rule 4). */
function meant(
  answer: Given['answer'],
  by: Statement['by'],
  source: Source,
  element: PlacedElement,
): Pick<Statement, 'answer' | 'by'> {
  if (answer !== 'silent') return { answer, by };
  const isRead = element.nature === 'duty' && source.kind === element.toldIn && source.whole;
  if (!isRead) return { answer: 'part', by: 'silence' };
  const meaning = { no: 'silent', yes: 'yes', open: 'looked' } as const;
  return { answer: meaning[element.silence], by: 'silence' };
}

/** Over: known to be so once all that the finding rests on is known. */
function isOver(written: Finding | Setting, cited: readonly Source[], view: View): boolean {
  if (written.ended === undefined || firstDay(written.ended) > view.asOf) return false;
  return cited.length === written.sources.length && cited.every((source) => isHeard(source, view));
}

/** A no that is an order's being in force ends with the order. */
function isOrderOver(answer: Answer, source: Source, { asOf }: View): boolean {
  return answer === 'no' && source.ordered && source.validUntil !== undefined && source.validUntil < asOf;
}

function byElement(spoken: readonly Spoken[]): ReadonlyMap<string, Spoken[]> {
  return Map.groupBy(spoken, ({ element }) => element.id);
}

function searchesByElement(
  searches: readonly Search[],
  { asOf, hindsight }: View,
): ReadonlyMap<string, Search[]> {
  const grouped = new Map<string, Search[]>();
  for (const search of searches) {
    if (search.on > asOf && !hindsight) continue;
    for (const element of search.elements) grouped.set(element, [...(grouped.get(element) ?? []), search]);
  }
  return grouped;
}
