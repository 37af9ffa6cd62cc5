/** What a case comes to, in words: verdict, screening, duty to consult, ways to find out. One place for all outputs. */
import type { Language } from '../locale/language.ts';
import type {
  AttachmentResult,
  Closing,
  ConsultationResult,
  RegimeDuty,
  ScreeningResult,
} from '../types/check.ts';
import type { Pia, PiaRisk } from '../types/pia.ts';
import type { CaseNames } from './case-names.ts';
import { verdictWord } from './wording.ts';

/** The verdict as a sentence, or why there is none. */
export function caseVerdict(
  { assessment, use }: Pick<Pia, 'assessment' | 'use'>,
  language: Language,
): string {
  const { say } = language;
  if (assessment === null) return say(use === null ? 'case.no-verdict.both' : 'case.no-verdict.product');
  if (use === null) return say('case.no-verdict.use');
  const { verdict } = assessment;
  return verdict === null ? verdictWord(assessment, language) : say(`case.verdict.${verdict.value}`);
}

/** 'high', or that nothing rates it. */
export function levelWord(level: PiaRisk['level']['after'], { say }: Language): string {
  return say(`case.level.${level ?? 'none'}`);
}

/** 'a test of your own or the provider's answer'. */
export function waysText({ ways }: Pick<Closing, 'ways'>, { say, any }: Language): string {
  return any(ways.map((way) => say(`case.way.${way}`)));
}

/** What to do, one sentence for each way that is among them. */
export function waysExplained(closing: readonly Closing[], { say }: Language): string[] {
  const named = new Set(closing.flatMap(({ ways }) => ways));
  return WAYS.filter((way) => named.has(way)).map((way) => say(`case.way-means.${way}`));
}

const WAYS = ['search', 'test', 'contract', 'read', 'ask'] as const;

/** Titles of risks; where most are meant, those that are not. */
export function risksText(
  ids: readonly string[],
  all: readonly string[],
  names: CaseNames,
  language: Language,
): string {
  const titles = (list: readonly string[]): string => language.all(list.map((id) => names.risk(id).title));
  const others = all.filter((id) => !ids.includes(id));
  if (others.length === 0) return language.say('case.risks.every');
  if (others.length * 2 > ids.length) return titles(ids);
  return language.say('case.risks.all-but', { risks: titles(others) });
}

export function screeningText({ met, open, result }: ScreeningResult, { say }: Language): string {
  return say('case.screening.count', { met, open, result: say(`case.screening.${result}`) });
}

/** Whether the authority has to be consulted, in one sentence. */
export function consultationText({ state }: Pick<ConsultationResult, 'state'>, { say }: Language): string {
  return say(`case.consultation.${state}`);
}

/** Why, one sentence each: what holds for all laws, then each law, then what may still change it. */
export function consultationReasons(
  { check, risks }: Pick<Pia, 'check' | 'risks'>,
  names: CaseNames,
  language: Language,
): string[] {
  const { say, all } = language;
  const titles = (ids: readonly string[]): string => all(ids.map((id) => names.risk(id).title));
  const { because, highRisks, wouldEase, unconfirmed, regimes } = check.consultation;
  const known = risks.map(({ id }) => id);
  return [
    ...because.map((one) =>
      one === 'high-risks'
        ? say('case.consultation.because.high-risks', { risks: titles(highRisks) })
        : say(`case.consultation.because.${one}`),
    ),
    ...regimes.map((duty) => dutyText(duty, highRisks.length, names, language)),
    ...(wouldEase.length === 0 ? [] : [say('case.consultation.ease', { risks: titles(wouldEase) })]),
    ...(unconfirmed.length === 0
      ? []
      : [say('case.consultation.unconfirmed', { risks: risksText(unconfirmed, known, names, language) })]),
  ];
}

/** What one law asks; its rule is printed where something follows from it. */
export function dutyText(
  { regime, duty, because }: RegimeDuty,
  highRisks: number,
  names: CaseNames,
  { say }: Language,
): string {
  const { title: law, applies, consultation } = names.regime(regime);
  const why =
    because === 'high-risks'
      ? say('case.duty.high-risks', { count: highRisks })
      : say(`case.duty.${because}`);
  if (because === 'other-sector' || because === 'outside')
    return say('case.duty.line-with-rule', { law, why, rule: applies });
  if (because === 'adviser-consulted')
    return say('case.duty.line-with-rule', { law, why, rule: consultation.excused?.text ?? '' });
  if (duty === 'not-required' || duty === 'none') return say('case.duty.line', { law, why });
  return say('case.duty.line-with-rule', { law, why, rule: consultation.text });
}

/** 'as recorded', 'changed since it was recorded'. */
export function attachmentState({ state }: AttachmentResult, { say }: Language): string {
  return say(`case.attachment.${state}`);
}

/** True where nothing has to be done about it. */
export function isInOrder({ state }: AttachmentResult): boolean {
  return state === 'unchanged' || state === 'unrecorded';
}
