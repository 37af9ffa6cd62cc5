/** Questionnaires of others and the elements of which their questions speak: catalogue/mappings/. */
import path from 'node:path';
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import type { Mapping } from '../types/mapping.ts';
import type { Fault } from './fault.ts';
import { CATALOGUE_FOLDER } from './folders.ts';
import { duplicates } from './known-ids.ts';
import { knownIn } from './known.ts';
import { yamlIn } from './library.ts';
import { loadYaml } from './yaml-file.ts';

/** Loads the mappings of a catalogue's folder, by id; throws InvalidInput with every problem of every file. */
export async function loadMappings(
  catalogue: Catalogue,
  folder: string = CATALOGUE_FOLDER,
): Promise<Mapping[]> {
  const files = yamlIn(path.join(folder, 'mappings'));
  const meaning = (mapping: Mapping): Fault[] => mappingFaults(mapping, catalogue);
  const loaded = await Promise.all(files.map((file) => loadYaml<Mapping>(file, 'mapping', meaning)));
  const problems = loaded.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  return loaded.flatMap((one) => (one.ok ? [one.value.value] : []));
}

/** What a schema cannot say: the elements are there, and nothing is mapped twice. */
export function mappingFaults({ answers }: Mapping, catalogue: Catalogue): Fault[] {
  const known = knownIn(catalogue);
  return [
    ...duplicates(answers, 'answers', 'question'),
    ...answers.flatMap(({ elements }, at) => [
      ...duplicates(elements, ['answers', at, 'elements'], 'element'),
      ...elements.flatMap(({ element }, index) =>
        known.element(element, ['answers', at, 'elements', index, 'element']),
      ),
    ]),
  ];
}
