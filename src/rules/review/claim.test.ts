/** An answer taken as a finding: by which words, with which sources, under which ids. */
import { describe, expect, it } from 'vitest';
import { finding, OWN, profile, source, TODAY } from '../../../test/rules/make.ts';
import { type AnswerDraft, handed, response, stated } from '../../../test/rules/make-response.ts';
import { only, placed } from '../../../test/rules/parts.ts';
import type { Profile, Source } from '../../types/profile.ts';
import type { HandedDocument, VendorResponse } from '../../types/response.ts';
import {
  type Claim,
  claimOf,
  findingsOf,
  isOfResponse,
  knownSource,
  sourceId,
  sourcesOfClaims,
  suggestedClaim,
} from './claim.ts';

const E = 'p/c/e';
type Read = (draft: Partial<AnswerDraft>, more?: Partial<VendorResponse>) => Claim | undefined;
const by =
  (claimed: typeof claimOf): Read =>
  (draft, more = {}) => {
    const whole = response([{ element: E, words: 'So.', ...draft }], more);
    const [answer] = whole.answers;
    return answer === undefined ? undefined : claimed(whole, answer);
  };
const claim = by(claimOf);
const suggested = by(suggestedClaim);
const told = (one: Claim | undefined): string =>
  one === undefined
    ? 'nothing'
    : `${one.answer} whole ${one.whole.join()} part ${one.part.join()}${one.own ? ' own' : ''}`;
const cites = (...shows: ('shows-it' | 'shows-part' | 'does-not-show' | 'not-read')[]) => ({
  documents: shows.map((one) => handed('help-page', { shows: one })),
});

describe('a claim', () => {
  it.each<[string, Partial<AnswerDraft>, string]>([
    ['the bare word', { answer: 'yes' }, 'yes whole  part  own'],
    ['with documents that nobody has read', { answer: 'yes', ...cites('shows-it') }, 'yes whole  part  own'],
    ['of nothing that is declined', { answer: 'declined' }, 'nothing'],
    ['of nothing that is declined, whatever was read', { answer: 'declined', read: 'yes' }, 'nothing'],
    ['of nothing that could not be placed', { answer: 'unplaced' }, 'nothing'],
    ['of nothing without a word', { words: undefined as never }, 'nothing'],
    ['of words alone', {}, 'nothing'],
    ['of words that readers placed', { read: 'yes', ...cites('shows-it') }, 'yes whole d1.1 part  own'],
    [
      'with what shows it, and what shows part',
      { answer: 'yes', read: 'yes', ...cites('shows-it', 'shows-part', 'does-not-show', 'not-read') },
      'yes whole d1.1 part d1.2 own',
    ],
    [
      'in part, as readers found',
      { answer: 'yes', read: 'partly', ...cites('shows-it') },
      'partly whole d1.1 part  own',
    ],
    [
      'whole, as readers found, where the vendor says in part',
      { answer: 'partly', read: 'yes', ...cites('shows-it') },
      'yes whole d1.1 part  own',
    ],
    [
      'against the vendor’s own word: what does not show its yes',
      { answer: 'yes', read: 'no', ...cites('does-not-show', 'shows-it') },
      'no whole d1.1 part ',
    ],
    [
      'for the vendor’s own no: what shows it',
      { answer: 'no', read: 'no', ...cites('does-not-show', 'shows-it') },
      'no whole d1.2 part  own',
    ],
    [
      'another way than the vendor’s',
      { answer: 'no', read: 'yes', ...cites('shows-it') },
      'yes whole d1.1 part ',
    ],
    ['what is not told stays its word', { answer: 'yes', read: 'not-told' }, 'yes whole  part  own'],
    ['but not what it would admit', { answer: 'no', read: 'not-told' }, 'nothing'],
    ['nor what has no word', { read: 'not-told' }, 'nothing'],
  ])('%s', (_name, draft, wanted) => {
    expect(told(claim(draft))).toBe(wanted);
  });
});

describe('a claim as it would count, and when it was said', () => {
  it.each<[string, Partial<AnswerDraft>, string]>([
    ['cites all', { answer: 'yes', ...cites('does-not-show', 'not-read') }, 'yes whole d1.1,d1.2 part  own'],
    ['cites none', { answer: 'no' }, 'no whole  part  own'],
    ['is nothing of what is declined', { answer: 'declined' }, 'nothing'],
    ['is nothing of words', {}, 'nothing'],
  ])('as it would count %s', (_name, draft, wanted) => {
    expect(told(suggested(draft))).toBe(wanted);
  });

  it.each<[string, Read]>([
    ['as it counts', claim],
    ['as it would count', suggested],
  ])('%s says when it was said, and for what it holds', (_name, read) => {
    const yes = { answer: 'yes' } as const;
    expect(read(yes)).toMatchObject({ said: TODAY, editions: undefined, clients: undefined });
    expect(read(yes, { received: '2022-02' })?.said).toBe('2022-02-28');
    expect(read({ ...yes, received: '2022-03-01' })?.said).toBe('2022-03-01');
    expect(read(yes, { received: undefined as never })).toBeUndefined();
    expect(read({ ...yes, clients: ['k1'] }, { editions: ['x'] })).toMatchObject({
      editions: ['x'],
      clients: ['k1'],
    });
    expect(read({ ...yes, editions: ['y'] }, { editions: ['x'] })?.editions).toEqual(['y']);
  });
});

const CLAIM: Claim = {
  ...{ element: E, answer: 'yes', whole: [], part: [], editions: undefined, clients: undefined },
  ...{ said: TODAY, own: true },
};
const written = (edition?: string) => ({ edition, idOf: (one: string) => `id-${one}`, summary: () => 'S.' });
const DROPS = placed({ function: 'chat', absent: 'does-not-apply' });
const findings = (more: Partial<Claim>, element = placed(), edition?: string): unknown[] =>
  findingsOf({ ...CLAIM, ...more }, element, written(edition)).map(({ summary: _, ...one }) => one);
const OWN_ID = `id-${TODAY}`;

describe('the findings of a claim', () => {
  it.each<[string, Partial<Claim>, unknown[]]>([
    ['a yes', {}, [{ sources: [OWN_ID], answers: { [E]: 'yes' } }]],
    ['a no', { answer: 'no', whole: ['d'] }, [{ sources: ['id-d', OWN_ID], answers: { [E]: 'no' } }]],
    ['not of its own word', { whole: ['d'], own: false }, [{ sources: ['id-d'], answers: { [E]: 'yes' } }]],
    ['none that no source says', { own: false }, []],
    [
      'a part beside the whole',
      { whole: ['d'], part: ['e'], own: false },
      [
        { sources: ['id-d'], answers: { [E]: 'yes' } },
        { sources: ['id-e'], for: ['in-part'], answers: { [E]: 'yes' } },
      ],
    ],
    [
      'a part alone',
      { part: ['e'], own: false },
      [{ sources: ['id-e'], for: ['in-part'], answers: { [E]: 'yes' } }],
    ],
    ['no part without a document', {}, [{ sources: [OWN_ID], answers: { [E]: 'yes' } }]],
    [
      'no part of a no',
      { answer: 'no', whole: ['d'], part: ['e'], own: false },
      [{ sources: ['id-d'], answers: { [E]: 'no' } }],
    ],
    [
      'all of it for a part, where it holds in part',
      { answer: 'partly', whole: ['d'], part: ['e'] },
      [{ sources: ['id-d', 'id-e', OWN_ID], for: ['in-part'], answers: { [E]: 'yes' } }],
    ],
    ['nothing lacks that always applies', { answer: 'does-not-apply' }, []],
    [
      'for its clients and plans',
      { clients: ['k1'], editions: ['y'] },
      [{ editions: ['y'], clients: ['k1'], sources: [OWN_ID], answers: { [E]: 'yes' } }],
    ],
  ])('%s', (_name, more, wanted) => {
    expect(findings(more)).toEqual(wanted);
  });

  it('of a function that is lacking', () => {
    expect(findings({ answer: 'does-not-apply' }, DROPS)).toEqual([{ sources: [OWN_ID], lacks: ['chat'] }]);
  });

  it('hold for the edition asked about, where it names none', () => {
    expect(findings({}, placed(), 'x')).toMatchObject([{ editions: ['x'] }]);
    expect(findings({ editions: ['y'] }, placed(), 'x')).toMatchObject([{ editions: ['y'] }]);
  });
});

const KNOWN: Profile = profile({
  findings: [
    finding({ [E]: 'yes' }, [
      source('help-page', { ...OWN, url: 'https://example.org/a', published: '2022' }),
      source('terms', { ...OWN, url: 'https://example.org/b', document: 'terms' }),
    ]),
  ],
});
const BARE: HandedDocument = { id: 'd', title: 'D' };
const answered = (documents: HandedDocument[], more: Partial<VendorResponse> = {}): VendorResponse =>
  response([], { id: 'r', documents, ...more });

describe('the id of a source', () => {
  const idOf = (key: string, document: Partial<HandedDocument> = {}): string =>
    sourceId(key, {
      profile: KNOWN,
      response: answered([
        { ...BARE, ...document },
        { id: 'e', title: 'E' },
      ]),
    });
  it.each<[string, string, string]>([
    ['the answer', idOf(TODAY), 'r'],
    ['an answer of a later day', idOf('2030-01-01'), 'r-2030-01-01'],
    ['a document', idOf('d'), 'r-d'],
    ['another document', idOf('e'), 'r-e'],
    ['one that the profile has', idOf('d', { url: 'https://example.org/a', published: '2022' }), 's1'],
    [
      'one of the same address and another day',
      idOf('d', { url: 'https://example.org/a', published: '2023' }),
      'r-d',
    ],
  ])('%s', (_name, id, wanted) => {
    expect(id).toBe(wanted);
  });

  it('is not longer than an id may be, and does not end in a stroke', () => {
    const id = (length: number, key: string): string =>
      sourceId(key, {
        profile: KNOWN,
        response: answered([{ ...BARE, id: key }], { id: 'r'.repeat(length) }),
      });
    expect(id(70, 'd')).toBe('r'.repeat(64));
    expect(id(63, 'd')).toBe('r'.repeat(63));
    expect(id(61, '-.-d')).toBe('r'.repeat(61));
    expect(id(2, 'a-b')).toBe('rr-a-b');
  });

  it('says whether it came with a response', () => {
    const of = (id: string): boolean => isOfResponse(id, { id: 'r' });
    expect(['r', 'r-d', 'r2', 'x-r', 's'].map(of)).toEqual([true, true, false, false, false]);
  });

  it('is the profile’s for what it has of the same address and date, as a reader dates it', () => {
    const known = (more: Partial<HandedDocument>): string | undefined =>
      knownSource({ ...BARE, ...more }, KNOWN)?.id;
    const url = 'https://example.org/a';
    const confirmed = { kind: 'terms', publisher: 'P', read: 'part', role: 'R', date: TODAY } as const;
    expect(known({})).toBeUndefined();
    expect(known({ published: '2022' })).toBeUndefined();
    expect(known({ url, published: '2022' })).toBe('s1');
    expect(known({ url, published: '2021', confirmed: { ...confirmed, published: '2022' } })).toBe('s1');
    expect(known({ url: 'https://example.org/b' })).toBe('s2');
  });
});

const sourcesOf = (
  document: Partial<HandedDocument>,
  isStated = false,
  more: Partial<Claim> = {},
): Source[] => {
  const one = answered([
    { ...BARE, ...document },
    { id: 'e', title: 'E' },
  ]);
  const claims = [{ ...CLAIM, whole: ['d'], ...more }];
  return sourcesOfClaims(claims, { profile: KNOWN, response: one }, { title: 'Answer', stated: isStated });
};
const handedIn = (...of: Parameters<typeof sourcesOf>): Source =>
  only(sourcesOf(...of).filter(({ id }) => id !== 'r'));
const CONFIRMED = {
  kind: 'terms',
  publisher: 'Other',
  published: '2021',
  read: 'whole',
  role: 'R',
  date: '2022-05-05',
} as const;

describe('the sources of claims', () => {
  it('are the answer, the vendor’s own word, and the documents that it cites', () => {
    expect(sourcesOf({ url: 'https://example.org/new' })).toEqual([
      {
        ...{ id: 'r', kind: 'vendor-statement', title: 'Answer', publisher: 'Vendor, Inc.', citation: 'r' },
        ...{ published: TODAY, checked: [TODAY], read: 'whole', confirmed: false },
      },
      {
        ...{ id: 'r-d', kind: 'vendor-statement', title: 'D', publisher: 'Vendor, Inc.' },
        ...{ url: 'https://example.org/new', checked: [TODAY], read: 'part', confirmed: false },
      },
    ]);
  });

  it('are each day of an answer once, and none that the profile has', () => {
    const of = (...claims: Claim[]): string[] =>
      sourcesOfClaims(claims, { profile: KNOWN, response: answered([]) }, { title: 'A', stated: false }).map(
        ({ id }) => id,
      );
    expect(of(CLAIM, CLAIM, { ...CLAIM, said: '2030-01-01' })).toEqual(['r', 'r-2030-01-01']);
    expect(sourcesOf({ url: 'https://example.org/a', published: '2022' }).map(({ id }) => id)).toEqual(['r']);
    expect(sourcesOf({}, false, { whole: [], part: ['e'] }).map(({ id }) => id)).toEqual(['r', 'r-e']);
  });
});

describe('a document among the sources of claims', () => {
  it('are what a reader confirmed, on the day of the reading', () => {
    expect(handedIn({ kind: 'audit', publisher: 'P', confirmed: CONFIRMED })).toMatchObject({
      ...{ kind: 'terms', publisher: 'Other', published: '2021', read: 'whole', checked: ['2022-05-05'] },
    });
    expect(handedIn({ confirmed: CONFIRMED })).not.toHaveProperty('confirmed');
  });

  it('are what the vendor states, where that is to count', () => {
    const audit = { kind: 'audit', publisher: 'P', published: '2020' } as const;
    expect(handedIn(audit, true)).toMatchObject({ ...audit, read: 'part' });
    expect(handedIn(audit, true)).not.toHaveProperty('confirmed');
    expect(handedIn(audit)).toMatchObject({ ...audit, confirmed: false });
    expect(handedIn({})).not.toHaveProperty('published');
  });

  it('are cited by address, else by citation, version or title', () => {
    const citation = (more: Partial<HandedDocument>): unknown => handedIn(more).citation;
    expect(citation({ url: 'https://example.org/new', citation: 'C' })).toBeUndefined();
    expect(citation({ citation: 'C', version: '2' })).toBe('C');
    expect([citation({ version: '2' }), citation({})]).toEqual(['2', 'D']);
  });

  it('are one document with what the profile has of their address', () => {
    const at = (name: string): unknown =>
      handedIn({ url: `https://example.org/${name}`, published: '2019' }).document;
    expect([at('a'), at('b'), at('c')]).toEqual(['s1', 'terms', undefined]);
    expect(handedIn({ ...stated('terms'), id: 'd' } as never).document).toBeUndefined();
  });
});
