/** How old what decides is: by the newest day that each document speaks of. */
import { decidingStatements } from '../evidence.ts';
import { yearsBefore } from '../years.ts';
import type { Scene } from './report.ts';

/** One or two sentences; one that nothing decides, where there is no source at all. */
export function ageText(scene: Scene): string {
  const { result, language } = scene;
  const days = newestDays(scene);
  if (days.size === 0) return language.say('product.age.nothing');
  const all = [...days.values()];
  const since = (years: number): number => all.filter((day) => day > yearsBefore(result.asOf, years)).length;
  const unknown = result.sources.filter(({ id, dayUnknown }) => dayUnknown && days.has(id)).length;
  const [first, second] = [since(1), since(2)];
  return language.say('product.age.text', {
    count: days.size,
    first,
    second: second - first,
    older: days.size - second,
    unknown,
  });
}

/** The newest day of each document that decides anything. */
export function newestDays({ elements }: Pick<Scene, 'elements'>): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const element of elements.values())
    for (const { source, day } of decidingStatements(element))
      if (day > (days.get(source) ?? '')) days.set(source, day);
  return days;
}
