/** How old what decides is, and until when the answer holds. */
import { decidingStatements } from '../evidence.ts';
import { yearsBefore } from '../years.ts';
import type { Scene } from './scene.ts';
import { citedAs } from './scene.ts';

/** One or two sentences; one that nothing decides, where there is no source at all. */
export function ageText(scene: Scene): string {
  const { result, language } = scene;
  const days = newestDays(scene);
  if (days.size === 0) return language.say('comparison.age.nothing');
  const all = [...days.values()];
  const since = (years: number): number => all.filter((day) => day > yearsBefore(result.asOf, years)).length;
  const [first, second] = [since(1), since(2)];
  return language.say('comparison.age.text', {
    count: days.size,
    first,
    second: second - first,
    older: days.size - second,
    unknown: unknownDays(scene, days),
  });
}

/** Until when the answer holds, and what lapses first. */
export function holdsText({ holds, names, column, language }: Scene): string {
  const day = language.date(holds.day);
  if (holds.product === null || holds.element === null) return language.say('comparison.holds.year', { day });
  const values = { day, product: column(holds.product).name, code: names.element(holds.element).code };
  return language.say('comparison.holds.lapse', values);
}

/** The newest day of each document that decides anything, of any product. */
export function newestDays({ columns }: Scene): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { profile, elements } of columns)
    for (const element of elements.values())
      for (const { source, day } of decidingStatements(element)) {
        const id = citedAs(profile.id, source);
        if (day > (days.get(id) ?? '')) days.set(id, day);
      }
  return days;
}

function unknownDays({ columns }: Scene, known: ReadonlyMap<string, string>): number {
  const unknown = columns.flatMap(({ profile, result }) =>
    result.sources.filter(({ dayUnknown }) => dayUnknown).map(({ id }) => citedAs(profile.id, id)),
  );
  return new Set(unknown.filter((id) => known.has(id))).size;
}
