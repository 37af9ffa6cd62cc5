/** Products side by side, a few in each table: fitness, gates, requirements, principles with their ranges, provider. */
import type { Assessment } from '../../../types/assessment.ts';
import type { ComparedProduct, Comparison } from '../../../types/comparison.ts';
import { criterionOf, criterionTitle, principleTitles, verdictCell } from '../../comparison/cells.ts';
import { vendorNamesOf } from '../../comparison/names.ts';
import { GATE_STATES, percent, range, REQUIREMENT_STATES, score } from '../../figures.ts';
import { bar, levelMark, shapeOf } from '../marks.ts';
import { fill, type Words } from '../words.ts';

/** Columns of products that a page holds. */
const COLUMNS = 4;

export interface MatrixViewCell {
  shape: ReturnType<typeof shapeOf> | null;
  text: string | null;
  note: string | null;
  mark: ReturnType<typeof levelMark> | null;
  bar: ReturnType<typeof bar> | null;
}

export interface MatrixViewRow {
  title: string;
  note: string | null;
  cells: MatrixViewCell[];
}

export function matrixView(one: Comparison, words: Words) {
  const { comparison: texts } = words;
  const count = Math.ceil(one.products.length / COLUMNS);
  const each = Math.ceil(one.products.length / count);
  const vendorName = vendorNamesOf(one);
  return Array.from({ length: count }, (_, block) => {
    const products = one.products.slice(block * each, (block + 1) * each);
    const part = { ...one, products };
    const [from, n] = [block * each + 1, one.products.length];
    return {
      caption: fill(texts.matrixCaption, { from, to: from + products.length - 1, n }),
      wide: products.length + 1,
      heads: products.map(({ assessment }) => ({
        name: vendorName(assessment.vendor),
        edition: assessment.editionName,
      })),
      groups: groupsOf(part, words).filter((group) => group.rows.length > 0),
    };
  });
}

function groupsOf(one: Comparison, words: Words): { title: string; rows: MatrixViewRow[] }[] {
  const { groups } = words.comparison;
  return [
    { title: groups.fitness, rows: [row(words.comparison.verdict, one, verdict)] },
    { title: groups.gates, rows: gateRows(one) },
    { title: groups.requirements, rows: requirementRows(one, words) },
    { title: groups.principles, rows: principleRows(one, words) },
    { title: groups.beside, rows: besideRows(one, words) },
  ];
}

const EMPTY: MatrixViewCell = { shape: null, text: null, note: null, mark: null, bar: null };

function row(
  title: string,
  { products }: Comparison,
  cell: (product: ComparedProduct) => MatrixViewCell,
  note: string | null = null,
): MatrixViewRow {
  return { title, note, cells: products.map(cell) };
}

function verdict(product: ComparedProduct): MatrixViewCell {
  return {
    ...EMPTY,
    shape: shapeOf(product.assessment.verdict?.value ?? 'undetermined'),
    text: verdictCell(product),
  };
}

function gateRows(one: Comparison): MatrixViewRow[] {
  const gates = one.products[0]?.assessment.gates ?? [];
  return gates.map(({ criterion, title }) =>
    row(title, one, ({ assessment }) => {
      const gate = assessment.gates.find((entry) => entry.criterion === criterion);
      if (gate === undefined) return EMPTY;
      return { ...EMPTY, shape: shapeOf(gate.state), text: GATE_STATES[gate.state], note: gate.waived };
    }),
  );
}

function requirementRows(one: Comparison, words: Words): MatrixViewRow[] {
  const needs = one.products[0]?.assessment.requirements ?? [];
  return needs.map(({ criterion, title, level }) =>
    row(
      title,
      one,
      ({ assessment }) => {
        const need = assessment.requirements.find((entry) => entry.criterion === criterion);
        if (need === undefined) return EMPTY;
        const { status, state } = need;
        const applies = state !== 'not-applicable';
        return {
          ...EMPTY,
          shape: shapeOf(status),
          text: REQUIREMENT_STATES[status],
          mark: applies ? levelMark(need, words) : null,
          note: applies ? null : words.marks.notApplicable,
        };
      },
      fill(words.comparison.needs, { level }),
    ),
  );
}

function principleRows(one: Comparison, words: Words): MatrixViewRow[] {
  const rows = principleTitles(one).map(({ id, title }) =>
    row(title, one, ({ assessment }) =>
      scoreCell(
        assessment.principles.find((entry) => entry.id === id),
        title,
        words,
      ),
    ),
  );
  const overall = words.comparison.overall;
  return [...rows, row(overall, one, ({ assessment }) => scoreCell(assessment.overall, overall, words))];
}

function scoreCell(one: Assessment['overall'] | undefined, title: string, words: Words): MatrixViewCell {
  if (one === undefined) return EMPTY;
  const { rangeOf, knownShare } = words.comparison;
  const note =
    one.range === null
      ? null
      : `${fill(rangeOf, { range: range(one.range) })}, ${fill(knownShare, { share: percent(one.coverage) })}`;
  return { ...EMPTY, text: score(one), note, bar: bar(one, title, words) };
}

function besideRows(one: Comparison, words: Words): MatrixViewRow[] {
  return one.beside.map((id) => {
    const first = one.products[0]?.assessment;
    const weight = first === undefined ? 0 : (criterionOf(first, id)?.weight ?? 0);
    const note = weight === 0 ? null : fill(words.comparison.weighs, { weight });
    return row(
      criterionTitle(one, id),
      one,
      ({ assessment }) => {
        const found = criterionOf(assessment, id);
        return found === undefined ? EMPTY : { ...EMPTY, mark: levelMark(found, words) };
      },
      note,
    );
  });
}
