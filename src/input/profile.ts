/** A vendor's profile of version 2: read, checked in shape and in meaning. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { Profile } from '../types/profile.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';
import { profileFaults } from './profile-meaning.ts';
import { ofVersion2 } from './version-1.ts';

export type LoadedProfile = Loaded<Profile>;

/** Loads a profile, or every problem of its file. `today` decides which dates lie in the future. */
export function loadProfile(file: string, catalogue: Catalogue, today: Day): Promise<Checked<LoadedProfile>> {
  return loadYaml<Profile>(
    file,
    'profile',
    ofVersion2('profile', (profile) => profileFaults(profile, catalogue, today)),
  );
}
