/** Rule 2: which finding of a criterion counts on a day, and which earlier ones still support it. */
import type { Finding, Source } from '../types/profile.ts';
import { type Day, firstDay, lastDay } from './dates.ts';
import { knownFrom } from './grade.ts';

/** From where and when the evidence is looked at. */
export interface Viewpoint {
  edition: string;
  /** The day asked about. */
  asOf: Day;
  /** true: sources published after that day count too. */
  hindsight: boolean;
  /** Sources of the profile by id. */
  sources: ReadonlyMap<string, Source>;
  /** Ids of the organisation's own documents, where a case has some. */
  own?: ReadonlySet<string>;
}

/** What is selected by edition and date: a finding or a setting. */
export interface Dated {
  editions?: string[];
  since?: string;
  until?: string;
  sources?: string[];
}

export interface Selection {
  /** The finding that counts; undefined: none does. */
  finding: Finding | undefined;
  /** Findings before it whose sources still support, newest first (rule 5). */
  earlier: EarlierFinding[];
}

export interface EarlierFinding {
  finding: Finding;
  /** Level that its sources still support: what they stated, but no more than any finding since. */
  level: number;
}

/** Chooses among the findings of one criterion. Their order does not matter. */
export function selectFinding(findings: readonly Finding[], view: Viewpoint): Selection {
  const started = findings.filter((finding) => hasStarted(finding, view)).sort(newestFirst(view));
  const current = started.filter((finding) => !hasEnded(finding, view.asOf));
  const finding = current.find((one) => one.level !== 'unknown');
  if (finding === undefined) return { finding: current[0], earlier: [] };
  return { finding, earlier: stillSupporting(finding, started, view) };
}

/** True if it is for the edition, holds on the day, and somebody could know of it. */
export function counts(entry: Dated, view: Viewpoint): boolean {
  return hasStarted(entry, view) && !hasEnded(entry, view.asOf);
}

/** First day on which the entry holds: `since`, else its earliest source. */
export function startOf(entry: Dated, sources: ReadonlyMap<string, Source>): Day {
  if (entry.since !== undefined) return firstDay(entry.since);
  const days = (entry.sources ?? []).map((id) => sources.get(id)).filter((source) => source !== undefined);
  return days.map((source) => firstDay(source.published ?? source.checked)).sort()[0] ?? '0000-01-01';
}

/** True if a finding for all editions hides an older one of its criterion that names an edition. */
export function hides(general: Finding, named: Finding, sources: ReadonlyMap<string, Source>): boolean {
  const isBroader = general.editions === undefined && named.editions !== undefined;
  return isBroader && startOf(named, sources) < startOf(general, sources);
}

/** True if nothing says which of two findings of one criterion counts: they begin on one day, for the same edition. */
export function wouldTie(one: Finding, other: Finding, sources: ReadonlyMap<string, Source>): boolean {
  const isSame = one.criterion === other.criterion && startOf(one, sources) === startOf(other, sources);
  if (one.editions === undefined || other.editions === undefined)
    return isSame && one.editions === other.editions;
  return isSame && one.editions.some((edition) => other.editions?.includes(edition));
}

/** Sources among the ids that were known by the as-of date, or all with hindsight. */
export function knownSources(ids: readonly string[] | undefined, view: Viewpoint): Source[] {
  const cited = (ids ?? []).map((id) => view.sources.get(id)).filter((source) => source !== undefined);
  return cited.filter((source) => view.hindsight || knownFrom(source) <= view.asOf);
}

function hasStarted(entry: Dated, view: Viewpoint): boolean {
  const forEdition = entry.editions === undefined || entry.editions.includes(view.edition);
  if (!forEdition || startOf(entry, view.sources) > view.asOf) return false;
  return entry.sources === undefined || knownSources(entry.sources, view).length > 0;
}

function hasEnded(entry: Dated, day: Day): boolean {
  return entry.until !== undefined && lastDay(entry.until) < day;
}

/** Latest start first; of two with the same start, the one that names the edition. */
function newestFirst(view: Viewpoint): (a: Finding, b: Finding) => number {
  const key = (finding: Finding): string =>
    startOf(finding, view.sources) + (finding.editions === undefined ? '0' : '1');
  return (a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0);
}

/**
 * Good news never lowers: the sources of the finding before still count, each at the level it stated. After worse
 * news they count up to that level, since who stated more stated that much. A level 0 ends with the next finding
 * and supports nothing, and nothing before it counts.
 */
function stillSupporting(chosen: Finding, started: readonly Finding[], view: Viewpoint): EarlierFinding[] {
  const from = startOf(chosen, view.sources);
  const before = started.filter(
    (finding) => startOf(finding, view.sources) < from && finding.level !== 'unknown',
  );
  const kept: EarlierFinding[] = [];
  let level: number = typeof chosen.level === 'number' ? chosen.level : 0;
  for (const finding of before) {
    level = Math.min(level, typeof finding.level === 'number' ? finding.level : 0);
    if (level === 0) break;
    if (!hasEnded(finding, view.asOf)) kept.push({ finding, level });
  }
  return kept;
}
