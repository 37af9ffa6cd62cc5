/** What scores and verdicts must mean, whatever the rules' details. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { allCriteria } from '../src/assess/catalogue.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { vendorFile } from '../src/input/vendor-names.ts';
import { parseYaml } from '../src/input/yaml.ts';
import type { Assessment } from '../src/types/assessment.ts';
import type { Profile } from '../src/types/profile.ts';
import { criterionOf, profile, source } from './make.ts';

const { catalogue } = await loadCatalogue();
const parsed = parseYaml(await readFile(vendorFile('zoom'), 'utf8'), 'zoom');
const zoom = (parsed as { value: Profile }).value;

/** A product that is the best in everything, by independent tests, but for what is given. */
function best(but: Record<string, 0 | 1 | 2 | 3 | 4>): Profile {
  const findings = allCriteria(catalogue).map(({ id }) => ({
    criterion: id,
    level: but[id] ?? (4 as const),
    summary: 'S.',
    sources: ['s'],
  }));
  return profile({ findings, sources: [source('s')] });
}

function judge(one: Profile, use: string, more: Partial<Parameters<typeof assess>[0]> = {}): Assessment {
  return assess({
    profile: one,
    catalogue,
    context: catalogue.contexts.get(use),
    asOf: '2026-06-15',
    toolVersion: 'test',
    ...more,
  });
}

const uses = [...catalogue.contexts.keys()];

describe('policy', () => {
  it.each(uses)('the best product there could be is fit for %s', (use) => {
    expect(judge(best({}), use).verdict?.value).toBe('fit');
  });

  it.each(uses)('a product of which nothing is known is not fit for %s, only undetermined', (use) => {
    const one = judge(profile({ findings: [] }), use);
    expect(one.verdict?.value).toBe('undetermined');
    expect(one.overall.score).toBeNull();
  });

  it.each([0, 1] as const)(
    'a product whose recording is silent (level %i) can never be fit for a school',
    (level) => {
      expect(
        judge(best({ 'end-user-control/recording-indication': level }), 'school-class').verdict?.value,
      ).toBe('not-fit');
    },
  );

  it.each(uses)('a proven false claim bars a product from %s and shows on the assessment', (use) => {
    const one = judge(best({ 'transparency/truthful-claims': 0 }), use);
    expect(one.verdict?.value).toBe('not-fit');
    expect(one.gates.find((gate) => gate.criterion === 'transparency/truthful-claims')?.state).toBe('failed');
  });

  it('one excellent principle does not hide a failed one', () => {
    const failed = Object.fromEntries(
      allCriteria(catalogue)
        .filter(({ principle }) => principle.id === 'security')
        .map(({ id }) => [id, 0 as const]),
    );
    const one = judge(best(failed), 'internal-meeting');
    expect(one.verdict?.value).toBe('not-fit');
    expect(one.principles.find((principle) => principle.id === 'security')?.score).toBe(0);
  });

  it.each(['2020-04-05', '2020-04-15', '2020-05-01'])(
    "Zoom's disproved end-to-end claim is 'not fit' for telehealth on %s, never 'with conditions'",
    (asOf) => {
      for (const configuration of ['default', 'hardened'] as const)
        expect(judge(zoom, 'telehealth', { asOf, hindsight: true, configuration }).verdict?.value).toBe(
          'not-fit',
        );
    },
  );

  it('what is known today about March 2020 differs from what is known about June 2021, where the facts do', () => {
    const then = judge(zoom, 'internal-meeting', { asOf: '2020-03-31', hindsight: true });
    const later = judge(zoom, 'internal-meeting', { asOf: '2021-06-30', hindsight: true });
    for (const id of [
      'security/end-to-end-encryption',
      'end-user-control/attention-tracking',
      'privacy-by-design/access-control-defaults',
    ])
      expect(criterionOf(later, id).proven ?? -1).toBeGreaterThan(criterionOf(then, id).proven ?? -1);
  });

  it('without hindsight only what had been published by then counts', () => {
    const then = judge(zoom, 'internal-meeting', { asOf: '2020-03-31' });
    for (const { published, checked } of then.sources)
      expect((published ?? checked) <= '2020-03-31').toBe(true);
    expect(then.sources.length).toBeGreaterThan(0);
    expect(then.overall.coverage).toBeLessThan(
      judge(zoom, 'internal-meeting', { asOf: '2020-03-31', hindsight: true }).overall.coverage ?? 0,
    );
  });

  it("'hardened' changes exactly the criteria that its settings name", () => {
    const [shipped, hard] = (['default', 'hardened'] as const).map((configuration) =>
      judge(zoom, 'public-library', { asOf: '2026-11-24', configuration }),
    );
    const named = new Set(
      hard?.settings
        .filter((one) => one.applied)
        .flatMap((one) => one.effects.map((effect) => effect.criterion)),
    );
    for (const { id } of allCriteria(catalogue)) {
      const [before, after] = [criterionOf(shipped!, id), criterionOf(hard!, id)];
      expect(after.settings.length > 0, id).toBe(named.has(id));
      if (!named.has(id)) expect({ ...after, contribution: null }).toEqual({ ...before, contribution: null });
    }
  });
});
