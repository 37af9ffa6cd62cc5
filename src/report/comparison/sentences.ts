/** What a comparison says, in sentences that every output shares. */
import type { AssessedCriterion, Assessment } from '../../types/assessment.ts';
import type {
  Comparison,
  LevelFlip,
  OpenPoint,
  Ranking,
  ValueOfInformation,
  WeightFlip,
} from '../../types/comparison.ts';
import { chance, gainedPoints, level, tenths, tenthsUp } from '../figures.ts';
import { listed, type NameOf } from './names.ts';

/** Configuration, cut-off, and how many are compared. */
export function comparisonPremise({ configuration, asOf, hindsight, products }: Comparison): string {
  const known = hindsight ? ' with hindsight' : '';
  return `configuration ${configuration} · as of ${asOf}${known} · ${products.length} products`;
}

/** What samples, seed and weights were. */
export function howDrawn({ samples, seed, policy }: Ranking, titleOf: (principle: string) => string): string {
  const centre = policy.centre.map((one) => `${titleOf(one.principle)} ${chance(one.weight)}`).join(', ');
  const weights =
    policy.kind === 'uniform'
      ? `every set of weights of the principles is as likely as any other${besideUniform(policy)}`
      : `weights of the principles are drawn around ${centre}, with concentration ${String(policy.concentration)}`;
  const error = tenths(50 / Math.sqrt(samples));
  return `${samples.toLocaleString('en-GB')} samples, seed ${seed}; ${weights}; a level that is not known for sure takes each whole level of its range equally often. Shares are exact to about ${error} points (one standard error).`;
}

/** Weights that the use gives the principles are in the scores, and not in what is drawn. */
function besideUniform({ centre }: Ranking['policy']): string {
  const [first] = centre;
  const even = centre.every(({ weight }) => weight === first?.weight);
  return even ? '' : ' (the weights of the use count in the scores and the middle values only)';
}

/** The smallest change of weights that puts a product first. */
export function weightFlipLine(
  flip: WeightFlip,
  { leader }: Ranking,
  nameOf: NameOf,
  titleOf: (principle: string) => string,
): string {
  const [first, other] = [nameOf(leader), nameOf(flip)];
  if (flip.obstacle === 'already-ahead')
    return `On the middle values ${other} is ahead of ${first} already, by ${tenths(-flip.gap)} points: which of the two is first hangs on what is unknown and on the weights drawn.`;
  if (flip.obstacle === 'nowhere-better')
    return `No weights put ${other} ahead of ${first} on the middle values: it is better under no principle.`;
  if (flip.obstacle === 'not-comparable')
    return `A principle does not apply to ${first}, to ${other} or to both, so that no change of weights is computed.`;
  const to = titleOf(flip.to ?? '');
  const comes = flip.aheadThen === null ? 'comes first' : `passes ${first}`;
  const then = flip.aheadThen === null ? '' : `; ${nameOf(flip.aheadThen)} is first then`;
  if (flip.from.length === 0)
    return `${other} is level with ${first} on the middle values and ${comes} if any weight moves to ${to}${then}.`;
  const behind = `${other} (${tenths(flip.gap)} points behind ${first} on the middle values)`;
  return `${behind} ${comes} if ${movesText(flip, titleOf)} to ${to}${then}.`;
}

/** '7.4 of 100 points of weight move from A', '5.0 from A and 2.1 from B'. */
function movesText({ from }: WeightFlip, titleOf: (principle: string) => string): string {
  const share = ({ weight }: { weight: number }): string => tenthsUp(weight * 100);
  const [only] = from;
  if (only !== undefined && from.length === 1)
    return `${share(only)} of 100 points of weight move from ${titleOf(only.principle)}`;
  return `of 100 points of weight ${listed(from.map((one) => `${share(one)} from ${titleOf(one.principle)}`))} move`;
}

/** One level that would put the runner-up first. */
export function levelFlipLine(
  { title, low, high, to, within, ...product }: LevelFlip,
  nameOf: NameOf,
): string {
  const now = low === high ? `level ${low}` : `between ${low} and ${high}`;
  const how = within
    ? 'the evidence of today allows it'
    : 'the product or what is known of it would have to change';
  return `${nameOf(product)}, '${title}' at level ${to} (now ${now}; ${how}).`;
}

/** What an answer is worth. */
export function worthLine(one: ValueOfInformation): string {
  return one.measurable
    ? `${gainedPoints(one.gain)} points of certainty`
    : 'no answer changes the choice measurably';
}

/** Why an open gate or requirement is asked about. */
export function openLine({ kind, level, claimed, otherBarriers }: OpenPoint): string {
  const what = kind === 'gate' ? 'a gate is open' : `this use needs level ${level}`;
  const known = claimed === null ? 'nothing is known' : `level ${claimed} is claimed and not proven`;
  const others = otherBarriers === 0 ? '' : `; ${plural(otherBarriers, 'other barrier')} would remain`;
  return `${what}; ${known}${others}`;
}

/** Level and finding of a criterion; where settings made the level, what they are and what holds without them. */
export function standingLine(one: AssessedCriterion, assessment: Assessment): string {
  const text = standingText(one, assessment);
  return `level ${level(one)}${changedBySettings(one) ? ' ' : '. '}${text}`;
}

/** The finding; before it the settings that made the level, where they did. */
export function standingText(one: AssessedCriterion, { settings }: Assessment): string {
  const summary = one.summary ?? 'Nothing was found.';
  if (!changedBySettings(one)) return summary;
  const titles = settings.filter(({ id }) => one.settings.includes(id)).map(({ title }) => `'${title}'`);
  return `with ${listed(titles)}. Without: level ${level(one.without ?? one)}. ${summary}`;
}

function changedBySettings({ without, proven, claimed }: AssessedCriterion): boolean {
  return without !== null && (without.proven !== proven || without.claimed !== claimed);
}

/** '1 gate', '2 gates'. */
export function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
