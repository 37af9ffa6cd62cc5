/** A case as a whole: set up, with evidence of its own, with what would close its verdict and what is its own to do. */
import { describe, expect, it } from 'vitest';
import { caseOf, FOLD, regime, regimes } from '../../../test/rules/case.ts';
import {
  catalogue,
  duty,
  element,
  type ElementDraft,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
} from '../../../test/rules/make.ts';
import type { Case } from '../../types/case.ts';
import type { Context } from '../../types/context.ts';
import type { Pia } from '../../types/pia.ts';
import { assess } from '../result.ts';
import { closingOf } from './closing.ts';
import { configurationOf, deploymentOf } from './deployment.ts';
import { assessPia } from './pia.ts';

const LOCK = 'p/c/lock';
const SIGN = 'p/c/sign';
const TERMS = 'p/c/terms';
const CLEAN = 'p/c/clean';
const ELEMENTS: ElementDraft[] = [
  element(LOCK, { mode: 'is' }),
  element(SIGN),
  duty(TERMS, { 'told-in': 'contract', 'no-provider': 'yours' }),
  record(CLEAN),
];
const ASKED = { reason: 'R.', 'asked-by': 'Law' };
const USE: Context = {
  ...{ id: 'use', title: 'Use', summary: 'A use.', audience: ['public'] },
  requirements: [
    { element: LOCK, must: true, ...ASKED },
    { element: SIGN, must: false, ...ASKED },
    { element: TERMS, must: true, ...ASKED },
    { element: CLEAN, must: true, ...ASKED },
  ],
};
const VERSIONS = { catalogueVersion: '2.0', toolVersion: '1' };
const GUIDE = source('guide', OWN);
const PRODUCT: ProfileDraft = {
  findings: [finding({ [LOCK]: 'no' }, GUIDE)],
  settings: [setting('lock', { [LOCK]: 'yes' }, GUIDE), setting('open', { [LOCK]: 'no' }, GUIDE)],
};
const CONTRACT = {
  ...{ id: 'ours', kind: 'contract' as const, title: 'Contract', publisher: 'Library', citation: 'No. 7' },
  ...{ checked: [TODAY], read: 'whole' as const },
};
const PROVES = { summary: 'It binds.', sources: ['ours'], answers: { [TERMS]: 'yes' as const } };

/** Everything but the lock is known. */
const CLOSED = {
  sources: [CONTRACT],
  findings: [PROVES],
  searches: [{ elements: [CLEAN], where: 'W.', on: TODAY, at: 'place' as const, result: 'no-case' as const }],
};

const ALL = regimes([regime('eu')], { name: ['title'], more: ['version'] });
const LAWS = {
  ...ALL,
  parts: ALL.parts.map((part) => (part.id === 'more' ? { ...part, regimes: [] } : part)),
};

function assessed(
  more: Partial<Case> = {},
  draft: ProfileDraft | null = PRODUCT,
  use: Context | null = USE,
): Pia {
  const one = caseOf(more);
  const product = draft === null ? undefined : profile(draft);
  const context = use ?? undefined;
  const principles = catalogue(ELEMENTS);
  const base = { case: one, context, principles, today: TODAY };
  return assessPia({
    ...{ ...base, profile: product, dropped: [], regimes: LAWS },
    deployment: product === undefined ? undefined : deploymentOf({ ...base, profile: product }),
    risks: {
      events: [],
      risks: [
        {
          ...{
            id: 'leak',
            title: 'Leak',
            scenario: 'S.',
            events: [],
            advice: 'A.',
            check: 'C.',
            'false-alarm': 'F.',
          },
          severity: { base: 3, reason: 'Grave.' },
          drivers: [
            { element: LOCK, weight: 2, because: 'B.' },
            { element: SIGN, weight: 1, because: 'B.' },
          ],
        },
      ],
    },
    ...{
      fold: FOLD,
      inputs: [],
      measures: [],
      attachments: [],
      replaced: null,
      tests: [],
      registers: [],
      ...VERSIONS,
    },
  });
}

const settings = (one: NonNullable<NonNullable<Case['deployment']>['settings']>): Partial<Case> => ({
  deployment: { settings: one },
});

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
