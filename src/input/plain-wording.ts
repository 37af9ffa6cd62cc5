/** What a schema's fault means, in words that name the value, what is allowed, and how to mend it. */
import type { ErrorObject } from 'ajv';
import { phrase, type Words } from '../locale/phrase.ts';
import { nearest, suggestion } from '../problem.ts';
import { formats } from './formats.ts';
import type { Step } from './locate.ts';
import type { Fault, Repair } from './fault.ts';
import { resolved, type Schema, schemaAt } from './schema-at.ts';

/** Gives a value as it is typed in the file; undefined where that is not known. */
export type Written = (path: readonly Step[]) => string | undefined;

/** Words one error; undefined where another error already says it. */
export function plainFault(
  error: ErrorObject,
  value: unknown,
  schema: Schema,
  written: Written,
): Fault | undefined {
  const path = pathOf(error.instancePath);
  const found = asTyped(valueAt(value, path), path, written);
  const here = schemaAt(schema, path);
  const words = WORDS[error.keyword];
  const fault = words?.({ error, path, found, here });
  if (words === undefined)
    return {
      code: 'invalid-value',
      message: phrase('shape.not-allowed-here', { value: shown(found) }),
      hint: described(here),
      path,
    };
  return fault && { ...withPlace(fault, schema), repair: repairOf(fault, error, here, schema) };
}

/** A key that belongs elsewhere is told where. */
function withPlace(fault: Fault, schema: Schema): Fault {
  const { code, key, meant } = fault;
  if (code !== 'unknown-key' || key === undefined || meant?.toLowerCase() === key.toLowerCase()) return fault;
  const sections = sectionsOf(key, schema);
  return sections.length === 0
    ? fault
    : { ...fault, hint: phrase('slip.other-section', { key, sections: { any: sections } }) };
}

/** Top-level keys below which a key stands, in their entries too. */
function sectionsOf(key: string, root: Schema): string[] {
  return Object.entries(root.properties ?? {}).flatMap(([section, schema]) => {
    const here = resolved(schema, root);
    const entry = here.items === undefined ? here : resolved(here.items, root);
    return Object.hasOwn(entry.properties ?? {}, key) ? [section] : [];
  });
}

/** What stands in for a wrong value while the rest is checked: the plainest one that the schema allows. */
function repairOf(fault: Fault, error: ErrorObject, here: Schema, root: Schema): Repair | undefined {
  const { code, path, key: from = '', meant: to } = fault;
  if (code === 'unknown-key') return to === undefined ? undefined : { path, from, to };
  if (error.keyword !== 'required') return { path: fault.path, value: plainest(here) };
  const key = String(error.params['missingProperty']);
  return { path: [...fault.path, key], value: plainest(resolved(here.properties?.[key] ?? {}, root)) };
}

function plainest({ enum: allowed, type, format }: Schema): unknown {
  if (Array.isArray(allowed)) return allowed.includes('unknown') ? 'unknown' : allowed[0];
  if (format === 'partial-date' || format === 'day') return '1970-01-01';
  if (type === 'array') return [];
  if (type === 'object') return {};
  return type === 'string' ? '' : 0;
}

interface Found {
  error: ErrorObject;
  path: Step[];
  found: unknown;
  here: Schema;
}

const WORDS: Record<string, ((words: Found) => Fault | undefined) | undefined> = {
  required: ({ error, path, here }) => {
    const key = String(error.params['missingProperty']);
    return {
      code: 'missing-key',
      message: phrase('shape.missing-key', { key }),
      hint: hintOf(here, key),
      path,
      meant: key,
    };
  },
  additionalProperties: ({ error, path, here }) => {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(here.properties ?? {});
    const meant = nearest(key, known);
    return {
      code: 'unknown-key',
      message: phrase('shape.unknown-key', { key }),
      hint: suggestion(key, known, meant),
      path,
      key,
      meant,
    };
  },
  enum: ({ error, path, found, here }) => {
    const allowed = (error.params['allowedValues'] as unknown[]).map(String);
    const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
    const ask = near === undefined ? '' : phrase('problem.did-you-mean', { word: near });
    return {
      code: 'not-allowed',
      message: phrase('shape.not-of-list', { value: shown(found) }),
      hint: [ask, phrase('shape.not-of-list.hint', { allowed: allowed.join(', ') }), described(here)],
      path,
    };
  },
  type: ({ error, path, found, here }) => {
    const type = String(error.params['type']);
    const isToQuote = type === 'string' && found instanceof Typed;
    return {
      code: 'wrong-type',
      message: phrase('shape.wrong-type', { value: shown(found), wanted: typeWords(type) }),
      hint: [
        described(here),
        isToQuote ? phrase('shape.quotes.hint', { text: found.text }) : '',
        asWanted(type, found),
      ],
      path,
    };
  },
  format: ({ error, path, found, here }) => {
    const format = String(error.params['format']);
    const code = format === 'web-url' ? 'bad-address' : 'bad-date';
    return {
      code,
      message: phrase('shape.wrong-form', { value: shown(found), wanted: formatWords(format) }),
      hint: [described(here), asDay(found)],
      path,
    };
  },
  pattern: ({ path, found, here }) => ({
    code: 'bad-form',
    message: phrase('shape.bad-form', { value: shown(found) }),
    hint: [described(here), asId(found, here)],
    path,
  }),
  minLength: ({ path, here }) => ({
    code: 'empty',
    message: phrase('shape.empty'),
    hint: described(here),
    path,
  }),
  maxLength: ({ error, path, found, here }) => ({
    code: 'too-long',
    message: phrase('shape.too-long', { n: String(found).length, limit: String(error.params['limit']) }),
    hint: [phrase('shape.too-long.hint'), described(here)],
    path,
  }),
  minItems: ({ error, path, here }) => ({
    code: 'too-few',
    message: phrase('shape.too-few', { limit: Number(error.params['limit']) }),
    hint: described(here),
    path,
  }),
  maxItems: ({ error, path, here }) => ({
    code: 'too-many',
    message: phrase('shape.too-many', { limit: Number(error.params['limit']) }),
    hint: described(here),
    path,
  }),
  minimum: (words) => outOfRange(words),
  maximum: (words) => outOfRange(words),
  exclusiveMinimum: (words) => outOfRange(words),
  propertyNames: ({ error, path }) => {
    const key = String(error.params['propertyName']);
    return {
      code: 'unknown-key',
      message: phrase('shape.unknown-key', { key: key.slice(0, 80) }),
      hint: phrase('shape.unknown-weight.hint'),
      path,
      key,
    };
  },
};

/** The value as it should be written, where that can be told. */
function asWanted(type: string, found: unknown): Words {
  const text = found instanceof Typed ? found.text : typeof found === 'string' ? found.trim() : undefined;
  if (type === 'array' && text !== undefined) return phrase('slip.as-list', { value: text });
  if (type === 'string' && typeof found === 'object' && !(found instanceof Typed))
    return phrase('slip.as-text');
  if (text === undefined) return '';
  if (type === 'boolean' && /^(?:yes|ja|oui|true|x)$/i.test(text))
    return phrase('slip.write', { value: 'true' });
  if (type === 'boolean' && /^(?:no|nein|non|false)$/i.test(text))
    return phrase('slip.write', { value: 'false' });
  const digits = text.replaceAll(/[\s.,'’]/g, '');
  return type === 'integer' && /^\d{1,3}(?:[\s.,'’]\d{3})+$|^\d+$/.test(text)
    ? phrase('slip.write', { value: digits })
    : '';
}

/** 30.9.2027 as 2027-09-30. */
function asDay(found: unknown): Words {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(String(found)) ?? [];
  return year === ''
    ? ''
    : phrase('slip.write', { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` });
}

/** An id made of a name. */
function asId(found: unknown, { pattern }: Schema): Words {
  if (typeof found !== 'string' || typeof pattern !== 'string') return '';
  const id = found
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return new RegExp(pattern).test(id) ? phrase('slip.write', { value: id }) : '';
}

const TYPES = ['string', 'object', 'array', 'integer', 'number', 'boolean'] as const;

/** What a type of the schema is, in words. */
function typeWords(type: string): Words {
  return phrase(`shape.type-${TYPES.find((one) => one === type) ?? 'other'}`);
}

/** What a format of the schema asks for, in words. */
function formatWords(format: string): Words {
  return phrase(`shape.format-${isFormat(format) ? format : 'other'}`);
}

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function outOfRange({ error, path, found, here }: Found): Fault {
  const { comparison, limit } = error.params as { comparison: string; limit: number };
  return {
    code: 'out-of-range',
    message: phrase('shape.out-of-range', { value: shown(found), comparison, limit }),
    hint: described(here),
    path,
  };
}

/** A number or a truth value as it is typed: 1.10 is read as 1.1, and that is not what stands in the file. */
class Typed {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value for a message: one that is read as another than is typed stands there as it is typed. */
export function asTyped(found: unknown, path: readonly Step[], written: Written): unknown {
  if (typeof found !== 'number' && typeof found !== 'boolean') return found;
  return new Typed(written(path) ?? String(found));
}

/** A value as a reader knows it, cut to what fits a line. */
export function shown(value: unknown): Words {
  if (value === null || value === undefined) return phrase('shape.nothing');
  if (Array.isArray(value)) return phrase('shape.a-list');
  if (typeof value === 'object' && !(value instanceof Typed)) return phrase('shape.an-entry');
  const text = (value instanceof Typed ? value.text : String(value)).replaceAll(/\s+/g, ' ');
  return `'${text.length > 80 ? `${text.slice(0, 77)}...` : text}'`;
}

/** How to mend a key that is missing. */
export function hintOf(here: Schema, key: string): Words {
  return [phrase('shape.add-key.hint', { key }), described(here.properties?.[key] ?? {})];
}

/** What a schema says of a value, for a hint. */
export function described({ description }: Schema): string {
  return description ?? '';
}

/** Steps of a JSON pointer. */
export function pathOf(pointer: string): Step[] {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((node, step) => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined;
    return (node as Record<Step, unknown>)[step];
  }, value);
}
