/** The comparison on a terminal: the matrix in blocks of as many products as the width holds, then the rest as lists. */
import type { Assessment, Reason } from '../../types/assessment.ts';
import type { Comparison } from '../../types/comparison.ts';
import { NOBODY_SCORED } from '../figures.ts';
import { bullet, textTable, wrap } from '../text-table.ts';
import { shortened } from '../view/sentence.ts';
import { answerLines } from './answer.ts';
import { BARRED, hasPlace, matrixRows, waivedGates } from './cells.ts';
import { type NameOf, namesOf } from './names.ts';
import { comparisonPremise } from './sentences.ts';
import { differenceLines, questionLines, safetyLines, sharedLines } from './table-lists.ts';
import { rankingBlocks } from './table-ranking.ts';

/** Narrowest column of a product that reads well. */
const COLUMN = 20;
const FIRST_COLUMN = 22;
/** Characters of a cell; a longer fact is in the documents. */
const LONGEST_CELL = 90;

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
    [...wrap(NOBODY_SCORED, width), ...versionLines(one, width)],
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
    ...waivedLines(one, width),
  ];
}

/** What else can be asked where nobody is left. */
function hintLines({ noRanking, configuration, allRanked, products }: Comparison, width: number): string[] {
  if (noRanking !== 'none-left') return [];
  // What nothing is known of is never ranked, and one product alone makes no order.
  const some = products.filter(({ barred }) => barred !== 'nothing-known').length > 1;
  const hints = [
    ...(configuration === 'default' ? [HARDENED] : []),
    ...(allRanked || !some ? [] : [ALL_RANKED]),
  ];
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

/** And so are the gates that it waives. */
function waivedLines(one: Comparison, width: number): string[] {
  return waivedGates(one).flatMap(({ title, waived: reason }) =>
    wrap(`Gate waived by the use: ${title}. ${reason ?? ''}`, width),
  );
}

/** What it was made with; the files with their hashes stand in the documents and the data. */
function versionLines({ versions, inputs }: Comparison, width: number): string[] {
  const { tool, catalogue, rules } = versions;
  const files = `${inputs.length} files read, listed with their hashes in what '-o' writes`;
  return wrap(`vtc-pia ${tool}, catalogue ${catalogue}, rules ${rules}; ${files}.`, width);
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
function barredLines(one: Comparison, nameOf: NameOf, width: number): string[] {
  const barred = one.products.filter((product) => product.barred !== null);
  if (barred.length === 0) return [];
  return barred.flatMap((product) => {
    const { assessment, barred: why } = product;
    const name = nameOf({ vendor: assessment.vendor.id, edition: assessment.edition });
    const head = `${name} is ${hasPlace(product, one) ? 'ranked, marked' : 'not ranked'}: ${BARRED[why ?? 'not-fit']}.`;
    return [...wrap(head, width), ...(why === 'not-fit' ? barringReasons(assessment, width) : [])];
  });
}

function barringReasons({ verdict, gates, requirements }: Assessment, width: number): string[] {
  const bars = ({ kind, criterion }: Reason): boolean =>
    kind === 'gate'
      ? gates.some((gate) => gate.criterion === criterion && gate.state === 'failed' && gate.waived === null)
      : requirements.some((need) => need.criterion === criterion && need.status === 'not-met');
  const reasons = (verdict?.reasons ?? []).filter((reason) => reason.kind !== 'premise' && bars(reason));
  return reasons.flatMap((reason) => bullet(reason.text, width));
}
