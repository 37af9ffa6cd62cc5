/** Own tests: read, and checked in shape and meaning. */
import { phrase } from '../locale/phrase.ts';
import type { Checked } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { OwnTests } from '../types/own-tests.ts';
import type { Catalogue } from './catalogue-parts.ts';
import type { Fault } from './fault.ts';
import { duplicateIds, duplicates } from './known-ids.ts';
import { knownIn } from './known.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

export type LoadedOwnTests = Loaded<OwnTests>;

/** Loads own tests, or every problem of their file. `today` decides which days lie in the future. */
export function loadOwnTests(
  file: string,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<LoadedOwnTests>> {
  return loadYaml<OwnTests>(file, 'own-tests', (tests) => ownTestsFaults(tests, catalogue, today));
}

/** What a schema cannot say: each point is known and stands once, and nobody tried anything tomorrow. */
export function ownTestsFaults({ people, points }: OwnTests, catalogue: Catalogue, today: Day): Fault[] {
  const known = knownIn(catalogue);
  return [
    ...duplicateIds(people, 'people'),
    ...duplicates(points, 'points', 'element'),
    ...points.flatMap(({ element }, at) => known.element(element, ['points', at, 'element'])),
    ...people.flatMap(({ on }, at): Fault[] =>
      on === undefined || on <= today
        ? []
        : [
            {
              code: 'future-date',
              message: phrase('own-tests.future', { date: on, today }),
              hint: phrase('own-tests.future.hint'),
              path: ['people', at, 'on'],
            },
          ],
    ),
  ];
}
