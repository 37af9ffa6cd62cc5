/** How each requirement of a use stands: the one rule by which every document counts and marks them. */
import type { Language } from '../locale/language.ts';
import type { AssessedElement, AssessedRequirement, Assessment } from '../types/assessment.ts';
import type { Inline, Tone } from './model.ts';
import type { Named } from './names.ts';

/**
 * met: shown, or it does not apply. unsearched: only a search of registers shows it, and none is recorded. short: it bars.
 * unanswered: open, asked and not answered in time, which bars too. unless-set: it falls short as configured, and whether
 * a setting changes it is not known, so that the verdict takes it as open. settable: not so as configured, and settings
 * make it so.
 */
export type DemandKind =
  'met' | 'in-part' | 'yours' | 'settable' | 'unsearched' | 'open' | 'unless-set' | 'unanswered' | 'short';

/** In the order in which they are told. */
const KINDS: readonly DemandKind[] = [
  ...(['met', 'in-part', 'yours', 'settable', 'unsearched', 'open', 'unless-set'] as const),
  ...(['unanswered', 'short'] as const),
];

type Subject = Pick<Named<Assessment>, 'result' | 'names'>;

/** It is a must that has to hold as shipped: no setting makes up for it. */
export function isPreset(id: string, { requirements }: Assessment): boolean {
  return requirements.some(({ element, must, state }) => element === id && must && state === 'shipped');
}

/** Of what the product is asked for as shipped, what the verdict found of that counts before what is shown as configured. */
export function demandKind(
  { element, status, must }: AssessedRequirement,
  { result, names }: Subject,
): DemandKind {
  const { verdict } = result;
  const reason = must ? verdict?.reasons.find((one) => one.element === element) : undefined;
  if (reason !== undefined) return reason.code === 'must-falls-short' ? 'short' : 'unanswered';
  const isAsked = must && verdict?.questions.some((one) => one.element === element) === true;
  if (status === 'shown' || status === 'does-not-apply') return isAsked ? 'open' : 'met';
  if (status === 'in-part' || status === 'yours') return status;
  if (status === 'open' && names.element(element).never === true) return 'unsearched';
  if (!must || verdict === null) return status;
  if (!isAsked) return 'settable';
  return status === 'short' ? 'unless-set' : 'open';
}

/** Settings, by id, that would show an element that falls short. */
export function mendingSettings(element: Pick<AssessedElement, 'standing' | 'stated'> | undefined): string[] {
  if (element?.standing !== 'short') return [];
  const ids = element.stated.flatMap(({ setting, weight }) =>
    setting !== null && weight === 'shows' ? [setting] : [],
  );
  return [...new Set(ids)];
}

/** Those of these clients on which the settings that would show an element work; undefined: all. */
export function mendedClients(
  { stated }: Pick<AssessedElement, 'stated'>,
  clients: readonly string[],
): string[] | undefined {
  const shows = stated.filter(({ setting, weight }) => setting !== null && weight === 'shows');
  const reached = clients.filter((client) => shows.some((one) => one.clients?.includes(client) ?? true));
  return reached.length === clients.length ? undefined : reached;
}

/** True for what a decision need not look at again. */
export function isMet(kind: DemandKind): boolean {
  return kind === 'met' || kind === 'yours';
}

/** Musts of an assessment by how they stand; the numbers add up to all musts. */
export function mustCounts(subject: Subject): Record<DemandKind, number> {
  const kinds = subject.result.requirements.filter(({ must }) => must).map((one) => demandKind(one, subject));
  return Object.fromEntries(
    KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  ) as Record<DemandKind, number>;
}

/** '9 met, 3 in part, 6 open and 1 falls short': what there is none of is not named. */
export function mustsText(subject: Subject, { say, all }: Language): string {
  const counts = mustCounts(subject);
  return all(
    KINDS.filter((kind) => counts[kind] > 0).map((kind) => say(`demand.${kind}`, { count: counts[kind] })),
  );
}

/** The mark of a requirement: as its element stands, but for what the verdict found of the product as shipped. */
export function demandBadge(
  requirement: AssessedRequirement,
  subject: Subject,
  { say }: Pick<Language, 'say'>,
): Inline {
  const kind = demandKind(requirement, subject);
  const standing =
    kind === 'open' || kind === 'unsearched' || kind === 'unanswered'
      ? 'open'
      : kind === 'short'
        ? 'short'
        : requirement.status;
  return { badge: standingTone(standing), text: say(`standing.${standing}`) };
}

export function standingTone(standing: AssessedRequirement['status']): Tone {
  if (standing === 'in-part') return 'part';
  return standing === 'does-not-apply' ? 'none' : standing;
}
