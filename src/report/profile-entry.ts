/** Entries of a profile as YAML, in the style of the profiles. */
import type { Finding, Source } from '../types/profile.ts';
import { itemLines, type YamlValue } from './yaml.ts';

/** A source or finding as lines from its dash on, not indented. */
export function profileEntryLines(entry: Source | Finding): string[] {
  return itemLines(entry as unknown as YamlValue, 0);
}
