/** The workbench as a process that is killed while somebody types: what was said to be saved is in the file, whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { load } from 'js-yaml';
import { bodyOf, exchange, ownHead, requestOf } from './bench.ts';

const LAUNCHER = path.resolve('dist/bundle/vtc-pia.cjs');

export interface Serving {
  child: ChildProcess;
  host: string;
  key: string;
  port: number;
}

/** Starts the command, and waits until it says its address and its key. */
export async function serving(folder: string, more: readonly string[] = []): Promise<Serving> {
  const child = spawn(process.execPath, [LAUNCHER, 'serve', folder, '--no-open', ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const [, host = '', port = ''] = /http:\/\/(127\.0\.0\.1:(\d+))\//.exec(said) ?? [];
    const [, key = ''] = /key: ([\w-]{43})\n/.exec(said) ?? [];
    if (host !== '' && key !== '') {
      child.stderr.on('data', () => undefined);
      return { child, host, key, port: Number(port) };
    }
  }
  throw new Error(said);
}

/** Saves one text after the other until it is killed; gives what is wrong with the file then, or undefined. */
export async function killedWhileSaving(folder: string, after: number): Promise<string | undefined> {
  const file = path.join(folder, 'pia.yaml');
  await writeFile(file, 'id: pia\n# A comment.\ntitle: "0"\n');
  const one = await serving(folder);
  const ask = async (target: string, form?: Record<string, string>) =>
    exchange(one.port, requestOf(ownHead(one, target, form), bodyOf(form)));
  const page = await ask('/case?file=pia.yaml');
  let version = /data-version="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
  let acknowledged = 0;
  const ended = once(one.child, 'exit');
  void delay(after).then(() => one.child.kill('SIGKILL'));
  for (let at = 1; one.child.exitCode === null && one.child.signalCode === null; at += 1) {
    const reply = await ask('/save', {
      file: 'pia.yaml',
      version,
      place: 'title',
      act: 'set',
      value: `No. ${at}`,
    });
    if (reply.status !== 200) break;
    version = reply.headers['x-version'] ?? version;
    acknowledged = at;
  }
  await ended;
  return faultIn(file, folder, acknowledged);
}

/** The save under way at the end may be there or not; every one before it is. */
async function faultIn(file: string, folder: string, acknowledged: number): Promise<string | undefined> {
  const text = await readFile(file, 'utf8');
  const { title } = load(text) as { title: string };
  const found = Number(title.replace('No. ', ''));
  if (found !== acknowledged && found !== acknowledged + 1)
    return `${acknowledged} saves were acknowledged, the file has no. ${found}`;
  if (!text.includes('# A comment.')) return 'a comment is gone';
  const next = await serving(folder);
  await exchange(
    next.port,
    requestOf(
      ownHead(next, '/new', { name: `n${acknowledged}-${Date.now()}` }),
      bodyOf({ name: `n${acknowledged}-${Date.now()}` }),
    ),
  );
  next.child.kill('SIGTERM');
  await once(next.child, 'exit');
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  return left.length === 0 ? undefined : `${left.join(', ')} is left`;
}
