/** How well each edition is known: standings of its elements, and why the open ones are open. */
import type { Assessment, AssessedElement, Because } from '../types/next/assessment.ts';
import { type Column, textTable, wrap } from './text-table.ts';

/** Reasons for being open, the weightiest first: an element is counted once, under the first of its reasons. */
const KINDS: readonly (readonly [Because, string])[] = [
  ['claimed', 'said'],
  ['alleged', 'alleg'],
  ['lapsed', 'old'],
  ['announced', 'soon'],
  ['mended-elsewhere', 'mended'],
  ['ended', 'ended'],
  ['asked-and-not-answered', 'asked'],
  ['looked-for', 'look'],
  ['stored-copies-searched', 'copy'],
  ['part-read', 'part'],
  ['hangs-on', 'hangs'],
  ['not-looked-for', 'none'],
];

/** Two tables with one row an edition: standings, and what is open by kind. Assessments without a use, as shipped. */
export function renderEvidence(assessments: readonly Assessment[], width: number): string {
  const rows = assessments.map((one) => ({ name: `${one.vendor.id}@${one.edition}`, counts: countsOf(one) }));
  return [
    ...table(rows, STANDINGS, width),
    ...wrap(STANDINGS_NOTE, width),
    '',
    ...table(
      rows,
      KINDS.map(([, name]) => name),
      width,
    ),
    ...wrap(KINDS_NOTE, width),
    '',
  ].join('\n');
}

const STANDINGS_NOTE =
  'absent: shown by a function that is lacking. n.a.: does not apply. yours: the organisation’s own to do.';
const KINDS_NOTE =
  'Open, each element once, by its weightiest reason. said: a source says so that cannot show it. alleg: a source says no that does not count. old: shown once, too old. soon: announced. look: looked for at the place. copy: looked for in stored copies only. none: nobody looked.';

interface Row {
  name: string;
  counts: ReadonlyMap<string, number>;
}

/** Columns in which nothing is counted are left out. */
function table(rows: readonly Row[], heads: readonly string[], width: number): string[] {
  const kept = heads.filter((head) => rows.some(({ counts }) => counts.has(head)));
  const columns: Column[] = [
    { title: 'edition' },
    ...kept.map((title): Column => ({ title, align: 'right' })),
  ];
  const cells = rows.map(({ name, counts }) => [name, ...kept.map((head) => String(counts.get(head) ?? 0))]);
  return textTable(columns, cells, width);
}

const STANDINGS = ['yes', 'in part', 'no', 'open', 'absent', 'n.a.', 'yours'] as const;

function countsOf({ principles }: Assessment): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { criteria } of principles)
    for (const { elements } of criteria)
      for (const element of elements) {
        const kinds = kindsOf(element);
        for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
  return counts;
}

/** An open element is counted as open and under its reason. */
function kindsOf(element: AssessedElement): string[] {
  const { standing, openBecause } = element;
  if (standing !== 'open') return [standingOf(element)];
  return ['open', KINDS.find(([reason]) => openBecause.includes(reason))?.[1] ?? 'none'];
}

function standingOf({ standing, stated }: AssessedElement): string {
  if (standing === 'shown') return isByAbsence(stated) ? 'absent' : 'yes';
  if (standing === 'in-part') return 'in part';
  if (standing === 'short') return 'no';
  if (standing === 'does-not-apply') return 'n.a.';
  return 'yours';
}

function isByAbsence(stated: AssessedElement['stated']): boolean {
  const showing = stated.filter(({ weight }) => weight === 'shows');
  return showing.length > 0 && showing.every(({ by }) => by === 'absent');
}
