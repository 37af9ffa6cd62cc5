/** Cases of version 1 printed, until the document of a case by elements takes their place. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/load/formats.ts';
import { scratch, vtcPia } from './run.ts';

const LIBRARY = path.resolve('test/report/fixtures/cases/library.yaml');
const CLINIC = path.resolve('test/report/fixtures/cases/clinic.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

async function schemaFaults(name: string, value: unknown): Promise<unknown[]> {
  const text = await readFile(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(
    JSON.parse(text) as object,
  );
  return validate(value) ? [] : (validate.errors ?? []);
}

describe('report of a case by elements', () => {
  it('is its data; the document cannot be made yet', async () => {
    const file = path.resolve('examples/clinic/pia.yaml');
    expect((await vtcPia(['report', file, '-o', 'elements.json'], folder)).code).toBe(0);
    expect(JSON.parse(await read('elements.json'))).toMatchObject({ schemaVersion: '2' });
    const { code, err } = await vtcPia(['report', file, '-o', 'elements.html'], folder);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be made yet') as string,
    });
    expect(await readdir(folder)).not.toContain('elements.html');
  });
});

describe('report', { timeout: 180_000 }, () => {
  it('prints cases and products in one call into a folder', async () => {
    const { code, out, err } = await vtcPia(['report', LIBRARY, CLINIC, 'signal', '-o', 'out/'], folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const names = ['example-clinic-jitsi.pdf', 'example-library-zoom.pdf', 'signal.pdf'];
    expect((await readdir(path.join(folder, 'out'))).sort()).toEqual(names);
    for (const name of names) {
      expect(err).toContain(`${path.join('out', name)} written`);
      expect((await readFile(path.join(folder, 'out', name))).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('gives the same bytes twice', async () => {
    for (const name of ['a', 'b']) {
      expect((await vtcPia(['report', CLINIC, '-o', `${name}.pdf`], folder)).code).toBe(0);
      expect((await vtcPia(['report', CLINIC, '-o', `${name}.html`], folder)).code).toBe(0);
    }
    for (const ending of ['pdf', 'html'])
      expect(
        Buffer.compare(
          await readFile(path.join(folder, `a.${ending}`)),
          await readFile(path.join(folder, `b.${ending}`)),
        ),
      ).toBe(0);
  });

  it('writes data by its schema', async () => {
    for (const file of [LIBRARY, CLINIC]) {
      expect((await vtcPia(['report', file, '-o', 'data.json', '--force'], folder)).code).toBe(0);
      expect(await schemaFaults('pia', JSON.parse(await read('data.json')))).toEqual([]);
    }
  });

  it.each([
    ['--edition', 'paid'],
    ['--config', 'hardened'],
    ['--context', 'public-library'],
    ['--as-of', '2026-01-01'],
    ['--hindsight', ''],
  ])('refuses %s, which stands in the case', async (option, value) => {
    const { code, err } = await vtcPia(
      ['report', LIBRARY, '-o', 'refused.html', option, ...(value === '' ? [] : [value])],
      folder,
    );
    expect(code).toBe(2);
    expect(err).toContain(`${option} cannot stand beside a case`);
    expect(await readdir(folder)).not.toContain('refused.html');
  });

  it('what calls itself final and lacks something is printed as a draft, and said so', async () => {
    const text = (await readFile(LIBRARY, 'utf8')).replace(/^title: .*$/m, 'title:');
    await writeFile(path.join(folder, 'final.yaml'), text);
    const { code, err } = await vtcPia(['report', 'final.yaml', '-o', 'final.html'], folder);
    expect(code).toBe(0);
    expect(err).toContain('it is printed as a draft.\nSee what is missing: vtc-pia check final.yaml');
    expect(await read('final.html')).toContain('DRAFT, not approved');
  });

  it('two cases of one id do not overwrite each other', async () => {
    await writeFile(path.join(folder, 'one.yaml'), 'id: twin\nasOf: 2026-11-01\n');
    await writeFile(path.join(folder, 'two.yaml'), 'id: twin\nasOf: 2026-11-02\n');
    const args = ['report', 'one.yaml', 'two.yaml', '-o', 'twins/', '--format', 'json'];
    expect((await vtcPia(args, folder)).code).toBe(0);
    expect((await readdir(path.join(folder, 'twins'))).sort()).toEqual(['twin-2.json', 'twin.json']);
    expect(await read('twins/twin.json')).toContain('"asOf": "2026-11-01"');
    expect(await read('twins/twin-2.json')).toContain('"asOf": "2026-11-02"');
  });

  it('a document that somebody changed is not replaced', async () => {
    await writeFile(path.join(folder, 'kept.html'), '<p>mine</p>');
    expect((await vtcPia(['report', LIBRARY, '-o', 'kept.html'], folder)).code).toBe(2);
    expect(await read('kept.html')).toBe('<p>mine</p>');
  });
});
