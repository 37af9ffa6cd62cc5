/**
 * Small catalogues, uses and profiles for the tests of the rules: only what a test names differs from the plainest.
 * Everything is written as a draft in the shape of the data; `assess` completes drafts and applies the rules.
 *
 *   element, duty, record     elements by their whole id ('p/c/e'); a behaviour that can be had, unless it says otherwise
 *   use                       elements, with the ids of the musts
 *   source, finding, setting  sources stand in the entries that cite them; one object in two entries is one source
 *   profile                   a draft of a whole product, of which one client and one edition are enough
 *   assess                    what the rules find, with the figures that tests ask for most
 *   dayOf                     the day so many days after a fixed one; TODAY is the usual as-of date
 */
import { type AssessInput, find, type Found } from '../../src/rules/assess.ts';
import { addDays, type Day } from '../../src/rules/dates.ts';
import { add, type Fraction } from '../../src/rules/fraction.ts';
import { driversOf, type Likelihood, likelihoodOf } from '../../src/rules/risks.ts';
import type { Cell } from '../../src/rules/standing.ts';
import type { VerdictValue } from '../../src/rules/verdict.ts';
import type { Context, Requirement } from '../../src/types/context.ts';
import type { Finding, Profile, Question, Search, Setting, Source } from '../../src/types/profile.ts';
import type { RiskDriver, RiskScenario } from '../../src/types/risks.ts';
import type { Criterion, Element, Principle } from '../../src/types/principle.ts';

type Edition = Profile['editions'][number];

/** Any part of it; what is undefined is absent. */
export type Draft<T> = { [Key in keyof T]?: T[Key] | undefined };
export type ElementDraft = Draft<Element> & Pick<Element, 'id' | 'nature'>;
export type SourceDraft = Draft<Omit<Source, 'id'>> & Pick<Source, 'kind'>;
export type FindingDraft = Draft<Omit<Finding, 'sources'>> & { sources: SourceDraft[] };
export type SettingDraft = Draft<Omit<Setting, 'sources'>> & { id: string; sources: SourceDraft[] };
export type EditionDraft = Draft<Edition> & { id: string };
export type SearchDraft = Draft<Search> & Pick<Search, 'elements' | 'on'>;
export type QuestionDraft = Draft<Question> & Pick<Question, 'elements' | 'on' | 'by'>;

export interface ProfileDraft {
  id?: string;
  clients?: string[];
  /** The first is meant when none is named. */
  editions?: EditionDraft[];
  findings?: FindingDraft[];
  settings?: SettingDraft[];
  searches?: SearchDraft[];
  asked?: QuestionDraft[];
}

export interface UseDraft {
  /** In an order in which what an element hangs on stands earlier. */
  elements: ElementDraft[];
  /** Weights of criteria by id (principle/criterion), where not 1. */
  criteria?: Record<string, number>;
  requirements?: Requirement[];
  /** Clients that the case names. */
  clients?: string[] | undefined;
  /** Reasons of waived gates, by element. */
  waived?: Record<string, string>;
  /** Elements of tasks that are done. */
  done?: string[];
  /** Drivers of the one risk. */
  drivers?: Pick<RiskDriver, 'element' | 'weight'>[];
}

export interface How {
  edition?: string | undefined;
  on?: 'hardened' | readonly string[] | undefined;
  hindsight?: boolean | undefined;
}

/** What the rules find. */
export interface Outcome {
  found: Found;
  shown: Fraction;
  open: Fraction;
  short: Fraction;
  /** Shown and open. */
  possible: Fraction;
  verdict: VerdictValue | 'no-longer-offered';
  /** Of verdicts the greater the better. */
  rank: number;
  likelihood: Likelihood | undefined;
}

export const VERDICTS = ['no-longer-offered', 'not-fit', 'open', 'fit-with-conditions', 'fit'] as const;
export const [ENDED, NOT_FIT, OPEN, CONDITIONS, FIT] = [0, 1, 2, 3, 4] as const;

const FIRST_DAY = '2015-01-01';
const days: Day[] = [];

/** The day so many days after 1 January 2015. */
export function dayOf(count: number): Day {
  return (days[count] ??= addDays(FIRST_DAY, count));
}

/** 3000 days after the first. */
export const TODAY = dayOf(3000);

/** A behaviour that can be had, shown by a help page. */
export function element(id: string, more: Partial<ElementDraft> = {}): ElementDraft {
  return { nature: 'behaviour', mode: 'can', ...more, id };
}

/** A duty that the privacy notice would tell of. */
export function duty(id: string, more: Partial<ElementDraft> = {}): ElementDraft {
  return { nature: 'duty', 'told-in': 'privacy-notice', ...more, id };
}

/** A record that something has not happened. */
export function record(id: string, more: Partial<ElementDraft> = {}): ElementDraft {
  return { nature: 'record', never: true, ...more, id };
}

/** A use of these elements that demands some of them. */
export function use(
  elements: ElementDraft[],
  musts: readonly string[] = [],
  more: Draft<UseDraft> = {},
): UseDraft {
  const requirements = musts.map((id) => ({ element: id, must: true }));
  return whole<UseDraft>({ elements, requirements }, more);
}

/** A source by a stranger, read whole on the day it was published: today, unless it says otherwise. */
export function source(kind: Source['kind'], more: Draft<Source> = {}): SourceDraft {
  const checked = more.checked ?? [more.published?.length === 10 ? more.published : TODAY];
  return { ...more, kind, checked };
}

/** The publisher of what is the vendor's own word. */
export const OWN = { publisher: 'Vendor' } as const;

export function finding(
  answers: Finding['answers'],
  sources: SourceDraft | SourceDraft[],
  more: Draft<Finding> = {},
): FindingDraft {
  return { ...more, answers, sources: [sources].flat() };
}

export function setting(
  id: string,
  answers: Setting['answers'],
  sources: SourceDraft | SourceDraft[],
  more: Draft<Setting> = {},
): SettingDraft {
  return { ...more, id, answers, sources: [sources].flat() };
}

/** A catalogue of elements; criteria and principles follow from their ids. */
export function catalogue(
  elements: readonly ElementDraft[],
  weights: Record<string, number> = {},
): Principle[] {
  const criteria = Map.groupBy(elements, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  const byPrinciple = Map.groupBy(criteria, ([id]) => id.slice(0, id.indexOf('/')));
  return [...byPrinciple].map(
    ([principle, list]) =>
      ({
        id: principle,
        criteria: list.map(([id, own]) => criterion(id, own, weights[id] ?? 1)),
      }) as unknown as Principle,
  );
}

/** A whole profile of a draft; of settings, searches and questions none is told where the draft has no list of them. */
export function profile({
  id = 'product',
  clients = ['k1'],
  editions = [{ id: 'x' }],
  ...draft
}: ProfileDraft): Profile {
  const sources = new Map<SourceDraft, string>();
  const cited = (list: readonly SourceDraft[]): string[] =>
    list.map((one) => {
      const known = sources.get(one) ?? `s${sources.size + 1}`;
      sources.set(one, known);
      return known;
    });
  const findings = (draft.findings ?? []).map((one) =>
    whole<Finding>({ summary: 'Something.' }, { ...one, sources: cited(one.sources) }),
  );
  const settings = draft.settings?.map((one, at) => {
    const usual = { code: `SET${at + 1}`, title: one.id, where: 'Menu', default: 'off', value: 'on' };
    return whole<Setting>({ ...usual, costs: 'Nothing known.' }, { ...one, sources: cited(one.sources) });
  });
  const searches = draft.searches?.map((one) =>
    whole<Search>({ where: 'Registers', at: 'place', result: 'not-found' }, one),
  );
  const asked = draft.asked?.map((one) => whole<Question>({ via: 'letter' }, one));
  const known = {
    id,
    name: id,
    clients,
    findings,
    provider: { name: 'Vendor, Inc.', jurisdiction: 'CH', names: ['Vendor'] },
    editions: editions.map((one) => whole<Edition>({ name: one.id, 'run-by': 'provider' }, one)),
    sources: [...sources].map(([one, name]) => wholeSource(one, name)),
  };
  return whole<Profile>(known, { settings, searches, asked });
}

/** What `find` takes, of drafts. */
export function inputOf(draft: ProfileDraft, wanted: UseDraft, asOf: Day, how: How = {}): AssessInput {
  const { elements, criteria, done } = wanted;
  return {
    profile: profile(draft),
    principles: catalogue(elements, criteria),
    context: contextOf(wanted),
    edition: how.edition,
    configuration: how.on ?? 'default',
    hindsight: how.hindsight,
    done,
    asOf,
  };
}

/** Applies the rules to drafts. */
export function assess(draft: ProfileDraft, wanted: UseDraft, how: How = {}, asOf: Day = TODAY): Outcome {
  return outcomeOf(find(inputOf(draft, wanted, asOf, how)), wanted);
}

/** The figures of what was found. */
export function outcomeOf(found: Found, { drivers = [] }: UseDraft): Outcome {
  const { shown, open, short } = found.score.overall;
  const verdict = found.verdict?.value ?? 'no-longer-offered';
  const risk = { drivers } as unknown as RiskScenario;
  return {
    found,
    shown,
    open,
    short,
    possible: add(shown, open),
    verdict,
    rank: VERDICTS.indexOf(verdict),
    likelihood: likelihoodOf(driversOf(risk, found.elements, found.shares), 0),
  };
}

/** The cell of an element on a client. */
export function cellOf({ found }: Outcome, id: string, client = 'k1'): Cell {
  const cell = found.rows.get(client)?.[found.elements.byId.get(id)?.index ?? -1];
  if (cell === undefined) throw new RangeError(`no cell of ${id} on ${client}`);
  return cell;
}

function contextOf({ requirements = [], clients, waived = {} }: UseDraft): Context {
  const gates = Object.entries(waived).map(([id, reason]) => ({ element: id, reason }));
  const asked = requirements.map((one) => ({ reason: 'It matters.', 'asked-by': 'A law', ...one }));
  return {
    id: 'use',
    title: 'Use',
    summary: 'A use.',
    requirements: asked,
    'waived-gates': gates,
    ...(clients === undefined ? {} : { clients }),
  };
}

function criterion(id: string, elements: readonly ElementDraft[], weight: number): Criterion {
  const placed = elements.map((one, at) => {
    const usual = { weight: 1, code: `${id.toUpperCase()}.${at + 1}` };
    return whole<Element>(usual, { ...one, id: one.id.slice(id.length + 1) });
  });
  return { id: id.slice(id.indexOf('/') + 1), weight, elements: placed } as unknown as Criterion;
}

function wholeSource(draft: SourceDraft, id: string): Source {
  const usual = { id, title: id, publisher: 'Stranger', url: `https://example.org/${id}` };
  return whole<Source>({ ...usual, checked: [TODAY], read: 'whole' }, draft);
}

/** The usual, but for what the draft says; what is undefined is absent. */
function whole<T>(usual: Partial<T>, draft: object): T {
  const said = Object.entries(draft).filter(([, value]) => value !== undefined);
  return { ...usual, ...Object.fromEntries(said) } as T;
}
