/** What a standing rests on: the sources with grade and age, the setting, the search; and what is claimed beside it. */
import type { Language } from '../locale/language.ts';
import type { AssessedElement, Assessment, StatedAnswer } from '../types/next/assessment.ts';
import type { Inline } from './model.ts';
import type { Named } from './names.ts';
import { settingText } from './wording.ts';

type Subject = Named<Assessment>;

/** '[3, 5] grade C, of December 2024; with SET2 Waiting room: on'. Empty where nothing decides. */
export function restsOn(element: AssessedElement, subject: Subject, language: Language): Inline[] {
  const { say, all } = language;
  const parts: Inline[][] = [];
  if (element.sources.length > 0) parts.push([{ cite: element.sources }, ` ${gradeAndAge(element, language)}`]);
  const { settings } = element;
  if (settings.length > 0)
    parts.push([say('evidence.with-settings', { settings: all(settings.map((id) => settingText(subject, id))) })]);
  const by = new Set(element.clients.map(({ shownBy }) => shownBy));
  if (by.has('search')) parts.push([say('evidence.by-search', { date: searchDay(element.id, subject, language) })]);
  if (by.has('architecture')) parts.push([say('evidence.by-architecture')]);
  if (element.silent) parts.push([say('evidence.silent')]);
  return parts.flatMap((part, at) => (at === 0 ? part : ['; ', ...part]));
}

/** 'grade C, of December 2024', or that its day is not known. */
function gradeAndAge(element: AssessedElement, language: Language): string {
  const { say, date } = language;
  const day = decidingDay(element);
  const grade = element.grade === null ? say('evidence.no-grade') : say('evidence.grade', { grade: element.grade });
  return day === undefined ? grade : say('evidence.grade-and-day', { grade, day: date(day.slice(0, 7)) });
}

/** The newest day that the deciding sources speak of. */
export function decidingDay(element: Pick<AssessedElement, 'sources' | 'stated' | 'answer'>): string | undefined {
  return decidingStatements(element)
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
}

/** What the sources that decide say. */
export function decidingStatements({
  sources,
  stated,
}: Pick<AssessedElement, 'sources' | 'stated'>): StatedAnswer[] {
  return stated.filter(({ source, weight }) => sources.includes(source) && DECIDING.has(weight));
}

const DECIDING: ReadonlySet<StatedAnswer['weight']> = new Set(['shows', 'counts-against', 'lacks', 'silent']);

/** 'Claimed: [4].', 'Alleged: [7].', what once showed it: everything said that does not decide. */
export function saidBesides(element: AssessedElement, { say }: Language): Inline[] {
  const groups = Map.groupBy(
    element.stated.filter(({ source }) => !element.sources.includes(source)),
    ({ weight }) => weight,
  );
  return [...groups].flatMap(([weight, list]): Inline[] => [
    ` ${say(`evidence.said.${weight}`)} `,
    { cite: [...new Set(list.map(({ source }) => source))] },
    '.',
  ]);
}

/** 'shown on desktop and mobile; open on web', where clients or parts differ. */
export function holdsFor({ clients }: AssessedElement, { names }: Subject, language: Language): string {
  const { say, all } = language;
  const groups = Map.groupBy(clients, ({ standing, parts }) => `${standing} ${JSON.stringify(parts)}`);
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const on = all(group.map(({ client }) => names.client(client)));
      const standing = say(`standing.${first?.standing ?? 'open'}`);
      const parts = (first?.parts ?? []).map(({ part, standing: one }) =>
        say('evidence.part', { part: names.part(part), standing: say(`standing.${one}`) }),
      );
      const text = say('evidence.on-clients', { standing, clients: on });
      return parts.length === 0 ? text : say('evidence.with-parts', { text, parts: all([...new Set(parts)]) });
    })
    .join('; ');
}

function searchDay(element: string, { profile }: Subject, { date }: Language): string {
  const found = (profile.searches ?? []).filter(
    ({ elements, result }) => result === 'no-case' && elements.includes(element),
  );
  return date(found.map(({ on }) => on).toSorted().at(-1) ?? '');
}
