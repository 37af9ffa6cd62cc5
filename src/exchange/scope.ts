/** 'Only for': plans and clients by their names or ids; what is none of them stays as words for the readers. */
import type { FilledForm } from './form.ts';

/** For what an answer holds. Absent: for all. */
export interface Scope {
  editions?: string[];
  clients?: string[];
  /** In the vendor's words, where they are not all among those of the form. */
  scope?: string;
}

/** What a text names. Where one part of it is not known, all of it stays as words. */
export function scopeOf(text: string, { words }: Pick<FilledForm, 'words'>): Scope {
  const whole = named(text, words.edition) ?? named(text, words.client);
  const parts = whole === undefined ? text.split(/[,;/+&\n]|\band\b|\bund\b|\bet\b/i) : [text];
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  const editions = names.flatMap((part) => named(part, words.edition) ?? []);
  const clients = names.flatMap((part) =>
    named(part, words.edition) === undefined ? (named(part, words.client) ?? []) : [],
  );
  if (names.length === 0 || editions.length + clients.length < names.length) return { scope: text.trim() };
  return {
    ...(editions.length === 0 ? {} : { editions: [...new Set(editions)] }),
    ...(clients.length === 0 ? {} : { clients: [...new Set(clients)] }),
  };
}

function named(text: string, list: ReadonlyMap<string, string>): string | undefined {
  const word = plain(text);
  return [...list].find(([id, label]) => word === plain(id) || word === plain(label))?.[0];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
