/** What changed between two days, as a table or JSON. */
import type { Change, Diff } from '../types/diff.ts';
import { NOBODY_SCORED, percent, range, score } from './figures.ts';
import { changeText, eventTable, headLine, sourceText } from './history.ts';
import { textTable, wrap } from './text-table.ts';

export function renderDiff(one: Diff, format: 'table' | 'json', width: number): string {
  if (format === 'json') return `${JSON.stringify(one, null, 2)}\n`;
  return [
    ...wrap(`${one.vendor.name}, ${one.editionName}`, width),
    ...wrap(headLine({ ...one, asOf: one.to }), width),
    '',
    ...textTable(COLUMNS, scoreRows(one), width),
    ...criterionLines(one, width),
    ...eventTable(one.events, width),
    '',
    ...wrap(NOBODY_SCORED, width),
    '',
  ].join('\n');
}

const COLUMNS: Parameters<typeof textTable>[0] = [
  { title: 'Principle', flexible: true },
  { title: 'Before', align: 'right' },
  { title: 'After', align: 'right' },
  { title: 'Range after', align: 'right' },
  { title: 'Known after', align: 'right' },
];

function scoreRows({ scores }: Diff): string[][] {
  return scores.map(({ title, before, after }) => [
    title,
    score(before),
    score(after),
    range(after.range),
    percent(after.coverage),
  ]);
}

function criterionLines({ criteria, from, to }: Diff, width: number): string[] {
  if (criteria.length === 0) return ['', `No criterion changed between ${from} and ${to}.`];
  const indent = (text: string, by: number): string[] =>
    wrap(text, width - by).map((line) => ' '.repeat(by) + line);
  return criteria.flatMap((entry) => [
    '',
    ...wrap(`${entry.criterion}: ${changeText(entry)}`, width),
    ...entry.steps.flatMap((step) => [
      `  ${step.date}  ${changeText(step)}`,
      ...step.causes.flatMap((cause) => causeLines(cause, indent)),
    ]),
  ]);
}

function causeLines(
  cause: Change['causes'][number],
  indent: (text: string, by: number) => string[],
): string[] {
  const kind = cause.kind === 'age' ? '' : `${cause.kind}: `;
  const sources = cause.sources.map((one) => `${sourceText(one)}${one.url === null ? '' : `, ${one.url}`}`);
  return [...indent(`${kind}${cause.text}`, 4), ...sources.flatMap((text) => indent(`source: ${text}`, 6))];
}
