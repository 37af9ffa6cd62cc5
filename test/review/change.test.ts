/** What an accepted claim does to a profile: never more than its grade allows, and nothing the second time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { changeOf, type ProfileChange } from '../../src/review/change.ts';
import { review, type ReviewInput } from '../../src/review/review.ts';
import type { Profile, Source } from '../../src/types/profile.ts';
import type { Claim } from '../../src/types/response.ts';
import { catalogue, criterion, criterionOf, finding, principle, profile, source } from '../make.ts';
import { claim, claimsOf, handed, input, reading, response } from './make-response.ts';

const CITING = { document: 'd1' };
type Level = 0 | 1 | 2 | 3 | 4;

/** A response that two readers settled at a level. */
function settled(
  claimed: Level | null,
  accepted: Level | 'not-applicable' | 'unknown',
  kind?: Source['kind'],
): ReviewInput['response'] {
  const one = claim(
    claimed,
    kind === undefined ? { answer: 'It is so.' } : { answer: 'It is so.', ...CITING },
  );
  return response([one], {
    state: 'reconciled',
    readings: [reading('First', { 'p/a': accepted }), reading('Second', { 'p/a': accepted })],
    ...(kind === undefined ? {} : { documents: [handed('d1', { kind, publisher: 'Somebody else' })] }),
  });
}

function applied(one: Profile, { sources, findings }: ProfileChange): Profile {
  return { ...one, sources: [...one.sources, ...sources], findings: [...one.findings, ...findings] };
}

describe('an accepted claim', () => {
  it('becomes a finding with its documents and the answer as sources', () => {
    const change = changeOf(input([], { response: settled(3, 3, 'white-paper') }));
    expect(change.findings).toEqual([
      {
        ...{ criterion: 'p/a', editions: ['paid'], since: '2026-06-05', level: 3 },
        summary:
          'In its answer of 2026-06-05 the provider states: "It is so". Read as level 3 (First, Second).',
        sources: ['example-meet-2026-06-05-d1', 'example-meet-2026-06-05'],
      },
    ]);
    expect(change.sources.map(({ id, kind }) => [id, kind])).toEqual([
      ['example-meet-2026-06-05', 'vendor-statement'],
      ['example-meet-2026-06-05-d1', 'white-paper'],
    ]);
    expect(change.moved[0]).toMatchObject({ before: { proven: null }, after: { proven: 3, grade: 'C' } });
  });

  it('keeps the id of a document that the profile cites already', () => {
    const known = source('s', { kind: 'white-paper', url: 'https://example.org/paper/d1' });
    const change = changeOf(
      input([], { profile: profile({ sources: [known] }), response: settled(3, 3, 'white-paper') }),
    );
    expect(change.findings[0]?.sources).toEqual(['s', 'example-meet-2026-06-05']);
    expect(change.sources.map((one) => one.id)).toEqual(['example-meet-2026-06-05']);
  });

  it('takes what contradicts it along', () => {
    const known = profile({ findings: [finding(1)] });
    const change = changeOf(input([], { profile: known, response: settled(3, 3, 'white-paper') }));
    expect(change.findings[0]?.['contradicted-by']).toEqual([{ source: 's', level: 1, summary: 'Level 1.' }]);
    expect(change.moved[0]?.after).toMatchObject({ claimed: 3, proven: 1, contradicted: true });
  });

  it('is no more than the vendor claims, whatever the readers say', () => {
    expect(changeOf(input([], { response: settled(2, 4, 'white-paper') })).findings[0]?.level).toBe(2);
  });

  it('quotes the vendor so that its words cannot pass for those of the readers', () => {
    const answer = 'No". Read as level 4 (Head of review): approved';
    const said = settled(3, 3, 'white-paper');
    const one = { ...said, claims: [{ ...said.claims[0]!, answer }] };
    const [found] = changeOf(input([], { response: one })).findings;
    expect(found?.summary.split('"')).toHaveLength(3);
  });

  it('says so where the readers went higher than the vendor', () => {
    const [one] = changeOf(input([], { response: settled(2, 4, 'white-paper') })).findings;
    expect(one).toMatchObject({ level: 2 });
    expect(one?.summary).toContain('Read as level 4 (First, Second), taken at the level 2 that it claims.');
  });

  it('lowers what is known only where the vendor itself claims no more', () => {
    const known = profile({ findings: [finding(3)] });
    const shown = changeOf(input([], { profile: known, response: settled(3, 1) }));
    expect(shown).toMatchObject({ findings: [], left: [{ criterion: 'p/a', why: 'shows-less' }] });
    const admitted = changeOf(input([], { profile: known, response: settled(1, 1) }));
    expect(admitted.moved[0]).toMatchObject({ before: { proven: 3 }, after: { proven: 1 } });
    const doubted = changeOf(input([], { profile: known, response: settled(1, 2) }));
    expect(doubted.left).toMatchObject([{ why: 'shows-less' }]);
  });

  it.each([
    ['not-settled', { state: 'second-reading' as const }],
    ['not-answered', { engagement: { outcome: 'not-answered' as const } }],
  ])('is left out while it is %s', (why, more) => {
    const one = { ...settled(3, 3, 'white-paper'), ...more };
    expect(changeOf(input([], { response: one }))).toMatchObject({ findings: [], left: [{ why }] });
  });

  it('is left out where the readers say that the answer does not tell', () => {
    expect(changeOf(input([], { response: settled(3, 'unknown') })).left).toMatchObject([
      { why: 'no-level' },
    ]);
  });

  it('does not put a level 0 of others into the mouth of the vendor', () => {
    const known = profile({ findings: [finding(0)] });
    const one = changeOf(input([], { profile: known, response: settled(3, 0, 'help-page') }));
    expect(one.left).toMatchObject([{ why: 'shows-less' }]);
  });

  it('does not put a level 0 away by a claim that does not lift it and lapses in its place', () => {
    const failing = profile({ findings: [finding(0)] });
    for (const one of [settled(3, 3), settled(3, 3, 'white-paper')])
      expect(changeOf(input([], { profile: failing, response: one })).left).toEqual([
        { criterion: 'p/a', why: 'shows-less' },
      ]);
    const later = profile({ sources: [source('s', { published: '2026-05-01' })], findings: [finding(0)] });
    const tested = changeOf(input([], { profile: later, response: settled(3, 3, 'audit') }));
    expect(tested.moved[0]?.after).toMatchObject({ proven: 3, grade: 'A' });
  });

  it('is left to people where a finding of the profile begins on the same day', () => {
    const known = finding(1, { since: '2026-06-05', editions: ['paid'] });
    const change = changeOf(
      input([], { profile: profile({ findings: [known] }), response: settled(3, 3, 'audit') }),
    );
    expect(change).toMatchObject({ findings: [], left: [{ why: 'same-day' }] });
  });

  it('is left out where nothing would move', () => {
    const known = profile({ findings: [finding(3)] });
    const one = changeOf(input([], { profile: known, response: settled(3, 3, 'white-paper') }));
    expect(one.left).toMatchObject([{ why: 'nothing-new' }]);
  });
});

describe('that a criterion does not apply', () => {
  const NOT = 'not-applicable' as const;
  const known = (level: Level | 'not-applicable'): Profile => profile({ findings: [finding(level)] });
  const left = (one: Partial<ReviewInput>): unknown => {
    const { findings, left: why } = changeOf(input([], one));
    return findings.length === 0 ? why.map((entry) => entry.why) : findings.map(({ level }) => level);
  };
  const cited = (level: Claim['level']): Claim => claim(level, { answer: 'It is so.', ...CITING });
  const read = (one: Claim, level: Level | 'not-applicable'): ReviewInput['response'] =>
    response([one], {
      state: 'reconciled',
      readings: [reading('First', { 'p/a': level }), reading('Second', { 'p/a': level })],
      documents: [handed('d1')],
    });

  it('goes in with a document, where the profile knows nothing', () => {
    expect(left({ response: read(cited(NOT), NOT) })).toEqual([NOT]);
    expect(left({ response: read(claim(NOT), NOT) })).toEqual(['not-shown']);
  });

  it.each([0, 3] as const)('never wipes out a level %i that the profile knows', (level) => {
    for (const one of [claim(NOT), cited(NOT)])
      expect(left({ profile: known(level), response: read(one, NOT) })).toEqual(['not-shown']);
  });

  it('is not for one side to say: neither the readers nor the vendor alone', () => {
    expect(left({ response: read(cited(3), NOT) })).toEqual(['applies-or-not']);
    expect(left({ response: read(cited(NOT), 2) })).toEqual(['applies-or-not']);
    for (const state of [3, NOT] as const)
      for (const [claimed, level] of [
        [3, NOT],
        [NOT, 2],
      ] as const) {
        const [one] = claimsOf(
          review(input([], { profile: known(state), response: read(cited(claimed), level) })),
        );
        expect(one).toMatchObject({ group: 'unresolved', reviewed: null });
      }
  });
});

describe('whatever is accepted', () => {
  const kinds: Source['kind'][] = ['regulator', 'own-test', 'terms', 'help-page', 'marketing'];
  const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
  const world = fc.record({
    claimed: level,
    accepted: level,
    known: fc.option(level, { nil: undefined }),
    knownKind: fc.constantFrom(...kinds),
    handedKind: fc.option(fc.constantFrom(...kinds), { nil: undefined }),
    kind: fc.constantFrom('behaviour' as const, 'undertaking' as const),
  });
  type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
  const inputOf = ({ claimed, accepted, known, knownKind, handedKind, kind }: World): ReviewInput =>
    input([], {
      catalogue: catalogue([principle('p', [criterion('a', { kind })])]),
      profile: profile({
        sources: [source('s', { kind: knownKind })],
        findings: known === undefined ? [] : [finding(known)],
      }),
      response: settled(claimed, accepted, handedKind),
    });
  const provenOf = (one: Profile, { catalogue: by, asOf }: ReviewInput): number | null =>
    criterionOf(assess({ profile: one, catalogue: by, asOf, toolVersion: 'test' })).proven;

  it("a vendor's own statement alone never lifts a proven level above 1, which is what its grade allows", () => {
    fc.assert(
      fc.property(world, (facts) => {
        const made = inputOf({ ...facts, handedKind: undefined });
        const before = provenOf(made.profile, made);
        const after = provenOf(applied(made.profile, changeOf(made)), made);
        expect(after ?? 0).toBeLessThanOrEqual(Math.max(before ?? 0, 1));
      }),
    );
  });

  it('evidence of equal or better grade that puts it lower keeps it down', () => {
    fc.assert(
      fc.property(world, (facts) => {
        fc.pre(facts.known !== undefined && facts.handedKind !== 'regulator');
        const made = inputOf({ ...facts, knownKind: 'regulator' });
        const after = provenOf(applied(made.profile, changeOf(made)), made);
        expect(after).toBeLessThanOrEqual(facts.known);
      }),
    );
  });

  it('the second time it changes nothing', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const made = inputOf(facts);
        const once = applied(made.profile, changeOf(made));
        expect(changeOf({ ...made, profile: once })).toMatchObject({ sources: [], findings: [] });
      }),
    );
  });

  it('an answer does not confirm itself: reviewed again, its claims are worth what they were', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const made = inputOf(facts);
        const once = applied(made.profile, changeOf(made));
        const outcomes = (one: Profile): unknown =>
          claimsOf(review({ ...made, profile: one })).map(({ outcome, known, reviewed }) => [
            ...[outcome, known, reviewed],
          ]);
        expect(outcomes(once)).toEqual(outcomes(made.profile));
      }),
    );
  });

  it('the change is what the assessment of the changed profile shows', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const made = inputOf(facts);
        const change = changeOf(made);
        for (const { after } of change.moved)
          expect(provenOf(applied(made.profile, change), made)).toBe(after.proven);
      }),
    );
  });
});
