/** The world as a command sees it; a test gives it another one. */
import type { Job, Language } from '../index.ts';

/** What the process has. */
export interface World {
  /** stdout: the result and nothing else. */
  out: (text: string) => void;
  /** stderr: messages and progress. */
  err: (text: string) => void;
  /** Width of the terminal in characters. */
  columns: number;
  env: Record<string, string | undefined>;
  /** Today by the local calendar, YYYY-MM-DD. The one place where a date comes from the clock. */
  today: string;
  /** The same for a run that may last longer than a day; absent: `today` is all there is. */
  now?: () => string;
  /** What the build found of shipped products; absent: the rules are asked each time. */
  built?: Job['built'];
  /** Another way to a language than by the messages that we bring along. */
  loadLanguage?: (tag?: string) => Promise<Language>;
}

/** The same, once the language is known. */
export interface Io extends World {
  /** The language of all that is said. */
  language: Language;
  /** true: it was asked for by --lang, and goes before the one that a case names. */
  isLanguageChosen: boolean;
}
