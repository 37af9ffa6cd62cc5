/** How old what decides is, and until when the answer holds. */
import type { StatedAnswer } from '../../types/next/assessment.ts';
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

const DECIDING: ReadonlySet<StatedAnswer['weight']> = new Set(['shows', 'counts-against', 'lacks', 'silent']);

/** The newest day of each document that decides anything, of any product. */
function newestDays({ columns }: Scene): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { profile, elements } of columns)
    for (const { sources, stated } of elements.values())
      for (const { source, day, weight } of stated) {
        const id = citedAs(profile.id, source);
        const decides = DECIDING.has(weight) && sources.includes(source);
        if (decides && day > (days.get(id) ?? '')) days.set(id, day);
      }
  return days;
}

function unknownDays({ columns }: Scene, known: ReadonlyMap<string, string>): number {
  const unknown = columns.flatMap(({ profile, result }) =>
    result.sources.filter(({ dayUnknown }) => dayUnknown).map(({ id }) => citedAs(profile.id, id)),
  );
  return new Set(unknown.filter((id) => known.has(id))).size;
}

/** Days are compared as text. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
