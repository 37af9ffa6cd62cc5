/** What a claim is worth: each outcome by the definition of docs/reviewing.md, and what must hold for all. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { vendorFile } from '../../src/load/library.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import { review } from '../../src/review/review.ts';
import type { Profile, Source } from '../../src/types/profile.ts';
import { catalogue, criterion, finding, principle, profile, source } from '../make.ts';
import { claim, claimsOf, handed, reading, response, reviewed, unread } from './make-response.ts';

const CITING = { document: 'd1', page: '4' };

describe('a claim is', () => {
  it('not answered where nothing was said', () => {
    expect(reviewed([claim(null)])).toMatchObject({ outcome: 'not-answered', group: 'unresolved' });
  });

  it('weighed where the answer went to somebody else and came to us from there', () => {
    const elsewhere = response([claim(3)], { engagement: { outcome: 'answered-elsewhere', note: 'N.' } });
    expect(reviewed([], { response: elsewhere }).outcome).toBe('not-shown');
  });

  it('not answered where no answer came at all', () => {
    const silent = response([claim(null)], { engagement: { outcome: 'not-answered' } });
    expect(reviewed([], { response: silent }).outcome).toBe('not-answered');
  });

  it('not shown where only the vendor says so; its word carries level 1', () => {
    expect(reviewed([claim(3)])).toMatchObject({
      ...{ outcome: 'not-shown', supported: 1, shown: null, cappedBy: 'grade', group: 'unresolved' },
    });
  });

  it('not shown where an answer names no level and no reader gave one', () => {
    expect(reviewed([claim(null, { answer: 'We care.' })]).outcome).toBe('not-shown');
  });

  it('confirmed where the evidence on file proves as much', () => {
    const known = profile({ findings: [finding(3)] });
    expect(reviewed([claim(3)], { profile: known })).toMatchObject({
      ...{ outcome: 'confirmed', group: 'good-practice', reviewed: 3, evidence: ['s'] },
    });
  });

  it('not confirmed by another bare word of the vendor: a sentence said twice is one sentence', () => {
    const said = profile({ sources: [source('s', { kind: 'vendor-statement' })], findings: [finding(3)] });
    expect(reviewed([claim(1)], { profile: said }).outcome).toBe('not-shown');
  });

  it('confirmed and below what is known where the vendor claims less', () => {
    const known = profile({ findings: [finding(3)] });
    expect(reviewed([claim(1)], { profile: known })).toMatchObject({
      ...{ outcome: 'confirmed', belowKnown: true, reviewed: 1, group: 'improvement' },
    });
  });

  it('better than we knew where a document that was read carries it', () => {
    const one = response([claim(3, CITING)], { documents: [handed('d1')] });
    expect(reviewed([], { response: one })).toMatchObject({
      ...{ outcome: 'better-than-known', shown: 3, supported: 3, group: 'good-practice', reviewed: 3 },
    });
  });

  it('partly confirmed where its document carries less than claimed', () => {
    const one = response([claim(4, CITING)], { documents: [handed('d1')] });
    expect(reviewed([], { response: one })).toMatchObject({
      outcome: 'partly-confirmed',
      shown: 3,
      supported: 3,
    });
  });

  it('not shown where its document was not read', () => {
    const one = response([claim(3, CITING)], { documents: [unread('d1')] });
    expect(reviewed([], { response: one })).toMatchObject({ outcome: 'not-shown', shown: null });
  });

  it('contradicted where better evidence puts it lower, and that source is named', () => {
    const known = profile({ findings: [finding(1)] });
    const one = response([claim(3, CITING)], { documents: [handed('d1')] });
    expect(reviewed([], { response: one, profile: known })).toMatchObject({
      ...{ outcome: 'contradicted', supported: 1, group: 'unresolved' },
      contradictions: [{ document: 's', level: 1, grade: 'A' }],
    });
  });

  it('contradicted by what the profile holds against its own finding', () => {
    const against = [{ source: 't', level: 0 as const, summary: 'It failed.' }];
    const known = profile({
      sources: [source('s', { kind: 'marketing' }), source('t')],
      findings: [finding(3, { 'contradicted-by': against })],
    });
    expect(reviewed([claim(3)], { profile: known })).toMatchObject({
      ...{ outcome: 'contradicted', contradictions: [{ document: 't', level: 0, summary: 'It failed.' }] },
    });
  });

  it('contradicted by an old level 0: a failing does not lapse', () => {
    const old = source('s', { published: '2014-01-01', checked: '2014-02-01' });
    const known = profile({ sources: [old], findings: [finding(0)] });
    expect(reviewed([claim(2)], { profile: known }).outcome).toBe('contradicted');
  });

  it('not contradicted by weaker evidence', () => {
    const weak = source('s', { kind: 'press' });
    const known = profile({ sources: [weak], findings: [finding(0)] });
    const one = response([claim(3, CITING)], { documents: [handed('d1')] });
    expect(reviewed([], { response: one, profile: known })).toMatchObject({ outcome: 'better-than-known' });
  });

  it('not contradicted by an older document of the same grade, as a later finding replaces an earlier one', () => {
    const terms = source('s', { kind: 'white-paper', published: '2026-01-01' });
    const known = profile({ sources: [terms], findings: [finding(1)] });
    const later = response([claim(3, CITING)], { documents: [handed('d1')] });
    expect(reviewed([], { response: later, profile: known }).outcome).toBe('better-than-known');
    const earlier = response([claim(3, CITING)], { documents: [handed('d1', { published: '2025-12-01' })] });
    expect(reviewed([], { response: earlier, profile: known }).outcome).toBe('contradicted');
  });

  it('never confirmed by a test that the vendor made of itself', () => {
    const outcomeOf = (kind: 'audit' | 'own-test', publisher: string): unknown => {
      const documents = [handed('d1', { kind, publisher })];
      return reviewed([], { response: response([claim(4, CITING)], { documents }) }).outcome;
    };
    for (const kind of ['audit', 'own-test'] as const) {
      expect(outcomeOf(kind, 'Example Org')).toBe('partly-confirmed');
      expect(outcomeOf(kind, 'Example Lab')).toBe('better-than-known');
    }
  });

  it("'not applicable' is confirmed by the profile, refuted by any level, and else not shown", () => {
    const inapplicable = [claim('not-applicable')];
    const says = (level: 'not-applicable' | 2): Profile => profile({ findings: [finding(level)] });
    expect(reviewed(inapplicable, { profile: says('not-applicable') })).toMatchObject({
      ...{ outcome: 'confirmed', group: 'not-applicable' },
    });
    expect(reviewed(inapplicable, { profile: says(2) }).outcome).toBe('contradicted');
    expect(reviewed(inapplicable).outcome).toBe('not-shown');
  });

  it('left at what the readers settled on, and never above the evidence', () => {
    const settled = (level: 2 | 4): ReturnType<typeof reviewed> =>
      reviewed([], {
        response: response([claim(4, CITING)], {
          documents: [handed('d1')],
          state: 'reconciled',
          readings: [reading('First', { 'p/a': level }), reading('Second', { 'p/a': level })],
        }),
      });
    expect(settled(2)).toMatchObject({ reviewed: 2, group: 'improvement' });
    expect(settled(4)).toMatchObject({ reviewed: 3, group: 'good-practice' });
  });
});

describe('false end-to-end encryption, as of April 2020', async () => {
  const { catalogue: whole } = await loadCatalogue();
  const parsed = parseYaml(await readFile(vendorFile('zoom'), 'utf8'), 'zoom');
  const zoom = (parsed as { value: Profile }).value;
  const told = response([claim(4, { criterion: 'security/end-to-end-encryption' })], {
    ...{ id: 'zoom-2020-04-01', vendor: 'zoom' },
    engagement: { outcome: 'answered', received: '2020-04-01' },
  });
  const onDay = (asOf: string, hindsight = false): ReturnType<typeof reviewed> =>
    claimsOf(
      review({ response: told, profile: zoom, catalogue: whole, asOf, hindsight, toolVersion: '0' }),
    )[0]!;

  it.each([true, false])('is contradicted by the test of 3 April (hindsight: %s)', (hindsight) => {
    const found = onDay('2020-04-30', hindsight);
    expect(found).toMatchObject({ outcome: 'contradicted', supported: 0, cappedBy: 'contradiction' });
    expect(found.contradictions).toContainEqual(
      expect.objectContaining({ document: 'citizen-lab-2020', level: 0, grade: 'A', beforeAnswer: false }),
    );
  });

  it('was only not shown two days before that test, for nobody knew better', () => {
    expect(onDay('2020-04-01')).toMatchObject({ outcome: 'not-shown', contradictions: [] });
  });

  it('is contradicted on that day, too, by what the regulator published later', () => {
    expect(onDay('2020-04-01', true).contradictions.map((one) => one.document)).toContain(
      'ftc-analysis-2020',
    );
  });
});

describe('for every claim', () => {
  const kinds: Source['kind'][] = ['regulator', 'own-test', 'terms', 'white-paper', 'help-page', 'press'];
  const level = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const);
  const world = fc.record({
    claimed: level,
    known: fc.option(level, { nil: undefined }),
    knownKind: fc.constantFrom(...kinds),
    handedKind: fc.option(fc.constantFrom(...kinds), { nil: undefined }),
    against: fc.option(level, { nil: undefined }),
    kind: fc.constantFrom('behaviour' as const, 'undertaking' as const),
  });
  type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
  const look = ({ claimed, known, knownKind, handedKind, against, kind }: World) =>
    reviewed([], {
      catalogue: catalogue([principle('p', [criterion('a', { kind })])]),
      profile: profile({
        sources: [source('s', { kind: knownKind }), source('t')],
        findings:
          known === undefined
            ? []
            : [
                finding(known, {
                  ...(against === undefined
                    ? {}
                    : { 'contradicted-by': [{ source: 't', level: against, summary: 'T.' }] }),
                }),
              ],
      }),
      response: response(
        [claim(claimed, handedKind === undefined ? {} : CITING)],
        handedKind === undefined
          ? {}
          : { documents: [handed('d1', { kind: handedKind, publisher: 'Somebody else' })] },
      ),
    });

  it('a contradiction puts it lower than claimed, and every contradicted claim has one', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const one = look(facts);
        for (const { level } of one.contradictions) expect(level).toBeLessThan(facts.claimed);
        if (one.outcome === 'contradicted') expect(one.contradictions.length).toBeGreaterThan(0);
      }),
    );
  });

  it('no contradiction is made up: it is on file, at a level that the file states', () => {
    fc.assert(
      fc.property(world, (facts) => {
        for (const { document, level } of look(facts).contradictions)
          expect([`s ${facts.known}`, `t ${facts.against}`]).toContain(`${document} ${level}`);
      }),
    );
  });

  it('it supports no more than claimed, and a bare word no more than level 1', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const { supported } = look(facts);
        expect(supported ?? 0).toBeLessThanOrEqual(facts.claimed);
        if (facts.handedKind === undefined) expect(supported ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('it is left at no more than claimed and than its evidence and the file carry', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const { reviewed: left, known, shown } = look(facts);
        if (left === null) return;
        expect(left).toBeLessThanOrEqual(facts.claimed);
        expect(left).toBeLessThanOrEqual(Math.max(known.proven ?? 0, shown ?? 0));
      }),
    );
  });
});
