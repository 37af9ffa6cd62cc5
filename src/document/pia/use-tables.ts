/** Phases of a call, other uses of the data, and why an assessment is made, as tables; nothing where nobody wrote any. */
import type { Block } from '../model.ts';
import { cellOf, isFilled, linesCell, plainCell, writtenTable } from './part.ts';
import type { PiaTexts } from './subject.ts';

export function phasesTable(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'phases',
      caption: say('pia.table.phases'),
      columns: [
        { title: say('pia.label.phase'), heads: true, width: 1 },
        { title: say('pia.label.happens'), width: 7 },
        { title: say('pia.label.rests-on'), width: 4 },
      ],
    },
    (texts.case.description?.phases ?? [])
      .filter(({ what, assets }) => what !== undefined || assets !== undefined)
      .map(({ phase, what, assets }) => [
        plainCell(say(`pia.phase.${phase}`)),
        cellOf(what, texts),
        plainCell(assets),
      ]),
  );
}

export function secondaryTable(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'secondary',
      caption: say('pia.table.secondary'),
      columns: [
        { title: say('pia.label.secondary'), heads: true, width: 4 },
        { title: say('pia.label.used-by'), width: 2 },
        { title: say('pia.label.why-allowed'), width: 6 },
      ],
    },
    (texts.case.description?.['secondary-uses'] ?? [])
      .filter(isFilled)
      .map(({ use, by, why }) => [cellOf(use, texts), cellOf(by, texts), cellOf(why, texts)]),
  );
}

export function dueTable(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'due',
      caption: say('pia.table.due'),
      columns: [
        { title: say('pia.label.asks'), heads: true, width: 5 },
        { title: say('pia.label.why'), width: 7 },
      ],
    },
    (texts.case.plan?.due ?? []).map(({ rule, place, why }) => [
      linesCell(say(`pia.due.${rule}`), place),
      cellOf(why, texts),
    ]),
  );
}
