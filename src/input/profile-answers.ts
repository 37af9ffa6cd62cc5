/** Rules 4 and 5: an answer does not contradict its own finding, and silence is that of the right document. */
import type { PlacedElement } from '../rules/elements.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { entriesOf, type Entry } from './profile-entries.ts';

/** Faults of the answers of findings and settings. Two answers to one element by one finding are one key twice: the parser tells. */
export function answerFaults(profile: Profile, known: Known): Fault[] {
  const sources = new Map(profile.sources.map((source) => [source.id, source]));
  return entriesOf(profile).flatMap((entry) =>
    Object.entries(entry.answers ?? {}).flatMap(([id, answer]) => {
      const element = known.elements.get(id);
      if (element === undefined) return [];
      const cited = (entry.sources ?? []).flatMap((source) => sources.get(source) ?? []);
      return [
        ...twiceFaults(entry, element),
        ...(answer === 'silent' ? silenceFaults(entry, element, cited) : []),
      ];
    }),
  );
}

/** An absent function that is also answered. */
function twiceFaults({ path, lacks = [] }: Entry, { id, function: needed, absent }: PlacedElement): Fault[] {
  if (needed === undefined || !lacks.includes(needed)) return [];
  const message = `'${id}' is answered here, and by the absence of '${needed}' as well (${String(absent)}).`;
  const hint = `Leave one out: the answer, or '${needed}' under 'lacks'.`;
  return [{ code: 'absent-and-answered', message, hint, path: [...path, 'answers'], key: id }];
}

/** Silence says something only of a duty, and only where the document that would say it was read whole. */
function silenceFaults({ list, path }: Entry, element: PlacedElement, cited: readonly Source[]): Fault[] {
  const { id, toldIn } = element;
  const fault = (message: string, hint: string): Fault[] => [
    { code: 'empty-silence', message, hint, path: [...path, 'answers'], key: id },
  ];
  if (list === 'settings')
    return fault(`A setting cannot be silent on '${id}'.`, 'Answer yes or no, or leave it out.');
  if (toldIn === undefined)
    return fault(
      `'silent' says nothing on '${id}': the catalogue names no document that would say it.`,
      'Leave it out, or record under searches what was looked for.',
    );
  if (cited.some(({ kind, read }) => kind === toldIn && read === 'whole')) return [];
  const found = cited.map(
    (one) => `'${one.id}' (${one.kind}, read ${one.read === 'whole' ? 'whole' : 'in part'})`,
  );
  return fault(
    `'silent' says nothing on '${id}': that is told in a ${toldIn}, read whole, and the sources are ${found.join(', ')}.`,
    `Cite the ${toldIn} that was read from end to end, or leave it out.`,
  );
}
