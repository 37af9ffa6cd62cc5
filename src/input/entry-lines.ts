/** An entry of a profile as YAML, in the style of the profiles: read back it is the same. */
import { CORE_SCHEMA, dump } from 'js-yaml';

/** Lines from the dash on, not indented. */
export function entryLines(entry: object): string[] {
  const text = dump([entry], { schema: CORE_SCHEMA, lineWidth: 100, noRefs: true });
  return text.replace(/\n$/, '').split('\n');
}
