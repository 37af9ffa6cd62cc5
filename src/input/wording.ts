/** What a schema's fault means, in words: those of sets of keys, lists and weights here, the rest as plain words. */
import type { ErrorObject } from 'ajv';
import { phrase, type Words } from '../locale/phrase.ts';
import type { Fault } from './fault.ts';
import { type Schema, schemaAt } from './schema-at.ts';
import {
  asTyped,
  described,
  hintOf,
  pathOf,
  plainFault,
  shown,
  valueAt,
  type Written,
} from './plain-wording.ts';

/** Words one error; undefined where another error, or the check of the meaning, says it better. */
export function wordFault(
  error: ErrorObject,
  value: unknown,
  schema: Schema,
  written: Written,
): Fault | undefined {
  if (isSaidElsewhere(error)) return undefined;
  const path = pathOf(error.instancePath);
  const words = { error, path, found: valueAt(value, path), here: schemaAt(schema, path), written };
  return WORDS[error.keyword]?.(words) ?? weightFault(words) ?? plainFault(error, value, schema, written);
}

/** A key that may not stand there is an unknown element or criterion; what one branch lacks is said once for all. */
function isSaidElsewhere({ keyword, propertyName, schemaPath }: ErrorObject): boolean {
  return (
    keyword === 'propertyNames' || propertyName !== undefined || /\/anyOf\/\d+\/required$/.test(schemaPath)
  );
}

interface Found {
  error: ErrorObject;
  path: (string | number)[];
  found: unknown;
  here: Schema;
  written: Written;
}

const WORDS: Record<string, ((words: Found) => Fault) | undefined> = {
  anyOf: ({ path, found, here }) => missing(branches(here), found, here, path),
  uniqueItems: ({ error, path, found, written }) => {
    const at = Math.max(Number(error.params['i']), Number(error.params['j']));
    const twice = Array.isArray(found) ? (found[at] as unknown) : undefined;
    return {
      code: 'duplicate-entry',
      message: phrase('shape.twice-in-list', { value: shown(asTyped(twice, [...path, at], written)) }),
      hint: phrase('shape.twice-in-list.hint'),
      path: [...path, at],
    };
  },
  minProperties: ({ path, here }) => ({
    code: 'too-few',
    message: phrase('shape.no-keys'),
    hint: described(here),
    path,
  }),
};

/** The sets of keys of which one has to be there. */
function branches(here: Schema): string[][] {
  const all = (here['anyOf'] ?? []) as { required?: string[] }[];
  return all.map(({ required }) => required ?? []);
}

/** The set that is begun is the one that was meant; else all are named. */
function missing(sets: readonly string[][], found: unknown, here: Schema, path: Found['path']): Fault {
  const has = (key: string): boolean => Object.hasOwn(found as object, key);
  const [begun = []] = sets
    .filter((set) => set.some(has))
    .toSorted((a, b) => b.filter(has).length - a.filter(has).length);
  const lacking = begun.filter((key) => !has(key));
  const add = lacking.length === 0 ? sets.flat() : lacking;
  const message =
    lacking.length === 0
      ? phrase('shape.missing-sets', { keys: orSets(sets) })
      : phrase('shape.missing-keys', { n: lacking.length, keys: listed(lacking) });
  const [meant] = lacking.length === 1 ? lacking : [];
  return { code: 'missing-key', message, hint: add.map((key) => hintOf(here, key)), path, meant };
}

/** Sets of keys may have an 'and' within: each but the first has its own 'or'. */
function orSets(sets: readonly string[][]): Words {
  return sets.map(listed).reduce((first, then) => phrase('shape.or-set', { first, then }));
}

function listed(keys: readonly string[]): Words {
  return { all: keys.map((key) => `'${key}'`) };
}

/** A weight is said as what it is, and nothing stands in for it: a zero in its place would be a fault of its own. */
function weightFault({ error, path, found, here, written }: Found): Fault | undefined {
  if (typeof found !== 'number' || here['type'] !== 'number') return undefined;
  const fault = (code: string, message: Words): Fault => ({ code, message, hint: described(here), path });
  const value = shown(asTyped(found, path, written));
  const limit = String(error.params['limit']);
  if (Number.isNaN(found)) return fault('not-a-number', phrase('shape.not-a-number', { value }));
  if (!Number.isFinite(found)) return fault('out-of-range', phrase('shape.infinite', { value }));
  if (error.keyword === 'maximum') return fault('out-of-range', phrase('shape.over', { value, limit }));
  if (error.keyword === 'minimum') return fault('out-of-range', phrase('shape.under', { value, limit }));
  return undefined;
}
