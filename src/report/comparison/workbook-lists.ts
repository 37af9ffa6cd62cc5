/** The sheets to filter: criteria, differences, evidence, settings, questions. */
import type { Comparison } from '../../types/comparison.ts';
import type { WorkbookCell, WorkbookSheet } from '../xlsx.ts';
import { listed, type NameOf } from './names.ts';
import { openLine } from './sentences.ts';
import { column, product } from './workbook-columns.ts';

export function criteriaSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
  return {
    name: 'Criteria',
    columns: [
      ...[column('Product', 26), column('Principle', 24), column('Criterion', 34), column('Id', 34)],
      ...[column('Weight', 8, 'whole'), column('State', 14), column('Claimed', 9, 'whole')],
      ...[
        column('Proven', 9, 'whole'),
        column('Grade', 8),
        column('Low', 7, 'whole'),
        column('High', 7, 'whole'),
      ],
      ...[column('Points', 9, 'tenths'), column('Finding', 70), column('Sources', 30)],
    ],
    rows: products.flatMap((entry) =>
      entry.assessment.principles.flatMap((principle) =>
        principle.criteria.map((one): WorkbookCell[] => [
          ...[nameOf(product(entry)), principle.title, one.title, one.id, one.weight, one.state],
          ...[one.claimed, one.proven, one.grade, one.low, one.high, one.contribution, one.summary],
          [...new Set(one.sources.map(({ id }) => id))].join(', '),
        ]),
      ),
    ),
  };
}

export function differencesSheet({ differences }: Comparison, nameOf: NameOf): WorkbookSheet {
  return {
    name: 'Differences',
    columns: [
      ...[column('Criterion', 40), column('Id', 36), column('Levels apart', 9, 'whole')],
      ...[column('Points overall', 10, 'tenths'), column('Best', 40), column('Worst', 40)],
    ],
    rows: differences.map((one): WorkbookCell[] => [
      ...[one.title, one.criterion, one.levels, one.points],
      ...[listed(one.best.map(nameOf)), listed(one.worst.map(nameOf))],
    ]),
  };
}

/** A vendor's documents once, however many of its editions are compared. */
export function evidenceSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
  const all = products.flatMap((entry) =>
    entry.assessment.sources.map((source) => ({
      source,
      entry,
      key: `${entry.assessment.vendor.id}/${source.id}`,
    })),
  );
  const distinct = new Map(all.toReversed().map((one) => [one.key, one]));
  return {
    name: 'Evidence',
    columns: [
      ...[column('Product', 26), column('Id', 30), column('Kind', 18), column('Title', 60)],
      ...[column('Publisher', 28), column('Published', 12), column('Read', 12), column('Grade', 8)],
      ...[column('Grade now', 10), column('Address', 60), column('Note', 40)],
    ],
    rows: [...distinct.values()]
      .reverse()
      .map(({ source, entry }): WorkbookCell[] => [
        ...[nameOf(product(entry)), source.id, source.kind, source.title, source.publisher],
        ...[
          source.published,
          source.checked,
          source.grade,
          source.gradeNow ?? 'lapsed',
          source.url,
          source.note,
        ],
      ]),
  };
}

export function settingsSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
  return {
    name: 'Settings',
    columns: [
      ...[column('Product', 26), column('Setting', 44), column('Where', 50), column('Default', 24)],
      ...[column('Recommended', 30), column('On', 7), column('Hardened', 10)],
      ...[column('Points', 9, 'tenths'), column('What it costs', 50), column('Touches', 50)],
    ],
    rows: products.flatMap((entry) =>
      entry.assessment.settings.map((one): WorkbookCell[] => [
        ...[nameOf(product(entry)), one.title, one.where, one.default, one.recommended],
        ...[one.applied ? 'yes' : 'no', one.hardened ? 'yes' : 'no', one.gain, one.costs],
        one.effects
          .map(({ title, from, proven }) => `${title}: ${from ?? '?'} → ${proven ?? '?'}`)
          .join('; '),
      ]),
    ),
  };
}

export function questionsSheet({ openPoints, ranking }: Comparison, nameOf: NameOf): WorkbookSheet {
  const deciding = openPoints.map((one): WorkbookCell[] => [
    ...[nameOf(one), one.title, one.ask, `decides: ${openLine(one)}`, null, null],
  ]);
  const rest = (ranking?.valueOfInformation ?? [])
    .filter((one) => one.decides === null)
    .map((one): WorkbookCell[] => [
      ...[listed(one.products.map(nameOf)), one.title, one.ask],
      one.measurable ? 'makes the choice surer' : 'changes the choice not measurably',
      one.gain * 100,
      null,
    ]);
  return {
    name: 'Questions',
    columns: [
      ...[column('Product', 26), column('Criterion', 36), column('Question', 90), column('Why', 50)],
      ...[column('Points of certainty', 12, 'tenths'), column('Answer of the vendor', 50)],
    ],
    rows: [...deciding, ...rest],
  };
}
