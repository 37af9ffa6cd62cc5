/** A vendor's answers against the evidence: one plain result. It ranks nobody. */
import { RULES_VERSION } from '../assess/assess.ts';
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import { firstDay } from '../assess/dates.ts';
import { evaluate, type Evaluation } from '../assess/evaluate.ts';
import type { InputFile } from '../types/assessment.ts';
import type { Profile } from '../types/profile.ts';
import type { Review, ReviewedEngagement } from '../types/review.ts';
import type { VendorResponse } from '../types/response.ts';
import { responseSources } from './claim-evidence.ts';
import { documentsOf } from './documents.ts';
import { readerPairs } from './readings.ts';
import { reviewedClaim } from './reviewed-claim.ts';
import { timelineOf } from './timeline.ts';

/** What is reviewed, against what, and as of when. */
export interface ReviewInput {
  response: VendorResponse;
  /** Profile of the product that the response is about. */
  profile: Profile;
  catalogue: Catalogue;
  /** Evidence cut-off, YYYY-MM-DD; not before the answer came. */
  asOf: Day;
  hindsight?: boolean | undefined;
  /** Files read, for the record. */
  inputs?: InputFile[] | undefined;
  /** Version of the program, for the record. */
  toolVersion: string;
}

/** Stands in every result. */
const READING = "The findings are the reviewers' reading and no finding of any authority. Nobody is ranked.";

/** Reviews one response. Pure: the same input gives the same result. An edition that is not there throws a RangeError. */
export function review(input: ReviewInput): Review {
  const { response, profile, catalogue, asOf, hindsight = false, inputs = [], toolVersion } = input;
  const evaluation = evaluationFor(input);
  const principles = catalogue.principles.map(({ id, title }) => ({
    ...{ id, title },
    claims: evaluation.criteria
      .filter((one) => one.placed.principle.id === id)
      .flatMap((one) => reviewedClaim(one, response, evaluation) ?? []),
  }));
  const claims = principles.flatMap((one) => one.claims);
  return {
    schemaVersion: '1',
    reading: READING,
    ...headOf(input),
    ...{ asOf, hindsight, inputs },
    versions: { tool: toolVersion, catalogue: catalogue.version, rules: RULES_VERSION },
    engagement: engagementOf(response),
    timeline: timelineOf(response),
    counts: countsOf(claims),
    principles,
    pairs: readerPairs(
      response,
      catalogue.principles.map(({ id }) => id),
    ),
    documents: documentsOf(claims, response, profile, evaluation.view),
    ...closingOf(response),
  };
}

/**
 * The profile on the day, with the sources of the response beside its own. What this very response put into it is left
 * out: an answer does not confirm itself.
 */
export function evaluationFor({
  response,
  profile,
  catalogue,
  asOf,
  hindsight = false,
}: ReviewInput): Evaluation {
  const edition = editionOf(response, profile).id;
  const findings = profile.findings.filter((one) => !(one.sources ?? []).includes(response.id));
  const evaluation = evaluate({ ...profile, findings }, catalogue, {
    edition,
    asOf,
    hindsight,
    context: undefined,
  });
  const sources = new Map([...evaluation.view.sources, ...responseSources(response, profile)]);
  return { ...evaluation, view: { ...evaluation.view, sources } };
}

/** The edition that a response is about. */
export function editionOf({ edition }: VendorResponse, profile: Profile): Profile['editions'][number] {
  const found =
    edition === undefined ? profile.editions[0] : profile.editions.find((one) => one.id === edition);
  if (found === undefined) throw new RangeError(`no edition '${edition}' in profile '${profile.id}'`);
  return found;
}

type Head = Pick<
  Review,
  'vendor' | 'edition' | 'editionName' | 'context' | 'response' | 'questionnaire' | 'state'
>;

function headOf({ response, profile, catalogue }: ReviewInput): Head {
  const edition = editionOf(response, profile);
  const { questionnaire: asked } = response;
  return {
    vendor: { id: profile.id, name: profile.name, provider: profile.provider.name },
    ...{ edition: edition.id, editionName: edition.name },
    context: response.context ?? null,
    response: response.id,
    questionnaire:
      asked === undefined
        ? null
        : {
            ...{ version: asked.version, catalogue: asked.catalogue, created: asked.created },
            older: asked.catalogue !== catalogue.version,
          },
    state: response.state,
  };
}

function engagementOf({ engagement }: VendorResponse): ReviewedEngagement {
  const { outcome, sender, addressee, sent, deadline, received, note } = engagement;
  const late = deadline !== undefined && received !== undefined && firstDay(received) > deadline;
  return {
    ...{ outcome, sender: sender ?? null, addressee: addressee ?? null, sent: sent ?? null },
    ...{ deadline: deadline ?? null, received: received ?? null, late, note: note ?? null },
  };
}

function countsOf(claims: readonly { outcome: keyof Review['counts'] }[]): Review['counts'] {
  const count = (outcome: keyof Review['counts']): number =>
    claims.filter((one) => one.outcome === outcome).length;
  return {
    confirmed: count('confirmed'),
    'better-than-known': count('better-than-known'),
    'partly-confirmed': count('partly-confirmed'),
    'not-shown': count('not-shown'),
    contradicted: count('contradicted'),
    'not-answered': count('not-answered'),
  };
}

function closingOf(response: VendorResponse): Pick<Review, 'comments' | 'publication' | 'errata'> {
  const { comments = [], publication, errata = [] } = response;
  return {
    comments: comments.filter((one) => one.criterion === undefined).map(({ date, text }) => ({ date, text })),
    publication:
      publication === undefined
        ? null
        : {
            ...{ status: publication.status, date: publication.date ?? null },
            ...{ url: publication.url ?? null, note: publication.note ?? null },
          },
    errata,
  };
}
