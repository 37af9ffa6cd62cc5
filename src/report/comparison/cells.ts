/** What stands in the cells of the matrix, in the words of every output. */
import type { Assessment } from '../../types/assessment.ts';
import type { ComparedProduct, Comparison } from '../../types/comparison.ts';
import { level, percent, range, REQUIREMENT_STATES, score, VERDICTS } from '../figures.ts';

/** Why a product is not ranked, in words. */
export const BARRED: Record<NonNullable<ComparedProduct['barred']>, string> = {
  'not-fit': 'not fit',
  'little-known': 'less than half known',
  'nothing-known': 'nothing known',
};

/** A row of the matrix: a cell for each product. */
export interface MatrixRow {
  title: string;
  cells: string[];
}

/** Verdict and gates first, then requirements, then scores, then what stands beside them. */
export function matrixRows(one: Comparison): MatrixRow[] {
  const all = one.products;
  const row = (title: string, cell: (product: ComparedProduct) => string): MatrixRow => ({
    title,
    cells: all.map(cell),
  });
  return [
    row('Verdict', verdictCell),
    row('Gates', ({ assessment }) => gatesCell(assessment)),
    row('Requirements', ({ assessment }) => requirementsCell(assessment)),
    ...openRequirements(one).map(({ criterion, title }) =>
      row(title, ({ assessment }) => requirementCell(assessment, criterion)),
    ),
    ...principleTitles(one).map(({ id, title }) =>
      row(title, ({ assessment }) => principleCell(assessment, id)),
    ),
    row('Overall', ({ assessment }) => scoreCell(assessment.overall)),
    ...one.beside.map((id) =>
      row(criterionTitle(one, id), ({ assessment }) => criterionCell(assessment, id)),
    ),
    row('Provider', ({ assessment }) => assessment.vendor.provider.name),
    row('Jurisdiction', ({ assessment }) => assessment.vendor.provider.jurisdiction),
    ...['licence', 'hosting'].map((topic) =>
      row(capital(topic), ({ assessment }) => factsCell(assessment, topic)),
    ),
  ];
}

/** Whether it stands in the ranking: where it alone is left, there is nothing to rank it against. */
export function hasPlace({ ranked }: ComparedProduct, { ranking }: Pick<Comparison, 'ranking'>): boolean {
  return ranked && ranking !== null;
}

/** Verdict, with what a reader must know of the product's place. */
export function verdictCell({ assessment, barred }: ComparedProduct): string {
  const word = VERDICTS[assessment.verdict?.value ?? 'undetermined'];
  return barred === null || barred === 'not-fit' ? word : `${word} (${BARRED[barred]})`;
}

/** '1 failed, 1 open, 5 passed'. */
export function gatesCell({ gates }: Assessment): string {
  const count = (test: (gate: Assessment['gates'][number]) => boolean): number => gates.filter(test).length;
  const barring = count(({ state, waived }) => state === 'failed' && waived === null);
  const parts: [number, string][] = [
    [barring, 'failed'],
    [count(({ state, waived }) => state === 'unknown' && waived === null), 'open'],
    [count(({ waived, state }) => waived !== null && state !== 'passed'), 'waived'],
    [count(({ state }) => state === 'passed'), 'passed'],
  ];
  return counted(parts);
}

/** '9 met, 2 met with settings, 1 not met'. */
export function requirementsCell({ requirements }: Assessment): string {
  const order = ['not-met', 'unknown', 'unproven', 'reachable', 'met'] as const;
  const parts = order.map((status): [number, string] => [
    requirements.filter((one) => one.status === status).length,
    REQUIREMENT_STATES[status],
  ]);
  return counted(parts);
}

/** '44 (43–46, 98 % known)'. */
export function scoreCell(one: Assessment['overall']): string {
  if (one.range === null) return 'not applicable';
  return `${score(one)} (${range(one.range)}, ${percent(one.coverage)} known)`;
}

/** Requirements that some product does not simply meet, with the level that is needed. */
function openRequirements({ products }: Comparison): { criterion: string; title: string }[] {
  const all = products.flatMap(({ assessment }) => assessment.requirements);
  const open = new Set(all.filter(({ status }) => status !== 'met').map(({ criterion }) => criterion));
  return (products[0]?.assessment.requirements ?? [])
    .filter(({ criterion }) => open.has(criterion))
    .map(({ criterion, title, level }) => ({ criterion, title: `– ${title} (needs ${level})` }));
}

function requirementCell({ requirements }: Assessment, criterion: string): string {
  const one = requirements.find((need) => need.criterion === criterion);
  return one === undefined ? '–' : `${REQUIREMENT_STATES[one.status]}: ${level(one)}`;
}

function principleCell({ principles }: Assessment, id: string): string {
  const principle = principles.find((one) => one.id === id);
  return principle === undefined ? '–' : scoreCell(principle);
}

/** Level of a criterion by id. */
export function criterionCell(assessment: Assessment, id: string): string {
  const one = criterionOf(assessment, id);
  return one === undefined ? '–' : level(one);
}

export function criterionOf({ principles }: Assessment, id: string) {
  return principles.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
}

/** Principles by id, of the first product: the catalogue is the same for all. */
export function principleTitles({ products }: Pick<Comparison, 'products'>): { id: string; title: string }[] {
  return (products[0]?.assessment.principles ?? []).map(({ id, title }) => ({ id, title }));
}

/** Title of a principle or its id. */
export function titleOfPrinciple(one: Pick<Comparison, 'products'>): (id: string) => string {
  const titles = new Map(principleTitles(one).map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

export function criterionTitle({ products }: Pick<Comparison, 'products'>, id: string): string {
  const first = products[0]?.assessment;
  return first === undefined ? id : (criterionOf(first, id)?.title ?? id);
}

/** What the profile says on a topic. */
export function factsCell({ vendor }: Assessment, topic: string): string {
  const facts = vendor.facts.filter((fact) => fact.topic === topic).map(({ text }) => text);
  return facts.length === 0 ? 'not known' : facts.join(' ');
}

/** Gates that the use waives: every output names them. */
export function waivedGates({ products }: Pick<Comparison, 'products'>): Assessment['gates'] {
  return (products[0]?.assessment.gates ?? []).filter(({ waived }) => waived !== null);
}

function counted(parts: readonly [number, string][]): string {
  const some = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return some.length === 0 ? 'none' : some.join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
