/** What an answer that is only claimed lacks: the first step at which its evidence ends. */
import type { ReviewedAnswer } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { carries } from '../answer.ts';
import { sourceId } from './claim.ts';
import { settledOf, type Settled } from './readings.ts';
import type { WeighedAnswer, WeighedResponse } from './weigh-response.ts';

/** null: it is not only claimed. Told are the steps in order: placed, read, cited, shown, confirmed, good enough, new enough. */
export function lackingOf(
  { answer, element, claim, outcome }: WeighedAnswer,
  response: VendorResponse,
  { after }: WeighedResponse,
): ReviewedAnswer['lacking'] {
  if (outcome !== 'only-claimed') return null;
  if (answer.answer === 'does-not-apply' && element.absent === undefined) return 'always-applies';
  const cited = answer.documents ?? [];
  const settled = settledOf(response, answer);
  if (settled === null) {
    if (answer.answer === undefined || answer.answer === 'unplaced') return 'unplaced';
    return cited.length === 0 ? 'no-document' : 'not-settled';
  }
  if (element.never) return 'needs-search';
  const shown = cited.filter(
    ({ document }) => settled.citations.get(document)?.shows.startsWith('shows') ?? false,
  );
  if (shown.length === 0 || claim === undefined) return unshown(cited, settled);
  const { evidence } = after.found.ground;
  const ids = new Set(
    shown.map(({ document }) => sourceId(document, { response, profile: evidence.profile })),
  );
  const said = (evidence.findings.get(element.id) ?? []).filter(({ source }) => ids.has(source.id));
  if (said.some((one) => carries(one, element))) return 'too-old';
  return said.some(({ source }) => source.doubted) ? 'not-confirmed' : 'too-weak';
}

/** Nothing named, nothing read, nothing told, or something else told. */
function unshown(
  cited: readonly { document: string }[],
  { answer, citations }: Settled,
): 'no-document' | 'not-read' | 'not-told' | 'not-shown' {
  if (cited.length === 0) return 'no-document';
  const isRead = ({ document }: { document: string }): boolean =>
    (citations.get(document)?.shows ?? 'not-read') !== 'not-read';
  if (!cited.some(isRead)) return 'not-read';
  return answer === 'not-told' ? 'not-told' : 'not-shown';
}
