/**
 * What falls due in a case and when. What has passed is overdue; it never takes 'final' from an approved document, since
 * it came after the decision.
 */
import type { Case } from '../../types/case.ts';
import type { DueDay } from '../../types/register.ts';
import type { Day } from '../dates.ts';

/** The earliest first; days before `today` are overdue. A rejected use has neither measures nor an end to wait for. */
export function duesOf(one: Pick<Case, 'decision' | 'measures' | 'review'>, today: Day): DueDay[] {
  const dues = [...reviewOf(one), ...validityOf(one), ...measuresOf(one)];
  return dues
    .map((due): DueDay => ({ ...due, overdue: due.day < today }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

type Due = Omit<DueDay, 'overdue'>;

function reviewOf({ review }: Pick<Case, 'review'>): Due[] {
  const { next: day, role = null } = review ?? {};
  return day === undefined ? [] : [{ what: 'review', measure: null, role, day }];
}

function validityOf({ decision }: Pick<Case, 'decision'>): Due[] {
  const { outcome, role = null, 'valid-until': day } = decision ?? {};
  if (day === undefined || outcome === 'rejected') return [];
  return [{ what: 'validity', measure: null, role, day }];
}

function measuresOf({ decision, measures = [] }: Pick<Case, 'decision' | 'measures'>): Due[] {
  if (decision?.outcome === 'rejected') return [];
  return measures.flatMap(({ id, measure: title = id, owner: role = null, due: day, status, done }): Due[] =>
    day === undefined || done !== undefined || status === 'done' || status === 'rejected'
      ? []
      : [{ what: 'measure', measure: { id, title }, role, day }],
  );
}
