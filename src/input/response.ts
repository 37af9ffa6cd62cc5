/** A vendor's response of version 2: read, checked in shape and in meaning. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { VendorResponse } from '../types/response.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';
import { responseFaults } from './response-meaning.ts';
import { ofVersion2 } from './version-1.ts';

export type LoadedResponse = Loaded<VendorResponse>;

/** Loads a response, or every problem of its file. `today` decides which dates lie in the future. */
export function loadResponse(
  file: string,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<LoadedResponse>> {
  return loadYaml<VendorResponse>(
    file,
    'response',
    ofVersion2('response', (response) => responseFaults(response, catalogue, today)),
  );
}
