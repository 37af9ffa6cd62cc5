/** What a further round changed of the answers, beside the round before. */
import { describe, expect, it } from 'vitest';
import { element, TODAY } from '../../../test/rules/make.ts';
import { type AnswerDraft, handed, response, reviewInput } from '../../../test/rules/make-response.ts';
import type { Review } from '../../types/review.ts';
import { review } from './review.ts';
import { withPrevious } from './rounds.ts';

const ELEMENTS = [element('p/c/a'), element('p/c/b')];

function reviewed(answers: AnswerDraft[], id = 'first'): Review {
  const input = reviewInput({}, ELEMENTS, response(answers, { id }));
  return review({ ...input, toolVersion: '0' });
}

const yes: AnswerDraft = { element: 'p/c/a', answer: 'yes', words: 'So.' };
const changes = (now: AnswerDraft[], was: AnswerDraft[]) =>
  withPrevious(reviewed(now, 'second'), reviewed(was)).previous?.changes.map((one) => one.element);

describe('a further round', () => {
  it('names the round before, and keeps its own review', () => {
    const now = reviewed([yes], 'second');
    const { previous, ...rest } = withPrevious(now, reviewed([yes]));
    expect(previous).toEqual({ response: 'first', received: TODAY, changes: [] });
    expect({ ...rest, previous: null }).toEqual(now);
  });

  it('tells what an answer is and was', () => {
    const shown = { ...yes, documents: [handed()], read: 'yes' as const };
    const { previous } = withPrevious(reviewed([shown]), reviewed([{ element: 'p/c/a' }]));
    expect(previous?.changes).toEqual([
      {
        element: 'p/c/a',
        code: 'P/C.1',
        answer: 'yes',
        outcome: 'newly-shown',
        was: { answer: null, outcome: 'not-answered' },
      },
    ]);
  });

  it('says of a new answer that there was none', () => {
    const { previous } = withPrevious(reviewed([yes]), reviewed([]));
    expect(previous?.changes).toMatchObject([{ element: 'p/c/a', was: null }]);
  });

  it.each<[string, Partial<AnswerDraft>, boolean]>([
    ['the same', {}, false],
    ['other words', { words: 'So it is.' }, false],
    ['another answer of the same outcome', { answer: 'partly' }, true],
    ['the same answer of another outcome', { documents: [handed()], read: 'yes' }, true],
    ['the same, given again', { received: '2026-01-01' }, true],
  ])('%s', (_name, more, isChange) => {
    expect(changes([{ ...yes, ...more }], [yes])).toEqual(isChange ? ['p/c/a'] : []);
  });

  it('tells them in the order of the answers', () => {
    const both: AnswerDraft[] = [yes, { element: 'p/c/b', answer: 'yes', words: 'So.' }];
    expect(changes(both, [])).toEqual(['p/c/a', 'p/c/b']);
  });
});
