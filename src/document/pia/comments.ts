/** Notes of those who work on a draft, at the section that they are about. A final document has none. */
import type { Comment } from '../../types/case.ts';
import { callout, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import { prose } from '../prose.ts';
import { whoAndWhen } from './decisions.ts';
import type { PiaTexts } from './subject.ts';

/** Those on one of these sections, in the order of the case. */
export function commentBlocks(sections: readonly string[], texts: PiaTexts): Block[] {
  return (texts.case.comments ?? []).flatMap((one, at) =>
    sections.includes(one.section) ? [commentBlock(one, at, texts)] : [],
  );
}

function commentBlock(
  { text, role, date, answer, state = 'open' }: Comment,
  at: number,
  texts: PiaTexts,
): Block {
  const { say } = texts.language;
  const who = whoAndWhen(role, date, texts);
  const title = say('pia.comment', { who: who === '' ? 'none' : who, state: say(`case.comment.${state}`) });
  return callout(state === 'open' ? 'open' : 'none', title, [
    ...prose(text, `comment-${at}`, title),
    ...(answer === undefined
      ? []
      : [
          paragraph([{ strong: [say('pia.comment.answer')] }]),
          ...prose(answer, `comment-${at}-answer`, title),
        ]),
  ]);
}
