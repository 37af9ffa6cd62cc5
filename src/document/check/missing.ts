/** What a case still lacks: each part with its question and the lines of its file. */
import type { Language } from '../../locale/language.ts';
import type { MissingPlace, PartResult } from '../../types/check.ts';
import { risksText } from '../case-wording.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { CheckedCase } from './checked-case.ts';

/** One item a part: its question, and the lines on which something is missing. */
export function missingParts(parts: readonly PartResult[], one: CheckedCase, language: Language): Block[] {
  return list(
    parts.map(({ id, missing }) => {
      const { title, question } = one.names.part(id);
      return [
        paragraph(language.say('check.missing.part', { title, question })),
        paragraph(placesText(missing, one, language), 'note'),
      ];
    }),
  );
}

/** 'pia.yaml:12 title; 13 version': what entries of one list are missing for stands together. */
function placesText(missing: readonly MissingPlace[], one: CheckedCase, language: Language): string {
  const lineOf = (place: MissingPlace): number => one.lines.get(place) ?? 1;
  const grouped = Map.groupBy(missing, ({ path }) => path);
  const places = [...grouped].map(([path, list]) => {
    const line = Math.min(...list.map(lineOf));
    const about = list.filter(({ value }) => value !== null);
    if (about.length === 0) return language.say('check.place', { line, path });
    return language.say('check.place.about', { line, path, what: whatText(about, one, language) });
  });
  return language.say('check.places', { file: one.file, places: places.join('; ') });
}

/** Titles; where most are meant, those that are not. */
function whatText(places: readonly MissingPlace[], one: CheckedCase, language: Language): string {
  const values = places.flatMap(({ value }) => value ?? []);
  const { names, pia } = one;
  const [{ about } = { about: null }] = places;
  if (about === 'risk') {
    const known = pia.risks.filter(({ own }) => !own || places[0]?.path !== 'risks').map(({ id }) => id);
    return risksText(values, known, names, language);
  }
  if (about === 'criterion') return criteriaText(values.map(Number), one, language);
  if (about === 'principle') return language.all(values.map((value) => principleTitle(value, one)));
  return language.all(values);
}

function criteriaText(
  numbers: readonly number[],
  { names, pia }: CheckedCase,
  { say, all }: Language,
): string {
  const others = pia.check.screening.answers.flatMap(({ criterion }) =>
    numbers.includes(criterion) ? [] : [criterion],
  );
  const titles = (list: readonly number[]): string =>
    all(list.map((number) => `${number} ${names.screening(number).title}`));
  if (others.length === 0) return say('case.criteria.every');
  if (others.length * 2 > numbers.length) return titles(numbers);
  return say('case.criteria.all-but', { criteria: titles(others) });
}

function principleTitle(value: string, { names }: CheckedCase): string {
  const [regime = '', principle = ''] = value.split('/');
  return names.legalPrinciple(regime, principle).title;
}
