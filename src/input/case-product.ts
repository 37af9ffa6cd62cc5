/** Faults of a case of version 2 that show only beside its product: edition, clients, settings, own evidence. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Day } from '../rules/dates.ts';
import type { Case } from '../types/case.ts';
import type { Profile } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import { withOwnEvidence } from '../rules/case/own-evidence.ts';
import { settingFaults } from './case-settings.ts';
import { profileFaults } from './profile-meaning.ts';

/** Every fault; none where no product is chosen yet. */
export function productFaults(
  one: Case,
  profile: Profile | undefined,
  catalogue: Catalogue,
  today: Day,
): Fault[] {
  if (profile === undefined) return [];
  const editions = profile.editions.map(({ id }) => id);
  const edition = one.deployment?.edition ?? editions[0] ?? '';
  return [
    ...unknownId('edition', edition, editions, ['deployment', 'edition']),
    ...(one.deployment?.clients ?? []).flatMap((client, at) =>
      unknownId('client', client, profile.clients, ['deployment', 'clients', at]),
    ),
    ...settingFaults(one, profile, edition),
    ...evidenceFaults(one, profile, catalogue, today),
  ];
}

const LISTS = ['sources', 'findings', 'searches', 'asked'] as const;

/** Own evidence is held to the rules of a profile, beside the profile; the profile's own faults are not the case's. */
function evidenceFaults({ evidence }: Case, profile: Profile, catalogue: Catalogue, today: Day): Fault[] {
  if (evidence === undefined) return [];
  // The edition has been looked at: here it must be one that is there.
  const merged = withOwnEvidence(profile, evidence, profile.editions[0]?.id ?? '');
  return profileFaults(merged, catalogue, today).flatMap((fault) => {
    const [list, index, ...rest] = fault.path;
    const own = LISTS.find((name) => name === list);
    if (own === undefined || typeof index !== 'number') return [];
    const at = index - (profile[own]?.length ?? 0);
    return at < 0 ? [] : [{ ...fault, path: ['evidence', own, at, ...rest] }];
  });
}
