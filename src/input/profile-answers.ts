/** Rules 4 and 5: an answer does not contradict its own finding, and silence is that of the right document. */
import type { PlacedElement } from '../rules/elements.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { entriesOf, type Entry } from './profile-entries.ts';
import { phrase, type Words } from '../locale/phrase.ts';

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
  const message = phrase('profile-fault.absent-and-answered', { id, needed, absent: String(absent) });
  const hint = phrase('profile-fault.absent-and-answered.hint', { needed });
  return [{ code: 'absent-and-answered', message, hint, path: [...path, 'answers'], key: id }];
}

/** Silence says something only of a duty, and only where the document that would say it was read whole. */
function silenceFaults({ list, path }: Entry, element: PlacedElement, cited: readonly Source[]): Fault[] {
  const { id, toldIn } = element;
  const fault = (message: Words, hint: Words): Fault[] => [
    { code: 'empty-silence', message, hint, path: [...path, 'answers'], key: id },
  ];
  if (list === 'settings')
    return fault(phrase('profile-fault.silent-setting', { id }), phrase('profile-fault.silent-setting.hint'));
  if (toldIn === undefined)
    return fault(
      phrase('profile-fault.silence-unknown', { id }),
      phrase('profile-fault.silence-unknown.hint'),
    );
  if (cited.some(({ kind, read }) => kind === toldIn && read === 'whole')) return [];
  const found = {
    all: cited.map(({ id: source, kind, read }) =>
      phrase('profile-fault.read-source', { id: source, kind, read }),
    ),
  };
  return fault(
    phrase('profile-fault.silence-unread', { id, toldIn, list: found }),
    phrase('profile-fault.silence-unread.hint', { toldIn }),
  );
}
