/** One claim as the document shows it: what was said, what speaks for and against it, and where it is left. */
import type { ClaimReading, Review, ReviewedClaim } from '../../types/review.ts';
import type { Place } from '../view/places.ts';
import { fill, longDate, type Words } from '../view/words.ts';

type Places = ReadonlyMap<string, Place>;

/** An entry of the review. */
export function claimView(
  claim: ReviewedClaim,
  { number, places, unread }: { number: string; places: Places; unread: ReadonlySet<string> },
  words: Words,
) {
  const { claim: texts, claims: outcomes } = words.review;
  const anchor = `claim-${claim.criterion.replace('/', '.')}`;
  return {
    place: { id: anchor, number, title: claim.title },
    outcome: outcomes[claim.outcome].title,
    isContradicted: claim.outcome === 'contradicted',
    gate: claim.gate ? texts.gate : null,
    levels: [
      { label: texts.claimed, text: levelText(claim.claimed, words) },
      { label: texts.known, text: knownText(claim, words) },
      {
        label: texts.left,
        text: leftText(claim, words),
      },
    ],
    question: claim.question,
    answer: claim.answer,
    parts: partsOf(claim, words),
    citations: citationViews(claim, places, unread, words),
    known: isToldAbove(claim) ? null : claim.known.summary,
    evidence: placed(claim.evidence, places),
    supports: supportsText(claim, words),
    against: claim.contradictions.map((one) => ({
      place: places.get(one.document) ?? null,
      says: fill(texts.puts, { level: one.level, grade: one.grade }),
      when: one.beforeAnswer ? texts.before : texts.after,
      summary: one.summary,
    })),
    belowKnown: claim.belowKnown,
    readings: claim.readings.map((one) => readingView(one, words)),
    settled: settledView(claim, words),
    next: nextView(claim, words),
    clarifications: claim.clarifications.flatMap((one) => clarificationView(one, words)),
    comments: claim.comments.map(({ date, text }) => ({ date: longDate(date, words), text })),
  };
}

/** Nothing was said, and nothing is told of it: a list of such questions is enough. */
export function isSilent({ outcome, clarifications, comments }: ReviewedClaim): boolean {
  return outcome === 'not-answered' && clarifications.length === 0 && comments.length === 0;
}

/** 'level 3', 'not applicable', 'not stated'. */
export function levelText(level: ReviewedClaim['claimed'] | 'unknown', words: Words): string {
  const { claim: texts, notStated } = words.review;
  if (level === null) return notStated;
  if (level === 'not-applicable') return texts.notApplicable;
  return level === 'unknown' ? texts.unknownRead : fill(texts.level, { level });
}

/** 'level 2, grade A', 'unknown'. */
export function knownText({ known }: ReviewedClaim, words: Words): string {
  const { claim: texts } = words.review;
  if (known.state === 'not-applicable') return texts.notApplicable;
  if (known.proven === null) return texts.unknown;
  const { proven, grade } = known;
  return grade === null
    ? fill(texts.level, { level: proven })
    : fill(texts.levelAndGrade, { level: proven, grade });
}

function leftText({ group, reviewed }: ReviewedClaim, words: Words): string {
  const { claim: texts } = words.review;
  if (reviewed !== null) return fill(texts.level, { level: reviewed });
  return group === 'not-applicable' ? texts.notApplicable : texts.open;
}

function partsOf(claim: ReviewedClaim, words: Words) {
  const { parts, choices } = words.review.claim;
  return (['implemented', 'monitored', 'validated'] as const)
    .map((part) => ({
      title: parts[part],
      choice: choices[claim[part].answer],
      text: claim[part].text,
      said: claim[part],
    }))
    .filter(({ said }) => said.answer !== 'not-stated' || said.text !== null);
}

/** A document once, with the places in it and the parts of the answer that cite them. */
function citationViews(
  { citations }: ReviewedClaim,
  places: Places,
  unread: ReadonlySet<string>,
  words: Words,
) {
  const { claim: texts } = words.review;
  return [...Map.groupBy(citations, (one) => one.document)].map(([document, own]) => {
    const place = places.get(document) ?? null;
    const [first] = own;
    const grade = first?.grade ?? null;
    const counts = grade === null ? texts.doesNotCount : fill(texts.grade, { grade, cap: first?.cap ?? 0 });
    return {
      ...{ place, title: place?.title ?? document },
      where: whereTexts(own, words),
      counts: unread.has(document) ? texts.unread : counts,
    };
  });
}

/** ', p. 4; p. 9 (implemented)', ' (validated)', or nothing: what follows the title. */
function whereTexts(citations: ReviewedClaim['citations'], words: Words): string {
  const texts = citations.map((one) => whereText(one, words)).filter((text) => text !== '');
  const whole = texts.join('; ');
  return whole === '' ? '' : `${whole.startsWith('(') ? ' ' : ', '}${whole}`;
}

/** 'p. 4 (implemented)', 'Clause 8', or nothing. */
function whereText({ part, page }: ReviewedClaim['citations'][number], { review: { claim } }: Words): string {
  const place = page === null ? '' : /^\d/.test(page) ? fill(claim.page, { page }) : page;
  return part === 'answer' ? place : `${place} (${claim.parts[part].toLowerCase()})`.trim();
}

/** What is on file is told as contradiction already. */
function isToldAbove({ evidence, contradictions }: ReviewedClaim): boolean {
  return evidence.every((id) => contradictions.some((one) => one.document === id));
}

function placed(ids: readonly string[], places: Places): Place[] {
  return ids.flatMap((id) => places.get(id) ?? []);
}

/** Only where it is less than claimed, or nothing at all. */
function supportsText({ outcome, supported, cappedBy, claimed }: ReviewedClaim, words: Words): string | null {
  const { claim: texts } = words.review;
  if (outcome === 'confirmed' || outcome === 'not-answered' || typeof claimed !== 'number') return null;
  if (supported === null) return texts.supportsNothing;
  const text = cappedBy === null ? texts.supports : texts.supportsLess[cappedBy];
  return fill(text, { level: supported });
}

function readingView({ reader, date, level, note }: ClaimReading, words: Words) {
  const values = { reader, date: longDate(date, words), level: levelText(level, words) };
  return { text: fill(words.review.claim.read, values), note };
}

function settledView({ accepted, differs, reviewed }: ReviewedClaim, words: Words) {
  const { claim: texts } = words.review;
  if (differs) return { text: texts.differs, reason: null, above: null };
  if (accepted === null) return null;
  const { by, role, date, level, reason } = accepted;
  const isAbove = typeof level === 'number' && reviewed !== null && level > reviewed;
  return {
    text: fill(texts.accepted[by], { role, date: longDate(date, words), level: levelText(level, words) }),
    reason: by === 'reconciliation' ? reason : null,
    above: isAbove ? texts.aboveEvidence : null,
  };
}

/** A good practice tells what was shown, an area for improvement what comes next, all that is open what to ask. */
function nextView({ group, test, next, ask }: ReviewedClaim, { review: { claim: texts } }: Words) {
  const shown = test === null ? [] : [{ label: texts.test, text: test }];
  if (group === 'good-practice') return shown;
  if (group === 'improvement')
    return [...shown, ...(next === null ? [] : [{ label: texts.next, text: next }])];
  return group === 'unresolved' ? [{ label: texts.ask, text: ask }] : [];
}

function clarificationView(
  { asked, question, answered, answer }: ReviewedClaim['clarifications'][number],
  words: Words,
) {
  const { claim: texts } = words.review;
  const back =
    answered === null
      ? { label: '', text: texts.pending }
      : { label: fill(texts.answered, { date: longDate(answered, words) }), text: answer ?? '' };
  return [{ label: fill(texts.asked, { date: longDate(asked, words) }), text: question }, back];
}

/** Claims of a principle by where they stand, in the order of the report. */
export function groupsOf<T extends { group: ReviewedClaim['group'] }>(
  claims: readonly T[],
): [T['group'], T[]][] {
  const order = ['good-practice', 'improvement', 'unresolved', 'not-applicable'] as const;
  return order.map((group) => [group, claims.filter((one) => one.group === group)]);
}

/** Every claim of a review. */
export function allClaims({ principles }: Review): ReviewedClaim[] {
  return principles.flatMap((one) => one.claims);
}
