/** What decides, on the first page: what bars and what keeps products from being chosen, each with the fact and its sources. */
import type { AssessedElement } from '../../types/assessment.ts';
import { standingTone } from '../demands.ts';
import { saidBesides } from '../evidence.ts';
import { knownOf } from '../known.ts';
import type { Inline } from '../model.ts';
import { elementText } from '../wording.ts';
import { openMusts } from './answer.ts';
import {
  areMany,
  citingIn,
  type Column,
  elementIn,
  gradedIn,
  namedCodes,
  type Scene,
  shortlist,
} from './scene.ts';

/** So many musts are told with their facts, of each so many facts, one of many products; the others are counted and named. */
const MUSTS = 3;
const FACTS = 2;

/** A must and the products for which it decides. */
interface Deciding {
  element: string;
  products: readonly Column[];
}

/** What bars, then what is not settled; each first what decides for most. */
export function decidingFacts(scene: Scene): Inline[][] {
  const barred = scene.columns.filter((one) => one.barred !== undefined);
  const all = [
    ...decidingFor(barred, ({ barred: by }) => by?.musts ?? []),
    ...decidingFor(shortlist(scene), openMusts),
  ];
  const told = all.slice(0, MUSTS).map((one) => factOf(one, scene));
  const rest = all.length - told.length;
  return rest === 0 ? told : [...told, [scene.language.say('comparison.why.more', { count: rest })]];
}

function decidingFor(columns: readonly Column[], idsOf: (one: Column) => readonly string[]): Deciding[] {
  const ids = [...new Set(columns.flatMap(idsOf))];
  return ids
    .map((element) => ({ element, products: columns.filter((one) => idsOf(one).includes(element)) }))
    .toSorted((a, b) => b.products.length - a.products.length);
}

/** 'AUD6.1 A report …. A and B: open. Looked for and not found. C: falls short. … [3] C, May 2024.' */
function factOf({ element: id, products }: Deciding, scene: Scene): Inline[] {
  const { say } = scene.language;
  const known = products.map((one) => ({ name: one.name, text: knownText(one, id, scene) }));
  const groups = [...Map.groupBy(known, ({ text }) => JSON.stringify(text)).values()];
  const namesIn = (list: typeof known): string =>
    namedCodes(
      list.map(({ name }) => name),
      scene.language,
    );
  const facts = areMany(scene) ? 1 : FACTS;
  const others = groups.slice(facts).flat();
  return [
    { strong: [elementText(scene, id)] },
    ...groups
      .slice(0, facts)
      .flatMap((group): Inline[] => [` ${namesIn(group)}: `, ...(group[0]?.text ?? [])]),
    ...(others.length === 0 ? [] : [` ${say('comparison.why.also', { products: namesIn(others) })}`]),
  ];
}

/** Where it stands there, and what is known of it. */
function knownText(one: Column, id: string, scene: Scene): Inline[] {
  const { language } = scene;
  const element = elementIn(one, id);
  const known = [
    ...knownOf(element, { subject: one, language, ...gradedIn(one, language) }),
    ...saidBesides(element, language),
  ];
  return [badgeOf(element, scene), '. ', ...citingIn(one, known, language)];
}

function badgeOf({ standing }: AssessedElement, { language: { say } }: Scene): Inline {
  return { badge: standingTone(standing), text: say(`standing.${standing}`) };
}
