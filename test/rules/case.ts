/** Small cases, laws and assessed risks for the tests of what a case comes to. */
import type { AssessedRisk } from '../../src/types/assessment.ts';
import type { Case } from '../../src/types/case.ts';
import type { Regime, Regimes } from '../../src/types/regimes.ts';
import type { Fold } from '../../src/types/scales.ts';

/** The 3x3 fold of the catalogue. */
export const FOLD: Fold = {
  severity: [1, 2, 3, 3],
  likelihood: [1, 2, 2, 3],
  'severity-titles': ['Small', 'Some', 'Serious'],
  'likelihood-titles': ['Remote', 'Possible', 'Likely'],
  matrix: [
    ['low', 'low', 'low'],
    ['low', 'medium', 'high'],
    ['low', 'high', 'high'],
  ],
};

/** A risk of the catalogue, of severity 3 and likelihood 4 as shipped, 3 as configured and 1 at best. */
export function assessedRisk(id: string, more: Partial<AssessedRisk> = {}): AssessedRisk {
  const step = (value: number): NonNullable<AssessedRisk['shipped']> => ({
    value,
    best: 1,
    raisedByGate: false,
  });
  return {
    id,
    severity: { value: 3, reason: 'Children.', status: 'proposed' },
    exposure: { value: 0, reason: null },
    shipped: step(4),
    configured: step(3),
    level: { shipped: 'high', configured: 'high' },
    drivers: [],
    ...more,
  };
}

/** A law with one principle; authorities are consulted where a risk stays high. */
export function regime(id: string, consultation: Partial<Regime['consultation']> = {}): Regime {
  const references = [{ rule: `Law ${id}` }];
  return {
    id,
    title: `Law of ${id}`,
    law: `Law ${id}`,
    applies: 'Everybody.',
    authority: 'The authority',
    covers: { countries: ['DE'], references },
    assessment: { duty: 'required', when: 'Always.', references },
    consultation: { rule: 'high-residual-risk', text: 'Ask the authority.', references, ...consultation },
    principles: [{ id: 'fairness', title: 'Fairness', question: 'Fair?', references }],
    sources: [{ title: 'Law', publisher: 'Parliament', url: 'https://example.org', checked: '2026-01-01' }],
  };
}

/** Laws with these parts of a case. */
export function regimes(list: Regime[], needs: Record<string, string[]> = {}): Regimes {
  return {
    parts: Object.entries(needs).map(([id, places]) => ({
      id,
      section: 'control' as const,
      title: id,
      question: `${id}?`,
      needs: places,
    })),
    regimes: list,
  };
}

/** A case of a public body under these laws. */
export function caseOf(more: Partial<Case> = {}, laws: string[] = ['eu']): Case {
  return { id: 'case', organisation: { sector: 'public', regimes: laws }, ...more };
}
