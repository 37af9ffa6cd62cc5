/** The sources of claims: under which ids, and which the profile has already. */
import { describe, expect, it } from 'vitest';
import { finding, OWN, profile, source, TODAY } from '../../../test/rules/make.ts';
import { CLAIM, response, stated } from '../../../test/rules/make-response.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Profile, Source } from '../../types/profile.ts';
import type { HandedDocument, VendorResponse } from '../../types/response.ts';
import { type Claim, isOfResponse, knownSource, sourceId, sourcesOfClaims } from './claim.ts';

const E = CLAIM.element;

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
        id: 'r',
        kind: 'vendor-statement',
        title: 'Answer',
        publisher: 'Vendor, Inc.',
        citation: 'r',
        published: TODAY,
        checked: [TODAY],
        read: 'whole',
        confirmed: false,
      },
      {
        id: 'r-d',
        kind: 'vendor-statement',
        title: 'D',
        publisher: 'Vendor, Inc.',
        url: 'https://example.org/new',
        checked: [TODAY],
        read: 'part',
        confirmed: false,
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
      kind: 'terms',
      publisher: 'Other',
      published: '2021',
      read: 'whole',
      checked: ['2022-05-05'],
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
