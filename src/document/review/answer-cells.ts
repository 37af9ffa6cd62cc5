/** The cells of one answer: the point, what the provider says, what was known, and what its documents show. */
import type { KnownEvidence, ReviewedAnswer, ReviewedCitation } from '../../types/review.ts';
import { paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { badgeOf, citing, type Scene } from './scene.ts';
import { answerWord, lackingText, outcomeWord, readingWord, showsWord } from './words.ts';

/** Code and statement, and what the use demands. */
export function pointBlocks(one: ReviewedAnswer, { names, language: { say } }: Scene): Block[] {
  const { code, statement } = names.element(one.element);
  const need = one.need === 'none' ? [] : [paragraph(say(`review.claim.${one.need}`), 'note')];
  return [paragraph([{ strong: [code] }, ` ${statement}`]), ...need];
}

/** The choice with its words, whom it holds for, and what was said later. */
export function saysBlocks(one: ReviewedAnswer, scene: Scene): Block[] {
  const { say } = scene.language;
  const words = one.withheld
    ? [' ', { emphasis: [say('review.claim.withheld')] }]
    : one.words === null
      ? []
      : [` ${one.words}`];
  return [
    paragraph([{ strong: [`${answerWord(one, scene.language)}.`] }, ...words]),
    ...limits(one, scene).map((text) => paragraph(text, 'note')),
    ...later(one, scene).map((text) => paragraph(text, 'note')),
  ];
}

/** Where it stood and by which findings; what says otherwise. */
export function knownBlocks(one: ReviewedAnswer, scene: Scene): Block[] {
  const { language } = scene;
  const told = one.against.length > 0 ? one.against : one.known;
  const stands: Inline[] =
    one.before.standing === one.after.standing
      ? [badgeOf(one.before, language)]
      : [badgeOf(one.before, language), ' → ', badgeOf(one.after, language)];
  return [
    paragraph(stands),
    ...told.map((evidence) => paragraph(evidenceText(evidence, one, scene), 'note')),
  ];
}

/** Each document with what readers found in it; what is missing. */
export function showsBlocks(one: ReviewedAnswer, scene: Scene): Block[] {
  const { language, names } = scene;
  const { say } = language;
  const cited = one.citations.map((citation) => paragraph(citationText(citation, scene)));
  const lacking = lackingText(one, names, language);
  const reading = readingWord(one, language);
  const proposal =
    one.reading === 'settled' || one.suggestion === one.outcome
      ? ''
      : say('review.claim.suggestion', { outcome: outcomeWord(one.suggestion, language) });
  const notes = [lacking, reading, proposal, ...settledTexts(one, scene)].filter((text) => text !== '');
  const none =
    cited.length === 0 && lacking === '' && one.outcome !== 'not-answered'
      ? [paragraph(say('review.claim.no-document'), 'note')]
      : [];
  return [...cited, ...none, ...notes.map((text) => paragraph(text, 'note'))];
}

/** One finding: its summary, its documents and their grade; that it is against the answer, where it is. */
export function evidenceText(evidence: KnownEvidence, one: ReviewedAnswer, scene: Scene): Inline[] {
  const { element, summary } = evidence;
  const isAgainst = one.against.some((other) => other.summary === summary && other.element === element);
  const [text = '', ...cited] = findingText(evidence, one, scene);
  return [
    isAgainst && typeof text === 'string' ? scene.language.say('review.claim.against', { text }) : text,
    ...cited,
  ];
}

/** The finding alone. */
export function findingText(
  { element, summary, documents, grade }: KnownEvidence,
  one: ReviewedAnswer,
  { names, language: { say } }: Scene,
): Inline[] {
  const graded = grade === null ? summary : say('review.claim.grade', { text: summary, grade });
  const own =
    element === one.element
      ? graded
      : say('review.claim.of', { code: names.element(element).code, text: graded });
  return [own, ...citing(documents)];
}

function citationText(citation: ReviewedCitation, { documents, language }: Scene): Inline[] {
  const { say } = language;
  const { document, pages, readPages, quote } = citation;
  const known = documents.get(document);
  const title = known?.withheld === true ? say('review.claim.withheld') : (known?.title ?? '');
  const named = pages === null ? title : say('review.claim.cited', { document: title, pages });
  const shows = showsWord(citation, language);
  const found =
    readPages === null || readPages === pages
      ? shows
      : say('review.claim.found', { shows, pages: readPages });
  const words = quote === null ? '' : ` “${quote}”`;
  return [`${named}${words}`, ...citing([document]), ': ', { strong: [found] }];
}

function limits(one: ReviewedAnswer, { names, review, isPublic, language }: Scene): string[] {
  const { say, all } = language;
  const { clients, scope, raw, reason, confidential, claimsLess, unplaced, editions } = one;
  return [
    ...(clients === null ? [] : [say('review.claim.clients', { clients: all(clients.map(names.client)) })]),
    ...(editions === null || editions.join() === review.edition
      ? []
      : [say('review.claim.editions', { editions: all(editions) })]),
    ...(scope === null ? [] : [say('review.claim.scope', { scope })]),
    ...(raw === null ? [] : [say('review.claim.raw', { raw })]),
    ...unplaced.map((text) => say('review.claim.beside', { text })),
    ...(reason === null ? [] : [say('review.claim.reason', { reason })]),
    ...(confidential === null || isPublic
      ? []
      : [say('review.claim.confidential', { reason: confidential })]),
    ...(claimsLess ? [say('review.claim.less')] : []),
  ];
}

function later({ clarifications, comments }: ReviewedAnswer, { language }: Scene): string[] {
  const { say, date } = language;
  return [
    ...clarifications.flatMap(({ asked, question, answered, answer }) => [
      say('review.claim.asked-later', { date: date(asked), question }),
      answer === null || answered === null
        ? say('review.claim.no-answer-yet')
        : say('review.claim.answered-later', { date: date(answered), answer }),
    ]),
    ...comments.flatMap(({ date: day, text, confidential }) => [
      say('review.claim.comment', { date: date(day), text }),
      ...(confidential === null ? [] : [say('review.claim.confidential', { reason: confidential })]),
    ]),
  ];
}

/** What readers settled on where it is not what the provider says, and why: notes of roles, in the internal version. */
function settledTexts({ settled, answer, readings }: ReviewedAnswer, { language }: Scene): string[] {
  const { say, all } = language;
  const notes = readings.flatMap(({ reader, note }) =>
    note === null ? [] : [say('review.claim.reason-of', { role: reader, reason: note })],
  );
  if (settled === null) return notes;
  const read =
    settled.answer === answer || settled.answer === 'not-told'
      ? []
      : [say('review.claim.readers', { answer: say(`review.read.${settled.answer}`) })];
  const { reason, roles } = settled;
  return [
    ...read,
    ...(reason === null || roles.length === 0
      ? []
      : [say('review.claim.reason-of', { role: all(roles), reason })]),
    ...notes,
  ];
}
