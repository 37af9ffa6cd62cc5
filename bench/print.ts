/** One PDF from nothing, against a bare script that prints the same page as often in the same browser: medians. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../src/print/index.ts';
import { judge, median } from './judge.ts';
import { flags, launcher } from './launcher.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
/** The ratio of wall times that one document should not exceed. */
const MOST = 1.25;

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-print-'));
const at = (name: string): string => path.join(folder, name);
const { found } = await findBrowser();
if (found === null) throw new Error('there is no browser');

const report = (to: string): string[] => [
  ...flags,
  launcher,
  'report',
  'examples/public-library/pia.yaml',
  '--force',
  '-o',
  to,
];
const RUNS = {
  ours: report(at('ours.pdf')),
  bare: ['bench/bare-print.ts', found.path, at('page.html'), at('bare.pdf')],
};
run(report(at('page.html')));

function run(args: readonly string[]): { wall: number; cpu: number } {
  const [start, before] = [performance.now(), cpuOfChildren()];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { wall: (performance.now() - start) / 1000, cpu: cpuOfChildren() - before };
}

/** Seconds of the processes that ended, and of all that they waited for. */
function cpuOfChildren(): number {
  const out = readFileSync('/proc/self/stat', 'utf8');
  const fields = out.slice(out.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const times = {
  ours: [] as number[],
  bare: [] as number[],
  oursCpu: [] as number[],
  bareCpu: [] as number[],
};
for (let round = 0; round <= ROUNDS; round += 1)
  for (const name of ['ours', 'bare'] as const) {
    const { wall, cpu } = run(RUNS[name]);
    // The first round fills the caches.
    if (round === 0) continue;
    times[name].push(wall);
    times[`${name}Cpu`].push(cpu);
  }
rmSync(folder, { recursive: true });
const of = (name: keyof typeof RUNS): string =>
  `${median(times[name]).toFixed(2)} s, ${median(times[`${name}Cpu`]).toFixed(2)} s of CPU`;
process.stdout.write(`vtc-pia report   ${of('ours')}\nbare script      ${of('bare')}\n`);
judge([
  { name: 'one PDF from nothing', found: median(times.ours) / median(times.bare), most: MOST, unit: ' ×' },
]);
