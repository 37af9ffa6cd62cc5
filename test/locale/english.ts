/** English for tests, and what is said in it. */
import { areas, forms } from '../../src/generated/locale-en.js';
import { type Language, languageFrom } from '../../src/locale/language.ts';
import { tell, type Words } from '../../src/locale/phrase.ts';

export const english: Language = languageFrom('en', areas, forms);

/** The words in English. */
export const inEnglish = (words: Words | undefined): string =>
  words === undefined ? '' : tell(words, english);
