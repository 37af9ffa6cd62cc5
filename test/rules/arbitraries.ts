/** Random profiles and ways to assess them, in the shape of the data; small, so that answers meet each other. */
import fc from 'fast-check';
import { it } from 'vitest';
import { type Day, firstDay, lastDay } from '../../src/rules/dates.ts';
import type { Search } from '../../src/types/profile.ts';
import {
  assess,
  dayOf,
  type FindingDraft,
  finding,
  type How,
  type Outcome,
  OWN,
  type ProfileDraft,
  type QuestionDraft,
  type SearchDraft,
  type SettingDraft,
  source,
  type SourceDraft,
  TODAY,
  type UseDraft,
} from './make.ts';
import { A, ALL, B, C, D, lists, pick } from './random-use.ts';

export * from './random-use.ts';

const RUNS = Number(process.env['RUNS'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 7);

/** A test that a property holds, on so many random tries as RUNS says. */
export function holds<Tried>(title: string, property: fc.IProperty<Tried>): void {
  it(title, { timeout: 20_000 + RUNS * 200 }, () => fc.assert(property, { numRuns: RUNS, seed: SEED }));
}

/** Days are counted from the first of 2015, in tens; NOW is the as-of date. */
export const NOW = 3000;

export function count(max = NOW): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: max / 10 }).map((tens) => tens * 10);
}

/** Documents of every grade, with what tells them apart. */
export const DOCUMENTS = {
  notice: { kind: 'privacy-notice', living: true, ...OWN },
  terms: { kind: 'terms', living: true, ...OWN },
  paper: { kind: 'white-paper', ...OWN },
  help: { kind: 'help-page', living: true, ...OWN },
  guide: { kind: 'guide', living: true },
  test: { kind: 'independent-research' },
  code: { kind: 'source-code', living: true, ...OWN },
  press: { kind: 'press' },
  blog: { kind: 'vendor-statement', ...OWN },
  audit: { kind: 'audit', ...OWN },
  rival: { kind: 'independent-research', interest: 'competitor' },
  charge: { kind: 'regulator', says: 'alleged' },
  order: { kind: 'regulator' },
  law: { kind: 'court' },
  certificate: { kind: 'certificate' },
  report: { kind: 'transparency-report', event: true },
  copy: { kind: 'help-page', living: true, 'read-as': 'archived copy', ...OWN },
} as const satisfies Record<string, SourceDraft>;

const NAMES = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];
/** They are valid for a term. */
const TERMED: readonly string[] = ['order', 'certificate'];

/** What a random profile keeps to. */
export interface Limits {
  /** No day is later, but for deadlines and terms. */
  max?: number;
  /** Nothing ends. */
  noEnd?: boolean;
  /** Findings at most. */
  many?: number;
  answers?: fc.Arbitrary<Said>;
  noSettings?: boolean;
  noAsked?: boolean;
  /** Nobody says that no setting changes a thing. */
  noFixed?: boolean;
}

export type Said = 'yes' | 'no' | 'silent' | 'lacks';
export const ANY: fc.Arbitrary<Said> = pick('yes', 'yes', 'yes', 'no', 'no', 'silent', 'lacks');
export const MOSTLY_YES: fc.Arbitrary<Said> = pick('yes', 'yes', 'yes', 'no');

export function anySource({ max = NOW, noEnd = false }: Limits = {}): fc.Arbitrary<SourceDraft> {
  return fc
    .record({
      name: pick(...NAMES),
      published: count(max),
      precision: pick(10, 10, 7, 4),
      undated: fc.boolean(),
      readings: fc.uniqueArray(count(max), { minLength: 1, maxLength: 3 }),
      whole: fc.boolean(),
      gone: fc.boolean(),
      until: count(max + 900),
      ordered: fc.boolean(),
      copied: fc.boolean(),
    })
    .map(({ name, ...one }): SourceDraft => {
      const document: SourceDraft = DOCUMENTS[name];
      const isUndated = document.living === true && one.undated;
      const published = isUndated ? undefined : partial(one.published, one.precision, dayOf(max));
      const days = one.readings.map(dayOf).map((day) => later(day, firstDay(published ?? day)));
      const readings = [...new Set(days)].toSorted();
      const isGone = one.gone && document.living === true && readings.length > 1;
      return {
        ...document,
        document: name,
        published,
        read: one.whole ? 'whole' : 'part',
        checked: isGone ? readings.slice(0, -1) : readings,
        gone: isGone ? readings.at(-1) : undefined,
        copied: name === 'copy' && one.copied ? readings[0] : undefined,
        says: name === 'order' && one.ordered && !noEnd ? 'ordered' : document.says,
        'valid-until': TERMED.includes(name) ? dayOf(Math.max(one.until, one.published)) : undefined,
      };
    });
}

const onClients = lists(undefined, undefined, ['k1'], ['k2'], ['k1', 'k3']);
const ofEditions = lists(undefined, undefined, ['x'], ['y'], ['z']);
const seldom = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

/** A finding of one element, or of a function that is lacking; half of those with a beginning announce nothing. */
export function anyFinding(said: fc.Arbitrary<Said>, limits: Limits = {}): fc.Arbitrary<FindingDraft> {
  const { max = NOW, noEnd = false } = limits;
  return fc
    .record({
      sources: fc.array(anySource(limits), { minLength: 1, maxLength: 2 }),
      element: pick(...ALL),
      said,
      lacks: pick('fb', 'fd'),
      since: seldom(count(max), 2),
      late: fc.boolean(),
      until: seldom(count(max)),
      change: fc.boolean(),
      editions: ofEditions,
      clients: onClients,
      for: seldom(lists(['p1'], ['p2'])),
      ended: noEnd ? fc.constant(undefined) : seldom(count(max)),
    })
    .map(({ sources, element, said: answer, lacks, since, late, until, ended, ...one }): FindingDraft => {
      const first = sources
        .map(({ published, checked }) => firstDay(published ?? checked?.[0] ?? ''))
        .toSorted();
      const begun = since === undefined ? undefined : dayOf(since);
      const from = begun === undefined || late ? begun : earlier(begun, first[0] ?? begun);
      return {
        ...one,
        sources,
        since: from,
        ended: ended === undefined ? undefined : dayOf(ended),
        until: until === undefined ? undefined : later(dayOf(until), from ?? ''),
        change: one.change ? 'Something changed.' : undefined,
        ...(answer === 'lacks' ? { lacks: [lacks] } : { answers: { [element]: answer } }),
      };
    });
}

export const yesFinding = anyFinding(pick('yes'));
export const noFinding = anyFinding(pick('no'));
export const silentFinding = anyFinding(pick('silent'));

export function anySetting(limits: Limits = {}): fc.Arbitrary<SettingDraft> {
  const { max = NOW, noEnd = false } = limits;
  return fc
    .record({
      number: pick(1, 2, 3),
      source: anySource(limits),
      answers: fc.dictionary(pick(A, B, C, D), pick('yes', 'yes', 'no'), { minKeys: 1, maxKeys: 2 }),
      lacks: lists(undefined, undefined, undefined, ['fd']),
      since: seldom(count(max), 4),
      clients: seldom(lists(['k1'], ['k2']), 4),
      editions: seldom(lists(['x'], ['y']), 4),
      excludes: lists(undefined, undefined, ['s2']),
      ended: noEnd ? fc.constant(undefined) : seldom(count(max), 5),
    })
    .map(({ number, source: one, excludes, since, ended, answers, ...more }): SettingDraft => ({
      ...more,
      id: `s${number}`,
      code: `SET${number}`,
      sources: [one],
      answers: { ...answers },
      excludes: number === 2 ? undefined : excludes,
      since: since === undefined ? undefined : dayOf(since),
      ended: ended === undefined ? undefined : dayOf(ended),
    }));
}

export function anySearch({ max }: Limits = {}): fc.Arbitrary<SearchDraft> {
  const result = pick<Search['result']>('no-case', 'no-case', 'no-document', 'not-found');
  return fc
    .record({
      element: pick(...ALL),
      on: count(max),
      result,
      at: pick('place', 'place', 'stored-copies'),
      editions: seldom(lists(['x'], ['y'])),
      clients: seldom(lists(['k1'], ['k2'])),
    })
    .map(({ element, on, ...one }): SearchDraft => ({ ...one, elements: [element], on: dayOf(on) }));
}

function anyQuestion({ max }: Limits): fc.Arbitrary<QuestionDraft> {
  return fc
    .record({
      element: pick(...ALL),
      on: count(max),
      days: pick(10, 30, 30),
      answered: seldom(count(max), 2),
    })
    .map(({ element, on, days, answered }): QuestionDraft => ({
      elements: [element],
      on: dayOf(on),
      by: dayOf(on + days),
      answered: answered === undefined ? undefined : dayOf(answered),
    }));
}

/** That no setting changes an element: by a search at the place, or by what a source says. */
export interface Fixed {
  element: string;
  known: Day;
  clients?: string[] | undefined;
  byFinding: boolean;
}

export function anyFixed({ max }: Limits = {}): fc.Arbitrary<Fixed> {
  return fc
    .record({ element: pick(A, D, B), known: count(max), clients: onClients, byFinding: fc.boolean() })
    .map((one) => ({ ...one, known: dayOf(one.known) }));
}

/** The profile with the knowledge that no setting changes an element. */
export function fix(profile: WholeDraft, { element, known, clients, byFinding }: Fixed): WholeDraft {
  const search: SearchDraft = { elements: [element], on: known, result: 'no-setting', clients };
  const told = finding(undefined, source('reference', { published: known }), { fixed: [element], clients });
  return byFinding
    ? { ...profile, findings: [...profile.findings, told] }
    : { ...profile, searches: [...profile.searches, search] };
}

/** Editions x, y and z; the customer runs z. */
export type WholeDraft = Required<ProfileDraft>;

export function anyProfile(limits: Limits = {}): fc.Arbitrary<WholeDraft> {
  const { answers = ANY, many = 6, noSettings = false, noAsked = false, noFixed = false } = limits;
  const settings = fc.uniqueArray(anySetting(limits), {
    maxLength: noSettings ? 0 : 3,
    selector: ({ id }) => id,
  });
  return fc
    .record({
      findings: fc.array(anyFinding(answers, limits), { maxLength: many }),
      settings,
      asked: fc.array(anyQuestion(limits), { maxLength: noAsked ? 0 : 1 }),
      searches: fc.array(anySearch(limits), { maxLength: 2 }),
      fixed: fc.array(anyFixed(limits), { maxLength: noFixed ? 0 : 2 }),
      since: seldom(count(), 2),
      ownContract: fc.boolean(),
    })
    .map(({ fixed, since, ownContract, ...one }) => {
      const begun = since === undefined ? undefined : dayOf(since);
      const y = { id: 'y', since: begun, 'own-contract': ownContract };
      const editions = [{ id: 'x' }, y, { id: 'z', 'run-by': 'customer' as const }];
      return fixed.reduce<WholeDraft>((draft, each) => fix(draft, each), {
        ...one,
        id: 'product',
        clients: ['k1', 'k2', 'k3'],
        editions,
      });
    });
}

/** An edition and settings; those that a profile has not, or that exclude each other, are left out by `within`. */
export interface Chosen {
  edition: string;
  on: string[];
}

export const anyHow: fc.Arbitrary<Chosen> = fc.record({
  edition: pick('x', 'x', 'y', 'z'),
  on: fc.subarray(['s1', 's2', 's3']),
});

/** The settings of a choice that a profile has; none, where they exclude each other. */
export function within({ settings }: WholeDraft, { edition, on }: Chosen): How & { on: string[] } {
  const known = on.filter((id) => settings.some((one) => one.id === id));
  return { edition, on: areTogether(settings, known) ? known : [] };
}

/** Assesses with what a profile has of a choice. */
export function judge(profile: WholeDraft, use: UseDraft, chosen: Chosen, asOf = TODAY): Outcome {
  return assess(profile, use, within(profile, chosen), asOf);
}

/** True if no two of them exclude each other. */
export function areTogether(settings: readonly SettingDraft[], on: readonly string[]): boolean {
  return settings.every(
    ({ id, excludes = [] }) => !on.includes(id) || !excludes.some((one) => on.includes(one)),
  );
}

/** Every set of settings that can be on and contains the premises. */
export function sets({ settings }: WholeDraft, premises: readonly string[] = []): string[][] {
  const free = settings.map(({ id }) => id).filter((id) => !premises.includes(id));
  const all = free.reduce<string[][]>(
    (list, id) => [...list, ...list.map((one) => [...one, id])],
    [[...premises]],
  );
  return all.filter((on) => areTogether(settings, on));
}

function partial(published: number, precision: number, max: Day): string {
  const date = dayOf(published).slice(0, precision);
  return lastDay(date) > max ? dayOf(published) : date;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
