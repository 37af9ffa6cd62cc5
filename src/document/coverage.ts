/** A law with its limits, in words: what the case falls under, what the law leaves out, what it asks and what was read. */
import type { Language } from '../locale/language.ts';
import type { Coverage } from '../types/check.ts';
import type { Reference, Regime } from '../types/regimes.ts';

/** Whether it covers the organisation; nothing where it does. */
export function coverageText({ state, because, limit }: Coverage, law: Regime, { say }: Language): string {
  if (state === 'covered' || because === 'within') return '';
  const why =
    because === 'limit' ? (law.covers.not?.[limit ?? 0]?.text ?? '') : say(`case.coverage.${because}`);
  return say(state === 'outside' ? 'case.coverage.outside' : 'case.coverage.open', { why });
}

/** 'It does not cover: …', one sentence a limit; nothing where none is known. */
export function limitsText({ covers }: Regime, { say }: Language): string {
  const limits = (covers.not ?? []).map(({ text }) => text);
  return limits.length === 0 ? '' : say('case.coverage.limits', { limits: limits.join(' ') });
}

/** 'GDPR Art. 35(1); FIPPA s. 38(3) (not read)'. */
export function referencesText(references: readonly Reference[], { say }: Language): string {
  return references
    .map(({ rule, place, confirmed }) => {
      const named = [rule, place].filter(Boolean).join(' ');
      return confirmed === false ? say('case.reference.unread', { reference: named }) : named;
    })
    .join('; ');
}

/** When it asks for an assessment, and where it says so. */
export function assessmentDutyText({ assessment }: Regime, language: Language): string {
  return language.say('case.assessment-duty', {
    duty: language.say(`case.assessment-duty.${assessment.duty}`),
    when: assessment.when,
    sources: referencesText(assessment.references, language),
  });
}
