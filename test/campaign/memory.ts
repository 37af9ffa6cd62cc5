/** The memory of the workbench over many requests, and after very many at once beside bodies that never end. */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { bodyOf, exchange, ownHead, type Reply, requestOf } from '../workbench/bench.ts';
import { type Serving, serving } from '../workbench/kills.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

/** So much more at the end than after the first quarter, when everything was loaded once, is no growth. */
const MOST_GROWTH = 1.15;
/** So much more is held once many came at once: their places and what was sent, not their answers all together. */
const MOST_LEAP = 1.5;
/** Requests before memory is looked at: until all is loaded and the heap has its size, which came late in a short run. */
const WARMING = 150;
/** So many at least are looked at. */
const LEAST = 100;
const AT_ONCE = 500;
const SLOW = 100;
const CROWDS = 3;
/** Requests after a crowd while memory is looked at: what waits to be collected comes and goes meanwhile. */
const SETTLING = 16;

export async function tryMemory(count: number, random: Random, tally: Tally, folder: string): Promise<void> {
  const place = path.join(folder, 'memory');
  await mkdir(place);
  await cp('examples/clinic', path.join(place, 'clinic'), { recursive: true });
  const server = await serving(place);
  const held = async (requests: number, every: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let at = 0; at < requests; at += 1) {
      tally.count('request that takes no memory for good', faultIn(await asked(at, random, server)));
      if (at % every === 0) taken.push(await megabytes(server));
    }
    return taken;
  };
  try {
    await held(WARMING, WARMING);
    const looked = Math.max(LEAST, count - WARMING);
    const alone = await held(looked, Math.ceil(looked / 40));
    const quarter = Math.ceil(alone.length / 4);
    tally.count(
      'memory after many requests',
      grown(alone.slice(quarter, 2 * quarter), alone.slice(-quarter), MOST_GROWTH),
    );
    const crowded: number[][] = [];
    for (let at = 0; at < CROWDS; at += 1) {
      tally.count('a page beside 500 requests and 100 slow bodies', await crowd(server));
      crowded.push(await held(SETTLING, 2));
    }
    const [first = [], last = []] = [crowded[0], crowded.at(-1)];
    tally.count('memory after 500 at once', grown(alone.slice(-quarter), first, MOST_LEAP));
    tally.count('memory after 500 at once, three times', grown(first, last, MOST_GROWTH));
    const told = [alone, ...crowded].map((some) => some.map((one) => one.toFixed(0)).join(' '));
    process.stdout.write(`memory in MB: ${told.join(' | ')}\n`);
  } finally {
    server.child.kill();
    await once(server.child, 'exit');
  }
}

const SECTIONS = ['document', 'description', 'measures', 'evidence', 'decision'];
let version = '';

/** Pages, parts, saves, and long work, which a process of its own does. */
async function asked(at: number, random: Random, server: Serving): Promise<Reply> {
  const ask = (target: string, form?: Record<string, string>): Promise<Reply> =>
    exchange(server.port, requestOf(ownHead(server, target, form), bodyOf(form)));
  const file = 'clinic/pia.yaml';
  const section = SECTIONS[random.below(SECTIONS.length)] ?? '';
  const day = new Date(Date.parse('2020-01-01') + random.below(2400) * 864e5).toISOString().slice(0, 10);
  const products = 'product=zoom%40paid&product=jitsi%40self-hosted&context=public-library';
  switch (at % 8) {
    case 0:
      return ask('/start');
    case 1:
      return ask(`/product?product=zoom%40paid&context=telehealth&asOf=${day}`);
    case 2:
      return ask(`/standing?file=${encodeURIComponent(file)}&section=${section}`);
    case 3:
      if (at % 40 === 3) return ask(`/choose-answer?${products}`);
      return ask('/products?context=school-class');
    case 4:
      if (at % 40 === 4) return ask('/make', { file, format: 'json' });
      return ask(`/text?file=${encodeURIComponent(file)}`);
    case 5: {
      const page = await ask(`/case?file=${encodeURIComponent(file)}&section=document`);
      version = /data-version="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
      return page;
    }
    case 6:
      return ask('/save', { file, version, place: 'title', act: 'set', value: `Title ${String(at)}` });
    default:
      return ask(`/case?file=${encodeURIComponent(file)}&section=${section}`);
  }
}

function faultIn({ status, body }: Reply): string | undefined {
  return status === 200 ? undefined : `${String(status)} ${body.slice(0, 200)}`;
}

/** What the process holds; not those that it has started, which end by themselves. */
async function megabytes({ child }: Serving): Promise<number> {
  const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** By the middle one of each: a single figure depends on when was collected last. */
function grown(before: readonly number[], after: readonly number[], most: number): string | undefined {
  const [then, now] = [middle(before), middle(after)];
  return now <= then * most ? undefined : `${now.toFixed(0)} MB after ${then.toFixed(0)} MB`;
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** Pages that are opened by many; the one beside them assesses every case of the folder. */
const CROWDED = ['/new', '/own', '/tests', '/letters', '/ask', '/receive', '/products'];

/** A page is answered beside them, and each of them is ended. */
async function crowd(server: Serving): Promise<string | undefined> {
  const post = ownHead(server, '/start', {});
  const slow = {
    ...post,
    headers: [...post.headers.slice(0, -1), ['Content-Length', '1000'] as [string, string]],
  };
  const hanging = Array.from({ length: SLOW }, (): Socket => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined).resume();
    socket.write(requestOf(slow, 'x=1'));
    return socket;
  });
  const many = Array.from({ length: AT_ONCE }, (_, at) =>
    exchange(server.port, requestOf(ownHead(server, CROWDED[at % CROWDED.length] ?? ''))),
  );
  const own = await exchange(server.port, requestOf(ownHead(server, '/start')));
  const bad = [own, ...(await Promise.all(many))].filter(({ status }) => status !== 200);
  for (const socket of hanging) socket.destroy();
  return bad.length === 0 ? undefined : `${String(bad.length)} of ${String(AT_ONCE)} were not answered`;
}
