/** What rules found in the case: in short on the first page, whole in a table with reasons and remedies. */
import { tell } from '../../locale/phrase.ts';
import type { Remark } from '../../types/check.ts';
import type { Block } from '../model.ts';
import { REMARK_KINDS, remarkReason, remarkRemedy, remarkText } from '../remarks.ts';
import { linesCell, plainCell, writtenTable } from './part.ts';
import type { PiaTexts } from './subject.ts';

/** So many of one kind are told on the first page. */
const MOST = 3;

/** One line each; questions are counted. */
export function remarkLines(texts: PiaTexts): string[] {
  const { section: numberOf, language } = texts;
  const { say } = language;
  const section = numberOf('control');
  return (['missing', 'contradiction', 'overdue'] as const).flatMap((kind) => {
    const found = ofKind(kind, texts);
    const rest = found.length - MOST;
    return [
      ...found
        .slice(0, MOST)
        .map((one) => say('pia.remark', { kind: say(`rule.kind.${kind}`), text: textOf(one, texts) })),
      ...(rest > 0 ? [say('pia.remark.more', { n: rest, section })] : []),
    ];
  });
}

/** The number of questions, or nothing. */
export function questionLine(texts: PiaTexts): string[] {
  const n = ofKind('question', texts).length;
  return n === 0
    ? []
    : [texts.language.say('pia.remark.questions', { n, section: texts.section('control') })];
}

/** Measures that bring a high risk down only after the first day of use, and what holds until then. */
export function lateLines(texts: PiaTexts): string[] {
  return texts.pia.check.remarks
    .filter(({ rule }) => rule === 'measure-after-start')
    .slice(0, MOST)
    .map((one) => `${textOf(one, texts)} ${texts.language.say('rule.measure-after-start.why')}`);
}

/** All of them; what bars 'final' first. */
export function remarksTable(texts: PiaTexts): Block[] {
  const { language } = texts;
  const { say } = language;
  return writtenTable(
    {
      id: 'remarks',
      caption: say('pia.remarks.caption'),
      columns: [
        { title: say('pia.label.kind'), heads: true, width: 2 },
        { title: say('pia.label.remark'), width: 5 },
        { title: say('pia.label.remark-why'), width: 5 },
      ],
    },
    REMARK_KINDS.flatMap((kind) =>
      ofKind(kind, texts).map((one) => [
        plainCell(say(`rule.kind.${kind}`)),
        linesCell(textOf(one, texts), kind === 'overdue' ? undefined : tell(remarkRemedy(one), language)),
        plainCell(tell(remarkReason(one), language)),
      ]),
    ),
  );
}

function ofKind(kind: Remark['kind'], { pia }: Pick<PiaTexts, 'pia'>): Remark[] {
  return pia.check.remarks.filter((one) => one.kind === kind);
}

function textOf(one: Remark, { caseNames, language }: PiaTexts): string {
  return tell(remarkText(one, caseNames, language.date), language);
}
