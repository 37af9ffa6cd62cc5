/** Histories and differences as rows for programs: one for each cause of each change. */
import type { Diff } from '../../types/diff.ts';
import type { ChangeCause, ElementChange, History, StandingOnDay } from '../../types/history.ts';
import type { Table } from '../model.ts';
import type { Named, Names } from '../names.ts';
import { dataTable, type Values } from './rows.ts';

const COLUMNS = [
  ...(['product', 'edition', 'configuration', 'use', 'hindsight', 'day', 'code', 'element'] as const),
  ...([
    'before',
    'after',
    'shown_before',
    'shown_after',
    'cause',
    'finding',
    'setting',
    'source',
    'title',
  ] as const),
  ...([
    'weight_before',
    'weight_after',
    'overall_shown',
    'overall_open',
    'overall_short',
    'verdict',
  ] as const),
] as const;
type Column = (typeof COLUMNS)[number];
const NUMBERS = [
  ...(['shown_before', 'shown_after', 'overall_shown', 'overall_open', 'overall_short'] as const),
] as const;

export function historyRows(subjects: readonly Named<History>[]): Table {
  const rows = subjects.flatMap(({ result, names }) => [
    { ...keyOf(result), ...dayValues(result.start) },
    ...result.days.flatMap((day) => dayRows({ result, names }, day, day.changes)),
  ]);
  return dataTable('history', COLUMNS, NUMBERS, rows);
}

export function diffRows(subjects: readonly Named<Diff>[]): Table {
  const rows = subjects.flatMap(({ result, names }) => [
    { ...keyOf(result), ...dayValues(result.from) },
    ...dayRows({ result, names }, result.to, result.changes),
  ]);
  return dataTable('diff', COLUMNS, NUMBERS, rows);
}

/** One row where nothing changed but the verdict. */
function dayRows(
  { result, names }: Pick<Named<History | Diff>, 'result' | 'names'>,
  day: StandingOnDay,
  changes: readonly ElementChange[],
): Values<Column>[] {
  const key = { ...keyOf(result), ...dayValues(day) };
  if (changes.length === 0) return [key];
  return changes.flatMap((change) =>
    change.causes.map((cause) => ({ ...key, ...causeValues(change, cause, names) })),
  );
}

function keyOf({ vendor, edition, configuration, context, hindsight }: History | Diff): Values<Column> {
  return { product: vendor.id, edition, configuration, use: context?.id ?? '', hindsight: String(hindsight) };
}

function dayValues({ day, overall, verdict }: StandingOnDay): Values<Column> {
  const { shown, open, short } = overall;
  return {
    day,
    overall_shown: shown,
    overall_open: open,
    overall_short: short,
    verdict: verdict?.value ?? '',
  };
}

/** A finding in words: its place in the profile says nothing to a reader. */
function causeValues(
  { element, code, before, after }: ElementChange,
  cause: ChangeCause,
  names: Names,
): Values<Column> {
  const { finding, setting, source } = cause;
  return {
    code,
    element,
    before: before.standing,
    after: after.standing,
    shown_before: before.shown,
    shown_after: after.shown,
    cause: cause.code,
    finding: finding === null ? null : names.finding(finding).summary,
    setting,
    source,
    title: source === null ? null : names.source(source).title,
    weight_before: cause.before,
    weight_after: cause.after,
  };
}
