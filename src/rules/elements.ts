/** The catalogue as the rules see it: elements in order, each with what it hangs on and what it needs to be shown. */
import type { Element, Principle } from '../types/principle.ts';
import { type Grade, gradeNumber } from './grades.ts';

/** Version of the elements of the catalogue; changes with every statement, weight or gate. */
export const ELEMENTS_VERSION = '2.0';

/** An element with its place and the defaults of the catalogue filled in. */
export interface PlacedElement {
  /** <principle>/<criterion>/<element>. */
  id: string;
  code: string;
  /** Its place in catalogue order; what it hangs on stands earlier. */
  index: number;
  criterion: PlacedCriterion;
  nature: 'behaviour' | 'duty' | 'record';
  mode: 'can' | 'is' | undefined;
  /** 1 to 3. */
  weight: number;
  /** Weakest full grade that shows a yes. */
  shownBy: Grade;
  gate: boolean;
  published: boolean;
  /** A record that says that something has not happened. */
  never: boolean;
  after: PlacedElement | undefined;
  function: string | undefined;
  absent: 'yes' | 'no' | 'does-not-apply' | undefined;
  toldIn: string | undefined;
  silence: 'yes' | 'no' | 'open';
  noProvider: 'yes' | 'yours' | undefined;
}

/** A criterion with its elements. */
export interface PlacedCriterion {
  id: string;
  code: string;
  principle: string;
  /** Weight of the catalogue, 0 to 5. */
  weight: number;
  elements: PlacedElement[];
}

/** Every element, found by id, by criterion and by the function that it needs. */
export interface Elements {
  all: readonly PlacedElement[];
  criteria: readonly PlacedCriterion[];
  byId: ReadonlyMap<string, PlacedElement>;
  byFunction: ReadonlyMap<string | undefined, PlacedElement[]>;
}

const known = new WeakMap<readonly Principle[], Elements>();

/** The elements of a catalogue; made once for each. */
export function elementsOf(principles: readonly Principle[]): Elements {
  const made = known.get(principles) ?? index(principles);
  known.set(principles, made);
  return made;
}

/** What an element hangs on, nearest first. */
export function ancestors(element: PlacedElement): PlacedElement[] {
  return element.after === undefined ? [] : [element.after, ...ancestors(element.after)];
}

function index(principles: readonly Principle[]): Elements {
  const byId = new Map<string, PlacedElement>();
  const criteria = principles.flatMap((principle) =>
    principle.criteria.map((one): PlacedCriterion => {
      const { code, weight, elements } = one;
      const criterion = { id: `${principle.id}/${one.id}`, code, principle: principle.id, weight };
      const placed: PlacedCriterion = { ...criterion, elements: [] };
      for (const element of elements) placed.elements.push(put(element, placed, byId));
      return placed;
    }),
  );
  const all = [...byId.values()];
  return { all, criteria, byId, byFunction: Map.groupBy(all, (element) => element.function) };
}

function put(element: Element, criterion: PlacedCriterion, byId: Map<string, PlacedElement>): PlacedElement {
  const id = `${criterion.id}/${element.id}`;
  const usual = element.nature === 'behaviour' ? 'D' : 'C';
  const placed: PlacedElement = {
    id,
    code: element.code,
    index: byId.size,
    criterion,
    nature: element.nature,
    mode: element.mode,
    weight: element.weight,
    shownBy: gradeNumber(element['shown-by'] ?? usual),
    gate: element.gate ?? false,
    published: element.published ?? false,
    never: element.never ?? false,
    after: element.after === undefined ? undefined : byId.get(element.after),
    function: element.function,
    absent: element.absent,
    toldIn: element['told-in'],
    silence: element.silence ?? 'no',
    noProvider: element['no-provider'],
  };
  byId.set(id, placed);
  return placed;
}
