/** Texts that only keep a place: a reader would take them for an answer. */
import type { Remark } from '../../../types/check.ts';
import { type Facts, remark } from './remark.ts';

/** The whole text, without signs before and after; case does not matter. */
const PLACEHOLDERS =
  /^(?:not (?:yet )?filled in(?: yet)?|not looked for(?: yet)?|to be (?:completed|confirmed|decided|defined|determined|done|filled in|written|added)(?: later)?|to follow|todo|to do|tb[acd]|fixme|x{2,}|lorem ipsum.*|placeholder|insert .{1,40} here|(?:your|some) text(?: here)?|fill (?:me )?in)?$/i;

/** One remark a text. */
export function placeholderRemarks({ case: one }: Facts): Remark[] {
  return texts(one, '').flatMap(([path, value]) =>
    PLACEHOLDERS.test(value.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      ? [remark('placeholder', path, { about: { kind: 'text', value } })]
      : [],
  );
}

function texts(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    WORDS_OF_LISTS.has(key) ? [] : texts(value, stepped(path, key, Array.isArray(node))),
  );
}

function stepped(path: string, key: string, isItem: boolean): string {
  if (isItem) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Keys whose values are words of a list, which may be 'open' or 'other'. */
const WORDS_OF_LISTS = new Set(['state', 'status', 'comments', 'fits']);
