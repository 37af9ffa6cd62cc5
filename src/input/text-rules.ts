/** Rules for every text of a user's file: nothing invisible that could fool a reader or a terminal. */
import { isUnseen } from './blank.ts';
import type { Step } from './locate.ts';
import type { Fault } from './fault.ts';
import { phrase } from '../locale/phrase.ts';

/**
 * Control characters but the line break, bidirectional controls, lone surrogates, noncharacters
 * of every plane, tag characters, byte order marks. Escapes in YAML let them in where the bytes look harmless.
 */
export const FORBIDDEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFF\p{NChar}\p{Cs}\u{E0000}-\u{E007F}]/u;

/** One fault for every text with a forbidden character, or with nothing to be seen. */
export function textFaults(value: unknown, path: readonly Step[] = []): Fault[] {
  if (typeof value === 'string') return faultOf(value, path);
  if (typeof value !== 'object' || value === null) return [];
  const entries: [Step, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([step, item]) => textFaults(item, [...path, step]));
}

function faultOf(text: string, path: readonly Step[]): Fault[] {
  const found = FORBIDDEN.exec(text);
  if (found === null) return text !== '' && isUnseen(text) ? [unseen(path)] : [];
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = phrase('shape.invisible', { code });
  return [
    { code: 'forbidden-character', message, hint: phrase('shape.invisible.hint'), path, sign: found[0] },
  ];
}

function unseen(path: readonly Step[]): Fault {
  const message = phrase('shape.nothing-visible');
  return { code: 'empty', message, hint: phrase('shape.nothing-visible.hint'), path };
}
