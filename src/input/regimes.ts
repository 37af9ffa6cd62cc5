/** What an impact assessment has to contain and what each legal regime asks: catalogue/regimes.yaml. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import type { Regimes } from '../types/regimes.ts';
import type { Fault } from './fault.ts';
import { CATALOGUE_FOLDER } from './folders.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

/** Loads the parts and the regimes; throws InvalidInput with every problem of the file. */
export async function loadRegimes(folder?: string): Promise<Regimes> {
  return (await loadRegimesFile(folder)).value;
}

/** The same with the file that it came from. */
export async function loadRegimesFile(folder: string = CATALOGUE_FOLDER): Promise<Loaded<Regimes>> {
  const loaded = await loadYaml<Regimes>(path.join(folder, 'regimes.yaml'), 'regimes', regimesFaults);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

/** Regimes that are named must be there. */
export function regimesFaults({ parts, regimes }: Regimes): Fault[] {
  const ids = regimes.map((regime) => regime.id);
  return [
    ...duplicateIds(parts, 'parts'),
    ...duplicateIds(regimes, 'regimes'),
    ...parts.flatMap((part, index) =>
      (part.regimes ?? []).flatMap((id, at) => unknownId('regime', id, ids, ['parts', index, 'regimes', at])),
    ),
    ...regimes.flatMap((regime, index) =>
      unknownId('regime', regime['principles-of'] ?? regime.id, ids, ['regimes', index, 'principles-of']),
    ),
  ];
}
