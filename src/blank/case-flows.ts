/** Who gets data and how they flow, as far as the profile of a product says it. */
import type { Language } from '../locale/language.ts';
import type { Profile } from '../types/profile.ts';
import type { GivenEntry } from './blank-file.ts';

/** The provider and those who work for it; one empty entry as long as there is no product. */
export function recipientEntries(profile: Profile | undefined): GivenEntry[] {
  if (profile === undefined) return [{ values: {} }];
  const { provider, 'sub-processors': others = [] } = profile;
  return [
    { values: { who: provider.name, as: 'processor' } },
    ...others.map(({ name, task, countries = [] }) => ({
      values: { who: name, as: 'sub-processor', why: task, country: countries.join(', ') },
    })),
  ];
}

/** People, organisation and provider: the least that a picture needs. */
export function partyEntries(profile: Profile | undefined, { say }: Language): GivenEntry[] {
  return [
    { values: { id: 'people', title: say('form.case.party.people'), kind: 'people' } },
    { values: { id: 'organisation', title: say('form.case.party.organisation'), kind: 'organisation' } },
    {
      values: {
        id: 'provider',
        kind: 'provider',
        ...(profile === undefined ? {} : { title: profile.provider.name }),
      },
    },
  ];
}

/** Calls go to the provider and back. */
export function flowEntries(): GivenEntry[] {
  const pairs = [
    ['people', 'provider'],
    ['organisation', 'provider'],
    ['provider', 'people'],
  ] as const;
  return pairs.map(([from, to]) => ({ values: { from, to } }));
}
