/** A vendor's response: read, checked in shape and in meaning. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Checked } from '../problem.ts';
import type { VendorResponse } from '../types/response.ts';
import { responseFaults } from './response-meaning.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

export type LoadedResponse = Loaded<VendorResponse>;

/** Loads a response, or every problem of its file. `today` decides which dates lie in the future. */
export function loadResponse(
  file: string,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<LoadedResponse>> {
  return loadYaml<VendorResponse>(file, 'response', (response) => responseFaults(response, catalogue, today));
}
