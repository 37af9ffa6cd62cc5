/** One answer in the result: what the vendor says, what was known, what its documents show, and what came of it. */
import type { AssessedElement } from '../../types/assessment.ts';
import type { Profile } from '../../types/profile.ts';
import type { KnownEvidence, ReviewedAnswer, ReviewedCitation, StandingBeside } from '../../types/review.ts';
import type { VendorAnswer } from '../../types/response.ts';
import { isAnswered } from './claim.ts';
import { handedId } from './documents.ts';
import { lackingOf } from './lacking.ts';
import type { Against } from './outcome.ts';
import { readingsOf, readingState, settledOf, type Settled } from './readings.ts';
import type { ReviewInput, WeighedAnswer, WeighedResponse } from './weigh-response.ts';

/** Everything that a reader may ask of one answer. */
export function reviewedAnswer(
  one: WeighedAnswer,
  whole: WeighedResponse,
  input: ReviewInput,
): ReviewedAnswer {
  const { answer, element, outcome, suggestion, weighed } = one;
  const { response } = input;
  const settled = settledOf(response, answer);
  const before = whole.before.results.get(element.id);
  const after = whole.after.results.get(element.id);
  const { profile } = whole.before.found.input;
  const isToBeRead = outcome !== 'not-answered' && outcome !== 'declined';
  return {
    element: element.id,
    code: element.code,
    need: needOf(element.id, whole),
    ...saidBy(answer),
    withheld: false,
    outcome,
    suggestion,
    lacking: lackingOf(one, response, whole),
    claimsLess: weighed?.claimsLess ?? false,
    reading: isToBeRead ? readingState(response, answer) : 'none',
    settled: settled === null ? null : settledResult(settled),
    readings: readingsOf(response, answer).map(({ citations: _, ...reading }) => reading),
    before: standingOf(before),
    after: standingOf(after),
    known: before === undefined ? [] : knownOf(before, profile),
    against: againstOf(weighed?.against ?? [], profile),
    citations: citationsOf(answer, settled),
    unplaced: (response.unplaced ?? []).flatMap((text) => (text.element === element.id ? [text.text] : [])),
    clarifications: (response.clarifications ?? [])
      .filter((asked) => asked.element === element.id)
      .map(({ asked, question, answered, answer: reply }) => ({
        asked,
        question,
        answered: answered ?? null,
        answer: reply ?? null,
      })),
    comments: (response.comments ?? [])
      .filter((comment) => comment.element === element.id)
      .map(({ date, text, confidential }) => ({ date, text, confidential: confidential ?? null })),
  };
}

type Said = Pick<
  ReviewedAnswer,
  'answer' | 'words' | 'reason' | 'scope' | 'raw' | 'editions' | 'clients' | 'received' | 'confidential'
>;

function saidBy(answer: VendorAnswer): Said {
  const { words, reason, scope, raw, editions, clients, received, confidential } = answer;
  return {
    answer: answer.answer ?? (isAnswered(answer) ? 'unplaced' : null),
    words: words ?? null,
    reason: reason ?? null,
    scope: scope ?? null,
    raw: raw ?? null,
    editions: editions ?? null,
    clients: clients ?? null,
    received: received ?? null,
    confidential: confidential ?? null,
  };
}

function needOf(id: string, { before }: WeighedResponse): ReviewedAnswer['need'] {
  const { context, requirements } = before.found.use;
  if (context === undefined) return 'none';
  const own = requirements.filter(({ element }) => element.id === id);
  return own.some(({ must }) => must) ? 'must' : own.length > 0 ? 'should' : 'none';
}

function settledResult({ answer, by, roles, date, reason }: Settled): ReviewedAnswer['settled'] {
  return { answer, by, roles: [...roles], date, reason };
}

function standingOf(result: AssessedElement | undefined): StandingBeside {
  const {
    standing = 'open',
    shown = 0,
    open = 100,
    short = 0,
    openBecause = [],
    grade = null,
  } = result ?? {};
  return { standing, shown, open, short, because: openBecause, grade };
}

/** The finding that decides; of what is open, what claims or alleges it. */
function knownOf(result: AssessedElement, { findings }: Profile): KnownEvidence[] {
  const told = result.stated.filter(({ weight }) => TOLD.has(weight));
  const places = [...new Set([result.finding, ...told.map(({ finding }) => finding)])];
  return places.slice(0, MOST_TOLD).flatMap((place): KnownEvidence[] => {
    const finding = place === null ? undefined : findings[place];
    if (finding === undefined) return [];
    const own = result.stated.filter((one) => one.finding === place);
    return [evidenceOf(result.id, finding.summary, own)];
  });
}

const TOLD: ReadonlySet<string> = new Set([
  'shows',
  'counts-against',
  'lacks',
  'lapsed',
  'claim',
  'allegation',
]);
/** A reader weighs the weightiest; the profile has them all. */
const MOST_TOLD = 3;

/** One entry a finding. */
function againstOf(against: readonly Against[], { findings }: Profile): KnownEvidence[] {
  const byPlace = Map.groupBy(against, ({ element, statement }) => `${element} ${statement.finding}`);
  return [...byPlace.values()].flatMap((list): KnownEvidence[] => {
    const [first] = list;
    const finding = findings[first?.statement.finding ?? -1];
    if (first === undefined || finding === undefined) return [];
    return [
      evidenceOf(
        first.element,
        finding.summary,
        list.map(({ statement }) => statement),
      ),
    ];
  });
}

function evidenceOf(
  element: string,
  summary: string,
  stated: readonly { source: string; grade: KnownEvidence['grade'] }[],
): KnownEvidence {
  const grades = stated.flatMap(({ grade }) => grade ?? []).toSorted();
  return {
    element,
    summary,
    documents: [...new Set(stated.map(({ source }) => source))],
    grade: grades[0] ?? null,
  };
}

function citationsOf({ documents = [] }: VendorAnswer, settled: Settled | null): ReviewedCitation[] {
  return documents.map(({ document, pages, link, quote }) => {
    const found = settled?.citations.get(document);
    return {
      document: handedId(document),
      pages: pages ?? null,
      link: link ?? null,
      quote: quote ?? null,
      shows: settled === null ? null : (found?.shows ?? 'not-read'),
      readPages: found?.pages ?? null,
    };
  });
}
