/** From a profile to its assessment by the rules of version 2: plain data, codes and values, no sentence. */
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import type { Principle } from '../types/principle.ts';
import { lastDay } from './dates.ts';
import { type Elements, elementsOf } from './elements.ts';
import { type Edition, type Evidence, evidenceOf } from './evidence.ts';
import { bestSettings, type Best } from './hardened.ts';
import { elementShares, type Rows, scoreOf, type Shares } from './score.ts';
import { Ground, type On } from './standing.ts';
import { States } from './state.ts';
import { type Use, useOf } from './use.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Version of the rules of the numbers. */
export const RULES_VERSION = '2.0';

/** default: nothing set. hardened: the set of rule 6. A list: ids of settings that are on. */
export type Configuration = 'default' | 'hardened' | readonly string[];

/** What is assessed, how, and as of when. */
export interface AssessInput {
  profile: Profile;
  principles: readonly Principle[];
  /** Absent: the profile's first edition. */
  edition?: string | undefined;
  configuration?: Configuration | undefined;
  context?: Context | undefined;
  /** Clients in use, where a case names them; they come before those of the use. */
  clients?: readonly string[] | undefined;
  /** Elements of tasks that the organisation has done. */
  done?: readonly string[] | undefined;
  /** Ids of settings that the organisation deliberately leaves: neither proposed nor tried. */
  refused?: readonly string[] | undefined;
  /** YYYY-MM-DD. */
  asOf: string;
  /** Later sources count, too. */
  hindsight?: boolean | undefined;
}

/** Everything that the rules find, before it is put into the form of a result. */
export interface Found {
  input: AssessInput;
  elements: Elements;
  edition: Edition;
  ground: Ground;
  use: Use;
  on: On;
  rows: Rows;
  shipped: Rows;
  shares: ReadonlyMap<string, Shares>;
  sharesShipped: ReadonlyMap<string, Shares>;
  score: ReturnType<typeof scoreOf>;
  /** undefined without a use, and for an edition that is no longer offered. */
  verdict: Verdict | undefined;
  /** Last day on which the edition was offered, if that has passed. */
  noLongerOffered: string | undefined;
}

/**
 * Applies the rules. Pure: the same input gives the same result. An edition or setting that the profile does not have,
 * and settings that exclude each other, throw RangeError.
 */
export function find(input: AssessInput): Found {
  const { profile, context, asOf } = input;
  const elements = elementsOf(input.principles);
  const edition = editionOf(profile, input.edition);
  const use = useOf(context, elements, input);
  const ground = groundFor(edition, use, elements, input);
  const shipped = ground.shipped;
  const states = new States(ground, use, shipped);
  const best = new Bests(ground, use, states, shipped);
  const on = settingsOn(input.configuration ?? 'default', profile, ground, best);
  const rows = on.size === 0 ? shipped : ground.rows(on);
  const shares = sharesOf(rows, elements);
  const last = edition.ended === undefined ? undefined : lastDay(edition.ended);
  const noLongerOffered = last !== undefined && last < asOf ? last : undefined;
  const isJudged = context !== undefined && noLongerOffered === undefined;
  let score: Found['score'] | undefined;
  return {
    input,
    elements,
    edition,
    ground,
    use,
    on,
    rows,
    shipped,
    shares,
    noLongerOffered,
    sharesShipped: on.size === 0 ? shares : sharesOf(shipped, elements),
    get score() {
      return (score ??= scoreOf(elements.criteria, shares, use.weights));
    },
    verdict: isJudged ? verdictOf(ground, use, states, best.from(on), on) : undefined,
  };
}

/** Made once for each set of clients and of refused settings, as long as one edition is looked at as of one day. */
function groundFor(edition: Edition, { clients }: Use, elements: Elements, input: AssessInput): Ground {
  const { grounds, evidence } = momentOf(edition, elements, input);
  const key = JSON.stringify([clients ?? null, input.refused ?? []]);
  const ground = grounds.get(key) ?? new Ground(evidence, edition, elements, clients, input.refused);
  grounds.set(key, ground);
  return ground;
}

/** An edition on a day, with what is known of it. */
interface Moment {
  elements: Elements;
  edition: Edition;
  evidence: Evidence;
  /** By the clients in use and the refused settings. */
  grounds: Map<string, Ground>;
}

/** Of each profile the moment that was looked at last: one use, one set of settings after another begins with it. */
const moments = new WeakMap<Profile, Moment>();

function momentOf(edition: Edition, elements: Elements, input: AssessInput): Moment {
  const { profile, asOf, hindsight = false } = input;
  const last = moments.get(profile);
  const view = last?.evidence.view;
  const isSame = last?.elements === elements && last.edition === edition;
  if (isSame && view?.asOf === asOf && view.hindsight === hindsight) return last;
  const evidence = evidenceOf(profile, elements, { asOf, hindsight });
  const moment = { elements, edition, evidence, grounds: new Map<string, Ground>() };
  moments.set(profile, moment);
  return moment;
}

const known = new WeakMap<Rows, ReadonlyMap<string, Shares>>();

const NOTHING: On = new Set();

/** The search of rule 6 from a set of premises; each is made once. */
class Bests {
  readonly #make: (premises: On) => Best;
  #fromNothing: Best | undefined;

  constructor(ground: Ground, use: Use, states: States, shipped: Rows) {
    this.#make = (premises) => bestSettings(ground, use, states, shipped, premises);
  }

  from(premises: On): Best {
    if (premises.size > 0) return this.#make(premises);
    return (this.#fromNothing ??= this.#make(premises));
  }
}

function settingsOn(configuration: Configuration, profile: Profile, ground: Ground, best: Bests): On {
  if (configuration === 'default') return NOTHING;
  if (configuration === 'hardened') return availableOf(best.from(NOTHING).hardened.on, ground);
  const known = new Set((profile.settings ?? []).map(({ id }) => id));
  const unknown = configuration.find((id) => !known.has(id));
  if (unknown !== undefined) throw new RangeError(`no setting '${unknown}' in profile '${profile.id}'`);
  const on = new Set(configuration);
  const clash = ground.exclusions.clash(on);
  if (clash !== undefined)
    throw new RangeError(`the settings '${clash[0]}' and '${clash[1]}' exclude each other`);
  return on;
}

/** In the order of their codes. */
function availableOf(on: On, ground: Ground): On {
  return new Set(ground.available.flatMap(({ id }) => (on.has(id) ? [id] : [])));
}

/** Made once for each set of rows. */
function sharesOf(rows: Rows, { all }: Elements): ReadonlyMap<string, Shares> {
  const made = known.get(rows);
  if (made !== undefined) return made;
  const shares = new Map(
    all.flatMap((element) => {
      const found = elementShares(rows, element);
      return found === undefined ? [] : [[element.id, found] as const];
    }),
  );
  known.set(rows, shares);
  return shares;
}

function editionOf(profile: Profile, id: string | undefined): Edition {
  const found = id === undefined ? profile.editions[0] : profile.editions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no edition '${id}' in profile '${profile.id}'`);
  return found;
}
