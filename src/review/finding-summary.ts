/** The words of a finding that an accepted claim becomes. */
import type { Finding } from '../types/profile.ts';
import type { Claim, VendorResponse } from '../types/response.ts';
import type { AcceptedLevel } from '../types/review.ts';

/** What the vendor states, how it was read, by whom, and why. At most as long as a finding may have it. */
export function findingSummary(
  { answer }: Claim,
  taken: Finding['level'],
  { level, role, reason }: AcceptedLevel,
  { engagement }: VendorResponse,
): string {
  const day = engagement.received ?? 'an unknown day';
  const said = answer === undefined ? 'gives no words of its own' : `states: "${quotable(answer)}"`;
  const read = level === 'not-applicable' ? 'not applicable' : `level ${level}`;
  const why = reason === null ? '' : `: ${reason.replace(/[.\s]+$/, '')}`;
  const less = taken === level ? '' : `, taken at the level ${taken} that it claims`;
  const whole = `In its answer of ${day} the provider ${said}. Read as ${read} (${role})${less}${why}`;
  return `${shortened(whole, LONGEST_SUMMARY - 1)}.`;
}

/** Its own quotation marks must not end ours: what follows would pass for words of the reviewers. */
function quotable(answer: string): string {
  return shortened(answer.replaceAll(/["“”„‟]/g, "'"), LONGEST_QUOTE);
}

function shortened(text: string, most: number): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')];
  return letters.length < most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}

/** Words of the provider that a summary quotes. */
const LONGEST_QUOTE = 300;
/** Longest summary that a finding may have. */
const LONGEST_SUMMARY = 1000;
