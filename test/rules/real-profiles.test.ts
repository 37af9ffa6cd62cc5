/** The sentences of rules 9 and 13 on the shipped profiles, changed at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compared } from '../../src/rules/fraction.ts';
import type { Found } from '../../src/rules/assess.ts';
import type { Profile } from '../../src/types/profile.ts';
import { elements, judge, products, rank, uses, without, withFinding } from './shipped.ts';

const RUNS = Number(process.env['RUNS'] ?? 20);
const subjects = await products();

const subject = fc.constantFrom(...subjects);
const use = fc.constantFrom(...uses.map(([, context]) => context));
const element = fc.constantFrom(...elements.all);
const kind = fc.constantFrom(
  'independent-research',
  'source-code',
  'contract',
  'help-page',
  'press',
  'regulator',
);
const configuration = fc.constantFrom('default' as const, 'hardened' as const);

/** What does not apply, or is yours, is outside the score: there shares of the one do not compare with those of the other. */
function isOutsideAlike(a: Found, b: Found): boolean {
  return [...a.shares.keys()].join() === [...b.shares.keys()].join();
}

function hasNoMore(a: Found, b: Found): boolean {
  const possible = ({ score: { overall } }: Found): typeof overall.shown => add(overall.shown, overall.open);
  return (
    compared(a.score.overall.shown, b.score.overall.shown) <= 0 && compared(possible(a), possible(b)) <= 0
  );
}

function said(profile: Profile, id: string, answer: 'yes' | 'no', as: string): Profile {
  return withFinding(profile, { answers: { [id]: answer } }, { kind: as as 'press' });
}

describe('shipped profiles, changed at random', () => {
  it('learning a yes never worsens', () => {
    fc.assert(
      fc.property(subject, use, element, kind, ({ profile, edition }, context, { id }, as) => {
        const [before, after] = [profile, said(profile, id, 'yes', as)].map((one) =>
          judge(one, context, { edition }),
        );
        if (before === undefined || after === undefined || !isOutsideAlike(before, after)) return true;
        return hasNoMore(before, after) && rank(before) <= rank(after);
      }),
      { numRuns: RUNS, seed: 9 },
    );
  });

  it('learning a no never improves', () => {
    fc.assert(
      fc.property(subject, use, element, kind, ({ profile, edition }, context, { id }, as) => {
        const [before, after] = [profile, said(profile, id, 'no', as)].map((one) =>
          judge(one, context, { edition }),
        );
        if (before === undefined || after === undefined || !isOutsideAlike(before, after)) return true;
        return hasNoMore(after, before) && rank(after) <= rank(before);
      }),
      { numRuns: RUNS, seed: 10 },
    );
  });

  it('turning an element open raises no score and no verdict above open', () => {
    fc.assert(
      fc.property(
        subject,
        use,
        element,
        configuration,
        ({ profile, edition }, context, { id, never }, chosen) => {
          const on = [...judge(profile, context, { edition, configuration: chosen }).on];
          const [before, after] = [profile, without(profile, id)].map((one) =>
            judge(one, context, { edition, configuration: on }),
          );
          if (before === undefined || after === undefined || !isOutsideAlike(before, after)) return true;
          const lower = compared(after.score.overall.shown, before.score.overall.shown) <= 0;
          return lower && (never || rank(after) <= Math.max(rank(before), 1));
        },
      ),
      { numRuns: RUNS, seed: 11 },
    );
  });

  it('the order of findings, sources and settings is no matter', () => {
    fc.assert(
      fc.property(subject, use, configuration, ({ profile, edition }, context, chosen) => {
        const turned = {
          ...profile,
          findings: profile.findings
            .toReversed()
            .map((one) => ({ ...one, sources: one.sources.toReversed() })),
          sources: profile.sources.toReversed(),
          settings: (profile.settings ?? []).toReversed(),
        };
        const [a, b] = [profile, turned].map((one) =>
          judge(one, context, { edition, configuration: chosen }),
        );
        return (
          a?.verdict?.value === b?.verdict?.value && [...(a?.on ?? [])].join() === [...(b?.on ?? [])].join()
        );
      }),
      { numRuns: RUNS / 2, seed: 12 },
    );
  });

  it('parts add up to 100, whatever is looked at', () => {
    fc.assert(
      fc.property(subject, use, configuration, ({ profile, edition }, context, chosen) => {
        const { score } = judge(profile, context, { edition, configuration: chosen });
        const { shown, open, short } = score.overall;
        return compared(add(add(shown, open), short), { n: 1n, d: 1n }) === 0;
      }),
      { numRuns: RUNS / 2, seed: 13 },
    );
  });

  it('has profiles to try', () => {
    expect(subjects.length).toBeGreaterThan(0);
  });
});
