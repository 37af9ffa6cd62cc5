/** Entries of our files as YAML, in the style of the profiles: read back they are the same. */
import { CORE_SCHEMA, dump } from 'js-yaml';

/** Lines of an entry of a list from the dash on, not indented. */
export function entryLines(entry: object): string[] {
  return lines([entry]);
}

/** Lines of keys with their values, not indented. */
export function keyLines(keys: object): string[] {
  return lines(keys);
}

function lines(value: object): string[] {
  const text = dump(value, { schema: CORE_SCHEMA, lineWidth: 100, noRefs: true });
  return text.replace(/\n$/, '').split('\n');
}
