/** Who offers the product, who helps, and what has happened. */
import type { Assessment } from '../../types/assessment.ts';
import { addressView } from './links.ts';
import { placeIn, type Places, placesIn } from './places.ts';
import { refs } from './refs.ts';
import { named, type Words } from './words.ts';

export function providerView({ vendor, incidents }: Assessment, places: Places, words: Words) {
  const { provider: texts } = words;
  const { provider, facts, subProcessors } = vendor;
  return {
    head: placeIn(places.sections, 'provider'),
    entity: provider.name,
    jurisdiction: countryName(provider.jurisdiction),
    website: addressView(provider.website),
    facts: facts.map(({ topic, text, sources }) => ({
      topic: named(texts.topics, topic),
      text,
      sources: refs(sources, places),
    })),
    subProcessors: subProcessors.map(({ name, task, countries, sources }) => ({
      ...{ name, task, countries: countries.map(countryName).join(', '), sources: refs(sources, places) },
    })),
    incidents: incidents.map(({ date, kind, title, summary, criteria, sources }) => ({
      ...{ date, kind: named(texts.incidents, kind), title, summary },
      criteria: placesIn(places.criteria, criteria),
      sources: refs(sources, places),
    })),
  };
}

/** US → United States; words stay as they are. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}
