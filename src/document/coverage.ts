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

/** A rule is named once for places of it that follow each other: 'GDPR Art. 35(1), Art. 36; FIPPA s. 38(3) (not read)'. */
export function referencesText(references: readonly Reference[], { say }: Language): string {
  return references
    .map(({ rule, place, confirmed }, at) => {
      const isSame = at > 0 && references[at - 1]?.rule === rule && place !== undefined;
      const named = (isSame ? [place] : [rule, place]).filter(Boolean).join(' ');
      const text = confirmed === false ? say('case.reference.unread', { reference: named }) : named;
      return `${at === 0 ? '' : isSame ? ', ' : '; '}${text}`;
    })
    .join('');
}

/** When it asks for an assessment, and where it says so. */
export function assessmentDutyText({ assessment }: Pick<Regime, 'assessment'>, language: Language): string {
  return language.say('case.assessment-duty', {
    duty: language.say(`case.assessment-duty.${assessment.duty}`),
    when: assessment.when,
    sources: referencesText(assessment.references, language),
  });
}
