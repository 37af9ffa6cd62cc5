/** Tests that an organisation can make itself: catalogue/tests.yaml. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import type { Tests } from '../types/tests.ts';
import type { Catalogue } from './catalogue-parts.ts';
import type { Fault } from './fault.ts';
import { CATALOGUE_FOLDER } from './folders.ts';
import { knownIn, type Known } from './known.ts';
import { duplicateIds } from './known-ids.ts';
import type { Step } from './locate.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

/** Loads the tests; throws InvalidInput with every problem of their file. */
export async function loadTests(catalogue: Catalogue, folder = CATALOGUE_FOLDER): Promise<Loaded<Tests>> {
  const file = path.join(folder, 'tests.yaml');
  const loaded = await loadYaml<Tests>(file, 'tests', (tests) => testsFaults(tests, catalogue));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

/** What a schema cannot say of tests: each point is a behaviour of the catalogue, and stands in one test only. */
export function testsFaults({ tests }: Tests, catalogue: Catalogue): Fault[] {
  const known = knownIn(catalogue);
  const seen = new Set<string>();
  const points = tests.flatMap((test, index) =>
    test.points.flatMap(({ element }, at) => {
      const faults = pointFaults(element, seen.has(element), known, [
        'tests',
        index,
        'points',
        at,
        'element',
      ]);
      seen.add(element);
      return faults;
    }),
  );
  return [...duplicateIds(tests, 'tests'), ...points];
}

function pointFaults(element: string, isTwice: boolean, known: Known, path: readonly Step[]): Fault[] {
  if (isTwice) {
    const [message, hint] = [
      phrase('own-tests.point-twice', { element }),
      phrase('own-tests.point-twice.hint'),
    ] as const;
    return [{ code: 'duplicate-element', message, hint, path }];
  }
  const placed = known.elements.get(element);
  if (placed === undefined) return known.element(element, path);
  if (placed.nature === 'behaviour') return [];
  const message = phrase('own-tests.no-behaviour', { element });
  return [{ code: 'no-behaviour', message, hint: phrase('own-tests.no-behaviour.hint'), path }];
}
