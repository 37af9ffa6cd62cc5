/** Scores of one or more products, as a table, Markdown, CSV or JSON. */
import type { Assessment } from '../types/assessment.ts';
import { csv } from './csv.ts';
import {
  GATE_STATES,
  NOBODY_SCORED,
  percent,
  premiseLine,
  productLine,
  range,
  REQUIREMENT_STATES,
  score,
  VERDICTS,
} from './figures.ts';
import { markdownTable, markdownText } from './markdown.ts';
import { bullet, type Column, textTable, wrap } from './text-table.ts';

export type ScoreFormat = 'table' | 'json' | 'csv' | 'markdown';

/** Renders assessments in one of the formats; `width` matters to the table only. */
export function renderScores(assessments: readonly Assessment[], format: ScoreFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(assessments, null, 2)}\n`;
  if (format === 'csv') return csv(CSV_HEAD, assessments.flatMap(csvRows));
  const blocks = assessments.map((one) => (format === 'table' ? tableBlock(one, width) : markdownBlock(one)));
  return `${blocks.join('\n\n')}\n\n${format === 'table' ? wrap(NOBODY_SCORED, width).join('\n') : NOBODY_SCORED}\n`;
}

const COLUMNS: readonly Column[] = [
  { title: 'Principle', flexible: true },
  { title: 'Score', align: 'right' },
  { title: 'Range', align: 'right' },
  { title: 'Known', align: 'right' },
  { title: 'Weakest', flexible: true },
];

function principleRows(one: Assessment): string[][] {
  const title = titles(one);
  const rows = one.principles.map((principle) => [
    principle.title,
    score(principle),
    range(principle.range),
    percent(principle.coverage),
    principle.weakest.map((id) => title.get(id) ?? id).join('; '),
  ]);
  return [
    ...rows,
    ['Overall', score(one.overall), range(one.overall.range), percent(one.overall.coverage), ''],
  ];
}

function titles(one: Assessment): Map<string, string> {
  return new Map(
    one.principles.flatMap(({ criteria }) =>
      criteria.map(({ id, title, proven }) => [id, `${title} (${proven ?? '?'})`]),
    ),
  );
}

function tableBlock(one: Assessment, width: number): string {
  const list = (items: readonly string[]): string[] => items.flatMap((item) => bullet(item, width));
  return [
    ...wrap(productLine(one), width),
    ...wrap(premiseLine(one), width),
    '',
    ...wrap(gateLine(one), width),
    ...list(gateItems(one)),
    ...verdictLines(one).flatMap((text) => wrap(text, width)),
    ...list(reasonItems(one)),
    '',
    ...textTable(COLUMNS, principleRows(one), width),
    ...noteLines(one).flatMap((text) => ['', ...wrap(text, width)]),
  ].join('\n');
}

function markdownBlock(one: Assessment): string {
  const items = (list: readonly string[]): string[] => list.map((item) => `- ${markdownText(item)}`);
  return [
    `## ${markdownText(productLine(one))}`,
    '',
    markdownText(premiseLine(one)),
    '',
    `**${markdownText(gateLine(one))}**`,
    '',
    ...items(gateItems(one)),
    ...verdictLines(one).flatMap((text) => ['', `**${markdownText(text)}**`, '']),
    ...items(reasonItems(one)),
    '',
    ...markdownTable(COLUMNS, principleRows(one)),
    ...noteLines(one).flatMap((text) => ['', markdownText(text)]),
  ].join('\n');
}

function gateLine({ gates }: Assessment): string {
  const count = (state: Assessment['gates'][number]['state']): number =>
    gates.filter((gate) => gate.state === state).length;
  const parts = (['failed', 'unknown', 'passed', 'not-applicable'] as const)
    .filter((state) => state === 'failed' || count(state) > 0)
    .map((state) => `${count(state)} ${GATE_STATES[state]}`);
  return `Gates: ${parts.join(', ')}`;
}

function gateItems({ gates }: Assessment): string[] {
  return gates
    .filter((gate) => gate.state === 'failed' || gate.state === 'unknown')
    .map(
      (gate) =>
        `${GATE_STATES[gate.state]}: ${gate.reason}${gate.waived === null ? '' : ` Waived: ${gate.waived}`}`,
    );
}

function verdictLines({ verdict, context }: Assessment): string[] {
  if (verdict === null || context === null) return [];
  return [`Verdict for '${context.title}': ${VERDICTS[verdict.value]}`];
}

function reasonItems({ verdict }: Assessment): string[] {
  if (verdict === null) return [];
  const changes = verdict.wouldChange.map((change) => `To change it: ${change.text}`);
  return [
    ...verdict.reasons.filter((reason) => reason.kind !== 'gate').map((reason) => reason.text),
    ...changes,
  ];
}

/** What a reader of the figures must know besides. */
function noteLines(one: Assessment): string[] {
  return [...weightLines(one), ...agingLines(one)];
}

/** Evidence is announced before it lapses. */
function agingLines({ principles }: Assessment): string[] {
  const soon = principles
    .flatMap((principle) => principle.criteria)
    .flatMap(({ title, weakensOn }) => (weakensOn === null ? [] : [`${title} (${weakensOn})`]));
  return soon.length === 0 ? [] : [`Evidence lapses within 90 days and lowers: ${soon.join('; ')}.`];
}

function weightLines({ changedWeights }: Assessment): string[] {
  if (changedWeights.length === 0) return [];
  return [
    `Weights changed by the use: ${changedWeights.map(({ id, from, to }) => `${id} ${from}→${to}`).join(', ')}.`,
  ];
}

const CSV_HEAD = [
  ...['vendor', 'edition', 'configuration', 'context', 'as_of', 'hindsight', 'kind', 'id', 'title', 'state'],
  ...[
    'claimed',
    'proven',
    'low',
    'high',
    'grade',
    'weight',
    'score',
    'from',
    'to',
    'coverage',
    'contribution',
    'sources',
  ],
];

/** Long form: one row for the overall score, each principle, each criterion, each gate and each requirement. */
function csvRows(one: Assessment): (string | number | null)[][] {
  const key = [
    one.vendor.id,
    one.edition,
    one.configuration,
    one.context?.id ?? null,
    one.asOf,
    String(one.hindsight),
  ];
  const blank = (count: number): null[] => Array.from({ length: count }, () => null);
  const scoreCells = ({ score, range, coverage }: Assessment['overall']): (number | null)[] => [
    score,
    range?.from ?? null,
    range?.to ?? null,
    coverage,
  ];
  return [
    [...key, 'overall', 'overall', 'Overall', ...blank(7), ...scoreCells(one.overall), null, null],
    ...one.principles.flatMap((principle) => [
      [
        ...key,
        'principle',
        principle.id,
        principle.title,
        ...blank(6),
        principle.weight,
        ...scoreCells(principle),
        null,
        null,
      ],
      ...principle.criteria.map((item) => [
        ...[
          ...key,
          'criterion',
          item.id,
          item.title,
          item.state,
          item.claimed,
          item.proven,
          item.low,
          item.high,
          item.grade,
          item.weight,
        ],
        ...[...blank(4), item.contribution, item.sources.map((source) => source.id).join(' ')],
      ]),
    ]),
    ...one.gates.map((gate) => [...key, 'gate', gate.criterion, gate.title, gate.state, ...blank(12)]),
    ...one.requirements.map((item) => [
      ...key,
      'requirement',
      item.criterion,
      `${item.title}: level ${item.level}`,
      REQUIREMENT_STATES[item.status],
      item.claimed,
      item.proven,
      ...blank(10),
    ]),
  ];
}
