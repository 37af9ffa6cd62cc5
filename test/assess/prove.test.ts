import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/types/profile.ts';
import { catalogue, criterion, finding, principle, source, standing } from '../make.ts';

const A = source('a');
const C = source('c', { kind: 'reference' });
const D = source('d', { kind: 'help-page' });
const E = source('e', { kind: 'vendor-statement' });
const press = source('press', { kind: 'press' });
const undertaking = catalogue([principle('p', [criterion('a', { kind: 'undertaking' })])]);

describe('rule 5: claimed and proven', () => {
  it.each([
    [A, 4, 4, null],
    [C, 4, 3, 'grade'],
    [D, 3, 3, null],
    [E, 3, 1, 'grade'],
    [E, 1, 1, null],
  ] as [Source, 1 | 3 | 4, number, string | null][])('a behaviour on %j', (one, level, proven, cappedBy) => {
    expect(standing([finding(level, { sources: [one.id] })], [one])).toMatchObject({
      claimed: level,
      proven,
      cappedBy,
    });
  });

  it('a contract carries level 4 of an undertaking', () => {
    const contract = source('s', { kind: 'contract' });
    expect(standing([finding(4)], [contract], { catalogue: undertaking }).proven).toBe(4);
  });

  it('an undated paper carries level 1 and says why', () => {
    const { published: _, ...undated } = A;
    expect(standing([finding(4, { sources: ['a'] })], [undated])).toMatchObject({
      claimed: 4,
      proven: 1,
      cappedBy: 'undated',
    });
  });

  const against = (by: Source, level: 0 | 1 | 2): ReturnType<typeof finding> =>
    finding(3, { sources: ['c'], 'contradicted-by': [{ source: by.id, level, summary: 'No.' }] });

  it.each([
    ['better', A, 0, true],
    ['equal', source('c2', { kind: 'terms' }), 0, true],
    ['lower', D, 3, false],
  ] as const)('contradicting evidence of %s grade', (_name, by, proven, contradicted) => {
    const one = standing([against(by, 0)], [C, by]);
    expect(one).toMatchObject({ claimed: 3, proven, contradicted });
    expect(one.sources.find((entry) => entry.id === by.id)).toMatchObject({ role: 'contradicts', level: 0 });
  });

  it('evidence against an earlier finding is told apart from evidence against the one that counts', () => {
    const earlier = finding(1, {
      sources: ['c'],
      since: '2024-01-01',
      'contradicted-by': [{ source: 'a', level: 0, summary: 'No.' }],
    });
    const latest = finding(3, { sources: ['c'], since: '2025-01-01' });
    const one = standing([earlier, latest], [C, A]);
    expect(one).toMatchObject({ proven: 3, contradicted: false });
    expect(one.sources.find((entry) => entry.id === 'a')).toMatchObject({
      role: 'contradicts-earlier',
      level: 0,
    });
  });

  it('a contradicted level counts what is proven at both ends', () => {
    expect(standing([against(A, 1)], [C, A])).toMatchObject({
      proven: 1,
      low: 1,
      high: 1,
      cappedBy: 'contradiction',
    });
  });

  it('a level that only lacks good evidence may still be what is claimed', () => {
    expect(standing([finding(3, { sources: ['e'] })], [E])).toMatchObject({ proven: 1, low: 1, high: 3 });
  });

  it('age weakens support, not doubt', () => {
    const old = source('a', { published: '2019-01-01' });
    const stated = finding(3, {
      sources: ['c'],
      since: '2018',
      'contradicted-by': [{ source: 'a', level: 0, summary: 'No.' }],
    });
    expect(standing([stated], [C, old])).toMatchObject({ proven: 0, contradicted: true });
  });

  it('evidence against it that was not known by then does not count', () => {
    const late = source('a', { published: '2026-06-16', checked: '2026-06-16' });
    expect(standing([against(late, 0)], [C, late]).proven).toBe(3);
    expect(standing([against(late, 0)], [C, late], { hindsight: true }).proven).toBe(0);
  });

  it('a later weaker source for a higher level never lowers', () => {
    const list = [
      finding(3, { since: '2026-01', sources: ['c'] }),
      finding(4, { since: '2026-05', sources: ['e'] }),
    ];
    expect(standing(list, [C, E])).toMatchObject({ claimed: 4, proven: 3 });
  });

  it('a later lower level ends what was before', () => {
    const list = [
      finding(3, { since: '2026-01', sources: ['c'] }),
      finding(1, { since: '2026-05', sources: ['e'] }),
    ];
    expect(standing(list, [C, E])).toMatchObject({ claimed: 1, proven: 1 });
  });

  it('earlier support counts only while every later finding states as much', () => {
    const list = [
      finding(3, { since: '2026-01', sources: ['c'] }),
      finding(0, { since: '2026-03', sources: ['a'] }),
      finding(3, { since: '2026-05', sources: ['e'] }),
    ];
    expect(standing(list, [A, C, E])).toMatchObject({ claimed: 3, proven: 1 });
  });

  it('a contradiction of the later finding speaks against earlier support, too', () => {
    const list = [
      finding(3, { since: '2026-01', sources: ['c'] }),
      finding(3, {
        since: '2026-05',
        sources: ['d'],
        'contradicted-by': [{ source: 'a', level: 0, summary: 'No.' }],
      }),
    ];
    expect(standing(list, [A, C, D])).toMatchObject({ proven: 0, contradicted: true });
  });

  it('no live source: unknown, with what was claimed', () => {
    const lapsed = source('e', { kind: 'press', published: '2024-06-15', checked: '2024-06-20' });
    expect(standing([finding(3, { sources: ['e'] })], [lapsed])).toMatchObject({
      state: 'unknown',
      claimed: 3,
      proven: null,
      lapsed: true,
      low: 0,
      high: 4,
    });
  });

  it('a level 0 stays when its evidence has aged, and is marked', () => {
    const lapsed = source('e', { kind: 'press', published: '2020-04-01', checked: '2020-04-01' });
    expect(standing([finding(0, { sources: ['e'] })], [lapsed])).toMatchObject({
      state: 'known',
      proven: 0,
      old: true,
    });
  });

  it('a level 0 ends with the next finding, even when that has lapsed', () => {
    const list = [
      finding(0, { since: '2020', sources: ['a'] }),
      finding(3, { since: '2021', sources: ['e'] }),
    ];
    const lapsed = source('e', { kind: 'press', published: '2021-01-01', checked: '2021-01-01' });
    expect(standing(list, [source('a', { published: '2020-01-01' }), lapsed]).state).toBe('unknown');
  });

  it("a 0 on one report of the press is alleged; on two, or in the vendor's own words, it is not", () => {
    const second = source('press2', { kind: 'press' });
    expect(standing([finding(0, { sources: ['press'] })], [press]).alleged).toBe(true);
    expect(standing([finding(0, { sources: ['press', 'press2'] })], [press, second]).alleged).toBe(false);
    expect(standing([finding(0, { sources: ['e'] })], [E]).alleged).toBe(false);
  });

  it('a 0 that one report of the press sets against a mere statement is alleged', () => {
    const stated = finding(3, {
      sources: ['e'],
      'contradicted-by': [{ source: 'press', level: 0, summary: 'No.' }],
    });
    expect(standing([stated], [E, press])).toMatchObject({ proven: 0, alleged: true });
  });

  it('announces what lapses within 90 days, and when', () => {
    const soon = source('e', { kind: 'press', published: '2024-08-01', checked: '2024-08-01' });
    expect(standing([finding(1, { sources: ['e'] })], [soon]).weakensOn).toBe('2026-08-01');
    const later = source('e', { kind: 'press', published: '2024-10-01', checked: '2024-10-01' });
    expect(standing([finding(1, { sources: ['e'] })], [later]).weakensOn).toBeNull();
  });

  it('not applicable is a state of its own', () => {
    expect(standing([finding('not-applicable')])).toMatchObject({
      state: 'not-applicable',
      proven: null,
      low: null,
      high: null,
      contribution: null,
    });
  });
});
