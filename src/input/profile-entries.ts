/** Everything in a profile that names something else: one list, whatever the entries are about. */
import type { Profile } from '../types/profile.ts';
import type { Step } from './locate.ts';

/** An entry with its place and what it names. */
export interface Entry {
  list: List;
  index: number;
  path: Step[];
  editions?: string[] | undefined;
  clients?: string[] | undefined;
  'shuts-out'?: string[] | undefined;
  sources?: string[] | undefined;
  answers?: Record<string, 'yes' | 'no' | 'silent'> | undefined;
  lacks?: string[] | undefined;
  fixed?: string[] | undefined;
  elements?: string[] | undefined;
}

const LISTS = ['findings', 'settings', 'incidents', 'facts', 'sub-processors', 'searches', 'asked'] as const;
type List = (typeof LISTS)[number];

/** Every entry of a profile, list by list; listed once for each profile. */
export function entriesOf(profile: Profile): readonly Entry[] {
  const entries = listed.get(profile) ?? entriesIn(profile);
  listed.set(profile, entries);
  return entries;
}

const listed = new WeakMap<Profile, readonly Entry[]>();

function entriesIn(profile: Profile): Entry[] {
  return LISTS.flatMap((list) => {
    const items: Omit<Entry, 'list' | 'index' | 'path'>[] = profile[list] ?? [];
    return items.map((item, index) => ({ ...item, list, index, path: [list, index] }));
  });
}
