/** How firm the order is, on a terminal. */
import type { Comparison, Ranking } from '../../types/comparison.ts';
import { chance, points } from '../figures.ts';
import { bullet, type Column, textTable, wrap } from '../text-table.ts';
import { titleOfPrinciple } from './cells.ts';
import type { NameOf } from './names.ts';
import { howDrawn, levelFlipLine, weightFlipLine } from './sentences.ts';

/** Ranks that are shown, and entries of a list. */
const RANKS = 5;
const MOST = 6;

const RANK_KEY =
  'At worst: chance of being first with every open level at its lower end. Middle: score with every open level at the middle of its range.';

/** Chances of ranks, central weights, how it was drawn, and what would change who is first. */
export function rankingBlocks(ranking: Ranking, one: Comparison, nameOf: NameOf, width: number): string[][] {
  const titleOf = titleOfPrinciple(one);
  return [
    ['How firm the order is', ...rankTable(ranking, nameOf, width)],
    centralLines(ranking, one, nameOf, width),
    wrap(howDrawn(ranking, titleOf), width),
    flipLines(ranking, nameOf, titleOf, width),
  ];
}

function rankTable(ranking: Ranking, nameOf: NameOf, width: number): string[] {
  const { acceptability, middle, pairwise, atWorst } = ranking;
  const shown = acceptability.slice(0, RANKS).map((_, rank) => rank);
  const columns: Column[] = [
    { title: 'Chance of rank', flexible: true },
    ...shown.map((rank) => ({ title: String(rank + 1), align: 'right' as const })),
    { title: 'Ahead of the next', align: 'right' },
    { title: 'At worst', align: 'right' },
    { title: 'Middle', align: 'right' },
  ];
  const rows = acceptability.map((product, at) => [
    nameOf(product),
    ...shown.map((rank) => chance(product.ranks[rank] ?? 0)),
    at + 1 < pairwise.length ? chance(pairwise[at]?.wins[at + 1] ?? 0) : '',
    chance(atWorst[at]?.first ?? 0),
    points(middle[at]?.score ?? 0),
  ]);
  const more =
    acceptability.length > RANKS ? ` Only the first ${RANKS} ranks are shown; '-o' writes all.` : '';
  return [...textTable(columns, rows, width), ...wrap(`${RANK_KEY}${more}`, width)];
}

/** Who should care about what to choose this one. */
function centralLines({ centralWeights }: Ranking, one: Comparison, nameOf: NameOf, width: number): string[] {
  const titleOf = titleOfPrinciple(one);
  const lines = centralWeights.slice(0, MOST).map((product) => {
    if (product.weights === null) return `${nameOf(product)}: never first, whatever the weights.`;
    const parts = product.weights.map(({ principle, weight }) => `${titleOf(principle)} ${chance(weight)}`);
    return `${nameOf(product)}: ${parts.join(', ')}.`;
  });
  return ['Who chooses it weighs on average', ...lines.flatMap((line) => bullet(line, width))];
}

function flipLines(
  ranking: Ranking,
  nameOf: NameOf,
  titleOf: (id: string) => string,
  width: number,
): string[] {
  const { weights, levels } = ranking.flips;
  const lines = [
    ...weights.slice(0, 3).map((flip) => weightFlipLine(flip, ranking, nameOf, titleOf)),
    ...levels.slice(0, MOST).map((flip) => levelFlipLine(flip, nameOf)),
  ];
  return ['What would change who is first', ...lines.flatMap((line) => bullet(line, width))];
}
