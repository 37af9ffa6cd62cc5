/** Changes of what a file of ours holds, as data. */
import { isDeepStrictEqual } from 'node:util';
import type { Step } from './locate.ts';
import type { Plain, PlainMap } from './yaml-lines.ts';

/** One change of a tree. A value of null empties its place; to drop takes its key away, and what is then empty around it. */
export type Change =
  | { kind: 'set'; path: readonly Step[]; value: Plain }
  | { kind: 'drop'; path: readonly Step[] }
  | { kind: 'add'; path: readonly Step[]; entry: Plain }
  | { kind: 'remove'; path: readonly Step[]; at: number }
  | { kind: 'move'; path: readonly Step[]; at: number; to: number };

/** The tree with the change in it; the old one stays. A list that is added to need not be there. */
export function changedTree(tree: Plain, change: Change): Plain {
  if (change.kind === 'set') return withValue(tree, change.path, change.value);
  if (change.kind === 'drop') return withoutKey(tree, change.path);
  const list = [...(listAt(tree, change.path) ?? [])];
  if (change.kind === 'add') list.push(change.entry);
  else {
    const [entry] = list.splice(change.at, 1);
    if (entry !== undefined && change.kind === 'move') list.splice(change.to, 0, entry);
  }
  return withValue(tree, change.path, list.length === 0 ? null : list);
}

/** The value at a path; undefined: nothing is there. */
export function valueAt(tree: Plain | undefined, path: readonly Step[]): Plain | undefined {
  return path.reduce<Plain | undefined>((here, step) => {
    if (Array.isArray(here)) return (here as readonly Plain[])[Number(step)];
    return isMap(here) && Object.hasOwn(here, String(step)) ? here[String(step)] : undefined;
  }, tree);
}

/** True where both say the same; an empty place is as good as none. */
export function saySame(one: Plain | undefined, other: Plain | undefined): boolean {
  return isDeepStrictEqual(filled(one), filled(other));
}

function filled(value: Plain | undefined): unknown {
  if (Array.isArray(value)) return (value as readonly Plain[]).map((one) => filled(one) ?? null);
  if (!isMap(value)) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, filled(one)] as const)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function withValue(tree: Plain | undefined, path: readonly Step[], value: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(tree)) {
    const list = tree as readonly Plain[];
    return list.map((one, at) => (at === Number(step) ? withValue(one, rest, value) : one));
  }
  const map = isMap(tree) ? tree : {};
  return { ...map, [String(step)]: withValue(map[String(step)], rest, value) };
}

/** A map that is then empty goes with it, but for the whole and for entries of lists. */
function withoutKey(tree: Plain | undefined, [step = '', ...rest]: readonly Step[]): Plain {
  if (Array.isArray(tree)) {
    const list = tree as readonly Plain[];
    return list.map((one, at) => (at === Number(step) && rest.length > 0 ? withoutKey(one, rest) : one));
  }
  if (!isMap(tree)) return tree ?? null;
  const { [String(step)]: below, ...others } = tree;
  const left = rest.length === 0 || below === undefined ? null : withoutKey(below, rest);
  return saySame(left, null) ? others : { ...others, [String(step)]: left };
}

/** The list at a path; undefined: there is none. */
export function listAt(tree: Plain, path: readonly Step[]): readonly Plain[] | undefined {
  const found = valueAt(tree, path);
  return Array.isArray(found) ? (found as readonly Plain[]) : undefined;
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
