/** Questions, differences, cost of safety and shared sub-processors, on a terminal. */
import type { Assessment } from '../../types/assessment.ts';
import type { Comparison, Difference } from '../../types/comparison.ts';
import { score, VERDICTS } from '../figures.ts';
import { bullet, type Column, textTable, wrap } from '../text-table.ts';
import { criterionOf } from './cells.ts';
import { assessmentOf, listed, type NameOf } from './names.ts';
import { furtherQuestions } from './questions.ts';
import { openLine, plural, standingLine, worthLine } from './sentences.ts';

/** Entries of a list on a terminal; documents and data show more. */
const MOST = 6;

/** What decides whether a product may be used, then what would make the choice surer. */
export function questionLines(one: Comparison, nameOf: NameOf, width: number): string[] {
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

export function differenceLines(one: Comparison, nameOf: NameOf, width: number): string[] {
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

const SAFETY: readonly Column[] = [
  { title: 'Cost of safety', flexible: true },
  { title: 'As shipped', flexible: true },
  { title: 'Hardened', flexible: true },
  { title: 'Switches', align: 'right' },
];

export function safetyLines({ products }: Comparison, nameOf: NameOf, width: number): string[] {
  const side = (one: Comparison['products'][number]['safety']['shipped']): string =>
    `${VERDICTS[one.verdict]}, ${score(one)}, ${plural(one.gatesFailed.length, 'gate')} failed, ${plural(one.unmet.length, 'requirement')} open`;
  const rows = products.map(({ assessment: { vendor, edition }, safety }) => [
    nameOf({ vendor: vendor.id, edition }),
    ...[side(safety.shipped), side(safety.hardened), String(safety.switches.length)],
  ]);
  const note = "What each switch costs: 'vtc-pia settings', or '-o' as .html, .pdf or .xlsx.";
  return [...textTable(SAFETY, rows, width), ...wrap(note, width)];
}

export function sharedLines(
  { sharedSubProcessors: shared }: Comparison,
  nameOf: NameOf,
  width: number,
): string[] {
  if (shared.length === 0) return [];
  const lines = shared.map(({ name, users }) => `${name}: ${listed(users.map(nameOf))}.`);
  return ['Sub-processors that they share', ...lines.flatMap((line) => bullet(line, width))];
}
