/** What a schema's fault means, in words: those of sets of keys, lists and weights here, the rest as plain words. */
import type { ErrorObject } from 'ajv';
import type { Fault } from './fault.ts';
import { type Schema, schemaAt } from './schema-at.ts';
import { asTyped, described, pathOf, shown, valueAt, plainFault, type Written } from './plain-wording.ts';

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

interface Words {
  error: ErrorObject;
  path: (string | number)[];
  found: unknown;
  here: Schema;
  written: Written;
}

const WORDS: Record<string, ((words: Words) => Fault) | undefined> = {
  anyOf: ({ path, found, here }) => missing(branches(here), found, here, path),
  uniqueItems: ({ error, path, found, written }) => {
    const at = Math.max(Number(error.params['i']), Number(error.params['j']));
    const twice = Array.isArray(found) ? (found[at] as unknown) : undefined;
    return {
      code: 'duplicate-entry',
      message: `${shown(asTyped(twice, [...path, at], written))} stands twice in this list.`,
      hint: 'Keep one of the two.',
      path: [...path, at],
    };
  },
  minProperties: ({ path, here }) => ({
    code: 'too-few',
    message: 'Nothing stands in this entry.',
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
function missing(sets: readonly string[][], found: unknown, here: Schema, path: Words['path']): Fault {
  const has = (key: string): boolean => Object.hasOwn(found as object, key);
  const [begun = []] = sets
    .filter((set) => set.some(has))
    .toSorted((a, b) => b.filter(has).length - a.filter(has).length);
  const lacking = begun.filter((key) => !has(key));
  const add = lacking.length === 0 ? sets.flat() : lacking;
  const message =
    lacking.length === 0
      ? `One of these has to stand in this entry: ${sets.map(listed).join(', or ')}.`
      : `${listed(lacking)} ${lacking.length === 1 ? 'is' : 'are'} missing in this entry.`;
  const [meant] = lacking.length === 1 ? lacking : [];
  return { code: 'missing-key', message, hint: add.map((key) => hintOf(key, here)), path, meant };
}

function hintOf(key: string, here: Schema): string {
  return `Add '${key}:'. ${described(here.properties?.[key] ?? {})}`.trim();
}

function listed(keys: readonly string[]): string {
  const quoted = keys.map((key) => `'${key}'`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** A weight is said as what it is, and nothing stands in for it: a zero in its place would be a fault of its own. */
function weightFault({ error, path, found, here, written }: Words): Fault | undefined {
  if (typeof found !== 'number' || here['type'] !== 'number') return undefined;
  const fault = (code: string, message: string): Fault => ({ code, message, hint: described(here), path });
  const typed = shown(asTyped(found, path, written));
  const { limit } = error.params as { limit?: number };
  if (Number.isNaN(found)) return fault('not-a-number', `${typed} is not a number.`);
  if (!Number.isFinite(found)) return fault('out-of-range', `${typed} is infinite.`);
  if (error.keyword === 'maximum')
    return fault('out-of-range', `${typed} is too large: at most ${String(limit)} is allowed.`);
  if (error.keyword === 'minimum')
    return fault('out-of-range', `${typed} is too small: at least ${String(limit)} is needed.`);
  return undefined;
}
