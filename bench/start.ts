/** How long commands take until their answer is read, as ratios to bare Node in the same run: medians over rounds. */
import { spawnSync } from 'node:child_process';
import { judge, median } from './judge.ts';
import { flags, launcher } from './launcher.ts';

const ROUNDS = 25;

/** What is measured, and the ratio that it should not exceed. */
const RUNS: [name: string, args: string[], most: number][] = [
  ['bare node', ['-e', '0'], 1],
  ['vtc-pia --version', [...flags, launcher, '--version'], 1.5],
  ['vtc-pia score zoom', [...flags, launcher, 'score', 'zoom'], 2.5],
];

const times = RUNS.map((): number[] => []);
for (let round = 0; round <= ROUNDS; round += 1)
  RUNS.forEach(([, args], index) => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'pipe' });
    // The first round fills the caches.
    if (round > 0) times[index]?.push(performance.now() - start);
  });

const medians = times.map(median);
judge(
  RUNS.map(([name, , most], index) => {
    const [ms, bare] = [medians[index] ?? NaN, medians[0] ?? NaN];
    return { name, note: `${ms.toFixed(1)} ms`, found: ms / bare, most, unit: ' ×' };
  }),
);
