/** Products and uses of the folder, offered beside those of the package wherever one is chosen. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { vtcPia } from '../cli/run.ts';
import { type Bench, openBench, type Reply, textOf } from './bench.ts';

const USE = `id: talk-hour
title: Talk hour of ours
summary: Hours in which people talk with the library.
extends: public-library
`;
let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ today: () => localDay(new Date()) });
  await mkdir(path.join(bench.folder, 'own'));
  await mkdir(path.join(bench.folder, 'cases'));
  await writeFile(path.join(bench.folder, 'own/talk-hour.yaml'), USE);
  const product = { name: 'Talk', provider: 'Talk Ltd', jurisdiction: 'Ireland', client: 'web' };
  await bench.ask('/own', product);
});
afterAll(() => bench.close());

const textIn = (name: string): Promise<string> => readFile(path.join(bench.folder, name), 'utf8');
const page = (file: string, section: string): Promise<Reply> =>
  bench.ask(`/case?${new URLSearchParams({ file, section }).toString()}`);

it('a new assessment begins with them, in the bytes of the command', async () => {
  const { body } = await bench.ask('/new');
  expect(body).toContain('<option value="talk.yaml@standard">Talk, ');
  expect(body).toContain(
    '<option value="own/talk-hour.yaml">Talk hour of ours (own/talk-hour.yaml)</option>',
  );
  const form = { product: 'talk.yaml@standard', context: 'own/talk-hour.yaml', regime: 'eu' };
  expect((await bench.ask('/new', { ...form, name: 'cases/one' })).status).toBe(200);
  const text = await textIn('cases/one.yaml');
  const options = ['--vendor', 'talk.yaml@standard', '--context', 'own/talk-hour.yaml', '--regime', 'eu'];
  await writeFile(path.join(bench.folder, 'cases/one.yaml'), '');
  expect((await vtcPia(['init', 'cases/two.yaml', ...options], bench.folder)).code).toBe(0);
  expect(text.replaceAll('one', 'two')).toBe((await textIn('cases/two.yaml')).replaceAll('one', 'two'));
});

it('they are chosen in the form of a case, which names them as seen from it', async () => {
  await bench.ask('/new', { name: 'cases/three' });
  const [deployment, use] = [
    await page('cases/three.yaml', 'deployment'),
    await page('cases/three.yaml', 'context'),
  ];
  expect(deployment.body).toContain('<option value="../talk.yaml">Talk (talk.yaml)</option>');
  expect(use.body).toContain(
    '<option value="../own/talk-hour.yaml">Talk hour of ours (own/talk-hour.yaml)</option>',
  );
  const version = /data-version="([0-9a-f]{64})"/.exec(use.body)![1]!;
  const save = (place: string, value: string): Promise<Reply> =>
    bench.ask('/save', { file: 'cases/three.yaml', version, place, act: 'set', value });
  expect((await save('deployment.vendor', '../talk.yaml')).status).toBe(200);
  expect((await save('context.extends', '../own/talk-hour.yaml')).status).toBe(200);
  expect(load(await textIn('cases/three.yaml'))).toMatchObject({
    deployment: { vendor: '../talk.yaml' },
    context: { extends: '../own/talk-hour.yaml' },
  });
  const after = await page('cases/three.yaml', 'deployment');
  expect(after.body).toContain('<option value="../talk.yaml" selected>Talk (talk.yaml)</option>');
  expect(textOf(after)).not.toContain('No verdict');
});

it('a use of the folder is looked at where one is asked for, and none outside of it', async () => {
  const asked = (context: string): string =>
    new URLSearchParams({ product: 'zoom@paid', context }).toString();
  for (const address of ['/product', '/tests']) {
    const { status, body } = await bench.ask(`${address}?${asked('own/talk-hour.yaml')}`);
    expect([address, status]).toEqual([address, 200]);
    expect(body).toContain('<option value="own/talk-hour.yaml" selected>');
  }
  expect((await bench.ask(`/product?${asked('../talk-hour.yaml')}`)).status).toBe(422);
  expect(bench.faults).toEqual([]);
});
