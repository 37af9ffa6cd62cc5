/** What is valid but weak: each rule on a profile that breaks it, and on its sound neighbour. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  duty,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import { addDays, addMonths } from './dates.ts';
import { heavyElements, LINT_RULES, type LintRule, weaknessesOf } from './lint.ts';

const [A, B] = ['p/c/a', 'p/c/b'] as const;
const PRINCIPLES = catalogue([element(A), duty(B)]);

function rulesOf(draft: ProfileDraft, required: readonly string[] = []): LintRule[] {
  const found = weaknessesOf(profile(draft), PRINCIPLES, new Set(required), TODAY);
  return [...new Set(found.map(({ rule }) => rule))].toSorted();
}

const said = (one: SourceDraft | SourceDraft[], answer: 'yes' | 'no' = 'yes'): ProfileDraft => ({
  findings: [finding({ [A]: answer }, one)],
});
const help = (published: string): SourceDraft => source('help-page', { ...OWN, published, living: false });
const notice = (read: 'whole' | 'part'): ProfileDraft => ({
  findings: [finding({ [B]: 'silent' }, source('privacy-notice', { ...OWN, read }))],
});
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
const claim = finding({ [A]: 'yes' }, source('marketing', OWN));

const CASES: [rule: LintRule, weak: ProfileDraft, sound: ProfileDraft][] = [
  ['silent-not-read', notice('part'), notice('whole')],
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

  it('has a case for every rule', () => {
    expect([...CASES.map(([rule]) => rule), 'single-source'].toSorted()).toEqual(
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

describe('heavyElements', () => {
  it('finds what is worth more than 1.5 of 100', () => {
    const many = (count: number): ReturnType<typeof element>[] =>
      Array.from({ length: count }, (_, at) => element(`p/c/e${String(at)}`));
    expect(heavyElements(catalogue(many(66)))).toHaveLength(66);
    expect(heavyElements(catalogue(many(67)))).toEqual([]);
  });
});
