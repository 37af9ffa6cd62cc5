/** What is valid but weak: each rule on a profile that breaks it, and on its sound neighbour. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  record,
  setting,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import { addDays, addMonths } from './dates.ts';
import { heavyElements, LINT_RULES, type LintRule, weaknessesOf } from './lint.ts';

const A = 'p/c/a';
const PRINCIPLES = catalogue([element(A)]);

function rulesOf(draft: ProfileDraft, required: readonly string[] = []): LintRule[] {
  const found = weaknessesOf(profile(draft), PRINCIPLES, new Set(required), TODAY);
  return [...new Set(found.map(({ rule }) => rule))].toSorted();
}

const said = (one: SourceDraft | SourceDraft[], answer: 'yes' | 'no' = 'yes'): ProfileDraft => ({
  findings: [finding({ [A]: answer }, one)],
});
const help = (published: string): SourceDraft => source('help-page', { ...OWN, published, living: false });
const looked = (searched: boolean): ProfileDraft => ({
  findings: [
    finding({ [A]: 'no' }, source('reference', OWN), { summary: 'A setting was looked for in vain.' }),
  ],
  searches: searched ? [{ elements: [A], on: TODAY, result: 'not-found' }] : [],
});
const copy = (proves: string | undefined): SourceDraft =>
  source('reference', { ...OWN, 'read-as': 'archived copy', proves });
const since = (day: string): ProfileDraft => ({
  findings: [finding({ [A]: 'yes' }, source('reference', { ...OWN, published: TODAY }), { since: day })],
});
const claim = finding({ [A]: 'yes' }, source('marketing', { ...OWN, published: TODAY }));

const CASES: [rule: LintRule, weak: ProfileDraft, sound: ProfileDraft][] = [
  ['looked-for-without-search', looked(false), looked(true)],
  [
    'publisher-like-vendor',
    said(source('reference', { publisher: 'Vendor Polska' })),
    said(source('reference', { publisher: 'Vendor, Inc.' })),
  ],
  ['since-is-published', since(TODAY), since(addDays(TODAY, -9))],
  [
    'contradicted',
    { findings: [claim, finding({ [A]: 'no' }, source('reference', OWN))] },
    { findings: [claim] },
  ],
  ['lapsed', said(help(addMonths(TODAY, -25))), said(help(addMonths(TODAY, -3)))],
  [
    'lapsing-soon',
    said(help(addDays(addMonths(TODAY, -24), 60))),
    said(help(addDays(addMonths(TODAY, -24), 120))),
  ],
  ['day-unknown', said(copy(undefined)), said(copy('2022-12'))],
  ['third-hand', said(source('press')), said([source('press'), source('help-page', OWN)])],
  ['third-party-only', said(source('guide')), said([source('guide'), source('help-page', OWN)])],
];

describe('weaknessesOf', () => {
  it.each(CASES)('%s', (rule, weak, sound) => {
    expect(rulesOf(weak)).toContain(rule);
    expect(rulesOf(sound)).not.toContain(rule);
  });

  it('single-source, of a must alone', () => {
    expect(rulesOf(said(help(TODAY)), [A])).toContain('single-source');
    expect(rulesOf(said(help(TODAY)))).not.toContain('single-source');
    expect(rulesOf(said([help(TODAY), source('reference', OWN)]), [A])).not.toContain('single-source');
  });

  it('single-source: two readings of a document are one', () => {
    const reading = source('reference', { ...OWN, document: 'd' });
    expect(rulesOf(said([reading, { ...reading }]), [A])).toContain('single-source');
  });

  it('nobody-looked: an open must of which nothing speaks', () => {
    expect(rulesOf({}, [A])).toEqual(['nobody-looked']);
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf({ searches: [{ elements: [A], on: TODAY }] }, [A])).toEqual([]);
    expect(rulesOf({ settings: [setting('lobby', { [A]: 'yes' }, source('press'))] }, [A])).toEqual([]);
  });

  it('has a case for every rule', () => {
    expect([...CASES.map(([rule]) => rule), 'single-source', 'nobody-looked'].toSorted()).toEqual(
      Object.keys(LINT_RULES).toSorted(),
    );
  });

  it('tells one weakness of a finding once, with all its elements and editions', () => {
    const draft: ProfileDraft = {
      editions: [{ id: 'x' }, { id: 'y' }],
      findings: [finding({ [A]: 'yes' }, help(addMonths(TODAY, -25)))],
    };
    const found = weaknessesOf(profile(draft), PRINCIPLES, new Set(), TODAY);
    expect(found).toMatchObject([{ rule: 'lapsed', path: ['findings', 0], name: 'x, y' }]);
  });
});

describe('what a weakness is about', () => {
  it('tells those of one rule apart', () => {
    const press = source('press');
    const findings = [finding({ [A]: 'yes' }, press), finding({ [A]: 'yes' }, press)];
    const subjects = weaknessesOf(profile({ findings }), PRINCIPLES, new Set(), TODAY)
      .filter(({ rule }) => rule === 'third-hand')
      .map(({ subject }) => subject);
    expect(subjects).toEqual([A, `${A} 2`]);
  });
});

describe('weaknessesOf, in time', () => {
  const no = finding({ [A]: 'no' }, source('reference', { ...OWN, published: TODAY, living: false }));
  const yes = (more: Partial<SourceDraft>, where: object = {}): ProfileDraft => ({
    clients: ['k1', 'k2'],
    findings: [finding({ [A]: 'yes' }, source('guide', { ...OWN, published: TODAY, ...more }), where), no],
  });

  it('a yes that a later no overtook is no contradiction, nor is one of another client, plan or content', () => {
    expect(rulesOf(yes({}))).toContain('contradicted');
    const before = addMonths(TODAY, -2);
    expect(rulesOf(yes({ published: before, checked: [before] }))).not.toContain('contradicted');
    const apart = (where: object, there: object): ProfileDraft => ({
      clients: ['k1', 'k2'],
      findings: [
        finding({ [A]: 'yes' }, source('guide', OWN), where),
        finding({ [A]: 'no' }, source('guide', OWN), there),
      ],
    });
    expect(rulesOf(apart({ clients: ['k1'] }, { clients: ['k2'] }))).not.toContain('contradicted');
    expect(rulesOf(apart({ for: ['chat'] }, { for: ['sound'] }))).not.toContain('contradicted');
    const editions = [{ id: 'x' }, { id: 'y' }];
    const plans = apart({ editions: ['x'] }, { editions: ['y'] });
    expect(rulesOf({ ...plans, editions })).not.toContain('contradicted');
    expect(rulesOf(apart({ for: ['chat'] }, { for: ['chat'] }))).toContain('contradicted');
  });

  it.each([
    ['lapsed', -13],
    ['lapsing-soon', -10],
    [undefined, -6],
  ])('a search for cases: %s', (rule, months) => {
    const never = catalogue([record(A)]);
    const searches = [{ elements: [A], on: addMonths(TODAY, months), result: 'no-case' as const }];
    const found = weaknessesOf(profile({ searches }), never, new Set(), TODAY);
    expect(found).toMatchObject(rule === undefined ? [] : [{ rule, path: ['searches', 0] }]);
  });

  it('what is no longer offered is history, and another edition’s evidence is not this one’s', () => {
    const old = finding({ [A]: 'yes' }, help(addMonths(TODAY, -25)), { editions: ['x'] });
    const found = (editions: ProfileDraft['editions'] & object) =>
      weaknessesOf(profile({ editions, findings: [old] }), PRINCIPLES, new Set(), TODAY);
    expect(found([{ id: 'x', ended: addDays(TODAY, -1) }])).toEqual([]);
    expect(found([{ id: 'x' }, { id: 'y' }])).toMatchObject([{ rule: 'lapsed', name: 'x' }]);
  });
});

describe('heavyElements', () => {
  it('finds what is worth more than 1.5 of 100', () => {
    const many = (count: number): ReturnType<typeof element>[] =>
      Array.from({ length: count }, (_, at) => element(`p/c/e${String(at)}`));
    expect(heavyElements(catalogue(many(66)))).toHaveLength(66);
    expect(heavyElements(catalogue(many(67)))).toEqual([]);
  });
});
