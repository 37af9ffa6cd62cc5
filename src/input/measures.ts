/** Typical measures to choose from: catalogue/measures.yaml. */
import { InvalidInput } from '../errors.ts';
import type { Measures, TypicalMeasure } from '../types/measures.ts';
import type { Catalogue } from './catalogue-parts.ts';
import type { Fault } from './fault.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import { type Known, knownIn } from './known.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

/** Loads the measures; `risks`: ids that they may name. Throws InvalidInput with every problem of the file. */
export async function loadMeasures(
  file: string,
  catalogue: Catalogue,
  risks: readonly string[],
): Promise<Loaded<Measures>> {
  const meaning = (measures: Measures): Fault[] => measuresFaults(measures, catalogue, risks);
  const loaded = await loadYaml<Measures>(file, 'measures', meaning);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

/** What a schema cannot say: risks, elements and texts that a measure names are there. */
export function measuresFaults(
  { guidance, measures }: Measures,
  catalogue: Catalogue,
  risks: readonly string[],
): Fault[] {
  const known = knownIn(catalogue);
  const texts = guidance.map(({ id }) => id);
  return [
    ...duplicateIds(guidance, 'guidance'),
    ...duplicateIds(measures, 'measures'),
    ...measures.flatMap((measure, at) => [
      ...namedFaults(measure, known, risks, at),
      ...measure.sources.flatMap((source, index) =>
        unknownId('guidance', source.guidance, texts, ['measures', at, 'sources', index, 'guidance']),
      ),
    ]),
  ];
}

function namedFaults(
  { risks, elements = [] }: TypicalMeasure,
  known: Known,
  ids: readonly string[],
  at: number,
): Fault[] {
  return [
    ...risks.flatMap((id, index) => unknownId('risk', id, ids, ['measures', at, 'risks', index])),
    ...elements.flatMap((id, index) => known.element(id, ['measures', at, 'elements', index])),
  ];
}
