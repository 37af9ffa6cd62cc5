/** The weights file of a comparison in version 2: as before, and with weights of criteria. */
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import type { ReadFile } from './bytes.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import type { Weights } from '../types/weights.ts';
import type { Fault } from './fault.ts';
import { recordedPath } from './folders.ts';
import { loadYaml } from './yaml-file.ts';
import { weightFaults } from './context-weights.ts';

export interface LoadedWeights {
  weights: Weights;
  inputs: InputFile[];
}

/** A file of weights by name, or as it would be: what is not written yet counts as it will once it is. */
export type WeightsFile = string | ReadFile;

/** Loads a weights file; throws InvalidInput with every problem of it. */
export async function loadWeights(source: WeightsFile, catalogue: Catalogue): Promise<LoadedWeights> {
  const loaded = await loadYaml<Weights>(source, 'weights', (weights) => weightsFaults(weights, catalogue));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value, sha256, file } = loaded.value;
  return { weights: value, inputs: [{ path: recordedPath(file), sha256 }] };
}

/** What a schema cannot say of weights: what they weigh exists, and something counts. */
export function weightsFaults({ criteria, principles }: Weights, catalogue: Catalogue): Fault[] {
  return weightFaults({ ...(criteria && { criteria }), ...(principles && { principles }) }, catalogue, []);
}
