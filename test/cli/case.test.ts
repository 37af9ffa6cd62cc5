/** Cases printed: several in one call, the same bytes twice. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { runHere } from './here.ts';
import { type Outcome, scratch, vtcPia } from './run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const at = (name: string): string => path.join(folder, name);
const read = (name: string): Promise<string> => readFile(at(name), 'utf8');
/** In this process, on the day that a process of its own takes for today. */
const report = (...args: string[]): Promise<Outcome> =>
  runHere(['report', ...args], { today: localDay(new Date()) });

describe('report', { timeout: 180_000 }, () => {
  it('prints cases and products in one call into a folder', async () => {
    await writeFile(at('small.yaml'), 'id: small\nasOf: 2026-11-01\n');
    const { code, out, err } = await vtcPia(['report', 'small.yaml', 'houseparty', '-o', 'out/'], folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const names = ['houseparty.pdf', 'small.pdf'];
    expect((await readdir(at('out'))).sort()).toEqual(names);
    for (const name of names) {
      expect(err).toContain(`${path.join('out', name)} written`);
      expect((await readFile(path.join(folder, 'out', name))).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('gives the same bytes twice, beside others or alone', async () => {
    expect((await report(at('small.yaml'), '-o', at('alone.pdf'))).code).toBe(0);
    expect((await readFile(at('alone.pdf'))).equals(await readFile(at('out/small.pdf')))).toBe(true);
  });

  it.each([
    ['--edition', 'paid'],
    ['--config', 'hardened'],
    ['--context', 'public-library'],
    ['--as-of', '2026-01-01'],
    ['--hindsight', ''],
  ])('refuses %s, which stands in the case', async (option, value) => {
    const { code, err } = await report(
      ...[LIBRARY, '-o', at('refused.html'), option],
      ...(value === '' ? [] : [value]),
    );
    expect(code).toBe(2);
    expect(err).toContain(`${option} cannot stand beside a case`);
    expect(await readdir(folder)).not.toContain('refused.html');
  });

  it('what calls itself final and lacks something is printed as a draft, and said so', async () => {
    const text = (await readFile(LIBRARY, 'utf8')).replace(/^title: .*$/m, 'title:');
    await writeFile(at('final.yaml'), text);
    const { code, err } = await report(at('final.yaml'), '-o', at('final.html'));
    expect(code).toBe(0);
    expect(err).toContain('it is printed as a draft.');
    expect(err).toContain(`See which: vtc-pia check ${at('final.yaml')}`);
    expect(await read('final.html')).toContain('DRAFT');
  });

  it('two cases of one id do not overwrite each other', async () => {
    await writeFile(at('one.yaml'), 'id: twin\nasOf: 2026-11-01\n');
    await writeFile(at('two.yaml'), 'id: twin\nasOf: 2026-11-02\n');
    const args = [at('one.yaml'), at('two.yaml'), '-o', at('twins/'), '--format', 'json'];
    expect((await report(...args)).code).toBe(0);
    expect((await readdir(at('twins'))).sort()).toEqual(['twin-2.json', 'twin.json']);
    expect(await read('twins/twin.json')).toContain('"asOf": "2026-11-01"');
    expect(await read('twins/twin-2.json')).toContain('"asOf": "2026-11-02"');
  });

  it('a document that somebody changed is not replaced', async () => {
    await writeFile(at('kept.html'), '<p>mine</p>');
    expect((await report(LIBRARY, '-o', at('kept.html'))).code).toBe(2);
    expect(await read('kept.html')).toBe('<p>mine</p>');
  });
});
