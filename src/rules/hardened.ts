/** Rule 6: the best set of settings, for `hardened` and for what a verdict can reach. */
import type { Rows } from './score.ts';
import { setsOf } from './sets.ts';
import type { Ground, On } from './standing.ts';
import type { State, States } from './state.ts';
import { type Candidate, Tries } from './tries.ts';
import type { Use } from './use.ts';

/** One set of settings and how good it is. */
export interface Tried {
  on: On;
  /** What the use is in it. */
  state: State;
  /** Musts and gates that fall short in part or whole. */
  mustsShort: number;
}

export interface Best {
  /** The set of `hardened`: it loses no gate or must that is shown as shipped. */
  hardened: Tried;
  /** The best that can be reached at all, with as few settings that cut both ways as it takes. */
  reached: Tried;
}

/** Differences below this are those of floating point: the shares in a key are no result, only an order. */
const EPSILON = 1e-9;

/**
 * The best set that contains the premises; of those that cut both ways every set is tried. `shipped`: rows with nothing
 * set. Throws RangeError for premises that exclude each other.
 */
export function bestSettings(ground: Ground, use: Use, states: States, shipped: Rows, premises: On): Best {
  const sets = setsOf(ground, premises);
  const tries = new Tries({ ground, use, states, shipped }, sets);
  let hardened: Candidate | undefined;
  let reached: Candidate | undefined;
  for (const bits of sets.possible) {
    const candidate = tries.candidate(bits);
    if (!candidate.loses && isBetter(candidate, hardened, goals)) hardened = candidate;
    if (isBetter(candidate, reached, reach)) reached = candidate;
  }
  if (reached === undefined) throw new RangeError('settings that are on exclude each other');
  const tried = ({ bits, state, mustsShort }: Candidate): Tried => ({
    on: sets.onAt(bits),
    state,
    mustsShort,
  });
  return { hardened: tried(hardened ?? reached), reached: tried(reached) };
}

/** Goals in the order of rule 6, each the greater the better. */
function goals(one: Candidate): number[] {
  return [one.state, -one.mustsShort, one.mustsShown, -one.shutOut, one.shouldsShown, one.shown, -one.count];
}

function reach(one: Candidate): number[] {
  return [one.state, -one.mustsShort, -one.shutOut, -one.count];
}

/** True if the first is the better; of equals the one whose settings have the lower codes. */
function isBetter(one: Candidate, best: Candidate | undefined, key: (one: Candidate) => number[]): boolean {
  if (best === undefined) return true;
  const other = key(best);
  const difference = key(one)
    .map((value, at) => value - (other[at] ?? 0))
    .find((by) => Math.abs(by) > EPSILON);
  if (difference !== undefined) return difference > 0;
  // Bits stand in the order of the codes: the lowest in which two sets differ decides.
  const differ = one.bits ^ best.bits;
  return (one.bits & differ & -differ) !== 0;
}
