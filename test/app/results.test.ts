/** What programs rely on: every result is valid by its schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { productDifferences, productHistories } from '../../src/app/history.ts';
import { assessProducts, type AssessOptions } from '../../src/app/products.ts';
import { productChecklists } from '../../src/app/settings.ts';
import { formats } from '../../src/input/formats.ts';
import { job } from './job.ts';

const folder = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, formats });
for (const file of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AnySchemaObject);

function faults(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(`https://vtc-pia.example.org/schemas/2/${schema}.schema.json`);
  if (validate === undefined) throw new Error(`no schema '${schema}'`);
  return validate(JSON.parse(JSON.stringify(value))) === true ? [] : validate.errors;
}

const HOW: [name: string, options: AssessOptions][] = [
  ['as shipped, without a use', { configuration: 'default', hindsight: false }],
  [
    'with the best settings, for a use',
    { configuration: 'hardened', hindsight: true, context: 'telehealth' },
  ],
];

describe.each(HOW)('%s', (_, options) => {
  it.each(['jitsi@self-hosted', 'skype', 'zoom@free'])('%s: assessment and checklist', async (name) => {
    const [one] = (await assessProducts(job, [name], options)).result;
    expect(faults('assessment', one?.result)).toEqual([]);
    const [other] = (await productChecklists(job, [name], options)).result;
    expect(faults('checklist', other?.result)).toEqual([]);
  });

  it('history and difference', async () => {
    const span = { ...options, from: '2020-04-01', asOf: '2020-12-31' };
    const [one] = (await productHistories(job, ['zoom'], span)).result;
    expect(one?.result.days.length).toBeGreaterThan(0);
    expect(faults('history', one?.result)).toEqual([]);
    const [other] = (await productDifferences(job, ['zoom'], span)).result;
    expect(other?.result.changes.length).toBeGreaterThan(0);
    expect(faults('diff', other?.result)).toEqual([]);
  });
});

describe('a history', () => {
  it('that would end before it begins is refused', async () => {
    const span = {
      configuration: 'default',
      hindsight: false,
      from: '2021-01-01',
      asOf: '2020-01-01',
    } as const;
    await expect(productHistories(job, ['zoom'], span)).rejects.toMatchObject({ code: 'date-order' });
  });
});
