/** Several reviews as one group: it counts points, ranks nobody, and hides whose few answers a point rests on. */
import { describe, expect, it } from 'vitest';
import { catalogue, element, TODAY } from '../../../test/rules/make.ts';
import { answerTo, cites, documentIn, reviewOf } from '../../../test/rules/make-review.ts';
import type { GroupPoint, GroupReview } from '../../types/group-review.ts';
import type { Review, ReviewedAnswer } from '../../types/review.ts';
import { groupReview, isRead } from './group.ts';

const PRINCIPLES = catalogue([element('p/c/a'), element('p/c/b'), element('pq/d/a')]);
const group = (...reviews: Review[]): GroupReview => groupReview(reviews, PRINCIPLES);
const engagement = (more: Partial<Review['engagement']>): Review['engagement'] => ({
  ...reviewOf('v', []).engagement,
  ...more,
});
const A = 'p/c/a';
const shown = answerTo(A, 'shown', { outcome: 'newly-shown' });
const isPublic: Partial<Review> = { audience: 'public' };
const three = (answer: ReviewedAnswer, more: Partial<Review> = {}): Review[] =>
  ['Ada', 'Bea', 'Cay'].map((name) => reviewOf(name, [answer], more));

describe('a group of reviews', () => {
  it('needs one', () => {
    expect(() => group()).toThrow(RangeError);
  });

  it('says of what it is', () => {
    const files = [
      { path: 'b', sha256: '2' },
      { path: 'a', sha256: '1' },
    ];
    const one = reviewOf('Ada', [], { inputs: files, engagement: engagement({ sender: 'Office' }) });
    const two = reviewOf('Bea', [], {
      inputs: files.slice(0, 1),
      engagement: engagement({ sender: 'Office' }),
    });
    expect(group(one, two, reviewOf('Cay', []))).toMatchObject({
      audience: 'internal',
      asOf: TODAY,
      hindsight: false,
      versions: one.versions,
      inputs: [...files].toReversed(),
      senders: ['Office'],
      read: 0,
    });
    expect(group(reviewOf('Ada', [], { ...isPublic, hindsight: true }))).toMatchObject({
      audience: 'public',
      hindsight: true,
    });
  });

  it('has who was asked by name, then by edition, whatever the order', () => {
    const names = (...list: Review[]): string[] => group(...list).participants.map(({ name }) => name);
    const meet = ['Meet', 'Meet 2', 'Zed'].map((name) => reviewOf(name, []));
    expect(names(...meet.toReversed())).toEqual(['Meet', 'Meet 2', 'Zed']);
    const editions = ['b', 'a'].map((edition) =>
      reviewOf('Meet', [], { edition, engagement: engagement({ note: edition }) }),
    );
    expect(group(...editions).participants.map(({ note }) => note)).toEqual(['a', 'b']);
  });
});

describe('who was asked, in a group of reviews', () => {
  it('tells of each how it went; how much it answered inside only, but for who answered nothing', () => {
    const on = engagement({
      on: '2026-01-01',
      by: '2026-02-01',
      received: '2026-03-01',
      late: true,
      note: 'N.',
    });
    const publication = { status: 'planned', date: null, url: null, note: null } as const;
    const one = reviewOf('Ada', [shown], { engagement: on, publication });
    expect(group(one).participants).toEqual([
      {
        name: 'Ada',
        provider: 'Ada, Inc.',
        outcome: 'answered',
        sent: '2026-01-01',
        deadline: '2026-02-01',
        received: '2026-03-01',
        late: true,
        asked: 1,
        answered: 1,
        read: true,
        note: 'N.',
        publication: 'planned',
      },
    ]);
    const counts = ({ participants }: GroupReview): unknown =>
      participants.map(({ asked, answered, publication: told }) => [asked, answered, told]);
    expect(counts(group({ ...one, ...isPublic }))).toEqual([[null, null, 'planned']]);
    expect(counts(group(reviewOf('Bea', [], isPublic)))).toEqual([[0, 0, null]]);
  });
});

describe('a review counts in a group', () => {
  const reading = reviewOf('v', [shown]).reading;
  it.each<[string, Partial<Review>, boolean]>([
    ['once it is read to the end', {}, true],
    ['not as a draft', { status: 'draft' }, false],
    ['not where nothing was answered', { reading: { ...reading, answered: 0 } }, false],
    ['not where something is to be read', { reading: { ...reading, toRead: 1 } }, false],
    ['not where readers differ', { reading: { ...reading, different: 1 } }, false],
  ])('%s', (_name, more, counts) => {
    const one = reviewOf('Ada', [shown], more);
    const { read, participants, principles } = group(one);
    expect([isRead(one), read, participants[0]?.read]).toEqual([counts, counts ? 1 : 0, counts]);
    expect(principles[0]?.goodPractices.length).toBe(counts ? 1 : 0);
  });

  it('and what is not read is told as such, unless nothing came', () => {
    const draft = reviewOf('Ada', [shown], { status: 'draft' });
    const silent = reviewOf('Bea', [shown], { reading: { ...reading, answered: 0 } });
    const unread = (...list: Review[]): number | undefined =>
      group(...list).steps.find(({ what }) => what === 'read')?.count;
    expect([unread(draft, silent), unread(silent), unread(reviewOf('Cay', [shown]))]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});

type Part = 'goodPractices' | 'improvements' | 'unresolved';
const PARTS: Part[] = ['goodPractices', 'improvements', 'unresolved'];
const partsOf = (answer: ReviewedAnswer): string[] => {
  const [principle] = group(reviewOf('Ada', [answer])).principles;
  return PARTS.filter((part) => (principle?.[part].length ?? 0) > 0);
};

describe('a point', () => {
  it.each<[string, ReviewedAnswer, string[]]>([
    ['shown', shown, ['goodPractices']],
    ['shown, whatever was answered', answerTo(A, 'shown', { outcome: 'declined' }), ['goodPractices']],
    ['short', answerTo(A, 'short', { outcome: 'worse' }), ['improvements']],
    ['in part', answerTo(A, 'in-part', { outcome: 'in-part' }), ['improvements']],
    ['open', answerTo(A, 'open'), ['unresolved']],
    ['open, and declined', answerTo(A, 'open', { outcome: 'declined' }), ['unresolved']],
    ['short, and declined', answerTo(A, 'short', { outcome: 'declined' }), ['improvements']],
    ['short, and not answered', answerTo(A, 'short', { outcome: 'not-answered' }), ['improvements']],
    ['it does not apply', answerTo(A, 'does-not-apply'), []],
    ['it is one’s own', answerTo(A, 'yours'), []],
  ])('%s', (_name, answer, parts) => {
    expect(partsOf(answer)).toEqual(parts);
  });

  it('stands under its principle, once for all who were asked', () => {
    const other = answerTo(A, 'short', { outcome: 'worse' });
    const { principles } = group(
      ...[reviewOf('Ada', [shown]), reviewOf('Bea', [other, answerTo('pq/d/a', 'open')])],
      reviewOf('Cay', [shown]),
    );
    expect(principles).toEqual([
      {
        id: 'p',
        goodPractices: [
          { element: A, code: 'P/C/A', responders: 2, of: 3, kinds: [], outcomes: ['newly-shown'] },
        ],
        improvements: [{ element: A, code: 'P/C/A', responders: 1, of: 3, kinds: [], outcomes: ['worse'] }],
        unresolved: [],
      },
      {
        id: 'pq',
        goodPractices: [],
        improvements: [],
        unresolved: [
          { element: 'pq/d/a', code: 'PQ/D/A', responders: 1, of: 1, kinds: [], outcomes: ['only-claimed'] },
        ],
      },
    ]);
  });
});

describe('what is counted of a point', () => {
  it('tells each outcome once, in one order', () => {
    const of = (outcome: ReviewedAnswer['outcome']): ReviewedAnswer => answerTo(A, 'short', { outcome });
    const all = (['worse', 'contradicted', 'worse'] as const).map((one, at) =>
      reviewOf(`v${String(at)}`, [of(one)]),
    );
    expect(group(...all).principles[0]?.improvements[0]?.outcomes).toEqual(['contradicted', 'worse']);
  });

  it('is counted once, in however many lists it stands', () => {
    const all = [
      reviewOf('Ada', [shown, answerTo('p/c/b', 'open'), answerTo('pq/d/a', 'does-not-apply')]),
      reviewOf('Bea', [answerTo(A, 'short', { outcome: 'worse' }), answerTo('p/c/b', 'open')]),
    ];
    expect(group(...all).points).toEqual({
      all: 3,
      good: 1,
      improve: 1,
      open: 1,
      outside: 1,
      several: 1,
      few: 2,
    });
    expect(group(...three(shown)).points).toMatchObject({ few: 0, several: 0, outside: 0 });
  });
});

describe('the documents behind a point', () => {
  const kinds = (answer: ReviewedAnswer, documents: Review['documents']): GroupPoint['kinds'] | undefined => {
    const [principle] = group(reviewOf('Ada', [answer], { documents })).principles;
    return PARTS.flatMap((part) => principle?.[part] ?? [])[0]?.kinds;
  };
  const page = documentIn('d');
  const known = [{ element: A, summary: 'S.', documents: ['d'], grade: null }];
  const once = [{ kind: 'help-page', count: 1 }];
  it.each<[string, ReviewedAnswer, Review['documents'], GroupPoint['kinds']]>([
    ['what shows it', { ...shown, citations: [cites('d', 'shows-it')] }, [page], once],
    ['what shows part of it', { ...shown, citations: [cites('d', 'shows-part')] }, [page], once],
    ['not what shows nothing', { ...shown, citations: [cites('d', 'does-not-show')] }, [page], []],
    ['not what nobody has read', { ...shown, citations: [cites('d', null)] }, [page], []],
    ['what decided before', answerTo(A, 'shown', { before: 'shown', known }), [page], once],
    ['what spoke against it before', answerTo(A, 'short', { before: 'short', against: known }), [page], once],
    ['not what only claimed it', answerTo(A, 'shown', { before: 'open', known }), [page], []],
    ['nothing of what is unresolved', answerTo(A, 'open', { before: 'short', known }), [page], []],
    [
      'no kind that nobody told',
      { ...shown, citations: [cites('d', 'shows-it')] },
      [documentIn('d', { kind: '' })],
      [],
    ],
    ['no other document', { ...shown, citations: [cites('d', 'shows-it')] }, [documentIn('e')], []],
    [
      'each kind once a vendor',
      { ...shown, citations: [cites('d', 'shows-it'), cites('e', 'shows-it')] },
      [page, documentIn('e')],
      once,
    ],
  ])('%s', (_name, answer, documents, wanted) => {
    expect(kinds(answer, documents)).toEqual(wanted);
  });

  it('are counted by kind: those behind most answers first, then by name', () => {
    const answer = { ...shown, citations: ['d', 'e', 'f'].map((id) => cites(id, 'shows-it')) };
    const documents = [page, documentIn('e', { kind: 'terms' }), documentIn('f', { kind: 'audit' })];
    const all = [
      reviewOf('Ada', [answer], { documents }),
      reviewOf('Bea', [answer], { documents: documents.slice(1, 2) }),
    ];
    expect(group(...all).principles[0]?.goodPractices[0]?.kinds).toEqual([
      { kind: 'terms', count: 2 },
      { kind: 'audit', count: 1 },
      { kind: 'help-page', count: 1 },
    ]);
  });
});

describe('in public', () => {
  const cited = { ...shown, citations: [cites('d', 'shows-it')] };
  const more: Partial<Review> = { ...isPublic, documents: [documentIn('d')] };
  const point = (count: number, answer: ReviewedAnswer): GroupPoint | undefined => {
    const [principle] = group(...three(answer, more).slice(0, count)).principles;
    return PARTS.flatMap((part) => principle?.[part] ?? [])[0];
  };

  it('a point on which few answers were read tells neither how many nor by what', () => {
    expect(point(2, cited)).toMatchObject({ responders: null, of: null, kinds: [], outcomes: [] });
    expect(point(3, cited)).toMatchObject({
      responders: 3,
      of: 3,
      kinds: [{ kind: 'help-page', count: 3 }],
      outcomes: ['newly-shown'],
    });
  });

  it('that it was not answered is told all the same, where that is all there is to tell', () => {
    expect(point(1, answerTo(A, 'open', { outcome: 'not-answered' }))?.outcomes).toEqual(['not-answered']);
    const both = [
      reviewOf('Ada', [answerTo(A, 'open', { outcome: 'not-answered' })], isPublic),
      reviewOf('Bea', [answerTo(A, 'open', { outcome: 'declined' })], isPublic),
    ];
    expect(group(...both).principles[0]?.unresolved[0]?.outcomes).toEqual([]);
  });

  it('inside it tells all of it', () => {
    expect(
      group(reviewOf('Ada', [cited], { documents: [documentIn('d')] })).principles[0]?.goodPractices,
    ).toMatchObject([{ responders: 1, of: 1, kinds: [{ kind: 'help-page', count: 1 }] }]);
  });
});
