/** How firm the order is: chances of ranks as stacked bars and as a table, who is ahead of whom, who chooses which. */
import type { Acceptability, Comparison, Ranking } from '../../../types/comparison.ts';
import { BARRED, titleOfPrinciple } from '../../comparison/cells.ts';
import { keyOf, type NameOf } from '../../comparison/names.ts';
import { answerLines } from '../../comparison/answer.ts';
import { howDrawn, levelFlipLine, weightFlipLine } from '../../comparison/sentences.ts';
import { chance, points } from '../../figures.ts';
import { fill, type Words } from '../words.ts';

/** Ranks and products that a table on paper holds. */
const COLUMNS = 6;
/** Flips that are told. */
const MOST_FLIPS = 5;

export function rankingView(one: Comparison, nameOf: NameOf, words: Words) {
  const { ranking } = one;
  if (ranking === null) return { none: answerLines(one, nameOf), drawn: null };
  const titleOf = titleOfPrinciple(one);
  const [runnerUp] = ranking.flips.weights;
  return {
    none: null,
    drawn: howDrawn(ranking, titleOf),
    bars: ranking.acceptability.map((product) => barView(product, nameOf, words)),
    ranks: ranksView(ranking, one, nameOf, words),
    more: ranking.pairwise.length > COLUMNS ? fill(words.comparison.moreRanks, { n: COLUMNS }) : null,
    pairwise: ranking.pairwise.length > COLUMNS ? null : pairwiseView(ranking, nameOf),
    central: centralView(ranking, one, nameOf, words),
    flips: ranking.flips.weights
      .slice(0, MOST_FLIPS)
      .map((flip) => weightFlipLine(flip, ranking, nameOf, titleOf)),
    // Where the second is ahead on the middle values already, no level has to change for it.
    settled: runnerUp?.obstacle !== 'already-ahead',
    levels: ranking.flips.levels.slice(0, MOST_FLIPS).map((flip) => levelFlipLine(flip, nameOf)),
  };
}

/** Length of a stacked bar, in units of its drawing. */
const LENGTH = 1000;
/** Under this share a segment has no room for its figure. */
const ROOM = 0.07;

function barView(product: Acceptability, nameOf: NameOf, { comparison: texts }: Words) {
  const name = nameOf(product);
  const shown = product.ranks
    .map((share, rank) => ({ share, rank: rank + 1 }))
    .filter(({ share }) => share > 0);
  const parts = shown
    .map(({ share, rank }) => fill(texts.barPart, { rank, share: chance(share) }))
    .join(', ');
  return {
    name,
    label: fill(texts.barLabel, { product: name, parts }),
    segments: product.ranks.flatMap((share, rank) => segment(share, rank, product.ranks)),
  };
}

/** Ranks after the fifth look alike: their shares are in the table. */
function segment(share: number, rank: number, all: readonly number[]) {
  const from = all.slice(0, rank).reduce((sum, one) => sum + one, 0);
  const width = rounded(share * LENGTH);
  if (width === 0) return [];
  return [
    {
      kind: `rank-${Math.min(rank + 1, 5)}`,
      x: rounded(from * LENGTH),
      width,
      middle: rounded((from + share / 2) * LENGTH),
      text: share >= ROOM ? chance(share) : null,
    },
  ];
}

function ranksView(
  { acceptability, middle, atWorst }: Ranking,
  { products }: Comparison,
  nameOf: NameOf,
  words: Words,
) {
  const { comparison: texts } = words;
  const marks = new Map(
    products.map(({ assessment, barred, provisional }) => [
      keyOf({ vendor: assessment.vendor.id, edition: assessment.edition }),
      barred !== null ? BARRED[barred] : provisional ? texts.openNote : null,
    ]),
  );
  const shown = acceptability.slice(0, COLUMNS);
  return {
    heads: shown.map((_, rank) => fill(texts.rank, { rank: rank + 1 })),
    rows: acceptability.map((product, at) => ({
      name: nameOf(product),
      mark: marks.get(keyOf(product)) ?? null,
      cells: shown.map((_, rank) => chance(product.ranks[rank] ?? 0)),
      atWorst: chance(atWorst[at]?.first ?? 0),
      middle: points(middle[at]?.score ?? 0),
    })),
  };
}

function pairwiseView({ pairwise }: Ranking, nameOf: NameOf) {
  return {
    heads: pairwise.map(nameOf),
    rows: pairwise.map((product) => ({
      name: nameOf(product),
      cells: product.wins.map((share) => (share === null ? '–' : chance(share))),
    })),
  };
}

function centralView({ centralWeights, policy }: Ranking, one: Comparison, nameOf: NameOf, words: Words) {
  const titleOf = titleOfPrinciple(one);
  return {
    heads: policy.centre.map(({ principle }) => titleOf(principle)),
    rows: centralWeights.map((product) => ({
      name: nameOf(product),
      cells: policy.centre.map(({ principle }) => {
        const found = product.weights?.find((weight) => weight.principle === principle);
        return found === undefined ? words.comparison.never : chance(found.weight);
      }),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
