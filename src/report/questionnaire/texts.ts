/** Words that several renderings of a questionnaire share. */
import type { AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import { fill, longDate, type Words } from '../view/words.ts';

/** What a rendering says of the whole: title, who asks whom, until when, and which version it is. */
export function headTexts(one: Questionnaire, words: Words) {
  const { questionnaire: labels } = words;
  const { vendor, editionName, context, scope, engagement, version, versions, fingerprint, asOf } = one;
  const { created, deadline, sender, addressee } = engagement;
  const subject = { product: vendor.name, edition: editionName, provider: vendor.provider };
  return {
    title: fill(labels.title, subject),
    description: fill(labels.description, { ...subject, date: longDate(created, words) }),
    use: context === null ? labels.noUse : fill(labels.use, { context: context.title }),
    scope: fill(labels.scope[scope], { date: longDate(asOf, words) }),
    from: fill(labels.from, { sender }),
    to: fill(labels.to, { addressee, provider: vendor.provider }),
    deadline: fill(labels.deadline, { date: longDate(deadline, words) }),
    version: fill(labels.version, { version, created, catalogue: versions.catalogue, fingerprint }),
  };
}

/** Why a question is asked, a sentence each. */
export function reasonTexts(
  { reasons, needed, claimed, proven, against }: AskedQuestion,
  { questionnaire: { reasons: labels, against: label } }: Words,
): string[] {
  const values = { needed: needed ?? '', claimed: claimed ?? '', proven: proven ?? '' };
  const sentences = reasons.map((reason) => fill(labels[reason], values));
  const sources = against.map(({ title, publisher, level }) => fill(label, { title, publisher, level }));
  return sentences.length + sources.length === 0 ? [labels.settled] : [...sentences, ...sources];
}
