/** What is to be said, as data: it becomes words where the language is known, so that what finds a fault needs none. */
import type { Messages } from '../generated/messages.js';
import type { Language, MessageId } from './language.ts';

/**
 * A message with its values; a text that is data (a name, a remark of a schema); several sentences in a row; or a list
 * that the language joins: 'a, b and c', 'a, b or c'.
 */
export type Words = string | Phrase | Listing | readonly Words[];

/** A message of src/locale with its values. */
export interface Phrase {
  id: MessageId;
  values: Readonly<Record<string, number | Words>>;
}

/** A list as the language joins it. */
export type Listing = { all: readonly Words[] } | { any: readonly Words[] };

/** A value that is printed may be words itself; a number that counts, or a choice, may not. */
type PhraseValues<Values> = {
  [Name in keyof Values]: [string | number] extends [Values[Name]] ? number | Words : Values[Name];
};

type Taken<Id extends MessageId> = Messages[Id] extends null ? [] : [PhraseValues<Messages[Id]>];

/** A message to be said later. */
export function phrase<Id extends MessageId>(id: Id, ...[values]: Taken<Id>): Phrase {
  return { id, values: (values ?? {}) as Phrase['values'] };
}

/** The words in a language. Sentences in a row have a blank between. */
export function tell(words: Words, language: Language): string {
  if (typeof words === 'string') return words;
  const told = (some: readonly Words[]): string[] => some.map((one) => tell(one, language)).filter(Boolean);
  if (isSeveral(words)) return told(words).join(' ');
  if ('all' in words) return language.all(told(words.all));
  if ('any' in words) return language.any(told(words.any));
  const values = Object.entries(words.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : tell(value, language),
  ]);
  return (language.say as (id: string, values: unknown) => string)(words.id, Object.fromEntries(values));
}

/** The words for a developer who reads an error: ids and values in place of sentences. */
export function unsaid(words: Words): string {
  return typeof words === 'string' ? words : JSON.stringify(words);
}

function isSeveral(words: Words): words is readonly Words[] {
  return Array.isArray(words);
}
