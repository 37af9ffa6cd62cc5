/** What the commands about answers work on: responses with their profiles, on one day. */
import {
  type Catalogue,
  inputFile,
  loadCatalogue,
  loadReviewable,
  type Reviewable,
  type ReviewInput,
  TOOL_VERSION,
} from '../index.ts';
import type { Io } from './io.ts';
import { dayOf } from './subjects.ts';
import { problemLines } from './terminal.ts';

/** Options that the commands about answers share. */
export interface ReviewOptions {
  asOf?: string;
  hindsight?: true;
  profile?: string[];
}

/** Loads responses and their profiles; throws InvalidInput with the problems of all files at once. */
export async function loadReviews(
  files: readonly string[],
  options: ReviewOptions,
  io: Io,
): Promise<{ catalogue: Catalogue; loaded: Reviewable[]; inputs: ReviewInput[] }> {
  const asOf = dayOf(options.asOf, io.today);
  const { catalogue, inputs: parts } = await loadCatalogue(undefined, { contexts: false });
  const loaded = await loadReviewable([...new Set(files)], {
    ...{ catalogue, today: io.today, asOf, profiles: options.profile },
  });
  io.err(problemLines(loaded.flatMap((one) => one.warnings)));
  const inputs = loaded.map(({ response, profile }): ReviewInput => ({
    ...{ response: response.value, profile: profile.value, catalogue, asOf, hindsight: options.hindsight },
    inputs: [inputFile(response), inputFile(profile), ...parts],
    toolVersion: TOOL_VERSION,
  }));
  return { catalogue, loaded, inputs };
}
