/** One language: its messages with values put in, and its dates, numbers and lists. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from '../generated/messages.js';

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

/** Dates and lists are written as there, where the language alone does not say. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The language with a region: 'en' is written as in Britain; others as where most people speak them. */
export function regional(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return REGIONS[tag] ?? (region === undefined ? tag : `${language}-${region}`);
}

/** A language from its messages. */
export function languageFrom(tag: string, areas: Areas): Language {
  const region = REGIONS[tag] ?? tag;
  const find = finderIn(areas);
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (id: string, message: MessageFormatElement[]): IntlMessageFormat => {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(message, region);
    formats.set(id, made);
    return made;
  };
  return {
    tag,
    say: (id, ...[values]) => {
      const message = find(id);
      if (message === undefined) throw new Error(`no message '${id}' in ${tag}`);
      return typeof message === 'string' ? message : String(formatOf(id, message).format(values ?? {}));
    },
    knows: (id) => find(id) !== undefined,
    date: (date) => longDate(date, region),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(region, { maximumFractionDigits: digits }).format(value),
    all: (items) => new Intl.ListFormat(region, { type: 'conjunction' }).format(items),
    any: (items) => new Intl.ListFormat(region, { type: 'disjunction' }).format(items),
    country: (code) => countryName(code, region),
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

function countryName(code: string, region: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(region, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

function longDate(date: string, region: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const whole = day === undefined ? options : { ...options, day: 'numeric' as const };
  return new Intl.DateTimeFormat(region, whole).format(
    new Date(`${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`),
  );
}
