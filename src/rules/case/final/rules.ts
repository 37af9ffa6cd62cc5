/** The rules of a final case: what each finds, and where it is asked for. Its reason stands in src/locale, 'rule.<id>.why'. */
import type { Remark } from '../../../types/check.ts';
import type { Reference } from '../../../types/regimes.ts';

export type RuleId = Remark['rule'];

/** A rule. */
export interface Rule {
  kind: Remark['kind'];
  /** Who asks for it; laws of other countries often say the same. */
  references: readonly Reference[];
}

const gdpr = (...places: string[]): Reference[] => places.map((place) => ({ rule: 'GDPR', place }));
const CNIL: Reference = { rule: 'CNIL, Privacy Impact Assessment, method', place: 'validation' };
const ICO: Reference = { rule: 'Information Commissioner’s Office, DPIA template', place: 'step 7' };
const LAW: Reference = { rule: 'The limits of the law itself' };
const ANNEX_2: Reference = { rule: 'WP248 rev.01, Annex 2' };

/** In the order in which they are told. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  placeholder: { kind: 'missing', references: gdpr('Art. 35(7)') },
  'conditions-not-named': { kind: 'missing', references: [ICO] },
  'law-outside': { kind: 'contradiction', references: [LAW] },
  'attestation-no': { kind: 'contradiction', references: [CNIL] },
  'officer-not-asked': { kind: 'contradiction', references: gdpr('Art. 35(2)', 'Art. 37(1)(a)') },
  'officer-after-decision': { kind: 'contradiction', references: gdpr('Art. 35(2)') },
  'evidence-after-decision': { kind: 'contradiction', references: gdpr('Art. 5(2)') },
  'decision-before-consultation': { kind: 'contradiction', references: gdpr('Art. 36(1)') },
  'consultation-open': { kind: 'contradiction', references: gdpr('Art. 36(2)') },
  'start-before-consultation': { kind: 'contradiction', references: gdpr('Art. 36(1)') },
  'end-before-start': { kind: 'contradiction', references: gdpr('Art. 35(7)(a)') },
  'review-before-decision': { kind: 'contradiction', references: gdpr('Art. 35(11)') },
  'valid-before-decision': { kind: 'contradiction', references: gdpr('Art. 35(11)') },
  'valid-before-start': { kind: 'contradiction', references: gdpr('Art. 35(11)') },
  'high-without-measure': { kind: 'contradiction', references: gdpr('Art. 35(7)(d)') },
  'one-reason-for-all': { kind: 'contradiction', references: [...gdpr('Art. 35(7)(c), (d)'), ANNEX_2] },
  'not-fit-unexplained': { kind: 'contradiction', references: gdpr('Art. 5(2)', 'Art. 24(1)') },
  'conditions-beside-approved': { kind: 'contradiction', references: [ICO] },
  'last-step': { kind: 'contradiction', references: [CNIL] },
  'special-unmarked': { kind: 'contradiction', references: gdpr('Art. 9(1)') },
  'law-unknown': { kind: 'question', references: [LAW] },
  'law-open': { kind: 'question', references: [LAW] },
  'law-besides': { kind: 'question', references: [LAW] },
  'special-without-basis': { kind: 'question', references: gdpr('Art. 9(2)') },
  'joint-not-recipient': { kind: 'question', references: gdpr('Art. 4(9)', 'Art. 26(1)') },
  'people-fewer': { kind: 'question', references: gdpr('Art. 35(7)(a)') },
  'evidence-old': { kind: 'question', references: gdpr('Art. 35(11)') },
  'opinion-after-decision': { kind: 'question', references: [CNIL] },
  'asked-after-decision': { kind: 'question', references: gdpr('Art. 35(9)') },
  'consultation-unanswered': { kind: 'question', references: gdpr('Art. 36(2)') },
  'start-before-decision': { kind: 'question', references: gdpr('Art. 35(1)') },
  'review-after-validity': { kind: 'question', references: gdpr('Art. 35(11)') },
  'signed-before-decision': { kind: 'question', references: [ICO] },
  'done-before-due': { kind: 'question', references: gdpr('Art. 35(7)(d)') },
  'measure-after-start': { kind: 'question', references: gdpr('Art. 35(7)(d)', 'Art. 36(1)') },
  'same-reason': { kind: 'question', references: [ANNEX_2] },
  'officer-decides': { kind: 'question', references: gdpr('Art. 38(6)') },
  'conditions-of-product': { kind: 'question', references: gdpr('Art. 24(1)') },
  'rejected-in-use': { kind: 'question', references: gdpr('Art. 35(1)') },
  'validity-over': { kind: 'overdue', references: gdpr('Art. 35(11)') },
  'review-overdue': { kind: 'overdue', references: gdpr('Art. 35(11)') },
  'measure-overdue': { kind: 'overdue', references: gdpr('Art. 24(1)') },
};
