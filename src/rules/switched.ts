/** What one setting does: every element that it touches, with and without it, all else as configured. */
import type { Setting } from '../types/profile.ts';
import type { PlacedElement } from './elements.ts';
import { elementShares, type Rows, type Shares } from './score.ts';
import { type Cell, cellsIn, type Ground, type On } from './standing.ts';

/** The elements that a setting touches, in one state of it. */
export interface Side {
  rows: Rows;
  /** Shares of all elements, the touched ones anew. */
  shares: ReadonlyMap<string, Shares>;
}

/** Both states of a setting, and what differs. */
export interface Switched {
  /** Those that it can move, in catalogue order. */
  touched: readonly PlacedElement[];
  without: Side;
  with: Side;
}

/** The setting is put on in the place of those that it excludes. `base`: what stands as configured. */
export function switched({ id }: Setting, ground: Ground, on: On, base: Side): Switched {
  const shutOut = ground.exclusions.of(id);
  const touched = touchedBy(id, ground);
  const [without, with_] = [new Set(on), new Set([...on].filter((one) => !shutOut.has(one)))];
  without.delete(id);
  with_.add(id);
  return { touched, without: side(touched, ground, without, base), with: side(touched, ground, with_, base) };
}

/** What it and those that it excludes speak of, and what hangs on that. */
function touchedBy(id: string, ground: Ground): PlacedElement[] {
  const speaking = new Set([id, ...ground.exclusions.of(id)]);
  const touched = new Set<PlacedElement>();
  for (const element of ground.elements.all) {
    const said = ground.bySettings.get(element.id) ?? [];
    const isSpokenOf = said.some(({ entry }) => speaking.has(entry.setting?.id ?? ''));
    if (isSpokenOf || (element.after !== undefined && touched.has(element.after))) touched.add(element);
  }
  return [...touched];
}

function side(touched: readonly PlacedElement[], ground: Ground, on: On, base: Side): Side {
  const rows = new Map([...base.rows].map(([client, row]): [string, Cell[]] => [client, [...row]]));
  for (const element of touched)
    for (const [client, row] of rows) row[element.index] = ground.cell(element, client, on, cellsIn(rows));
  const shares = new Map(base.shares);
  for (const element of touched) {
    const found = elementShares(rows, element);
    if (found === undefined) shares.delete(element.id);
    else shares.set(element.id, found);
  }
  return { rows, shares };
}
