/** Registers to search: catalogue/registers.yaml. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import type { Registers } from '../types/registers.ts';
import type { Catalogue } from './catalogue-parts.ts';
import type { Fault } from './fault.ts';
import { CATALOGUE_FOLDER } from './folders.ts';
import { knownIn } from './known.ts';
import { duplicateIds } from './known-ids.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

/** Loads the registers; throws InvalidInput with every problem of their file. */
export async function loadRegisters(
  catalogue: Catalogue,
  folder = CATALOGUE_FOLDER,
): Promise<Loaded<Registers>> {
  const file = path.join(folder, 'registers.yaml');
  const loaded = await loadYaml<Registers>(file, 'registers', (one) => registersFaults(one, catalogue));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

/** What a schema cannot say of registers: each is there once, and answers what has or has not happened. */
export function registersFaults({ registers }: Registers, catalogue: Catalogue): Fault[] {
  const known = knownIn(catalogue);
  const named = registers.flatMap(({ elements }, index) =>
    elements.flatMap((element, at): Fault[] => {
      const path = ['registers', index, 'elements', at];
      const placed = known.elements.get(element);
      if (placed === undefined) return known.element(element, path);
      if (placed.nature === 'record') return [];
      const message = phrase('searches.no-record', { element });
      return [{ code: 'no-record', message, hint: phrase('searches.no-record.hint'), path }];
    }),
  );
  return [...duplicateIds(registers, 'registers'), ...named];
}
