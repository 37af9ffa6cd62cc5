/** What reviews give is valid by their schemas, whole and for publication, singly and as a group. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { groupOf, reviewResponses } from '../../src/app/review.ts';
import { formats } from '../../src/input/formats.ts';
import { job } from '../app/job.ts';

const folder = new URL('../../schemas/', import.meta.url);
const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as object;
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats,
  schemas: [schema('parts'), schema('review'), schema('group-review')],
});

const FILES = ['example-meet-2026-09-18', 'sample-call-2026-09-10', 'demo-conference-2026-09-15'].map(
  (name) => `examples/example-meet/review/${name}.yaml`,
);

it.each([false, true])('of the worked engagement, for publication: %s', async (forPublic) => {
  const { result } = await reviewResponses(job, FILES, { asOf: '2026-11-24', hindsight: false, forPublic });
  const valid = (name: string, value: object): unknown[] => {
    const check = ajv.getSchema(`https://vtc-pia.example.org/schemas/2/${name}.schema.json`);
    return check?.(JSON.parse(JSON.stringify(value))) === true ? [] : [check?.errors];
  };
  expect(result.flatMap((one) => valid('review', one.result))).toEqual([]);
  expect(valid('group-review', groupOf(result, job))).toEqual([]);
});
