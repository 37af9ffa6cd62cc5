/** The contracts: every node bounded, every result valid against its own schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import type { Catalogue } from '../src/assess/catalogue-parts.ts';
import { formats } from '../src/input/formats.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { vendorFile, vendorIds } from '../src/input/vendor-names.ts';
import { loadProfile } from '../src/input/profile.ts';
import type { Pia } from '../src/types/pia.ts';
import { bare, clinic, library, open, piaOf, TODAY } from './report/pia-fixture.ts';

/** Schemas by name; those of version 2 of the rules, where they differ, as next/<name>. */
const schemas = new Map(
  ['', 'next/'].flatMap((version) => {
    const folder = new URL(`../${version}schemas/`, import.meta.url);
    return readdirSync(folder).map((file): [string, Node] => [
      `${version}${file.replace('.schema.json', '')}`,
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Node,
    ]);
  }),
);
const names = [...schemas.keys()];

interface Node {
  [key: string]: unknown;
  type?: string;
}

/** The part that a reference in a schema leads to; those of other files stand in the same folder. */
function partOf(name: string, ref: string): Node | undefined {
  const [file = '', part = ''] = ref.split('#/$defs/');
  const folder = name.includes('/') ? name.replace(/[^/]*$/, '') : '';
  const whole = schemas.get(file === '' ? name : `${folder}${file.replace('.schema.json', '')}`);
  return (whole?.['$defs'] as Record<string, Node> | undefined)?.[part];
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

  it('refers only to parts that there are', () => {
    const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref ?? '');
    expect(refs.filter((ref) => partOf(name, ref) === undefined)).toEqual([]);
  });

  it('describes every field', () => {
    const silent = nodes(schema, name).flatMap(([path, node]) =>
      Object.entries((node['properties'] ?? {}) as Record<string, Node>).flatMap(([key, field]) => {
        const part = typeof field['$ref'] === 'string' ? partOf(name, field['$ref']) : undefined;
        return field['description'] === undefined &&
          field['title'] === undefined &&
          part?.['description'] === undefined &&
          part?.['title'] === undefined
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

  it.each([
    ['the library', library],
    ['the clinic', clinic],
    ['an empty case', bare],
    ['a case without answers', open],
    [
      'a case whose texts are as long as they may be',
      () => piaOf('test/report/fixtures/cases/library.yaml', TODAY, stretched),
    ],
  ])('the assessment of %s is valid with its check and its product', async (_, make) => {
    const pia = JSON.parse(JSON.stringify(await make())) as Pia;
    check('pia', pia);
    check('check', pia.check);
    check('case', pia.case);
    if (pia.assessment !== null) check('assessment', pia.assessment);
  });
});

it('what a case shares with a profile is the same in both', () => {
  const [own, theirs] = ['case', 'profile'].map(
    (name) => schemas.get(name)?.['$defs'] as Record<string, Node>,
  );
  const shared = Object.keys(own ?? {}).filter((key) => theirs?.[key] !== undefined);
  expect(shared).toEqual(expect.arrayContaining(['source', 'finding', 'criterionId', 'day']));
  for (const key of shared) expect(own?.[key]).toEqual(theirs?.[key]);
});

it('no part of a schema is a copy: the others refer to it', () => {
  const parts = names
    .filter((name) => name.startsWith('next/'))
    .flatMap((name) =>
      Object.entries((schemas.get(name)?.['$defs'] ?? {}) as Record<string, Node>).map(([key, part]) => ({
        place: `${name} ${key}`,
        text: JSON.stringify(part),
      })),
    );
  const copies = [...Map.groupBy(parts, ({ text }) => text).values()].filter((same) => same.length > 1);
  expect(copies.map((same) => same.map(({ place }) => place))).toEqual([]);
});

/** Every free text of a case drawn out to the length that its schema allows. */
function stretched(one: Pia['case']): Pia['case'] {
  const root = schemas.get('case')!;
  const resolved = (node: Node): Node => {
    const ref = node['$ref'];
    if (typeof ref !== 'string') return node;
    return resolved((root['$defs'] as Record<string, Node>)[ref.slice('#/$defs/'.length)]!);
  };
  const drawn = (value: unknown, schema: Node): unknown => {
    const node = resolved(schema);
    const bound = node['pattern'] ?? node['format'] ?? node['enum'];
    if (typeof value === 'string')
      return bound === undefined ? value.padEnd(node['maxLength'] as number, ' and so on') : value;
    if (Array.isArray(value)) return value.map((item) => drawn(item, node['items'] as Node));
    if (typeof value !== 'object' || value === null) return value;
    const fields = (node['properties'] ?? {}) as Record<string, Node>;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, drawn(item, fields[key] ?? {})]),
    );
  };
  const { deployment, context, logo: _logo, ...rest } = one;
  const long = drawn(rest, root) as Pia['case'];
  return { ...long, ...(deployment && { deployment }), ...(context && { context }) };
}
