/** The next version of an approved assessment, begun by a button, and what changed between versions. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { vtcPia } from '../cli/run.ts';
import { type Bench, openBench, type Reply, textOf } from './bench.ts';

let bench: Bench;
let other: string;
beforeAll(async () => {
  bench = await openBench({ today: () => localDay(new Date()) });
  other = await mkdtemp(path.join(tmpdir(), 'vtc-pia-other-'));
  for (const folder of [bench.folder, other])
    await cp('examples/public-library', path.join(folder, 'library'), { recursive: true });
});
afterAll(async () => {
  await bench.close();
  await rm(other, { recursive: true });
});

const FILE = 'library/pia.yaml';
const NEXT = 'library/pia-2.0.yaml';
const whole = (file: string): Promise<Reply> => bench.ask(`/case?file=${encodeURIComponent(file)}`);

it('is begun by a button, with the files of the command', async () => {
  const { status, headers } = await bench.ask('/revise', { file: FILE });
  expect([status, headers['x-go']]).toEqual([200, `#/case?file=${encodeURIComponent(NEXT)}`]);
  await vtcPia(['revise', 'pia.yaml'], path.join(other, 'library'));
  const names = (await readdir(path.join(other, 'library'))).filter((name) => name !== 'README.md');
  expect(names.length).toBe(3);
  for (const name of names)
    expect([name, await readFile(path.join(bench.folder, 'library', name), 'utf8')]).toEqual([
      name,
      await readFile(path.join(other, 'library', name), 'utf8'),
    ]);
});

it('is begun once, and from a final version only', async () => {
  expect(textOf(await whole(FILE))).toContain('Begin the next version');
  expect((await bench.ask('/revise', { file: FILE })).status).toBe(422);
  expect((await bench.ask('/revise', { file: NEXT })).status).toBe(422);
});

it('shows what was approved, what changed since, and whether its data are as they were', async () => {
  const page = await whole(NEXT);
  const version = /data-version="([0-9a-f]{64})"/.exec(page.body)![1]!;
  expect(textOf(page)).toContain('Its data lie in pia-1.0.json, unchanged.');
  await bench.ask('/save', { file: NEXT, version, place: 'organisation.unit', value: 'The archive' });
  const after = await whole(NEXT);
  expect(after.body).toMatch(/Organisation › Unit<\/bdi><\/th><td>.*<\/td><td><bdi>The archive</);
  // Any two, in either direction.
  const between = async (from: string, to: string): Promise<Reply> =>
    bench.ask(`/case?${new URLSearchParams({ file: NEXT, from, to }).toString()}`);
  const back = await between('now', 'pia-1.0.json');
  expect(back.body).toMatch(
    /Organisation › Unit<\/bdi><\/th><td><bdi>The archive<\/bdi><\/td><td><bdi>Digital services</,
  );
  expect(textOf(await between('pia-1.0.json', 'pia-1.0.json'))).toContain('Nothing is written otherwise');
  const data = path.join(bench.folder, 'library', 'pia-1.0.json');
  await writeFile(data, `${await readFile(data, 'utf8')} `);
  expect(textOf(await whole(NEXT))).toContain('were changed after they were written');
  await rm(data);
  expect(textOf(await whole(NEXT))).toContain('are not there or cannot be read');
  expect(bench.faults).toEqual([]);
});
