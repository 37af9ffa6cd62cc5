/** What a schema cannot say about a part of the catalogue: do the parts fit each other? */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Context } from '../types/context.ts';
import type { Functions } from '../types/functions.ts';
import type { Principle } from '../types/principle.ts';
import type { References } from '../types/references.ts';
import type { Risks } from '../types/risks.ts';
import type { Scales } from '../types/scales.ts';
import { contextFaults } from './context-meaning.ts';
import { elementFaults } from './element-meaning.ts';
import { criterionIds, duplicateIds, unknownId } from './known-ids.ts';
import type { Fault } from './fault.ts';

/** One file of a catalogue. */
export type CataloguePart = Principle | References | Risks | Scales | Context | Functions;

/** Faults of one part against the whole. */
export function catalogueFaults(part: CataloguePart, catalogue: Catalogue): Fault[] {
  if ('criteria' in part && 'expectation' in part) return principleFaults(part, catalogue);
  if ('risks' in part) return riskFaults(part, catalogue);
  if ('rules' in part) return duplicateIds(part.rules, 'rules');
  if ('fold' in part) return [];
  if ('functions' in part) return duplicateIds(part.functions, 'functions');
  return contextFaults(part, catalogue);
}

function principleFaults(principle: Principle, catalogue: Catalogue): Fault[] {
  const rules = catalogue.references.map((rule) => rule.id);
  const references = principle.criteria.flatMap((criterion, index) =>
    criterion.references.flatMap(({ rule }, at) =>
      unknownId('reference', rule, rules, ['criteria', index, 'references', at, 'rule']),
    ),
  );
  return [
    ...duplicateIds(principle.criteria, 'criteria'),
    ...references,
    ...elementFaults(principle, catalogue),
  ];
}

function riskFaults({ risks, events }: Risks, catalogue: Catalogue): Fault[] {
  const criteria = criterionIds(catalogue);
  const known = events.map((event) => event.id);
  const inner = risks.flatMap((risk, index) => [
    ...risk.drivers.flatMap(({ criterion }, at) =>
      unknownId('criterion', criterion, criteria, ['risks', index, 'drivers', at, 'criterion']),
    ),
    ...risk.events.flatMap((event, at) => unknownId('event', event, known, ['risks', index, 'events', at])),
  ]);
  return [...duplicateIds(risks, 'risks'), ...duplicateIds(events, 'events'), ...inner];
}
