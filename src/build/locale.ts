/**
 * Makes the module of each language from src/locale/<language>/<area>.json: messages parsed ahead of time, and the types
 * of their values from English. Throws with the name of every entry that is malformed, missing, unknown or used nowhere.
 */
import { readdir, readFile } from 'node:fs/promises';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { formsOf } from './locale-forms.ts';

const folder = new URL('../locale/', import.meta.url);
const source = new URL('../', import.meta.url);

/** What stands under one key of a locale file. */
export interface Entry {
  /** The text in ICU MessageFormat. */
  message: string;
  /** For whoever translates it: where it stands and what its values are. */
  description: string;
}

type Parsed = readonly MessageFormatElement[];
/** Parsed messages by '<area>.<key>'. */
type Messages = ReadonlyMap<string, Parsed>;

/** Modules by file name: one a language, and the types of all. */
export async function localeModules(): Promise<ReadonlyMap<string, string>> {
  const languages = new Map(
    await Promise.all((await languageNames()).map(async (name) => [name, await readLanguage(name)] as const)),
  );
  const english = languages.get('en') ?? new Map<string, Parsed>();
  const faults = [
    ...[...languages].flatMap(([name, messages]) => differences(name, messages, english)),
    ...unusedIn(english, await sourceText()).map((id) => `src/locale/en: '${id}' is used nowhere`),
  ];
  if (faults.length > 0) throw new Error(`the messages are not right:\n${faults.join('\n')}`);
  return new Map([
    ...[...languages].map(([name, messages]) => [`locale-${name}.js`, moduleOf(name, messages)] as const),
    ...[...languages.keys()].map((name) => [`locale-${name}.d.ts`, DECLARATION] as const),
    ['messages.d.ts', typesOf(english)] as const,
  ]);
}

/** The messages of one file, parsed; throws with the name of the first that is malformed. */
export function parseArea(area: string, entries: Readonly<Record<string, Entry>>): [string, Parsed][] {
  return Object.entries(entries).map(([key, { message, description }]) => {
    const id = `${area}.${key}`;
    if (typeof message !== 'string' || typeof description !== 'string' || description.trim() === '')
      throw new Error(`message '${id}' needs a text and a description`);
    try {
      return [id, parse(message, { ignoreTag: true, requiresOtherClause: true })];
    } catch (error) {
      throw new Error(`message '${id}' is malformed: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** Names of the values of a message with their types. */
export function valuesOf(message: Parsed): Map<string, string> {
  return new Map(
    message.flatMap((one): [string, string][] => {
      if (one.type === TYPE.argument) return [[one.value, 'string | number']];
      if (one.type === TYPE.number) return [[one.value, 'number']];
      if (one.type !== TYPE.plural && one.type !== TYPE.select) return [];
      const inside = Object.values(one.options).flatMap(({ value }) => [...valuesOf(value)]);
      return [...inside, [one.value, one.type === TYPE.plural ? 'number' : 'string']];
    }),
  );
}

/** A message is used where its id stands in the code, or where a template ends up at it. */
export function unusedIn(messages: Messages, code: string): string[] {
  const written = new Set([...code.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, id]) => id));
  const templates = new Set([...code.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(([, text]) => text));
  const patterns = [...templates].map(patternOf);
  return [...messages.keys()].filter((id) => !written.has(id) && !patterns.some((one) => one.test(id)));
}

function patternOf(template: string | undefined): RegExp {
  const literal = (template ?? '')
    .split(/\$\{[^}]*\}/)
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[\\w-]+')}$`);
}

function differences(name: string, messages: Messages, english: Messages): string[] {
  const missing = [...english.keys()].filter((id) => !messages.has(id));
  const unknown = [...messages.keys()].filter((id) => !english.has(id));
  const other = [...messages].filter(([id, one]) => valueNames(one) !== valueNames(english.get(id) ?? one));
  return [
    ...missing.map((id) => `src/locale/${name}: '${id}' is missing`),
    ...unknown.map((id) => `src/locale/${name}: '${id}' is not in English`),
    ...other.map(([id]) => `src/locale/${name}: '${id}' has other values than in English`),
  ];
}

function valueNames(message: Parsed): string {
  return [...valuesOf(message).keys()].sort().join();
}

async function languageNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((one) => one.isDirectory()).map(({ name }) => name);
}

async function readLanguage(name: string): Promise<Messages> {
  const place = new URL(`${name}/`, folder);
  const files = (await readdir(place)).filter((file) => file.endsWith('.json')).sort();
  const areas = files.map(async (file) => {
    const entries = JSON.parse(await readFile(new URL(file, place), 'utf8')) as Record<string, Entry>;
    return parseArea(file.replace(/\.json$/, ''), entries);
  });
  return new Map((await Promise.all(areas)).flat());
}

async function sourceText(): Promise<string> {
  const files = (await readdir(source, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  );
  return (await Promise.all(files.map((file) => readFile(new URL(file, source), 'utf8')))).join('\n');
}

/** What is plain text stands as text; the rest as the tree that the formatter takes; each area as JSON in a string. */
function moduleOf(tag: string, messages: Messages): string {
  const entries = [...messages].map(([id, [first, ...rest]]) => {
    const isPlain = first?.type === TYPE.literal && rest.length === 0;
    return [id, isPlain ? first.value : [first, ...rest].filter((one) => one !== undefined)] as const;
  });
  const areas = [...Map.groupBy(entries, ([id]) => id.slice(0, id.indexOf('.')))].map(([area, own]) => {
    const inside = own.map(([id, message]) => [id.slice(area.length + 1), message]);
    return `${JSON.stringify(area)}: ${JSON.stringify(inAscii(JSON.stringify(Object.fromEntries(inside))))}`;
  });
  const forms = JSON.stringify(formsOf(tag));
  return `export const areas = {\n${areas.join(',\n')}\n};\nexport const forms = ${forms};\n`;
}

/** JSON whose every other character is escaped: one sign beyond Latin 1 makes a text twice as large, and slower to load. */
function inAscii(json: string): string {
  return json.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const DECLARATION = `import type { Forms } from '../locale/forms.ts';
export const areas: Readonly<Record<string, string>>;
export const forms: Forms;
`;

function typesOf(messages: Messages): string {
  const lines = [...messages].map(([id, message]) => {
    const values = [...valuesOf(message)].map(([name, type]) => `${JSON.stringify(name)}: ${type}`);
    return `  ${JSON.stringify(id)}: ${values.length === 0 ? 'null' : `{ ${values.join('; ')} }`};`;
  });
  return `/** Every message with the values that it takes. */\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
}
