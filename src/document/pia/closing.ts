/** What is said on the terminal once the document of a case is written: the answer, and the next step. */
import type { Language } from '../../locale/language.ts';
import type { Pia } from '../../types/pia.ts';
import { verdictWord } from '../wording.ts';
import { twoVerdicts } from './policies.ts';
import { isFinal } from './subject.ts';

/** One line each; `file`: the case as the user named it. */
export function closingLines(pia: Pia, file: string, language: Language): string[] {
  const { say } = language;
  const missing = pia.check.parts.filter(({ required, state }) => required && state === 'missing').length;
  const contradictions = pia.check.remarks.filter(({ kind }) => kind === 'contradiction').length;
  const verdict =
    pia.assessment === null || pia.use === null
      ? say('pia.answer.no-use')
      : verdictWord(pia.assessment, language);
  const decision = say(`pia.decision.${pia.case.decision?.outcome ?? 'none'}`);
  return [
    say('pia.closing.answer', { file, decision, verdict }),
    ...twoVerdicts({ pia, language }),
    ...(missing > 0 ? [say('pia.closing.missing', { n: missing, file })] : []),
    ...(contradictions > 0 ? [say('pia.closing.contradicts', { n: contradictions, file })] : []),
    ...(pia.case.status === 'final' && !isFinal(pia) ? [say('pia.closing.not-final', { file })] : []),
  ];
}
