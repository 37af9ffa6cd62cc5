/** What a measure brings a risk to, said from where the risk stands: a measure that lowers nothing is said to lower nothing. */
import type { PiaLowering, PiaRisk } from '../../types/pia.ts';
import type { PiaTexts } from './subject.ts';

/** 'likelihood from 3 to 2, severity stays 2', or the mark of a gap where nobody has said it; `risk`: undefined where the case names one that is not listed. */
export function effectText(
  { likelihood, severity }: Pick<PiaLowering, 'likelihood' | 'severity'>,
  risk: PiaRisk | undefined,
  { language: { say } }: Pick<PiaTexts, 'language'>,
): string {
  const steps = [
    { what: say('pia.effect.likelihood'), from: risk?.likelihood.configured ?? null, to: likelihood },
    { what: say('pia.effect.severity'), from: risk?.severity.value ?? null, to: severity },
  ];
  if (likelihood === null && severity === null) return say('pia.gap-short');
  return steps
    .flatMap(({ what, from, to }) => {
      if (to === null) return [];
      if (from === null) return [say('pia.effect.to', { what, to })];
      return to < from
        ? [say('pia.effect.lowers', { what, from, to })]
        : [say('pia.effect.none', { what, from })];
    })
    .join(', ');
}
