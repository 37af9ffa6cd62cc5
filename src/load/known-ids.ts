/** Ids that must exist, and must not exist twice. */
import { allCriteria, type Catalogue } from '../assess/catalogue.ts';
import { suggestion } from '../problem.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** One fault for every id that an earlier entry of the list has. */
export function duplicateIds(list: readonly { id: string }[], key: string): Fault[] {
  return list.flatMap(({ id }, index) => {
    if (list.findIndex((one) => one.id === id) === index) return [];
    return [
      {
        code: 'duplicate-id',
        message: `The id '${id}' is used twice.`,
        hint: 'Give each entry an id of its own.',
        path: [key, index, 'id'],
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
  return allCriteria(catalogue).map((placed) => placed.id);
}
