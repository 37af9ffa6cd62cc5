/** Rule 8: gates come first. No mean buys a failed gate back. */
import type { Standing } from './prove.ts';

export type GateState = 'passed' | 'failed' | 'unknown' | 'not-applicable';

/** State of a gate criterion. A 0 that is only alleged leaves it open. */
export function gateState(standing: Standing): GateState {
  if (standing.state === 'not-applicable') return 'not-applicable';
  if (standing.proven === null || standing.alleged) return 'unknown';
  return standing.proven === 0 ? 'failed' : 'passed';
}

/** Why the gate stands where it stands, in a sentence. */
export function gateReason(title: string, standing: Standing): string {
  if (standing.state === 'not-applicable') return `'${title}' does not apply here.`;
  if (standing.alleged) return `Level 0 on '${title}' rests on a single source of the weakest grade.`;
  if (standing.lapsed) return `The evidence on '${title}' has lapsed.`;
  if (standing.proven === null) return `Nothing is known on '${title}'.`;
  if (standing.proven > 0) return `'${title}' is proven at level ${standing.proven}.`;
  if (standing.contradicted)
    return `The claim on '${title}' is contradicted by evidence that puts it at level 0.`;
  return standing.old
    ? `'${title}' was at level 0 and is not known to be mended.`
    : `'${title}' is at level 0.`;
}
