/** The cover: what is assessed, by whom, in which version, and whether it is in force. */
import type { Pia } from '../../../types/pia.ts';
import { NOBODY_SCORED, productLine } from '../../figures.ts';
import { fill, longDate, type Words } from '../words.ts';

export function piaCoverView(pia: Pia, logo: string | undefined, words: Words) {
  const { case: one, assessment, context, asOf } = pia;
  const { cover, decisions, noDecision, draftWord, finalWord, noVersion } = words.pia;
  const { outcome, date } = one.decision ?? {};
  const decided = outcome === undefined ? noDecision : decisions[outcome];
  return {
    ...subjectOf(pia, words),
    logo: logo ?? null,
    logoText: fill(words.pia.logo, subjectOf(pia, words)),
    draft: isFinal(pia) ? null : { word: words.pia.draft, note: cover.draftNote },
    facts: [
      {
        label: cover.organisation,
        text: [one.organisation?.name, one.organisation?.unit].filter(Boolean).join(', '),
      },
      { label: cover.product, text: assessment === null ? cover.noProduct : productLine(assessment) },
      { label: cover.use, text: context?.title ?? cover.noUse },
      { label: cover.asOf, text: longDate(asOf, words) },
      { label: cover.version, text: one.version ?? noVersion },
      { label: cover.status, text: isFinal(pia) ? finalWord : draftWord },
      { label: cover.decided, text: date === undefined ? decided : `${decided}, ${longDate(date, words)}` },
      { label: cover.contact, text: one.organisation?.contact ?? '' },
    ].filter(({ text }) => text !== ''),
    reading: cover.reading,
    nobodyScored: NOBODY_SCORED,
  };
}

/** Title, organisation and day, for the texts that name them. */
export function subjectOf({ case: one, asOf }: Pia, words: Words) {
  return {
    title: one.title ?? words.pia.untitled,
    organisation: one.organisation?.name ?? words.pia.noOrganisation,
    version: one.version ?? words.pia.noVersion,
    date: longDate(asOf, words),
  };
}

/** A draft is marked on every page; so is what calls itself final while something that is required is missing. */
export function isFinal({ case: { status }, check }: Pia): boolean {
  return status === 'final' && check.complete;
}
