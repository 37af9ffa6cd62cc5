/** The contracts: every node bounded, nothing said twice, every result valid against its own schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessCase } from '../src/app/case.ts';
import { compareProducts } from '../src/app/compare.ts';
import { productDifferences, productHistories } from '../src/app/history.ts';
import { type AssessOptions, inputOf, openProducts, shippedUses } from '../src/app/products.ts';
import { ask } from '../src/app/questionnaire.ts';
import { listRequirements } from '../src/app/requirements.ts';
import { groupOf, reviewResponses } from '../src/app/review.ts';
import { productChecklists } from '../src/app/settings.ts';
import type { LoadedContext } from '../src/input/context.ts';
import { isFreeText, type Schema, schemaOf, stepDown } from '../src/input/schema-at.ts';
import { vendorIds } from '../src/input/vendor-names.ts';
import { registerOf } from '../src/rules/case/register.ts';
import { assess } from '../src/rules/result.ts';
import type { Pia } from '../src/types/pia.ts';
import type { Questionnaire } from '../src/types/questionnaire.ts';
import { job } from './app/job.ts';
import { scratch } from './cli/run.ts';
import { faultsBySchema } from './faults-by-schema.ts';

interface Node {
  [key: string]: unknown;
  $id?: string;
  type?: string;
}

const folder = new URL('../schemas/', import.meta.url);
const schemas = new Map(
  readdirSync(folder).map((file): [string, Node] => [
    file.replace('.schema.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Node,
  ]),
);
const names = [...schemas.keys()];

const partsOf = (name: string): [string, Node][] =>
  Object.entries((schemas.get(name)?.['$defs'] ?? {}) as Record<string, Node>);

/** The part that a reference in a schema leads to; those of other files stand in the same folder. */
function partOf(name: string, ref: string): Node | undefined {
  const [file = '', part = ''] = ref.split('#/$defs/');
  return new Map(partsOf(file === '' ? name : file.replace('.schema.json', ''))).get(part);
}

/** Every schema node below this one, with its path. */
function nodes(node: unknown, path: string): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.entries(node).flatMap(([key, value]) =>
    key === 'enum' || key === 'const' || key === 'required' ? [] : nodes(value, `${path}/${key}`),
  );
  return 'type' in node && typeof node.type === 'string' ? [[path, node as Node], ...below] : below;
}

/** References of a schema, as they are written. */
function refsOf(name: string): string[] {
  return [...JSON.stringify(schemas.get(name)).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref);
}

describe.each(names)('%s', (name) => {
  const schema = schemas.get(name);

  it('is called after its file', () => {
    expect(schema?.$id).toBe(`https://vtc-pia.example.org/schemas/2/${name}.schema.json`);
  });

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
    expect(refsOf(name).filter((ref) => partOf(name, ref) === undefined)).toEqual([]);
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

describe('parts of schemas', () => {
  it('are no copies: the others refer to them', () => {
    const parts = names.flatMap((name) =>
      partsOf(name).map(([key, part]) => ({
        place: `${name} ${key}`,
        text: JSON.stringify(withoutWords(part)),
      })),
    );
    const copies = [...Map.groupBy(parts, ({ text }) => text).values()].filter((same) => same.length > 1);
    expect(copies.map((same) => same.map(({ place }) => place))).toEqual([]);
  });

  it('are all referred to', () => {
    const used = new Set(
      names.flatMap((name) =>
        refsOf(name).map((ref) => (ref.startsWith('#') ? `${name}.schema.json${ref}` : ref)),
      ),
    );
    const parts = names.flatMap((name) => partsOf(name).map(([key]) => `${name}.schema.json#/$defs/${key}`));
    expect(parts.filter((part) => !used.has(part))).toEqual([]);
  });
});

describe('results', () => {
  const OPTIONS: AssessOptions = { configuration: 'default', hindsight: false };
  let uses: (LoadedContext | null)[];
  let turn = 0;
  beforeAll(async () => {
    uses = [null, ...(await shippedUses(job))];
  });

  // Uses, and none, come round: each edition has two of them, and each of them some editions, as shipped and hardened.
  it.each(vendorIds())('of %s are valid in every edition', async (id) => {
    const { result: open } = await openProducts(job, [id], { ...OPTIONS, everyEdition: true });
    expect(open.products.length).toBeGreaterThan(0);
    for (const product of open.products) {
      turn += 1;
      for (const [shift, configuration] of (['default', 'hardened'] as const).entries()) {
        const context = uses[(turn + shift) % uses.length] ?? null;
        const result = assess(inputOf(job, open, product, { context, configuration }));
        expect(
          faultsBySchema('assessment', result),
          `${product.edition} ${context?.context.id ?? ''}`,
        ).toEqual([]);
      }
    }
  });

  it.each<[string, AssessOptions]>([
    ['without a use', OPTIONS],
    ['for a use', { configuration: 'hardened', hindsight: true, context: 'telehealth' }],
  ])('of time and settings are valid %s', async (_, options) => {
    const products = ['zoom@free', 'jitsi@self-hosted', 'skype'];
    const span = { ...options, from: '2020-04-01', asOf: '2020-12-31' };
    const histories = (await productHistories(job, products, span)).result;
    const differences = (await productDifferences(job, products, span)).result;
    for (const { result } of histories) expect(faultsBySchema('history', result)).toEqual([]);
    for (const { result } of differences) expect(faultsBySchema('diff', result)).toEqual([]);
    expect(histories[0]?.result.days.length).toBeGreaterThan(0);
    expect(differences[0]?.result.changes.length).toBeGreaterThan(0);
    for (const { result } of (await productChecklists(job, products, options)).result)
      expect(faultsBySchema('checklist', result)).toEqual([]);
  });

  it('of a comparison are valid, with the assessments in it and the requirements beside it', async () => {
    for (const use of uses) {
      if (use === null) continue;
      const context = use.context.id;
      const options = { ...OPTIONS, context, samples: 100, seed: 1, allRanked: false };
      const { result } = (await compareProducts(job, ['zoom', 'jitsi', 'wire'], options)).result;
      expect(faultsBySchema('comparison', result)).toEqual([]);
      for (const { assessment } of result.products)
        expect(faultsBySchema('assessment', assessment)).toEqual([]);
      expect(
        faultsBySchema('requirements', (await listRequirements(job, { context })).result.result),
      ).toEqual([]);
    }
  });

  it.each<Questionnaire['scope']>(['required', 'open', 'all'])(
    'of asking what is %s are valid',
    async (scope) => {
      const letter = { scope, sender: 'Officer', addressee: 'Privacy', after: AFTER };
      const options = { ...OPTIONS, context: 'public-library', ...letter };
      const { result } = await ask(job, 'examples/example-meet/example-meet.yaml', options);
      expect(result.round).toBe(2);
      expect(faultsBySchema('questionnaire', result)).toEqual([]);
    },
  );

  it.each([false, true])('of a review are valid, for publication: %s', async (forPublic) => {
    const { result } = await reviewResponses(job, REVIEWED, { ...OPTIONS, asOf: '2026-11-24', forPublic });
    for (const one of result) expect(faultsBySchema('review', one.result)).toEqual([]);
    expect(faultsBySchema('group-review', groupOf(result, job))).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['the library', () => Promise.resolve('examples/public-library/pia.yaml')],
    ['the clinic', () => Promise.resolve('examples/clinic/pia.yaml')],
    ['an empty case', () => written('id: bare\nasOf: 2026-11-24\n')],
    ['a case without answers', () => written(OPEN)],
    ['a case whose texts are as long as they may be', () => written(stretched('examples/clinic/pia.yaml'))],
  ])('of %s are valid, its check and its product included', async (_, make) => {
    const { pia } = (await assessCase(job, await make())).result;
    expect(faultsBySchema('pia', pia)).toEqual([]);
    expect(faultsBySchema('check', pia.check)).toEqual([]);
    expect(faultsBySchema('case', pia.case)).toEqual([]);
    const register = registerOf([{ file: 'pia.yaml', pia }], '2030-01-01', pia.versions);
    expect(faultsBySchema('register', register)).toEqual([]);
    for (const one of [pia.assessment, pia.shipped])
      if (one !== null) expect(faultsBySchema('assessment', one)).toEqual([]);
  });
});

const AFTER = 'examples/example-meet/responses/example-meet-2026-09-18.yaml';
const REVIEWED = ['example-meet-2026-09-18', 'sample-call-2026-09-10', 'demo-conference-2026-09-15'].map(
  (name) => `examples/example-meet/review/${name}.yaml`,
);
/** A product and a use, and nothing that only a person can say. */
const OPEN =
  'id: open\nasOf: 2026-11-24\norganisation: {regimes: [eu, canada]}\ndeployment: {vendor: zoom}\ncontext: {extends: public-library}\n';

async function written(text: string): Promise<string> {
  const file = path.join(await scratch(), 'pia.yaml');
  await writeFile(file, text);
  return file;
}

/** What a schema demands, without the words about it; of a plain text they are all that tells it from another. */
function withoutWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutWords);
  if (typeof node !== 'object' || node === null || isFreeText(node as Schema)) return node;
  const said = Object.entries(node).filter(
    ([key, value]) => !(['description', 'title'].includes(key) && typeof value === 'string'),
  );
  return Object.fromEntries(said.map(([key, value]) => [key, withoutWords(value)]));
}

/** Every free text of a case drawn out to the length that its schema allows. */
function stretched(file: string): string {
  const root = schemaOf('case');
  const drawn = (value: unknown, here: Schema): unknown => {
    if (typeof value === 'string')
      return isFreeText(here) ? value.padEnd(here['maxLength'] as number, ' and so on') : value;
    if (Array.isArray(value)) return value.map((item, at) => drawn(item, stepDown(here, at, root)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, drawn(item, stepDown(here, key, root))]),
    );
  };
  const { deployment, context, logo: _logo, ...rest } = load(readFileSync(file, 'utf8')) as Pia['case'];
  return JSON.stringify({ ...(drawn(rest, root) as Pia['case']), deployment, context });
}
