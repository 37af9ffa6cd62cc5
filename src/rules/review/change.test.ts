/** What of a response goes into a profile, and why the rest does not. */
import { describe, expect, it } from 'vitest';
import {
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  source,
  TODAY,
} from '../../../test/rules/make.ts';
import { type AnswerDraft, handed, response, reviewInput } from '../../../test/rules/make-response.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Source } from '../../types/profile.ts';
import type { VendorResponse } from '../../types/response.ts';
import { changeOf, type LeftBecause, type ProfileChange } from './change.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const ELEMENTS = [element(A), element(B, { function: 'chat', absent: 'does-not-apply' })];
const WORDS = { title: 'The answer', summary: () => 'So it says.', withheld: 'Withheld' };
const change = (
  answers: AnswerDraft[],
  known: ProfileDraft = {},
  more: Partial<VendorResponse> = {},
): ProfileChange => changeOf(reviewInput(known, ELEMENTS, response(answers, more)), WORDS);
const why = (...of: Parameters<typeof change>): LeftBecause | undefined => change(...of).left[0]?.why;

const yes: AnswerDraft = { element: A, answer: 'yes', documents: [handed()], read: 'yes' };
const lacking: AnswerDraft = {
  element: B,
  answer: 'does-not-apply',
  documents: [handed()],
  read: 'does-not-apply',
};
/** What the profile cites of this response already. */
const cited = (answers: object, more: object = {}): ProfileDraft => ({
  findings: [finding(answers as never, source('help-page', OWN), more)],
});

describe('the change that a response justifies', () => {
  it('is a finding with its sources, and what it moves', () => {
    expect(change([yes])).toEqual({
      sources: [
        expect.objectContaining({ kind: 'vendor-statement', title: 'The answer', id: `product-${TODAY}` }),
        expect.objectContaining({ kind: 'help-page', title: 'Document d1.1' }),
      ],
      findings: [
        {
          summary: 'So it says.',
          answers: { [A]: 'yes' },
          sources: [`product-${TODAY}-d1.1`, `product-${TODAY}`],
        },
      ],
      asked: [],
      moved: [{ element: A, before: 'open', after: 'shown' }],
      left: [],
    });
  });

  it('is what the product lacks', () => {
    expect(change([lacking])).toMatchObject({
      findings: [{ lacks: ['chat'] }],
      moved: [{ element: B, before: 'open', after: 'does-not-apply' }],
    });
  });

  it('has no source that no finding of it cites', () => {
    const second: AnswerDraft = { element: B, answer: 'yes', documents: [handed()] };
    const { sources, left } = change([yes, second]);
    expect(sources.map(({ title }) => title)).toEqual(['The answer', 'Document d1.1']);
    expect(left).toEqual([{ element: B, why: 'not-settled' }]);
  });

  it('has the record of what was asked', () => {
    const asked = { on: '2022-01-02', by: '2022-02-02', via: 'letter' };
    expect(change([], {}, { asked, answers: [{ element: A }] }).asked).toEqual([{ elements: [A], ...asked }]);
  });
});

describe('an answer makes no finding', () => {
  it.each<[LeftBecause, AnswerDraft, ProfileDraft]>([
    ['not-answered', { element: A }, {}],
    ['declined', { element: A, answer: 'declined', words: 'No.' }, {}],
    ['not-settled', { ...yes, read: undefined as never }, {}],
    ['only-claimed', { ...yes, documents: [] }, {}],
    ['shown-already', yes, cited({ [A]: 'yes' })],
    ['short-already', { element: A, answer: 'no', read: 'no' }, cited({ [A]: 'no' })],
  ])('%s', (wanted, answer, known) => {
    const found = change([answer], known);
    expect(found).toMatchObject({ findings: [], sources: [], moved: [] });
    expect(found.left).toEqual([{ element: A, why: wanted }]);
  });

  it.each<[string, AnswerDraft]>([
    ['shown anew', yes],
    ['in part', { ...yes, answer: 'partly', read: 'partly' }],
    ['worse', { element: A, answer: 'no', read: 'no' }],
  ])('but where it is %s', (_name, answer) => {
    expect([change([answer]).left, change([answer]).findings.length]).toEqual([[], 1]);
  });

  it('that the profile cites this response for', () => {
    const input = reviewInput({}, ELEMENTS, response([yes, lacking]));
    const made = changeOf(input, WORDS);
    const whole = {
      ...input.profile,
      sources: [...input.profile.sources, ...made.sources],
      findings: [...input.profile.findings, ...made.findings],
    };
    const again = changeOf({ ...input, profile: whole }, WORDS);
    expect(again).toMatchObject({ findings: [], sources: [] });
    expect(again.left.map((one) => [one.element, one.why])).toEqual([
      [A, 'already-there'],
      [B, 'already-there'],
    ]);
  });

  it('for another response it does', () => {
    expect(why([yes], {}, { id: 'product-2' })).toBeUndefined();
  });
});

describe('a document that is confidential', () => {
  const secret = (kind: 'audit' | 'terms', publisher: string): Source => {
    const answer = { ...yes, documents: [handed(kind, { publisher })] };
    const drafted = response([answer]);
    const documents = (drafted.documents ?? []).map((one) => ({
      ...one,
      confidential: 'Ours.',
      url: 'https://example.org/secret',
      title: 'Secret',
    }));
    const { sources } = changeOf(reviewInput({}, ELEMENTS, { ...drafted, documents }), WORDS);
    return only(sources.filter((one) => one.kind === kind));
  };

  it('stays with who asked: only what it is and when is told', () => {
    const { url, ...rest } = secret('audit', 'Laboratory');
    expect(url).toBeUndefined();
    expect(rest).toMatchObject({
      id: `product-${TODAY}-d1.1`,
      kind: 'audit',
      published: TODAY,
      title: 'Withheld',
      publisher: 'Withheld',
      citation: `product-${TODAY}-d1.1`,
    });
  });

  it('of the vendor is told as the vendor’s, whatever it signs with', () => {
    expect([secret('terms', 'Vendor').publisher, secret('terms', 'Vendor, Inc.').publisher]).toEqual([
      profile({}).provider.name,
      profile({}).provider.name,
    ]);
  });

  it('the others keep their name', () => {
    const { sources } = change([yes]);
    expect(sources.map(({ title, publisher }) => [title, publisher])).toEqual([
      ['The answer', 'Vendor, Inc.'],
      ['Document d1.1', 'Vendor'],
    ]);
  });
});
