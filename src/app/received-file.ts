/** Use case: what came in as the text of the file in which it is kept. */
import { InvalidInput } from '../errors.ts';
import { ownTestsYaml, responseYaml } from '../exchange/write/response.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile } from '../problem.ts';
import { withRoomInYaml } from '../store/seal.ts';
import { sealed } from '../store/write-file.ts';
import type { Received } from './receive.ts';

/** A file to write. */
export interface ReceivedFile {
  /** Where it lies unless a person says otherwise: 'responses/zoom-2026-09-18.yaml'. */
  name: string;
  /** Sealed. */
  bytes: Uint8Array;
}

/** As much as readers of such files take. */
const MOST_BYTES = 1024 * 1024;

/** `file`: what it came from, as it is named in messages. Throws InvalidInput where it would be too large to be read again. */
export function receivedFile(file: string, received: Received, language: Language): ReceivedFile {
  const [folder, id, yaml] =
    'tests' in received
      ? ['own-tests', received.tests.id, ownTestsYaml(received.tests, language)]
      : ['responses', received.response.id, responseYaml(received.response, language)];
  const bytes = Buffer.from(withRoomInYaml(yaml));
  if (bytes.length > MOST_BYTES)
    throw new InvalidInput([
      ofFile(
        file,
        'too-large',
        phrase('receive.fault-response-too-large'),
        phrase('receive.mend-response-too-large'),
      ),
    ]);
  return { name: `${folder}/${id}.yaml`, bytes: sealed(bytes) };
}
