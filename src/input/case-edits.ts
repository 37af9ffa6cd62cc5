/**
 * A case with parts set, added, emptied or taken out: what a person wrote stays, with its remarks. An emptied part keeps
 * its keys, so that it can be filled in anew. The result is parsed and compared with what was meant, so that a half-right
 * file is never written.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { withoutEmpty } from './blank.ts';
import { parseYaml } from './yaml.ts';

/** Places are written a.b; in each entry of a list a[].b. What is not there is passed over, but by `set` and `add`. */
export interface CaseEdits {
  set?: readonly (readonly [place: string, value: unknown])[];
  /** Entries at the end of a list. */
  add?: readonly (readonly [place: string, entry: unknown])[];
  drop?: readonly string[];
  empty?: readonly string[];
}

/** The new text; undefined where it would not say what is meant, as with texts that are written in an odd way. */
export function editedCase(text: string, file: string, edits: CaseEdits): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const old = parseYaml(text, file);
  if (!old.ok) return undefined;
  edit(document, edits);
  const written = document.toString({ lineWidth: 100, flowCollectionPadding: false, nullStr: '' });
  const parsed = parseYaml(written, file);
  const isMeant = parsed.ok && isDeepStrictEqual(filled(parsed.value), filled(expected(old.value, edits)));
  return isMeant ? written : undefined;
}

/** True where something stands at the place. */
export function isFilledAt(tree: unknown, place: string): boolean {
  return [...targets(tree, stepsOf(place))].some(([holder, key]) => filled(holder[key]) !== undefined);
}

function edit(document: Document, { set = [], add = [], drop = [], empty = [] }: CaseEdits): void {
  for (const place of empty)
    for (const [map, key] of nodesAt(document.contents, stepsOf(place))) emptyIn(map, key);
  for (const place of drop)
    for (const [map, key] of nodesAt(document.contents, stepsOf(place))) map.delete(key);
  for (const [place, value] of set) put(document, stepsOf(place), value);
  for (const [place, entry] of add) {
    const list = document.getIn(stepsOf(place));
    if (isSeq(list)) list.add(document.createNode(entry));
    else put(document, stepsOf(place), [entry]);
  }
}

/** Where a part on the way stands empty, it becomes a map. */
function put(document: Document, steps: readonly string[], value: unknown): void {
  for (let length = 1; length < steps.length; length += 1) {
    const part = steps.slice(0, length);
    if (isScalar(document.getIn(part, true))) document.setIn(part, document.createNode({}));
  }
  document.setIn(steps, document.createNode(value));
}

/** Maps that have the last key of a place. */
function* nodesAt(node: unknown, [step, ...rest]: readonly string[]): Generator<[YAMLMap, string]> {
  if (step === EACH && isSeq(node)) for (const item of node.items) yield* nodesAt(item, rest);
  if (step === undefined || step === EACH || !isMap(node)) return;
  if (rest.length === 0) yield [node, step];
  else yield* nodesAt(node.get(step, true), rest);
}

function emptyIn({ items }: YAMLMap, key: string): void {
  for (const pair of items) if (isScalar(pair.key) && pair.key.value === key) empty(pair);
}

/** A map keeps its keys; remarks behind a value or in a list go above its key. */
function empty(pair: Pair): void {
  const { key, value } = pair;
  if (isMap(value)) value.items.forEach(empty);
  if (isMap(value) || (isScalar(value) && value.value === null)) return;
  const above = isScalar(key) ? [key.commentBefore, ...remarksIn(value)].filter(Boolean) : [];
  if (isScalar(key) && above.length > 0) key.commentBefore = above.join('\n');
  pair.value = new Scalar(null);
}

function remarksIn(value: unknown): (string | null | undefined)[] {
  const remarks: (string | null | undefined)[] = [];
  if (isNode(value))
    visit(value, {
      Node: (_, { commentBefore, comment }) => void remarks.push(commentBefore, comment),
    });
  return remarks;
}

const EACH = '[]';

function stepsOf(place: string): string[] {
  return place.match(/\[\]|[^.[\]]+/g) ?? [];
}

type Tree = Record<string, unknown>;

/** The same, worked out on the data. */
function expected(old: unknown, { set = [], add = [], drop = [], empty = [] }: CaseEdits): unknown {
  const tree = structuredClone(old);
  for (const place of [...empty, ...drop])
    for (const [holder, key] of targets(tree, stepsOf(place))) Reflect.deleteProperty(holder, key);
  for (const [place, value] of set)
    for (const [holder, key] of made(tree, stepsOf(place))) holder[key] = value;
  for (const [place, entry] of add)
    for (const [holder, key] of made(tree, stepsOf(place)))
      holder[key] = [...((holder[key] as unknown[] | null | undefined) ?? []), entry];
  return tree;
}

function* targets(tree: unknown, [step, ...rest]: readonly string[]): Generator<[Tree, string]> {
  if (step === EACH && Array.isArray(tree)) for (const item of tree) yield* targets(item, rest);
  if (step === undefined || step === EACH || !isTree(tree) || !Object.hasOwn(tree, step)) return;
  if (rest.length === 0) yield [tree, step];
  else yield* targets(tree[step], rest);
}

/** As `targets`, and makes what leads there. */
function* made(tree: unknown, [step = '', ...rest]: readonly string[]): Generator<[Tree, string]> {
  if (!isTree(tree)) return;
  if (rest.length === 0) {
    yield [tree, step];
    return;
  }
  tree[step] ??= {};
  yield* made(tree[step], rest);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without what is empty; a map or list of nothing is nothing. undefined: nothing is left. */
function filled(value: unknown): unknown {
  const clean = withoutEmpty(value);
  return clean === null ? undefined : pruned(clean);
}

function pruned(value: unknown): unknown {
  const list: unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (list !== undefined) return list.length === 0 ? undefined : list.map((item) => pruned(item) ?? {});
  if (!isTree(value)) return value;
  const kept = Object.entries(value).flatMap(([key, below]) => {
    const left = pruned(below);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
