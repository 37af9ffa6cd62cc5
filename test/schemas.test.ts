/** The contracts: every node bounded, every result valid against its own schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess, type AssessInput } from '../src/assess/assess.ts';
import type { Catalogue } from '../src/assess/catalogue.ts';
import { diff } from '../src/assess/diff.ts';
import { history } from '../src/assess/history.ts';
import { compare } from '../src/compare/compare.ts';
import { formats } from '../src/load/formats.ts';
import { loadCatalogue } from '../src/load/catalogue.ts';
import { vendorFile, vendorIds } from '../src/load/library.ts';
import { loadProfile } from '../src/load/profile.ts';

const folder = new URL('../schemas/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''));
const schemas = new Map(
  names.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as Node,
  ]),
);

interface Node {
  [key: string]: unknown;
  type?: string;
}

/** Every schema node below this one, with its path. */
function nodes(node: unknown, path: string): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.entries(node).flatMap(([key, value]) =>
    key === 'enum' || key === 'const' || key === 'required' ? [] : nodes(value, `${path}/${key}`),
  );
  return 'type' in node && typeof node.type === 'string' ? [[path, node as Node], ...below] : below;
}

describe.each(names)('%s', (name) => {
  const schema = schemas.get(name);

  it('bounds every text, list and open map', () => {
    const open = nodes(schema, name).filter(([, node]) => {
      if (node.type === 'string')
        return node['maxLength'] === undefined && node['enum'] === undefined && node['const'] === undefined;
      if (node.type === 'array') return node['maxItems'] === undefined;
      if (node.type === 'object')
        return node['additionalProperties'] !== false && node['maxProperties'] === undefined;
      return false;
    });
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('refers to nothing outside itself', () => {
    expect(JSON.stringify(schema).match(/"\$ref":"(?!#\/)/g)).toBeNull();
  });

  it('describes every field', () => {
    const silent = nodes(schema, name).flatMap(([path, node]) =>
      Object.entries((node['properties'] ?? {}) as Record<string, Node>).flatMap(([key, field]) => {
        const ref = typeof field['$ref'] === 'string' ? field['$ref'].split('/').at(-1) : undefined;
        const defs = (schema?.['$defs'] ?? {}) as Record<string, Node>;
        return field['description'] === undefined &&
          field['title'] === undefined &&
          defs[ref ?? '']?.['description'] === undefined &&
          defs[ref ?? '']?.['title'] === undefined
          ? [`${path}.${key}`]
          : [];
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('results', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    ({ catalogue } = await loadCatalogue());
  });
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats });
  const check = (name: string, value: unknown): void => {
    const validate = ajv.getSchema(name) ?? ajv.compile(schemas.get(name)!);
    expect(validate(value) ? [] : validate.errors).toEqual([]);
  };

  it.each(vendorIds())('of %s are valid in every edition, use and configuration', async (id) => {
    const loaded = await loadProfile(vendorFile(id), catalogue, '2026-11-24');
    if (!loaded.ok) throw new Error('not valid');
    const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(
      schemas.get('assessment')!,
    );
    for (const { id: edition } of loaded.value.value.editions)
      for (const context of [undefined, ...catalogue.contexts.values()])
        for (const configuration of ['default', 'hardened'] as const) {
          const one = assess({
            profile: loaded.value.value,
            catalogue,
            edition,
            context,
            configuration,
            asOf: '2026-11-24',
            toolVersion: '0',
          });
          expect(validate(JSON.parse(JSON.stringify(one))) ? [] : validate.errors).toEqual([]);
        }
  });

  it('history and diff are valid', async () => {
    const loaded = await loadProfile(vendorFile('zoom'), catalogue, '2026-11-24');
    if (!loaded.ok) throw new Error('not valid');
    const input: AssessInput = {
      profile: loaded.value.value,
      catalogue,
      asOf: '2026-11-24',
      hindsight: true,
      toolVersion: '0',
    };
    check('history', JSON.parse(JSON.stringify(history(input))));
    check('diff', JSON.parse(JSON.stringify(diff(input, '2020-04-01'))));
  });

  it('comparison is valid, with a ranking and without', async () => {
    const loaded = await Promise.all(
      ['zoom', 'jitsi', 'signal'].map((id) => loadProfile(vendorFile(id), catalogue, '2026-11-24')),
    );
    const products = loaded.flatMap((one) => (one.ok ? [{ profile: one.value.value }] : []));
    const context = catalogue.contexts.get('public-library')!;
    const input = { products, catalogue, context, asOf: '2026-11-24', toolVersion: '0', samples: 1000 };
    for (const allRanked of [true, false])
      check('comparison', JSON.parse(JSON.stringify(compare({ ...input, allRanked }))));
  });
});

describe('comparison', () => {
  const definitions = (name: string): Record<string, unknown> =>
    schemas.get(name)?.['$defs'] as Record<string, unknown>;

  it('holds assessments by the very schema of assessments', () => {
    const [own, original] = [definitions('comparison'), definitions('assessment')];
    const shared = Object.keys(original).filter((name) => name in own);
    expect(shared.length).toBeGreaterThan(15);
    for (const name of shared) expect(own[name], name).toEqual(original[name]);
    const whole = own['assessment'] as { required: unknown; properties: object };
    const { seal: _seal, ...properties } = schemas.get('assessment')?.['properties'] as Record<
      string,
      unknown
    >;
    expect(whole.properties).toEqual(properties);
    expect(whole.required).toEqual(schemas.get('assessment')?.['required']);
  });
});
