/** Notes on a case: those that are open in full, the others counted. */
import type { Language } from '../../locale/language.ts';
import type { Comment } from '../../types/case.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { CheckedCase } from './checked-case.ts';

/** Nothing where there is none. */
export function commentList({ comments, names }: CheckedCase, language: Language): Block[] {
  const { say, date } = language;
  const open = comments.filter(({ state }) => state !== 'settled');
  const settled = comments.length - open.length;
  const item = ({ section, role, date: day, text }: Comment): Block[] => [
    paragraph(text),
    paragraph(
      say('check.comment', {
        section: say(`case.section.${section}`),
        role: role === undefined ? 'none' : names.role(role),
        date: day === undefined ? 'none' : date(day),
      }),
      'note',
    ),
  ];
  return [
    ...list(open.map(item)),
    ...(settled === 0 ? [] : [paragraph(say('check.comments.settled', { count: settled }))]),
  ];
}
