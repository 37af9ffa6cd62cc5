/** What the rules of a final case look at, and what they find. */
import type { Case } from '../../../types/case.ts';
import type { Check, ConsultationResult, MissingPlace, Remark } from '../../../types/check.ts';
import type { PiaRisk } from '../../../types/pia.ts';
import type { Regime } from '../../../types/regimes.ts';
import type { Day } from '../../dates.ts';
import { placeAt } from '../completeness.ts';
import { RULES, type RuleId } from './rules.ts';

/** A case as far as it is assessed. */
export interface Facts {
  case: Case;
  risks: readonly PiaRisk[];
  consultation: ConsultationResult;
  /** The laws chosen. */
  regimes: readonly Regime[];
  /** All others that are known. */
  others: readonly Regime[];
  verdict: Check['verdict']['value'];
  /** Day on which it is looked at. */
  today: Day;
}

type Found = Partial<Pick<Remark, 'day' | 'other' | 'about' | 'count' | 'references'>>;

/** What a rule found, at a place such as 'measures[2].due'. */
export function remark(rule: RuleId, at: string | MissingPlace, found: Found = {}): Remark {
  const place = typeof at === 'string' ? placeAt(at) : at;
  const { kind, references } = RULES[rule];
  const none = { day: null, other: null, about: null, count: null };
  return { rule, kind, at: place, references: [...references], ...none, ...found };
}

/** The day on which a case is judged: that of its decision, else today. */
export function judgedOn({ case: { decision }, today }: Pick<Facts, 'case' | 'today'>): Day {
  return decision?.date ?? today;
}

/** True if the case says that the product may be used. */
export function isApproved({ decision }: Case): boolean {
  return decision?.outcome === 'approved' || decision?.outcome === 'approved-with-conditions';
}

/** A remark where a day lies before another; nothing where one of them is not there. */
export function before(rule: RuleId, at: string, day: Day | undefined, other: Day | undefined): Remark[] {
  return day !== undefined && other !== undefined && day < other ? [remark(rule, at, { day, other })] : [];
}

/** A remark where a day lies after another. */
export function after(rule: RuleId, at: string, day: Day | undefined, other: Day | undefined): Remark[] {
  return day !== undefined && other !== undefined && day > other ? [remark(rule, at, { day, other })] : [];
}
