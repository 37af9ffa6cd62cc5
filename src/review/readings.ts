/** What readers made of the answers: their levels kept apart, how far they agree, and what they settled on. */
import type { AcceptedLevel, Agreement, ClaimReading, ReaderPair } from '../types/review.ts';
import type { Claim, Reading, VendorResponse } from '../types/response.ts';
import { type Pair, weightedKappa } from '../rules/review/kappa.ts';

/** Levels of a criterion: 0 to 4. */
const LEVELS = 5;

/** States in which the readers have finished. */
const SETTLED: readonly VendorResponse['state'][] = ['reconciled', 'vendor-comment', 'final'];

/** What each reader found on a criterion, in the order of the file. */
export function readingsOf({ readings = [] }: VendorResponse, criterion: string): ClaimReading[] {
  return readings.flatMap(({ reader, date, levels }) => {
    const own = levels.find((one) => one.criterion === criterion);
    return own === undefined ? [] : [{ reader, date, level: own.level, note: own.note ?? null }];
  });
}

/**
 * The level that counts as accepted: the reconciled one; else the one that all readers of the criterion agree on, at
 * least two, once the state says that they have finished; else that of a single reader where nobody else read the
 * response and its state is final. null: nothing is settled yet.
 */
export function acceptedLevel(response: VendorResponse, criterion: string): AcceptedLevel | null {
  const decided = (response.reconciliation ?? []).find((one) => one.criterion === criterion);
  if (decided !== undefined) {
    const { level, date, reason, 'decided-by': role } = decided;
    return { level, by: 'reconciliation', role, date, reason };
  }
  const own = readingsOf(response, criterion);
  const [first] = own;
  if (first === undefined || own.some((one) => one.level !== first.level)) return null;
  const settled = {
    ...{ level: first.level, role: own.map((one) => one.reader).join(', ') },
    reason: own.length === 1 ? first.note : notesOf(own),
  };
  const date =
    own
      .map((one) => one.date)
      .toSorted()
      .at(-1) ?? first.date;
  if (own.length > 1) return SETTLED.includes(response.state) ? { ...settled, by: 'agreement', date } : null;
  const isOnly = (response.readings ?? []).length === 1 && response.state === 'final';
  return isOnly ? { ...settled, by: 'single-reading', date } : null;
}

/** Every note with who wrote it: none is put into the mouth of another. */
function notesOf(readings: readonly ClaimReading[]): string | null {
  const notes = readings.flatMap(({ reader, note }) => (note === null ? [] : [`${reader}: ${note}`]));
  return notes.length === 0 ? null : notes.join(' ');
}

/** True where only one side, the vendor or the readers, says that the criterion does not apply. */
export function differOnApplying(claimed: Claim['level'], accepted: AcceptedLevel | null): boolean {
  if (claimed === null || accepted === null || accepted.level === 'unknown') return false;
  return (claimed === 'not-applicable') !== (accepted.level === 'not-applicable');
}

/** True if readers differ and nobody has decided between them. */
export function differs(response: VendorResponse, criterion: string): boolean {
  const levels = new Set(readingsOf(response, criterion).map((one) => one.level));
  return levels.size > 1 && acceptedLevel(response, criterion) === null;
}

/** Every two readers: agreement over what both read, and what only one of them read. */
export function readerPairs({ readings = [] }: VendorResponse, principles: readonly string[]): ReaderPair[] {
  return readings.flatMap((first, index) =>
    readings.slice(index + 1).map((second) => pairOf(first, second, principles)),
  );
}

function pairOf(first: Reading, second: Reading, principles: readonly string[]): ReaderPair {
  const [one, other] = [levelsOf(first), levelsOf(second)];
  const both = [...one.keys()].filter((id) => other.has(id));
  const measured = both.filter((id) => [one, other].every((read) => typeof read.get(id) === 'number'));
  const pair = (id: string): Pair => [Number(one.get(id)), Number(other.get(id))];
  const under = (principle: string): Pair[] =>
    measured.filter((id) => id.startsWith(`${principle}/`)).map(pair);
  return {
    ...{ first: first.reader, second: second.reader },
    overall: agreementOf(measured.map(pair)),
    principles: principles.map((id) => ({ id, agreement: agreementOf(under(id)) })),
    onlyFirst: [...one.keys()].filter((id) => !other.has(id)),
    onlySecond: [...other.keys()].filter((id) => !one.has(id)),
    withoutLevel: both.filter((id) => !measured.includes(id)),
  };
}

function levelsOf({ levels }: Reading): Map<string, Reading['levels'][number]['level']> {
  return new Map(levels.map(({ criterion, level }) => [criterion, level]));
}

function agreementOf(pairs: readonly Pair[]): Agreement {
  return {
    same: pairs.filter(([first, second]) => first === second).length,
    linear: weightedKappa(pairs, LEVELS, 'linear'),
    quadratic: weightedKappa(pairs, LEVELS, 'quadratic'),
  };
}
