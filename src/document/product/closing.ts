/** What the terminal says once a report is written: the answer, and the next step. */
import type { Language } from '../../locale/language.ts';
import { answerText } from './first-page.ts';
import { type ProductReport, sceneOf, titleOf } from './report.ts';

/** Products to compare with, for those who name none. */
const OTHERS = ['jitsi', 'bigbluebutton', 'nextcloud-talk'];

/** Two lines. `name`: as the user named the product. */
export function closingLines(report: ProductReport, name: string, language: Language): string[] {
  const scene = sceneOf(report, language);
  const { result } = scene;
  const { say } = language;
  const answer = say('report.answer', { title: titleOf(result, scene), answer: answerText(scene) });
  const use = result.context?.id ?? '';
  const verdict = result.verdict?.value ?? 'none';
  const others = OTHERS.filter((one) => one !== result.vendor.id).slice(0, 2);
  const values = { name, use, id: result.vendor.id, others: others.join(' ') };
  return [answer, say(`report.next.${verdict}`, values)];
}
