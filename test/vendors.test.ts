/** The shipped profiles as data: every statement sourced, dated, readable, and within the rules. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import type { Catalogue } from '../src/assess/catalogue.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { vendorFile, vendorIds } from '../src/input/vendor-names.ts';
import { validateFile } from '../src/input/validate.ts';
import { parseYaml } from '../src/input/yaml.ts';
import type { Profile } from '../src/types/profile.ts';

const TODAY = new Date().toISOString().slice(0, 10);
let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue());
});

async function read(id: string): Promise<Profile> {
  const parsed = parseYaml(await readFile(vendorFile(id), 'utf8'), id);
  if (!parsed.ok) throw new Error(`${id} cannot be parsed`);
  return parsed.value as Profile;
}

describe.each(vendorIds())('%s', (id) => {
  it('is valid, from its text and not from the build', async () => {
    expect(await validateFile(vendorFile(id), catalogue, TODAY)).toEqual([]);
  });

  it('is named like its file', async () => {
    expect((await read(id)).id).toBe(id);
  });

  it('keeps the ids that others may have cited', async () => {
    const { editions, settings = [], incidents = [] } = await read(id);
    const ids = (list: { id: string }[]): string => list.map((one) => one.id).join(' ');
    expect([ids(editions), ids(settings), ids(incidents)]).toMatchSnapshot();
  });

  it('is written in sentences that a reader can hold', async () => {
    const { findings, settings = [], incidents = [] } = await read(id);
    const texts = [
      ...findings.map((one) => one.summary),
      ...settings.flatMap((one) => [one.costs, ...one.effects.map((effect) => effect.summary ?? '')]),
      ...incidents.map((one) => one.summary),
    ];
    expect(
      texts.flatMap((text) => text.split(/(?<=[.?!])\s/)).filter((sentence) => sentence.length > 300),
    ).toEqual([]);
  });

  it('answers every criterion for its first edition, if only by saying what was looked for', async () => {
    const profile = await read(id);
    // A product that is gone is a record of what was known, not a form to fill in.
    if (profile.findings.every((one) => typeof one.level !== 'number' || one.until !== undefined)) return;
    const first = profile.editions[0]?.id ?? '';
    const answered = new Set(
      profile.findings.filter((one) => one.editions?.includes(first) ?? true).map((one) => one.criterion),
    );
    const all = catalogue.principles.flatMap((principle) =>
      principle.criteria.map((criterion) => `${principle.id}/${criterion.id}`),
    );
    expect(all.filter((criterion) => !answered.has(criterion))).toEqual([]);
  });

  it('holds no path of a machine and no address of a local network', async () => {
    const text = await readFile(vendorFile(id), 'utf8');
    expect(text).not.toMatch(/\/(home|work|tmp|root)\/|localhost|127\.0\.0\.1/);
  });
});

describe('what is known', () => {
  it.each([
    ['zoom', 'paid', 35],
    ['jitsi', 'self-hosted', 35],
  ])('%s %s: at least %i criteria have a level today', async (id, edition, least) => {
    const { principles } = assess({
      profile: await read(id),
      catalogue,
      edition,
      asOf: '2026-11-24',
      toolVersion: 'test',
    });
    const known = principles
      .flatMap((principle) => principle.criteria)
      .filter((criterion) => criterion.state === 'known');
    expect(known.length).toBeGreaterThanOrEqual(least);
  });
});
