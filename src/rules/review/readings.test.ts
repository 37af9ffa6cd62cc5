/** What counts of what readers found, and how far they agree. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../test/rules/make.ts';
import { response } from '../../../test/rules/make-response.ts';
import type { VendorAnswer, VendorResponse } from '../../types/response.ts';
import { readerPairs } from './agreement.ts';
import { type ReadAnswer, readingState, settledOf, type Shows } from './readings.ts';

const ANSWER = { element: 'p/c/e', answer: 'yes', words: 'So it is.' } as const;

/** One entry a reader; null: did not read it. */
function readBy(
  answers: readonly (ReadAnswer | null)[],
  more: Partial<VendorResponse> = {},
  shows: readonly Shows[] = [],
): VendorResponse {
  const readings = answers.map((answer, at) => ({
    reader: `Reader ${at + 1}`,
    date: TODAY,
    elements:
      answer === null
        ? []
        : [{ element: 'p/c/e', answer, citations: [{ document: 'd', shows: shows[at] ?? 'shows-it' }] }],
  }));
  return response([ANSWER], { readings, ...more });
}

const answerIn = (one: VendorResponse): VendorAnswer => one.answers[0] ?? ANSWER;
const settled = (one: VendorResponse): ReadAnswer | undefined => settledOf(one, answerIn(one))?.answer;
const state = (one: VendorResponse): string => readingState(one, answerIn(one));
const decided = (answer: ReadAnswer, more: object = {}): Partial<VendorResponse> => ({
  reconciled: [{ element: 'p/c/e', answer, reason: 'So.', role: 'Both', date: TODAY, ...more }],
});

describe('what is settled', () => {
  it.each([
    ['nothing before anybody read', readBy([]), undefined, 'to-be-read'],
    ['what two found alike', readBy(['yes', 'yes'], { status: 'draft' }), 'yes', 'settled'],
    ['nothing where they differ', readBy(['yes', 'partly']), undefined, 'differ'],
    ['what was decided between them', readBy(['yes', 'partly'], decided('partly')), 'partly', 'settled'],
    ['nothing by one of two', readBy(['yes', null]), undefined, 'read-by-one'],
    ['what the only reader of a final response found', readBy(['yes']), 'yes', 'settled'],
    ['nothing by the only reader of a draft', readBy(['yes'], { status: 'draft' }), undefined, 'read-by-one'],
    [
      'nothing of a decision before the answer changed',
      readBy(['yes', 'no'], decided('yes', { outdated: TODAY })),
      undefined,
      'differ',
    ],
  ])('%s', (_title, one, answer, reading) => {
    expect([settled(one), state(one)]).toEqual([answer, reading]);
  });

  it('does not outlive a change of the answer', () => {
    const one = readBy(['yes', 'yes']);
    const later = { ...one, answers: one.answers.map((answer) => ({ ...answer, received: '2999-01-01' })) };
    expect([settled(later), state(later)]).toEqual([undefined, 'to-be-read-again']);
  });

  it.each([
    [['shows-it', 'shows-part'], 'shows-part'],
    [['shows-it', 'does-not-show'], 'does-not-show'],
    [['not-read', 'shows-it'], 'shows-it'],
    [['not-read', 'not-read'], 'not-read'],
  ] as const)('takes of a document the least that a reader found: %j', (shows, least) => {
    const one = readBy(['yes', 'yes'], {}, shows);
    expect(settledOf(one, answerIn(one))?.citations.get('d')?.shows).toBe(least);
  });

  it('takes of a decision without citations what those found who found the same', () => {
    const one = readBy(['yes', 'not-told'], decided('yes'), ['shows-it', 'does-not-show']);
    expect(settledOf(one, answerIn(one))?.citations.get('d')?.shows).toBe('shows-it');
  });
});

describe('how far readers agree', () => {
  const pairOf = (first: readonly ReadAnswer[], second: readonly ReadAnswer[]) => {
    const reading = (reader: string, answers: readonly ReadAnswer[], apart: boolean) => ({
      reader,
      date: TODAY,
      apart,
      elements: answers.map((answer, at) => ({ element: `p/c/e${at}`, answer })),
    });
    return readerPairs(
      response([], { readings: [reading('One', first, true), reading('Two', second, false)] }),
    )[0];
  };

  it('counts every difference alike, and what only one read not at all', () => {
    const pair = pairOf(['yes', 'no', 'partly', 'yes', 'yes'], ['yes', 'no', 'yes', 'not-told']);
    expect(pair).toMatchObject({
      same: 2,
      different: ['p/c/e2', 'p/c/e3'],
      onlyFirst: ['p/c/e4'],
      onlySecond: [],
    });
    expect(pair?.kappa.count).toBe(4);
    // By hand: observed 1/2; expected (2·2 + 1·1 + 1·0 + 0·1) / 16 = 5/16; (8/16 − 5/16) / (11/16).
    expect(pair?.kappa.value).toBeCloseTo(3 / 11, 12);
  });

  it('is not blind where one of the two sheets was not apart', () => {
    expect(pairOf(['yes'], ['yes'])?.apart).toBe(false);
  });
});
