/** Where to look: what the catalogue and the profile know of an element, and nothing that they do not. */
import { describe, expect, it } from 'vitest';
import { catalogue, duty, element, OWN, profile, record, source, finding } from '../../../test/rules/make.ts';
import { elementsOf } from '../elements.ts';
import { type KnownPlaces, placesIn } from './places.ts';

const [SIGN, TERMS, CLEAN] = ['p/c/sign', 'p/c/terms', 'p/c/clean'] as const;
const principles = catalogue([
  element(SIGN, { ask: 'Which sign is there?' }),
  duty(TERMS, { 'told-in': 'terms', ask: 'Where is it written?' }),
  record(CLEAN, { ask: 'Was there a case?' }),
]);
const terms = (more: object) => source('terms', { ...OWN, document: 'terms', title: 'Terms', ...more });
const known: KnownPlaces = {
  principles,
  tests: [
    {
      id: 'signs',
      title: 'Signs',
      people: 2,
      minutes: 5,
      needs: ['A call.'],
      steps: ['Look.'],
      points: [{ element: SIGN, look: 'Was there one?' }],
    },
  ],
  registers: [
    {
      id: 'courts',
      name: 'Courts',
      keeper: 'State',
      address: 'https://courts.example.org',
      enter: 'Each name.',
      holds: 'Cases.',
      limits: 'Not all.',
      elements: [CLEAN],
    },
    {
      id: 'press',
      name: 'Press',
      keeper: 'All',
      enter: 'Names.',
      holds: 'News.',
      limits: 'Much.',
      elements: [CLEAN],
    },
  ],
  profile: profile({
    findings: [
      finding(
        { [SIGN]: 'yes' },
        terms({ published: '2020-01-01', checked: ['2020-02-01'], url: 'https://x.example/old' }),
      ),
      finding(
        { [SIGN]: 'yes' },
        terms({ published: '2024-01-01', checked: ['2024-02-01'], url: 'https://x.example/new' }),
      ),
      finding(
        { [SIGN]: 'yes' },
        source('terms', { ...OWN, document: 'other', gone: '2024-01-01', checked: ['2023-01-01'] }),
      ),
      finding({ [SIGN]: 'yes' }, source('guide', OWN)),
    ],
  }),
};
const { byId } = elementsOf(principles);
const of = (id: string, ...ways: Parameters<ReturnType<typeof placesIn>>[1]) =>
  placesIn(known)(byId.get(id), ways);

describe('the places of an element', () => {
  it('are the registers that answer it, with their address where they have one', () => {
    expect(of(CLEAN, 'search')).toEqual([
      {
        way: 'search',
        id: 'courts',
        title: 'Courts',
        address: 'https://courts.example.org',
        what: 'Each name.',
      },
      { way: 'search', id: 'press', title: 'Press', address: null, what: 'Names.' },
    ]);
    expect(of(SIGN, 'search')).toEqual([]);
  });

  it('are the test in which it stands, and the question to the provider', () => {
    expect(of(SIGN, 'test', 'ask')).toEqual([
      { way: 'test', id: 'signs', title: 'Signs', address: null, what: 'Was there one?' },
      { way: 'ask', id: null, title: 'Vendor, Inc.', address: null, what: 'Which sign is there?' },
    ]);
    expect(of(TERMS, 'test')).toEqual([]);
  });

  it('are the documents that would say it: each in its newest edition, none that is gone', () => {
    expect(of(TERMS, 'contract', 'read').map(({ address }) => address)).toEqual(['https://x.example/new']);
  });

  it('are none of a product that nobody has chosen but those of the catalogue', () => {
    const places = placesIn({ ...known, profile: undefined });
    expect(places(byId.get(TERMS), ['read', 'ask'])).toEqual([]);
  });
});
