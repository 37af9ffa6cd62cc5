/** Which elements are put to the vendor, and in which order: the one definition for every output. */
import type { AskedElement } from '../types/assessment.ts';
import type { Found } from './assess.ts';
import { ancestors, type PlacedElement } from './elements.ts';
import { letterOf } from './grades.ts';
import type { Rows } from './score.ts';
import { isHalves, isOpen } from './shares.ts';
import type { Cell, Ground, On } from './standing.ts';
import type { Requirement } from './use.ts';
import type { Question } from './verdict.ts';

/**
 * Everything of which something is open as configured, what the use demands first (musts, gates, shoulds), then by
 * weight. What a setting of the product decides and what is the organisation's own is not asked; what hangs on an
 * element that is asked follows it. A requirement that the verdict takes as open is asked in any case (rule 9).
 */
export function askedElements(found: Found): AskedElement[] {
  const questions = new Map((found.verdict?.questions ?? []).map((one) => [one.element, one]));
  const asked = found.elements.all.filter(
    (element) =>
      questions.has(element.id) || (isOpenSomewhere(element, found.rows) && !isSettable(element, found)),
  );
  const kept = new Set(asked);
  const parents = new Map(asked.map((one) => [one, ancestors(one).find((above) => kept.has(above))]));
  return inOrder(asked, parents, found).map((element) =>
    askedElement(element, parents.get(element), questions.get(element.id), found),
  );
}

const RANKS = ['must', 'gate', 'should', 'open'] as const;
type Rank = (typeof RANKS)[number];

/** Groups of what hangs together: each stands where its most urgent element would, what others hang on first. */
function inOrder(
  asked: readonly PlacedElement[],
  parents: ReadonlyMap<PlacedElement, PlacedElement | undefined>,
  found: Found,
): PlacedElement[] {
  const rootOf = (one: PlacedElement): PlacedElement => {
    const parent = parents.get(one);
    return parent === undefined ? one : rootOf(parent);
  };
  const groups = [...Map.groupBy(asked, rootOf).values()].map((list) => {
    const [first] = list.map((one) => urgency(one, found)).toSorted(before);
    return { list: list.toSorted((a, b) => a.index - b.index), first: first ?? [] };
  });
  return groups.toSorted((a, b) => before(a.first, b.first)).flatMap(({ list }) => list);
}

/** Rank, weight and place: the lower the earlier. */
function urgency(element: PlacedElement, { use }: Found): number[] {
  const weight = use.weights.criterion(element.criterion) * element.weight;
  return [RANKS.indexOf(rankOf(requirementsOf(element, use.requirements))), -weight, element.index];
}

function before(a: readonly number[], b: readonly number[]): number {
  return a.map((one, at) => one - (b[at] ?? 0)).find((by) => by !== 0) ?? 0;
}

function askedElement(
  element: PlacedElement,
  follows: PlacedElement | undefined,
  question: Question | undefined,
  found: Found,
): AskedElement {
  const demands = requirementsOf(element, found.use.requirements);
  const written = demands.find((one) => one.written !== undefined)?.written;
  const open = [...found.rows].flatMap(([client, row]) =>
    isOpen(row[element.index]?.place) ? [client] : [],
  );
  const because = [...found.rows.values()].flatMap((row) => {
    const cell = row[element.index];
    return isOpen(cell?.place) ? (cell?.because ?? []) : [];
  });
  return {
    element: element.id,
    rank: rankOf(demands),
    reason: written?.reason ?? null,
    askedBy: written?.['asked-by'] ?? null,
    because: [...new Set([...because, ...(question?.because ?? [])])],
    clients: [...new Set([...open, ...(question?.clients ?? [])])],
    shownBy: letterOf(element.shownBy) ?? 'E',
    follows: follows?.id ?? null,
  };
}

function requirementsOf(element: PlacedElement, all: readonly Requirement[]): Requirement[] {
  return all.filter((one) => one.element === element);
}

function rankOf(demands: readonly Requirement[]): Rank {
  const must = demands.find((one) => one.must);
  if (must !== undefined) return must.written === undefined ? 'gate' : 'must';
  return demands.length > 0 ? 'should' : 'open';
}

function isOpenSomewhere(element: PlacedElement, rows: Rows): boolean {
  return [...rows.values()].some((row) => isOpen(row[element.index]?.place));
}

/** True where settings that may be put on beside those that are show it on every client on which it is open. */
function isSettable(element: PlacedElement, { ground, on, rows }: Found): boolean {
  const open = ground.clients.filter((client) => isOpen(rows.get(client)?.[element.index]?.place));
  const helping = [element, ...ancestors(element)].flatMap((one) =>
    (ground.bySettings.get(one.id) ?? []).flatMap(({ answer, entry }) =>
      answer === 'yes' && entry.setting !== undefined ? [entry.setting.id] : [],
    ),
  );
  const single = helping.map((id) => added(on, [id], ground));
  return [...single, added(on, helping, ground)].some(
    (set) => set.size > on.size && open.every((client) => isSettled(cellAt(element, client, set, ground))),
  );
}

/** Those of a list that nothing shuts out, one after the other. */
function added(on: On, ids: readonly string[], { exclusions }: Ground): On {
  const set = new Set(on);
  for (const id of ids) if (!exclusions.isShutOut(id, set)) set.add(id);
  return set;
}

function isSettled({ place }: Cell): boolean {
  return !isHalves(place) || place[0] === 2;
}

function cellAt(element: PlacedElement, client: string, on: On, ground: Ground): Cell {
  return ground.cell(element, client, on, (after, at) => cellAt(after, at, on, ground));
}
