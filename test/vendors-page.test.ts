/** docs/vendors.md: its samples make one valid profile, and it names every code that a profile can be refused with. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { validateFile } from '../src/app/validate.ts';
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
      await readFile(new URL('../schemas/parts.schema.json', import.meta.url), 'utf8'),
    ) as { $defs: { sourceKind: { enum: string[] } } };
    const kinds = schema.$defs.sourceKind.enum;
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  });

  it('names the codes that a profile is refused with or warned about', async () => {
    const folder = new URL('../src/input/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => /^profile-(?!patch)[a-z]+\.ts$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
    const codes = texts.flatMap((text) =>
      [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
