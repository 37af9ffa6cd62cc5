/** The documents that a review leans on, each once. */
import { describe, expect, it } from 'vitest';
import { finding, OWN, profile, source, TODAY } from '../../../test/rules/make.ts';
import { response } from '../../../test/rules/make-response.ts';
import { answerTo, cites } from '../../../test/rules/make-review.ts';
import type { HandedDocument } from '../../types/response.ts';
import type { ReviewDocument, ReviewedAnswer } from '../../types/review.ts';
import { documentsCited, handedId } from './documents.ts';

const HELP = source('help-page', { ...OWN, citation: 'C', published: '2026-01', note: 'N.' });
const PRODUCT = profile({ findings: [finding({ 'p/c/a': 'yes' }, [HELP, source('audit')])] });
const BARE: HandedDocument = { id: 'd', title: 'Document' };
const CONFIRMED: HandedDocument = {
  ...BARE,
  kind: 'audit',
  publisher: 'Vendor',
  published: '2025',
  confirmed: {
    kind: 'terms',
    publisher: 'Other',
    published: '2026',
    read: 'part',
    role: 'Reader',
    date: TODAY,
  },
};
const ids = (...answers: ReviewedAnswer[]): string[] =>
  documentsCited(answers, response([], { documents: [BARE] }), PRODUCT).map(({ id }) => id);
const handed = (more: Partial<HandedDocument>): ReviewDocument | undefined => {
  const answer = answerTo('p/c/a', 'open', { citations: [cites(handedId('d'), 'shows-it')] });
  return documentsCited([answer], response([], { documents: [{ ...BARE, ...more }] }), PRODUCT)[0];
};
const known = (...documents: string[]) => [{ element: 'p/c/a', summary: 'S.', documents, grade: null }];

describe('the documents of a review', () => {
  it('are those cited, then those known, then those against, each where it is first', () => {
    const one = answerTo('p/c/a', 'open', { known: known('s1'), citations: [cites(handedId('d'), null)] });
    const two = answerTo('p/c/b', 'open', { against: known('s2', 's1') });
    expect(ids(one, two)).toEqual(['handed.d', 's1', 's2']);
    expect(ids(two, one)).toEqual(['s2', 's1', 'handed.d']);
    expect(ids(answerTo('p/c/a', 'open', { known: known('lost') }))).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('of the profile are told as they stand there', () => {
    const [one] = documentsCited([answerTo('p/c/a', 'open', { known: known('s1') })], response([]), PRODUCT);
    expect(one).toEqual({
      id: 's1',
      from: 'profile',
      kind: 'help-page',
      title: 's1',
      publisher: 'Vendor',
      note: 'N.',
      url: 'https://example.org/s1',
      citation: 'C',
      published: '2026-01',
      confirmed: null,
      grade: 'D',
      sha256: null,
      withheld: false,
      confidential: null,
    });
  });
});

describe('a document that was handed in', () => {
  it('of which nothing is said is of the weakest grade', () => {
    expect(handed({})).toEqual({
      id: 'handed.d',
      from: 'handed',
      kind: '',
      title: 'Document',
      publisher: '',
      url: null,
      citation: null,
      published: null,
      confirmed: null,
      grade: 'E',
      sha256: null,
      withheld: false,
      confidential: null,
      note: null,
    });
  });

  it('that no reader confirmed is what the vendor says it is, and of the weakest grade', () => {
    const { confirmed: _, ...stated } = CONFIRMED;
    expect(handed(stated)).toMatchObject({
      kind: 'audit',
      publisher: 'Vendor',
      published: '2025',
      grade: 'E',
      confirmed: null,
    });
  });

  it('that a reader confirmed is what the reader says, and graded by it', () => {
    expect(handed(CONFIRMED)).toMatchObject({
      kind: 'terms',
      publisher: 'Other',
      published: '2026',
      grade: 'C',
      confirmed: { role: 'Reader', date: TODAY, read: 'part' },
    });
    const read = (publisher: string) =>
      handed({ confirmed: { kind: 'audit', publisher, read: 'part', role: 'Reader', date: TODAY } })?.grade;
    expect([read('Vendor'), read('Laboratory')]).toEqual(['E', 'A']);
  });

  it.each<[string, Partial<HandedDocument>, Partial<ReviewDocument>]>([
    ['its address', { url: 'https://example.org' }, { url: 'https://example.org' }],
    ['its citation', { citation: 'No. 7', version: '2' }, { citation: 'No. 7' }],
    ['else its version', { version: '2' }, { citation: '2' }],
    ['its file', { sha256: 'a' }, { sha256: 'a' }],
    ['why it is confidential', { confidential: 'Ours.' }, { confidential: 'Ours.' }],
    ['what is noted of it', { note: 'N.' }, { note: 'N.' }],
  ])('has %s', (_name, more, wanted) => {
    expect(handed(more)).toMatchObject(wanted);
  });
});
