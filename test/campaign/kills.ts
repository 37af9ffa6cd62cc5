/** Runs killed at random and at aimed moments: whole files or none, and nothing left behind after the next run. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSealed } from '../../src/store/seal.ts';
import { profilesOf } from '../print/processes.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const launcher = path.resolve('dist/bundle/vtc-pia.cjs');

/** Says on stderr that a moment has come, and waits there: before and after a file is opened, synced, put in place. */
type Moment = 'open' | 'sync' | 'rename' | 'link' | 'mkdtemp';
const hook = (moment: Moment): string => `
  const fs = require('node:fs').promises;
  const stop = (call) => async (...args) => { process.stderr.write('MOMENT'); await new Promise((go) => setTimeout(go, 20000)); return call(...args); };
  const { open } = fs;
  if ('${moment}' === 'sync') fs.open = async (...args) => { const handle = await open(...args); if (String(args[0]).endsWith('.tmp')) handle.sync = stop(() => undefined); return handle; };
  else if ('${moment}' === 'open') fs.open = async (...args) => String(args[0]).endsWith('.tmp') ? stop(open)(...args) : open(...args);
  else fs['${moment}'] = stop(fs['${moment}']);`;

interface Job {
  kind: string;
  args: string[];
  target: string;
}

export async function tryKills(count: number, random: Random, tally: Tally, folder: string): Promise<void> {
  const out = path.join(folder, 'killed');
  const jobs: Job[] = [
    ...['html', 'json', 'pdf'].map((ending) => ({
      kind: ending,
      args: ['report', 'wire'],
      target: `w.${ending}`,
    })),
    {
      kind: 'xlsx',
      args: ['compare', 'wire', 'jitsi', '--context', 'public-library', '--samples', '100'],
      target: 'c.xlsx',
    },
    { kind: 'init', args: ['init'], target: 'pia.yaml' },
  ];
  // One that ended before its signal came is no kill, and another one is tried in its place.
  for (let [index, kills] = [0, 0]; kills < count && index < 4 * count; index += 1) {
    const job = jobs[index % jobs.length]!;
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    const target = path.join(out, job.target);
    const args = job.args[0] === 'init' ? ['init', target] : [...job.args, '-o', target];
    const isAimed = index % 3 === 0;
    const moment = isAimed ? random.pick(momentsOf(job)) : undefined;
    const signal = random.pick(SIGNALS);
    const { pid, isKilled } = await killed(args, signal, moment, random.below(900), out);
    const fault = await faultAfter(job, args, target, out, pid);
    if (isKilled) kills += 1;
    tally.count(
      isKilled ? `kill at ${moment ?? 'random'}` : 'ended before the signal came',
      fault && `no. ${String(index)} ${job.kind} ${signal}: ${fault}`,
    );
  }
}

function momentsOf({ kind }: Job): Moment[] {
  if (kind === 'init') return ['open', 'sync', 'link'];
  return kind === 'pdf' ? ['open', 'sync', 'rename', 'mkdtemp'] : ['open', 'sync', 'rename'];
}

/** Runs and kills, at the moment or after so many milliseconds; and says whether that ended it. */
function killed(
  args: readonly string[],
  signal: NodeJS.Signals,
  moment: Moment | undefined,
  after: number,
  folder: string,
): Promise<{ pid: number; isKilled: boolean }> {
  const file = path.join(path.dirname(folder), 'hook.cjs');
  writeFileSync(file, moment === undefined ? '' : hook(moment));
  const child = spawn(process.execPath, ['--disable-proto=delete', '--require', file, launcher, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = moment === undefined ? setTimeout(() => child.kill(signal), after) : undefined;
  child.stderr.on('data', (text: Buffer) => {
    if (moment !== undefined && text.includes('MOMENT')) child.kill(signal);
  });
  return new Promise((resolve) =>
    child.on('exit', (_, by) => {
      clearTimeout(timer);
      resolve({ pid: child.pid ?? 0, isKilled: by !== null });
    }),
  );
}

async function faultAfter(
  { kind }: Job,
  args: readonly string[],
  target: string,
  out: string,
  pid: number,
): Promise<string | undefined> {
  const wasThere = existsSync(target);
  if (wasThere && kind !== 'init' && !isSealed(readFileSync(target))) return 'a half file';
  if (wasThere && kind === 'init' && !readFileSync(target, 'utf8').includes('sign-off')) return 'a half file';
  const again = kind === 'init' && wasThere ? 2 : 0;
  const code = await ran(args);
  if (code !== again) return `the next run ends with ${String(code)}, not ${String(again)}`;
  const left = readdirSync(out).filter((name) => name !== path.basename(target));
  if (left.length > 0) return `left behind: ${left.join(', ')}`;
  // Only a run that prints looks for what others left.
  return kind === 'pdf' && profilesOf(pid).length > 0 ? 'the profile of a browser is left' : undefined;
}

function ran(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--disable-proto=delete', launcher, ...args], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('exit', resolve));
}
