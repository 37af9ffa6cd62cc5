/**
 * Whether the authority has to be consulted before the calls begin: Joint Statement, sentence 12 (risks that cannot be
 * mitigated), and the rule of each regime. Read on the 3x3 fold, after the measures (rule 10).
 */
import type { Case } from '../../types/case.ts';
import type { ConsultationResult, RegimeDuty } from '../../types/check.ts';
import type { PiaRisk } from '../../types/pia.ts';
import type { Regime } from '../../types/regimes.ts';

/** The duty of the organisation, over all its regimes. */
export function consultationOf(
  one: Case,
  risks: readonly PiaRisk[],
  regimes: readonly Regime[],
): ConsultationResult {
  const high = risks.filter((risk) => risk.level.after === 'high');
  const unconfirmed = risks.filter(({ severity }) => isUnconfirmed(severity.status));
  const facts = { one, high: high.length, isKnown: risks.length > 0 };
  const duties = regimes.map((regime) => dutyUnder(regime, facts));
  const titles = high.map((risk) => `High after the measures: ${risk.title}.`);
  return {
    state: stateOf(facts, duties),
    reasons: [
      ...(facts.isKnown ? [] : ['No risks are assessed yet: a use and a product have to be chosen first.']),
      ...(regimes.length > 0 ? [] : ['No law is chosen yet under which the organisation stands.']),
      ...(high.length === 0 ? [] : [JOINT_STATEMENT, ...titles]),
      ...duties.filter(({ duty }) => duty === 'required' || duty === 'open').map(whyOf),
    ],
    highRisks: high.map((risk) => risk.id),
    unconfirmed: unconfirmed.map((risk) => risk.id),
    regimes: duties,
  };
}

const JOINT_STATEMENT =
  'The Joint Statement (sentence S12) asks to consult the regulator where risks cannot be mitigated.';

function whyOf({ title, why }: RegimeDuty): string {
  return `${title}: ${why}`;
}

function isUnconfirmed(status: PiaRisk['severity']['status']): boolean {
  return status === 'proposed' || status === 'open';
}

interface Facts {
  one: Case;
  /** Risks that are high after the measures. */
  high: number;
  /** false: no risks could be assessed. */
  isKnown: boolean;
}

function stateOf({ high, isKnown }: Facts, duties: readonly RegimeDuty[]): ConsultationResult['state'] {
  if (duties.some(({ duty }) => duty === 'required')) return 'required';
  if (!isKnown || duties.length === 0 || duties.some(({ duty }) => duty === 'open')) return 'open';
  return high > 0 ? 'asked' : 'not-required';
}

function dutyUnder(regime: Regime, facts: Facts): RegimeDuty {
  const { id, title, authority, consultation } = regime;
  return {
    ...{ id, title, authority, text: consultation.text, time: consultation.time ?? null },
    references: consultation.references,
    ...outcome(regime, facts),
  };
}

function outcome({ consultation }: Regime, facts: Facts): Pick<RegimeDuty, 'duty' | 'why'> {
  const { rule, sectors, excused } = consultation;
  const sector = facts.one.organisation?.sector;
  if (rule === 'none') return { duty: 'none', why: 'No duty to consult beforehand is known.' };
  if (sectors !== undefined && sector === undefined)
    return { duty: 'open', why: 'It depends on the kind of organisation, which is not stated.' };
  if (sectors !== undefined && !sectors.includes(sector ?? 'private'))
    return { duty: 'none', why: 'The duty does not bind this kind of organisation.' };
  if (rule === 'every-assessment') return { duty: 'required', why: 'Every assessment goes there.' };
  if (!facts.isKnown) return { duty: 'open', why: 'No risks are assessed yet.' };
  if (facts.high === 0) return { duty: 'not-required', why: 'No risk is high after the measures.' };
  if (excused?.sectors.includes(sector ?? 'public') === true && adviserSpoke(facts.one))
    return { duty: 'excused', why: excused.text };
  return { duty: 'required', why: highWords(facts.high) };
}

function highWords(count: number): string {
  return count === 1 ? 'One risk is high after the measures.' : `${count} risks are high after the measures.`;
}

function adviserSpoke({ opinions = [] }: Case): boolean {
  return opinions.some(
    ({ of, opinion }) =>
      of === 'data-protection-officer' && opinion !== undefined && opinion !== 'not-sought',
  );
}
