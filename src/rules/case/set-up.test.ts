/** How a product is set up in a case: as shipped, as configured, and what was left. */
import { describe, expect, it } from 'vitest';
import {
  LOCK,
  SIGN,
  TERMS,
  ASKED,
  USE,
  GUIDE,
  PRODUCT,
  CONTRACT,
  PROVES,
  CLOSED,
  settings,
  assessed,
} from '../../../test/rules/assessed-case.ts';
import { finding, setting, TODAY } from '../../../test/rules/make.ts';
import type { Context } from '../../types/context.ts';
import type { Pia } from '../../types/pia.ts';
import { configurationOf } from './deployment.ts';

describe('the set-up', () => {
  it('is a name where nothing is named besides, or where it comes to the same', () => {
    const none = (): string[] => {
      throw new Error('asked for nothing');
    };
    expect(configurationOf(undefined, none)).toBe('default');
    expect(configurationOf({ base: 'hardened' }, none)).toBe('hardened');
    const off = [{ setting: 'x' }];
    expect(configurationOf({ base: 'hardened', 'switched-off': off }, () => ['a'])).toBe('hardened');
  });

  it('is the base with what is applied and without what is left', () => {
    const named = { base: 'hardened' as const, applied: ['b', 'a'], 'switched-off': [{ setting: 'c' }] };
    expect(configurationOf(named, () => ['a', 'c'])).toEqual(['a', 'b']);
    expect(configurationOf({ applied: ['b'] }, () => ['a'])).toEqual(['b']);
  });

  it('shows the product as shipped beside it, unless nothing is set', () => {
    expect(assessed().shipped).toBeNull();
    const { assessment, shipped, check, configuration } = assessed(settings({ base: 'hardened' }));
    expect(configuration).toMatchObject({ base: 'hardened', on: ['lock'], lost: [] });
    const lock = (of: Pia['assessment']): unknown =>
      of?.requirements.find((one) => one.element === LOCK)?.status;
    expect([lock(assessment), lock(shipped)]).toEqual(['shown', 'short']);
    expect(check.product?.configuration).toBe('hardened');
  });

  it('says what is left and why, and what the settings cost', () => {
    const left = [{ setting: 'lock', reason: 'Too strict.' }];
    const { configuration } = assessed(settings({ base: 'hardened', 'switched-off': left }));
    expect(configuration).toMatchObject({ on: [], left });
    const shown = { ...PRODUCT, findings: [finding({ [LOCK]: 'yes' }, GUIDE)] };
    const spoiled = assessed(settings({ applied: ['open'] }), shown).configuration;
    expect(spoiled).toMatchObject({ on: ['open'], applied: ['open'], lost: [LOCK] });
    expect(assessed(settings({ applied: ['lock'] }), shown).configuration.lost).toEqual([]);
  });
});

describe('as shipped', () => {
  const change = {
    ...PROVES,
    summary: 'We built it otherwise.',
    since: TODAY,
    answers: { [LOCK]: 'yes' as const },
  };
  const evidence = (more: object) => ({ sources: [CONTRACT], findings: [{ ...change, ...more }, PROVES] });

  it('is without what the organisation has changed itself, in figures and risks', () => {
    const { assessment, shipped, risks, ownEvidence } = assessed({
      evidence: evidence({ change: 'Built anew.' }),
    });
    const lock = (of: Pia['assessment']): unknown =>
      of?.requirements.find(({ element: id }) => id === LOCK)?.status;
    expect([lock(assessment), lock(shipped)]).toEqual(['shown', 'short']);
    expect(risks[0]?.likelihood).toMatchObject({ shipped: 4, configured: 2 });
    expect(ownEvidence.findings.map(({ finding: at }) => at)).toEqual([1, 2]);
    const terms = (of: Pia['assessment']): unknown =>
      of?.requirements.find(({ element: id }) => id === TERMS);
    expect(terms(shipped)).toEqual(terms(assessment));
  });

  it('is with what the organisation has found of it', () => {
    expect(assessed({ evidence: { sources: [CONTRACT], findings: [PROVES] } }).shipped).toBeNull();
  });
});

describe('a setting that the case leaves', () => {
  const left = settings({ base: 'hardened', 'switched-off': [{ setting: 'lock' }] });
  const proposed = ({ assessment }: Pia): unknown[] =>
    (assessment?.verdict?.conditions ?? []).flatMap((one) => [one.setting ?? [], one.settings]).flat();
  const wanted: Context = {
    ...USE,
    requirements: [{ element: LOCK, must: false, ...ASKED }],
  };

  it('is not proposed to meet a must', () => {
    expect(proposed(assessed({ evidence: CLOSED }))).toContain('lock');
    expect(proposed(assessed({ ...left, evidence: CLOSED }))).toEqual([]);
    expect(assessed({ ...left, evidence: CLOSED }).assessment?.verdict?.value).toBe('open');
  });

  it('is not proposed for what is recommended', () => {
    const other = { ...PRODUCT, settings: [setting('lock', { [LOCK]: 'yes', [SIGN]: 'no' }, GUIDE)] };
    expect(proposed(assessed({}, other, wanted))).toContain('lock');
    expect(proposed(assessed(left, other, wanted))).toEqual([]);
  });
});
