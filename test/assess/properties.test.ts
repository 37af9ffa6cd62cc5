/** Rule 12 and its kin: what no evidence, no order and no passing of time may do to the numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, firstDay, lastDay } from '../../src/assess/dates.ts';
import { knownFrom } from '../../src/assess/grade.ts';
import type { Assessment, AssessedCriterion } from '../../src/types/assessment.ts';
import type { Finding, Profile, Setting, Source } from '../../src/types/profile.ts';
import { assessed, catalogue, context, criterion, principle, profile } from '../make.ts';

const RUNS = { numRuns: 500 };
const NOW = '2026-06-15';

const whole = catalogue([
  principle('p', [
    criterion('a', { weight: 3, gate: true }),
    criterion('b', { kind: 'undertaking', weight: 5 }),
    criterion('z', { weight: 0 }),
  ]),
  principle('q', [criterion('c', { weight: 2 }), criterion('d', { kind: 'undertaking' })]),
]);
const ids = ['p/a', 'p/b', 'p/z', 'q/c', 'q/d'];

/** Kinds of dated documents, the weakest first: a step to the right is better evidence and nothing else. */
const DATED = ['press', 'white-paper', 'own-test', 'audit'] as const;

const day = fc.integer({ min: 0, max: 150 }).map((months) => addMonths('2014-01-09', months));
const date = day.chain((full) => fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4)));
const kind = fc.constantFrom<Source['kind']>(
  'regulator',
  'audit',
  'source-code',
  'own-test',
  'contract',
  'white-paper',
  'help-page',
  'vendor-statement',
  'press',
);

const sourceArb = (id: string): fc.Arbitrary<Source> =>
  fc
    .record({
      kind,
      published: fc.option(date, { nil: undefined }),
      checked: day,
      force: fc.option(date, { nil: undefined }),
    })
    .map(({ kind, published, checked, force }) => {
      const read = published !== undefined && firstDay(published) > checked ? lastDay(published) : checked;
      return {
        ...{ id, kind, title: id, publisher: 'P', url: `https://example.org/${id}`, checked: read },
        ...(published === undefined ? {} : { published }),
        ...(force === undefined ? {} : { 'valid-until': force }),
      };
    });

const sourceIds = ['s0', 's1', 's2', 's3', 's4', 's5'];
const cited = fc.subarray(sourceIds, { minLength: 1, maxLength: 3 });
const level = fc.constantFrom<Finding['level']>(0, 1, 2, 3, 4);
const editions = fc.constantFrom<string[] | undefined>(undefined, ['paid'], ['free'], ['paid', 'free']);

const findingArb: fc.Arbitrary<Finding> = fc
  .record({
    criterion: fc.constantFrom(...ids),
    level: fc.oneof(
      { weight: 9, arbitrary: level },
      { weight: 1, arbitrary: fc.constantFrom<Finding['level']>('not-applicable') },
    ),
    since: date,
    sources: cited,
    editions,
    against: fc.array(
      fc.record({
        source: fc.constantFrom(...sourceIds),
        level: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
        summary: fc.constant('No.'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ against, editions, ...rest }) => ({
    ...rest,
    summary: 'S.',
    'contradicted-by': against,
    ...(editions === undefined ? {} : { editions }),
  }));

/** Two findings that tie are refused at validation, so none are made here. */
const findingsArb = fc.uniqueArray(findingArb, {
  maxLength: 12,
  selector: (one) => `${one.criterion} ${firstDay(one.since ?? '')}`,
});

const settingArb = (id: string): fc.Arbitrary<Setting> =>
  fc
    .record({
      criterion: fc.constantFrom(...ids),
      level: fc.constantFrom<0 | 2 | 4>(0, 2, 4),
      sources: cited,
    })
    .map(({ criterion, level, sources }) => ({
      ...{
        id,
        title: id,
        where: 'W',
        default: 'off',
        recommended: 'on',
        costs: 'None.',
        sources,
        effects: [{ criterion, level }],
      },
    }));

const profileArb: fc.Arbitrary<Profile> = fc
  .record({
    sources: fc.tuple(...sourceIds.map(sourceArb)),
    findings: findingsArb,
    settings: fc.tuple(settingArb('x'), settingArb('y')),
  })
  .map((parts) => profile(parts));

const configurationArb = fc.constantFrom<'default' | 'hardened'>('default', 'hardened');

function look(one: Profile, more: Partial<Parameters<typeof assessed>[0]> = {}): Assessment {
  return assessed({ profile: one, catalogue: whole, asOf: NOW, ...more });
}

function criteria(assessment: Assessment): AssessedCriterion[] {
  return assessment.principles.flatMap((one) => one.criteria);
}

function numbers(assessment: Assessment): unknown {
  const levels = criteria(assessment).map(
    ({
      id,
      state,
      claimed,
      proven,
      grade,
      low,
      high,
      contribution,
      cappedBy,
      contradicted,
      alleged,
      old,
    }) => ({
      id,
      state,
      claimed,
      proven,
      grade,
      low,
      high,
      contribution,
      cappedBy,
      contradicted,
      alleged,
      old,
    }),
  );
  return {
    levels,
    overall: assessment.overall,
    gates: assessment.gates,
    scores: assessment.principles.map(({ score, range, coverage }) => ({ score, range, coverage })),
  };
}

/** No proven level of a criterion known before is lower after, and no lower end of a range. */
function expectNotLower(before: Assessment, after: Assessment): void {
  const later = new Map(criteria(after).map((one) => [one.id, one.proven]));
  for (const { id, proven } of criteria(before))
    if (proven !== null) expect(later.get(id) ?? -1).toBeGreaterThanOrEqual(proven);
  before.principles.forEach((one, index) => {
    if (one.range !== null)
      expect(after.principles[index]?.range?.from ?? -1).toBeGreaterThanOrEqual(one.range.from - 1e-9);
  });
}

describe('numbers', () => {
  it('contributions add up to the score', () => {
    fc.assert(
      fc.property(profileArb, configurationArb, (one, configuration) => {
        for (const { score, criteria } of look(one, { configuration }).principles) {
          const counted = criteria.flatMap(({ contribution }) => contribution ?? []);
          if (score === null) expect(counted).toEqual([]);
          else expect(counted.reduce((a, b) => a + b, 0)).toBeCloseTo(score, 9);
        }
      }),
      RUNS,
    );
  });

  it('a range contains the score whenever everything is known, and always lies within 0 to 100', () => {
    fc.assert(
      fc.property(profileArb, configurationArb, (one, configuration) => {
        const { principles, overall } = look(one, { configuration });
        for (const { score, range, coverage } of [...principles, overall]) {
          if (range === null) continue;
          expect(range.from).toBeLessThanOrEqual(range.to);
          if (coverage !== 1 || score === null) continue;
          expect(range.from - 1e-9).toBeLessThanOrEqual(score);
          expect(range.to + 1e-9).toBeGreaterThanOrEqual(score);
        }
      }),
      RUNS,
    );
  });

  it('unknown is neither 0 nor 4', () => {
    fc.assert(
      fc.property(profileArb, (one) => {
        for (const { state, proven, contribution, low, high } of criteria(look(one)))
          if (state === 'unknown') expect([proven, contribution, low, high]).toEqual([null, null, 0, 4]);
      }),
      RUNS,
    );
  });

  it('proven is never above claimed, and lies between the ends of its range', () => {
    fc.assert(
      fc.property(profileArb, configurationArb, (one, configuration) => {
        for (const { state, proven, claimed, low, high } of criteria(look(one, { configuration }))) {
          if (state !== 'known') continue;
          expect(proven).toBeLessThanOrEqual(claimed ?? -1);
          expect(low).toBeLessThanOrEqual(proven ?? -1);
          expect(high).toBeGreaterThanOrEqual(proven ?? 9);
        }
      }),
      RUNS,
    );
  });

  it('a failed gate is never bought back', () => {
    fc.assert(
      fc.property(profileArb, configurationArb, (one, configuration) => {
        const { gates, verdict } = look(one, { configuration, context: context() });
        if (gates.some((gate) => gate.state === 'failed')) expect(verdict?.value).toBe('not-fit');
      }),
      RUNS,
    );
  });
});

describe('rule 12: order', () => {
  it('more supporting evidence never lowers', () => {
    fc.assert(
      fc.property(profileArb, sourceArb('more'), fc.nat(), (one, extra, pick) => {
        const at = pick % Math.max(1, one.findings.length);
        const findings = one.findings.map((finding, index) =>
          index === at ? { ...finding, sources: [...(finding.sources ?? []), 'more'] } : finding,
        );
        const counted = criteria(look(one)).find(({ id }) => id === one.findings[at]?.criterion);
        // A finding that nobody could know of before is news, not more evidence for what was known.
        fc.pre(counted?.sources.some((source) => source.role !== 'setting') === true);
        expectNotLower(
          look(one, { hindsight: true }),
          look({ ...one, findings, sources: [...one.sources, extra] }, { hindsight: true }),
        );
      }),
      RUNS,
    );
  });

  it('better supporting evidence never lowers', () => {
    fc.assert(
      fc.property(profileArb, fc.nat(), (one, pick) => {
        const weak = one.sources.map((source) => ({ ...source, kind: DATED[pick % 3] ?? 'press' }));
        const used = new Set(
          one.findings.flatMap((finding) => (finding['contradicted-by'] ?? []).map((entry) => entry.source)),
        );
        const better = weak.map((source) =>
          used.has(source.id) ? source : { ...source, kind: DATED[(pick % 3) + 1] ?? 'audit' },
        );
        expectNotLower(look({ ...one, sources: weak }), look({ ...one, sources: better }));
      }),
      RUNS,
    );
  });

  it('a higher level never lowers', () => {
    fc.assert(
      fc.property(profileArb, fc.nat(), (one, pick) => {
        const at = pick % Math.max(1, one.findings.length);
        const findings = one.findings.map((finding, index) =>
          index === at && typeof finding.level === 'number' && finding.level < 4
            ? { ...finding, level: (finding.level + 1) as 1 | 2 | 3 | 4 }
            : finding,
        );
        const before = look(one);
        const old = before.principles
          .flatMap(({ criteria }) => criteria)
          .find(({ id }) => id === one.findings[at]?.criterion);
        // A 0 needs no live evidence; the level above it does, and without any the criterion becomes unknown.
        fc.pre(old?.proven !== 0);
        expectNotLower(before, look({ ...one, findings }));
      }),
      RUNS,
    );
  });

  it('the order of findings, sources and settings never matters', () => {
    fc.assert(
      fc.property(profileArb, configurationArb, (one, configuration) => {
        const turned = {
          ...one,
          findings: one.findings.toReversed(),
          sources: one.sources.toReversed(),
          settings: (one.settings ?? []).toReversed(),
        };
        expect(numbers(look(turned, { configuration }))).toEqual(numbers(look(one, { configuration })));
      }),
      RUNS,
    );
  });
});

describe('time', () => {
  it('evidence published after the as-of date changes nothing without hindsight', () => {
    fc.assert(
      fc.property(profileArb, day, (one, asOf) => {
        const late = (id: string): boolean =>
          one.sources.some((source) => source.id === id && knownFrom(source) > asOf);
        const findings = one.findings.flatMap((finding) => {
          const sources = (finding.sources ?? []).filter((id) => !late(id));
          const against = (finding['contradicted-by'] ?? []).filter((entry) => !late(entry.source));
          return sources.length === 0 ? [] : [{ ...finding, sources, 'contradicted-by': against }];
        });
        const settings = (one.settings ?? []).flatMap((setting) => {
          const sources = setting.sources.filter((id) => !late(id));
          return sources.length === 0 ? [] : [{ ...setting, sources }];
        });
        expect(numbers(look({ ...one, findings, settings }, { asOf, configuration: 'hardened' }))).toEqual(
          numbers(look(one, { asOf, configuration: 'hardened' })),
        );
      }),
      RUNS,
    );
  });

  it('silence never pays: time alone raises no proven level and no lower end, and a level 0 stays', () => {
    fc.assert(
      fc.property(profileArb, fc.integer({ min: 1, max: 150 }), (one, months) => {
        const later = addMonths(NOW, months);
        const news = (date: string | undefined): boolean => date !== undefined && firstDay(date) > NOW;
        fc.pre(
          !one.findings.some((finding) => news(finding.since)) &&
            !one.sources.some((source) => knownFrom(source) > NOW),
        );
        const [before, after] = [look(one), look(one, { asOf: later })];
        const old = new Map(criteria(before).map((entry) => [entry.id, entry]));
        for (const { id, proven } of criteria(after)) {
          expect(proven ?? -1).toBeLessThanOrEqual(old.get(id)?.proven ?? -1);
          if (
            old.get(id)?.sources.some((source) => source.role === 'supports' && source.level === 0) === true
          )
            expect(proven).toBe(0);
        }
        after.principles.forEach((entry, index) =>
          expect(entry.range?.from ?? 0).toBeLessThanOrEqual(
            (before.principles[index]?.range?.from ?? 0) + 1e-9,
          ),
        );
      }),
      RUNS,
    );
  });
});
