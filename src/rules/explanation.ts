/** Rule 12: what was said of an element, by whom, how good it is, and what came of it. */
import { carries, countsAsNo, isAlive } from './answer.ts';
import type { PlacedElement } from './elements.ts';
import type { Statement } from './evidence.ts';
import { fullGrade, gradeOfDay, type Letter, letterOf } from './grades.ts';
import type { View } from './sources.ts';

/** What came of a statement. */
export type Weight =
  | 'shows'
  | 'lapsed'
  | 'claim'
  | 'counts-against'
  | 'allegation'
  | 'announcement'
  | 'over'
  | 'lacks'
  | 'silent'
  | 'looked-for'
  | 'part-read'
  | 'no-setting-changes-it';

/** One statement, for the record. */
export interface Stated {
  /** Place in the profile's findings, from 0; null: said by a setting. */
  finding: number | null;
  setting: string | null;
  source: string;
  answer: Statement['answer'];
  by: Statement['by'];
  weight: Weight;
  grade: Letter | null;
  gradeOfDay: Letter | null;
  from: string;
  day: string;
  editions: readonly string[] | null;
  clients: readonly string[] | null;
  parts: readonly string[] | null;
}

/** Everything said of an element, the weightiest first. */
export function statedOf(list: readonly Statement[], element: PlacedElement, view: View): Stated[] {
  return list.map((one) => stated(one, element, view)).toSorted(byWeight);
}

function stated(one: Statement, element: PlacedElement, view: View): Stated {
  const { entry, source, answer, by, from, day } = one;
  const full = fullGrade(source, element, answer);
  return {
    finding: entry.finding ?? null,
    setting: entry.setting?.id ?? null,
    source: source.id,
    answer,
    by,
    weight: weightOf(one, element, view),
    grade: letterOf(full),
    gradeOfDay: letterOf(gradeOfDay(source, full, day, element, view.asOf)),
    from,
    day,
    editions: one.editions ?? null,
    clients: one.clients ?? null,
    parts: one.parts ?? null,
  };
}

/** What came of a statement on the day of the view. */
export function weightOf(one: Statement, element: PlacedElement, view: View): Weight {
  const { answer } = one;
  if (one.announced) return 'announcement';
  if (one.ended) return 'over';
  if (answer === 'no') return countsAsNo(one, element) ? 'counts-against' : 'allegation';
  const other = {
    silent: 'silent',
    looked: 'looked-for',
    part: 'part-read',
    fixed: 'no-setting-changes-it',
  } as const;
  if (answer !== 'yes' && answer !== 'does-not-apply') return other[answer];
  if (!carries(one, element)) return 'claim';
  if (!isAlive(one, element, view)) return 'lapsed';
  return answer === 'yes' ? 'shows' : 'lacks';
}

const ORDER: readonly Weight[] = [
  ...([
    'shows',
    'counts-against',
    'lacks',
    'silent',
    'lapsed',
    'claim',
    'allegation',
    'announcement',
    'over',
  ] as const),
  ...(['looked-for', 'part-read', 'no-setting-changes-it'] as const),
];

/** A full order, so that the order in the file never matters. */
function byWeight(a: Stated, b: Stated): number {
  return (
    ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight) ||
    (a.grade ?? 'Z').localeCompare(b.grade ?? 'Z') ||
    (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : (a.finding ?? 0) - (b.finding ?? 0))
  );
}
