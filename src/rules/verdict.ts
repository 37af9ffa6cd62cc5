/** Rules 8 and 9: the verdict on a use, and everything that it rests on, whole. */
import type { OpenBecause } from './answer.ts';
import { letterOf, type Letter } from './grades.ts';
import type { Best } from './hardened.ts';
import { byCode } from './settings.ts';
import type { Rows } from './score.ts';
import { isHalves, isShort, isShown } from './shares.ts';
import { type Cell, type Ground, type On } from './standing.ts';
import { MET, OPEN, SHORT, type State, type States } from './state.ts';
import type { Requirement, Use } from './use.ts';

export type VerdictValue = 'not-fit' | 'open' | 'fit-with-conditions' | 'fit';

/** A must that bars. */
export interface Reason {
  code: 'must-falls-short' | 'asked-and-not-answered';
  element: string;
  clients: string[];
  /** A must of every use. */
  gate: boolean;
  /** Only because its document is silent or cannot be found: an exception that is printed as such. */
  silent: boolean;
}

/**
 * Why a requirement is open; short-as-shipped: it falls short, and nobody says whether a setting changes it. no-client: no
 * way to take part is left on which it could be looked at.
 */
export type AskedBecause = OpenBecause | 'hangs-on' | 'short-as-shipped' | 'no-client';

/** A requirement that is open, with why. */
export interface Question {
  code: 'must-open' | 'should-open';
  element: string;
  clients: string[];
  because: AskedBecause[];
  gate: boolean;
  /** The weakest grade that would show it. */
  shownBy: Letter;
}

/** What has to hold for the use to be fit; all of them together. */
export type Condition =
  | { code: 'set'; setting: string; elements: string[] }
  | { code: 'leave-out-client'; client: string; elements: string[] }
  | { code: 'client-lacking'; client: string }
  | { code: 'in-part'; element: string; must: boolean; clients: string[] }
  | { code: 'yours'; element: string; must: boolean }
  | { code: 'search-record'; element: string; must: boolean }
  | { code: 'should-open' | 'should-short'; element: string; settings: string[] };

/** What would move the verdict. */
export type Change =
  | { code: 'later-yes'; element: string; shownBy: Letter; setting: boolean }
  | { code: 'answer'; element: string; shownBy: Letter }
  | { code: 'condition'; at: number };

export interface Verdict {
  value: VerdictValue;
  /** What the use is in the configuration itself: not only what settings could reach. */
  asConfigured: 'short' | 'open' | 'met';
  reasons: Reason[];
  questions: Question[];
  conditions: Condition[];
  /** Ids of the settings besides those that are on with which the verdict is reached. */
  settings: string[];
  /** Elements that are the organisation's own to do. */
  yours: string[];
  wouldChange: Change[];
}

const STATES = ['short', 'open', 'met'] as const;

/** The best that settings can reach from the premises `on`. */
export function verdictOf(ground: Ground, use: Use, states: States, best: Best, on: On): Verdict {
  const reached = fewest(best.reached.on, on, ground, states);
  const scene = new Scene(ground, use, states, reached);
  const reasons = scene.reasons();
  const questions = scene.questions();
  const yours = scene.yours();
  const isMet = best.reached.state === MET;
  const conditions = isMet ? scene.conditions(on) : scene.lackingClients();
  const value = valueOf(best.reached.state, conditions);
  const asConfigured = STATES[states.at(on)];
  const wouldChange = scene.changes(value, reasons, questions, conditions);
  const settings = [...reached].filter((id) => !on.has(id));
  return {
    value,
    asConfigured,
    reasons: isMet ? [] : reasons,
    questions,
    conditions,
    settings,
    yours,
    wouldChange,
  };
}

function valueOf(state: State, conditions: readonly Condition[]): VerdictValue {
  if (state === MET) return conditions.length === 0 ? 'fit' : 'fit-with-conditions';
  return state === OPEN ? 'open' : 'not-fit';
}

/**
 * Of a set as few as it takes for the state that it reaches and the musts that it meets: the others are taken off again,
 * the last codes first. What a setting makes so is no question, even where other musts keep the use open.
 */
function fewest(set: On, premises: On, ground: Ground, states: States): On {
  const kept = new Set(set);
  const wanted = states.reachedAt(set);
  for (const { id } of ground.available.toReversed()) {
    if (!kept.has(id) || premises.has(id)) continue;
    kept.delete(id);
    const { state, met } = states.reachedAt(kept);
    if (state < wanted.state || met < wanted.met) kept.add(id);
  }
  return kept;
}

/** The use in one configuration, seen on the clients that decide. */
class Scene {
  readonly #ground: Ground;
  readonly #use: Use;
  readonly #states: States;
  readonly #on: On;
  readonly #rows: Rows;
  /** Clients that no setting that is on shuts out. */
  readonly #left: readonly string[];
  readonly #shipped: Rows;
  /** Clients that decide: all that are named, else those that do best. */
  readonly #clients: readonly string[];

  constructor(ground: Ground, use: Use, states: States, on: On) {
    this.#ground = ground;
    this.#use = use;
    this.#states = states;
    this.#on = on;
    this.#rows = ground.rows(on);
    this.#left = ground.clientsAt(on);
    this.#shipped = ground.shipped;
    this.#clients = use.clients === undefined ? this.#bestClients() : this.#left;
  }

  reasons(): Reason[] {
    return this.#states.musts.flatMap((must): Reason[] => {
      const clients = this.#where(must, SHORT);
      if (clients.length === 0) return [];
      const falls = clients.some((client) => this.#cells(must, client).some(({ place }) => isShort(place)));
      const code = falls ? 'must-falls-short' : 'asked-and-not-answered';
      const silent = clients.every((client) => isSilent(this.#cell(must, client)));
      return [{ code, element: must.element.id, clients, gate: must.gate, silent }];
    });
  }

  /** Every requirement that is open, musts first. */
  questions(): Question[] {
    if (this.#left.length === 0) return this.#states.musts.map((must) => questionOf(must, [], ['no-client']));
    const musts = this.#states.musts.flatMap((must) => this.#question(must, this.#where(must, OPEN)));
    const asked = new Set(musts.map(({ element }) => element));
    const shoulds = this.#use.requirements.filter(({ must, element }) => !must && !asked.has(element.id));
    return [...musts, ...shoulds.flatMap((one) => this.#question(one, this.#open(one)))];
  }

  yours(): string[] {
    const required = this.#use.requirements.map(({ element }) => element);
    const own = this.#ground.elements.all.filter((element) => this.#isYours(element.index));
    return own
      .toSorted((a, b) => Number(required.includes(b)) - Number(required.includes(a)))
      .map(({ id }) => id);
  }

  /** Clients that the case names and that nobody has here, by edition or setting: told with every verdict. */
  lackingClients(): Condition[] {
    const lacking = (this.#use.clients ?? []).filter((client) => !this.#left.includes(client));
    return lacking.map((client) => ({ code: 'client-lacking', client }));
  }

  conditions(premises: On): Condition[] {
    return [
      ...this.#settings(premises),
      ...this.#clientsLeftOut(),
      ...this.lackingClients(),
      ...this.#use.requirements.flatMap((one) => this.#condition(one)),
    ];
  }

  changes(
    value: VerdictValue,
    reasons: readonly Reason[],
    questions: readonly Question[],
    conditions: readonly Condition[],
  ): Change[] {
    if (value === 'fit-with-conditions') return conditions.map((_, at) => ({ code: 'condition', at }));
    if (value === 'open')
      return questions
        .filter(({ code, because }) => code === 'must-open' && !because.includes('no-client'))
        .map(({ element, shownBy, because }) =>
          because.includes('short-as-shipped')
            ? { code: 'later-yes', element, shownBy, setting: true }
            : { code: 'answer', element, shownBy },
        );
    return reasons.map(({ element: id, code }): Change => {
      const element = this.#ground.elements.byId.get(id);
      const shownBy = letterOf(element?.shownBy ?? 0) ?? 'E';
      if (code === 'asked-and-not-answered') return { code: 'answer', element: id, shownBy };
      const isPreset = this.#states.musts.some((must) => must.element === element && must.shipped);
      return { code: 'later-yes', element: id, shownBy, setting: element?.mode === 'is' && !isPreset };
    });
  }

  #bestClients(): string[] {
    const each = this.#left.map((client) => ({ client, state: this.#states.onClient(client, this.#on) }));
    const best = this.#states.ofUse(each.map(({ state }) => state));
    const good = each.filter(({ state }) => state === best).map(({ client }) => client);
    const lacking = (client: string): number =>
      this.#states.musts.filter((must) => this.#state(must, client) === best).length;
    const least = Math.min(...good.map(lacking));
    return good.filter((client) => lacking(client) === least);
  }

  #cell({ element }: Requirement, client: string): Cell | undefined {
    return this.#rows.get(client)?.[element.index];
  }

  /** What a requirement looks at: where it asks for the preset, that too. */
  #cells(one: Requirement, client: string): Cell[] {
    const asShipped = one.shipped ? this.#shipped.get(client)?.[one.element.index] : undefined;
    return [this.#cell(one, client), asShipped].filter((cell) => cell !== undefined);
  }

  #state(must: Requirement, client: string): State {
    const cell = this.#cell(must, client);
    return cell === undefined ? MET : this.#states.of(must, client, cell);
  }

  #where(must: Requirement, state: State): string[] {
    return this.#clients.filter((client) => this.#state(must, client) === state);
  }

  #open(one: Requirement): string[] {
    return this.#clients.filter((client) =>
      this.#cells(one, client).some(({ place }) => isHalves(place) && place[1] === 2),
    );
  }

  #question(one: Requirement, clients: string[]): Question[] {
    if (clients.length === 0) return [];
    const because = new Set(clients.flatMap((client) => this.#cells(one, client).flatMap(askedBecause)));
    return [questionOf(one, clients, [...because])];
  }

  #isYours(index: number): boolean {
    return [...this.#rows.values()].some((row) => row[index]?.place === 'yours');
  }

  #settings(premises: On): Condition[] {
    const added = this.#ground.available.filter(({ id }) => this.#on.has(id) && !premises.has(id));
    const required = new Set(this.#use.requirements.map(({ element }) => element.id));
    return added.toSorted(byCode).map(({ id, answers = {} }) => ({
      code: 'set',
      setting: id,
      elements: Object.entries(answers).flatMap(([element, answer]) =>
        answer === 'yes' && required.has(element) ? [element] : [],
      ),
    }));
  }

  #clientsLeftOut(): Condition[] {
    const out = this.#left.filter((client) => !this.#clients.includes(client));
    return out.map((client) => ({
      code: 'leave-out-client',
      client,
      elements: this.#states.musts.flatMap((must) =>
        this.#state(must, client) < MET ? [must.element.id] : [],
      ),
    }));
  }

  #condition(one: Requirement): Condition[] {
    const { element, must } = one;
    const places = this.#clients.flatMap((client) =>
      this.#cells(one, client).map(({ place }) => ({ client, place })),
    );
    if (places.some(({ place }) => place === 'yours'))
      return this.#use.done.has(element.id) ? [] : [{ code: 'yours', element: element.id, must }];
    const short = places.filter(({ place }) => isHalves(place) && place[0] < 2);
    if (short.length === 0) return [];
    if (element.never && places.every(({ place }) => !isHalves(place) || place[2] === 0))
      return [{ code: 'search-record', element: element.id, must }];
    if (must || places.some(({ place }) => isShown(place)))
      return [
        {
          code: 'in-part',
          element: element.id,
          must,
          clients: [...new Set(short.map(({ client }) => client))],
        },
      ];
    const falls = places.some(({ place }) => isShort(place));
    return [
      {
        code: falls ? 'should-short' : 'should-open',
        element: element.id,
        settings: this.#settingsFor(element.id),
      },
    ];
  }

  /** Settings that would show it and can be put on beside those that are on; what the organisation refuses is none. */
  #settingsFor(element: string): string[] {
    const list = this.#ground.bySettings.get(element) ?? [];
    const ids = list.flatMap(({ answer, entry }) => (answer === 'yes' ? (entry.setting?.id ?? []) : []));
    const { available, exclusions } = this.#ground;
    const free = available.filter(({ id }) => !this.#on.has(id) && !exclusions.isShutOut(id, this.#on));
    return free.filter((one) => ids.includes(one.id)).map(({ id }) => id);
  }
}

function questionOf(
  { element, must, gate }: Requirement,
  clients: string[],
  because: AskedBecause[],
): Question {
  const shownBy = letterOf(element.shownBy) ?? 'E';
  const code = must ? 'must-open' : 'should-open';
  return { code, element: element.id, clients, because, gate, shownBy };
}

function isSilent(cell: Cell | undefined): boolean {
  const short = cell?.parts.filter(({ is }) => is === 'short') ?? [];
  return short.length > 0 && short.every(({ silent }) => silent === true);
}

function askedBecause({ place, bar, because }: Cell): AskedBecause[] {
  const taken = isHalves(place) && isHalves(bar) && place[2] > bar[2];
  return [...because, ...(taken ? ['short-as-shipped' as const] : [])];
}
