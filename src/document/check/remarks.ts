/** What in a case does not fit, has to be asked or has fallen due: each with its line, its remedy and its reason. */
import type { Language } from '../../locale/language.ts';
import { tell } from '../../locale/phrase.ts';
import type { Remark } from '../../types/check.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import { REMARK_KINDS, remarkReason, remarkRemedy, remarkText } from '../remarks.ts';
import type { CheckedCase } from './checked-case.ts';

/** What bars 'final' comes first; nothing where no rule found anything. */
export function remarksList(one: CheckedCase, language: Language): Block[] {
  const { check } = one.pia;
  const { say } = language;
  return [
    ...(check.case.status === 'final' && check.complete && !check.final
      ? [paragraph(say('check.final-contradicts'))]
      : []),
    ...REMARK_KINDS.flatMap((kind) => list(check.remarks.filter((found) => found.kind === kind).map(item))),
  ];

  function item(found: Remark): Block[] {
    const text = tell(remarkText(found, one.names, language.date), language);
    const place = say('check.place', { line: one.lines.get(found.at) ?? 1, path: found.at.path });
    return [
      paragraph(say('check.remark', { kind: say(`rule.kind.${found.kind}`), text })),
      paragraph(
        say('check.remark.place', { file: one.file, place, remedy: tell(remarkRemedy(found), language) }),
        'note',
      ),
      paragraph(tell(remarkReason(found), language), 'note'),
    ];
  }
}
