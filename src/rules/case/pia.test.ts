/** A case as a whole: with evidence of its own, with what would close its verdict and what is its own to do. */
import { describe, expect, it } from 'vitest';
import {
  LOCK,
  SIGN,
  TERMS,
  CLEAN,
  USE,
  VERSIONS,
  GUIDE,
  PRODUCT,
  CONTRACT,
  PROVES,
  settings,
  assessed,
} from '../../../test/rules/assessed-case.ts';
import {
  catalogue,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  source,
  TODAY,
} from '../../../test/rules/make.ts';
import type { Case } from '../../types/case.ts';
import type { Pia } from '../../types/pia.ts';
import { assess } from '../result.ts';
import { closingOf } from './closing.ts';

describe('a verdict', () => {
  it('is given on a described use of a product alone', () => {
    const none = { value: null, asConfigured: null, shipped: null };
    expect(assessed({}, PRODUCT, null).check).toMatchObject({ verdict: none, use: null, closing: [] });
    expect(assessed({}, null).check).toMatchObject({ verdict: none, product: null, closing: [] });
    expect(assessed({}, null).risks).toEqual([]);
    expect(assessed().check.verdict.value).not.toBeNull();
  });

  it('that is barred is closed by what bars, which stands first', () => {
    const barred = { findings: [finding({ [LOCK]: 'no' }, GUIDE, { fixed: [LOCK] })] };
    const { verdict, closing } = assessed({}, barred).check;
    expect(verdict.value).toBe('not-fit');
    expect(closing[0]).toMatchObject({ element: LOCK, must: true, because: [], ways: ['test', 'ask'] });
  });

  it('is closed by what is open: musts first, each with what would show it', () => {
    const { closing } = assessed(settings({ base: 'hardened' })).check;
    expect(closing.map(({ element: id, must, ways }) => [id, must, ways])).toEqual([
      [TERMS, true, ['contract', 'read', 'ask']],
      [CLEAN, true, ['search']],
      [SIGN, false, ['test', 'ask']],
    ]);
  });
});

it('is complete where only what is recommended is missing', () => {
  const { complete, parts } = assessed({ title: 'T' }).check;
  expect(parts.map(({ state, required }) => [state, required])).toEqual([
    ['complete', true],
    ['missing', false],
  ]);
  expect(complete).toBe(true);
  expect(assessed().check.complete).toBe(false);
});

describe('own evidence', () => {
  it('counts by the same rules, marked as the organisation’s own', () => {
    const evidence = { sources: [CONTRACT], findings: [PROVES] };
    const { assessment, ownEvidence, check } = assessed({ evidence });
    expect(ownEvidence).toEqual({ sources: ['ours'], findings: [{ finding: 1, counts: true }] });
    expect(assessment?.requirements.find((one) => one.element === TERMS)?.status).toBe('shown');
    expect(check.closing.map((one) => one.element)).not.toContain(TERMS);
  });

  it('counts where it speaks against the product, too', () => {
    const against = { ...PROVES, answers: { [SIGN]: 'no' as const } };
    const { ownEvidence } = assessed({ evidence: { sources: [CONTRACT], findings: [against] } });
    expect(ownEvidence.findings).toEqual([{ finding: 1, counts: true }]);
  });

  it('says where none of its answers counts', () => {
    const weak = { ...CONTRACT, kind: 'marketing' as const };
    const { ownEvidence } = assessed({ evidence: { sources: [weak], findings: [PROVES] } });
    expect(ownEvidence.findings).toEqual([{ finding: 1, counts: false }]);
  });

  it('closes a search of the registers', () => {
    const search = {
      elements: [CLEAN],
      where: 'Registers',
      on: TODAY,
      at: 'place' as const,
      result: 'no-case' as const,
    };
    const { closing } = assessed({ evidence: { searches: [search] } }).check;
    expect(closing.map((one) => one.element)).not.toContain(CLEAN);
  });
});

it('what only somebody independent can show is not closed by a test of one’s own', () => {
  const principles = catalogue([element(SIGN, { 'shown-by': 'A' })]);
  const found = assess({ profile: profile({}), principles, context: USE, asOf: TODAY, ...VERSIONS });
  expect(
    closingOf(found, { principles, tests: [], registers: [], profile: undefined }).map(({ ways }) => ways),
  ).toEqual([['ask']]);
});

describe('own tasks', () => {
  const OURS: ProfileDraft = { ...PRODUCT, editions: [{ id: 'x', 'run-by': 'customer' }] };
  const told: ProfileDraft = { ...OURS, findings: [finding({ [TERMS]: 'yes' }, source('contract', OWN))] };

  it('are what the organisation runs itself, until its own evidence shows them', () => {
    expect(assessed({}, OURS).check.tasks).toEqual([{ element: TERMS, must: true, done: false }]);
    const evidence = { sources: [CONTRACT], findings: [PROVES] };
    const { check, ownEvidence, assessment } = assessed({ evidence }, OURS);
    expect(check.tasks).toEqual([{ element: TERMS, must: true, done: true }]);
    expect(ownEvidence.findings).toEqual([{ finding: 1, counts: true }]);
    expect(assessment?.verdict?.conditions.map(({ code }) => code)).not.toContain('yours');
  });

  it('are not done in part', () => {
    const evidence = { sources: [CONTRACT], findings: [{ ...PROVES, for: ['chat'] }] };
    expect(assessed({ evidence }, OURS).check.tasks[0]?.done).toBe(false);
  });

  it('are not done by what the maker says, nor by weak or old evidence', () => {
    expect(assessed({}, told).check.tasks).toEqual([{ element: TERMS, must: true, done: false }]);
    const old = { ...CONTRACT, published: '2015-01-01', checked: ['2015-02-01'] };
    const evidence = { sources: [old], findings: [PROVES] };
    expect(assessed({ evidence }, OURS).check.tasks[0]?.done).toBe(false);
  });
});

it('the order of what a case lists does not matter to what it comes to', () => {
  const roles = [{ id: 'a' }, { id: 'b' }];
  const measures = [
    { id: 'm', lowers: [{ risk: 'leak', likelihood: 2 }] },
    { id: 'n', lowers: [{ risk: 'leak', severity: 1 }] },
  ];
  const applied = ['lock'];
  const one = { roles, measures, ...settings({ applied }) };
  const turned = { roles: roles.toReversed(), measures: measures.toReversed(), ...settings({ applied }) };
  const figures = ({ check, risks }: Pia): unknown => [
    check,
    risks.map(({ level, severity }) => [level, severity]),
  ];
  expect(figures(assessed(turned))).toEqual(figures(assessed(one)));
});

it('the case’s own day counts, else today', () => {
  expect(assessed({ asOf: '2020-01-01' }).asOf).toBe('2020-01-01');
  expect(assessed().asOf).toBe(TODAY);
});

describe('own policies', () => {
  const policies = (must: boolean): Partial<Case> => ({
    policies: [{ id: 'ours', demands: [{ demand: 'D.', elements: [LOCK], must, reason: 'R.' }] }],
  });
  const { requirements = [], ...rest } = USE;
  const lenient = { ...rest, requirements: requirements.filter(({ element }) => element !== LOCK) };

  it('never touch the verdict by law and authorities', () => {
    const [plain, should, must] = [{}, policies(false), policies(true)].map((more) =>
      assessed(more, PRODUCT, lenient),
    );
    expect(should?.assessment).toEqual(plain?.assessment);
    expect(must?.assessment).toEqual(plain?.assessment);
    expect(must?.check).toEqual(plain?.check);
  });

  it('give a second verdict where one is a must', () => {
    expect(assessed(policies(false), PRODUCT, lenient).policies.verdict).toBeNull();
    const barred = { findings: [finding({ [LOCK]: 'no' }, GUIDE, { fixed: [LOCK] })] };
    const { assessment, policies: own } = assessed(policies(true), barred, lenient);
    expect(own.verdict).toMatchObject({ value: 'not-fit', asConfigured: 'short' });
    expect(assessment?.verdict?.value).not.toBe('not-fit');
    expect(own.demands).toMatchObject([{ policy: 'ours', demand: 0, must: true, fit: 'does-not-fit' }]);
  });

  it('are open without a product', () => {
    expect(assessed(policies(true), null).policies).toMatchObject({
      verdict: null,
      demands: [{ fit: 'open' }],
    });
  });
});
