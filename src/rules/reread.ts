/** What to read again in a profile: sources that are aged, thin or of an unknown day, by what hangs on them. */
import type { Context } from '../types/context.ts';
import { addDays, type Day, fullMonths } from './dates.ts';
import type { PlacedElement } from './elements.ts';
import { MONTHS_PER_STEP } from './grades.ts';
import { WARNING_DAYS } from './lint.ts';
import { documentsOf, type Looked, type Rest, restsOf, type Said, showing, shownUntil } from './resting.ts';
import type { Source } from './sources.ts';
import { isHalves } from './shares.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** Why a source is to be read again, the most pressing first. */
export const READ_REASONS = [
  ...(['lapsed', 'lapses-soon', 'day-unknown', 'third-hand', 'single-source', 'aged'] as const),
] as const;
export type ReadReason = (typeof READ_REASONS)[number];

/** An element that stands or falls with a source. */
export interface DecidedElement {
  id: string;
  code: string;
  /** Ids of the uses of which it is a must, and of those that wish for it. */
  musts: readonly string[];
  shoulds: readonly string[];
}

/** One source to read again. */
export interface ToRead {
  source: string;
  reasons: ReadReason[];
  /** Last day that it speaks of. */
  day: Day;
  /** Last day on which something is still shown by it; null: nothing is, or it does not age. */
  until: Day | null;
  /** Elements that would stand otherwise if it said otherwise: those required first. */
  decides: DecidedElement[];
  /** Ids of the uses with a must among them. */
  uses: string[];
  /** Ids of the editions in which it decides. */
  editions: string[];
}

/** What is looked at; `edition`: that one only. */
export interface RereadInput extends Looked {
  contexts: readonly Context[];
  edition?: string | undefined;
}

/** Every source with a reason, ordered by what it would change: by uses with a must, then musts, then shoulds. */
export function sourcesToRead(input: RereadInput): ToRead[] {
  const wanted = wantedBy(input.contexts, input.principles);
  const rests = restsOf(input).filter(
    ({ edition }) => input.edition === undefined || edition.id === input.edition,
  );
  const marks = rests.flatMap((rest) => marksOf(rest, wanted.get(rest.element.id), input.asOf));
  const bySource = Map.groupBy(marks, ({ source }) => source);
  const all = [...bySource].map(([source, list]) => toRead(source, list, wanted));
  return all.filter(({ reasons }) => reasons.length > 0).toSorted(greatestFirst);
}

/** By what would change, the greatest first; then by reason, then by id: never by the order of the file. */
export function greatestFirst(a: ToRead, b: ToRead): number {
  const count = ({ decides }: ToRead, key: 'musts' | 'shoulds'): number =>
    decides.filter((one) => one[key].length > 0).length;
  return (
    b.uses.length - a.uses.length ||
    count(b, 'musts') - count(a, 'musts') ||
    count(b, 'shoulds') - count(a, 'shoulds') ||
    b.decides.length - a.decides.length ||
    rank(a) - rank(b) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
  );
}

function rank({ reasons }: ToRead): number {
  return READ_REASONS.findIndex((reason) => reasons.includes(reason));
}

/** What one statement says about its source. */
interface Mark {
  source: Source;
  element: PlacedElement;
  edition: string;
  reasons: ReadReason[];
  decides: boolean;
  day: Day;
  until: Day | undefined;
}

function marksOf(rest: Rest, wanted: Wanted | undefined, asOf: Day): Mark[] {
  const { element, edition, said, cell } = rest;
  if (cell.place === 'yours') return [];
  const isMust = element.gate || (wanted?.musts.length ?? 0) > 0;
  const soon = (shownUntil(rest) ?? '9999') <= addDays(asOf, WARNING_DAYS);
  return said
    .filter(({ weight }) => COUNTING.has(weight))
    .map((one): Mark => {
      const { source, day } = one.statement;
      const decides = isDeciding(one, rest);
      const holds: Record<ReadReason, boolean> = {
        lapsed: one.weight === 'lapsed' && decides,
        'lapses-soon': one.weight === 'shows' && soon,
        'day-unknown': source.dayUnknown,
        'third-hand': source.kind === 'press',
        'single-source': one.weight === 'shows' && decides && isMust,
        aged: one.weight !== 'lapsed' && isAged(source, day, asOf),
      };
      const reasons = READ_REASONS.filter((reason) => holds[reason]);
      return { source, element, edition: edition.id, reasons, decides, day, until: one.until };
    });
}

const COUNTING: ReadonlySet<string> = new Set(['shows', 'lapsed', 'claim', 'counts-against', 'allegation']);

/** It stands alone: without it, or if it were fresh and confirmed, the element would stand otherwise. */
function isDeciding(one: Said, rest: Rest): boolean {
  const { own } = rest.cell;
  if (!isHalves(own)) return false;
  const alike = rest.said.filter(({ weight }) => weight === one.weight);
  const isAlone = documentsOf(alike).size === 1;
  if (one.weight === 'shows') return isAlone && (own[0] > 0 || one.statement.entry.setting !== undefined);
  if (one.weight === 'counts-against') return isAlone && own[2] > 0;
  return own[1] > 0 && showing(rest).length === 0;
}

/** A step of its grade is lost. */
function isAged({ validUntil, event }: Source, day: Day, asOf: Day): boolean {
  return validUntil === undefined && !event && fullMonths(day, asOf) >= MONTHS_PER_STEP;
}

function toRead(source: Source, marks: readonly Mark[], wanted: ReadonlyMap<string, Wanted>): ToRead {
  const deciding = marks.filter(({ decides }) => decides);
  const elements = [...new Set(deciding.map(({ element }) => element))];
  const decides = elements
    .map(({ id, code, index }) => ({ id, code, index, ...(wanted.get(id) ?? { musts: [], shoulds: [] }) }))
    .toSorted(
      (a, b) => b.musts.length - a.musts.length || b.shoulds.length - a.shoulds.length || a.index - b.index,
    )
    .map(({ id, code, musts, shoulds }): DecidedElement => ({ id, code, musts, shoulds }));
  const held = new Set(marks.flatMap(({ reasons }) => reasons));
  return {
    source: source.id,
    reasons: READ_REASONS.filter((reason) => held.has(reason) && !(reason === 'aged' && held.has('lapsed'))),
    day:
      marks
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? '',
    until: marks.flatMap(({ until }) => until ?? []).toSorted()[0] ?? null,
    decides,
    uses: [...new Set(decides.flatMap(({ musts }) => musts))].toSorted(),
    editions: [...new Set(deciding.map(({ edition }) => edition))],
  };
}
