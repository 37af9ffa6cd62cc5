/** What an answer that is only claimed lacks: the first step at which its evidence ends. */
import { describe, expect, it } from 'vitest';
import { dayOf, element, type ElementDraft, record } from '../../../test/rules/make.ts';
import {
  type AnswerDraft,
  handed,
  response,
  reviewInput,
  stated,
} from '../../../test/rules/make-response.ts';
import type { ReviewedAnswer } from '../../types/review.ts';
import { lackingOf } from './lacking.ts';
import { weighResponse } from './weigh-response.ts';

const E = 'p/c/e';
const ELEMENT = element(E, { 'shown-by': 'C' });
const CASE = record(E);

function lacking(draft: Partial<AnswerDraft>, of: ElementDraft = ELEMENT): ReviewedAnswer['lacking'] {
  const one = response([{ element: E, answer: 'yes', words: 'So.', ...draft }]);
  const whole = weighResponse(reviewInput({}, [of], one));
  const [weighed] = whole.answers;
  if (weighed === undefined) throw new RangeError('no answer');
  return lackingOf(weighed, one, whole);
}
const read = (...documents: AnswerDraft['documents'] & object): Partial<AnswerDraft> => ({
  read: 'yes',
  documents,
});
const old = { published: dayOf(0) };

describe('what a claim lacks', () => {
  it.each<[string, Partial<AnswerDraft>, ReviewedAnswer['lacking'], ElementDraft?]>([
    ['nothing, where it is shown', read(handed('terms')), null],
    ['nothing, where nobody answered', { answer: undefined as never, words: undefined as never }, null],
    ['nothing, where it is declined', { answer: 'declined' }, null],
    ['to be of something that can be lacking', { answer: 'does-not-apply' }, 'always-applies'],
    ['to be placed', { answer: undefined as never }, 'unplaced'],
    ['to be placed as one of the answers', { answer: 'unplaced' }, 'unplaced'],
    ['a document', {}, 'no-document'],
    ['a reading', { documents: [handed('terms')] }, 'not-settled'],
    ['a search, where that alone would show it', read(handed('terms')), 'needs-search', CASE],
    ['a document, though readers placed it', { read: 'yes' }, 'no-document'],
    ['that somebody read a document', read(handed('terms', { shows: 'not-read' })), 'not-read'],
    [
      'that a document tells it',
      { read: 'not-told', documents: [handed('terms', { shows: 'does-not-show' })] },
      'not-told',
    ],
    [
      'a document that tells it, beside one that nobody read',
      {
        read: 'not-told',
        documents: [handed('terms', { shows: 'does-not-show' }), handed('terms', { shows: 'not-read' })],
      },
      'not-told',
    ],
    ['a document that shows it', read(handed('terms', { shows: 'does-not-show' })), 'not-shown'],
    ['that a reader confirmed what it is', read(stated('terms')), 'not-confirmed'],
    ['a better document', read(handed('help-page')), 'too-weak'],
    [
      'a newer document',
      read(
        handed('white-paper', { ...old, confirmed: { kind: 'white-paper', publisher: 'Vendor', ...old } }),
      ),
      'too-old',
    ],
    [
      'a newer document, where a better one is too old and a newer one too weak',
      read(
        handed('help-page'),
        handed('white-paper', { ...old, confirmed: { kind: 'white-paper', publisher: 'Vendor', ...old } }),
      ),
      'too-old',
    ],
    [
      'a confirmation, where another is too weak',
      read(handed('help-page'), stated('terms')),
      'not-confirmed',
    ],
  ])('%s', (_name, draft, wanted, of) => {
    expect(lacking(draft, of)).toBe(wanted);
  });
});
