/** docs/vendors.md: its samples make one valid profile, and it names every code that a profile can be refused with. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { validateFile } from '../src/input/validate.ts';
import { scratch } from './cli/run.ts';

let page = '';
beforeAll(async () => {
  page = await readFile(new URL('../docs/vendors.md', import.meta.url), 'utf8');
});

describe('docs/vendors.md', () => {
  it('its samples, one after the other, are a valid profile', async () => {
    const samples = [...page.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, sample = '']) => sample);
    expect(samples.length).toBeGreaterThan(6);
    const file = path.join(await scratch(), 'example-meet.yaml');
    // Every sample of a finding says 'findings:'; a file says it once.
    const [before = '', ...findings] = samples.join('').split('findings:\n');
    await writeFile(file, `${before}findings:\n${findings.join('')}`);
    const { catalogue } = await loadCatalogue();
    expect(await validateFile(file, catalogue, '2026-11-24')).toEqual([]);
  });

  it('names every kind of source', async () => {
    const schema = JSON.parse(
      await readFile(new URL('../schemas/profile.schema.json', import.meta.url), 'utf8'),
    ) as { $defs: { source: { properties: { kind: { enum: string[] } } } } };
    for (const kind of schema.$defs.source.properties.kind.enum) expect(page).toContain(`\`${kind}\``);
  });

  it('names the codes of src/input/profile-meaning.ts', async () => {
    const text = await readFile(new URL('../src/input/profile-meaning.ts', import.meta.url), 'utf8');
    const codes = [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(6);
    for (const code of codes) expect(page).toContain(`\`${code}\``);
  });
});
