/** What a schema cannot say about a profile of version 2: do its parts fit each other, the catalogue and the calendar? */
import type { Catalogue } from './catalogue-parts.ts';
import type { Day } from '../rules/dates.ts';
import type { Profile } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { duplicateIds, duplicates } from './known-ids.ts';
import { knownIn } from './known.ts';
import { answerFaults } from './profile-answers.ts';
import { dateFaults } from './profile-dates.ts';
import { nameFaults } from './profile-names.ts';
import { settingFaults } from './profile-settings.ts';
import { sourceFaults } from './profile-sources.ts';

/** Every fault of a profile that has the right shape. `today` decides which dates lie in the future. */
export function profileFaults(profile: Profile, catalogue: Catalogue, today: Day): Fault[] {
  const known = knownIn(catalogue);
  return [
    ...duplicateIds(profile.editions, 'editions'),
    ...duplicateIds(profile.sources, 'sources'),
    ...duplicateIds(profile.settings ?? [], 'settings'),
    ...duplicates(profile.settings ?? [], 'settings', 'code'),
    ...duplicateIds(profile.incidents ?? [], 'incidents'),
    ...nameFaults(profile, known),
    ...answerFaults(profile, known),
    ...settingFaults(profile),
    ...sourceFaults(profile),
    ...dateFaults(profile, today),
  ];
}
