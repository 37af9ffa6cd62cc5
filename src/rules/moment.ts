/** Standings of one product that go from day to day: only what a day can change is looked at again. */
import type { ElementChange, ElementOnDay, StandingOnDay } from '../types/history.ts';
import { isUnanswered } from './answer.ts';
import { find, type AssessInput, type Found } from './assess.ts';
import { causesOf, type Known } from './causes.ts';
import { addDays, type Day, lastDay } from './dates.ts';
import type { Elements, PlacedElement } from './elements.ts';
import { standingOver } from './element-result.ts';
import { evidenceOf } from './evidence.ts';
import { statedOf } from './explanation.ts';
import { scoreResult } from './result.ts';
import { criterionShares, elementShares, meansOf, percent, type Shares } from './score.ts';
import { isOpen } from './shares.ts';
import { type Cell, cellsIn, Ground, type On } from './standing.ts';

/** The standings of a day, and how to go on to a later one. */
export class Moment {
  #day: Day;
  readonly #found: Found;
  readonly #rows: ReadonlyMap<string, Cell[]>;
  readonly #shares: Map<string, Shares>;
  readonly #criteria: Map<string, Shares>;

  /** Everything that is found on the first day; the settings that are on, clients and weights stay. */
  constructor(found: Found) {
    this.#day = found.input.asOf;
    this.#found = found;
    this.#rows = new Map([...found.rows].map(([client, row]) => [client, [...row]]));
    this.#shares = new Map(found.shares);
    this.#criteria = new Map(found.score.criteria);
  }

  /** Goes to a day on which only these elements, and what hangs on them, can stand otherwise. */
  goTo(day: Day, touched: ReadonlySet<PlacedElement>): Step {
    const affected = withBelow(touched, this.#found.elements);
    const before = this.#groundOn(addDays(day, -1), affected);
    const after = this.#groundOn(day, affected);
    const moved = new Map([...affected].flatMap((element) => this.#update(element, after)));
    for (const criterion of new Set([...affected].map((one) => one.criterion))) {
      const shares = criterionShares(criterion, this.#shares);
      if (shares === undefined) this.#criteria.delete(criterion.id);
      else this.#criteria.set(criterion.id, shares);
    }
    this.#day = day;
    return {
      changes: changesOf(moved, before, after),
      isStirred: (element) =>
        affected.has(element) && groundsOf(element, before) !== groundsOf(element, after),
    };
  }

  /** Standings on the day, with the verdict on it where there is a use. */
  standing(verdict: StandingOnDay['verdict']): StandingOnDay {
    const { input, elements, use } = this.#found;
    const { overall, principles } = meansOf(elements.criteria, this.#criteria, use.weights);
    const noLongerOffered = endOf(this.#found, this.#day);
    return {
      day: this.#day,
      overall: scoreResult(overall),
      principles: input.principles.map(({ id }) => {
        const score = principles.get(id);
        return { id, score: score === undefined ? null : scoreResult(score) };
      }),
      verdict: noLongerOffered === null ? verdict : null,
      noLongerOffered,
    };
  }

  #groundOn(asOf: Day, about: ReadonlySet<PlacedElement>): Ground {
    const { input, elements, edition, ground } = this.#found;
    const view = { asOf, hindsight: input.hindsight ?? false };
    const evidence = evidenceOf(input.profile, elements, view, new Set([...about].map(({ id }) => id)));
    return new Ground(evidence, edition, elements, ground.clients);
  }

  /** The element on the new day; nothing where it stands as before. */
  #update(element: PlacedElement, ground: Ground): [PlacedElement, Pair][] {
    const before = this.#cellsOf(element);
    const was = this.#shares.get(element.id);
    for (const [client, row] of this.#rows)
      row[element.index] = ground.cell(element, client, this.#found.on, cellsIn(this.#rows));
    const after = this.#cellsOf(element);
    const now = elementShares(this.#rows, element);
    if (now === undefined) this.#shares.delete(element.id);
    else this.#shares.set(element.id, now);
    const pair = { before: onDay(before, was), after: onDay(after, now) };
    return isUnchanged(pair) ? [] : [[element, pair]];
  }

  #cellsOf({ index }: PlacedElement): Cell[] {
    return [...this.#rows.values()].flatMap((row) => row[index] ?? []);
  }
}

/** What going to a day brought. */
export interface Step {
  /** Elements that stand otherwise. */
  changes: ElementChange[];
  /** True if an element may stand otherwise in any configuration: else no verdict that it decides can change. */
  isStirred: (element: PlacedElement) => boolean;
}

/** Everything of a day that the cells of an element hang on, whatever is set, as text to compare. */
function groundsOf(element: PlacedElement, ground: Ground): string {
  const cells = ground.clients.map((client) => {
    const { parts, bar } = ground.ownCell(element, client, NOTHING);
    return [bar, parts.map(({ is, because, silent }) => [is, because, silent])];
  });
  const set = statedOf(ground.bySettings.get(element.id) ?? [], element, ground.evidence.view);
  const late = isUnanswered(ground.evidence, element.id);
  return JSON.stringify([cells, set.map(({ setting, answer, weight }) => [setting, answer, weight]), late]);
}

const NOTHING: On = new Set();

/** Where an element stands before and after. */
export type Pair = Pick<ElementChange, 'before' | 'after'>;

/** The changes of a day or of a longer time, in catalogue order, each with what caused it. */
export function changesOf(
  moved: ReadonlyMap<PlacedElement, Pair>,
  before: Known,
  after: Known,
): ElementChange[] {
  const elements = new Set(moved.keys());
  return [...moved].map(([element, pair]) => ({
    element: element.id,
    code: element.code,
    ...pair,
    causes: causesOf(element, before, after, elements),
  }));
}

/** Where an element stands over its clients. */
export function onDay(cells: readonly Cell[], shares: Shares | undefined): ElementOnDay {
  return {
    standing: standingOver(cells.map(({ place }) => place)),
    ...(shares === undefined ? { shown: 0, open: 0, short: 0 } : percent(shares)),
    because: [...new Set(cells.flatMap((cell) => (isOpen(cell.place) ? cell.because : [])))],
  };
}

/** True if an element stands as before; why it is open may be another reason. */
export function isUnchanged({ before, after }: Pair): boolean {
  return (['standing', 'shown', 'open', 'short'] as const).every((key) => before[key] === after[key]);
}

/** The verdict of a day; null without a use, and for an edition that is no longer offered. */
export function verdictOn(input: AssessInput): StandingOnDay['verdict'] {
  return input.context === undefined ? null : verdictOf(find(input));
}

/** The verdict that was found. */
export function verdictOf({ verdict }: Found): StandingOnDay['verdict'] {
  if (verdict === undefined) return null;
  const mustsOpen = verdict.questions.filter(({ code }) => code === 'must-open').length;
  return { value: verdict.value, mustsShort: verdict.reasons.length, mustsOpen };
}

/** Last day on which the edition was offered, if it has passed. */
export function endOf({ edition }: Pick<Found, 'edition'>, day: Day): Day | null {
  const last = edition.ended === undefined ? undefined : lastDay(edition.ended);
  return last !== undefined && last < day ? last : null;
}

/** In catalogue order, so that what an element hangs on comes first. */
function withBelow(touched: ReadonlySet<PlacedElement>, { all }: Elements): Set<PlacedElement> {
  const affected = new Set<PlacedElement>();
  for (const element of all)
    if (touched.has(element) || (element.after !== undefined && affected.has(element.after)))
      affected.add(element);
  return affected;
}
