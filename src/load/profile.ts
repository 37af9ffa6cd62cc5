/** A vendor's profile: read, checked in shape and in meaning. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Checked } from '../problem.ts';
import type { Profile } from '../types/profile.ts';
import { profileFaults } from './profile-meaning.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

export type LoadedProfile = Loaded<Profile>;

/** Loads a profile, or every problem of its file. `today` decides which dates lie in the future. */
export function loadProfile(file: string, catalogue: Catalogue, today: Day): Promise<Checked<LoadedProfile>> {
  return loadYaml<Profile>(file, 'profile', (profile) => profileFaults(profile, catalogue, today));
}
