/** Cases before and after their decision, and what the rules of a final case find in them. */
import { assessedRisk, caseOf, FOLD, regime } from './case.ts';
import { consultationOf } from '../../src/rules/case/consultation.ts';
import type { Facts } from '../../src/rules/case/final/remark.ts';
import { remarksOf } from '../../src/rules/case/final/remarks.ts';
import { treatedRisks } from '../../src/rules/case/risks.ts';
import type { Case } from '../../src/types/case.ts';
import type { Remark } from '../../src/types/check.ts';

export const TODAY = '2026-12-01';
const LAW = {
  ...regime('eu', { days: 56 }),
  officer: { sectors: ['public' as const], references: [{ rule: 'Law' }] },
};
/** Another law, for bodies of one province. */
export const MUNICIPAL = {
  ...regime('province'),
  covers: { countries: ['DE'], regions: ['DE-BY'], references: [{ rule: 'Law' }] },
};
export const DECIDED: Case['decision'] = { outcome: 'approved', date: '2026-11-01' };
export const LOWERED: NonNullable<Case['measures']> = [
  { id: 'm', due: '2026-12-24', lowers: [{ risk: 'leak', likelihood: 1 }] },
];
/** Approved, with its only risk brought down. */
export const SOUND: Partial<Case> = { measures: LOWERED, decision: DECIDED };
/** Approved with a high risk, after a consultation that was answered. */
export const HIGH: Partial<Case> = {
  measures: [{ id: 'm', due: '2026-12-24', lowers: [{ risk: 'leak', likelihood: 3 }] }],
  decision: {
    ...DECIDED,
    authority: { consulted: true, date: '2026-09-01', answered: '2026-10-01' },
  },
};

export function found(more: Partial<Case>, facts: Partial<Facts> = {}, ids = ['leak']): Remark[] {
  const one = caseOf(more);
  const risks = treatedRisks(
    ids.map((id) => assessedRisk(id)),
    one,
    FOLD,
  );
  const consultation = consultationOf(one, risks, [LAW]);
  return remarksOf({
    case: one,
    risks,
    consultation,
    regimes: [LAW],
    others: [MUNICIPAL],
    verdict: 'fit',
    today: TODAY,
    ...facts,
  });
}

export const rules = (...given: Parameters<typeof found>): string[] =>
  found(...given).map(({ rule }) => rule);

export const decided = (more: Partial<NonNullable<Case['decision']>>): Partial<Case> => ({
  ...SOUND,
  decision: { ...DECIDED, ...more },
});
export const asked = (
  authority: NonNullable<NonNullable<Case['decision']>['authority']>,
  start?: string,
): Partial<Case> => ({
  ...HIGH,
  decision: { ...DECIDED, authority },
  ...(start === undefined ? {} : { deployment: { start } }),
});
export const opinion = (of: 'data-protection-officer' | 'security', date: string): Partial<Case> => ({
  ...SOUND,
  opinions: [{ of, date }],
});
export const taken = (...ids: string[]): Partial<Case> => ({
  ...HIGH,
  measures: ids.map((risk) => ({ id: `m-${risk}`, lowers: [{ risk, likelihood: 3 }] })),
  decision: {
    ...HIGH.decision,
    'accepted-risks': ids.map((risk) => ({ risk, reason: 'It can be  taken.' })),
  },
});
