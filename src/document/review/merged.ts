/** What the sheets of readers bring, in lines: who read how much, what documents were found to be, where readers differ. */
import type { Language } from '../../locale/language.ts';
import type { Names } from '../names.ts';

/** As much of it as is told. */
export interface ToldWork {
  work: {
    readings: readonly { reader: string; elements: readonly unknown[]; date: string }[];
    confirmed: ReadonlyMap<string, unknown>;
  };
  /** How far the readers agree, those of before included. */
  pairs: readonly {
    first: string;
    second: string;
    kappa: { count: number };
    same: number;
    undecided: readonly string[];
  }[];
}

export function workLines({ work, pairs }: ToldWork, names: Names, { say, date, all }: Language): string[] {
  const confirmed = [...work.confirmed.keys()];
  return [
    ...work.readings.map(({ reader, elements, date: day }) =>
      say('sheet.merged', { reader, count: elements.length, date: date(day) }),
    ),
    ...(confirmed.length === 0
      ? []
      : [say('sheet.confirmed', { count: confirmed.length, ids: all(confirmed) })]),
    ...pairs.flatMap(({ first, second, kappa, same, undecided }) => [
      say('sheet.agreement', { first, second, both: kappa.count, same }),
      ...(undecided.length === 0
        ? []
        : [say('sheet.differ', { codes: all(undecided.map((id) => names.element(id).code)) })]),
    ]),
  ];
}
