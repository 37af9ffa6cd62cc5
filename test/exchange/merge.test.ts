/** A later answer changes what it says anew, and nothing else; what was read of the earlier one is outdated. */
import { describe, expect, it } from 'vitest';
import { mergeResponses } from '../../src/exchange/merge.ts';
import type { ConfirmedDocument, VendorAnswer, VendorResponse } from '../../src/types/response.ts';

const [A, B, C] = ['p/c/a', 'p/c/b', 'p/c/c'] as const;
const DAY = '2026-10-02';

function response(answers: VendorAnswer[], more: Partial<VendorResponse> = {}): VendorResponse {
  return {
    id: 'x-2026-09-18',
    vendor: 'x',
    asked: {},
    outcome: 'answered',
    received: '2026-09-18',
    status: 'draft',
    answers,
    ...more,
  };
}
const merged = (earlier: VendorAnswer, later: VendorAnswer): VendorAnswer | undefined =>
  mergeResponses(response([earlier]), response([later]), DAY).response.answers[0];

describe('an answer in rounds', () => {
  it('stays where the later file leaves it empty', () => {
    const earlier: VendorAnswer = { element: A, asked: 'a', answer: 'yes', words: 'Every call.', raw: 'Y' };
    expect(merged(earlier, { element: A, asked: 'b' })).toEqual(earlier);
    expect(merged(earlier, { ...earlier, asked: 'b' })).toEqual(earlier);
  });

  it('changes field by field, and bears the day of the change', () => {
    const earlier: VendorAnswer = {
      element: A,
      answer: 'yes',
      words: 'Every call.',
      raw: 'Y',
      clients: ['web'],
    };
    expect(merged(earlier, { element: A, answer: 'no' })).toEqual({
      element: A,
      answer: 'no',
      words: 'Every call.',
      clients: ['web'],
      received: DAY,
    });
    expect(merged(earlier, { element: A, answer: 'unplaced', words: 'Since May.' })).toEqual({
      element: A,
      answer: 'yes',
      words: 'Since May.',
      raw: 'Y',
      clients: ['web'],
      received: DAY,
    });
    expect(merged(earlier, { element: A, answer: 'yes', scope: 'some plans' })).toEqual({
      element: A,
      answer: 'yes',
      words: 'Every call.',
      scope: 'some plans',
      received: DAY,
    });
  });

  it('that was declined and is given after all keeps the earlier reason apart', () => {
    const earlier = response([{ element: A, answer: 'declined', reason: 'For security.' }]);
    const { response: one } = mergeResponses(
      earlier,
      response([{ element: A, answer: 'yes', words: 'It is.' }]),
      DAY,
    );
    expect(one.answers[0]).toEqual({ element: A, answer: 'yes', words: 'It is.', received: DAY });
    expect(one.unplaced).toEqual([{ place: 'earlier answer', text: 'For security.', element: A }]);
  });

  it('puts the letter of the further round on record, or that it was answered', () => {
    const [first, second] = [
      { on: '2026-07-07', by: '2026-09-15' },
      { on: '2026-09-20', by: '2026-10-18' },
    ];
    const later = response([{ element: A, answer: 'yes' }], { asked: second, received: DAY });
    const lettersOf = (letters?: VendorResponse['letters']): unknown =>
      mergeResponses(
        response([], { asked: first, ...(letters === undefined ? {} : { letters }) }),
        later,
        DAY,
      ).response.letters;
    const round = { kind: 'round', ...second, answered: DAY };
    expect(lettersOf()).toEqual([round]);
    expect(lettersOf([{ kind: 'round', ...second }])).toEqual([round]);
    expect(lettersOf([{ kind: 'reminder', on: '2026-09-16' }])).toEqual([
      { kind: 'reminder', on: '2026-09-16' },
      round,
    ]);
    // What was answered before is not answered anew, and an answer to the first letter is no further round.
    expect(lettersOf([{ ...round, kind: 'round', answered: '2026-10-01' }])).toEqual([
      { ...round, answered: '2026-10-01' },
    ]);
    const again = response([], { asked: first, received: DAY });
    expect(mergeResponses(response([], { asked: first }), again, DAY).response.letters).toBeUndefined();
  });

  it('has to be read again where a document that it cites has moved or is another edition', () => {
    const answers: VendorAnswer[] = [
      { element: A, answer: 'yes', documents: [{ document: 'd1' }] },
      { element: B, answer: 'yes' },
    ];
    const paper = { id: 'd1', title: 'Report', url: 'https://example.org/gone' };
    const reading = (element: string) => ({ element, answer: 'not-told' as const });
    const earlier = response(answers, {
      documents: [paper],
      readings: [{ reader: 'One', date: '2026-09-20', elements: [reading(A), reading(B)] }],
    });
    const outdatedBy = (document: object): (string | undefined)[] | undefined =>
      mergeResponses(
        earlier,
        response([], { documents: [{ ...paper, ...document }] }),
        DAY,
      ).response.readings?.[0]?.elements.map(({ outdated }) => outdated);
    expect(outdatedBy({ url: 'https://example.org/here' })).toEqual([DAY, undefined]);
    expect(outdatedBy({ published: '2026-09-30' })).toEqual([DAY, undefined]);
    expect(outdatedBy({ kind: 'audit' })).toEqual([undefined, undefined]);
    expect(outdatedBy({})).toEqual([undefined, undefined]);
  });

  it('to a new question is added', () => {
    const { response: one, changes } = mergeResponses(
      response([{ element: A, answer: 'yes' }]),
      response([{ element: B, answer: 'no' }]),
      DAY,
    );
    expect(one.answers.map(({ element }) => element)).toEqual([A, B]);
    expect(changes).toEqual([{ element: B, changed: ['answer'], wasRead: false }]);
  });
});

describe('what readers did', () => {
  const read = response(
    [
      { element: A, answer: 'yes' },
      { element: C, answer: 'yes' },
    ],
    {
      status: 'final',
      readings: [
        {
          reader: 'First',
          date: '2026-09-20',
          elements: [
            { element: A, answer: 'yes' },
            { element: C, answer: 'no' },
          ],
        },
      ],
      reconciled: [{ element: A, answer: 'yes', reason: 'R.', role: 'Lead', date: '2026-09-21' }],
    },
  );

  it('is outdated for what changed only, and the response is a draft again', () => {
    const { response: one, changes } = mergeResponses(read, response([{ element: A, answer: 'no' }]), DAY);
    expect(one.status).toBe('draft');
    expect(one.readings?.[0]?.elements).toEqual([
      { element: A, answer: 'yes', outdated: DAY },
      { element: C, answer: 'no' },
    ]);
    expect(one.reconciled?.[0]?.outdated).toBe(DAY);
    expect(changes).toEqual([{ element: A, changed: ['answer'], wasRead: true }]);
  });

  it('stays where nothing changed', () => {
    const { response: one } = mergeResponses(read, response([{ element: A, answer: 'yes' }]), DAY);
    expect({ ...one, intakes: undefined, documents: undefined }).toEqual({
      ...read,
      intakes: undefined,
      documents: undefined,
    });
  });
});

describe('documents in rounds', () => {
  const confirmed: ConfirmedDocument = {
    kind: 'white-paper',
    publisher: 'P',
    read: 'whole',
    role: 'First',
    date: '2026-09-20',
  };
  const first = response([], { documents: [{ id: 'd1', title: 'Paper', published: '2026-05', confirmed }] });

  it('with the same title are one, and stay confirmed', () => {
    const later = response([{ element: A, answer: 'yes', documents: [{ document: 'd3' }] }], {
      documents: [{ id: 'd3', title: 'Paper', url: 'https://example.org/p' }],
    });
    const { response: one, documentChanges } = mergeResponses(first, later, DAY);
    expect(one.documents).toEqual([
      { id: 'd1', title: 'Paper', published: '2026-05', url: 'https://example.org/p', confirmed },
    ]);
    expect(one.answers[0]?.documents).toEqual([{ document: 'd1' }]);
    expect(documentChanges).toEqual([{ id: 'd1', sentAs: 'd3', changed: ['url'], wasConfirmed: true }]);
  });

  it('with another date are another text, which nobody has read', () => {
    const later = response([], { documents: [{ id: 'd1', title: 'Paper', published: '2026-09' }] });
    const { response: one } = mergeResponses(first, later, DAY);
    expect(one.documents).toEqual([{ id: 'd1', title: 'Paper', published: '2026-09' }]);
  });

  it('under a number that another one has get one of their own', () => {
    const later = response([{ element: A, answer: 'yes', documents: [{ document: 'd1' }] }], {
      documents: [{ id: 'd1', title: 'Audit' }],
    });
    const { response: one, documentChanges } = mergeResponses(first, later, DAY);
    expect(one.documents?.map(({ id, title }) => [id, title])).toEqual([
      ['d1', 'Paper'],
      ['d1-2', 'Audit'],
    ]);
    expect(one.answers[0]?.documents).toEqual([{ document: 'd1-2' }]);
    expect(documentChanges).toEqual([{ id: 'd1-2', sentAs: 'd1', changed: undefined, wasConfirmed: false }]);
  });
});
