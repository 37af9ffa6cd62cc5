/** Claims on everything, over every profile that is shipped: what a vendor's word alone can and cannot do. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { allCriteria } from '../../src/assess/catalogue.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { vendorFile, vendorIds } from '../../src/load/library.ts';
import { loadProfile } from '../../src/load/profile.ts';
import { patchProfile } from '../../src/load/profile-patch.ts';
import { profileEntryLines } from '../../src/report/profile-entry.ts';
import { changeOf } from '../../src/review/change.ts';
import { review, type ReviewInput } from '../../src/review/review.ts';
import type { AssessedCriterion } from '../../src/types/assessment.ts';
import type { Finding, Profile, Source } from '../../src/types/profile.ts';
import type { Claim } from '../../src/types/response.ts';
import { claim, claimsOf, reading, response } from './make-response.ts';

const { catalogue } = await loadCatalogue();
const TODAY = '2026-11-24';
const ids = allCriteria(catalogue).map((one) => one.id);

/** A bare word of 4, or that it does not apply, on every criterion; two readers take it as it is. */
function claiming(profile: Profile, level: 4 | 'not-applicable'): ReviewInput {
  const claims = ids.map((criterion): Claim => claim(level, { criterion, answer: 'It is so.' }));
  const read = (reader: string) => ({
    ...reading(reader, Object.fromEntries(ids.map((id) => [id, level]))),
    date: TODAY,
  });
  return {
    response: response(claims, {
      ...{ id: `${profile.id}-answer`, vendor: profile.id, state: 'reconciled' },
      engagement: { outcome: 'answered', received: '2026-11-20' },
      readings: [read('First'), read('Second')],
    }),
    ...{ profile, catalogue, asOf: TODAY, toolVersion: 'test' },
  };
}

function criteriaOf(profile: Profile, asOf = TODAY): Map<string, AssessedCriterion> {
  const { principles } = assess({ profile, catalogue, asOf, toolVersion: 'test' });
  return new Map(principles.flatMap((one) => one.criteria).map((one) => [one.id, one]));
}

describe.each(vendorIds())('%s', (id) => {
  const load = async (): Promise<{ profile: Profile; bytes: Uint8Array }> => {
    const loaded = await loadProfile(vendorFile(id), catalogue, TODAY);
    if (!loaded.ok) throw new Error(`${id} is not valid`);
    return { profile: loaded.value.value, bytes: loaded.value.bytes };
  };

  it.each([4, 'not-applicable'] as const)(
    'is not lifted by a bare word (%s), now or in time',
    async (level) => {
      const { profile } = await load();
      const { sources, findings } = changeOf(claiming(profile, level));
      const changed = {
        ...profile,
        sources: [...profile.sources, ...sources],
        findings: [...profile.findings, ...findings],
      };
      for (const day of [TODAY, '2029-11-24']) {
        const [before, after] = [criteriaOf(profile, day), criteriaOf(changed, day)];
        for (const one of after.values()) {
          const was = before.get(one.id);
          expect(one.proven ?? 0, one.id).toBeLessThanOrEqual(Math.max(was?.proven ?? 0, 1));
          // What is known to fail stays known.
          if (was?.proven === 0 && was.claimed === 0) expect(one.proven, one.id).toBe(0);
          if (was?.state !== 'not-applicable') expect(one.state, one.id).not.toBe('not-applicable');
        }
      }
    },
  );

  it('is contradicted by nothing but what it cites itself', async () => {
    const { profile } = await load();
    const known = criteriaOf(profile);
    const claims = claimsOf(review(claiming(profile, 4)));
    for (const { criterion, outcome, contradictions } of claims) {
      expect(outcome === 'contradicted', criterion).toBe(contradictions.length > 0);
      const cited = known.get(criterion)?.sources ?? [];
      for (const { document, level } of contradictions) {
        // One document may speak for a finding and for an earlier one, each at its own level.
        const levels = cited.filter((one) => one.id === document).map((one) => one.level);
        expect(levels, criterion).toContain(level);
        expect(level).toBeLessThan(4);
      }
    }
  });

  it('takes the change, valid, and keeps every line', async () => {
    const { profile, bytes } = await load();
    const change = changeOf(claiming(profile, 4));
    const entry = <T extends Source | Finding>(value: T) => ({ value, lines: profileEntryLines(value) });
    const added = { sources: change.sources.map(entry), findings: change.findings.map(entry) };
    const made = await patchProfile({ file: `${id}.yaml`, bytes }, added, catalogue, TODAY);
    if (!made.ok) throw new Error(made.problems.map((one) => one.message).join('\n'));
    const old = new TextDecoder().decode(bytes).split('\n');
    const kept = made.value.text.split('\n').reduce((at, line) => (line === old[at] ? at + 1 : at), 0);
    expect(kept).toBe(old.length);
  });
});
