/** The assessment of a case as a whole: what it hands on, when it is complete and final, and what stands as shipped. */
import { describe, expect, it } from 'vitest';
import {
  assessed,
  CLEAN,
  CLOSED,
  GUIDE,
  LOCK,
  PRODUCT,
  settings,
  SIGN,
  TERMS,
  USE,
} from '../../../test/rules/assessed-case.ts';
import { regime, regimes } from '../../../test/rules/case.ts';
import { finding, setting, TODAY } from '../../../test/rules/make.ts';
import type { Case } from '../../types/case.ts';
import type { Context } from '../../types/context.ts';
import type { Pia } from '../../types/pia.ts';

const SOUND: Partial<Case> = {
  title: 'T',
  evidence: CLOSED,
  ...settings({ base: 'hardened' }),
  measures: [{ id: 'm', measure: 'M.', lowers: [{ risk: 'leak', likelihood: 1 }] }],
  decision: { outcome: 'approved', date: TODAY },
};
const NOTES = { comments: [{ on: 'title', text: 'Ask again.' }] } as unknown as Partial<Case>;

describe('a final case', () => {
  const state = (more: Partial<Case>): [boolean, boolean] => {
    const { complete, final } = assessed({ ...SOUND, status: 'final', ...more }).check;
    return [complete, final];
  };

  it('is one that says so, is complete, and contradicts nothing', () => {
    expect(state({})).toEqual([true, true]);
    expect(state({ status: 'draft' })).toEqual([true, false]);
    expect(state({ title: '' })).toEqual([false, false]);
    expect(state({ measures: [] })).toEqual([true, false]);
    expect(state({ title: 'TODO' })).toEqual([false, false]);
  });

  it('goes on without the notes of those who worked on it, which a draft keeps', () => {
    const kept = (more: Partial<Case>) => assessed({ ...SOUND, ...NOTES, ...more }).case;
    const { comments: _, ...bare } = { ...SOUND, ...NOTES, status: 'final' as const };
    expect(kept({ status: 'final' })).toEqual({ ...assessed().case, ...bare });
    expect(kept({ status: 'draft' })).toMatchObject(NOTES);
    expect(kept({ status: 'final', measures: [] })).toMatchObject(NOTES);
  });
});

describe('what an assessment is handed', () => {
  it('stands in it: files, versions, attachments, and the version that it replaces', () => {
    const inputs = [{ path: 'pia.yaml', sha256: 'ab' }];
    const given = { inputs, attachments: [{ path: 'a.pdf' }], replaced: { path: 'old.json' } };
    const made = assessed({}, PRODUCT, USE, given as never);
    expect(made).toMatchObject({
      schemaVersion: '2',
      inputs,
      asOf: TODAY,
      versions: { tool: '1', catalogue: '2.0' },
      assessment: { inputs, versions: { tool: '1', catalogue: '2.0' } },
      check: { schemaVersion: '2', asOf: TODAY, attachments: given.attachments, replaced: given.replaced },
    });
  });

  it('is told of the case and the product; what a draft lacks is none', () => {
    expect(assessed({ title: 'T', status: 'final' }).check).toMatchObject({
      case: { id: 'case', title: 'T', status: 'final' },
      product: { vendor: 'product', name: 'product', edition: 'x', editionName: 'x', clients: ['k1'] },
      use: { id: 'use', title: 'Use' },
      regimes: ['eu'],
      coverage: [{ regime: 'eu', state: 'covered' }],
    });
    expect(assessed().check.case).toEqual({ id: 'case', title: null, status: 'draft' });
  });

  it('is told of the use, with what it drops and waives and why', () => {
    const use: Context = { ...USE, data: ['health'], 'waived-gates': [{ element: SIGN, reason: 'Small.' }] };
    const dropped = [{ element: TERMS, dropped: 'Not here.' }, { element: CLEAN }];
    expect(assessed({}, PRODUCT, use, { dropped: dropped }).use).toEqual({
      id: 'use',
      title: 'Use',
      summary: 'A use.',
      audience: ['public'],
      data: ['health'],
      dropped: [
        { element: TERMS, reason: 'Not here.' },
        { element: CLEAN, reason: '' },
      ],
      waived: [{ element: SIGN, reason: 'Small.' }],
    });
    const { audience: _, ...bare } = USE;
    expect(assessed({}, PRODUCT, bare).use).toMatchObject({
      audience: [],
      data: [],
      dropped: [],
      waived: [],
    });
    expect(assessed({}, PRODUCT, null).use).toBeNull();
  });
});

describe('the laws of a case', () => {
  it('are asked about where they were not chosen', () => {
    const laws = regimes([
      regime('eu'),
      { ...regime('province'), covers: { countries: ['DE'], references: [] } },
    ]);
    const here: Partial<Case> = {
      status: 'final',
      organisation: { sector: 'public', regimes: ['eu'], country: 'DE' },
    };
    const about = (more: Partial<Case>) =>
      assessed(more, PRODUCT, USE, { regimes: laws })
        .check.remarks.filter(({ rule }) => rule === 'law-besides')
        .map((one) => one.about?.value);
    expect(about(here)).toEqual(['province']);
    expect(about({ ...here, organisation: { ...here.organisation, regimes: ['eu', 'province'] } })).toEqual(
      [],
    );
  });
});

describe('the configuration of a case', () => {
  it('is the base with what is applied, of which what is on alone is told', () => {
    const { configuration } = assessed(
      settings({ applied: ['lock'], 'switched-off': [{ setting: 'open' }] }),
    );
    expect(configuration).toEqual({
      base: 'default',
      on: ['lock'],
      applied: ['lock'],
      lost: [],
      left: [{ setting: 'open', reason: null }],
    });
    expect(assessed({}, null).configuration).toEqual({
      base: 'default',
      on: [],
      applied: [],
      left: [],
      lost: [],
    });
    expect(assessed(settings({ base: 'hardened' })).configuration.applied).toEqual([]);
  });

  it('loses each thing once, and nothing that it did not have', () => {
    const twice = {
      ...USE,
      requirements: [...(USE.requirements ?? []), { ...USE.requirements?.[0], element: LOCK, must: false }],
    };
    const draft = {
      findings: [finding({ [LOCK]: 'yes', [SIGN]: 'yes' }, GUIDE)],
      settings: [setting('open', { [LOCK]: 'no' }, GUIDE)],
    };
    const lost = (draft_: typeof draft) =>
      assessed(settings({ applied: ['open'] }), draft_, twice).configuration.lost;
    expect(lost(draft)).toEqual([LOCK]);
    expect(lost({ ...draft, findings: [] })).toEqual([]);
  });
});

describe('as shipped', () => {
  const verdicts = ({ check: { verdict } }: Pia) => [verdict.value, verdict.asConfigured, verdict.shipped];

  it('is a verdict of its own beside that of the configuration', () => {
    const shown = { evidence: CLOSED };
    expect(verdicts(assessed({ ...shown, ...settings({ base: 'hardened' }) }))).toEqual([
      'fit-with-conditions',
      'met',
      'open',
    ]);
    expect(verdicts(assessed({ ...shown }))).toEqual(['fit-with-conditions', 'open', 'open']);
  });

  it('is in the likelihood of each risk', () => {
    const { risks } = assessed(settings({ base: 'hardened' }));
    expect(risks[0]?.likelihood).toMatchObject({ shipped: 4, configured: 2 });
    expect(assessed().risks[0]?.likelihood).toMatchObject({ shipped: 4, configured: 4 });
  });

  it('has no settings on, whatever the case has set', () => {
    const { assessment, shipped } = assessed(settings({ applied: ['lock'] }));
    expect([assessment?.configuration, shipped?.configuration]).toEqual(['own', 'default']);
    expect([assessment, shipped].map((one) => one?.settingsOn.map(({ id }) => id))).toEqual([['lock'], []]);
  });
});

describe('policies of one’s own', () => {
  const policies = (...elements: string[]): Partial<Case> => ({
    policies: [{ id: 'ours', demands: [{ demand: 'D.', elements, must: true, reason: 'R.' }] }],
  });

  it('are held against the product as it is configured', () => {
    const fits = (more: Partial<Case>) =>
      assessed({ evidence: CLOSED, ...policies(LOCK), ...more }).policies.demands.map(({ fit }) => fit);
    expect([fits({}), fits(settings({ base: 'hardened' }))]).toEqual([['does-not-fit'], ['fits']]);
  });

  it('give a verdict on a described use alone, whatever they demand besides', () => {
    expect(assessed({ policies: [{ id: 'ours' }] }).policies).toEqual({ demands: [], verdict: null });
    expect(assessed(policies(LOCK), PRODUCT, null).policies.verdict).toBeNull();
    const mixed = {
      policies: [
        {
          id: 'ours',
          demands: [
            { demand: 'D.', must: true },
            { demand: 'E.', elements: [LOCK], must: true },
          ],
        },
      ],
    };
    const { requirements = [], ...bare } = USE;
    const lenient = { ...bare, requirements: requirements.filter(({ element }) => element !== LOCK) };
    const barred = { findings: [finding({ [LOCK]: 'no' }, GUIDE, { fixed: [LOCK] })] };
    expect(assessed(mixed, barred, lenient).policies.verdict?.value).toBe('not-fit');
  });
});
