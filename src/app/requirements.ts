/** Use case: what a use requires of any product, as requirements of a tender. */
import type { Tender } from '../document/requirements/tender.ts';
import { namesOf } from '../document/names.ts';
import { inputsUsed } from '../input/catalogue.ts';
import { loadContext } from '../input/context.ts';
import { loadWeights, type WeightsFile } from '../input/weights.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import { tenderRequirements } from '../rules/tender.ts';
import { TOOL_VERSION } from '../version.ts';
import type { Done, Job } from './job.ts';
import { weighedBy } from './weighed.ts';

/** For which use, and with which weights. */
export interface RequirementsOptions {
  /** A use by id, or the file of one. */
  context: string;
  /** File of weights: they take the place of those of the use. */
  weights?: WeightsFile | undefined;
}

/** Throws InvalidInput with the problems of the use and of the weights. */
export async function listRequirements(
  { library }: Job,
  options: RequirementsOptions,
): Promise<Done<Tender>> {
  const loaded = await loadContext(options.context, library);
  const weights =
    options.weights === undefined ? undefined : await loadWeights(options.weights, library.catalogue);
  const use = weighedBy(loaded, weights);
  const { principles } = library.catalogue;
  const result = tenderRequirements({
    principles,
    context: use.context,
    catalogueVersion: ELEMENTS_VERSION,
    toolVersion: TOOL_VERSION,
    inputs: [...inputsUsed(library.inputs, use.presets), ...use.inputs],
  });
  return { result: { result, names: namesOf(principles) }, notices: use.warnings };
}
