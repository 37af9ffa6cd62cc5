/** What scores and verdicts by elements must mean, whatever the rules' details. */
import { describe, expect, it } from 'vitest';
import { compared } from '../../src/rules/fraction.ts';
import { assess } from '../../src/rules/result.ts';
import type { Profile } from '../../src/types/profile.ts';
import {
  best,
  DAY,
  elements,
  empty,
  judge,
  principles,
  rank,
  uses,
  useNamed,
  withFinding,
  without,
} from './shipped.ts';

const SIGN = 'end-user-control/recording-indication/never-silent';
const STANDING = 'transparency/truthful-claims/no-standing-finding';
const CALLED_RIGHTLY = 'security/encryption-clarity/word-used-rightly';

/** The best product, but for what is said of one element. */
function but(element: string, answer: 'no', more: Parameters<typeof withFinding>[1] = {}): Profile {
  const profile = best();
  const [all] = profile.findings;
  const answers = Object.fromEntries(Object.entries(all?.answers ?? {}).filter(([id]) => id !== element));
  const rest = { ...profile, findings: [{ summary: 'The rest is well.', sources: ['test'], answers }] };
  return withFinding(rest, { answers: { [element]: answer }, ...more });
}

describe('policy of the rules of version 2', () => {
  it.each(uses)('the best product there could be is fit for %s', (_, use) => {
    expect(judge(best(), use).verdict).toMatchObject({ value: 'fit', conditions: [], reasons: [] });
  });

  it.each(uses)('a product of which nothing is known is open for %s: silence bars nobody', (_, use) => {
    const found = judge(empty(), use);
    expect(found.verdict).toMatchObject({ value: 'open', reasons: [] });
    expect(found.score.overall.shown.n).toBe(0n);
    expect(found.score.overall.short.n).toBe(0n);
  });

  it.each([...uses, ['no use', undefined] as const])(
    'no honest yes worsens an empty profile for %s',
    (_, use) => {
      const before = judge(empty(), use);
      const required = new Set(before.use.requirements.map(({ element }) => element));
      const asked = use === undefined ? elements.all : [...required];
      const worsened = asked.filter(({ id }) => {
        const after = judge(withFinding(empty(), { answers: { [id]: 'yes' } }), use);
        return (
          rank(after) < rank(before) || compared(after.score.overall.shown, before.score.overall.shown) < 0
        );
      });
      expect(worsened.map(({ id }) => id)).toEqual([]);
    },
  );

  describe('people who can be recorded without a sign', () => {
    const school = useNamed('school-class');

    it('bar a product for a school, where a source says so and that no setting changes it', () => {
      const { verdict } = judge(but(SIGN, 'no', { fixed: [SIGN] }), school);
      expect(verdict?.value).toBe('not-fit');
      expect(verdict?.reasons.map(({ element }) => element)).toContain(SIGN);
    });

    it('leave it open where nobody says whether a setting changes it', () => {
      const { verdict } = judge(but(SIGN, 'no'), school);
      expect(verdict?.value).toBe('open');
      expect(verdict?.questions).toContainEqual(
        expect.objectContaining({ element: SIGN, because: ['short-as-shipped'] }),
      );
    });

    it('leave it open where nothing is known of the sign', () => {
      expect(judge(without(best(), SIGN), school).verdict?.value).toBe('open');
    });
  });

  it.each(uses)('a decision that claims were untrue bars for %s, and no vendor paper lifts it', (_, use) => {
    const barred = withFinding(
      best(),
      { answers: { [STANDING]: 'no' } },
      { kind: 'regulator', says: 'decided' },
    );
    expect(judge(barred, use).verdict?.value).toBe('not-fit');
    const papered = withFinding(
      barred,
      { answers: { [STANDING]: 'yes' } },
      { kind: 'white-paper', publisher: 'Example Meet GmbH' },
    );
    expect(judge(papered, use).verdict?.value).toBe('not-fit');
  });

  it('a word that was used falsely is in every result', () => {
    const profile = but(CALLED_RIGHTLY, 'no');
    for (const [, context] of uses) {
      const result = assess({
        profile,
        principles,
        context,
        asOf: DAY,
        toolVersion: 'test',
        catalogueVersion: 'test',
      });
      const all = result.principles.flatMap(({ criteria }) => criteria.flatMap((one) => one.elements));
      expect(all.find(({ id }) => id === CALLED_RIGHTLY)).toMatchObject({ answer: 'no', standing: 'short' });
    }
  });

  it('better evidence lifts a no', () => {
    const help = { kind: 'help-page' as const, publisher: 'A stranger' };
    const element = 'security/end-to-end-encryption/group-calls';
    const said = withFinding(empty(), { answers: { [element]: 'no' } }, help);
    const shares = (profile: Profile): string | undefined =>
      judge(profile, undefined).shares.get(element)?.shown.n.toString();
    expect(shares(said)).toBe('0');
    expect(shares(withFinding(said, { answers: { [element]: 'yes' } }))).toBe('1');
  });

  it.each(['Example Meet GmbH', 'Example Meet', 'EXAMPLE MEET, GmbH.', 'The Example Meet Security Team'])(
    'a paper signed %s is no audit',
    (publisher) => {
      const element = elements.all.find(({ shownBy, never }) => shownBy === 4 && !never)?.id ?? '';
      const claimed = withFinding(empty(), { answers: { [element]: 'yes' } }, { kind: 'audit', publisher });
      expect(judge(claimed, undefined).shares.get(element)?.shown.n).toBe(0n);
      const audited = withFinding(
        empty(),
        { answers: { [element]: 'yes' } },
        { kind: 'audit', publisher: 'An auditor' },
      );
      expect(judge(audited, undefined).shares.get(element)?.shown.n).toBe(1n);
    },
  );
});
