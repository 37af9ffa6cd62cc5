/** How two outcomes compare, and how a profile is changed: what properties are said with. */
import { compared } from '../../src/rules/fraction.ts';
import { isHalves, type Place } from '../../src/rules/shares.ts';
import type { Requirement } from '../../src/types/context.ts';
import type { Source } from '../../src/types/profile.ts';
import type { WholeDraft } from './arbitraries.ts';
import type { FindingDraft, Outcome, SearchDraft, SettingDraft, SourceDraft, UseDraft } from './make.ts';

/** What is outside the score, by client: where that differs, shares of the one do not compare with those of the other. */
export function outside({ found }: Outcome): string {
  const rows = [...found.rows.values()];
  return JSON.stringify(rows.map((row) => row.map(({ place }) => isHalves(place))));
}

/** The first is no better than the second, or they are outside the score in different places (an exception of rule 9). */
export function isNotBetter(a: Outcome, b: Outcome): boolean {
  return (
    outside(a) !== outside(b) || (hasNoMore(a, b, 'shown') && hasNoMore(a, b, 'possible') && a.rank <= b.rank)
  );
}

export function hasNoMore(a: Outcome, b: Outcome, part: 'shown' | 'possible' | 'short'): boolean {
  return compared(a[part], b[part]) <= 0;
}

export function hasEqual(a: Outcome, b: Outcome, part: 'shown' | 'possible' | 'short'): boolean {
  return compared(a[part], b[part]) === 0;
}

/** The same places, for the score and for the verdict, and the same verdict. */
export function isSame(a: Outcome, b: Outcome): boolean {
  return a.verdict === b.verdict && placesOf(a) === placesOf(b);
}

function placesOf({ found }: Outcome): string {
  return JSON.stringify([...found.rows.values()].map((row) => row.map(({ place, bar }) => [place, bar])));
}

/** The likelihood of the first is no lower; without a driver that applies there is none. */
export function isNoLessLikely(a: Outcome, b: Outcome): boolean {
  return a.likelihood === undefined || b.likelihood === undefined || a.likelihood.value >= b.likelihood.value;
}

/** Places of an element, one a client. */
export function places({ found }: Outcome, id: string, what: 'place' | 'bar' | 'own' = 'place'): Place[] {
  const index = found.elements.byId.get(id)?.index ?? -1;
  return [...found.rows.values()].map((row) => row[index]?.[what] ?? 'yours');
}

/** True if it is wholly shown on every client, or does not apply. */
export function isWhole(outcome: Outcome, id: string): boolean {
  const shares = outcome.found.shares.get(id);
  return shares === undefined || (shares.open.n === 0n && shares.short.n === 0n);
}

/** The musts of a use, its gates among them unless waived with a reason. */
export function mustsOf({ requirements = [], elements, waived = {} }: UseDraft): Requirement[] {
  const gates = elements.filter(({ id, gate }) => gate === true && (waived[id] ?? '') === '');
  const own = requirements.filter(({ must }) => must === true);
  return [...own, ...gates.map(({ id }): Requirement => ({ element: id, must: true }))];
}

/** The use with every element changed. */
export function eachElement(use: UseDraft, more: (one: UseDraft['elements'][number]) => object): UseDraft {
  return { ...use, elements: use.elements.map((one) => ({ ...one, ...more(one) })) };
}

export function withFindings(profile: WholeDraft, ...more: FindingDraft[]): WholeDraft {
  return { ...profile, findings: [...profile.findings, ...more] };
}

export function withSettings(profile: WholeDraft, ...more: SettingDraft[]): WholeDraft {
  return { ...profile, settings: [...profile.settings, ...more] };
}

export function withSearches(profile: WholeDraft, ...more: SearchDraft[]): WholeDraft {
  return { ...profile, searches: [...profile.searches, ...more] };
}

/** Without what is said of an element: answers, the function that it needs, searches. */
export function withoutEvidence(profile: WholeDraft, { elements }: UseDraft, id: string): WholeDraft {
  const needed = elements.find((one) => one.id === id)?.function;
  const drop = <Entry extends FindingDraft | SettingDraft>(entry: Entry): Entry => ({
    ...entry,
    answers: Object.fromEntries(Object.entries(entry.answers ?? {}).filter(([element]) => element !== id)),
    lacks: entry.lacks?.filter((name) => name !== needed),
  });
  return {
    ...profile,
    findings: profile.findings.map(drop),
    settings: profile.settings.map(drop),
    searches: profile.searches.filter((one) => !one.elements.includes(id)),
  };
}

/** A kind one grade better; of the vendor's own word nothing is better than what anybody can repeat. */
const BETTER: Partial<Record<Source['kind'], Source['kind']>> = {
  press: 'help-page',
  marketing: 'help-page',
  'vendor-statement': 'help-page',
  audit: 'help-page',
  'help-page': 'data-sheet',
  guide: 'data-sheet',
  'privacy-notice': 'source-code',
  terms: 'source-code',
  policy: 'source-code',
  'white-paper': 'source-code',
  'data-sheet': 'source-code',
  'transparency-report': 'source-code',
  contract: 'source-code',
};

/** The finding with its first source a grade better, and nobody's interest or allegation. */
export function better({ sources: [first, ...rest], ...one }: FindingDraft): FindingDraft {
  if (first === undefined) return { ...one, sources: [] };
  const sure = { ...first, interest: undefined, says: first.says === 'alleged' ? undefined : first.says };
  const isDoubted = first.interest === 'competitor' || first.says === 'alleged';
  return {
    ...one,
    sources: [isDoubted ? sure : { ...sure, kind: BETTER[first.kind] ?? first.kind }, ...rest],
  };
}

/** The entry with its living sources read once more, in force, on a day after their last reading. */
export function readAgain<Entry extends { sources: SourceDraft[] }>(entry: Entry, day: string): Entry {
  const sources = entry.sources.map((one): SourceDraft => {
    const { living, checked = [], gone } = one;
    const isLater = living === true && day >= (gone ?? checked.at(-1) ?? '');
    return isLater ? { ...one, checked: [...new Set([...checked, day])] } : one;
  });
  return { ...entry, sources };
}
