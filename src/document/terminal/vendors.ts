/** The products that are known: how much of each edition is shown, what it is fit for, and why the rest is open. */
import type { Language } from '../../locale/language.ts';
import type { AssessedElement, Assessment, Because, ScoreShares } from '../../types/assessment.ts';
import type { VerdictOnDay } from '../../types/history.ts';
import { cell } from '../make.ts';
import type { Table } from '../model.ts';
import type { Named } from '../names.ts';
import { sharesText } from '../wording.ts';
import type { UseLine } from './score.ts';

/** One edition of a product. */
export interface VendorLine {
  product: string;
  name: string;
  edition: string;
  editionName: string;
  overall: ScoreShares;
  newestEvidence: string | null;
}

/** One row an edition. */
export function vendorTable(lines: readonly VendorLine[], language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'products',
    caption: say('vendors.caption'),
    captionHidden: true,
    columns: [
      { title: say('vendors.product'), heads: true, rigid: true },
      { title: say('vendors.edition') },
      { title: say('vendors.parts'), rigid: true },
      { title: say('vendors.newest'), align: 'end' },
    ],
    rows: lines.map(({ product, edition, editionName, overall, newestEvidence }) => ({
      cells: [
        cell([`${product}@${edition}`]),
        cell(editionName),
        cell([{ bar: overall, text: sharesText(overall, language) }]),
        cell(newestEvidence ?? ''),
      ],
    })),
  };
}

/** One row an edition, one column a use. */
export function fitTable(
  lines: readonly {
    product: string;
    edition: string;
    uses: readonly (UseLine & { context: { id: string } })[];
  }[],
  { say }: Language,
): Table {
  const ids = lines[0]?.uses.map(({ context }) => context.id) ?? [];
  const word = (verdict: VerdictOnDay | null): string =>
    verdict === null ? say('vendors.verdict.ended') : say(`vendors.verdict.${verdict.value}`);
  return {
    kind: 'table',
    id: 'fit',
    caption: say('vendors.uses'),
    columns: [
      { title: say('vendors.product'), heads: true },
      ...ids.map((title) => ({ title: title.replaceAll('-', ' ') })),
    ],
    rows: lines.map(({ product, edition, uses }) => ({
      cells: [cell(`${product}@${edition}`), ...uses.map(({ verdict }) => cell(word(verdict)))],
    })),
  };
}

/** Reasons for being open, the weightiest first: an element is counted once, under the first of its reasons. */
const KINDS = [
  ...(['claimed', 'alleged', 'lapsed', 'announced', 'mended-elsewhere', 'ended'] as const),
  ...(['asked-and-not-answered', 'looked-for', 'stored-copies-searched', 'part-read'] as const),
  ...(['hangs-on', 'short-as-shipped', 'not-looked-for'] as const),
] as const satisfies readonly Because[];
const STANDINGS = ['yes', 'in-part', 'no', 'open', 'absent', 'does-not-apply', 'yours'] as const;
type Kind = (typeof KINDS)[number] | (typeof STANDINGS)[number];

/** Two tables with one row an edition: elements by where they stand, and what is open by why. */
export function knownTables(subjects: readonly Named<Assessment>[], { say }: Language): Table[] {
  const rows = subjects.map(({ result }) => ({
    name: `${result.vendor.id}@${result.edition}`,
    counts: countsOf(result),
  }));
  return [countTable('standings', rows, STANDINGS, say), countTable('kinds', rows, KINDS, say)];
}

interface Counted {
  name: string;
  counts: ReadonlyMap<Kind, number>;
}

/** Columns in which nothing is counted are left out. */
function countTable(
  id: 'standings' | 'kinds',
  rows: readonly Counted[],
  kinds: readonly Kind[],
  say: Language['say'],
): Table {
  const kept = kinds.filter((kind) => rows.some(({ counts }) => counts.has(kind)));
  return {
    kind: 'table',
    id,
    caption: say(`vendors.${id}`),
    columns: [
      { title: say('vendors.product'), heads: true },
      ...kept.map((kind) => ({ title: say(`vendors.${kind}`), align: 'end' as const })),
    ],
    rows: rows.map(({ name, counts }) => ({
      cells: [cell(name), ...kept.map((kind) => cell(String(counts.get(kind) ?? 0)))],
    })),
    note: [say(`vendors.${id}-note`)],
  };
}

function countsOf({ principles }: Assessment): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  const elements = principles.flatMap(({ criteria }) => criteria.flatMap((one) => one.elements));
  for (const kind of elements.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** An open element is counted as open and under its reason. */
function kindsOf(element: AssessedElement): Kind[] {
  const { standing, openBecause, stated } = element;
  if (standing === 'open')
    return ['open', KINDS.find((reason) => openBecause.includes(reason)) ?? 'not-looked-for'];
  if (standing === 'shown') return [isByAbsence(stated) ? 'absent' : 'yes'];
  return [standing === 'short' ? 'no' : standing];
}

function isByAbsence(stated: AssessedElement['stated']): boolean {
  const showing = stated.filter(({ weight }) => weight === 'shows');
  return showing.length > 0 && showing.every(({ by }) => by === 'absent');
}
