/** The words of the document, and how values are put into them. */
import type { words } from '../../generated/templates.js';

export type Words = typeof words;

/** 'Level {level}' with level 3 → 'Level 3'. A name without a value throws: a fault of ours. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in '${text}'`);
    return String(value);
  });
}

/** The form for one or for any other number, with {n} filled in. */
export function counted(
  forms: { one: string; other: string },
  n: number,
  values: Record<string, string | number> = {},
): string {
  return fill(n === 1 ? forms.one : forms.other, { ...values, n });
}

/** The word for an id, or the id itself where the words do not know it. */
export function named(names: Record<string, string>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** 2026-11-24 → 24 November 2026; a partial date as far as it goes. */
export function longDate(date: string, { dates }: Words): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = dates.months[Number(month) - 1] ?? month;
  return day === undefined
    ? fill(dates.month, { month: name, year })
    : fill(dates.day, { day: Number(day), month: name, year });
}
