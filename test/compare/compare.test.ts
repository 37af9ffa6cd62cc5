/** Who is ranked, what is said of the others, and what would change the answer. */
import { describe, expect, it } from 'vitest';
import { catalogue, context, criterion, principle, setting, source } from '../make.ts';
import { compared, product, ranked, ranksOf, SMALL, TWO } from './make.ts';

const needs = (level: number) =>
  context({
    requirements: [{ criterion: 'p/a', level, reason: 'Needed.', 'asked-by': 'The library.' }],
  });

const good = product('good', { 'p/a': 3, 'q/a': 3 });
const fair = product('fair', { 'p/a': 3, 'q/a': 1 });
const bad = product('bad', { 'p/a': 0, 'q/a': 4 });
const open = product('open', { 'q/a': 4 });

describe('who is ranked', () => {
  it('leaves out what is not fit, whatever its score', () => {
    const one = compared([good, bad, fair], { context: needs(2) });
    expect(one.ranking?.acceptability.map(({ vendor }) => vendor)).toEqual(['good', 'fair']);
    expect(one.products.map(({ ranked: in_, barred }) => [in_, barred])).toEqual([
      [true, null],
      [false, 'not-fit'],
      [true, null],
    ]);
  });

  it('ranks it, too, where that is asked for, but never as the winner', () => {
    const one = compared([bad, fair], { context: needs(2), allRanked: true, samples: 5000 });
    expect(one.ranking?.acceptability).toHaveLength(2);
    expect(one.products[0]?.barred).toBe('not-fit');
    const best = product('best', { 'p/a': 1, 'q/a': 4 });
    const worst = product('worst', { 'p/a': 1, 'q/a': 1 });
    const { ranking } = compared([best, worst], { context: needs(2), allRanked: true });
    expect(ranking?.leader).toMatchObject({ vendor: 'best', probability: 1 });
    expect(ranking?.clearWinner).toBeNull();
  });

  it('ranks what is open provisionally', () => {
    const one = compared([open, fair], { context: needs(2) });
    expect(one.products[0]).toMatchObject({ ranked: true, provisional: true, barred: null });
    const far = product('far', { 'p/a': 2, 'q/a': 0 });
    const { ranking } = compared([open, far], {
      context: needs(2),
      weights: { concentration: 100, principles: { p: 1, q: 9 } },
    });
    expect(ranking?.clearWinner).toMatchObject({ vendor: 'open', provisional: true });
  });

  it('gives no place to what nothing is known of, even with all ranked', () => {
    const one = compared([good, fair, product('dark', {})], { allRanked: true });
    expect(one.products[2]).toMatchObject({ ranked: false, barred: 'nothing-known' });
    expect(one.ranking?.acceptability).toHaveLength(2);
  });

  it('gives no place to what is less than half known, so that silence does not pay', () => {
    const four = catalogue([
      principle(
        'p',
        ['a', 'b', 'c'].map((id) => criterion(id)),
      ),
    ]);
    const known = product('known', { 'p/a': 1, 'p/b': 1, 'p/c': 1 });
    const silent = product('silent', { 'p/a': 1 });
    const half = product('half', { 'p/a': 1, 'p/b': 1 });
    const one = compared([known, silent, half], { catalogue: four });
    expect(one.products.map(({ barred }) => barred)).toEqual([null, 'little-known', null]);
    const all = compared([known, silent, half], { catalogue: four, allRanked: true }).ranking;
    expect(all?.acceptability).toHaveLength(3);
    expect(all?.leader.vendor).toBe('silent');
    expect(all?.clearWinner).toBeNull();
    // On proof alone the known one is ahead of both.
    expect(all?.atWorst.find(({ vendor }) => vendor === 'known')?.first).toBe(1);
  });

  it('names as nearest to fit only what is known well enough to have its barriers found', () => {
    const levels = { 'p/a': 1, 'p/b': 1, 'q/a': 1, 'q/b': 1 };
    const requirements = (['p/a', 'q/a'] as const).map((id) => ({
      ...{ criterion: id, level: 4 as const, reason: 'So.', 'asked-by': 'Us.' },
    }));
    const all = [product('known', levels), product('silent', { 'p/a': 1 })];
    const one = compared(all, { catalogue: TWO, context: context({ requirements }) });
    expect(one.products.map(({ barriers }) => barriers.length)).toEqual([2, 1]);
    expect(one.closest).toEqual([{ vendor: 'known', edition: 'paid' }]);
  });

  it('has no ranking where the use excludes everything, or all but one', () => {
    const none = compared([fair, bad], { context: needs(4) });
    expect([none.ranking, none.noRanking]).toEqual([null, 'none-left']);
    const one = compared([good, bad], { context: needs(2) });
    expect([one.ranking, one.noRanking]).toEqual([null, 'one-left']);
  });

  it('has a clear winner from 80 % up, and else none', () => {
    expect(ranked([good, fair]).clearWinner).toEqual({
      ...{ vendor: 'good', edition: 'paid', probability: 1, provisional: false },
    });
    // First where p weighs more than a third: in two samples of three.
    const close = ranked([product('one', { 'p/a': 4, 'q/a': 2 }), product('two', { 'p/a': 2, 'q/a': 3 })]);
    expect(close.leader.vendor).toBe('one');
    expect(close.bound).toBe(0.8);
    expect(close.clearWinner).toBeNull();
  });

  it('has no ranking where nothing has weight', () => {
    const one = compared([good, fair], { weights: { concentration: 1, principles: { p: 0, q: 0 } } });
    expect([one.ranking, one.noRanking]).toEqual([null, 'no-weight']);
  });

  it('takes the weights of the use as the centre, and leaves out a principle of weight 0', () => {
    const use = context({ weights: { principles: { p: 0 } } });
    const { policy } = ranked([good, fair], { context: use });
    expect(policy).toEqual({ kind: 'uniform', concentration: null, centre: [{ principle: 'q', weight: 1 }] });
  });

  it.each([
    ['one product only', [good], /at least two/],
    ['none', [], /at least two/],
    ['the same product twice', [good, fair, good], /'good@paid' is named twice/],
    [
      'too many',
      Array.from({ length: 201 }, (_, i) => product(`v${String(i)}`, { 'p/a': 1 })),
      /at most 200/,
    ],
  ])('refuses %s', (_, profiles, message) => {
    expect(() => compared(profiles, { samples: 1 })).toThrow(message);
  });

  it.each([
    ['seed', -1],
    ['seed', 0.5],
    ['seed', 2 ** 32],
    ['samples', 0],
    ['samples', 1.5],
    ['samples', NaN],
  ])('refuses a %s of %d', (name, value) => {
    expect(() => compared([good, fair], { [name]: value })).toThrow(RangeError);
  });

  it('puts last what none of the weighted principles applies to', () => {
    const none = product('none', { 'p/a': 3, 'q/a': 'n/a' });
    const weights = { concentration: 1, principles: { p: 0, q: 1 } };
    const ranking = ranked([none, product('some', { 'p/a': 1, 'q/a': 1 })], { weights });
    expect(ranksOf(ranking, 'none')).toEqual([0, 1]);
    expect(ranking.middle.map(({ score }) => score)).toEqual([25, 0]);
  });

  it('takes 200 products', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      product(`v${String(i)}`, { 'p/a': (i % 4) + 1, ...(i % 3 === 0 ? {} : { 'q/a': 2 }) }),
    );
    const { acceptability } = ranked(many, { samples: 200 });
    expect(acceptability).toHaveLength(200);
    expect(acceptability.reduce((sum, { ranks }) => sum + ranks[0]!, 0)).toBeCloseTo(1, 9);
  });

  it('counts a principle that does not apply to one product over its others', () => {
    const half = product('half', { 'p/a': 3, 'q/a': 'n/a' });
    const ranking = ranked([half, product('whole', { 'p/a': 2, 'q/a': 2 })]);
    expect(ranksOf(ranking, 'half')[0]).toBe(1);
    expect(ranking.flips.weights[0]?.obstacle).toBe('not-comparable');
  });
});

describe('what would flip it', () => {
  // At equal weights one is ahead by (50 − 25) / 2.
  const one = product('one', { 'p/a': 4, 'q/a': 1 });
  const two = product('two', { 'p/a': 2, 'q/a': 2 });
  const heavy = { weights: { concentration: 1000 } };

  it('finds the least weight that has to move', () => {
    const { flips } = ranked([one, two], heavy);
    // 50·w = 25·(1 − w) at w = 1/3: a sixth of all weight moves from p to q.
    expect(flips.weights).toMatchObject([{ vendor: 'two', gap: 12.5, to: 'q', obstacle: null }]);
    expect(flips.weights[0]?.moved).toBeCloseTo(1 / 6, 12);
    expect(flips.weights[0]?.from.map(({ principle: id }) => id)).toEqual(['p']);
  });

  it('says where no weights do it', () => {
    const { flips } = ranked([good, fair], heavy);
    expect(flips.weights[0]).toMatchObject({ obstacle: 'nowhere-better', moved: null });
  });

  it('says that two that are the same cannot be parted, and that a tie is parted by any weight', () => {
    const [same] = ranked([one, product('same', { 'p/a': 4, 'q/a': 1 })], heavy).flips.weights;
    expect(same).toMatchObject({ gap: 0, obstacle: 'nowhere-better', moved: null });
    const [tie] = ranked([one, product('tie', { 'p/a': 1, 'q/a': 4 })], heavy).flips.weights;
    expect(tie).toMatchObject({ gap: 0, obstacle: null, moved: 0, from: [] });
  });

  it('says who is first where to pass the leader is not yet to come first', () => {
    // What moves to q for the third to pass the first puts the second far ahead of both.
    const all = [one, product('two', { 'p/a': 2, 'q/a': 3 }), product('third', { 'p/a': 1, 'q/a': 2 })];
    const { flips } = ranked(all, { weights: { concentration: 1000, principles: { p: 3, q: 2 } } });
    expect(flips.weights.map(({ vendor, aheadThen }) => [vendor, aheadThen?.vendor ?? null])).toEqual([
      ['two', null],
      ['third', 'two'],
    ]);
  });

  it('names no level that puts the second ahead of the first and behind a third', () => {
    // The second is first in a third of the samples; the third never, but on the middle values it is ahead of it.
    const second = product('second', { 'p/a': 0, 'q/a': 4 });
    const all = [product('one', { 'p/a': 4, 'q/a': 2 }), second, product('third', { 'p/a': 3, 'q/a': 2 })];
    const { flips, acceptability } = ranked(all);
    expect(acceptability.map(({ vendor }) => vendor)).toEqual(['one', 'second', 'third']);
    expect(flips.levels).toMatchObject([{ vendor: 'second', criterion: 'p/a', to: 3 }]);
  });

  it('names the single levels that would do it, with what the evidence allows first', () => {
    const { flips } = ranked([product('one', { 'p/a': [2, 4], 'q/a': 2 }), two], heavy);
    expect(flips.levels.filter(({ within }) => within)).toEqual([]);
    expect(flips.levels).toContainEqual({
      ...{ vendor: 'one', edition: 'paid', criterion: 'p/a', title: 'Criterion a' },
      ...{ low: 2, high: 4, to: 1, within: false },
    });
    const open = ranked([product('one', { 'p/a': 3, 'q/a': 2 }), product('two', { 'p/a': 2 })], heavy);
    expect(open.flips.levels[0]).toMatchObject({ vendor: 'two', criterion: 'q/a', to: 4, within: true });
  });
});

describe('what it is worth to know', () => {
  it('is nothing where every answer leaves the choice as it is', () => {
    const sure = product('sure', { 'p/a': 4, 'q/a': 4 });
    const { valueOfInformation } = ranked([sure, product('other', { 'p/a': 3 })]);
    expect(valueOfInformation).toMatchObject([
      { criterion: 'q/a', gain: 0, swing: 0, ask: 'How good is a?' },
    ]);
  });

  it('is what choosing with the answer gains over choosing without it', () => {
    // Equal but for one unknown level against a certain 2: ahead, level and behind as often as 2 : 1 : 2.
    const { valueOfInformation, leader } = ranked(
      [product('one', { 'q/a': 2 }), product('two', { 'p/a': 2, 'q/a': 2 })],
      { samples: 100_000 },
    );
    const [first] = valueOfInformation;
    expect(leader.probability).toBeCloseTo(0.5, 2);
    // Known first: always right, but for the tie, which stays even.
    expect(first?.gain).toBeCloseTo(0.4, 2);
    expect(first!.answers.map(({ best }) => best.vendor)).toEqual(expect.arrayContaining(['one', 'two']));
  });

  it('says where an answer decides if the product may be used at all', () => {
    const { valueOfInformation } = ranked([open, fair], { context: needs(2) });
    expect(valueOfInformation.find(({ criterion: id }) => id === 'p/a')?.decides).toBe('requirement');
  });
});

describe('the rest of a comparison', () => {
  it('names sure differences by their points, the greatest first', () => {
    const one = compared([product('one', { 'p/a': 4, 'q/a': 3 }), product('two', { 'p/a': 1 })]);
    expect(one.differences).toEqual([
      {
        ...{ criterion: 'p/a', title: 'Criterion a', principle: 'p', levels: 3, points: 37.5 },
        best: [{ vendor: 'one', edition: 'paid' }],
        worst: [{ vendor: 'two', edition: 'paid' }],
      },
    ]);
  });

  it('shows criteria of weight 0 beside the score', () => {
    const beside = catalogue([principle('p', [criterion('a'), criterion('b', { weight: 0 })])]);
    const pair = [product('one', { 'p/a': 2, 'p/b': 4 }), product('two', { 'p/a': 2, 'p/b': 1 })];
    const one = compared(pair, { catalogue: beside });
    expect(one.beside).toEqual(['p/b']);
    expect(one.differences).toMatchObject([{ criterion: 'p/b', points: 0, levels: 3 }]);
  });

  it('says what safety costs', () => {
    const switchable = product(
      'one',
      { 'p/a': 1, 'q/a': 2 },
      {
        settings: [setting('lock', 3, { costs: 'Guests wait.' })],
      },
    );
    const { products } = compared([switchable, fair], { context: needs(3), catalogue: SMALL });
    expect(products[0]?.safety).toMatchObject({
      shipped: { verdict: 'fit-with-conditions', unmet: ['p/a'] },
      hardened: { verdict: 'fit', unmet: [] },
      switches: [{ id: 'lock', costs: 'Guests wait.' }],
    });
  });

  it('finds sub-processors that vendors share, whatever their legal form', () => {
    const using = (id: string, name: string) =>
      product(
        id,
        { 'p/a': 2 },
        {
          sources: [source('s')],
          'sub-processors': [{ name, task: 'Hosting', countries: ['US'], sources: ['s'] }],
        },
      );
    const one = compared([
      using('one', 'Example Cloud, Inc.'),
      using('two', 'Example  Cloud'),
      using('three', 'Other Ltd'),
    ]);
    expect(one.sharedSubProcessors).toMatchObject([
      { name: 'Example  Cloud', users: [{ vendor: 'one' }, { vendor: 'two' }] },
    ]);
  });
});
