/** Our own sentences in the catalogue and the profiles are spelt the British way; names and terms are listed here. */
import { readdirSync, readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../src/input/yaml.ts';

/** Words of the trade that the dictionary does not have. */
const TERMS = `
anonymised anonymising authenticator backend callee captcha checkable codecs controllership cryptographic cyber decrypt decrypted
decrypts durations failover insertable interop jitter judgments libre passcode passcodes personalisation prejoin
pseudonymised reinstalls roadmap telehealth transcoding unencrypted unmute unmuted unmutes unmuting unregister validator
webhook webhooks zoombombing
alfaview bigbluebutton callstats freeswitch gmbh goto https jaas jitsi microsoft nextcloud rtcstats skype visibilitychange vodozemac webex
`;

/** Keys whose texts are not sentences of ours. */
const FOREIGN = new Set([
  'title',
  'publisher',
  'url',
  'citation',
  'id',
  'where',
  'sources',
  'source',
  'name',
  'kind',
  'names',
  'for',
  'rule',
  'default',
  'defaults',
  'settings',
  'excludes',
  'editions',
  'clients',
  'needs',
  'regime',
  'regimes',
  'role',
  'part',
  'owner',
  'keeper',
]);

const speller = nspell(dictionary);
for (const term of TERMS.split(/\s+/).filter(Boolean)) speller.add(term);

/** Words without capitals that no dictionary knows. */
function misspelt(value: unknown): string[] {
  if (typeof value === 'string') return words(value).filter((word) => !isKnown(word));
  if (Array.isArray(value)) return value.flatMap(misspelt);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (FOREIGN.has(key) ? [] : misspelt(entry)));
}

/** Addresses, ids with their principle and configuration keys are not words. */
function words(text: string): string[] {
  const plain = text.replaceAll(/https?:\S+|\b[\w-]+(?:\/[\w-]+)+|\b\w+[_.]\w[\w.]*/g, ' ');
  return (plain.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => word.length > 3 && !/\p{Lu}/u.test(word));
}

function isKnown(word: string): boolean {
  const bare = word.replace(/['’](s)?$/, '').replace(/^['’]/, '');
  return speller.correct(bare) || bare.split('-').every((part) => part.length < 4 || speller.correct(part));
}

const folders = [
  'catalogue',
  'catalogue/principles',
  'catalogue/contexts',
  'vendors',
  'examples/public-library',
  'examples/clinic',
];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

describe('spelling', () => {
  it.each(files)('%s', (file) => {
    const parsed = parseYaml(readFileSync(file, 'utf8'), file);
    expect(parsed.ok ? [...new Set(misspelt(parsed.value))] : ['not parsed']).toEqual([]);
  });
});
