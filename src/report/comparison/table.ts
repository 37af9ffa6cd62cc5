/** The comparison on a terminal: the matrix in blocks of as many products as the width holds, then the rest as lists. */
import type { Assessment } from '../../types/assessment.ts';
import type { Comparison, Difference, Ranking } from '../../types/comparison.ts';
import { chance, NOBODY_SCORED, points, score, VERDICTS } from '../figures.ts';
import { shortened } from '../view/sentence.ts';
import { bullet, type Column, textTable, wrap } from '../text-table.ts';
import { BARRED, criterionOf, matrixRows, titleOfPrinciple } from './cells.ts';
import { assessmentOf, listed, type NameOf, namesOf } from './names.ts';
import { furtherQuestions } from './questions.ts';
import {
  answerLines,
  comparisonPremise,
  howDrawn,
  levelFlipLine,
  standingLine,
  openLine,
  plural,
  weightFlipLine,
  worthLine,
} from './sentences.ts';

/** Entries of a list on a terminal; documents and data show more. */
const MOST = 6;
/** Narrowest column of a product that reads well. */
const COLUMN = 20;
const FIRST_COLUMN = 22;
/** Characters of a cell; a longer fact is in the documents. */
const LONGEST_CELL = 90;
/** Ranks that are shown. */
const RANKS = 5;

const HARDENED = "'--config hardened' shows them locked down.";
const ALL_RANKED = "'--all-ranked' ranks them all the same, marked.";

export function comparisonTable(one: Comparison, width: number): string {
  const nameOf = namesOf(one);
  const blocks = [
    headLines(one, nameOf, width),
    ...matrixBlocks(one, nameOf, width),
    barredLines(one, nameOf, width),
    ...(one.ranking === null ? [] : rankingBlocks(one.ranking, one, nameOf, width)),
    questionLines(one, nameOf, width),
    differenceLines(one, nameOf, width),
    safetyLines(one, nameOf, width),
    sharedLines(one, nameOf, width),
    wrap(NOBODY_SCORED, width),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(one: Comparison, nameOf: NameOf, width: number): string[] {
  return [
    ...wrap(`Comparison for '${one.context.title}'`, width),
    ...wrap(comparisonPremise(one), width),
    '',
    ...answerLines(one, nameOf).flatMap((line) => wrap(line, width)),
    ...hintLines(one, width),
    ...weightLines(one, width),
  ];
}

/** What else can be asked where nobody is left. */
function hintLines({ noRanking, configuration, allRanked }: Comparison, width: number): string[] {
  if (noRanking !== 'none-left') return [];
  const hints = [...(configuration === 'default' ? [HARDENED] : []), ...(allRanked ? [] : [ALL_RANKED])];
  return hints.flatMap((hint) => wrap(hint, width));
}

/** Weights that the use changes are named on every output. */
function weightLines({ products }: Comparison, width: number): string[] {
  const changed = products[0]?.assessment.changedWeights ?? [];
  if (changed.length === 0) return [];
  return wrap(
    `Weights changed by the use: ${changed.map(({ id, from, to }) => `${id} ${from}→${to}`).join(', ')}.`,
    width,
  );
}

function matrixBlocks(one: Comparison, nameOf: NameOf, width: number): string[][] {
  const rows = matrixRows(one);
  const most = Math.max(1, Math.floor((width - FIRST_COLUMN) / (COLUMN + 2)));
  const count = Math.ceil(one.products.length / most);
  // Blocks of equal size read better than a full one and a rest.
  const each = Math.ceil(one.products.length / count);
  return Array.from({ length: count }, (_, block) => {
    const [from, to] = [block * each, (block + 1) * each];
    const heads = one.products.slice(from, to).map(({ assessment: { vendor, edition, editionName } }) => {
      const name = nameOf({ vendor: vendor.id, edition });
      return { title: name.includes(editionName) ? name : `${name}, ${editionName}`, flexible: true };
    });
    const cells = rows.map(({ title, cells }) => [title, ...cells.slice(from, to).map(short)]);
    return textTable([{ title: '', flexible: true }, ...heads], cells, width);
  });
}

function short(cell: string): string {
  return shortened(cell, LONGEST_CELL);
}

/** Who is not ranked, or is ranked although it may not be used, and why. */
function barredLines({ products }: Comparison, nameOf: NameOf, width: number): string[] {
  const barred = products.filter((product) => product.barred !== null);
  if (barred.length === 0) return [];
  return barred.flatMap(({ assessment, barred: why, ranked }) => {
    const name = nameOf({ vendor: assessment.vendor.id, edition: assessment.edition });
    const head = `${name} is ${ranked ? 'ranked, marked' : 'not ranked'}: ${BARRED[why ?? 'not-fit']}.`;
    return [...wrap(head, width), ...(why === 'not-fit' ? barringReasons(assessment, width) : [])];
  });
}

function barringReasons({ verdict, gates, requirements }: Assessment, width: number): string[] {
  const bars = (criterion: string | null): boolean =>
    gates.some((gate) => gate.criterion === criterion && gate.state === 'failed' && gate.waived === null) ||
    requirements.some((need) => need.criterion === criterion && need.status === 'not-met');
  const reasons = (verdict?.reasons ?? []).filter(
    (reason) => reason.kind !== 'premise' && bars(reason.criterion),
  );
  return reasons.flatMap((reason) => bullet(reason.text, width));
}

function rankingBlocks(ranking: Ranking, one: Comparison, nameOf: NameOf, width: number): string[][] {
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
  return [...textTable(columns, rows, width), ...wrap(RANK_KEY, width)];
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

/** What decides whether a product may be used, then what would make the choice surer. */
function questionLines(one: Comparison, nameOf: NameOf, width: number): string[] {
  const deciding = one.openPoints.map((point) => ({
    head: `${nameOf(point)}, ${point.title}: ${openLine(point)}`,
    ask: point.ask,
  }));
  const useful = furtherQuestions(one).map((question) => ({
    head: `${listed(question.products.map(nameOf))}, ${question.title}: ${worthLine(question)}`,
    ask: question.ask,
  }));
  const all = [...deciding, ...useful];
  if (all.length === 0) return [];
  return [
    'Questions to ask before signing',
    ...all
      .slice(0, MOST)
      .flatMap(({ head, ask }) => [
        ...bullet(head, width),
        ...wrap(ask, width - 4).map((line) => `    ${line}`),
      ]),
    ...(all.length > MOST ? bullet(`and ${all.length - MOST} more.`, width) : []),
  ];
}

function differenceLines(one: Comparison, nameOf: NameOf, width: number): string[] {
  const { differences } = one;
  if (differences.length === 0) return [];
  const more = differences.length - MOST;
  return [
    'Where they surely differ most',
    ...differences.slice(0, MOST).flatMap((difference) => differenceLine(difference, one, nameOf, width)),
    ...(more > 0 ? bullet(`and ${more} more, with '-o' as .html, .pdf, .xlsx or .csv.`, width) : []),
  ];
}

/** The finding of a best and of a worst product; those that stand with them are named. */
function differenceLine(
  { criterion, title, levels, points: worth, best, worst }: Difference,
  one: Comparison,
  nameOf: NameOf,
  width: number,
): string[] {
  const head = `${title}: ${plural(levels, 'level')} apart${worth > 0 ? `, ${worth.toFixed(1)} points overall` : ', beside the score'}`;
  const sides = [best, worst].map((side) => {
    const assessment = side[0] && assessmentOf(one, side[0]);
    const found = assessment && criterionOf(assessment, criterion);
    if (assessment === undefined || found === undefined) return '';
    return `${sideName(side, nameOf)}: ${standingLine(found, assessment)} [${sourcesText(found, assessment)}]`;
  });
  return [
    ...bullet(head, width),
    ...sides.flatMap((side) => wrap(side, width - 6).map((line) => `      ${line}`)),
  ];
}

/** Whose finding it is, and who stands there with it. */
function sideName(side: Difference['best'], nameOf: NameOf): string {
  const [first = '', ...others] = side.map(nameOf);
  return others.length === 0 ? first : `${first} (as high: ${listed(others)})`;
}

/** The sources of a finding: title, publisher, date. */
function sourcesText(
  { sources }: NonNullable<ReturnType<typeof criterionOf>>,
  { sources: all }: Assessment,
): string {
  const ids = [...new Set(sources.map(({ id }) => id))];
  const known = ids.flatMap((id) => all.find((source) => source.id === id) ?? []);
  const texts = known
    .slice(0, 2)
    .map(
      ({ title, publisher, published }) =>
        `${title}, ${publisher}${published === null ? '' : `, ${published}`}`,
    );
  const more = known.length - texts.length;
  return `${texts.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const RANK_KEY =
  'At worst: chance of being first with every open level at its lower end. Middle: score with every open level at the middle of its range.';

const SAFETY: readonly Column[] = [
  { title: 'Cost of safety', flexible: true },
  { title: 'As shipped', flexible: true },
  { title: 'Hardened', flexible: true },
  { title: 'Switches', align: 'right' },
];

function safetyLines({ products }: Comparison, nameOf: NameOf, width: number): string[] {
  const side = (one: Comparison['products'][number]['safety']['shipped']): string =>
    `${VERDICTS[one.verdict]}, ${score(one)}, ${plural(one.gatesFailed.length, 'gate')} failed, ${plural(one.unmet.length, 'requirement')} open`;
  const rows = products.map(({ assessment: { vendor, edition }, safety }) => [
    nameOf({ vendor: vendor.id, edition }),
    ...[side(safety.shipped), side(safety.hardened), String(safety.switches.length)],
  ]);
  const note = "What each switch costs: 'vtc-pia settings', or '-o' as .html, .pdf or .xlsx.";
  return [...textTable(SAFETY, rows, width), ...wrap(note, width)];
}

function sharedLines({ sharedSubProcessors: shared }: Comparison, nameOf: NameOf, width: number): string[] {
  if (shared.length === 0) return [];
  const lines = shared.map(({ name, users }) => `${name}: ${listed(users.map(nameOf))}.`);
  return ['Sub-processors that they share', ...lines.flatMap((line) => bullet(line, width))];
}
