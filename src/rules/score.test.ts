import { describe, expect, it } from 'vitest';
import {
  assess,
  catalogue,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  type Outcome,
  OWN,
  source,
  type SourceDraft,
  TODAY,
  use,
} from '../../test/rules/make.ts';
import { text } from '../../test/rules/parts.ts';
import { elementsOf, type PlacedElement } from './elements.ts';
import { type Fraction, fraction, ONE, written, ZERO } from './fraction.ts';
import { ALL_OPEN, figureOf, percent, scoreOf, type Shares, type Weights, worthOf } from './score.ts';

const CATALOGUE = elementsOf(
  catalogue(
    [
      element('p/a/1'),
      element('p/a/2', { weight: 3 }),
      element('p/b/1'),
      element('q/c/1'),
      element('q/c/2', { nature: 'duty', mode: undefined }),
    ],
    { 'p/b': 2 },
  ),
);
const { criteria } = CATALOGUE;
const shares = (shown: Fraction, short: Fraction, open: Fraction): Shares => ({
  shown,
  open,
  short,
  byAbsence: ZERO,
  byVendorAlone: ZERO,
});
const OPEN = shares(ZERO, ZERO, ONE);
const SHOWN = shares(ONE, ZERO, ZERO);
const SHORT = shares(ZERO, ONE, ZERO);
const all = (...list: [string, Shares][]): ReadonlyMap<string, Shares> => new Map(list);
const weights = (more: Record<string, number> = {}): Weights => ({
  criterion: ({ id, weight }) => more[id] ?? weight,
  principle: (id) => more[id] ?? 1,
});
const parts = ({ shown, open, short }: Shares): string => text([shown, open, short]);

const FULL = all(['p/a/1', SHORT], ['p/a/2', SHOWN], ['p/b/1', OPEN], ['q/c/1', SHOWN], ['q/c/2', OPEN]);

describe('rule 7: weighted means', () => {
  it('of a criterion, by the weights of its elements', () => {
    expect([...scoreOf(criteria, FULL, weights()).criteria].map(([id, of]) => `${id} ${parts(of)}`)).toEqual([
      'p/a 3/4 0 1/4',
      'p/b 0 1 0',
      'q/c 1/2 1/2 0',
    ]);
  });

  it('of a principle, by the weights of its criteria', () => {
    expect(
      [...scoreOf(criteria, FULL, weights()).principles].map(([id, of]) => `${id} ${parts(of)}`),
    ).toEqual(['p 1/4 2/3 1/12', 'q 1/2 1/2 0']);
  });

  it.each<[string, ReadonlyMap<string, Shares>, Record<string, number>, string]>([
    ['of the whole: the mean of the principles', FULL, {}, '3/8 7/12 1/24'],
    ['by weights of the principles', FULL, { p: 3 }, '5/16 5/8 1/16'],
    ['by weights with decimals', FULL, { p: 0.1, q: 0.3 }, '7/16 13/24 1/48'],
    ['a principle of weight 0 does not count', FULL, { p: 0 }, '1/2 1/2 0'],
    ['a criterion of weight 0 does not count', FULL, { 'p/b': 0 }, '5/8 1/4 1/8'],
    ['all criteria of a principle of weight 0: it drops out', FULL, { 'p/a': 0, 'p/b': 0 }, '1/2 1/2 0'],
    ['everything of weight 0 is open', FULL, { p: 0, q: 0 }, '0 1 0'],
    ['what does not apply drops out', all(['p/a/1', SHORT], ['q/c/1', SHOWN]), {}, '1/2 0 1/2'],
    ['a criterion to which nothing applies drops out', all(['p/a/1', SHORT]), {}, '0 0 1'],
    ['where nothing applies it is open', all(), {}, '0 1 0'],
  ])('%s', (_name, of, more, wanted) => {
    expect(parts(scoreOf(criteria, of, weights(more)).overall)).toBe(wanted);
  });

  it('what nothing applies to has no score of its own', () => {
    const { criteria: own, principles } = scoreOf(criteria, all(['p/a/1', SHORT]), weights());
    expect([[...own.keys()], [...principles.keys()]]).toEqual([['p/a'], ['p']]);
  });

  it('beside the whole the same over some elements', () => {
    const over = (counted: (element: PlacedElement) => boolean): string =>
      parts(scoreOf(criteria, FULL, weights(), counted).overall);
    expect(over(({ nature }) => nature === 'behaviour')).toBe('5/8 1/3 1/24');
    expect(over(({ nature }) => nature === 'duty')).toBe('0 1 0');
    expect(over(({ nature }) => nature === 'record')).toBe(parts(ALL_OPEN));
    expect(scoreOf([], FULL, weights()).overall).toEqual(ALL_OPEN);
  });
});

describe('rule 7: what is printed', () => {
  it.each<[string, Shares, object, object]>([
    [
      '52, 28, 20',
      shares(fraction(52, 100), fraction(20, 100), fraction(28, 100)),
      { shown: 52, open: 28, short: 20 },
      { kind: 'number', shown: 52 },
    ],
    [
      'half open: a number',
      shares(fraction(1, 4), fraction(1, 4), fraction(1, 2)),
      { shown: 25, open: 50, short: 25 },
      { kind: 'number', shown: 25 },
    ],
    [
      'a trace more than half open: a range',
      shares(fraction(2499, 10000), fraction(1, 4), fraction(5001, 10000)),
      { shown: 25, open: 50, short: 25 },
      { kind: 'range', from: 25, to: 75 },
    ],
    ['all open', ALL_OPEN, { shown: 0, open: 100, short: 0 }, { kind: 'range', from: 0, to: 100 }],
    [
      'a tie goes to what is shown, then to what is open',
      shares(fraction(1, 3), fraction(1, 3), fraction(1, 3)),
      { shown: 34, open: 33, short: 33 },
      { kind: 'number', shown: 34 },
    ],
    [
      'three parts of 200, a tie of two',
      shares(fraction(1, 200), fraction(198, 200), fraction(1, 200)),
      { shown: 1, open: 0, short: 99 },
      { kind: 'number', shown: 1 },
    ],
  ])('%s', (_name, of, percents, figure) => {
    expect([percent(of), figureOf(of)]).toEqual([percents, figure]);
  });
});

describe('rule 7: what an element is worth of the whole', () => {
  const worth = (of: ReadonlyMap<string, Shares>, more: Record<string, number> = {}): string[] =>
    [...worthOf(criteria, of, weights(more))].map(([id, value]) => `${id} ${written(value)}`);
  it.each<[string, ReadonlyMap<string, Shares>, Record<string, number>, string[]]>([
    ['all of them', FULL, {}, ['p/a/1 1/24', 'p/a/2 1/8', 'p/b/1 1/3', 'q/c/1 1/4', 'q/c/2 1/4']],
    ['those that apply', all(['p/a/1', OPEN], ['q/c/1', OPEN]), {}, ['p/a/1 1/2', 'q/c/1 1/2']],
    ['a criterion of weight 0', FULL, { 'p/b': 0 }, ['p/a/1 1/8', 'p/a/2 3/8', 'q/c/1 1/4', 'q/c/2 1/4']],
    ['a principle of weight 0', all(['p/a/1', OPEN], ['q/c/1', OPEN]), { p: 0 }, ['p/a/1 0', 'q/c/1 1']],
    ['everything of weight 0', FULL, { p: 0, q: 0 }, []],
    ['only what has weight 0 applies', all(['p/a/1', OPEN]), { p: 0 }, []],
    ['nothing', all(), {}, []],
  ])('%s', (_name, of, more, wanted) => {
    expect(worth(of, more)).toEqual(wanted);
  });
});

const E = 'p/c/e';
const besideOf = ({ found }: Outcome): Fraction[] => {
  const { shown, byAbsence, byVendorAlone } = found.score.overall;
  return [shown, byAbsence, byVendorAlone];
};
const beside = (findings: FindingDraft[], more: Partial<ElementDraft> = {}, clients = ['k1']): string =>
  text(besideOf(assess({ findings, clients }, use([element(E, more)]))));
const CHAT = { function: 'chat', absent: 'yes' } as const;
const says = (one: SourceDraft, more: object = {}): FindingDraft => finding({ [E]: 'yes' }, one, more);
const never: Partial<ElementDraft> = { nature: 'record', mode: undefined, never: true };
const searched = (): string => {
  const searches = [{ elements: [E], on: TODAY, result: 'no-case' as const }];
  return text(besideOf(assess({ searches }, use([element(E, never)]))));
};
const lacks = (one: SourceDraft): FindingDraft => finding(undefined, one, { lacks: ['chat'] });
const own = (): SourceDraft => source('reference', OWN);

describe('rule 5: how much of what is shown rests on absent functions, and on the vendor alone', () => {
  it.each<[string, found: () => string, wanted: string]>([
    ['by a stranger', () => beside([says(source('audit'))]), '1 0 0'],
    ["by the vendor's own documents", () => beside([says(own()), says(source('help-page', OWN))]), '1 0 1'],
    ['by both', () => beside([says(own()), says(source('audit'))]), '1 0 0'],
    ['by a stranger whose word does not carry', () => beside([says(own()), says(source('press'))]), '1 0 1'],
    ['by an absent function', () => beside([lacks(own())], CHAT), '1 1 1'],
    ['by an absent function, as a stranger says', () => beside([lacks(source('audit'))], CHAT), '1 1 0'],
    [
      'by an absent function, and in so many words',
      () => beside([lacks(source('audit')), says(source('audit'))], CHAT),
      '1 0 0',
    ],
    [
      'on one of two clients',
      () => beside([says(own(), { clients: ['k1'] })], {}, ['k1', 'k2']),
      '1/2 0 1/2',
    ],
    ['for one kind of content', () => beside([says(own(), { for: ['video'] })]), '1/2 0 1/2'],
    ['by a search that found no case', searched, '1 0 0'],
    ['nothing shown', () => beside([says(source('press', OWN))]), '0 0 0'],
  ])('%s', (_name, found, wanted) => {
    expect(found()).toBe(wanted);
  });
});
