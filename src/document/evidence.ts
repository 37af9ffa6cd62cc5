/** What a standing rests on: the sources with grade and age, the setting, the search; and what is claimed beside it. */
import type { Language } from '../locale/language.ts';
import type { AssessedElement, Assessment, StatedAnswer } from '../types/assessment.ts';
import type { Inline } from './model.ts';
import type { Named } from './names.ts';
import { isDivided, settingValue } from './wording.ts';

type Subject = Named<Assessment>;

/** '[3] C, December 2024; by SET2 (on)'. Empty where nothing decides. */
export function restsOn(
  element: AssessedElement,
  subject: Subject,
  language: Language,
  graded = (text: string): string => text,
): Inline[] {
  const { say } = language;
  const by = new Set(element.clients.map(({ shownBy }) => shownBy));
  const parts: Inline[][] = [
    ...(element.sources.length === 0
      ? []
      : [[{ cite: element.sources }, ` ${graded(gradeAndAge(element, language))}`]]),
    ...settingsText(element, subject, language).map((text) => [text]),
    ...(by.has('search')
      ? [[say('evidence.by-search', { date: searchDay(element.id, subject, language) })]]
      : []),
    ...(by.has('architecture') ? [[say('evidence.by-architecture')]] : []),
    ...(element.silent ? [[say('evidence.silent')]] : []),
  ];
  return parts.flatMap((part, at) => (at === 0 ? part : ['; ', ...part]));
}

/** Those that are on make it so; of a function that can be had another setting may be what offers it. */
function settingsText({ settings }: AssessedElement, subject: Subject, { say, all }: Language): string[] {
  const on = new Set(subject.result.settingsOn.map(({ id }) => id));
  const texts = (ids: readonly string[]): string => all(ids.map((id) => settingValue(subject, id)));
  const [set, offered] = [settings.filter((id) => on.has(id)), settings.filter((id) => !on.has(id))];
  return [
    ...(set.length === 0 ? [] : [say('evidence.by-settings', { settings: texts(set) })]),
    ...(offered.length === 0 ? [] : [say('evidence.can-be-set', { settings: texts(offered) })]),
  ];
}

/** 'C, December 2024'; of several documents 'best of 2: C, December 2024', since the others may be weaker or older. */
function gradeAndAge(element: AssessedElement, language: Language): string {
  const { say, date } = language;
  const day = newestDay(decidingStatements(element).filter((one) => one.gradeOfDay === element.grade));
  const grade = element.grade ?? say('evidence.no-grade');
  const best =
    day === undefined ? grade : say('evidence.grade-and-day', { grade, day: date(day.slice(0, 7)) });
  const n = element.sources.length;
  return n > 1 && element.grade !== null ? say('evidence.best-of', { n, best }) : best;
}

function newestDay(statements: readonly StatedAnswer[]): string | undefined {
  return statements
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
}

/** True where it is shown because the product has no function that could offend: then its words tell of what is not there. */
export function isByAbsence(element: Pick<AssessedElement, 'standing' | 'sources' | 'stated'>): boolean {
  const deciding = decidingStatements(element);
  return element.standing === 'shown' && deciding.length > 0 && deciding.every(({ by }) => by === 'absent');
}

/** What the sources that decide say. */
export function decidingStatements({
  sources,
  stated,
}: Pick<AssessedElement, 'sources' | 'stated'>): StatedAnswer[] {
  return stated.filter(({ source, weight }) => sources.includes(source) && DECIDING.has(weight));
}

const DECIDING: ReadonlySet<StatedAnswer['weight']> = new Set(['shows', 'counts-against', 'lacks', 'silent']);

/** 'Claimed by [4].', 'Shown earlier by [7].': what speaks of it and does not decide. */
export function saidBesides({ stated, sources }: AssessedElement, { say }: Language): Inline[] {
  const groups = Map.groupBy(
    stated.filter(({ source, weight }) => BESIDES.has(weight) && !sources.includes(source)),
    ({ weight }) => weight,
  );
  return [...groups].flatMap(([weight, list]): Inline[] => [
    ` ${say(`evidence.said.${weight as 'claim'}`)} `,
    { cite: [...new Set(list.map(({ source }) => source))] },
    '.',
  ]);
}

const BESIDES: ReadonlySet<StatedAnswer['weight']> = new Set([
  'claim',
  'allegation',
  'announcement',
  'lapsed',
]);

/** True where clients or parts differ: then what is said of one is not said of all. */
export function isMixed({ clients, standing }: AssessedElement): boolean {
  return (
    standing === 'in-part' || new Set(clients.map((one) => one.standing)).size > 1 || clients.some(hasParts)
  );
}

/** True where kinds of content are told apart: what is said of one is not said of the rest. */
function hasParts(
  client: Pick<AssessedElement['clients'][number], 'parts' | 'shown' | 'open' | 'short'>,
): boolean {
  return client.parts.length > 0 && isDivided(client);
}

/** 'shown on desktop and mobile; open on web: no search is recorded', where clients or parts differ. */
export function holdsFor({ clients }: AssessedElement, { names }: Subject, language: Language): string {
  const { say, all } = language;
  const groups = Map.groupBy(clients, ({ standing, parts, because }) =>
    JSON.stringify([standing, parts, because]),
  );
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const on = all(group.map(({ client }) => names.client(client)));
      const standing = say(`standing.${first?.standing ?? 'open'}`);
      const parts = (first !== undefined && hasParts(first) ? first.parts : []).map(
        ({ part, standing: one }) =>
          say('evidence.part', { part: names.part(part), standing: say(`standing.${one}`) }),
      );
      const isEvery = group.length === clients.length && group.length > 1;
      const plain = isEvery
        ? say('evidence.on-every', { standing })
        : say('evidence.on-clients', { standing, clients: on });
      const reasons = (first?.because ?? []).map((one) => say(`because.${one}`));
      const told = [[...new Set(parts)], reasons].filter((list) => list.length > 0);
      if (told.length === 0) return plain;
      return say('evidence.with-reasons', {
        text: plain,
        reasons: told.map((list) => list.join(', ')).join('; '),
      });
    })
    .join('; ');
}

function searchDay(element: string, { profile }: Subject, { date }: Language): string {
  const found = (profile.searches ?? []).filter(
    ({ elements, result }) => result === 'no-case' && elements.includes(element),
  );
  return date(
    found
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? '',
  );
}
