import type { Language } from './locale/language.ts';
import { phrase, tell, type Words } from './locale/phrase.ts';

/** A fault in the user's data, as a value. All of them are collected and shown at once. */
export interface Problem {
  /** An error makes the file invalid; a warning is for the author to read. */
  severity: 'error' | 'warning';
  /** Stable kebab-case code: what kind of fault. */
  code: string;
  /** What is wrong, with the offending value. One sentence. */
  message: Words;
  /** How to mend it; empty where nothing need be done. */
  hint: Words;
  /** The file as the user named it. */
  file: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  /** Where lines mean nothing: sheet and cell, or the field of a form. Shown in place of line and column. */
  place?: string;
}

/** A value, or what is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Problems whose words are said, as they go into a file or onto a page. */
export function worded(problems: readonly Problem[], language: Language): WordedProblem[] {
  return problems.map(({ message, hint, ...rest }) => ({
    ...rest,
    message: tell(message, language),
    hint: tell(hint, language),
  }));
}

/** A problem in a language. */
export type WordedProblem = Problem & { message: string; hint: string };

/** A fault of a file as a whole. */
export function ofFile(file: string, code: string, message: Words, hint: Words): Problem {
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}

/** True if nothing but warnings is among the problems. */
export function onlyWarnings(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity === 'warning');
}

/** More problems than this of one file help nobody. */
const MOST_SHOWN = 200;
const MORE = 'more-problems';

/** At most so many problems of each file, errors before warnings, then 'and more'; twice is the same as once. */
export function atMost(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_SHOWN) return [...problems];
  return [...Map.groupBy(problems, (problem) => problem.file)].flatMap(([file, own]) => {
    const told = own.filter(({ code }) => code !== MORE);
    const shown = new Set(told.toSorted((a, b) => a.severity.localeCompare(b.severity)).slice(0, MOST_SHOWN));
    const rest = own.filter((one) => !shown.has(one));
    return rest.length === 0 ? told : [...told.filter((one) => shown.has(one)), more(file, rest)];
  });
}

function more(file: string, rest: readonly Problem[]): Problem {
  const message = phrase('problem.more', { most: MOST_SHOWN });
  const severity = onlyWarnings(rest) ? 'warning' : 'error';
  return { severity, code: MORE, message, hint: phrase('problem.more.hint'), file, line: 1, column: 1 };
}

/** The nearest known word, if one is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = known.map((one) => ({ one, far: distance(word, one, limit) })).sort((a, b) => a.far - b.far);
  const [first] = ranked;
  return first !== undefined && first.far <= limit ? first.one : undefined;
}

/** 'Did you mean X?' or, failing that, the known words. */
export function suggestion(word: string, known: readonly string[], near = nearest(word, known)): Words {
  if (near !== undefined) return phrase('problem.did-you-mean', { word: near });
  if (known.length === 0) return phrase('problem.none-defined');
  return phrase('problem.known', {
    known: known.slice(0, 12).join(', '),
    more: Math.max(0, known.length - 12),
  });
}

/** Edits between two words (Levenshtein); anything over the limit counts as limit + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 200) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
