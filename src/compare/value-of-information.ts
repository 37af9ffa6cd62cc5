/** What it would be worth to know a level: counted in the same samples, by what each level went with. */
import type { AssessedCriterion, Assessment } from '../types/assessment.ts';
import type { Answer, ValueOfInformation } from '../types/comparison.ts';
import type { Model, Variable } from './model.ts';
import { named } from './named.ts';
import { type Counts, LEVELS } from './smaa.ts';

/**
 * For each uncertain level: how much likelier the product chosen would be the best one if the level were known first.
 * Who knows it chooses the best product for each level; who does not chooses the leader whatever the level.
 */
export function valuesOfInformation(model: Model, counts: Counts, leader: number): ValueOfInformation[] {
  const list = model.variables.map((variable, index) => valueOf(variable, index, model, counts, leader));
  return list
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.gain - a.gain || b.swing - a.swing || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function valueOf(
  variable: Variable,
  index: number,
  model: Model,
  counts: Counts,
  leader: number,
): ValueOfInformation | undefined {
  const criterion = criterionOf(model.products[variable.products[0] ?? 0], variable.criterion);
  if (criterion === undefined) return undefined;
  const { low, high } = variable;
  const levels = Array.from({ length: high - low + 1 }, (_, step) =>
    atLevel(index, low + step, model, counts),
  );
  const seen = levels.filter((one) => one.total > 0);
  const lead = (one: AtLevel): number => one.firsts[leader] ?? 0;
  const better = seen.filter((one) => one.most > lead(one));
  const ofLeader = seen.map((one) => lead(one) / one.total);
  return {
    ...{ criterion: criterion.id, title: criterion.title, low, high, ask: criterion.ask },
    products: variable.products.map((product) => named(model, product)),
    ...gainOf(
      better.map((one) => [one.most, lead(one)]),
      counts.samples,
    ),
    swing: Math.max(...ofLeader) - Math.min(...ofLeader),
    decides: decides(variable, model),
    answers: seen.map((one) => answerOf(one, model)),
  };
}

/** Twice the error: of several noisy figures the best is always flattered. */
const MEASURABLE = 2;

/** What choosing the best instead of the leader gains, over the levels at which they differ. */
function gainOf(
  better: readonly (readonly [most: number, lead: number])[],
  samples: number,
): Pick<ValueOfInformation, 'gain' | 'standardError' | 'measurable'> {
  const gain = better.reduce((sum, [most, lead]) => sum + most - lead, 0) / samples;
  const standardError = Math.sqrt(better.reduce((sum, [most, lead]) => sum + most + lead, 0)) / samples;
  return { gain, standardError, measurable: gain > 0 && gain >= MEASURABLE * standardError };
}

interface AtLevel {
  level: number;
  /** How often each product was first with this level. */
  firsts: number[];
  /** The greatest of them. */
  most: number;
  /** Samples with this level. */
  total: number;
}

function atLevel(variable: number, level: number, { products, variables }: Model, counts: Counts): AtLevel {
  const at = (product: number): number => (product * variables.length + variable) * LEVELS + level;
  const firsts = products.map((_, product) => counts.firsts[at(product)] ?? 0);
  return { level, firsts, most: Math.max(...firsts), total: firsts.reduce((sum, one) => sum + one, 0) };
}

function answerOf({ level, firsts, most, total }: AtLevel, model: Model): Answer {
  return { level, best: named(model, firsts.indexOf(most)), probability: Math.min(1, most / total) };
}

/** Whether the answer also decides if a product may be used: it is open as a gate, or as a requirement of the use. */
function decides({ criterion, products }: Variable, model: Model): ValueOfInformation['decides'] {
  const owners = products.flatMap((product) => model.products[product] ?? []);
  const gate = owners.some(({ gates }) =>
    gates.some((one) => one.criterion === criterion && one.state === 'unknown' && one.waived === null),
  );
  if (gate) return 'gate';
  const open = owners.some(({ requirements }) =>
    requirements.some((one) => one.criterion === criterion && OPEN.includes(one.status)),
  );
  return open ? 'requirement' : null;
}

const OPEN: readonly string[] = ['unknown', 'unproven'];

function criterionOf(product: Assessment | undefined, id: string): AssessedCriterion | undefined {
  return product?.principles.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
}

function keyOf({ criterion, products }: ValueOfInformation): string {
  return JSON.stringify([criterion, products]);
}
