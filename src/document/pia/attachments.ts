/** Documents that belong to the assessment and stay files of their own. */
import type { AttachmentResult } from '../../types/check.ts';
import { paragraph } from '../make.ts';
import type { Block, Cell } from '../model.ts';
import { attachmentState, isInOrder } from '../case-wording.ts';
import { linesCell, writtenTable } from './part.ts';
import type { PiaTexts } from './subject.ts';

/** What each is, where it lies, and the hash by which it is told from any other. */
export function attachmentBlocks(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return [
    paragraph(say('pia.attachments.intro')),
    ...writtenTable(
      {
        id: 'attachments',
        caption: say('pia.attachments.caption'),
        columns: [
          { title: say('pia.label.attachment'), heads: true, width: 5 },
          { title: say('pia.label.file'), width: 4 },
          { title: say('pia.label.hash'), width: 5 },
        ],
      },
      texts.pia.check.attachments.map((found, at) => rowOf(found, at, texts)),
    ),
  ];
}

function rowOf(found: AttachmentResult, at: number, texts: PiaTexts): Cell[] {
  const { date } = texts.language;
  const { title, date: day, note, sha256 } = texts.case.attachments?.[at] ?? {};
  const hash = sha256 ?? found.sha256;
  return [
    linesCell(title ?? found.file, day === undefined ? undefined : date(day), note),
    linesCell([{ code: found.file }]),
    isInOrder(found) && hash !== null
      ? linesCell([{ code: hash }])
      : linesCell(...(hash === null ? [] : [[{ code: hash }]]), [
          { badge: 'short', text: attachmentState(found, texts.language) },
        ]),
  ];
}

/** What is not as the case records it, for the first page. */
export function attachmentTasks(texts: PiaTexts): string[] {
  const { pia, case: one, language } = texts;
  const { say, all } = language;
  const wrong = pia.check.attachments.flatMap((found, at) =>
    isInOrder(found)
      ? []
      : [
          say('pia.attachments.one', {
            title: one.attachments?.[at]?.title ?? found.file,
            state: attachmentState(found, language),
          }),
        ],
  );
  if (wrong.length === 0) return [];
  return [
    say('pia.attachments.task', { count: wrong.length, list: all(wrong), annex: texts.annex('attachments') }),
  ];
}
