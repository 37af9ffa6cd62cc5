/** A case against its product: configuration, own evidence, gaps that only the whole shows, the day of the evidence. */
import { beforeAll, describe, expect, it } from 'vitest';
import { configurationOf } from '../../../src/assess/case/deployment.ts';
import { assessPia, type PiaInput } from '../../../src/assess/case/pia.ts';
import { assessmentHead } from '../../../src/assess/assess.ts';
import { loadRegimes } from '../../../src/input/regimes.ts';
import type { Case, DeploymentSettings, OwnEvidence } from '../../../src/types/case.ts';
import type { Pia } from '../../../src/types/pia.ts';
import type { Regimes } from '../../../src/types/regimes.ts';
import type { RiskScenario } from '../../../src/types/risks.ts';
import {
  ASSESSED_ON,
  catalogue,
  context,
  criterionOf,
  finding,
  profile,
  setting,
  source,
} from '../../make.ts';

let regimes: Regimes;
beforeAll(async () => {
  regimes = await loadRegimes();
});

const scenario: RiskScenario = {
  ...{ id: 'intrusion', title: 'Intrusion', scenario: 'Somebody comes in.', events: ['access'] },
  severity: { base: 3, reason: 'Harmful.', raised: [] },
  drivers: [{ criterion: 'p/a', weight: 1, because: 'It lets them in.' }],
  ...{ advice: 'Lock it.', check: 'Try it.', 'false-alarm': 'Never.' },
};
const withRisk = catalogue();
withRisk.risks = { ...withRisk.risks, risks: [scenario] };

const product = profile({
  findings: [finding(1)],
  settings: [setting('lock', 4), setting('bell', 2), setting('open', 0, { contexts: ['other'] })],
});

function pia(one: Partial<Case>, more: Partial<PiaInput> = {}): Pia {
  return assessPia({
    ...{ case: { id: 'case', asOf: ASSESSED_ON, ...one }, catalogue: withRisk, regimes },
    ...{ profile: product, context: context(), today: '2026-11-24', inputs: [], toolVersion: 'test' },
    ...more,
  });
}

describe('the configuration of a deployment', () => {
  const { evaluation } = assessmentHead({
    ...{ profile: product, catalogue: withRisk, context: context(), asOf: ASSESSED_ON, toolVersion: 'test' },
  });
  const of = (settings?: DeploymentSettings) => configurationOf(settings, evaluation);
  const off = (...ids: string[]): { setting: string }[] => ids.map((id) => ({ setting: id }));

  it.each<[DeploymentSettings | undefined, string | string[]]>([
    [undefined, 'default'],
    [{}, 'default'],
    [{ base: 'default' }, 'default'],
    [{ base: 'hardened' }, 'hardened'],
    [{ applied: [] }, 'default'],
    [{ applied: ['lock'] }, ['lock']],
    [{ base: 'hardened', applied: ['lock'] }, 'hardened'],
    [{ base: 'hardened', applied: ['open'] }, ['lock', 'bell', 'open']],
    [{ base: 'hardened', 'switched-off': off('lock') }, ['bell']],
    [{ base: 'hardened', 'switched-off': off('lock', 'bell') }, []],
    [{ base: 'hardened', 'switched-off': off('open') }, 'hardened'],
    [{ base: 'default', 'switched-off': off('lock') }, 'default'],
    [{ applied: ['lock', 'lock', 'bell'], 'switched-off': off('bell') }, ['lock']],
  ])('%j is %j', (settings, configuration) => {
    const found = of(settings);
    expect(typeof found === 'string' ? found : [...found].sort()).toEqual(
      typeof configuration === 'string' ? configuration : [...configuration].sort(),
    );
  });

  it('moves the second point of the map, and what is left out keeps its reason', () => {
    const settings: DeploymentSettings = {
      base: 'hardened',
      'switched-off': [{ setting: 'lock', reason: 'No key.' }],
    };
    const one = pia({ deployment: { settings } });
    // As shipped level 1: 4 − 3·1/4 = 3.25 → 3. With the bell level 2: 4 − 3·2/4 = 2.5 → 3. With the lock 1.
    expect(one.risks[0]?.likelihood).toMatchObject({ shipped: 3, configured: 3 });
    expect(pia({ deployment: { settings: { base: 'hardened' } } }).risks[0]?.likelihood.configured).toBe(1);
    expect(one.leftSettings).toEqual([{ setting: 'lock', title: 'Setting lock', reason: 'No key.' }]);
  });
});

describe('own evidence', () => {
  const contract = source('our-contract', {
    kind: 'contract',
    published: '2026-02-01',
    checked: '2026-06-01',
  });
  const evidence = (more: Partial<NonNullable<OwnEvidence['findings']>[number]> = {}): OwnEvidence => ({
    sources: [contract],
    findings: [finding(3, { summary: 'Ours.', sources: ['our-contract'], since: '2026-06-01', ...more })],
  });
  const standing = (own: OwnEvidence | undefined, one: Partial<Case> = {}) => {
    const { assessment } = pia({ ...(own === undefined ? {} : { evidence: own }), ...one });
    if (assessment === null) throw new Error('nothing is assessed');
    return { criterion: criterionOf(assessment), sources: assessment.sources };
  };

  it('lifts by the same rules and is marked as own', () => {
    const { criterion, sources } = standing(evidence());
    // A contract is of grade C, which carries level 3 of a behaviour.
    expect(criterion).toMatchObject({ proven: 3, grade: 'C', summary: 'Ours.' });
    expect(sources.map((one) => [one.id, one.own])).toEqual(
      expect.arrayContaining([
        ['s', false],
        ['our-contract', true],
      ]),
    );
    expect(standing(evidence({ level: 4 })).criterion).toMatchObject({ claimed: 4, proven: 3 });
  });

  it('lowers as well as it lifts', () => {
    expect(standing(evidence({ level: 0 })).criterion.proven).toBe(0);
  });

  it('that is older than what the profile has does not count', () => {
    const newer = profile({ findings: [finding(1, { since: '2026-06-05' })] });
    const { assessment } = pia({ evidence: evidence() }, { profile: newer });
    if (assessment === null) throw new Error('nothing is assessed');
    expect(criterionOf(assessment)).toMatchObject({ proven: 1, summary: 'Level 1.' });
  });

  it('that was not known on the day does not count', () => {
    expect(standing(evidence({ since: '2026-06-20' })).criterion.proven).toBe(1);
  });

  it('counts for the edition in use alone', () => {
    const free = standing(evidence({ editions: ['paid'] }), { deployment: { edition: 'free' } });
    expect(free.criterion.proven).toBe(1);
    expect(standing(evidence(), { deployment: { edition: 'free' } }).criterion.proven).toBe(3);
  });

  it('none is as good as none named', () => {
    expect(standing({}).criterion).toEqual(standing(undefined).criterion);
  });
});

describe('the day of the evidence', () => {
  it('a case with a day gives the same result in any later year', () => {
    const now = pia({});
    expect(pia({}, { today: '2029-11-24' })).toEqual(now);
    expect(now.asOf).toBe(ASSESSED_ON);
  });

  it('without one it is today, and evidence grows old', () => {
    const of = (today: string) => pia({ asOf: undefined } as unknown as Case, { today });
    expect(of('2026-11-24').asOf).toBe('2026-11-24');
    expect(of('2031-11-24').assessment?.principles[0]?.score).not.toEqual(
      of('2026-11-24').assessment?.principles[0]?.score,
    );
  });
});

describe('gaps that only the whole shows', () => {
  const lacks = (id: string, one: Partial<Case>, more: Partial<PiaInput> = {}): string[] | undefined =>
    pia(one, more).check.parts.find((part) => part.id === id)?.missing;
  const measure = { id: 'm', lowers: [{ risk: 'intrusion', likelihood: 1 as const }] };

  it('severity: each risk of the catalogue, until a person has said something', () => {
    expect(lacks('severity', {})).toEqual(['risks (risk: intrusion)']);
    expect(lacks('severity', { risks: [{ risk: 'intrusion', severity: 3 }] })).toEqual([]);
    expect(lacks('severity', {}, { profile: undefined })).toEqual(['risks']);
  });

  it('treatment: a risk that is not low needs a measure or has to be taken', () => {
    expect(lacks('treatment', {})).toEqual(['measures (risk: intrusion)']);
    expect(lacks('treatment', { measures: [measure] })).toEqual([]);
    expect(lacks('treatment', { measures: [{ ...measure, status: 'rejected' }] })).toEqual([
      'measures (risk: intrusion)',
    ]);
    expect(
      lacks('treatment', { decision: { 'accepted-risks': [{ risk: 'intrusion', reason: 'So be it.' }] } }),
    ).toEqual([]);
    const low = profile({ findings: [finding(4)] });
    expect(lacks('treatment', {}, { profile: low })).toEqual([]);
  });

  it('risks that stay: a risk that is not low after the measures has to be taken', () => {
    expect(lacks('residual-risks', {})).toEqual(['decision.accepted-risks (risk: intrusion)']);
    expect(lacks('residual-risks', { measures: [measure] })).toEqual([]);
  });

  it('a risk is taken with a reason, or not at all', () => {
    const taken = { decision: { 'accepted-risks': [{ risk: 'intrusion' }] } };
    expect(lacks('residual-risks', taken)).not.toEqual([]);
    expect(lacks('treatment', taken)).not.toEqual([]);
  });

  it('opinions that were overruled need a reason', () => {
    const of = (reason?: string) => ({
      opinions: [
        {
          of: 'security' as const,
          outcome: 'overruled' as const,
          ...(reason === undefined ? {} : { reason }),
        },
      ],
    });
    expect(lacks('overruled', of())).toEqual(['opinions[0].reason']);
    expect(lacks('overruled', of('Too dear.'))).toEqual([]);
    expect(lacks('overruled', {})).toEqual([]);
  });

  it('principles: each of each law chosen, with a state and words', () => {
    const organisation = { regimes: ['eu'] };
    const first = regimes.regimes.find((one) => one.id === 'eu')?.principles?.[0]?.id ?? '';
    const place = `compliance (principle: eu/${first})`;
    const entry = { regime: 'eu', principle: first };
    expect(lacks('compliance', {})).toEqual(['organisation.regimes']);
    expect(lacks('compliance', { organisation })).toContain(place);
    expect(lacks('compliance', { organisation, compliance: [{ ...entry, state: 'met' }] })).toContain(place);
    expect(
      lacks('compliance', { organisation, compliance: [{ ...entry, state: 'met', how: 'So.' }] }),
    ).not.toContain(place);
    expect(
      lacks('compliance', {
        organisation: { regimes: ['uk'] },
        compliance: [{ ...entry, state: 'met', how: 'So.' }],
      }),
    ).toContain(`compliance (principle: uk/${first})`);
  });

  it('authority: only where it has to be asked, or nobody can tell yet', () => {
    const eu = { organisation: { regimes: ['eu'], sector: 'public' as const } };
    const places = ['consulted', 'date', 'answer'].map((key) => `decision.authority.${key}`);
    expect(lacks('authority', eu)).toEqual(places);
    expect(lacks('authority', {})).toEqual(places);
    expect(lacks('authority', { ...eu, measures: [measure] })).toEqual([]);
    const asked = { authority: { consulted: true, date: '2026-06-01', answer: 'No objection.' } };
    expect(lacks('authority', { ...eu, decision: asked })).toEqual([]);
    expect(
      lacks('authority', { ...eu, decision: { authority: { ...asked.authority, consulted: false } } }),
    ).toEqual([places[0]]);
  });

  it('screening: each criterion that neither the case nor the use answers', () => {
    const real = structuredClone(withRisk);
    real.scales.screening = [1, 2].map((number) => ({ number, title: `T${number}`, meets: 'M' }));
    const of = (screening: Case['screening']) =>
      lacks('screening', screening === undefined ? {} : { screening }, { catalogue: real });
    expect(of([{ criterion: 1, met: false }])).toEqual(['screening (criterion: 2)']);
    expect(
      of([
        { criterion: 1, met: false },
        { criterion: 2, met: true },
      ]),
    ).toEqual([]);
  });

  it('complete is: nothing that is required is missing', () => {
    const { check } = pia({});
    expect(check.complete).toBe(false);
    const done = {
      ...regimes,
      parts: [
        { ...regimes.parts[0]!, needs: ['id'] },
        { ...regimes.parts[1]!, regimes: [] },
      ],
    };
    expect(pia({}, { regimes: done }).check.complete).toBe(true);
  });
});

describe('a case without product or use', () => {
  it('has no assessment without a product, and no risk without a use', () => {
    expect(pia({}, { profile: undefined })).toMatchObject({ assessment: null, risks: [] });
    expect(pia({}, { context: undefined }).risks).toEqual([]);
    expect(pia({}, { context: undefined }).assessment?.verdict).toBeNull();
  });

  it('still has its own risks', () => {
    const own = pia({ 'own-risks': [{ id: 'own' }] }, { profile: undefined });
    expect(own.risks.map((risk) => risk.id)).toEqual(['own']);
    expect(own.check.consultation).toMatchObject({ state: 'open', highRisks: ['own'], unconfirmed: ['own'] });
  });
});
