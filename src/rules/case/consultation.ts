/**
 * Whether the authority has to be consulted before the calls begin: Joint Statement, sentence 12 (risks that cannot be
 * mitigated), and the rule of each law. Read on the 3x3 fold, after the measures (rule 10).
 */
import type { Case } from '../../types/case.ts';
import type { ConsultationResult, RegimeDuty } from '../../types/check.ts';
import type { PiaRisk } from '../../types/pia.ts';
import type { Regime } from '../../types/regimes.ts';
import { coverageOf } from './coverage.ts';

/** The duty of the organisation, over all its laws. */
export function consultationOf(
  one: Pick<Case, 'organisation' | 'opinions'>,
  risks: readonly PiaRisk[],
  regimes: readonly Regime[],
): ConsultationResult {
  const high = risks.filter(({ level }) => level.after === 'high');
  const facts = { one, isKnown: risks.some(({ own }) => !own), isHigh: high.length > 0 };
  const duties = regimes.map((regime) => ({ regime: regime.id, ...dutyOf(regime, facts) }));
  const binding = duties.filter(({ because }) => because !== 'outside');
  return {
    state: stateOf(facts, binding),
    because: [
      ...(facts.isKnown ? [] : ['no-risks' as const]),
      ...(binding.length > 0 ? [] : ['no-regime' as const]),
      ...(facts.isHigh ? ['high-risks' as const] : []),
    ],
    highRisks: high.map(({ id }) => id),
    wouldEase: high.filter(({ level }) => level.best !== 'high').map(({ id }) => id),
    unconfirmed: risks.filter(({ severity }) => isUnconfirmed(severity.status)).map(({ id }) => id),
    regimes: duties,
  };
}

function isUnconfirmed(status: PiaRisk['severity']['status']): boolean {
  return status === 'proposed' || status === 'open';
}

interface Facts {
  one: Pick<Case, 'organisation' | 'opinions'>;
  /** false: the risks of the catalogue are not assessed yet, since product or use is missing. */
  isKnown: boolean;
  /** A risk is high after the measures. */
  isHigh: boolean;
}

function stateOf({ isHigh, isKnown }: Facts, duties: readonly RegimeDuty[]): ConsultationResult['state'] {
  if (duties.some(({ duty }) => duty === 'required')) return 'required';
  if (!isKnown || duties.length === 0 || duties.some(({ duty }) => duty === 'open')) return 'open';
  if (!isHigh) return 'not-required';
  return duties.some(({ duty }) => duty === 'excused') ? 'excused' : 'asked';
}

/** A law that does not cover the organisation asks nothing of it, and says nothing about what others ask. */
function dutyOf(regime: Regime, facts: Facts): Pick<RegimeDuty, 'duty' | 'because'> {
  return coverageOf(facts.one, regime).state === 'outside'
    ? { duty: 'none', because: 'outside' }
    : dutyUnder(regime, facts);
}

function dutyUnder({ consultation }: Regime, facts: Facts): Pick<RegimeDuty, 'duty' | 'because'> {
  const { rule, sectors, excused } = consultation;
  const sector = facts.one.organisation?.sector;
  if (rule === 'none') return { duty: 'none', because: 'no-rule' };
  if (sectors !== undefined && sector === undefined) return { duty: 'open', because: 'no-sector' };
  if (sectors !== undefined && sector !== undefined && !sectors.includes(sector))
    return { duty: 'none', because: 'other-sector' };
  if (rule === 'every-assessment') return { duty: 'required', because: 'every-assessment' };
  if (!facts.isKnown && !facts.isHigh) return { duty: 'open', because: 'no-risks' };
  if (!facts.isHigh) return { duty: 'not-required', because: 'no-high-risk' };
  if (sector !== undefined && excused?.sectors.includes(sector) === true && adviserSpoke(facts.one))
    return { duty: 'excused', because: 'adviser-consulted' };
  return { duty: 'required', because: 'high-risks' };
}

function adviserSpoke({ opinions = [] }: Pick<Case, 'opinions'>): boolean {
  return opinions.some(
    ({ of, opinion }) =>
      of === 'data-protection-officer' && opinion !== undefined && opinion !== 'not-sought',
  );
}
