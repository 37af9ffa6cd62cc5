/** A made-up language: English with accented vowels and a third longer, so that a sentence left in code stands out. */
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { areas, forms } from '../../src/generated/locale-en.js';
import { type Areas, type Language, languageFrom, type Message } from '../../src/locale/language.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
/** What no word of the catalogue, a profile or a case has. */
export const MARK = '¤';

/** The made-up language; its tag is that of English, so that dates and numbers stay. */
export function pseudoLanguage(): Language {
  const made = Object.entries(areas).map(([area, json]) => {
    const messages = Object.entries(JSON.parse(json) as Record<string, Message>);
    return [area, JSON.stringify(Object.fromEntries(messages.map(([key, one]) => [key, changed(one)])))];
  });
  return languageFrom('en', Object.fromEntries(made) as Areas, forms);
}

function changed(message: Message): Message {
  return typeof message === 'string' ? longer(message) : message.map(element);
}

function element(one: MessageFormatElement): MessageFormatElement {
  if ('options' in one) {
    const options = Object.entries(one.options).map(([key, { value }]) => [
      key,
      { value: value.map(element) },
    ]);
    return { ...one, options: Object.fromEntries(options) as never };
  }
  return one.type === TYPE.literal && /[a-z]/i.test(one.value) ? { ...one, value: longer(one.value) } : one;
}

/** The mark makes every text a third longer, and tells it from data. */
function longer(text: string): string {
  const letters = text.replaceAll(/[aeiou]/gi, (letter) => ACCENTS[letter] ?? letter);
  return /[a-z]/i.test(text) ? `${letters}${MARK.repeat(Math.ceil(text.length / 3))}` : letters;
}
