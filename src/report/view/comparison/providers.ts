/** Who offers each product, under which law, and which companies several of them use. */
import type { Comparison } from '../../../types/comparison.ts';
import { listed, type NameOf } from '../../comparison/names.ts';
import { countryName } from '../provider.ts';
import { named, type Words } from '../words.ts';
import type { Cited } from './cited.ts';

export function providersView(
  { products, sharedSubProcessors }: Comparison,
  nameOf: NameOf,
  cited: Cited,
  words: Words,
) {
  const vendors = new Map(
    products.map(({ assessment }) => [`${assessment.vendor.id}@${assessment.edition}`, assessment]),
  );
  return {
    providers: [...vendors.values()].map((assessment, index) => {
      const { vendor, edition } = assessment;
      return {
        id: `provider-${index + 1}`,
        name: nameOf({ vendor: vendor.id, edition }),
        entity: vendor.provider.name,
        jurisdiction: countryName(vendor.provider.jurisdiction),
        facts: vendor.facts.map(({ topic, text, sources }) => ({
          ...{ topic: named(words.provider.topics, topic), text, refs: cited.refs(assessment, sources) },
        })),
      };
    }),
    shared: sharedSubProcessors.map(({ name, users }) => ({
      name,
      users: listed([...new Set(users.map(nameOf))]),
      tasks: [...new Set(users.map(({ task }) => task))].join('; '),
      countries: [...new Set(users.flatMap(({ countries }) => countries.map(countryName)))].join(', '),
    })),
  };
}
