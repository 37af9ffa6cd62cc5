/** The cover: what was assessed, how, as of when, and whose judgement it is. */
import type { Assessment } from '../../types/assessment.ts';
import { NOBODY_SCORED } from '../figures.ts';
import { counted, fill, longDate, type Words } from './words.ts';

export function coverView(one: Assessment, words: Words) {
  const { cover } = words;
  return {
    product: one.vendor.name,
    edition: one.editionName,
    editionNote: one.editionNote,
    about: one.vendor.about,
    provider: one.vendor.provider.name,
    configuration: configurationText(one, words),
    use: one.context === null ? null : { title: one.context.title, summary: one.context.summary },
    asOf: asOfText(one, words),
    asOfNote: one.hindsight ? cover.hindsightNote : cover.asOfNote,
    versions: fill(cover.versionsText, { ...one.versions }),
    nobodyScored: NOBODY_SCORED,
  };
}

/** 'As shipped …', 'Hardened …', or the settings by name. */
export function configurationText(
  { configuration, settings }: Assessment,
  { configuration: texts }: Words,
): string {
  if (configuration === 'default') return texts.default;
  if (configuration === 'hardened') return texts.hardened;
  const names = settings.filter((setting) => setting.applied).map((setting) => setting.title);
  return counted(texts.list, names.length, { names: names.join('; ') });
}

export function asOfText({ asOf, hindsight }: Pick<Assessment, 'asOf' | 'hindsight'>, words: Words): string {
  const date = longDate(asOf, words);
  return hindsight ? fill(words.dates.hindsight, { date }) : date;
}
