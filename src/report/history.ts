/** A product's scores over time, as a table, JSON or CSV. */
import type { Change, History, HistoryStanding } from '../types/history.ts';
import { csv, csvFile } from './csv.ts';
import { NOBODY_SCORED, percent, points, shownScore } from './figures.ts';
import { renderJson } from './json.ts';
import { textTable, wrap } from './text-table.ts';

export type HistoryFormat = 'table' | 'json' | 'csv';

export function renderHistory(one: History, format: HistoryFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(one, null, 2)}\n`;
  if (format === 'csv') return historyCsv(one);
  return [
    ...wrap(`${one.vendor.name}, ${one.editionName}`, width),
    ...wrap(headLine(one), width),
    '',
    ...textTable(columns(one), rows(one), width),
    ...endLines(one, width),
    '',
    ...wrap(NOBODY_SCORED, width),
    '',
  ].join('\n');
}

/** The same as a file with room for the seal. */
export function renderHistoryFile(one: History, format: 'json' | 'csv'): string {
  return format === 'csv' ? csvFile(historyCsv(one)) : renderJson(one);
}

/** Configuration, use, period, and how the evidence is looked at. */
export function headLine({
  configuration,
  context,
  hindsight,
  asOf,
  from,
}: Pick<History, 'configuration' | 'context' | 'hindsight' | 'asOf' | 'from'>): string {
  const use = context === null ? 'no use named' : `use: ${context.title}`;
  const seen = hindsight
    ? 'with hindsight: what is known today about each day'
    : 'what was known on each day';
  const period = from === null ? `up to ${asOf}` : `after ${from}, up to ${asOf}`;
  return `configuration ${configuration} · ${use} · ${period} · ${seen}`;
}

/** 'unknown → 2', '3 → 1 (claimed 3)'. */
export function changeText({ before, after }: Pick<Change, 'before' | 'after'>): string {
  return `${standingText(before)} → ${standingText(after)}`;
}

function standingText({ state, claimed, proven }: HistoryStanding): string {
  if (state === 'not-applicable') return 'n/a';
  if (state === 'unknown') return claimed === null ? 'unknown' : 'lapsed';
  return claimed === proven ? String(proven) : `${proven} (claimed ${claimed})`;
}

/** Short heads, so that seven columns of figures fit 80 characters. */
const HEADS = ['1', '2', '3', '4', '5', 'All'];

function columns({ days }: History): Parameters<typeof textTable>[0] {
  const figures = days[0]?.scores ?? [];
  return [
    { title: 'Date' },
    ...figures.map((_, index) => ({
      title: index === figures.length - 1 ? 'All' : (HEADS[index] ?? ''),
      align: 'right' as const,
    })),
    { title: 'What changed, and why', flexible: true },
  ];
}

function rows({ days }: History): string[][] {
  return days.flatMap((day) =>
    day.changes.map((change, index) => [
      index === 0 ? day.date : '',
      ...day.scores.map((one) => (index === 0 ? short(one) : '')),
      `${change.title}: ${changeText(change)}. ${causeText(change)}`,
    ]),
  );
}

function short(one: History['days'][number]['scores'][number]): string {
  const shown = shownScore(one);
  return shown === null ? '–' : points(shown);
}

function causeText({ causes }: Change): string {
  return causes
    .map(
      (cause) =>
        `${cause.text}${cause.sources.length === 0 ? '' : ` [${cause.sources.map(sourceText).join('; ')}]`}`,
    )
    .join(' ');
}

export function sourceText({
  title,
  publisher,
  published,
}: Change['causes'][number]['sources'][number]): string {
  return `${title}, ${publisher}${published === null ? '' : `, ${published}`}`;
}

function endLines({ events, days }: History, width: number): string[] {
  const legend = (days[0]?.scores ?? [])
    .slice(0, -1)
    .map((one, index) => `${index + 1} ${one.title}`)
    .join(', ');
  const lines = [
    '',
    ...wrap(
      `Columns: ${legend}; All: overall. '–': less than half is known; what the score could be then is in the page that '-o' with .html writes.`,
      width,
    ),
  ];
  return [...lines, ...eventTable(events, width)];
}

/** The incidents of the period after an empty line; nothing where there are none. */
export function eventTable(events: History['events'], width: number): string[] {
  if (events.length === 0) return [];
  const rows = events.map((event) => [event.date, event.kind, event.title]);
  return [
    '',
    ...textTable([{ title: 'Date' }, { title: 'Kind' }, { title: 'Event', flexible: true }], rows, width),
  ];
}

const CSV_HEAD = [
  'date',
  'criterion',
  'before_state',
  'before_claimed',
  'before_proven',
  'after_state',
  'after_claimed',
  'after_proven',
  'cause',
  'text',
  'sources',
  'coverage_overall',
  'score_overall',
];

function historyCsv({ days }: History): string {
  return csv(
    CSV_HEAD,
    days.flatMap(({ date, changes, scores }) =>
      changes.map(({ criterion, before, after, causes }) => [
        ...[
          date,
          criterion,
          before.state,
          before.claimed,
          before.proven,
          after.state,
          after.claimed,
          after.proven,
        ],
        ...[causes.map((cause) => cause.kind).join(' '), causes.map((cause) => cause.text).join(' ')],
        ...[
          causes.flatMap((cause) => cause.sources.map((source) => source.id)).join(' '),
          percent(scores.at(-1)?.coverage ?? null),
          scores.at(-1)?.score ?? null,
        ],
      ]),
    ),
  );
}
