/** Use cases: a vendor's answers held against the evidence, several vendors' answers as one group. */
import { type Named, namesOf } from '../document/names.ts';
import { UserError } from '../errors.ts';
import { inputFile, inputsUsed } from '../input/catalogue.ts';
import { loadContext, type LoadedContext } from '../input/context.ts';
import { loadReviewable, type Reviewable, useOf } from '../input/reviewable.ts';
import { groupReview } from '../rules/review/group.ts';
import { phrase } from '../locale/phrase.ts';
import { publicReview } from '../rules/review/public.ts';
import { withPrevious } from '../rules/review/rounds.ts';
import { review, type ReviewResultInput } from '../rules/review/review.ts';
import type { GroupReview } from '../types/group-review.ts';
import type { Review } from '../types/review.ts';
import { TOOL_VERSION } from '../version.ts';
import { dayOf } from './day.ts';
import type { Done, Job } from './job.ts';

/** What is reviewed, as of when, and for whom. */
export interface ReviewOptions {
  /** YYYY-MM-DD, not after today. Absent: today. */
  asOf?: string | undefined;
  /** Later sources count, too. */
  hindsight: boolean;
  /** Profiles by id or file, where they are not found near the response. */
  profiles?: readonly string[] | undefined;
  /** The response as it was before the last round; of one response only. */
  since?: string | undefined;
  /** true: for publication, without what is confidential. */
  forPublic?: boolean | undefined;
}

/** A response with its profile and all that the rules take. */
export interface OpenResponse {
  reviewable: Reviewable;
  input: ReviewResultInput;
}

/** Opens responses; throws InvalidInput with the problems of all files at once, UserError for a bad day. */
export async function openResponses(
  job: Job,
  files: readonly string[],
  options: ReviewOptions,
): Promise<Done<readonly OpenResponse[]>> {
  const asOf = dayOf(options.asOf, job);
  const { catalogue } = job.library;
  const loaded = await loadReviewable([...new Set(files)], {
    catalogue,
    today: job.today,
    asOf,
    profiles: options.profiles,
    within: job.within,
  });
  const uses = await usesOf(loaded, job);
  const result = loaded.map((reviewable): OpenResponse => {
    const { response, profile } = reviewable;
    const use = uses.get(useOf(response, job.library.presets, job.within));
    return {
      reviewable,
      input: {
        response: response.value,
        profile: profile.value,
        principles: catalogue.principles,
        context: use?.context,
        asOf,
        hindsight: options.hindsight,
        inputs: [
          inputFile(response),
          inputFile(profile),
          ...inputsUsed(job.library.inputs, use?.presets ?? []),
          ...(use?.inputs ?? []),
        ],
        toolVersion: TOOL_VERSION,
      },
    };
  });
  return { result, notices: loaded.flatMap(({ warnings }) => warnings) };
}

/** Reviews each response, with the texts behind the ids of the result. */
export async function reviewResponses(
  job: Job,
  files: readonly string[],
  options: ReviewOptions,
): Promise<Done<readonly Named<Review>[]>> {
  const { result, notices } = await openResponses(job, files, options);
  const { principles } = job.library.catalogue;
  const earlier = await earlierOf(job, result, options);
  const reviews = result.map(({ input }): Named<Review> => ({
    result: versionOf(earlier === undefined ? review(input) : withPrevious(review(input), earlier), options),
    profile: input.profile,
    principles,
    context: input.context,
    names: namesOf(principles, input.profile),
  }));
  return { result: reviews, notices };
}

/** Puts reviews together as one group. */
export function groupOf(reviews: readonly Named<Review>[], { library }: Pick<Job, 'library'>): GroupReview {
  return groupReview(
    reviews.map(({ result }) => result),
    library.catalogue.principles,
  );
}

/** The round before, against the same evidence; undefined: none is named. */
async function earlierOf(
  job: Job,
  open: readonly OpenResponse[],
  options: ReviewOptions,
): Promise<Review | undefined> {
  const { since } = options;
  const [now, ...others] = open;
  if (since === undefined || now === undefined) return undefined;
  if (others.length > 0)
    throw new UserError('one-response', phrase('review.round.one'), phrase('review.round.mend-one'));
  const profiles = [now.reviewable.profile.file];
  const { result } = await openResponses(job, [since], { ...options, profiles });
  const [before] = result;
  const [was, is] = [before, now].map((one) => one?.input.response);
  const isSame = was?.vendor === is?.vendor && (was?.editions ?? []).join() === (is?.editions ?? []).join();
  if (before === undefined || !isSame)
    throw new UserError(
      'other-engagement',
      phrase('review.round.other', { file: since }),
      phrase('review.round.mend-other'),
    );
  return review(before.input);
}

/** What its own file says must not go out does not go out. */
function versionOf(one: Review, { forPublic = false }: ReviewOptions): Review {
  if (!forPublic) return one;
  if (one.publication?.status === 'withheld')
    throw new UserError(
      'publication-withheld',
      phrase('job.withheld', { file: one.response }),
      phrase('job.withheld.fix'),
    );
  return publicReview(one);
}

/** Each use once, by its id or file. */
async function usesOf(
  loaded: readonly Reviewable[],
  { library, within }: Job,
): Promise<ReadonlyMap<string | undefined, LoadedContext>> {
  const names = new Set(loaded.flatMap(({ response }) => useOf(response, library.presets, within) ?? []));
  return new Map(
    await Promise.all([...names].map(async (name) => [name, await loadContext(name, library)] as const)),
  );
}
