/** Weaknesses of what is so on one way to take part, or for one kind of content, and not on another. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  record,
  source,
  TODAY,
} from '../../test/rules/make.ts';
import { addMonths } from './dates.ts';
import { heavyElements, type LintRule, weaknessesOf } from './lint.ts';

const A = 'p/c/a';
const CLIENTS = ['k1', 'k2'];
const help = (months: number) =>
  source('help-page', { ...OWN, published: addMonths(TODAY, -months), living: false });

function rules(draft: ProfileDraft, of = element(A), required: string[] = []): LintRule[] {
  const made = profile({ clients: CLIENTS, ...draft });
  return weaknessesOf(made, catalogue([of]), new Set(required), TODAY).map(({ rule }) => rule);
}

describe('on one client of two', () => {
  it('what lapses soon, has lapsed or was never looked for is told', () => {
    const on = (client: string, months: number) =>
      finding({ [A]: 'yes' }, help(months), { clients: [client] });
    expect(rules({ findings: [on('k1', 23)] })).toEqual(['lapsing-soon']);
    expect(rules({ findings: [on('k1', 25)] })).toEqual(['lapsed']);
    const searched = { searches: [{ elements: [A], on: TODAY, clients: ['k1'] }] };
    expect(rules(searched, element(A), [A])).toEqual(['nobody-looked']);
  });

  it('what a search shows there, and for how long, is told', () => {
    const search = (months: number) => ({
      searches: [
        { elements: [A], on: addMonths(TODAY, -months), result: 'no-case' as const, clients: ['k1'] },
      ],
    });
    expect(rules(search(10), record(A))).toEqual(['lapsing-soon']);
    expect(rules(search(13), record(A))).toEqual(['lapsed']);
  });
});

describe('of one kind of content', () => {
  it('what shows the one is not held up by what speaks against the other', () => {
    const findings = [
      finding({ [A]: 'yes' }, source('guide'), { for: ['chat'] }),
      finding({ [A]: 'no' }, source('audit'), { for: ['sound'] }),
    ];
    expect(rules({ findings }, element(A), [A])).toEqual(['single-source', 'third-party-only']);
  });
});

it('an element that is worth 1.5 of 100 and no more is not too much for one sentence', () => {
  const rest = Array.from({ length: 197 }, (_, at) => element(`p/c/e${String(at)}`));
  expect(heavyElements(catalogue([element(A, { weight: 3 }), ...rest]))).toEqual([]);
  expect(heavyElements(catalogue([element(A, { weight: 3 }), ...rest.slice(1)]))).toHaveLength(1);
});
