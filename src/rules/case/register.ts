/** All assessments of an organisation in one list: where each stands, and what falls due. */
import type { Pia } from '../../types/pia.ts';
import type { Register, RegisterEntry } from '../../types/register.ts';
import type { Day } from '../dates.ts';
import { duesOf } from './due.ts';

/** An assessed case with the name of its file. */
export interface RegisteredCase {
  /** Seen from the folder. */
  file: string;
  pia: Pia;
}

/** What is overdue comes first, then what falls due next; the order of the cases does not matter. */
export function registerOf(
  cases: readonly RegisteredCase[],
  today: Day,
  versions: Register['versions'],
): Register {
  const replaced = replacedBy(cases);
  const entries = cases.map((one) => entryOf(one, replaced.has(one), today));
  return { schemaVersion: '2', today, versions, cases: entries.toSorted(inOrder) };
}

/** A final case replaces those of the same id with the version that it names. */
function replacedBy(cases: readonly RegisteredCase[]): ReadonlySet<RegisteredCase> {
  const later = new Set(
    cases.flatMap(({ pia }) => {
      const { id, replaces } = pia.case;
      return replaces === undefined || stateOf(pia) !== 'final' ? [] : [keyOf(id, replaces.version)];
    }),
  );
  return new Set(cases.filter(({ pia }) => later.has(keyOf(pia.case.id, pia.case.version))));
}

function keyOf(id: string, version: string | undefined): string {
  return JSON.stringify([id, version ?? null]);
}

function stateOf({ case: { status }, check }: Pia): Exclude<RegisterEntry['state'], 'replaced'> {
  if (status !== 'final') return 'draft';
  return check.final ? 'final' : 'not-final';
}

function entryOf({ file, pia }: RegisteredCase, isReplaced: boolean, today: Day): RegisterEntry {
  const { case: one, check } = pia;
  const { decision, review, organisation } = one;
  return {
    file,
    id: one.id,
    title: one.title ?? null,
    version: one.version ?? null,
    organisation: organisation?.name ?? null,
    state: isReplaced ? 'replaced' : stateOf(pia),
    missing: check.parts.filter(({ required, state }) => required && state === 'missing').length,
    product: productOf(check.product),
    use: check.use,
    verdict: check.verdict.value,
    openPoints: {
      musts: check.closing.filter(({ must, because }) => must && because.length > 0).length,
      shoulds: check.closing.filter(({ must }) => !must).length,
    },
    consultation: {
      state: check.consultation.state,
      consulted: decision?.authority?.consulted ?? null,
      day: decision?.authority?.date ?? null,
    },
    decision:
      decision?.outcome === undefined ? null : { outcome: decision.outcome, day: decision.date ?? null },
    validUntil: decision?.['valid-until'] ?? null,
    nextReview: review?.next ?? null,
    due: isReplaced ? [] : duesOf(one, today).map((due) => ({ ...due, role: roleOf(due.role, one) })),
  };
}

function productOf(product: Pia['check']['product']): RegisterEntry['product'] {
  if (product === null) return null;
  const { vendor, name, edition, editionName } = product;
  return { vendor, name, edition, editionName };
}

/** Other readers know a role by its title. */
function roleOf(id: string | null, { roles = [] }: Pia['case']): string | null {
  return id === null ? null : (roles.find((role) => role.id === id)?.title ?? id);
}

function inOrder(a: RegisterEntry, b: RegisterEntry): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Replaced ones last, those without a day before them. */
function sortKey({ state, due, file }: RegisterEntry): string {
  return [state === 'replaced' ? '1' : '0', due[0]?.day ?? '9', file].join(' ');
}
