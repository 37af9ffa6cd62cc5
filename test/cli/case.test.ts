/** Cases printed: several in one call, the same bytes twice, data by schema. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/input/formats.ts';
import { localDay } from '../../src/local-day.ts';
import { runHere } from './here.ts';
import { type Outcome, scratch, vtcPia } from './run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');
const CLINIC = path.resolve('examples/clinic/pia.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const at = (name: string): string => path.join(folder, name);
const read = (name: string): Promise<string> => readFile(at(name), 'utf8');
/** In this process, on the day that a process of its own takes for today. */
const report = (...args: string[]): Promise<Outcome> =>
  runHere(['report', ...args], { today: localDay(new Date()) });

/** The schema of a name with those that it refers to, ready to be asked. */
async function validator(name: string): Promise<(value: unknown) => unknown[]> {
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
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

describe('report', { timeout: 180_000 }, () => {
  it('prints cases and products in one call into a folder', async () => {
    await writeFile(at('small.yaml'), 'id: small\nasOf: 2026-11-01\n');
    const { code, out, err } = await vtcPia(
      ['report', CLINIC, 'small.yaml', 'houseparty', '-o', 'out/'],
      folder,
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const names = ['example-clinic-jitsi.pdf', 'houseparty.pdf', 'small.pdf'];
    expect((await readdir(at('out'))).sort()).toEqual(names);
    for (const name of names) {
      expect(err).toContain(`${path.join('out', name)} written`);
      expect((await readFile(path.join(folder, 'out', name))).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('gives the same bytes twice, beside others or alone', async () => {
    const made = async (name: string): Promise<Buffer> => {
      expect((await report(CLINIC, '-o', at(name))).code).toBe(0);
      return readFile(at(name));
    };
    const beside = await readFile(at('out/example-clinic-jitsi.pdf'));
    expect((await made('alone.pdf')).equals(beside)).toBe(true);
    expect((await made('a.html')).equals(await made('b.html'))).toBe(true);
  });

  it('writes data by its schema', async () => {
    const schemaFaults = await validator('pia');
    for (const file of [LIBRARY, CLINIC]) {
      expect((await report(file, '-o', at('data.json'), '--force')).code).toBe(0);
      expect(schemaFaults(JSON.parse(await read('data.json')))).toEqual([]);
    }
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
