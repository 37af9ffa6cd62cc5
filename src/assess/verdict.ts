/** Rule 9: is the product fit for this use, why, and what would change that. */
import type { AssessedGate, AssessedRequirement, Reason, Verdict, WouldChange } from '../types/assessment.ts';
import { asGoodAs, type Grade } from './grade.ts';
import type { Standing } from './prove.ts';

export type RequirementStatus = AssessedRequirement['status'];

/** What the requirement is held against. */
export interface RequirementCase {
  level: number;
  standing: Standing;
  /** Weakest grade that the context accepts; undefined: any that carries the level. */
  weakestGrade: Grade | undefined;
  /** Settings outside the configuration that reach the level, each alone. */
  settings: readonly string[];
}

/** Status of one requirement. A criterion that does not apply is met. */
export function requirementStatus({
  level,
  standing,
  weakestGrade,
  settings,
}: RequirementCase): RequirementStatus {
  if (standing.state === 'not-applicable') return 'met';
  if (standing.state === 'unknown') return 'unknown';
  const good =
    standing.grade === null || weakestGrade === undefined || asGoodAs(standing.grade, weakestGrade);
  if ((standing.proven ?? 0) >= level && good) return 'met';
  if (settings.length > 0) return 'reachable';
  if ((standing.claimed ?? 0) < level) return 'not-met';
  return standing.contradicted && (standing.proven ?? 0) < level ? 'not-met' : 'unproven';
}

export interface VerdictCase {
  gates: readonly AssessedGate[];
  requirements: readonly AssessedRequirement[];
  /** Settings of the configuration: the premise of the verdict. */
  premise: readonly { id: string; title: string }[];
  /** Other editions in which a criterion is proven at a level or better. */
  editionsReaching: (criterion: string, level: number) => string[];
  /** Settings outside the configuration that lift a criterion to a level or better. */
  settingsReaching: (criterion: string, level: number) => string[];
}

/** The verdict with its reasons, read in the order of rule 9. */
export function decide(one: VerdictCase): Verdict {
  const gates = one.gates.filter((gate) => gate.waived === null);
  const failed = gates.filter((gate) => gate.state === 'failed');
  const openGates = gates.filter((gate) => gate.state === 'unknown');
  const having = (...statuses: RequirementStatus[]): AssessedRequirement[] =>
    one.requirements.filter((requirement) => statuses.includes(requirement.status));
  return {
    value: valueOf(failed, openGates, having),
    reasons: [
      ...[...failed, ...openGates].map((gate) => gateReason(gate)),
      ...having('not-met', 'unknown', 'unproven', 'reachable').map((open) => requirementReason(open)),
      ...one.premise.map(({ title }) => premise(title)),
    ],
    wouldChange: [
      ...[...failed, ...openGates].flatMap((gate) => changes(gate, 1, one)),
      ...having('not-met', 'unknown', 'unproven', 'reachable').flatMap((open) =>
        changes(open, open.level, one),
      ),
    ],
  };
}

function valueOf(
  failed: readonly AssessedGate[],
  openGates: readonly AssessedGate[],
  having: (...statuses: RequirementStatus[]) => AssessedRequirement[],
): Verdict['value'] {
  if (failed.length > 0 || having('not-met').length > 0) return 'not-fit';
  if (openGates.length > 0 || having('unknown').length > 0) return 'undetermined';
  return having('reachable', 'unproven').length > 0 ? 'fit-with-conditions' : 'fit';
}

function gateReason(gate: AssessedGate): Reason {
  const state = gate.state === 'failed' ? 'Gate failed' : 'Gate open';
  return { kind: 'gate', criterion: gate.criterion, text: `${state}: ${gate.reason}` };
}

function premise(title: string): Reason {
  return { kind: 'premise', criterion: null, text: `Premise: '${title}' is set as recommended.` };
}

function requirementReason(open: AssessedRequirement): Reason {
  return { kind: 'requirement', criterion: open.criterion, text: `${needed(open)} ${found(open)}` };
}

function needed({ title, level }: AssessedRequirement): string {
  return `This use needs level ${level} on '${title}'.`;
}

function found({ status, claimed, proven }: AssessedRequirement): string {
  if (status === 'unknown')
    return claimed === null ? 'Nothing is known on it.' : 'The evidence on it has lapsed.';
  if (status === 'reachable') return `Proven is level ${proven}; a setting that is not on reaches it.`;
  if (status === 'unproven')
    return `Level ${claimed} is claimed, but the evidence carries only level ${proven} or is of too weak a grade.`;
  return claimed !== proven
    ? `Level ${claimed} is claimed, level ${proven} is proven, and no setting reaches it.`
    : `Level ${claimed} is the best that is stated, and no setting reaches it.`;
}

function changes(open: { criterion: string; title: string }, level: number, one: VerdictCase): WouldChange[] {
  const settings = one.settingsReaching(open.criterion, level);
  const editions = one.editionsReaching(open.criterion, level);
  const entry = { criterion: open.criterion, settings: [], editions: [] };
  const list: WouldChange[] = [];
  if (settings.length > 0)
    list.push({
      ...entry,
      kind: 'setting',
      settings,
      text: `Switch ${oneOf(settings)} for '${open.title}'.`,
    });
  if (editions.length > 0)
    list.push({
      ...entry,
      kind: 'edition',
      editions,
      text: `Take edition ${oneOf(editions)}, where '${open.title}' reaches level ${level}.`,
    });
  if (list.length > 0) return list;
  return [{ ...entry, ...withoutSwitch(open, level, one) }];
}

function withoutSwitch(
  { criterion, title }: { criterion: string; title: string },
  level: number,
  one: VerdictCase,
): Pick<WouldChange, 'kind' | 'text'> {
  const here = (entry: { criterion: string }): boolean => entry.criterion === criterion;
  const failed =
    one.gates.find(here)?.state === 'failed' || one.requirements.find(here)?.status === 'not-met';
  if (failed)
    return {
      kind: 'product',
      text: `The provider would have to reach level ${level} on '${title}', or show that it does.`,
    };
  return {
    kind: 'evidence',
    text: `Evidence that carries level ${level} on '${title}', of a grade that the rules accept.`,
  };
}

function oneOf(ids: readonly string[]): string {
  return ids.length === 1 ? `'${ids[0]}'` : `one of ${ids.map((id) => `'${id}'`).join(', ')}`;
}
