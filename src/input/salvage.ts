/** A file with faults of shape is still checked for meaning, so that all its faults come out at once. */
import type { Step } from './locate.ts';
import type { Fault, Repair } from './fault.ts';

/** Faults of shape beyond which there is no second look. */
const MOST = 200;

/** Faults of meaning of a value whose wrong parts have stand-ins; what stems from a stand-in is left out. */
export function salvage<T>(value: T, shape: readonly Fault[], meaning: (value: T) => Fault[]): Fault[] {
  // So much is wrong that no more would be shown.
  if (shape.length > MOST) return [];
  const repairs = shape.flatMap(({ repair }) => repair ?? []);
  try {
    const copy = repairs.reduce<unknown>((tree, repair) => repaired(tree, repair), structuredClone(value));
    const standIns = repairs.flatMap((repair) => ('value' in repair ? [repair.path.join('\0')] : []));
    return meaning(copy as T).filter(
      (fault) => !standIns.some((path) => startsWith(fault.path.join('\0'), path) && path !== ''),
    );
  } catch {
    // Too much is missing for a second look; the faults of shape come first anyway.
    return [];
  }
}

function startsWith(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}\0`);
}

function repaired(tree: unknown, repair: Repair): unknown {
  const path = 'from' in repair ? [...repair.path, repair.to] : repair.path;
  const [last] = path.slice(-1);
  if (last === undefined) return 'value' in repair ? repair.value : tree;
  const parent = walk(tree, path.slice(0, -1));
  if (parent === undefined) return tree;
  const value = 'from' in repair ? parent[repair.from] : repair.value;
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return tree;
}

function walk(tree: unknown, path: readonly Step[]): Record<Step, unknown> | undefined {
  const found = path.reduce<unknown>(
    (node, step) => (isTree(node) && Object.hasOwn(node, step) ? node[step] : undefined),
    tree,
  );
  return isTree(found) ? found : undefined;
}

function isTree(node: unknown): node is Record<Step, unknown> {
  return typeof node === 'object' && node !== null;
}
