/** What may be named in files of version 2: elements and functions of the catalogue, each with the nearest known word. */
import type { Catalogue } from './catalogue-parts.ts';
import { phrase, type Words } from '../locale/phrase.ts';
import { nearest, suggestion } from '../problem.ts';
import { elementsOf, type PlacedElement } from '../rules/elements.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';

/** The vocabulary of one check of one file. */
export interface Known {
  elements: ReadonlyMap<string, PlacedElement>;
  /** A fault where an id is no element; with `isKey` the id is the key in the entry at the path. */
  element: (id: string, path: readonly Step[], isKey?: boolean) => Fault[];
  /** A fault where an id is no function. */
  function: (id: string, path: readonly Step[]) => Fault[];
}

/** Looking for the nearest word is slow: a file of nothing but unknown words must not take minutes. */
const MOST_HINTS = 200;

/** The vocabulary of a catalogue. */
export function knownIn(catalogue: Catalogue): Known {
  const elements = elementsOf(catalogue.principles).byId;
  const functions = catalogue.functions.map(({ id }) => id);
  let hints = 0;
  return {
    elements,
    element: (id, path, isKey = false) => {
      if (elements.has(id)) return [];
      hints += 1;
      const hint = hints > MOST_HINTS ? phrase('problem.elements.hint') : hintOf(id, [...elements.keys()]);
      const message = phrase('problem.unknown', { id: id.slice(0, 200), what: 'element' });
      return [{ code: 'unknown-element', message, hint, path, ...(isKey ? { key: id } : {}) }];
    },
    function: (id, path) => unknownId('function', id, functions, path),
  };
}

/** The nearest element; else those of its criterion, where that is known. */
function hintOf(id: string, known: readonly string[]): Words {
  const criterion = `${id.split('/').slice(0, 2).join('/')}/`;
  const siblings = known.filter((one) => one.startsWith(criterion));
  const near = nearest(id, known);
  if (near !== undefined || siblings.length === 0) return suggestion(id, known, near);
  return suggestion(id, siblings);
}
