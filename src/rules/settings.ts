/** Rule 6: what settings do to an element, and which of them can be on together. */
import type { Profile, Setting } from '../types/profile.ts';
import { type Answered, answered, carries, countsAsNo, isAlive } from './answer.ts';
import type { PlacedElement } from './elements.ts';
import type { Statement } from './evidence.ts';
import type { View } from './sources.ts';

/** Of settings that cut both ways a profile may have this many: every set of them is tried. */
export const MOST_MIXED = 12;

/** What those say that are on; of a `can` element also a yes of those that may be put on beside them. */
export function effective(
  list: readonly Statement[],
  element: PlacedElement,
  on: ReadonlySet<string>,
  excludes: Exclusions,
): Statement[] {
  return list.filter(({ entry, answer }) => {
    const id = entry.setting?.id ?? '';
    if (on.has(id)) return true;
    return element.mode === 'can' && answer === 'yes' && !excludes.isShutOut(id, on);
  });
}

/** A no wins; else a shown yes or lack counts; a weaker yes only turns a shortfall into open. None of the list has ended. */
export function withSettings(
  base: Answered,
  list: readonly Statement[],
  element: PlacedElement,
  view: View,
): Answered {
  if (base.is === 'yours') return base;
  const said = list.filter((one) => !one.announced);
  const no = said.filter((one) => countsAsNo(one, element));
  if (no.length > 0) return { ...answered('short', no), bySetting: true };
  const good = (answer: Statement['answer']): Statement[] =>
    said.filter((one) => one.answer === answer && carries(one, element) && isAlive(one, element, view));
  const [yes, lacking] = [good('yes'), good('does-not-apply')];
  if (yes.length > 0) return answered('shown', yes);
  if (lacking.length > 0) return answered('does-not-apply', lacking);
  const weaker = base.is === 'short' && list.some((one) => one.answer === 'yes');
  return weaker ? { ...answered('open'), because: ['claimed'] } : base;
}

/** Which settings cannot be on together; either may say so. */
export class Exclusions {
  readonly #pairs = new Map<string, Set<string>>();

  constructor({ settings = [] }: Pick<Profile, 'settings'>) {
    for (const { id, excludes = [] } of settings)
      for (const other of excludes) {
        this.#put(id, other);
        this.#put(other, id);
      }
  }

  /** Those that cannot be on together with it. */
  of(id: string): ReadonlySet<string> {
    return this.#pairs.get(id) ?? new Set();
  }

  /** True if one that is on shuts it out. */
  isShutOut(id: string, on: ReadonlySet<string>): boolean {
    const others = this.#pairs.get(id);
    return others !== undefined && [...others].some((other) => on.has(other));
  }

  /** The first two of a set that exclude each other. */
  clash(on: ReadonlySet<string>): [string, string] | undefined {
    for (const id of on) for (const other of this.of(id)) if (on.has(other)) return [id, other];
    return undefined;
  }

  #put(id: string, other: string): void {
    const list = this.#pairs.get(id) ?? new Set<string>();
    list.add(other);
    this.#pairs.set(id, list);
  }
}

/** A setting that only gives yes and takes nothing away needs no search: it goes on in `hardened`. */
export function onlyGives(setting: Setting, excludes: Exclusions): boolean {
  const { id, answers = {}, lacks = [], 'shuts-out': out = [] } = setting;
  const yes = Object.values(answers).every((answer) => answer === 'yes');
  return yes && lacks.length + out.length === 0 && excludes.of(id).size === 0;
}

/** Settings of the edition that say something on the day, in the order of their codes. */
export function availableSettings({ evidence, bySettings }: SettingsKnown): Setting[] {
  const said = [...bySettings.values()].flat().filter((one) => !one.announced);
  const heard = new Set(said.map(({ entry }) => entry.setting?.id));
  return (evidence.profile.settings ?? []).filter(({ id }) => heard.has(id)).toSorted(byCode);
}

/** What is known of the settings of one edition. */
export interface SettingsKnown {
  evidence: { profile: Profile };
  bySettings: ReadonlyMap<string, readonly Statement[]>;
}

/** SET2 before SET10. */
export function byCode(a: { code: string }, b: { code: string }): number {
  return Number(a.code.slice('SET'.length)) - Number(b.code.slice('SET'.length));
}
