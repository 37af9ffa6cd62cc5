/** What speaks against a point that holds in part. */
import type { AssessedElement } from '../types/assessment.ts';

/** The latest finding that speaks against it where it falls short, with its source; undefined where there is none. */
export function contraryTo({
  standing,
  short,
  finding,
  stated,
  clients,
}: AssessedElement): { finding: number; source: string } | undefined {
  if (standing !== 'in-part' || short === 0) return undefined;
  const where = clients.filter((one) => one.short > 0).map(({ client }) => client);
  const [against] = stated
    .filter((one) => one.weight === 'counts-against' && one.finding !== null && one.finding !== finding)
    .filter((one) => one.clients === null || one.clients.some((client) => where.includes(client)))
    .toSorted((a, b) => Number(a.clients === null) - Number(b.clients === null) || (a.day < b.day ? 1 : -1));
  return against === undefined || against.finding === null
    ? undefined
    : { finding: against.finding, source: against.source };
}
