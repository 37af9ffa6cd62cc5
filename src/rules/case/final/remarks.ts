/** What in a case does not fit, has to be asked, or has fallen due: every rule of a final case. */
import type { Remark } from '../../../types/check.ts';
import { consultationRemarks } from './consultation.ts';
import { dataRemarks } from './data.ts';
import { decisionRemarks } from './decision.ts';
import { dueRemarks } from './due.ts';
import { lawRemarks } from './laws.ts';
import { officerRemarks } from './officer.ts';
import { orderRemarks } from './order.ts';
import { placeholderRemarks } from './placeholders.ts';
import type { Facts } from './remark.ts';
import { riskRemarks } from './risks.ts';
import { RULES, type RuleId } from './rules.ts';

const GROUPS = [
  lawRemarks,
  placeholderRemarks,
  orderRemarks,
  consultationRemarks,
  officerRemarks,
  riskRemarks,
  decisionRemarks,
  dataRemarks,
  dueRemarks,
];
const ORDER = Object.keys(RULES) as RuleId[];

/** Everything that is judged stands as on the day of the decision; only what is overdue looks at today. */
export function remarksOf(facts: Facts): Remark[] {
  return GROUPS.flatMap((group) => group(facts)).toSorted(
    (a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule),
  );
}
