/** What is to be done, by whom and by which day: a table on the first page of a review and of the report over a group. */
import type { Language } from '../../locale/language.ts';
import type { GroupReview, GroupStep } from '../../types/group-review.ts';
import type { ReviewStep } from '../../types/review.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Table } from '../model.ts';
import { yearAfter } from '../years.ts';
import type { Scene } from './scene.ts';

/** Nothing where nothing is left to do. */
export function stepBlocks(scene: Scene): Block[] {
  const { review, language } = scene;
  const rows = review.steps.map((one): Line => [
    whoOf(one, scene),
    whatOf(one, scene),
    whenOf(one.what, one.by, language),
  ]);
  return tableOf(rows, review.asOf, review.steps.some(isProposed), language);
}

/** The same for a group. */
export function groupStepBlocks({ steps, asOf, senders }: GroupReview, language: Language): Block[] {
  const { say, all } = language;
  const rows = steps.map(({ who, what, count, by }): Line => [
    who === 'asker' && senders.length > 0 ? all(senders) : say(`group-review.who.${who}`),
    say(`group-review.step.${what}`, { count }),
    whenOf(what, by, language),
  ]);
  return tableOf(rows, asOf, steps.some(isProposed), language);
}

/** Until the next answer is read, and a year at most: a search of the registers is as old then as it may be. */
export function holdsText(
  { steps, asOf }: { steps: readonly (ReviewStep | GroupStep)[]; asOf: string },
  { say, date }: Language,
): string {
  const [next] = steps.flatMap(({ what, by }) => (AWAITED.has(what) ? (by ?? []) : [])).toSorted();
  return say('review.holds', {
    next: next === undefined ? 'none' : date(next),
    day: date(yearAfter(asOf)),
  });
}

/** Steps to which an answer comes, or does not. */
const AWAITED: ReadonlySet<string> = new Set(['ask', 'remind', 'answer', 'await']);

type Line = readonly [who: string, what: string, when: string];

function tableOf(rows: readonly Line[], asOf: string, proposes: boolean, language: Language): Block[] {
  if (rows.length === 0) return [];
  const { say, date } = language;
  const table: Table = {
    kind: 'table',
    id: 'steps',
    caption: say('review.steps.caption'),
    columns: [
      { title: say('review.steps.who'), heads: true, width: 4 },
      { title: say('review.steps.what'), width: 10 },
      { title: say('review.steps.when'), width: 4 },
    ],
    rows: rows.map((line) => ({ cells: line.map((text) => cell(text)) })),
  };
  const note = paragraph(say('review.steps.days', { date: date(asOf) }), 'note');
  return proposes ? [table, note] : [table];
}

/** Letters that have still to go out. */
const LETTERS: ReadonlySet<string> = new Set(['ask', 'remind']);

/** No letter has set this day yet. */
function isProposed({ what, by, who }: ReviewStep | GroupStep): boolean {
  return by !== null && (who === 'providers' || LETTERS.has(what));
}

function whoOf({ who }: ReviewStep, { review, language: { say } }: Scene): string {
  if (who === 'provider') return review.vendor.provider;
  const { sender } = review.engagement;
  return who === 'asker' && sender !== null ? sender : say(`review.who.${who}`);
}

/** So many points are told in words; of more only the codes, which stand in words further on. */
const TOLD = 3;

function whatOf({ what, elements, daysOver }: ReviewStep, scene: Scene): string {
  const { names, review, language } = scene;
  const { awaits, by } = review.engagement;
  const codes = elements.map((id) => names.element(id).code);
  const told = (id: string): string => {
    const { code, statement } = names.element(id);
    return language.say('review.step.element', { code, statement: statement.replace(/\.$/, '') });
  };
  return language.say(`review.step.${what}`, {
    count: elements.length,
    codes: elements.length > TOLD ? codes.join(', ') : elements.map(told).join(' · '),
    use: review.context?.title ?? '',
    provider: review.vendor.provider,
    due: awaits?.due === null || awaits === null ? '' : language.date(awaits.due),
    days: daysOver ?? 0,
    last: by === null || by >= review.asOf ? 'none' : language.date(by),
  });
}

function whenOf(
  what: ReviewStep['what'] | GroupStep['what'],
  by: string | null,
  { say, date }: Language,
): string {
  if (by === null) return say(`review.when.${what}`);
  return say('review.steps.by', { date: date(by), letter: LETTERS.has(what) ? 'yes' : 'no' });
}
