import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/assess/configuration.ts';
import type { Finding, Setting, Source } from '../../src/types/profile.ts';
import type { AssessedCriterion, Assessment } from '../../src/types/assessment.ts';
import {
  assessed,
  catalogue,
  context,
  criterion,
  criterionOf,
  finding,
  principle,
  profile,
  setting,
  source,
} from '../make.ts';

const sources = [source('s'), source('press', { kind: 'press' })];

function withSettings(
  findings: Finding[],
  settings: Setting[],
  more: Partial<Parameters<typeof assessed>[0]> = {},
): Assessment {
  const cited: Source[] = sources;
  return assessed({
    profile: profile({ findings, settings, sources: cited }),
    configuration: 'hardened',
    ...more,
  });
}

function after(
  findings: Finding[],
  settings: Setting[],
  more: Partial<Parameters<typeof assessed>[0]> = {},
): AssessedCriterion {
  return criterionOf(withSettings(findings, settings, more));
}

describe('rule 6: settings', () => {
  it('lift a criterion, graded like a finding', () => {
    expect(after([finding(1)], [setting('lock', 3)])).toMatchObject({
      claimed: 3,
      proven: 3,
      settings: ['lock'],
      without: { claimed: 1, proven: 1 },
    });
    expect(after([finding(1)], [setting('lock', 3, { sources: ['press'] })])).toMatchObject({
      claimed: 3,
      proven: 1,
      cappedBy: 'grade',
    });
  });

  it('reach over unknown', () => {
    expect(after([], [setting('lock', 3)])).toMatchObject({ state: 'known', proven: 3 });
  });

  it('leave what does not apply alone', () => {
    expect(after([finding('not-applicable')], [setting('lock', 3)]).state).toBe('not-applicable');
  });

  it('of several lifts the highest counts', () => {
    expect(after([finding(1)], [setting('a', 2), setting('b', 4)]).proven).toBe(4);
  });

  it('that pull both ways: the lowest lowering wins', () => {
    const list = [setting('up', 4), setting('down', 1), setting('further-down', 0)];
    expect(after([finding(2)], list)).toMatchObject({ claimed: 0, proven: 0 });
    expect(after([finding(2)], list.toReversed())).toMatchObject({ claimed: 0, proven: 0 });
  });

  it('a lift on weak evidence never makes a criterion worse', () => {
    expect(after([finding(3)], [setting('a', 4, { sources: ['press'] })])).toMatchObject({
      claimed: 4,
      proven: 3,
    });
  });

  it('a lowering whose evidence has lapsed still lowers', () => {
    const old = [
      source('s'),
      source('press', { kind: 'press', published: '2020-01-01', checked: '2020-01-01' }),
    ];
    const assessment = assessed({
      profile: profile({
        findings: [finding(3)],
        settings: [setting('x', 1, { sources: ['press'] })],
        sources: old,
      }),
      configuration: 'hardened',
    });
    expect(criterionOf(assessment)).toMatchObject({ claimed: 1, proven: 1 });
  });

  it('a lift whose evidence has lapsed does nothing', () => {
    const old = [
      source('s'),
      source('press', { kind: 'press', published: '2020-01-01', checked: '2020-01-01' }),
    ];
    const assessment = assessed({
      profile: profile({
        findings: [finding(1)],
        settings: [setting('x', 3, { sources: ['press'] })],
        sources: old,
      }),
      configuration: 'hardened',
    });
    expect(criterionOf(assessment)).toMatchObject({ claimed: 1, proven: 1 });
  });

  it('of another edition, not yet there or gone, do nothing', () => {
    expect(after([finding(1)], [setting('a', 3, { editions: ['free'] })]).proven).toBe(1);
    expect(after([finding(1)], [setting('a', 3, { since: '2026-06-16' })]).proven).toBe(1);
    expect(after([finding(1)], [setting('a', 3, { since: '2025', until: '2026-06-14' })]).proven).toBe(1);
  });

  it('change nothing in the default configuration', () => {
    expect(after([finding(1)], [setting('a', 3)], { configuration: 'default' })).toMatchObject({
      proven: 1,
      settings: [],
      without: null,
    });
  });

  it('a list switches on what it names, recommended or not', () => {
    const { recommended: _, ...plain } = setting('a', 3);
    expect(after([finding(1)], [plain], { configuration: ['a'] }).proven).toBe(3);
    expect(after([finding(1)], [plain], { configuration: 'hardened' }).proven).toBe(1);
  });

  it("'hardened' takes what is recommended for the use", () => {
    const list = [setting('a', 3, { contexts: ['use'] })];
    expect(after([finding(1)], list).proven).toBe(1);
    expect(after([finding(1)], list, { context: context() }).proven).toBe(3);
  });

  it('of two that exclude each other keeps the one with the greater gain, whatever the order', () => {
    const list = [setting('small', 2, { excludes: ['great'] }), setting('great', 4)];
    for (const settings of [list, list.toReversed()]) {
      const applied = withSettings([finding(1)], settings).settings.filter((one) => one.applied);
      expect(applied.map((one) => one.id)).toEqual(['great']);
    }
  });

  it("'hardened' changes exactly the criteria that its settings name", () => {
    const two = catalogue([principle('p', [criterion('a'), criterion('b')])]);
    const findings = [finding(1), finding(1, { criterion: 'p/b' })];
    const result = withSettings(findings, [setting('lock', 3)], { catalogue: two });
    expect(criterionOf(result, 'p/a').proven).toBe(3);
    expect(criterionOf(result, 'p/b')).toEqual({
      ...criterionOf(
        withSettings(findings, [setting('lock', 3)], { catalogue: two, configuration: 'default' }),
        'p/b',
      ),
    });
  });

  it('are listed with their gain, greatest first, and the requirements that they meet', () => {
    const use = context({
      requirements: [{ criterion: 'p/a', level: 3, reason: 'Because.', 'asked-by': 'Us' }],
    });
    const result = withSettings([finding(1)], [setting('small', 2), setting('great', 4)], {
      configuration: 'default',
      context: use,
    });
    expect(
      result.settings.map(({ id, gain, meets, applied, hardened }) => ({
        id,
        gain,
        meets,
        applied,
        hardened,
      })),
    ).toEqual([
      { id: 'great', gain: 75, meets: ['p/a'], applied: false, hardened: true },
      { id: 'small', gain: 25, meets: [], applied: false, hardened: true },
    ]);
  });

  it('faults of a list are named', () => {
    const of = profile({
      settings: [
        setting('a', 2, { excludes: ['b'] }),
        setting('b', 2),
        setting('c', 2, { editions: ['free'] }),
      ],
    });
    expect(faultsOf(['x', 'c', 'b', 'a'], of, 'paid')).toEqual([
      { kind: 'unknown-setting', id: 'x', known: ['a', 'b', 'c'] },
      { kind: 'setting-of-other-edition', id: 'c', editions: ['free'] },
      { kind: 'excluding-settings', id: 'a', other: 'b' },
    ]);
  });
});
