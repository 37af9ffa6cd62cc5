/** The register as tables: for people, a row an assessment with what belongs together; for workbooks, a text a column. */
import type { Language } from '../../locale/language.ts';
import type { RegisterEntry } from '../../types/register.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Cell, Inline, Row, Table, Tone } from '../model.ts';
import {
  consultationText,
  openText,
  outcomeText,
  productText,
  stateText,
  titleOf,
  verdictText,
} from './words.ts';

/** One row an assessment. */
export function registerTable(cases: readonly RegisterEntry[], language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'assessments',
    caption: say('register.caption'),
    captionHidden: true,
    dense: true,
    columns: [
      { title: say('register.column.assessment'), heads: true, width: 5 },
      { title: say('register.column.subject'), width: 5 },
      { title: say('register.column.verdict'), width: 3 },
      { title: say('register.column.consultation'), width: 3 },
      { title: say('register.column.decision'), width: 4 },
      { title: say('register.column.next'), width: 4 },
    ],
    rows: cases.map((one): Row => ({
      cells: [
        lines([{ strong: [titleOf(one)] }], stateText(one, language)),
        lines(productText(one, language), one.use?.title ?? say('register.no-use')),
        lines(
          [{ badge: TONES[one.verdict ?? 'none'], text: verdictText(one, language) }],
          openText(one, language),
        ),
        cell(consultationText(one, language)),
        lines(...decisionLines(one, language)),
        lines(...nextLines(one, language)),
      ],
    })),
  };
}

const TONES: Readonly<Record<NonNullable<RegisterEntry['verdict']> | 'none', Tone>> = {
  fit: 'shown',
  'fit-with-conditions': 'part',
  open: 'open',
  'not-fit': 'short',
  none: 'none',
};

function lines(...texts: readonly (string | readonly Inline[])[]): Cell {
  const kept = texts.filter((text) => text.length > 0);
  return { content: kept.map((text, at): Block => paragraph(text, at === 0 ? undefined : 'note')) };
}

function decisionLines(one: RegisterEntry, language: Language): string[] {
  const { say, date } = language;
  const day = one.decision?.day ?? null;
  const outcome = outcomeText(one, language);
  return [
    day === null ? outcome : say('register.decided', { outcome, date: date(day) }),
    ...(one.validUntil === null ? [] : [say('register.until', { date: date(one.validUntil) })]),
  ];
}

/** What is overdue, what is due next, and the next review. */
function nextLines({ due, nextReview, state }: RegisterEntry, language: Language): (string | Inline[])[] {
  const { say, date } = language;
  const overdue = due.filter((one) => one.overdue);
  const next = due.find((one) => !one.overdue);
  const since = date(overdue[0]?.day ?? '');
  const badge: Inline = {
    badge: 'short',
    text: say('register.overdue', { count: overdue.length, date: since }),
  };
  const review =
    nextReview === null ? say('register.no-review') : say('register.review', { date: date(nextReview) });
  return [
    ...(overdue.length === 0 ? [] : [[badge]]),
    ...(next === undefined || next.what === 'review'
      ? []
      : [say(`register.soon.${next.what}`, { date: date(next.day) })]),
    ...(state === 'replaced' ? [] : [review]),
  ];
}
