/** One language: its messages with values put in, and its dates, numbers and lists. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { formatToParts, IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from '../generated/messages.js';
import { type Forms, longDate } from './forms.ts';

/** '<file of src/locale/en>.<key>'. */
export type MessageId = keyof Messages;

/** The values of a message; nothing where it takes none. */
type Values<Id extends MessageId> = Messages[Id] extends null ? [] : [Messages[Id]];

/** The text of a message. A value that is missing throws: a fault of ours. */
export type Say = <Id extends MessageId>(id: Id, ...values: Values<Id>) => string;

/** What a language can say. */
export interface Language {
  /** BCP 47, e.g. `en`. */
  tag: string;
  say: Say;
  /** Whether there is such a message: of ids that come from a user's file. */
  knows: (id: string) => boolean;
  /** 2026-11-24 → 24 November 2026; a partial date (YYYY, YYYY-MM) as far as it goes. */
  date: (date: string) => string;
  /** A number with the marks of the language; at most `digits` places behind the point (0). */
  number: (value: number, digits?: number) => string;
  /** 'a, b and c'. */
  all: (items: readonly string[]) => string;
  /** 'a, b or c'. */
  any: (items: readonly string[]) => string;
  /** The name of a country by its code, or the code. */
  country: (code: string) => string;
}

/** A parsed message; plain text as it is. */
export type Message = string | MessageFormatElement[];

/** The messages of a language, by area as JSON: what is not asked for is not parsed. */
export type Areas = Readonly<Record<string, string>>;

type Formatters = Parameters<typeof formatToParts>[2];
type NumberStyle = Parameters<Formatters['getNumberFormat']>[1];

/** Dates and lists are written as there, where the language alone does not say. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The language with a region: 'en' is written as in Britain; others as where most people speak them. */
export function regional(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return REGIONS[tag] ?? (region === undefined ? tag : `${language}-${region}`);
}

/** As what dates, numbers and lists are written: 'en' as in Britain. */
export function regionOf(tag: string): string {
  return REGIONS[tag] ?? tag;
}

/** A language from its messages and the forms that the build took down. */
export function languageFrom(tag: string, areas: Areas, forms: Forms): Language {
  const region = regionOf(tag);
  const find = finderIn(areas);
  const { formats } = IntlMessageFormat;
  const formatters = formattersOf(region);
  const numbers = kept((digits: number) => new Intl.NumberFormat(region, { maximumFractionDigits: digits }));
  const lists = kept((type: 'conjunction' | 'disjunction') => new Intl.ListFormat(region, { type }));
  const countries = kept(() => new Intl.DisplayNames(region, { type: 'region', fallback: 'code' }));
  return {
    tag,
    say: (id, ...[values]) => {
      const message = find(id);
      if (message === undefined) throw new Error(`no message '${id}' in ${tag}`);
      if (typeof message === 'string') return message;
      const parts = formatToParts<string>(message, region, formatters, formats, values ?? {});
      return parts.map(({ value }) => value).join('');
    },
    knows: (id) => find(id) !== undefined,
    date: (date) => longDate(date, forms),
    number: (value, digits = 0) =>
      forms.plainNumbers && isSmall(value) ? String(value) : numbers(digits).format(value),
    all: (items) => lists('conjunction').format(items),
    any: (items) => lists('disjunction').format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries(region).of(code) ?? code) : code),
  };
}

/** What `make` makes of a key, made once for each: a formatter takes a thousand times longer to make than to ask. */
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

/** What puts numbers and plurals into messages: the same for all messages of a language. */
function formattersOf(region: string): Formatters {
  const numbers = kept((style: NumberStyle) => new Intl.NumberFormat(region, style));
  const plurals = kept((type: Intl.PluralRuleType | undefined) => new Intl.PluralRules(region, { type }));
  return {
    getNumberFormat: (_, style) => numbers(style),
    getPluralRules: (_, options) => plurals(options?.type),
    getDateTimeFormat: (...how) => new Intl.DateTimeFormat(...how),
  };
}

/** Each area is parsed when the first of its messages is said. */
function finderIn(areas: Areas): (id: string) => Message | undefined {
  const parsed = new Map<string, Readonly<Record<string, Message>>>();
  return (id) => {
    const area = id.slice(0, id.indexOf('.'));
    const known = parsed.get(area) ?? (JSON.parse(areas[area] ?? '{}') as Record<string, Message>);
    parsed.set(area, known);
    const key = id.slice(area.length + 1);
    return Object.hasOwn(known, key) ? known[key] : undefined;
  };
}

/** Minus zero is none. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && value < 1000 && (value > 0 || Object.is(value, 0));
}
