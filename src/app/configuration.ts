/** Which settings are to be on, as a user names them, held against a product. */
import { ofFile, type Problem, suggestion } from '../problem.ts';
import type { Configuration } from '../rules/assess.ts';
import { Exclusions } from '../rules/settings.ts';
import type { Profile, Setting } from '../types/profile.ts';
import { phrase } from '../locale/phrase.ts';

/** What is checked: a profile, one of its editions, and where it was read. */
export interface Configured {
  profile: Profile;
  edition: string;
  file: string;
}

/** 'zoom:SET1' is a setting of one product among several, 'zoom@free:SET1' of one edition; others are meant for all. */
const OF_PRODUCT = /^([^:]+):(.*)$/;

/** What is wanted of one product where several are looked at; a list without a setting of its own is an empty one. */
export function configurationFor(
  wanted: Configuration,
  { profile: { id }, edition }: Pick<Configured, 'profile' | 'edition'>,
): Configuration {
  if (typeof wanted === 'string') return wanted;
  return wanted.flatMap((name) => {
    const [, product, setting = ''] = OF_PRODUCT.exec(name) ?? [];
    if (product === undefined) return [name];
    return product === id || product === `${id}@${edition}` ? [setting] : [];
  });
}

/** Faults of settings that are wanted of a product that is none of those looked at. */
export function strangerFaults(
  wanted: Configuration,
  opened: readonly Pick<Configured, 'profile' | 'edition'>[],
): Problem[] {
  if (typeof wanted === 'string') return [];
  const known = opened.flatMap(({ profile: { id }, edition }) => [id, `${id}@${edition}`]);
  return wanted.flatMap((name) => {
    const [, product] = OF_PRODUCT.exec(name) ?? [];
    if (product === undefined || known.includes(product)) return [];
    const message = phrase('job.setting-of-stranger', { name, product });
    return [ofFile(name, 'setting-of-other-product', message, suggestion(product, known))];
  });
}

/** The configuration with settings by id, whether they were named by id or by code; or what is wrong with it. */
export function configurationOf(
  wanted: Configuration,
  subject: Configured,
): { configuration: Configuration; problems: Problem[] } {
  if (typeof wanted === 'string') return { configuration: wanted, problems: [] };
  const found = wanted.map((name) => settingNamed(name, subject.profile));
  const settings = found.filter((one) => one !== undefined);
  const problems = [
    ...wanted.flatMap((name, at) => (found[at] === undefined ? [unknown(name, subject)] : [])),
    ...settings.flatMap((setting) => otherEdition(setting, subject)),
    ...clashes(settings, subject),
  ];
  return { configuration: [...new Set(settings.map(({ id }) => id))], problems };
}

function settingNamed(name: string, { settings = [] }: Profile): Setting | undefined {
  return settings.find(({ id, code }) => id === name || code.toLowerCase() === name.toLowerCase());
}

function unknown(name: string, { profile, file }: Configured): Problem {
  const known = (profile.settings ?? []).map(({ id }) => id);
  const message = phrase('job.no-setting', { name, product: profile.name });
  return ofFile(file, 'unknown-setting', message, suggestion(name, known));
}

function otherEdition({ id, editions }: Setting, { edition, file }: Configured): Problem[] {
  if (editions === undefined || editions.includes(edition)) return [];
  const message = phrase('case-fault.setting-of-other-edition', { id });
  return [
    ofFile(
      file,
      'setting-of-other-edition',
      message,
      phrase('case-fault.setting-of-other-edition.hint', { editions: editions.join(', ') }),
    ),
  ];
}

function clashes(settings: readonly Setting[], { profile, file }: Configured): Problem[] {
  const clash = new Exclusions(profile).clash(new Set(settings.map(({ id }) => id)));
  if (clash === undefined) return [];
  const message = phrase('case-fault.settings-exclude', { one: clash[0], other: clash[1] });
  return [ofFile(file, 'excluding-settings', message, phrase('case-fault.settings-exclude.one-out'))];
}
