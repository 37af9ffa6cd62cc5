/** Long work: done beside the server, told while it lasts, stopped when nobody waits, and no harm where it ends early. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, bodyOf, exchange, openBench, ownHead, requestOf, textOf } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await cp('examples/clinic', path.join(bench.folder, 'clinic'), { recursive: true });
});
afterAll(() => bench.close());

/** Processes that this one has started for long work. */
async function workers(): Promise<number[]> {
  const lists = await Promise.all(
    (await readdir('/proc/self/task')).map((task) =>
      readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => ''),
    ),
  );
  const isWorker = async (pid: string): Promise<boolean> =>
    (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(bench.folder);
  const all = lists.flatMap((list) => list.split(' ').filter(Boolean));
  const found = await Promise.all(all.map(isWorker));
  return all.filter((_, at) => found[at]).map(Number);
}

const MAKE = { file: 'clinic/pia.yaml', format: 'json' };
const IS_MADE = '/once?ticket=';

function make(name: string, form: Record<string, string> = MAKE): string {
  const head = ownHead(bench, '/make', form);
  head.headers.push(['X-Work', name]);
  return requestOf(head, bodyOf(form));
}

it('what is being done is told to whoever waits, by the name that it gave', async () => {
  const told = new Set<string>();
  const state = { isDone: false };
  const made = exchange(bench.port, make('told', { ...MAKE, format: 'html' })).finally(
    () => (state.isDone = true),
  );
  while (!state.isDone) {
    told.add((await bench.ask('/working?work=told')).body);
    expect((await bench.ask('/working?work=other')).body).toBe('');
    await delay(5);
  }
  expect((await made).body).toContain(IS_MADE);
  expect(told).toContain('The document is written.');
  expect((await bench.ask('/working?work=told')).body).toBe('');
});

it('saves and pages are answered while it lasts, and what nobody waits for any more is ended', async () => {
  const [pid = 0] = await workers();
  process.kill(pid, 'SIGSTOP');
  const socket = connect(bench.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(make('held'));
  const page = await bench.ask('/case?file=clinic%2Fpia.yaml&section=document');
  const [, version = ''] = /data-version="([0-9a-f]{64})"/.exec(page.body) ?? [];
  const save = { file: 'clinic/pia.yaml', version, place: 'version', act: 'set', value: '9' };
  expect((await bench.ask('/save', save)).status).toBe(200);
  expect(await workers()).toEqual([pid]);
  socket.destroy();
  while ((await workers()).includes(pid)) await delay(20);
  expect((await bench.ask('/make', MAKE)).body).toContain(IS_MADE);
});

it('where its process ends early, that is told', async () => {
  const [pid = 0] = await workers();
  process.kill(pid, 'SIGSTOP');
  const asked = exchange(bench.port, make('lost'));
  await bench.ask('/working?work=lost');
  process.kill(pid, 'SIGKILL');
  const reply = await asked;
  expect(reply.status).toBe(422);
  expect(textOf(reply)).toContain('The work ended before it was done');
  expect(bench.faults).toEqual([]);
});
