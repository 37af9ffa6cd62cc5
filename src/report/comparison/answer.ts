/** The answer of a comparison: whether there is a winner, how sure that is, and what it rests on. */
import type { ComparedProduct, Comparison, Ranking } from '../../types/comparison.ts';
import { chance, chanceBeside, VERDICTS } from '../figures.ts';
import { listed, type NameOf } from './names.ts';

/** The answer in a sentence or two: whether there is a winner, and how sure. */
export function answerLines(one: Comparison, nameOf: NameOf): string[] {
  return [answer(one, nameOf), ...worstLines(one, nameOf), ...hardenedLines(one, nameOf)];
}

function answer(one: Comparison, nameOf: NameOf): string {
  if (one.ranking !== null) return rankingAnswer(one.ranking, one, nameOf);
  if (one.noRanking === 'no-weight') return 'No principle has weight, so there is nothing to rank by.';
  const left = one.products.find((product) => product.ranked);
  if (left !== undefined) {
    const { vendor, edition, verdict } = left.assessment;
    const word = VERDICTS[verdict?.value ?? 'undetermined'];
    return `Only ${nameOf({ vendor: vendor.id, edition })} is left (${word}); there is nothing to rank it against.`;
  }
  return `None of the ${one.products.length} products can be ranked: ${barredCounts(one)}.${closest(one, nameOf)}`;
}

function barredCounts({ products }: Comparison): string {
  const count = (why: ComparedProduct['barred']): number =>
    products.filter((product) => product.barred === why).length;
  const [unfit, little, dark] = [count('not-fit'), count('little-known'), count('nothing-known')];
  const parts = [
    ...(unfit > 0 ? [`${unfit} ${unfit === 1 ? 'is' : 'are'} not fit for this use as configured`] : []),
    ...(little > 0 ? [`of ${little} less than half is known`] : []),
    ...(dark > 0 ? [`of ${dark} nothing is known`] : []),
  ];
  return listed(parts);
}

function closest({ closest: list, products }: Comparison, nameOf: NameOf): string {
  const first = products.find(
    ({ assessment }) => assessment.vendor.id === list[0]?.vendor && assessment.edition === list[0].edition,
  );
  if (first === undefined) return '';
  const count = first.barriers.length;
  return ` Fewest barriers: ${listed(list.map(nameOf))} (${count}${list.length > 1 ? ' each' : ''}).`;
}

function rankingAnswer(ranking: Ranking, { products }: Comparison, nameOf: NameOf): string {
  const { leader, clearWinner, bound } = ranking;
  const name = nameOf(leader);
  const share = `first in ${chanceBeside(leader.probability, bound)} of the samples`;
  const product = products.find(
    ({ assessment }) => assessment.vendor.id === leader.vendor && assessment.edition === leader.edition,
  );
  if (clearWinner !== null)
    return `${name} is ${share}: the clear winner${provided(product)}. Clear it is from ${chance(bound)} up.`;
  const barred = product?.barred;
  if (barred === 'not-fit') return `No winner: ${name} is ${share}, but it is not fit for this use.`;
  if (barred === 'little-known')
    return `No winner: ${name} is ${share}, but less than half of what counts is known of it.`;
  return `No clear winner: ${name} is ${share}; clear it would be from ${chance(bound)} up.`;
}

/** What else must hold for a winner to be taken. */
function provided(product: ComparedProduct | undefined): string {
  const verdict = product?.assessment.verdict?.value;
  if (verdict === 'undetermined') return ', provided that its open gates and requirements turn out well';
  return verdict === 'fit-with-conditions' ? ', provided that the conditions of its verdict are met' : '';
}

/** Who is first on proof alone, where it is somebody else: then the lead rests on what is unknown. */
function worstLines({ ranking }: Comparison, nameOf: NameOf): string[] {
  if (ranking === null) return [];
  const best = ranking.atWorst.reduce((a, b) => (b.first > a.first ? b : a));
  const { leader } = ranking;
  if (best.vendor === leader.vendor && best.edition === leader.edition) return [];
  return [
    `The lead rests on what is unknown: with every open level at its worst, ${nameOf(best)} would be first in ${chance(best.first)} of the samples.`,
  ];
}

/** What locking down would do to the verdicts, where it was not done. */
function hardenedLines({ configuration, products }: Comparison, nameOf: NameOf): string[] {
  if (configuration === 'hardened') return [];
  const better = products.filter(
    ({ safety, assessment }) =>
      assessment.verdict?.value === 'not-fit' && safety.hardened.verdict !== 'not-fit',
  );
  if (better.length === 0) return [];
  const parts = better.map(
    ({ assessment: { vendor, edition }, safety }) =>
      `${nameOf({ vendor: vendor.id, edition })} would be ${VERDICTS[safety.hardened.verdict]}`,
  );
  return [`Hardened, ${listed(parts)}: see the cost of safety.`];
}
