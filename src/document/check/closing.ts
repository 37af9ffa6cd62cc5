/** What would close the verdict of a case, and what is the organisation's own to do. */
import type { Language } from '../../locale/language.ts';
import type { Closing, OwnTask } from '../../types/check.ts';
import { waysExplained, waysText } from '../case-wording.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import { becauseText, elementText } from '../wording.ts';
import type { CheckedCase } from './checked-case.ts';

/** Every open requirement with how to find out; nothing where there is no verdict. */
export function closingTable({ pia, product }: CheckedCase, at: number, language: Language): Block[] {
  const { say } = language;
  const { closing, verdict } = pia.check;
  if (verdict.value === null || product === undefined) return [];
  if (closing.length === 0) return [paragraph(say('check.closing.none'))];
  const row = (one: Closing): Row => ({
    cells: [
      cell(elementText(product, one.element)),
      cell(one.because.length === 0 ? say('standing.short') : becauseText(one.because, language)),
      cell(waysText(one, language)),
    ],
  });
  const group = (title: string, rows: readonly Closing[]): Row[] =>
    rows.length === 0 ? [] : [{ group: true, cells: [cell(title)] }, ...rows.map(row)];
  return [
    {
      kind: 'table',
      id: `check-${at}-open`,
      captionHidden: true,
      caption: say('check.closing.caption'),
      columns: [
        { title: say('check.closing.element'), width: 4, heads: true },
        { title: say('check.closing.because'), width: 3 },
        { title: say('check.closing.ways'), width: 4 },
      ],
      rows: [
        ...group(
          say('check.closing.musts'),
          closing.filter(({ must }) => must),
        ),
        ...group(
          say('check.closing.shoulds'),
          closing.filter(({ must }) => !must),
        ),
      ],
      note: [say('check.closing.note', { ways: waysExplained(closing, language).join(' ') })],
    },
  ];
}

/** What the use asks for; of the rest how many there are. Nothing where a provider runs the product. */
export function tasksTable({ pia, product }: CheckedCase, at: number, language: Language): Block[] {
  const { tasks } = pia.check;
  if (tasks.length === 0 || product === undefined) return [];
  const { say } = language;
  const asked = tasks.filter(({ must }) => must !== null);
  const count = tasks.length - asked.length;
  const row = ({ element, must, done }: OwnTask): Row => ({
    cells: [
      cell(elementText(product, element)),
      cell(say(must === true ? 'case.task.must' : 'case.task.should')),
      cell(say(done ? 'case.task.done' : 'case.task.to-do')),
    ],
  });
  const table: Table = {
    kind: 'table',
    id: `check-${at}-own`,
    captionHidden: true,
    caption: say('check.tasks.caption'),
    columns: [
      { title: say('check.tasks.element'), width: 5, heads: true },
      { title: say('check.tasks.must'), width: 2 },
      { title: say('check.tasks.state'), width: 2 },
    ],
    rows: asked.map(row),
  };
  return [
    ...(asked.length === 0 ? [] : [table]),
    ...(count === 0 ? [] : [paragraph(say('check.tasks.more', { count }))]),
  ];
}
