/** Where to look for what is open: of each element the places, and below them each register once with its address. */
import type { Language } from '../../locale/language.ts';
import type { Closing, ClosingPlace } from '../../types/check.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import { elementText } from '../wording.ts';
import type { CheckedCase } from './checked-case.ts';

/** Nothing where nothing is open. */
export function placesList({ pia, product }: CheckedCase, language: Language): Block[] {
  const { closing } = pia.check;
  if (product === undefined || closing.length === 0) return [];
  const registers = new Map(
    closing.flatMap(({ places }) => places.filter(isRegister)).map((place) => [place.id, place]),
  );
  return [
    ...list(
      closing.map((one) => [
        paragraph(elementText(product, one.element)),
        ...list(waysOf(one, language).map((text) => [paragraph(text, 'note')])),
      ]),
    ),
    ...(registers.size === 0 ? [] : [paragraph(language.say('check.look.registers'))]),
    ...list(
      [...registers.values()].map((place) => language.say('check.look.register', registerValues(place))),
    ),
  ];
}

function isRegister({ way }: ClosingPlace): boolean {
  return way === 'search';
}

function registerValues({ title, address, what }: ClosingPlace) {
  return { title, address: address ?? 'none', what: what ?? '' };
}

/** A line a place; registers by their names on one line. */
function waysOf({ ways, places }: Closing, { say, all }: Language): string[] {
  return ways.flatMap((way): string[] => {
    const found = places.filter((place) => place.way === way);
    if (way === 'contract') return [say('check.look.contract')];
    if (found.length === 0) return [say(`check.look.no-${way}`)];
    if (way === 'search') return [say('check.look.search', { names: all(found.map(({ title }) => title)) })];
    return found.map(({ title, address, what }) =>
      say(`check.look.${way}`, { title, what: what ?? '', address: address ?? 'none' }),
    );
  });
}
