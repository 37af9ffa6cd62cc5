/** Ids that must exist, and must not exist twice. */
import type { Catalogue } from './catalogue-parts.ts';
import { suggestion } from '../problem.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** One fault for every id that an earlier entry of the list has. */
export function duplicateIds(list: readonly { id: string }[], key: string): Fault[] {
  return duplicates(list, key, 'id');
}

/** One fault for every entry whose `field` names what an earlier entry of the list names. */
export function duplicates<Field extends string>(
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
        message: `The ${field} '${named}' is used twice.`,
        hint: `Give each entry ${field === 'id' ? 'an id' : `a ${field}`} of its own.`,
        path: [...[at].flat(), index, field],
      },
    ];
  });
}

/** A fault where an id is not among the known ones. */
export function unknownId(
  what: string,
  id: string,
  known: readonly string[],
  path: readonly Step[],
): Fault[] {
  if (known.includes(id)) return [];
  return [
    {
      code: `unknown-${what}`,
      message: `'${id}' is no ${what} that is known.`,
      hint: suggestion(id, known),
      path,
    },
  ];
}

/** Ids of every criterion, <principle>/<criterion>. */
export function criterionIds(catalogue: Catalogue): string[] {
  return catalogue.principles.flatMap(({ id, criteria }) => criteria.map((one) => `${id}/${one.id}`));
}
