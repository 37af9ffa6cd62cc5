/** What a case made from a file of the CNIL's software has no place for: comments on its sections, and what was no text. */
import type { Language } from '../../locale/language.ts';
import type { Comment } from '../../types/case.ts';
import { markdownOf } from './html.ts';

export type Section = Comment['section'];

/** Longest line and text of a case, and most entries of its lists (schemas/case.schema.json). */
export const MOST_LINE = 300;
export const MOST_PROSE = 8000;
export const MOST_ITEMS = 20;
export const MOST_MEASURES = 150;
export const MOST_ROLES = 40;
const MOST_COMMENTS = 300;
/** As much as a comment holds, up to a blank where there is one. */
const PARTS = new RegExp(`[\\s\\S]{1,${MOST_PROSE - 1}}(?:\\s|$)|[\\s\\S]{1,${MOST_PROSE}}`, 'gu');

/** Collects them in the order in which they are found. */
export class Notes {
  readonly comments: Comment[] = [];
  readonly #left = new Set<string>();
  readonly #today: string;
  readonly #language: Language;
  #over = 0;

  constructor(today: string, language: Language) {
    this.#today = today;
    this.#language = language;
  }

  /** The text; what it holds that is no text is noted. */
  markdown(html: string): string {
    const { text, left } = markdownOf(html);
    for (const name of left) this.#left.add(`<${name}>`);
    return text;
  }

  /** In parts that a comment can hold; nothing for a text of nothing. */
  add(section: Section, label: string, text: string): void {
    const whole = text.trim() === '' ? '' : this.#language.say('cnil.from', { label, text });
    for (const [part] of whole.matchAll(PARTS)) {
      if (part.trim() === '') continue;
      if (this.comments.length === MOST_COMMENTS) this.#over += 1;
      else this.comments.push({ section, date: this.#today, text: part.trim(), state: 'open' });
    }
  }

  /** Elements that are no text, and how many comments were too many. */
  left(): string[] {
    const { say } = this.#language;
    return [...this.#left, ...(this.#over === 0 ? [] : [say('cnil.over', { count: this.#over })])];
  }
}
