/** Risks on elements: catalogue/risks.yaml. */
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import type { Risks } from '../types/risks.ts';
import type { Fault } from './fault.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';
import { type Known, knownIn } from './known.ts';
import { ofVersion2 } from './version-1.ts';
import { phrase } from '../locale/phrase.ts';

/** Loads the risks; throws InvalidInput with every problem of their file. */
export async function loadRisks(file: string, catalogue: Catalogue): Promise<Loaded<Risks>> {
  const meaning = ofVersion2('risks', (risks: Risks) => risksFaults(risks, catalogue));
  const loaded = await loadYaml<Risks>(file, 'risks', meaning);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

/** What a schema cannot say of risks: their drivers and events are there, and none drives twice. */
export function risksFaults({ risks, events }: Risks, catalogue: Catalogue): Fault[] {
  const known = knownIn(catalogue);
  const ids = events.map(({ id }) => id);
  return [
    ...duplicateIds(risks, 'risks'),
    ...duplicateIds(events, 'events'),
    ...risks.flatMap((risk, index) => [
      ...driverFaults(risk.drivers, known, ['risks', index, 'drivers']),
      ...risk.events.flatMap((event, at) => unknownId('event', event, ids, ['risks', index, 'events', at])),
    ]),
  ];
}

function driverFaults(drivers: readonly { element: string }[], known: Known, path: Step[]): Fault[] {
  return drivers.flatMap(({ element }, at): Fault[] => {
    const here = [...path, at, 'element'];
    const isTwice = drivers.slice(0, at).some((other) => other.element === element);
    if (!isTwice) return known.element(element, here);
    const message = phrase('catalogue-fault.driver-twice', { element });
    return [
      {
        code: 'duplicate-element',
        message,
        hint: phrase('catalogue-fault.driver-twice.hint'),
        path: here,
      },
    ];
  });
}
