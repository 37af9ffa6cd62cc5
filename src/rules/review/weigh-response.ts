/** The claims of a response, each weighed, with where everything stands before and after. */
import type { Context } from '../../types/context.ts';
import type { Finding, Profile } from '../../types/profile.ts';
import type { VendorAnswer, VendorResponse } from '../../types/response.ts';
import type { Principle } from '../../types/principle.ts';
import { find, type Found } from '../assess.ts';
import { elementResult } from '../element-result.ts';
import type { PlacedElement } from '../elements.ts';
import {
  type Claim,
  claimOf,
  findingsOf,
  isAnswered,
  isOfResponse,
  sourceId,
  sourcesOfClaims,
  suggestedClaim,
  type Written,
} from './claim.ts';
import { askedOf, isAskedBy } from './asked.ts';
import { type Outcome, type Results, type Weighed, weigh } from './outcome.ts';

/** What is reviewed, against what, and as of when. */
export interface ReviewInput {
  response: VendorResponse;
  /** Profile of the product that the response is about. */
  profile: Profile;
  principles: readonly Principle[];
  /** The use that the questions were chosen for. */
  context?: Context | undefined;
  /** YYYY-MM-DD; not before the answer came. */
  asOf: string;
  hindsight?: boolean | undefined;
}

/** One answer with what came of it. */
export interface WeighedAnswer {
  answer: VendorAnswer;
  element: PlacedElement;
  /** As it counts now. */
  claim: Claim | undefined;
  outcome: Outcome;
  weighed: Weighed | undefined;
  /** What the program proposes: the outcome if every document cited were and said what the vendor says. */
  suggestion: Outcome;
}

/** A response, weighed in one edition. */
export interface WeighedResponse {
  answers: readonly WeighedAnswer[];
  before: State;
  after: State;
  /** As if every document cited were and said what the vendor says. */
  possible: State;
}

/** Where everything stands. */
export interface State {
  found: Found;
  results: Results;
}

/** Weighs every answer of a response. Pure; throws RangeError for an edition that the profile does not have. */
export function weighResponse(input: ReviewInput): WeighedResponse {
  const { response } = input;
  const profile = withoutOwn(input.profile, response);
  const before = stateOf(profile, input);
  const { byId } = before.found.elements;
  const made = (claimed: typeof claimOf, stated: boolean): State =>
    stateOf(withClaims(profile, claimsOf(response, claimed), byId, { response, stated }), input);
  const [after, possible] = [made(claimOf, false), made(suggestedClaim, true)];
  const answers = response.answers.flatMap((answer): WeighedAnswer[] => {
    const element = byId.get(answer.element);
    return element === undefined
      ? []
      : [weighedAnswer(answer, element, response, { before, after, possible })];
  });
  return { answers: answers.toSorted((a, b) => a.element.index - b.element.index), before, after, possible };
}

/** How the findings of a response are written in its profile. */
export function writtenFor(
  response: VendorResponse,
  profile: Profile,
  summary: (claim: Claim) => string,
): Written {
  return {
    edition: profile.editions.length > 1 ? editionOf(response, profile) : undefined,
    idOf: (key) => sourceId(key, { profile, response }),
    summary,
  };
}

/** What this very response put into the profile is left out: an answer does not confirm itself. */
export function withoutOwn(profile: Profile, response: VendorResponse): Profile {
  const findings = profile.findings.filter(
    ({ sources }) => !sources.some((id) => isOfResponse(id, response)),
  );
  const asked = (profile.asked ?? []).filter((one) => !isAskedBy(one, response));
  return { ...profile, findings, asked };
}

/** The edition that a response is about: the first of those asked about. */
export function editionOf({ editions }: VendorResponse, profile: Profile): string | undefined {
  return editions?.[0] ?? profile.editions[0]?.id;
}

function claimsOf(response: VendorResponse, claimed: typeof claimOf): Claim[] {
  return response.answers.flatMap((answer) => claimed(response, answer) ?? []);
}

/** The profile with claims as findings, their sources, and the record of the asking. */
function withClaims(
  profile: Profile,
  claims: readonly Claim[],
  elements: ReadonlyMap<string, PlacedElement>,
  { response, stated }: { response: VendorResponse; stated: boolean },
): Profile {
  const written = writtenFor(response, profile, () => '');
  const findings = claims.flatMap((claim): Finding[] => {
    const element = elements.get(claim.element);
    return element === undefined ? [] : findingsOf(claim, element, written);
  });
  const sources = sourcesOfClaims(claims, { profile, response }, { title: '', stated });
  return {
    ...profile,
    sources: [...profile.sources, ...sources],
    findings: [...profile.findings, ...findings],
    asked: [...(profile.asked ?? []), ...askedOf(response, profile)],
  };
}

function stateOf(profile: Profile, input: ReviewInput): State {
  const { principles, context, asOf, hindsight, response } = input;
  const edition = editionOf(response, profile);
  const found = find({ profile, principles, edition, context, asOf, hindsight });
  return { found, results: new Map(found.elements.all.map((one) => [one.id, elementResult(one, found)])) };
}

function weighedAnswer(
  answer: VendorAnswer,
  element: PlacedElement,
  response: VendorResponse,
  { before, after, possible }: Pick<WeighedResponse, 'before' | 'after' | 'possible'>,
): WeighedAnswer {
  const claim = claimOf(response, answer);
  const suggested = suggestedClaim(response, answer);
  const weighed = claim === undefined ? undefined : weigh(claim, element, before.results, after.results);
  const proposed =
    suggested === undefined ? undefined : weigh(suggested, element, before.results, possible.results);
  const bare = bareOutcome(answer, response);
  return {
    answer,
    element,
    claim,
    weighed,
    outcome: weighed?.outcome ?? bare,
    suggestion: proposed?.outcome ?? bare,
  };
}

function bareOutcome(answer: VendorAnswer, { outcome }: VendorResponse): Outcome {
  if (outcome === 'declined') return 'declined';
  if (outcome === 'not-answered' || !isAnswered(answer)) return 'not-answered';
  return answer.answer === 'declined' ? 'declined' : 'only-claimed';
}
