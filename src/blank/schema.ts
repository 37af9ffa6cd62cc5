/** What a schema says of the keys of a file, in words for who fills it in. */
import { stringify } from 'yaml';
import type { Language } from '../locale/language.ts';
import type { Remark } from './comment.ts';

/** A schema in which every reference is resolved. */
export interface FormSchema {
  type?: string | readonly string[];
  /** What the place is called where people fill it in; absent: its key in words. */
  label?: string;
  description?: string;
  enum?: readonly (string | number | boolean | null)[];
  format?: string;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, FormSchema>>;
  /** Keys that have to be there. */
  required?: readonly string[];
  items?: FormSchema;
  /** Of a map: what stands under each of its keys. */
  additionalProperties?: FormSchema;
  /** Values as a person would write them. */
  examples?: readonly unknown[];
}

/** Keys with what stands under them, in order. */
export function propertiesOf({ properties = {} }: FormSchema): [string, FormSchema][] {
  return Object.entries(properties);
}

/** What a place is called: 'officer-contact' → 'Officer contact', unless the schema names it. */
export function labelOf(key: string, { label }: Pick<FormSchema, 'label'> = {}): string {
  if (label !== undefined) return label;
  const words = key
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the schema asks, with the choices and the form of dates, unless the text names them itself. */
export function questionOf(schema: FormSchema, { say, any }: Language): string {
  const { description = '', format } = schema;
  const choices = choicesOf(schema).filter((choice) => !new RegExp(`\\b${choice}\\b`).test(description));
  return [
    description,
    ...(choices.length === 0 ? [] : [say('form.one-of', { choices: any(choicesOf(schema)) })]),
    ...(format === 'day' ? [say('form.day')] : []),
    ...(format === 'partial-date' ? [say('form.date')] : []),
  ].join(' ');
}

/** For a list of entries: each key of an entry with what it asks; of an entry in it as well. */
export function legend(schema: FormSchema, language: Language): Remark[] {
  return propertiesOf(schema.items ?? {}).flatMap(([key, below]) => [
    { key, text: questionOf(below, language) },
    ...propertiesOf(below.items ?? {}).map(([inner, one]) => ({
      key: `${key}: ${inner}`,
      text: questionOf(one, language),
    })),
  ]);
}

/** Examples as the lines that would stand below the key: entries of a list, or one whole list of plain values. */
export function exampleLines({ type, items, examples = [] }: FormSchema): Remark[] {
  const entries = items?.examples ?? (examples[0] as readonly unknown[] | undefined) ?? [];
  if (type !== 'array' || entries.length === 0) return [];
  const text = stringify(entries, { lineWidth: 80 });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ line: `  ${line}` }));
}

function choicesOf(schema: FormSchema): string[] {
  const { enum: allowed = [], type, items } = schema;
  if (type === 'boolean') return ['true', 'false'];
  if (type === 'array' && items?.enum !== undefined) return choicesOf(items);
  return allowed.flatMap((choice) => (choice === null ? [] : [String(choice)]));
}
