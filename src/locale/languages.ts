/** The languages that there are, loaded when one is asked for. */
import { UserError } from '../errors.ts';
import type { Forms } from './forms.ts';
import { type Areas, type Language, languageFrom } from './language.ts';
import { phrase } from './phrase.ts';

const LANGUAGES: Readonly<Record<string, () => Promise<{ areas: Areas; forms: Forms }>>> = {
  en: () => import('../generated/locale-en.js'),
};

/** Tags of the languages that there are. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES);

/** The one place where a language is chosen. Throws UserError for one that there is not. */
export async function loadLanguage(tag = 'en'): Promise<Language> {
  const load = Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag] : undefined;
  if (load === undefined)
    throw new UserError(
      'unknown-language',
      phrase('problem.no-language', { tag }),
      phrase('problem.no-language.fix', { tags: LANGUAGE_TAGS.join(', ') }),
    );
  const { areas, forms } = await load();
  return languageFrom(tag, areas, forms);
}
