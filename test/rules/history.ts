/**
 * Hard cases in few words, and what comes out of each in one line. There is one criterion, `p/c`; the element meant where
 * none is named is `p/c/e`. Everything else is made as in make.ts; here today is a day of 2026, and sources were read last.
 */
import { describe, expect, it } from 'vitest';
import { find, type Found } from '../../src/rules/assess.ts';
import { firstDay } from '../../src/rules/dates.ts';
import { percentages } from '../../src/rules/fraction.ts';
import { isHalves } from '../../src/rules/shares.ts';
import type { Context } from '../../src/types/context.ts';
import type { Question, Search, Source } from '../../src/types/profile.ts';
import {
  catalogue,
  type Draft,
  duty as dutyOf,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  type How,
  OWN,
  profile,
  type ProfileDraft,
  record as recordOf,
  setting as settingOf,
  type SettingDraft,
  source,
  type SourceDraft,
} from './make.ts';

export const TODAY = '2026-11-29';
const LAST_READ = '2026-11-22';

type Answer = 'yes' | 'no' | 'silent';
/** An answer to `e`, or answers to elements by their last names. */
type Answers = Answer | Record<string, Answer>;

/** Full id of an element by its last name. */
export function idOf(short: string): string {
  return `p/c/${short}`;
}

/** A document; a stranger's, unless it is the vendor's own. */
export function paper(
  kind: Source['kind'],
  { own = false, ...more }: Draft<Source> & { own?: boolean } = {},
): SourceDraft {
  return source(kind, { checked: [LAST_READ], read: 'part', ...(own ? OWN : {}), ...more });
}

/** A finding. */
export function said(
  answers: Answers | undefined,
  sources: SourceDraft | SourceDraft[],
  more: Draft<FindingDraft> = {},
): FindingDraft {
  const { sources: _, ...rest } = more;
  return finding(answersOf(answers), sources, rest);
}

/** A setting, `s1` unless named otherwise. */
export function setting(
  answers: Answers | undefined,
  sources: SourceDraft | SourceDraft[],
  more: Draft<SettingDraft> = {},
): SettingDraft {
  const { id = 's1', sources: _, ...rest } = more;
  return settingOf(id, answersOf(answers), sources, rest);
}

function answersOf(answers: Answers | undefined): Record<string, Answer> | undefined {
  if (typeof answers === 'string') return { [idOf('e')]: answers };
  if (answers === undefined) return undefined;
  return Object.fromEntries(Object.entries(answers).map(([short, answer]) => [idOf(short), answer]));
}

/** A product of which only this is known. */
export function product(
  findings: FindingDraft[],
  { editions = ['x'], ...more }: Omit<ProfileDraft, 'editions'> & { editions?: (string | Edition)[] } = {},
): ProfileDraft {
  const named = editions.map((one) => (typeof one === 'string' ? { id: one } : one));
  return { ...more, findings, editions: named };
}

type Edition = NonNullable<ProfileDraft['editions']>[number];

/** A search for `e`, at the place. */
export function search(result: Search['result'], on: string, more: Partial<Search> = {}): Search {
  return { elements: [idOf('e')], where: 'there', on, at: 'place', result, ...more };
}

/** A question about `e`. */
export function question(on: string, by: string, more: Partial<Question> = {}): Question {
  return { elements: [idOf('e')], on, by, via: 'letter', ...more };
}

/** A behaviour that can be had. */
export function behaviour(short = 'e', more: Partial<ElementDraft> = {}): ElementDraft {
  return element(idOf(short), more);
}

/** A duty that the privacy notice would tell. */
export function duty(short = 'e', more: Partial<ElementDraft> = {}): ElementDraft {
  return dutyOf(idOf(short), more);
}

/** A record, not of something that has not happened unless it says so. */
export function record(short = 'e', more: Partial<ElementDraft> = {}): ElementDraft {
  return recordOf(idOf(short), { never: false, ...more });
}

/** A use with these musts. */
export function use(musts: readonly string[] = [], more: Partial<Context> = {}): Context {
  const requirements = musts.map((short) => ({ element: idOf(short), must: true }));
  return { id: 'use', title: 'Use', summary: 'A use.', requirements, ...more };
}

/** A situation of which one line is to come out. */
export interface Facts {
  product: ProfileDraft;
  /** `e`, a behaviour that can be had, unless others are given. */
  elements?: ElementDraft[];
  /** Absent: no verdict is asked for. */
  use?: Context;
  /** Absent: today. A partial date: its first day. */
  on?: string;
  edition?: string;
  settings?: How['on'];
  hindsight?: boolean;
  done?: string[];
  /** The element looked at, where it is not the first. */
  element?: string;
}

/** What the rules find. */
export function found({ product: draft, elements = [behaviour()], on = TODAY, ...facts }: Facts): Found {
  const { edition, settings: configuration, hindsight, done, use: context } = facts;
  const how = { edition, configuration, hindsight, done: done?.map(idOf), context };
  return find({ profile: profile(draft), principles: catalogue(elements), asOf: firstDay(on), ...how });
}

/** 'shown', 'open: why, why', 'short', 'in part 50-50-0' …, and behind a stroke the verdict. */
export function outcome(facts: Facts): string {
  const one = found(facts);
  const verdict = one.noLongerOffered === undefined ? one.verdict?.value : 'no-longer-offered';
  const id = facts.element === undefined ? one.elements.all[0]?.id : idOf(facts.element);
  const standing = standingOf(one, id ?? '');
  return verdict === undefined ? standing : `${standing} / ${verdict}`;
}

/** Where the element stands, over all clients. */
export function standingOf({ elements, rows, shares }: Found, id: string): string {
  const cells = [...rows.values()].flatMap((row) => row[elements.byId.get(id)?.index ?? -1] ?? []);
  const of = shares.get(id);
  if (of === undefined) return String(cells[0]?.place);
  const parts = percentages([of.shown, of.open, of.short]);
  if (!parts.includes(100)) return `in part ${parts.join('-')}`;
  if (parts[1] !== 100) return parts[0] === 100 ? 'shown' : 'short';
  const because = new Set(cells.filter(({ place }) => isHalves(place)).flatMap((cell) => cell.because));
  return `open: ${[...because].join(', ')}`;
}

/** A case: its name, what is sensible, and the facts. */
export type Case = [name: string, sensible: string, facts: Facts, but?: But | undefined];

/** Where the rules give something else than what is sensible, and why. */
export interface But {
  gives: string;
  why: string;
}

/** Tests every case of a table. */
export function table(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases.map((one) => [nameOf(one), ...one] as const))(
      '%s',
      (_name, _case, sensible, facts, but) => {
        if (but !== undefined) expect(but.gives).not.toBe(sensible);
        expect(outcome(facts)).toBe(but?.gives ?? sensible);
      },
    );
  });
}

function nameOf([name, sensible, , but]: Case): string {
  return `${name} → ${but === undefined ? sensible : `${but.gives}, not ${sensible}: ${but.why}`}`;
}
