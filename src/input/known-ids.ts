/** Ids that must exist, and must not exist twice. */
import type { Catalogue } from './catalogue-parts.ts';
import { phrase } from '../locale/phrase.ts';
import { suggestion } from '../problem.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** What is named by an id; the message names each kind. */
export type Named =
  | 'client'
  | 'document'
  | 'edition'
  | 'event'
  | 'function'
  | 'gate'
  | 'guidance'
  | 'measure'
  | 'party'
  | 'principle'
  | 'purpose'
  | 'reference'
  | 'regime'
  | 'risk'
  | 'role'
  | 'setting'
  | 'source';

/** Fields that name an entry; the message names each. */
type Naming = 'code' | 'document' | 'element' | 'id' | 'question' | 'risk';

/** One fault for every id that an earlier entry of the list has. */
export function duplicateIds(list: readonly { id: string }[], key: string): Fault[] {
  return duplicates(list, key, 'id');
}

/** One fault for every entry whose `field` names what an earlier entry of the list names. */
export function duplicates<Field extends Naming>(
  list: readonly Record<Field, string>[],
  at: Step | readonly Step[],
  field: Field,
): Fault[] {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const named = entry[field];
    if (!seen.has(named)) return (seen.add(named), []);
    return [
      {
        code: `duplicate-${field}`,
        message: phrase('problem.twice', { field, named }),
        hint: phrase('problem.twice.hint', { field }),
        path: [...[at].flat(), index, field],
      },
    ];
  });
}

/** A fault where an id is not among the known ones. */
export function unknownId(what: Named, id: string, known: readonly string[], path: readonly Step[]): Fault[] {
  if (known.includes(id)) return [];
  return [
    {
      code: `unknown-${what}`,
      message: phrase('problem.unknown', { id, what }),
      hint: suggestion(id, known),
      path,
    },
  ];
}

/** Ids of every criterion, <principle>/<criterion>. */
export function criterionIds(catalogue: Catalogue): string[] {
  return catalogue.principles.flatMap(({ id, criteria }) => criteria.map((one) => `${id}/${one.id}`));
}
