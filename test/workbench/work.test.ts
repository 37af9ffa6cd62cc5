/** Long work: done beside the server, told while it lasts, stopped when nobody waits, and no harm where it ends early. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
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

it('a document is handed out with the bytes of the command, and shown where it may run nothing', async () => {
  const own = await scratch();
  const small = path.join(bench.folder, 'small.yaml');
  await writeFile(small, 'id: small\nasOf: 2026-11-01\n');
  const made = async (format: string): Promise<{ headers: Headers; bytes: Buffer }> => {
    const { body } = await bench.ask('/make', { file: 'small.yaml', format });
    const [, ticket = ''] = /(?:href|src)="([^"]*)"/.exec(body) ?? [];
    const asked = { headers: { 'Sec-Fetch-Site': 'same-origin' } };
    const reply = await fetch(new URL(ticket, bench.address), asked);
    return { headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) };
  };
  const wanted = new Map<string, Buffer>();
  for (const format of ['html', 'json']) {
    const file = path.join(own, `small.${format}`);
    expect((await runHere(['report', small, '-o', file])).code).toBe(0);
    wanted.set(format, await readFile(file));
    const { headers, bytes } = await made(format);
    expect(bytes.equals(wanted.get(format)!), format).toBe(true);
    expect(headers.get('content-disposition')).toContain(`attachment; filename="small.${format}"`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
  }
  const { headers, bytes } = await made('preview');
  expect(bytes.equals(wanted.get('html')!)).toBe(true);
  expect(headers.get('content-type')).toMatch(/^text\/html/);
  expect(headers.get('content-disposition')).toBeNull();
  // Without this a document that is opened by itself would be a page of the workbench.
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'; /);
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
