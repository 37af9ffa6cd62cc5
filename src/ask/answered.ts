/** What counts as an answer. */
import type { Claim } from '../types/response.ts';

/** True where a vendor said anything: a level, a text, a choice, or a document. */
export function isAnswered({ level, answer, document, implemented, monitored, validated }: Claim): boolean {
  if (level !== null || answer !== undefined || document !== undefined) return true;
  return [implemented, monitored, validated].some(
    (one) => one.answer !== 'not-stated' || one.text !== undefined || one.document !== undefined,
  );
}
