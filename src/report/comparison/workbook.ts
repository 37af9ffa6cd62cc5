/** The comparison as a workbook for people who live in spreadsheets: text and numbers, ready to filter and sort. */
import type { Assessment } from '../../types/assessment.ts';
import type { ComparedProduct, Comparison, ProductName } from '../../types/comparison.ts';
import { GATE_STATES, NOBODY_SCORED, REQUIREMENT_STATES, shownScore, VERDICTS } from '../figures.ts';
import { renderWorkbook, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from '../xlsx.ts';
import {
  BARRED,
  gatesCell,
  principleTitles,
  requirementsCell,
  titleOfPrinciple,
  verdictCell,
} from './cells.ts';
import { listed, type NameOf, namesOf } from './names.ts';
import {
  answerLines,
  comparisonPremise,
  howDrawn,
  isMeasurable,
  openLine,
  weightFlipLine,
} from './sentences.ts';

/** The workbook as .xlsx. */
export function renderComparisonWorkbook(one: Comparison): Promise<Uint8Array> {
  const nameOf = namesOf(one);
  return renderWorkbook({
    title: `Comparison: ${one.context.title}`,
    created: one.asOf,
    sheets: [
      summarySheet(one, nameOf),
      matrixSheet(one, nameOf),
      rankingSheet(one, nameOf),
      criteriaSheet(one, nameOf),
      differencesSheet(one, nameOf),
      evidenceSheet(one, nameOf),
      settingsSheet(one, nameOf),
      questionsSheet(one, nameOf),
    ],
  });
}

function column(title: string, width: number, format?: WorkbookColumn['format']): WorkbookColumn {
  return { title, width, ...(format === undefined ? {} : { format }) };
}

function product({ assessment: { vendor, edition } }: ComparedProduct): ProductName {
  return { vendor: vendor.id, edition };
}

function summarySheet(one: Comparison, nameOf: NameOf): WorkbookSheet {
  const { ranking, versions } = one;
  const titleOf = titleOfPrinciple(one);
  const weights = one.products[0]?.assessment.changedWeights ?? [];
  const rows: [string, string][] = [
    ['Use', one.context.title],
    ['Compared', comparisonPremise(one)],
    ...answerLines(one, nameOf).map((line): [string, string] => ['Answer', line]),
    ...one.products.map((entry): [string, string] => [nameOf(product(entry)), standing(entry)]),
    ...(ranking === null
      ? []
      : [
          ['How it was drawn', howDrawn(ranking, titleOf)] as [string, string],
          ...ranking.flips.weights
            .slice(0, 5)
            .map((flip): [string, string] => [
              'What would change it',
              weightFlipLine(flip, ranking, nameOf, titleOf),
            ]),
        ]),
    [
      'Weights changed by the use',
      weights.map(({ id, from, to }) => `${id} ${from}→${to}`).join(', ') || 'none',
    ],
    ['Versions', `vtc-pia ${versions.tool}, catalogue ${versions.catalogue}, rules ${versions.rules}`],
    ...one.inputs.map(({ path, sha256 }): [string, string] => ['File read', `${path} sha256 ${sha256}`]),
    ['Whose judgement', NOBODY_SCORED],
  ];
  return { name: 'Summary', plain: true, columns: [column('What', 28), column('Value', 110)], rows };
}

function standing(entry: ComparedProduct): string {
  const { assessment, safety, ranked, barred } = entry;
  const place = ranked ? (barred === null ? 'ranked' : `ranked although ${BARRED[barred]}`) : 'not ranked';
  return `${verdictCell(entry)}, ${place}; gates: ${gatesCell(assessment)}; requirements: ${requirementsCell(assessment)}; hardened: ${VERDICTS[safety.hardened.verdict]}`;
}

/** One column a product; scores are those that may be shown, with their ends in rows of their own. */
function matrixSheet(one: Comparison, nameOf: NameOf): WorkbookSheet {
  const all = one.products.map(({ assessment }) => assessment);
  const row = (
    kind: string,
    title: string,
    cell: (assessment: Assessment) => WorkbookCell,
  ): WorkbookCell[] => [...[kind, title], ...all.map(cell)];
  const [first] = all;
  const scores = [
    ...principleTitles(one).map(({ id, title }) => ({
      title,
      of: (assessment: Assessment) =>
        assessment.principles.find((entry) => entry.id === id) ?? assessment.overall,
    })),
    { title: 'Overall', of: (assessment: Assessment) => assessment.overall },
  ];
  return {
    name: 'Matrix',
    columns: [
      column('Kind', 14),
      column('What', 44),
      ...one.products.map((entry) => column(nameOf(product(entry)), 20, 'whole')),
    ],
    rows: [
      row('edition', 'Edition', (assessment) => assessment.editionName),
      row('verdict', 'Verdict', ({ verdict }) => VERDICTS[verdict?.value ?? 'undetermined']),
      ...(first?.gates ?? []).map(({ criterion, title }, i) =>
        row('gate', title, ({ gates }) => {
          const gate = gates[i];
          return gate?.criterion === criterion ? GATE_STATES[gate.state] : null;
        }),
      ),
      ...(first?.requirements ?? []).map(({ title, level }, i) =>
        row('requirement', `${title} (needs ${level})`, ({ requirements }) => {
          const need = requirements[i];
          return need === undefined ? null : REQUIREMENT_STATES[need.status];
        }),
      ),
      ...scores.flatMap(({ title, of }) => [
        row('score', title, (assessment) => shownScore(of(assessment))),
        row('from', `${title}: lower end`, (assessment) => of(assessment).range?.from ?? null),
        row('to', `${title}: upper end`, (assessment) => of(assessment).range?.to ?? null),
      ]),
      row('provider', 'Legal entity', ({ vendor }) => vendor.provider.name),
      row('provider', 'Jurisdiction', ({ vendor }) => vendor.provider.jurisdiction),
    ],
  };
}

function rankingSheet({ ranking, products }: Comparison, nameOf: NameOf): WorkbookSheet {
  const columns = [
    ...[column('Product', 30), column('Figure', 18), column('Of', 34), column('Share', 10, 'percent')],
  ];
  if (ranking === null)
    return {
      name: 'Ranking',
      columns,
      rows: products.map((entry): WorkbookCell[] => [
        nameOf(product(entry)),
        'not ranked',
        verdictCell(entry),
        null,
      ]),
    };
  const titleOf = titleOfPrinciple({ products });
  return {
    name: 'Ranking',
    columns,
    rows: [
      ...ranking.acceptability.flatMap((entry) =>
        entry.ranks.map((share, rank): WorkbookCell[] => [nameOf(entry), 'rank', String(rank + 1), share]),
      ),
      ...ranking.atWorst.map((entry): WorkbookCell[] => [nameOf(entry), 'first at worst', '', entry.first]),
      ...ranking.pairwise.flatMap((entry) =>
        entry.wins.flatMap((share, i): WorkbookCell[][] => {
          const other = ranking.acceptability[i];
          return share === null || other === undefined
            ? []
            : [[nameOf(entry), 'ahead of', nameOf(other), share]];
        }),
      ),
      ...ranking.centralWeights.flatMap((entry) =>
        (entry.weights ?? []).map(({ principle, weight }): WorkbookCell[] => [
          ...[nameOf(entry), 'central weight', titleOf(principle), weight],
        ]),
      ),
    ],
  };
}

function criteriaSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
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

function differencesSheet({ differences }: Comparison, nameOf: NameOf): WorkbookSheet {
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
function evidenceSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
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

function settingsSheet({ products }: Comparison, nameOf: NameOf): WorkbookSheet {
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

function questionsSheet({ openPoints, ranking }: Comparison, nameOf: NameOf): WorkbookSheet {
  const deciding = openPoints.map((one): WorkbookCell[] => [
    ...[nameOf(one), one.title, one.ask, `decides: ${openLine(one)}`, null, null],
  ]);
  const rest = (ranking?.valueOfInformation ?? [])
    .filter((one) => one.decides === null)
    .map((one): WorkbookCell[] => [
      ...[listed(one.products.map(nameOf)), one.title, one.ask],
      isMeasurable(one) ? 'makes the choice surer' : 'changes the choice not measurably',
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
