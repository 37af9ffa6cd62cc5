/** The comparison in long form: one row a figure, so that a spreadsheet can filter and pivot it. */
import type { Assessment } from '../../types/assessment.ts';
import type { ComparedProduct, Comparison, ProductName, Ranking } from '../../types/comparison.ts';
import { csv } from '../csv.ts';
import { GATE_STATES, REQUIREMENT_STATES, VERDICTS } from '../figures.ts';
import { keyOf } from './names.ts';

type Cell = string | number | null;

const HEAD = [
  ...['context', 'configuration', 'as_of', 'hindsight', 'vendor', 'edition', 'kind', 'id', 'title'],
  ...['state', 'value', 'low', 'high', 'text', 'sources'],
];

export function comparisonCsv(one: Comparison): string {
  const key = [one.context.id, one.configuration, one.asOf, String(one.hindsight)];
  const rows = [
    ...one.products.flatMap(productRows),
    ...(one.ranking === null ? [] : rankingRows(one.ranking)),
    ...recordRows(one),
    ...one.differences.map((difference) =>
      row(null, 'difference', difference.criterion, {
        title: difference.title,
        value: difference.points,
        text: `${difference.levels} levels: ${difference.best.map(keyOf).join(' ')} over ${difference.worst.map(keyOf).join(' ')}`,
      }),
    ),
    ...one.openPoints.map((point) =>
      row(point, 'open', point.criterion, {
        ...{ title: point.title, state: point.kind, value: point.level, text: point.ask },
      }),
    ),
    ...one.sharedSubProcessors.flatMap(({ name, users }) =>
      users.map((user) => row(user, 'shared-sub-processor', name, { text: user.task })),
    ),
  ];
  return csv(
    HEAD,
    rows.map((cells) => [...key, ...cells]),
  );
}

/** What it was made with, and the files that were read. */
function recordRows({ versions, inputs, products }: Comparison): Cell[][] {
  const changed = products[0]?.assessment.changedWeights ?? [];
  return [
    ...(['tool', 'catalogue', 'rules'] as const).map((id) =>
      row(null, 'version', id, { text: versions[id] }),
    ),
    ...inputs.map(({ path, sha256 }) => row(null, 'file', path, { text: sha256 })),
    ...changed.map(({ id, from, to }) =>
      row(null, 'changed-weight', id, { value: to, text: `from ${from}` }),
    ),
  ];
}

interface Values {
  title?: string;
  state?: string | null;
  value?: number | null;
  low?: number | null;
  high?: number | null;
  text?: string | null;
  sources?: string;
}

function row(product: ProductName | null, kind: string, id: string, values: Values): Cell[] {
  const {
    title = null,
    state = null,
    value = null,
    low = null,
    high = null,
    text = null,
    sources = null,
  } = values;
  return [
    product?.vendor ?? null,
    product?.edition ?? null,
    kind,
    id,
    title,
    state,
    value,
    low,
    high,
    text,
    sources,
  ];
}

function productRows({ assessment, safety, ranked, barred }: ComparedProduct): Cell[][] {
  const product = { vendor: assessment.vendor.id, edition: assessment.edition };
  const { verdict, overall } = assessment;
  return [
    row(product, 'verdict', 'verdict', {
      state: VERDICTS[verdict?.value ?? 'undetermined'],
      text: barred ?? (ranked ? 'ranked' : null),
    }),
    ...assessedRows(assessment, product),
    row(product, 'overall', 'overall', scoreValues(overall)),
    row(product, 'known', 'overall', { value: overall.coverage }),
    ...(['shipped', 'hardened'] as const).map((side) =>
      row(product, 'safety', side, {
        state: VERDICTS[safety[side].verdict],
        ...scoreValues(safety[side]),
      }),
    ),
    ...safety.switches.map((one) =>
      row(product, 'switch', one.id, { title: one.title, value: one.gain, text: one.costs }),
    ),
  ];
}

function assessedRows(assessment: Assessment, product: ProductName): Cell[][] {
  const { gates, requirements, principles, vendor } = assessment;
  return [
    ...gates.map((gate) =>
      row(product, 'gate', gate.criterion, {
        title: gate.title,
        state: GATE_STATES[gate.state],
        text: gate.waived,
      }),
    ),
    ...requirements.map((one) =>
      row(product, 'requirement', one.criterion, {
        ...{ title: one.title, state: REQUIREMENT_STATES[one.status], value: one.level, text: one.reason },
      }),
    ),
    ...principles.flatMap((principle) => [
      row(product, 'principle', principle.id, { title: principle.title, ...scoreValues(principle) }),
      row(product, 'known', principle.id, { title: principle.title, value: principle.coverage }),
      ...principle.criteria.map((one) =>
        row(product, 'criterion', one.id, {
          ...{ title: one.title, state: one.state, value: one.proven, low: one.low, high: one.high },
          ...{ text: one.summary, sources: one.sources.map(({ id }) => id).join(' ') },
        }),
      ),
    ]),
    row(product, 'provider', 'name', { text: vendor.provider.name }),
    row(product, 'provider', 'jurisdiction', { text: vendor.provider.jurisdiction }),
    ...vendor.facts.map((fact) =>
      row(product, 'fact', fact.topic, { text: fact.text, sources: fact.sources.join(' ') }),
    ),
  ];
}

function scoreValues({ score, range }: Pick<Assessment['overall'], 'score' | 'range'>): Values {
  return { value: score, low: range?.from ?? null, high: range?.to ?? null };
}

function rankingRows(ranking: Ranking): Cell[][] {
  const { acceptability, pairwise, centralWeights, middle, atWorst, flips, valueOfInformation } = ranking;
  return [
    row(null, 'samples', 'samples', { value: ranking.samples }),
    row(null, 'seed', 'seed', { value: ranking.seed }),
    ...ranking.policy.centre.map(({ principle, weight }) =>
      row(null, 'weight-centre', principle, { state: ranking.policy.kind, value: weight }),
    ),
    row(ranking.leader, 'leader', '1', {
      ...{ state: ranking.clearWinner === null ? 'not clear' : 'clear', value: ranking.leader.probability },
    }),
    ...acceptability.flatMap((one) =>
      one.ranks.map((value, rank) => row(one, 'acceptability', String(rank + 1), { value })),
    ),
    ...pairwise.flatMap((one) =>
      one.wins.flatMap((value, i) => {
        const other = acceptability[i];
        return value === null || other === undefined ? [] : [row(one, 'pairwise', keyOf(other), { value })];
      }),
    ),
    ...centralWeights.flatMap((one) =>
      (one.weights ?? []).map(({ principle, weight }) =>
        row(one, 'central-weight', principle, { value: weight }),
      ),
    ),
    ...atWorst.map((one) => row(one, 'first-at-worst', '1', { value: one.first })),
    ...middle.map((one) => row(one, 'middle', 'middle', { value: one.score })),
    ...flips.weights.map((one) =>
      row(one, 'weight-flip', one.to ?? '', { state: one.obstacle, value: one.moved }),
    ),
    ...flips.levels.map((one) =>
      row(one, 'level-flip', one.criterion, {
        title: one.title,
        value: one.to,
        low: one.low,
        high: one.high,
      }),
    ),
    ...valueOfInformation.flatMap((one) =>
      one.products.map((product) =>
        row(product, 'information', one.criterion, {
          ...{
            title: one.title,
            state: one.decides,
            value: one.gain,
            low: one.low,
            high: one.high,
            text: one.ask,
          },
        }),
      ),
    ),
  ];
}
