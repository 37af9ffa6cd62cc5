/** Rule 5: where each element stands on each client, in a configuration. */
import type { Profile, Setting } from '../types/profile.ts';
import { type Answered, answerOf, type OpenBecause } from './answer.ts';
import type { Elements, PlacedElement } from './elements.ts';
import {
  type Edition,
  type Evidence,
  isOfEdition,
  isOnClient,
  speaksFor,
  type Statement,
} from './evidence.ts';
import { NO_GRADE as WORTH_A_NO } from './grades.ts';
import { availableSettings, effective, Exclusions, withSettings } from './settings.ts';
import { bestPlace, halvesOf, isHalves, noBetterThan, type Part, type Place } from './shares.ts';

/** One element on one client. */
export interface Cell {
  /** Where it stands. */
  place: Place;
  /** The same for the verdict: an `is` element bars only if no setting is said to change it. */
  bar: Place;
  /** Where it would stand if it hung on nothing. */
  own: Place;
  because: readonly (OpenBecause | 'hangs-on')[];
  /** One answer for the whole and one for each kind of content that a finding names. */
  parts: readonly Answered[];
  /** Names of the parts; the first is the whole. */
  names: readonly (string | undefined)[];
}

/** The cell of an element on a client; undefined where nobody knows it. */
export type CellOf = (element: PlacedElement, client: string) => Cell | undefined;

/** Cells that stand in rows already. */
export function cellsIn(rows: ReadonlyMap<string, readonly Cell[]>): CellOf {
  return ({ index }, client) => rows.get(client)?.[index];
}

/** Ids of the settings that are on. */
export type On = ReadonlySet<string>;

/** What is known of one edition: cells in any configuration. `refused`: settings that nobody puts on here. */
export class Ground {
  readonly evidence: Evidence;
  readonly edition: Edition;
  readonly elements: Elements;
  readonly clients: readonly string[];
  /** True where the use or the case says which clients it needs. */
  readonly isNamed: boolean;
  readonly exclusions: Exclusions;
  /** What settings of this edition say, by element. */
  readonly bySettings: ReadonlyMap<string, readonly Statement[]>;
  /** Settings of this edition that say something on the day and may be put on, in the order of their codes. */
  readonly available: readonly Setting[];
  readonly #unhung = new Map<string, Unhung>();
  /** By the index of the element. */
  readonly #movers: (readonly string[])[] = [];
  /** By the index of the element, then by client and those of its movers that are on. */
  readonly #cells: Map<string, Cell>[] = [];
  readonly #byClient: ReadonlySet<string>;
  readonly #fixed: ReadonlyMap<string, Fixed[]>;
  #shipped: ReadonlyMap<string, readonly Cell[]> | undefined;

  constructor(
    evidence: Evidence,
    edition: Edition,
    elements: Elements,
    clients: readonly string[] | undefined,
    refused: readonly string[] = [],
  ) {
    this.evidence = evidence;
    this.edition = edition;
    this.elements = elements;
    this.clients = clientsInUse({ clients: clientsOf(edition, evidence.profile) }, clients);
    this.isNamed = clients !== undefined;
    this.exclusions = new Exclusions(evidence.profile);
    this.bySettings = settingsOfEdition(evidence, edition);
    this.available = availableSettings(this).filter(({ id }) => !refused.includes(id));
    this.#byClient = toldByClient(evidence);
    this.#fixed = fixedElements(evidence, edition);
  }

  /** The cell of an element in a configuration; made once for all that agree on the settings that can move it. */
  at(element: PlacedElement, client: string, on: On): Cell {
    const cells = (this.#cells[element.index] ??= new Map<string, Cell>());
    const key = [client, ...this.movers(element).filter((id) => on.has(id))].join(' ');
    const made = cells.get(key) ?? this.cell(element, client, on, (after, one) => this.at(after, one, on));
    cells.set(key, made);
    return made;
  }

  /** Ids of the settings that can move an element: by what they say, whom they shut out, and what it hangs on. */
  movers(element: PlacedElement): readonly string[] {
    return (this.#movers[element.index] ??= this.#moversOf(element));
  }

  /** The cell of an element; `cellOf` gives those of the one that it hangs on, where they are known. */
  cell(element: PlacedElement, client: string, on: On, cellOf: CellOf): Cell {
    const { after } = element;
    const own = this.ownCell(element, client, on);
    if (after === undefined) return own;
    if (!isToldOnce(element)) return hung(own, cellOf(after, client));
    const cells = this.clientsAt(on).flatMap((one) => cellOf(after, one) ?? []);
    return hung(own, bestOf(cells) ?? cellOf(after, client));
  }

  /** The cell of an element as if it hung on nothing. */
  ownCell(element: PlacedElement, client: string, on: On): Cell {
    const of = this.#unhungOf(element, client);
    const said = effective(of.list, element, on, this.exclusions);
    const key = said.map((one) => of.list.indexOf(one)).join();
    const own = of.cells.get(key) ?? this.#made(element, client, said, of);
    of.cells.set(key, own);
    return own;
  }

  /** Every cell of a configuration, by client, in the order of the elements. */
  rows(on: On): ReadonlyMap<string, readonly Cell[]> {
    const rows = new Map(this.clientsAt(on).map((client): [string, Cell[]] => [client, []]));
    for (const element of this.elements.all)
      for (const [client, row] of rows) row.push(this.at(element, client, on));
    return rows;
  }

  /** Clients in use that nothing that is on shuts out. */
  clientsAt(on: On): readonly string[] {
    const out = this.available.filter(({ id }) => on.has(id)).flatMap((one) => this.shutOutBy(one));
    return this.clients.filter((client) => !out.includes(client));
  }

  /** Clients in use that a setting shuts out. */
  shutOutBy({ 'shuts-out': out = [] }: Setting): string[] {
    return out.filter((client) => this.clients.includes(client));
  }

  /** Every cell with nothing set; made once. */
  get shipped(): ReadonlyMap<string, readonly Cell[]> {
    return (this.#shipped ??= this.rows(new Set()));
  }

  /** True if a finding or a search at the place says that no setting changes it. */
  isFixed({ id }: PlacedElement, client: string): boolean {
    return (this.#fixed.get(id) ?? []).some((one) => isOnClient(one, client));
  }

  #moversOf(element: PlacedElement): string[] {
    const { id, after, mode } = element;
    const said = (this.bySettings.get(id) ?? []).map(({ entry }) => entry.setting?.id ?? '');
    const others = mode === 'can' ? said.flatMap((one) => [...this.exclusions.of(one)]) : [];
    const shutting = this.available.filter((one) => isToldOnce(element) && this.shutOutBy(one).length > 0);
    const above = after === undefined ? [] : this.movers(after);
    return [...new Set([...above, ...shutting.map((one) => one.id), ...said, ...others])];
  }

  /** With what settings say. */
  #made(element: PlacedElement, client: string, said: readonly Statement[], { parts, names }: Unhung): Cell {
    const set = parts.map((one) => withSettings(one, said, element, this.evidence.view));
    const isFixed = element.mode !== 'is' || this.isFixed(element, client);
    const own = placeOf(set, (one) => one.is);
    const bar = placeOf(set, (one) =>
      one.is === 'short' && one.bySetting !== true && !isFixed ? 'open' : one.is,
    );
    return { own, place: own, bar, parts: set, names, because: because(set) };
  }

  /** Made once for all clients that nothing tells apart. */
  #unhungOf(element: PlacedElement, client: string): Unhung {
    const key = this.#byClient.has(element.id) ? `${element.id} ${client}` : element.id;
    const known = this.#unhung.get(key);
    if (known !== undefined) return known;
    const said = this.evidence.findings.get(element.id) ?? [];
    const names = [undefined, ...new Set(said.flatMap((one) => one.parts ?? []))];
    const parts = names.map((part) => answerOf(element, this.evidence, this.edition, client, part));
    const list = (this.bySettings.get(element.id) ?? []).filter((one) => isOnClient(one, client));
    const made = { parts, names, list, cells: new Map<string, Cell>() };
    this.#unhung.set(key, made);
    return made;
  }
}

/** One element on clients that nothing tells apart, whatever it hangs on. */
interface Unhung {
  /** Without settings. */
  parts: readonly Answered[];
  names: readonly (string | undefined)[];
  /** What settings say. */
  list: readonly Statement[];
  /** By those of the list that take effect. */
  cells: Map<string, Cell>;
}

/** Elements of which something is said that holds for some clients only. */
function toldByClient({ findings, settings, searches }: Evidence): ReadonlySet<string> {
  const told = [findings, settings, searches].flatMap((all) => [...all]);
  const isLimited = ([, list]: (typeof told)[number]): boolean =>
    list.some(({ clients }) => clients !== undefined);
  return new Set(told.filter(isLimited).map(([id]) => id));
}

/** Ways to take part that an edition has: its own, else all of the product. */
export function clientsOf(
  { clients: own }: Pick<Edition, 'clients'>,
  { clients }: Pick<Profile, 'clients'>,
): readonly string[] {
  return own === undefined ? clients : clients.filter((client) => own.includes(client));
}

/** Clients in use that there are: those named, else all. */
export function clientsInUse(
  { clients }: { clients: readonly string[] },
  named: readonly string[] | undefined,
): string[] {
  return named === undefined ? [...clients] : clients.filter((client) => named.includes(client));
}

interface Fixed {
  clients?: readonly string[] | undefined;
}

/** A search at the place, or a source that would count for a no, says that no setting changes it. */
function fixedElements({ searches, findings }: Evidence, edition: Edition): ReadonlyMap<string, Fixed[]> {
  const fixed = new Map<string, Fixed[]>();
  const put = (element: string, one: Fixed): void =>
    void fixed.set(element, [...(fixed.get(element) ?? []), one]);
  for (const [element, list] of searches)
    for (const one of list)
      if (one.at === 'place' && one.result === 'no-setting' && isOfEdition(one, edition)) put(element, one);
  for (const [element, list] of findings)
    for (const one of list) if (saysFixed(one) && speaksFor(one, edition)) put(element, one);
  return fixed;
}

function saysFixed({ answer, source, announced, ended }: Statement): boolean {
  return answer === 'fixed' && !announced && !ended && (source.grade >= WORTH_A_NO || source.own);
}

function settingsOfEdition(
  { settings }: Evidence,
  edition: Edition,
): ReadonlyMap<string, readonly Statement[]> {
  return new Map(
    [...settings].map(([element, list]) => [
      element,
      list.filter((one) => !one.ended && speaksFor(one, edition)),
    ]),
  );
}

function placeOf(parts: readonly Answered[], part: (one: Answered) => Answered['is']): Place {
  const standings = parts.map(part);
  return standings.includes('yours') ? 'yours' : halvesOf(standings as Part[]);
}

function because(parts: readonly Answered[]): OpenBecause[] {
  return [...new Set(parts.flatMap((one) => one.because))];
}

/**
 * What is told, or happened, once for the whole product is about the behaviour wherever there is any: the design of an
 * encryption that only the apps have is as public beside a browser that has none.
 */
export function isToldOnce({ nature, after }: PlacedElement): boolean {
  return nature !== 'behaviour' && after?.nature === 'behaviour';
}

/** The best of the clients, as a bound for what hangs on it; undefined without one. */
function bestOf(cells: readonly Cell[]): Bound | undefined {
  if (cells.length === 0) return undefined;
  return { place: bestPlace(cells.map(({ place }) => place)), bar: bestPlace(cells.map(({ bar }) => bar)) };
}

/** What an element stands no better than. */
type Bound = Pick<Cell, 'place' | 'bar'>;

function hung(cell: Cell, parent: Bound | undefined): Cell {
  if (parent === undefined) return cell;
  const place = noBetterThan(cell.own, parent.place);
  const bar = noBetterThan(cell.bar, parent.bar);
  return {
    ...cell,
    place,
    bar,
    because: isSame(place, cell.own) ? cell.because : [...cell.because, 'hangs-on'],
  };
}

function isSame(a: Place, b: Place): boolean {
  return isHalves(a) && isHalves(b) ? a.every((one, at) => one === b[at]) : a === b;
}
