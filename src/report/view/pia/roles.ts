/** Roles by their id, as readers know them. */
import type { Case } from '../../../types/case.ts';

/** The title of a role, with the name where the organisation wants it printed; the id where it has no title yet. */
export function roleTitle(id: string | undefined, { roles = [] }: Case): string | undefined {
  if (id === undefined) return undefined;
  const role = roles.find((one) => one.id === id);
  const title = role?.title ?? id;
  return role?.name === undefined ? title : `${title} (${role.name})`;
}
