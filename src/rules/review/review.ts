/** A vendor's answers held against the evidence: one plain result. It ranks nobody. */
import type { AssessedInput as InputFile } from '../../types/assessment.ts';
import type { Profile } from '../../types/profile.ts';
import type { Review, ReviewedAnswer, ReviewedEngagement, ReviewedState } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { RULES_VERSION } from '../assess.ts';
import { firstDay } from '../dates.ts';
import { ELEMENTS_VERSION } from '../elements.ts';
import { scoreResult } from '../result.ts';
import { readerPairs } from './agreement.ts';
import { documentsCited } from './documents.ts';
import { type Outcome, OUTCOMES } from './outcome.ts';
import { readersOf } from './readings.ts';
import { reviewedAnswer } from './reviewed-answer.ts';
import { awaitedOf, stepsOf } from './steps.ts';
import { timelineOf } from './timeline.ts';
import { editionOf, type ReviewInput, type State, weighResponse } from './weigh-response.ts';

/** What a result needs besides what the rules look at. */
export interface ReviewResultInput extends ReviewInput {
  /** Files read, for the record. */
  inputs?: readonly InputFile[] | undefined;
  /** Version of the program, for the record. */
  toolVersion: string;
}

/** Reviews one response. Pure: the same input gives the same result. An edition that is not there throws RangeError. */
export function review(input: ReviewResultInput): Review {
  const { response, profile, asOf, hindsight = false, inputs = [], toolVersion } = input;
  const weighed = weighResponse(input);
  const answers = weighed.answers.map((one) => reviewedAnswer(one, weighed, input));
  const head = headOf(input);
  const engagement = engagementOf(response, asOf);
  const closing = closingOf(response);
  const { verdict } = weighed.after.found;
  return {
    schemaVersion: '2',
    audience: 'internal',
    ...head,
    asOf,
    hindsight,
    versions: { tool: toolVersion, catalogue: ELEMENTS_VERSION, rules: RULES_VERSION },
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
    engagement,
    steps: stepsOf({ ...head, ...closing, answers, asOf, engagement }, verdict),
    timeline: timelineOf(response),
    counts: countsOf(answers),
    reading: progressOf(answers, response),
    before: stateResult(weighed.before),
    after: stateResult(weighed.after),
    possible: stateResult(weighed.possible),
    answers,
    pairs: readerPairs(response).map(({ kappa, undecided: _, ...pair }) => ({
      ...pair,
      both: kappa.count,
      kappa: kappa.value,
      interval: kappa.interval,
    })),
    documents: documentsCited(answers, response, profile),
    previous: null,
    ...leftOver(response),
    ...closing,
  };
}

type Head = Pick<
  Review,
  'vendor' | 'response' | 'edition' | 'editionName' | 'context' | 'questionnaire' | 'status'
>;

function headOf({ response, profile, context }: ReviewInput): Head {
  const { questionnaire: asked } = response;
  const edition = editionNamed(response, profile);
  return {
    vendor: { id: profile.id, name: profile.name, provider: profile.provider.name },
    response: response.id,
    edition: edition.id,
    editionName: edition.name,
    context: context === undefined ? null : { id: context.id, title: context.title },
    questionnaire:
      asked === undefined
        ? null
        : {
            version: asked.version,
            catalogue: asked.catalogue,
            created: asked.created,
            older: asked.catalogue !== ELEMENTS_VERSION,
          },
    status: response.status,
  };
}

function editionNamed(response: VendorResponse, profile: Profile): Profile['editions'][number] {
  const id = editionOf(response, profile);
  const found = profile.editions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no edition '${id}' in profile '${profile.id}'`);
  return found;
}

function engagementOf(response: VendorResponse, asOf: string): ReviewedEngagement {
  const { asked, outcome, received, respondent, note } = response;
  return {
    outcome,
    sender: asked.sender ?? null,
    addressee: asked.addressee ?? null,
    respondent: respondent ?? null,
    fileNumber: asked['file-number'] ?? null,
    on: asked.on ?? null,
    by: asked.by ?? null,
    via: asked.via ?? null,
    received: received ?? null,
    late: asked.by !== undefined && received !== undefined && firstDay(received) > asked.by,
    note: note ?? null,
    awaits: awaitedOf(response, asOf),
  };
}

function countsOf(answers: readonly ReviewedAnswer[]): Review['counts'] {
  const count = (outcome: Outcome): number => answers.filter((one) => one.outcome === outcome).length;
  return Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, count(outcome)]),
  ) as unknown as Review['counts'];
}

function progressOf(answers: readonly ReviewedAnswer[], response: VendorResponse): Review['reading'] {
  const count = (...states: ReviewedAnswer['reading'][]): number =>
    answers.filter(({ reading }) => states.includes(reading)).length;
  return {
    answered: answers.filter(({ outcome }) => outcome !== 'not-answered').length,
    settled: count('settled'),
    different: count('differ'),
    toRead: count('to-be-read', 'to-be-read-again', 'read-by-one'),
    readers: readersOf(response).length,
  };
}

function stateResult({ found }: State): ReviewedState {
  const { shown, open, short, figure } = scoreResult(found.score.overall);
  return { shown, open, short, figure, verdict: found.verdict?.value ?? null };
}

/** What the files that came held besides answers. */
function leftOver({
  unplaced = [],
  intakes = [],
}: VendorResponse): Pick<Review, 'unplaced' | 'notices' | 'elsewhere'> {
  return {
    elsewhere: intakes.flatMap(({ file, elsewhere }) =>
      elsewhere === undefined ? [] : [{ file, ...elsewhere, version: elsewhere.version ?? null }],
    ),
    unplaced: unplaced
      .filter(({ element }) => element === undefined)
      .map(({ place, text }) => ({ place, text })),
    notices: intakes.flatMap(({ file, notices = [] }) =>
      notices.map(({ place, code, element, text }) => ({
        file,
        place,
        code,
        element: element ?? null,
        text: text ?? null,
      })),
    ),
  };
}

function closingOf(response: VendorResponse): Pick<Review, 'comments' | 'publication' | 'errata'> {
  const { comments = [], publication, errata = [] } = response;
  return {
    comments: comments
      .filter(({ element }) => element === undefined)
      .map(({ date, text, confidential }) => ({ date, text, confidential: confidential ?? null })),
    publication:
      publication === undefined
        ? null
        : {
            status: publication.status,
            date: publication.date ?? null,
            url: publication.url ?? null,
            note: publication.note ?? null,
          },
    errata,
  };
}
