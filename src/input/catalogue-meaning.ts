/** What a schema cannot say about a part of the catalogue: do the parts fit each other? */
import type { Catalogue } from './catalogue-parts.ts';
import type { Functions } from '../types/functions.ts';
import type { Principle } from '../types/principle.ts';
import type { References } from '../types/references.ts';
import type { Scales } from '../types/scales.ts';
import { elementFaults } from './element-meaning.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import type { Fault } from './fault.ts';

/** One file of a catalogue. */
export type CataloguePart = Principle | References | Scales | Functions;

/** Faults of one part against the whole. */
export function catalogueFaults(part: CataloguePart, catalogue: Catalogue): Fault[] {
  if ('criteria' in part && 'expectation' in part) return principleFaults(part, catalogue);
  if ('rules' in part) return duplicateIds(part.rules, 'rules');
  if ('fold' in part) return [];
  return duplicateIds(part.functions, 'functions');
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
