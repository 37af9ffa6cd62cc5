/** The sheets that are read first: summary, matrix, ranking. */
import type { Assessment } from '../../types/assessment.ts';
import type { ComparedProduct, Comparison } from '../../types/comparison.ts';
import {
  GATE_STATES,
  NOBODY_SCORED,
  percent,
  REQUIREMENT_STATES,
  shownScore,
  VERDICTS,
  wholeRange,
} from '../figures.ts';
import type { WorkbookCell, WorkbookSheet } from '../xlsx.ts';
import { answerLines } from './answer.ts';
import {
  BARRED,
  criterionCell,
  criterionTitle,
  factsCell,
  gatesCell,
  hasPlace,
  principleTitles,
  requirementsCell,
  titleOfPrinciple,
  verdictCell,
  waivedGates,
} from './cells.ts';
import type { NameOf } from './names.ts';
import { comparisonPremise, howDrawn, weightFlipLine } from './sentences.ts';
import { column, product } from './workbook-columns.ts';

export function summarySheet(one: Comparison, nameOf: NameOf): WorkbookSheet {
  const { ranking, versions } = one;
  const titleOf = titleOfPrinciple(one);
  const weights = one.products[0]?.assessment.changedWeights ?? [];
  const rows: [string, string][] = [
    ['Use', one.context.title],
    ['Compared', comparisonPremise(one)],
    ...answerLines(one, nameOf).map((line): [string, string] => ['Answer', line]),
    ...one.products.map((entry): [string, string] => [nameOf(product(entry)), standing(entry, one)]),
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
    ...waivedGates(one).map(({ title, waived }): [string, string] => [
      'Gate waived by the use',
      `${title}. ${waived ?? ''}`,
    ]),
    ['Versions', `vtc-pia ${versions.tool}, catalogue ${versions.catalogue}, rules ${versions.rules}`],
    ...one.inputs.map(({ path, sha256 }): [string, string] => ['File read', `${path} sha256 ${sha256}`]),
    ['Whose judgement', NOBODY_SCORED],
  ];
  return { name: 'Summary', plain: true, columns: [column('What', 28), column('Value', 110)], rows };
}

function standing(entry: ComparedProduct, one: Comparison): string {
  const { assessment, safety, barred } = entry;
  const place = hasPlace(entry, one)
    ? barred === null
      ? 'ranked'
      : `ranked although ${BARRED[barred]}`
    : 'not ranked';
  return `${verdictCell(entry)}, ${place}; gates: ${gatesCell(assessment)}; requirements: ${requirementsCell(assessment)}; hardened: ${VERDICTS[safety.hardened.verdict]}`;
}

/** One column a product; scores are those that may be shown, with their ends in rows of their own. */
export function matrixSheet(one: Comparison, nameOf: NameOf): WorkbookSheet {
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
          if (gate?.criterion !== criterion) return null;
          return `${GATE_STATES[gate.state]}${gate.waived === null ? '' : ' (waived by the use)'}`;
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
        row('from', `${title}: lower end`, (assessment) => endsOf(of(assessment))?.from ?? null),
        row('to', `${title}: upper end`, (assessment) => endsOf(of(assessment))?.to ?? null),
        row('known', `${title}: known`, (assessment) => percent(of(assessment).coverage)),
      ]),
      ...one.beside.map((id) =>
        row('beside', criterionTitle(one, id), (assessment) => criterionCell(assessment, id)),
      ),
      row('provider', 'Legal entity', ({ vendor }) => vendor.provider.name),
      row('provider', 'Jurisdiction', ({ vendor }) => vendor.provider.jurisdiction),
      row('provider', 'Licence', (assessment) => factsCell(assessment, 'licence')),
      row('provider', 'Hosting', (assessment) => factsCell(assessment, 'hosting')),
      ...one.sharedSubProcessors.map(({ name, users }) =>
        row('shared', `Sub-processor: ${name}`, ({ vendor, edition }) =>
          users.some((user) => user.vendor === vendor.id && user.edition === edition) ? 'yes' : null,
        ),
      ),
    ],
  };
}

export function rankingSheet({ ranking, products }: Comparison, nameOf: NameOf): WorkbookSheet {
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

/** Ends of a range as every other output prints them. */
function endsOf({ range }: Pick<Assessment['overall'], 'range'>): ReturnType<typeof wholeRange> | null {
  return range === null ? null : wholeRange(range);
}
