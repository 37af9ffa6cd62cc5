/** A vendor's profile to fill in: valid as it stands, with the elements to find out about, those of the use first. */
import type { Language } from '../locale/language.ts';
import type { Context } from '../types/context.ts';
import type { Element, Principle } from '../types/principle.ts';
import { blankFile, type Given } from './blank-file.ts';
import type { Remark } from './comment.ts';
import type { FormSchema } from './schema.ts';

/** What a profile begins with. */
export interface BlankProfile {
  id: string;
  /** Name of the file, as the user named it. */
  file: string;
  /** The use whose musts come first. undefined: the musts of every use do. */
  context: Context | undefined;
  principles: readonly Principle[];
  schema: FormSchema;
  /** Absent: nothing is known but the id. */
  known?: KnownProduct | undefined;
}

/** What is known of a product whose profile is begun. */
export interface KnownProduct {
  name: string;
  provider: { name: string; jurisdiction: string };
  clients: readonly string[];
  editions: readonly { id: string; name: string; 'run-by': 'provider' | 'customer' }[];
}

/** The file as YAML: valid as it stands. */
export function blankProfile(one: BlankProfile, language: Language): string {
  const { say } = language;
  const known = one.known ?? nothingKnown(one.id, language);
  const { name, provider } = known;
  const given: Given = {
    head: [
      say('form.profile.head', { name }),
      say('form.profile.steps'),
      say('form.profile.next', { file: one.file }),
    ],
    values: new Map<string, string | readonly string[]>([
      ...([
        ['id', one.id],
        ['name', name],
      ] as const),
      ...([
        ['provider.name', provider.name],
        ['provider.jurisdiction', provider.jurisdiction],
      ] as const),
      ...([
        ['clients', known.clients],
        ['sources', []],
        ['findings', []],
      ] as [string, readonly string[]][]),
    ]),
    entries: new Map([['editions', known.editions.map((values) => ({ values }))]]),
    notes: new Map(),
    tail: elementRemarks(one, language),
    later: new Set(),
    mayBeEmpty: false,
  };
  return blankFile(one.schema, given, language);
}

/** Words that say that something has to be filled in; the clients and the plan that most products have. */
function nothingKnown(id: string, { say }: Language): KnownProduct {
  const empty = say('form.profile.not-filled');
  return {
    name: nameFrom(id),
    provider: { name: empty, jurisdiction: empty },
    clients: ['desktop', 'mobile', 'web'],
    editions: [{ id: 'standard', name: say('form.profile.edition'), 'run-by': 'provider' }],
  };
}

interface Placed {
  id: string;
  element: Element;
  /** Title of its criterion. */
  title: string;
}

function elementRemarks({ principles, context }: BlankProfile, language: Language): Remark[] {
  const all = principles.flatMap((principle) =>
    principle.criteria.flatMap((criterion) =>
      criterion.elements.map((element): Placed => ({
        id: `${principle.id}/${criterion.id}/${element.id}`,
        element,
        title: criterion.title,
      })),
    ),
  );
  const asked = new Set((context?.requirements ?? []).map(({ element }) => element));
  const isFirst = ({ id, element }: Placed): boolean => asked.has(id) || element.gate === true;
  const rest = Map.groupBy(
    all.filter((one) => !isFirst(one)),
    ({ title }) => title,
  );
  const { say } = language;
  return [
    context === undefined ? say('form.profile.gates') : say('form.profile.elements', { use: context.title }),
    ...all.filter(isFirst).map((one) => elementRemark(one, language)),
    say('form.profile.rest'),
    ...[...rest].flatMap(([title, list]) => [title, ...list.map((one) => elementRemark(one, language))]),
  ];
}

function elementRemark({ id, element }: Placed, { say }: Language): Remark {
  const { code, statement, counts, 'not-enough': not } = element;
  return { key: id, text: say('form.profile.element', { code, statement, counts, not }) };
}

/** example-meet → Example Meet */
function nameFrom(id: string): string {
  const words = id.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
