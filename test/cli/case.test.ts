/** Cases printed: several in one call, the same bytes twice, data by schema. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/input/formats.ts';
import { scratch, vtcPia } from './run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');
const CLINIC = path.resolve('examples/clinic/pia.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

/** Held against its schema with those that it refers to. */
async function schemaFaults(name: string, value: unknown): Promise<unknown[]> {
  const folder = new URL('../../schemas/', import.meta.url);
  const schemas = (await readdir(folder)).map(
    async (file) => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as AnySchemaObject,
  );
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    formats,
    schemas: await Promise.all(schemas),
  });
  const validate = ajv.getSchema(`https://vtc-pia.example.org/schemas/2/${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema '${name}'`);
  return validate(value) ? [] : (validate.errors ?? []);
}

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

  it('gives the same bytes twice, beside others or alone', async () => {
    const made = async (file: string): Promise<Buffer> => {
      expect((await vtcPia(['report', CLINIC, '-o', file], folder)).code).toBe(0);
      return readFile(path.join(folder, file));
    };
    const beside = await readFile(path.join(folder, 'out', 'example-clinic-jitsi.pdf'));
    expect((await made('alone.pdf')).equals(beside)).toBe(true);
    expect((await made('a.html')).equals(await made('b.html'))).toBe(true);
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
    expect(err).toContain('it is printed as a draft.');
    expect(err).toContain('See which: vtc-pia check final.yaml');
    expect(await read('final.html')).toContain('DRAFT');
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
