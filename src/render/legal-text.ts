/**
 * Characters that no document may hold: control characters, halves of characters, two that Unicode set aside, and those
 * that turn the direction of whatever follows, so that a text could change how its neighbours read.
 */

/** What stands for a character that cannot be written. */
const REPLACEMENT = '\uFFFD';
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A value with only legal texts in it, and how many characters were replaced, so that the user can be told. */
export interface Legal<Value> {
  value: Value;
  replaced: number;
}

/** Replaces what XML 1.0 cannot hold and what turns directions by U+FFFD in every text of plain data, e.g. of a document or a table; lines end in \n. */
export function legalTexts<Value>(value: Value): Legal<Value> {
  let replaced = 0;
  const legal = (text: string): string =>
    text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, () => {
      replaced += 1;
      return REPLACEMENT;
    });
  return { value: mapTexts(value, legal) as Value, replaced };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}
