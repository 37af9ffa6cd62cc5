/** What the first page says of risks: how many are high, why one that stays so was accepted, and whether the authority is asked. */
import { referencesText } from '../coverage.ts';
import { type PiaTexts, riskName } from './subject.ts';

/** Risks that stay high and are told one by one. */
const MOST = 2;
/** So many are named in one sentence; of more than these only the gravest so many. */
const NAMED = 6;
const GRAVEST = 3;

/** How many risks are high, and which. */
export function risksLine(texts: PiaTexts): string {
  const { pia, section: numberOf, language } = texts;
  const { say, all } = language;
  if (pia.risks.length === 0) return say('pia.answer.no-risks');
  const at = (level: string) => pia.risks.filter((risk) => risk.level.after === level);
  const high = at('high').toSorted((a, b) => gravity(b) - gravity(a));
  const named = high.slice(0, high.length > NAMED ? GRAVEST : NAMED).map(({ id }) => riskName(id, texts));
  return say('pia.answer.risks', {
    n: pia.risks.length,
    high: high.length,
    // Up to so many are named below, with why each was accepted.
    names: high.length <= MOST ? 'none' : all(named),
    rest: high.length - named.length,
    medium: at('medium').length,
    section: numberOf('risks'),
  });
}

/** Severity times likelihood after the measures; the greater, the graver. */
function gravity({ severity, likelihood }: PiaTexts['pia']['risks'][number]): number {
  return severity.after * (likelihood.after ?? 0);
}

/** Why what stays high was accepted, or that nobody gave a reason. */
export function staysHigh(texts: PiaTexts): string[] {
  const { pia, section: numberOf, language } = texts;
  const high = pia.risks
    .filter(({ level }) => level.after === 'high')
    .toSorted((a, b) => gravity(b) - gravity(a));
  return high.slice(0, MOST).map(({ id, accepted }) =>
    language.say('pia.answer.stays-high', {
      risk: riskName(id, texts),
      reason: firstSentence(accepted?.reason ?? undefined, texts) ?? 'none',
      section: numberOf('decision'),
    }),
  );
}

/** Whether the authority has to be asked, with the reason of each law, its place in the law, and where the whole stands. */
export function consultationLine(texts: PiaTexts): string {
  const { pia, caseNames, section: numberOf, language } = texts;
  const { regimes } = pia.check.consultation;
  const laws = regimes.map(({ regime, because }) =>
    language.say('pia.answer.consultation-law', {
      why: language.say(`pia.duty-because.${because}`),
      rule: referencesText(caseNames.regime(regime).consultation.references, language),
    }),
  );
  return language.say('pia.answer.consultation', {
    whether: language.say(`pia.consultation.${pia.check.consultation.state}`),
    n: laws.length,
    laws: laws.join('; '),
    section: numberOf('decision'),
  });
}

/** The whole stands in the section that is named. */
export function firstSentence(text: string | undefined, { language: { tag } }: PiaTexts): string | undefined {
  if (text === undefined) return undefined;
  const [first] = new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim();
}
